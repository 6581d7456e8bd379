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
/* The figure as a plain decimal: 1,200 → "1200". */
const char *goal_value(struct arena *, struct span figure);
/* Does it end with something that is to happen: 竣工, 投入使用? */
bool goal_is_event(const char *text);

#endif
