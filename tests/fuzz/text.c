/* A plan as plain text → plan.xml, which can be read again. */
#include "fuzz.h"
#include "import/import.h"
#include "read/read.h"

void
fuzz_one(struct fuzz *f, const char *bytes, int n)
{
	struct import_options options = {
	    .id = "plan", .year = 2022, .issuer = "镇", .mark_works = true};
	struct buf text, out, review;

	buf_init(&text, f->arena);
	buf_init(&out, f->arena);
	buf_init(&review, f->arena);
	buf_add(&text, bytes, n);
	if (import_plan_bytes(
		f->arena, f->diags, "plan.txt", &text, &options, &out, &review))
		plan_read_bytes(f->arena, f->diags, "out.xml", out.s, out.n);
}
