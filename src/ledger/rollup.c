/*
 * Entries → roll-up of an item, a pillar, the plan.
 *
 * What is missing is left out of the mean and counted beside it, so that it
 * never looks like a good figure.
 */
#include "ledger/rollup.h"

static const struct number *
clipped(struct arena *arena, const struct number *x)
{
	if (number_sign(x) < 0)
		return number_int(arena, 0);
	return number_cmp_int(x, 100) > 0 ? number_int(arena, 100) : x;
}

/*
 * What an entry gives to the mean, 0 to 100; NULL: left out. What is only met
 * or not, or is missed by no quotient, gives all or nothing: leaving it out
 * would flatter the mean.
 */
static const struct number *
share_of(struct arena *arena, const struct snapshot *s)
{
	if (!s->reported || s->status == STATUS_UNREPORTED ||
	    s->status == STATUS_UNDETERMINED)
		return NULL;
	if (!s->completion)
		return number_int(arena, s->met ? 100 : 0);
	return clipped(arena, s->completion);
}

/*
 * What it gives to the ranking: of what was due by then, how much is done. A
 * milestone has no pace, but of one whose day has not come nothing was due.
 */
static const struct number *
score_of(struct arena *arena, const struct task *task, const struct snapshot *s,
    const struct number *share)
{
	if (task->kind == TASK_MILESTONE && s->status == STATUS_ON_TRACK)
		return number_int(arena, 100);
	if (!s->pace)
		return share;
	if (number_sign(s->pace) <= 0)
		return number_int(arena, 100);
	return clipped(arena,
	    number_mul(arena, number_div(arena, share, s->pace),
		number_int(arena, 100)));
}

/* How an entry stands, and what it gives. */
struct tallied {
	const struct number *share, *score, *weight; /* NULL: left out */
};

static struct tallied
tally_one(struct arena *arena, struct tally *tally, const struct task *task,
    const struct snapshot *s)
{
	struct tallied t = {.weight = task->weight.number};

	if (!t.weight)
		t.weight = number_int(arena, 1);
	tally->rollup.count[s->status]++;
	if (s->status == STATUS_NONE || s->status == STATUS_WITHHELD)
		return t;
	tally->rollup.total++;
	tally->rollup.reported += s->status != STATUS_UNREPORTED;
	tally->rollup.exceeded += s->status == STATUS_DONE && s->completion &&
	    number_cmp_int(s->completion, 100) > 0;
	t.share = share_of(arena, s);
	if (!t.share)
		return t;
	t.score = score_of(arena, task, s, t.share);
	*array_push(arena, &tally->terms) =
	    number_mul(arena, t.share, t.weight);
	*array_push(arena, &tally->scores) =
	    number_mul(arena, t.score, t.weight);
	*array_push(arena, &tally->weights) = t.weight;
	return t;
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
		    .pace = e->pace,
		    .status = e->status,
		    .reported = e->reported,
		    .met = e->met,
		};
		struct tallied t = tally_one(arena, tally, e->task, &now);

		e->share = t.share;
		e->score = t.score;
		e->weight = t.weight;
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
	int lagging =
	    rollup.count[STATUS_BEHIND] + rollup.count[STATUS_FAR_BEHIND];

	rollup.lagging = number_div(arena, number_int(arena, 100L * lagging),
	    number_int(arena, rollup.total));
	if (tally->terms.n == 0)
		return rollup;
	rollup.sum = sum_of(arena, tally->terms.at, tally->terms.n);
	rollup.weights = sum_of(arena, tally->weights.at, tally->weights.n);
	rollup.completion = number_div(arena, rollup.sum, rollup.weights);
	rollup.score = number_div(arena,
	    sum_of(arena, tally->scores.at, tally->scores.n), rollup.weights);
	return rollup;
}
