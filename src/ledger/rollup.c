/*
 * Entries → roll-up of an item, a pillar, the plan.
 *
 * What is missing is left out of the mean and counted beside it, so that it
 * never looks like a good figure.
 */
#include "ledger/rollup.h"

/* What an entry gives to the mean, 0 to 100; NULL: left out. */
static const struct number *
share_of(struct arena *arena, const struct snapshot *s)
{
	if (!s->reported || s->status == STATUS_UNREPORTED ||
	    s->status == STATUS_UNDETERMINED)
		return NULL;
	/* Missed, but by no quotient: leaving it out would flatter the mean. */
	if (!s->completion || number_sign(s->completion) < 0)
		return number_int(arena, 0);
	if (number_cmp_int(s->completion, 100) > 0)
		return number_int(arena, 100);
	return s->completion;
}

/* Returns what it gives to the mean; NULL: it was left out. */
static const struct number *
tally_one(struct arena *arena, struct tally *tally, const struct task *task,
    const struct snapshot *s)
{
	const struct number *share, *weight = task->weight.number;

	tally->rollup.count[s->status]++;
	if (s->status == STATUS_NONE || s->status == STATUS_WITHHELD)
		return NULL;
	tally->rollup.total++;
	tally->rollup.reported += s->status != STATUS_UNREPORTED;
	tally->rollup.exceeded += s->status == STATUS_DONE && s->completion &&
	    number_cmp_int(s->completion, 100) > 0;
	share = share_of(arena, s);
	if (!share)
		return NULL;
	if (!weight)
		weight = number_int(arena, 1);
	*array_push(arena, &tally->terms) = number_mul(arena, share, weight);
	*array_push(arena, &tally->weights) = weight;
	return share;
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
	for (int i = 0; i < entries->n; i++) {
		struct entry *e = entries->at[i];
		struct snapshot now = {
		    .completion = e->completion,
		    .status = e->status,
		    .reported = e->reported,
		};

		e->share = tally_one(arena, tally, e->task, &now);
		e->weight = e->task->weight.number ? e->task->weight.number
						   : number_int(arena, 1);
	}
}

void
tally_add_then(struct arena *arena, struct tally *tally,
    const struct entries *entries, int period)
{
	for (int i = 0; i < entries->n; i++)
		tally_one(arena, tally, entries->at[i]->task,
		    &entries->at[i]->history.at[period]);
}

struct rollup
tally_rollup(struct arena *arena, const struct tally *tally)
{
	struct rollup rollup = tally->rollup;

	if (tally->terms.n == 0)
		return rollup;
	rollup.sum = sum_of(arena, tally->terms.at, tally->terms.n);
	rollup.weights = sum_of(arena, tally->weights.at, tally->weights.n);
	rollup.completion = number_div(arena, rollup.sum, rollup.weights);
	return rollup;
}
