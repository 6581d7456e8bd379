/*
 * What stands between two boxes of a line: space, its give, and whether the
 * line may break there (避头尾, 标点挤压, 中西间距).
 */
#ifndef LAYOUT_SPACING_H
#define LAYOUT_SPACING_H

#include "text/shape.h"

/* Between a box and the next. All widths in points. */
struct gap {
	double natural; /* added: Han–Latin gap, less the trim of two marks */
	double latin; /* the part of natural that is a Han–Latin gap */
	double shrink[SHRINK_STEPS], give; /* by step, and of all steps */
	double space_stretch, latin_stretch;
	bool spread; /* takes part in even spreading */
	double penalty; /* of a break here; NO_BREAK forbids it */
};

#define NO_BREAK 1e12
/* In an emergency a word may break, at this price: above that of any line. */
#define WORD_BREAK 1e7

/* What a line gains when it starts or ends at a box. */
struct edge {
	double start, end; /* blank halves that are trimmed there */
};

struct spacing {
	struct gap *gaps; /* nbox of them, the last unused */
	struct edge *edges;
	const enum shrink_step *order; /* in which compression takes */
};

/*
 * glued: so many leading boxes (a heading's label) keep together with the
 * character after them.
 */
struct spacing *spacing_new(
    struct typesetter *, const struct shaped *, int glued);
/* Gives the memory of gaps and edges back, of which nothing is asked again. */
void spacing_drop(struct spacing *);

#endif
