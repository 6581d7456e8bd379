/* Figures of some periods as a line so small that it stands beside a number. */
#ifndef CHART_SPARK_H
#define CHART_SPARK_H

#include "frame/frame.h"

struct spark {
	const struct readings *of;
	double low, high; /* ends of the scale */
	struct colour colour; /* of the last point */
};

/* What its last point may take in height, of the line's. */
static const double SPARK_REACH = 1.32;

/* y: the middle. It stops where a period has no figure. */
void spark_draw(struct frame *, const struct chart_style *,
    const struct spark *, double x, double y, double width, double height);

#endif
