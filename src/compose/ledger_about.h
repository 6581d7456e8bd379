/* What a ledger says of itself before its first entry. */
#ifndef COMPOSE_LEDGER_ABOUT_H
#define COMPOSE_LEDGER_ABOUT_H

#include "compose/ledger_prose.h"

/* Issuer, title, official elements, thresholds, the files that were counted. */
void about_write(struct ledger_writer *);

#endif
