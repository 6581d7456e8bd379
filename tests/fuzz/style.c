/* A style, of which a built-in one is the base. */
#include "fuzz.h"
#include "read/read.h"

void
fuzz_one(struct fuzz *f, const char *bytes, int n)
{
	style_read(f->arena, f->diags, fuzz_file(f, bytes, n),
	    arena_printf(f->arena, "%s/style", f->templates));
}
