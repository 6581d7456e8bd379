/* Ledgers of towns → the county's: ledger %% ledger … */
#include "compose/compose.h"
#include "county/county.h"
#include "county/town_read.h"
#include "fuzz.h"
#include "read/read.h"

void
fuzz_one(struct fuzz *f, const char *bytes, int n)
{
	struct policy *policy = policy_read(f->arena, f->diags,
	    arena_printf(f->arena, "%s/policy.xml", f->templates));
	const char *paths[4];
	struct towns towns, before = {0};
	struct county *county;
	struct buf part, out;
	int npath = 0;

	for (; npath < 4; npath++) {
		buf_init(&part, f->arena);
		if (!fuzz_part(&bytes, &n, &part))
			break;
		paths[npath] = fuzz_file(f, part.s, part.n);
	}
	towns = towns_read(f->arena, f->diags, paths, npath);
	county = policy
	    ? county_new(f->arena, f->diags, &towns, &before, policy)
	    : NULL;
	buf_init(&out, f->arena);
	if (county)
		county_write(county, &out);
}
