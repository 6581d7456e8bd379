/* Entries → the offices that answer for them, ranked. */
#ifndef MODEL_OFFICE_H
#define MODEL_OFFICE_H

#include "model/ledger.h"

/* Fills ledger->offices from all its entries. */
void offices_rank(struct arena *, struct ledger *);

#endif
