/* Labels around a circle, to its left and right, none on another. */
#ifndef CHART_AROUND_H
#define CHART_AROUND_H

#include "chart/plot.h"

struct around_item {
	double angle; /* from the top, clockwise, in radians */
	struct wrapped *words;
	const struct status_style *status; /* its mark before the words; NULL */
	double y; /* set by around_place(): of the words' middle */
};

struct around {
	double x, y, radius; /* of the circle */
	double reach; /* from the circle to the words [pt] */
	double size; /* of the type [pt] */
	bool leaders; /* lines from the circle to the words */
	bool poles; /* top and bottom: words above and below */
};

/* The height that the words of the fuller side need. */
double around_height(const struct around *, const struct around_item *, int n);
/* Between top and bottom. Items in the order of their angles. */
void around_place(struct plot *, const struct around *, struct around_item *,
    int n, double top, double bottom);
void around_draw(
    struct plot *, const struct around *, const struct around_item *, int n);
/* Of a status mark before words, 0 without one [pt]. */
double around_mark(const struct around_item *, double size);

#endif
