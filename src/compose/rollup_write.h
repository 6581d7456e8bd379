/* The attributes of a roll-up, the same in every ledger. */
#ifndef COMPOSE_ROLLUP_WRITE_H
#define COMPOSE_ROLLUP_WRITE_H

#include "base/xml_write.h"
#include "ledger/ledger.h"

void attr_rollup(struct xml *, const struct rollup *);

#endif
