/*
 * A text that is not cut short: in one line where it fits, else in several of
 * like length, else in smaller type. Never an ellipsis.
 */
#ifndef CHART_WRAP_H
#define CHART_WRAP_H

#include "text/shape.h"

struct wrapped {
	struct label **lines;
	int n;
	double width; /* of the widest line [pt] */
	double height; /* of all lines [pt] */
	double leading, size;
};

/* The leading of a style, or one that serves where it has none. */
double wrap_leading(const struct block_style *);
/* width: not to be exceeded [pt]. */
struct wrapped *wrap_text(struct typesetter *, const struct block_style *,
    const char *text, double width, struct origin);
/* y: the middle of the lines. */
void wrap_draw(
    struct frame *, const struct wrapped *, double x, double y, enum anchor);

#endif
