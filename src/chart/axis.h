/* Ticks at round figures: 1, 2 or 5 times a power of ten apart. */
#ifndef CHART_AXIS_H
#define CHART_AXIS_H

#include "base/arena.h"

struct axis {
	double first, step; /* of the ticks */
	int n; /* ticks; the last is first + (n - 1) step */
};

/* The finest axis of at most max_steps steps (>= 2) that holds both ends. */
struct axis axis_new(double from, double to, int max_steps);
double axis_tick(const struct axis *, int i);
/*
 * As few decimals as tell the ticks apart; large ones in 万 and 亿, unless the
 * unit has them already (万元).
 */
char *axis_text(struct arena *, const struct axis *, int i, const char *unit);

#endif
