/* Numbers → ranks, and the decimals that tell them apart. */
#include "county/placing.h"

#include <stdlib.h>
#include <string.h>

enum { LEAST_DECIMALS = 1, MOST_DECIMALS = 6 };

static int
compare(const void *a, const void *b)
{
	const struct contender *x = a, *y = b;

	return number_cmp(y->value, x->value);
}

void
placing_rank(struct contenders *c)
{
	if (c->n > 1)
		qsort(c->at, (size_t)c->n, sizeof *c->at, compare);
	for (int i = 0; i < c->n; i++) {
		struct standing *place = c->at[i].place;

		place->rank = i + 1;
		if (i == 0 || number_cmp(c->at[i].value, c->at[i - 1].value))
			continue;
		place->rank = c->at[i - 1].place->rank;
		place->tied = c->at[i - 1].place->tied = true;
	}
}

const struct number *
placing_mean(struct arena *arena, const struct contenders *c)
{
	const struct number *sum = number_int(arena, 0);

	for (int i = 0; i < c->n; i++)
		sum = number_add(arena, sum, c->at[i].value);
	return number_div(arena, sum, number_int(arena, c->n));
}

/* Do neighbours that differ look alike? */
static bool
looks_tied(struct arena *arena, const struct contenders *c, int decimals)
{
	for (int i = 1; i < c->n; i++) {
		const struct number *a = c->at[i - 1].value;
		const struct number *b = c->at[i].value;

		if (number_cmp(a, b) != 0 &&
		    strcmp(number_percent(arena, a, decimals),
			number_percent(arena, b, decimals)) == 0)
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
