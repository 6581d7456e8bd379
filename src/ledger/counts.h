/* The ledger → what reports count of it. */
#ifndef LEDGER_COUNTS_H
#define LEDGER_COUNTS_H

#include "ledger/ledger.h"

/* Fills ledger->counts; everything else of the ledger is there already. */
void counts_take(struct arena *, struct ledger *);

#endif
