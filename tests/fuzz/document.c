/* A document → pages and their lines. */
#include <stdlib.h>

#include "fuzz.h"
#include "layout/layout.h"
#include "read/read.h"

static struct fonts *fonts;

void
fuzz_one(struct fuzz *f, const char *bytes, int n)
{
	/* It lasts as long as its arena, which is not this call. */
	struct typesetter *setter = arena_new(f->arena, struct typesetter);
	struct document *document =
	    document_read_bytes(f->arena, f->diags, "d.xml", bytes, n, NULL);
	const char *builtin = arena_printf(f->arena, "%s/style", f->templates);
	const char *style;
	struct buf out;

	if (!fonts)
		fonts = fonts_open(diags_open(), f->fonts);
	if (!fonts)
		abort();
	if (!document || diags_count(f->diags, DIAG_ERROR) > 0)
		return;
	style = style_file(f->arena, f->diags, document->style,
	    document->style_place, builtin, builtin);
	*setter = (struct typesetter){.arena = f->arena, .diags = f->diags};
	setter->style =
	    style ? style_read(f->arena, f->diags, style, builtin) : NULL;
	setter->fonts = fonts;
	if (!setter->style)
		return;
	buf_init(&out, f->arena);
	layout_lines(layout_new(setter, document), &out);
}
