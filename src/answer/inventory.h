/*
 * A plan or a ledger, laid flat for comparison: what has an id is a node with
 * named fields, words among them.
 */
#ifndef ANSWER_INVENTORY_H
#define ANSWER_INVENTORY_H

#include <stdbool.h>

#include "base/array.h"
#include "base/diag.h"
#include "base/map.h"

struct inventory_field {
	const char *key; /* "value", "lead", "text" … */
	const char *value;
	bool is_prose; /* compared word by word */
	struct origin origin;
};

struct inventory_node {
	const char *kind; /* "plan", "pillar", "item", "target" … */
	const char *id, *name; /* name: what people call it, "" */
	const struct inventory_node *parent; /* NULL: the root */
	int number; /* of an item, through the pillars; else 0 */
	int order; /* in the document, from 0 */
	ARRAY_OF(struct inventory_field) fields;
	struct origin origin;
};

struct inventory {
	const char *kind; /* "plan" or "ledger" */
	ARRAY_OF(struct inventory_node *) nodes; /* in document order */
	struct map *by_key; /* inventory_key() → node */
};

/* A plan or a ledger as it stands; "-" is standard input. NULL: reported. */
struct inventory *inventory_read(
    struct arena *, struct diags *, const char *path);
char *inventory_key(struct arena *, const char *kind, const char *id);
/* The field of that key, or NULL. */
const struct inventory_field *inventory_field(
    const struct inventory_node *, const char *key);

#endif
