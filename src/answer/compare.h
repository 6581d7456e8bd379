/*
 * Two inventories → every difference, in the order of the new one.
 *
 * Nodes are matched by kind and id. One that is gone and one that came, of one
 * kind and much alike, are said to be renamed and compared with one another.
 */
#ifndef ANSWER_COMPARE_H
#define ANSWER_COMPARE_H

#include "base/buf.h"
#include "answer/inventory.h"

enum change_kind {
	CHANGE_ADDED,
	CHANGE_REMOVED,
	CHANGE_RENAMED, /* perhaps: another id, otherwise much alike */
	CHANGE_MOVED, /* to another place or another parent */
	CHANGE_FIELD,
	CHANGE_KINDS
};

struct change {
	enum change_kind kind;
	const struct inventory_node *old,
	    *new; /* one NULL when added, removed */
	const char *field; /* of CHANGE_FIELD: its key */
	const struct inventory_field *was, *is; /* one may be NULL */
};

struct changes {
	struct change *at;
	int n, cap;
};

void compare(struct arena *, const struct inventory *old,
    const struct inventory *new, struct changes *);
/* Lines for people, grouped by what they are of; or a JSON object a line. */
void changes_write(const struct changes *, bool json, struct buf *);

#endif
