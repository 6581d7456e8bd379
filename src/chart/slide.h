/* A chart alone, sized for a slide by the style's <chart slide-…>. */
#ifndef CHART_SLIDE_H
#define CHART_SLIDE_H

#include "text/shape.h"

struct slides {
	struct frame **at;
	int n, cap;
};

/*
 * The parts of the chart, one at least: each of the slide's width and at most
 * its height, unless one row needs more.
 */
struct slides slides_draw(struct typesetter *, const struct node *chart);

#endif
