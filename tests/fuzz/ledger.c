/* A plan, and the progress on it → ledger: plan %% progress %% progress … */
#include "check/check.h"
#include "check/edition.h"
#include "compose/compose.h"
#include "fuzz.h"
#include "ledger/ledger.h"
#include "read/read.h"

void
fuzz_one(struct fuzz *f, const char *bytes, int n)
{
	struct progress_list list = {0};
	struct policy *policy = policy_read(f->arena, f->diags,
	    arena_printf(f->arena, "%s/policy.xml", f->templates));
	struct plan *plan;
	struct buf part, out;

	buf_init(&part, f->arena);
	if (!fuzz_part(&bytes, &n, &part))
		return;
	plan = plan_read_bytes(f->arena, f->diags, "plan.xml", part.s, part.n);
	if (!plan || !policy)
		return;
	for (int i = 0; i < 6; i++) {
		struct progress *progress;

		buf_init(&part, f->arena);
		if (!fuzz_part(&bytes, &n, &part))
			break;
		progress = progress_read(
		    f->arena, f->diags, plan, fuzz_file(f, part.s, part.n));
		if (progress)
			*array_push(f->arena, &list) = progress;
	}
	check_all(f->arena, f->diags, plan, &list);
	check_advise(f->arena, f->diags, plan, &list);
	buf_init(&out, f->arena);
	ledger_write(ledger_new(f->arena, f->diags, plan, &list, policy,
			 (struct date){0}, NULL),
	    &out);
}
