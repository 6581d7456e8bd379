/* Areas filled so that they can be told apart without colour. */
#ifndef CHART_PATTERN_H
#define CHART_PATTERN_H

#include "frame/frame.h"

/* A part of a ring; angles from the top, clockwise, in radians. */
struct sector {
	double x, y; /* of the centre */
	double inner, outer; /* radii; inner 0: of a disc */
	double from, to;
};

void pattern_rect(struct frame *, double x, double y, double width,
    double height, struct colour, enum fill_pattern);
void pattern_sector(
    struct frame *, const struct sector *, struct colour, enum fill_pattern);

#endif
