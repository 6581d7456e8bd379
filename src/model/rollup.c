/*
 * Entries → roll-up of an item, a pillar, the plan.
 *
 * What is missing is left out of the mean and counted beside it, so that it
 * never looks like a good figure.
 */
#include "model/rollup.h"

/* What an entry gives to the mean, 0 to 100; NULL: left out. */
static const struct number *
entry_share(struct arena *arena, const struct entry *e)
{
	if (!e->reported || e->status == STATUS_UNREPORTED ||
	    e->status == STATUS_UNDETERMINED)
		return NULL;
	/* Missed, but by no quotient: leaving it out would flatter the mean. */
	if (!e->completion || number_sign(e->completion) < 0)
		return number_int(arena, 0);
	if (number_cmp_int(e->completion, 100) > 0)
		return number_int(arena, 100);
	return e->completion;
}

static void
tally_entry(struct arena *arena, struct tally *tally, const struct entry *e)
{
	const struct number *weight = e->task->weight.number;
	const struct number *share;

	tally->rollup.count[e->status]++;
	if (e->status == STATUS_NONE)
		return;
	tally->rollup.total++;
	tally->rollup.reported += e->status != STATUS_UNREPORTED;
	share = entry_share(arena, e);
	if (!share)
		return;
	if (!weight)
		weight = number_int(arena, 1);
	*array_push(arena, &tally->terms) = number_mul(arena, share, weight);
	*array_push(arena, &tally->weights) = weight;
}

/*
 * Halves first: a running sum of thousands of quotients would carry ever
 * longer denominators through every addition.
 */
static const struct number *
sum_of(struct arena *arena, const struct number *const *at, int n)
{
	if (n == 1)
		return at[0];
	return number_add(arena, sum_of(arena, at, n / 2),
	    sum_of(arena, at + n / 2, n - n / 2));
}

void
tally_add(
    struct arena *arena, struct tally *tally, const struct entries *entries)
{
	for (int i = 0; i < entries->n; i++)
		tally_entry(arena, tally, entries->at[i]);
}

struct rollup
tally_rollup(struct arena *arena, const struct tally *tally)
{
	struct rollup rollup = tally->rollup;

	if (tally->terms.n > 0)
		rollup.completion = number_div(arena,
		    sum_of(arena, tally->terms.at, tally->terms.n),
		    sum_of(arena, tally->weights.at, tally->weights.n));
	return rollup;
}
