/* What the cell of a table asks: "≥5家", "竣工投产". */
#ifndef IMPORT_TASK_GOAL_H
#define IMPORT_TASK_GOAL_H

#include "prose/find.h"

/* What a cell asks that holds a figure and nothing else. */
struct goal {
	const char *text; /* "≥5家" */
	struct span value; /* in the text */
	const char *unit;
	enum rule rule;
};

/* False: there is more in it, or no figure. */
bool goal_read(struct arena *, const char *text, struct goal *);
/*
 * What a sentence says of a goal whose unit stands elsewhere: 8—10 in ％ →
 * "8—10％", 增长5 in ％ → "增长5％", XX以内 in 件 → "XX件以内". NULL: it is no
 * figure, or has a unit.
 */
const char *goal_with_unit(struct arena *, const char *text, const char *unit);
/* The figure as a plain decimal: 1,200 → "1200". */
const char *goal_value(struct arena *, struct span figure);
/* Does it end with something that is to happen: 竣工, 投入使用? */
bool goal_is_event(const char *text);

#endif
