/* A template on a small ledger → a document, which is read. */
#include <string.h>

#include "base/limits.h"
#include "compose/template.h"
#include "fuzz.h"
#include "read/read.h"

static const char ledger[] =
    "<ledger xmlns=\"urn:niandu:ledger\" plan=\"p\" year=\"2022\" "
    "as-of=\"2022-06-30\"><pillar id=\"a\"><title>经济</title><item id=\"i\">"
    "<target id=\"t\" name=\"财政总收入\" rule=\"at-least\" value=\"7.5\" "
    "unit=\"％\" actual=\"3.25\" completion=\"43.333333\" status=\"behind\"/>"
    "<rollup completion=\"43.333333\" reported=\"1\" total=\"1\"/></item>"
    "</pillar></ledger>";

void
fuzz_one(struct fuzz *f, const char *bytes, int n)
{
	const char *const params[] = {"templates", f->templates, NULL};
	struct buf xml, out;

	limit_set(LIMIT_STEPS, 1);
	limit_set(LIMIT_MEMORY, 64);
	buf_init(&xml, f->arena);
	buf_init(&out, f->arena);
	buf_puts(&xml, ledger);
	if (template_run(
		f->diags, &xml, fuzz_file(f, bytes, n), params, NULL, &out))
		document_read_bytes(
		    f->arena, f->diags, "made.xml", out.s, out.n, NULL);
}
