/* What a word on the command line names in a ledger. */
#ifndef ANSWER_EXPLAIN_FIND_H
#define ANSWER_EXPLAIN_FIND_H

#include "ledger/ledger.h"

/* One of the pointers is set; all NULL: the plan itself. */
struct subject {
	const struct entry *entry;
	const struct ledger_item *item;
	const struct ledger_pillar *pillar;
	const struct office *office;
};

/* As explain() says of subject and meant. */
bool subject_find(struct arena *, const struct ledger *, const char *name,
    struct subject *, const char **meant);

#endif
