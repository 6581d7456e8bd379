/* Roll-ups → ranks, of offices and of towns. */
#ifndef LEDGER_PLACING_H
#define LEDGER_PLACING_H

#include "ledger/ledger.h"

struct contender {
	const struct rollup *rollup; /* with a completion */
	struct standing *place; /* where its rank goes */
};

struct contenders {
	struct contender *at;
	int n, cap;
};

/*
 * By score, the greatest first; equal ones by completion; what is equal in
 * both, compared exactly, shares a rank and the next rank skips it (1, 2, 2,
 * 4). Sorts the contenders so. A roll-up without a score, of an older ledger,
 * is ranked by its completion.
 */
void placing_rank(struct contenders *);
/*
 * 升降: what became of the rank since it was `before`; 0: there was none. The
 * rank of now is known.
 */
void standing_compare(struct standing *, int before);
/* Of the completions; NULL without any. */
const struct number *placing_mean(struct arena *, const struct contenders *);
/*
 * The decimals, 1 to 6, by which contenders that differ print differently, in
 * their score or their completion. They are sorted.
 */
int placing_decimals(struct arena *, const struct contenders *);

#endif
