/*
 * Boxes and gaps → lines: the best set of breaks of the whole paragraph.
 */
#ifndef LAYOUT_LINEBREAK_H
#define LAYOUT_LINEBREAK_H

#include "layout/spacing.h"

struct line {
	int first, last; /* boxes; first > last: an empty line */
	double *x; /* origin of each box from the measure's left edge [pt] */
	double width; /* what there was to fill, after the indent */
	double natural; /* at natural spacing, forced trims done */
	double indent; /* left of the line's first box */
	int gaps; /* in which spreading may take place */
	bool final; /* last of its paragraph */
	bool overfull; /* sticks out: nothing more could be done */
	bool ragged; /* too loose to be flush */
	bool broken; /* starts inside a word that did not fit */
};

struct lines {
	struct line *at;
	int n, cap;
};

struct line_request {
	const struct shaped *shaped;
	const struct spacing *spacing;
	double measure; /* [pt] */
	double indent; /* of the first line */
	double hang; /* indent of the others */
	enum align align;
	bool trim_indent; /* an opening mark after the indent loses its blank */
};

/* At least one line. */
struct lines *lines_break(struct typesetter *, const struct line_request *);

/* Width on one line, edges trimmed; and of the widest unbreakable piece. */
double width_natural(const struct shaped *, const struct spacing *);
double width_minimal(const struct shaped *, const struct spacing *);

#endif
