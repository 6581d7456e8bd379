/* Labels beside one another along a line, none on top of its neighbour. */
#ifndef CHART_SPREAD_H
#define CHART_SPREAD_H

#include "base/arena.h"

struct spread_item {
	double want; /* where its middle would stand best */
	double size; /* that it needs, gap included */
	double at; /* where its middle stands: set by spread() */
};

/*
 * Items in the order of want. All between low and high, if they have room
 * there; else from low on beyond high.
 */
void spread(
    struct arena *, struct spread_item *, int n, double low, double high);

#endif
