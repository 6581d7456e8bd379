/* Figures → points along one direction of a chart. */
#ifndef CHART_COORDINATE_H
#define CHART_COORDINATE_H

struct coordinate {
	double from, to; /* figures at both ends; from < to */
	double start, end; /* the same ends in the frame [pt] */
};

/* Where v stands; a figure beyond an end stands at the end. */
double coordinate_at(const struct coordinate *, double v);

#endif
