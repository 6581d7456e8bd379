/* What is far beyond the rest is cut, so that the rest can be compared. */
#ifndef CHART_CLIP_H
#define CHART_CLIP_H

#include "frame/frame.h"

/*
 * The largest of the sizes that is not far beyond most of them; HUGE_VAL where
 * none is. They are sorted.
 */
double clip_limit(double *sizes, int n);
/* Two white strokes across a bar at x, around the height y: it goes on. */
void clip_mark(struct frame *, double x, double y, double height);

#endif
