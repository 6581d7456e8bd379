/* The words of plan and progress inside the ledger's XML. */
#ifndef COMPOSE_LEDGER_PROSE_H
#define COMPOSE_LEDGER_PROSE_H

#include "base/xml_write.h"
#include "ledger/ledger.h"

struct ledger_writer {
	struct xml xml;
	const struct ledger *ledger;
};

/* One element a paragraph. */
void prose_paragraphs(
    struct ledger_writer *, const char *name, const struct paragraphs *);
/* <title>; text where there is no prose. */
void prose_title(
    struct ledger_writer *, const struct prose *, const char *text);
/* Warns of every <actual> whose figure nobody reported for its period. */
void prose_check(const struct ledger *, struct diags *);

#endif
