/* The ledger → the one order of what lags. */
#ifndef LEDGER_LAG_H
#define LEDGER_LAG_H

#include "ledger/ledger.h"

/* Fills lag and lag_rank of its entries, and the counts of them. */
void lags_order(struct arena *, struct ledger *);

#endif
