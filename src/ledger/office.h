/* Entries → the offices that answer for them, ranked. */
#ifndef LEDGER_OFFICE_H
#define LEDGER_OFFICE_H

#include "ledger/ledger.h"

/* Fills ledger->offices from all its entries. */
void offices_rank(struct arena *, struct ledger *);

#endif
