/* Which task or item of the plan a row of a table is about. */
#ifndef FORM_FORM_MATCH_H
#define FORM_FORM_MATCH_H

#include "form/form_head.h"
#include "model/plan.h"

/* One of them is NULL, or both. */
struct subject {
	struct task *task;
	struct item *item;
};

struct form_names;

/* All names of the plan, each as it is and as people write it. */
struct form_names *form_names_new(struct arena *, const struct plan *);

/*
 * By the id where the row has one, else by the name; never by guess. found is
 * false when the row is about nothing of the plan, or about several things,
 * which is reported where the row has something to say.
 */
bool form_match(const struct form_names *, struct diags *,
    const struct form_head *, const struct row *, bool says,
    struct subject *found);
/* The target that a text names by id or name; NULL: none. */
struct task *form_target(const struct form_names *, const char *text);
/* The item that a cell names by id, number or title; NULL: none. */
struct item *form_item(const struct form_names *, const char *text);

#endif
