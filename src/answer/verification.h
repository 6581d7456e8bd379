/* What a report says it was made from, beside what there is now. */
#ifndef ANSWER_VERIFICATION_H
#define ANSWER_VERIFICATION_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/made_from.h"

enum match {
	MATCH_SAME,
	MATCH_OTHER, /* it is there, and something else stands in it */
	MATCH_MISSING, /* the report was made from it, and it is not here */
	MATCH_UNUSED, /* it is here, and the report was made without it */
};

/* What became of the file itself. */
enum remake {
	REMAKE_SAME, /* made again it has the same bytes */
	REMAKE_SEALED, /* each part has; seals stand beside them */
	REMAKE_EDITED, /* its bytes are not those that were written */
	REMAKE_OTHER, /* from the same things other bytes are made now */
	REMAKE_NOT, /* things differ: there was nothing to compare */
};

struct verification_row {
	enum match match;
	const char *role, *name;
};

struct verification {
	struct verification_row *at;
	int n, cap;
	int different; /* rows that are not MATCH_SAME */
	enum remake remake;
	bool edited; /* its bytes are not those that were written */
};

/* Rows in the order of then; what is only in now comes last. */
void verification_compare(struct arena *, const struct made_list *then,
    const struct made_list *now, struct verification *);
/* In words, or for programs a JSON object a row and one for all. */
void verification_write(const struct verification *, const char *report,
    bool json, struct buf *out);

#endif
