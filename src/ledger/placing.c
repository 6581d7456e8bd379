/* Roll-ups → ranks, and the decimals that tell them apart. */
#include "ledger/placing.h"

#include <stdlib.h>
#include <string.h>

enum { LEAST_DECIMALS = 1, MOST_DECIMALS = 6 };

static const struct number *
score_of(const struct contender *c)
{
	return c->rollup->score ? c->rollup->score : c->rollup->completion;
}

/* Below 0: a stands before b. */
static int
compare(const void *a, const void *b)
{
	const struct contender *x = a, *y = b;
	int by_score = number_cmp(score_of(y), score_of(x));

	return by_score != 0
	    ? by_score
	    : number_cmp(y->rollup->completion, x->rollup->completion);
}

void
placing_rank(struct contenders *c)
{
	if (c->n > 1)
		qsort(c->at, (size_t)c->n, sizeof *c->at, compare);
	for (int i = 0; i < c->n; i++) {
		struct standing *place = c->at[i].place;

		place->rank = i + 1;
		if (i == 0 || compare(&c->at[i - 1], &c->at[i]) != 0)
			continue;
		place->rank = c->at[i - 1].place->rank;
		place->tied = c->at[i - 1].place->tied = true;
	}
}

void
standing_compare(struct standing *place, int before)
{
	place->before = before;
	place->moved = place->rank && before ? before - place->rank : 0;
}

const struct number *
placing_mean(struct arena *arena, const struct contenders *c)
{
	const struct number *sum = number_int(arena, 0);

	for (int i = 0; i < c->n; i++)
		sum = number_add(arena, sum, c->at[i].rollup->completion);
	return number_div(arena, sum, number_int(arena, c->n));
}

static bool
prints_alike(struct arena *arena, const struct number *a,
    const struct number *b, int decimals)
{
	return strcmp(number_percent(arena, a, decimals),
		   number_percent(arena, b, decimals)) == 0;
}

/* Do neighbours that differ look alike? */
static bool
looks_tied(struct arena *arena, const struct contenders *c, int decimals)
{
	for (int i = 1; i < c->n; i++) {
		const struct contender *a = &c->at[i - 1], *b = &c->at[i];

		if (compare(a, b) != 0 &&
		    prints_alike(arena, score_of(a), score_of(b), decimals) &&
		    prints_alike(arena, a->rollup->completion,
			b->rollup->completion, decimals))
			return true;
	}
	return false;
}

int
placing_decimals(struct arena *arena, const struct contenders *c)
{
	int decimals = LEAST_DECIMALS;

	while (decimals < MOST_DECIMALS && looks_tied(arena, c, decimals))
		decimals++;
	return decimals;
}
