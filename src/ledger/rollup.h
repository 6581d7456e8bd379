/* Entries → the weighted mean and the counts beside it. */
#ifndef LEDGER_ROLLUP_H
#define LEDGER_ROLLUP_H

#include "ledger/ledger.h"

/* The entries gone into a roll-up so far. Starts zeroed. */
struct tally {
	ARRAY_OF(const struct number *) terms, scores, weights;
	struct rollup rollup;
};

/* Keeps in each entry what it gives, and its weight. */
void tally_add(struct arena *, struct tally *, const struct entries *);
/* The same as they stood at the end of a period, an index of their history. */
void tally_add_then(
    struct arena *, struct tally *, const struct entries *, int period);
/*
 * completion: weighted mean, each clipped to 0–100, of what is reported and
 * determined; NULL without any. What has the status none or withheld
 * is counted in count[] only.
 */
struct rollup tally_rollup(struct arena *, const struct tally *);

#endif
