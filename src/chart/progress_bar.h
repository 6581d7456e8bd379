/* A bar on its way to 100: a row of a chart, or in the cell of a table. */
#ifndef CHART_PROGRESS_BAR_H
#define CHART_PROGRESS_BAR_H

#include "frame/frame.h"

struct progress_bar {
	double value, pace; /* [%] */
	bool has_value, has_pace;
	double full; /* what the whole width stands for, >= 100 */
	struct colour colour;
};

/* What its marks take in height, of the bar's. */
static const double PROGRESS_REACH = 1.5;

/* y: the middle. What is beyond 100 is shown, past a mark at 100. */
void progress_draw(struct frame *, const struct chart_style *,
    const struct progress_bar *, double x, double y, double width,
    double height);

#endif
