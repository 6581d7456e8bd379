/* The ledger → what reports count of it. */
#ifndef MODEL_COUNTS_H
#define MODEL_COUNTS_H

#include "model/ledger.h"

/* Fills ledger->counts; everything else of the ledger is there already. */
void counts_take(struct arena *, struct ledger *);

#endif
