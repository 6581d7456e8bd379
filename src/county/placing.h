/* Numbers → ranks. */
#ifndef COUNTY_PLACING_H
#define COUNTY_PLACING_H

#include "county/county.h"

struct contender {
	const struct number *value;
	struct standing *place; /* where its rank goes */
};

struct contenders {
	struct contender *at;
	int n, cap;
};

/*
 * The greatest value first; equal ones, compared exactly, share a rank and the
 * next rank skips them (1, 2, 2, 4). Sorts the contenders so.
 */
void placing_rank(struct contenders *);
/* NULL without any. */
const struct number *placing_mean(struct arena *, const struct contenders *);
/*
 * The decimals, 1 to 6, by which values that differ print differently. The
 * contenders are sorted.
 */
int placing_decimals(struct arena *, const struct contenders *);

#endif
