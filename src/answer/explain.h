/*
 * The ledger → how one of its figures came about, for people.
 *
 * Nothing is computed here: the steps were kept where they were taken, by
 * formula.c, judge.c, join.c and rollup.c. A fact is a line: a label, what is
 * the case, and where that stands.
 */
#ifndef ANSWER_EXPLAIN_H
#define ANSWER_EXPLAIN_H

#include "base/buf.h"
#include "ledger/ledger.h"

struct fact {
	const char *key; /* for programs: "actual", "formula" … */
	const char *label; /* for people, translated; "" goes on */
	const char *text;
	struct origin from; /* file NULL: computed */
};

struct facts {
	struct fact *at;
	int n, cap;
};

/*
 * subject: the id or name of a target, a works, a work, a milestone, an item,
 * a pillar, an office or the plan; the number of an item; a part of a name that
 * only one has. False when nothing is called so: *meant is what was perhaps
 * meant, or NULL, and where several fit, which ("a、b").
 */
bool explain(struct arena *, const struct ledger *, const char *subject,
    struct facts *, const char **meant);

/* A line a fact, labels in a column; or a JSON object a line. */
void facts_write(const struct facts *, bool json, struct buf *);

#endif
