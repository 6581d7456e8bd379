/* What is far beyond the rest is cut, so that the rest can be compared. */
#include "chart/clip.h"

#include <math.h>
#include <stdlib.h>

/* Beyond so many times what three quarters of the values stay within. */
static const double FAR = 2.5;
/* Fewer values have no outliers. */
enum { LEAST_VALUES = 4 };

/* Of the break: its strokes, their lean and distance [parts of the height]. */
static const double STROKE = 1.2; /* [pt] */
static const double LEAN = 0.25, APART = 0.3, REACH = 0.65;

static int
compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

double
clip_limit(double *sizes, int n)
{
	double most;

	if (n < LEAST_VALUES)
		return HUGE_VAL;
	qsort(sizes, (size_t)n, sizeof *sizes, compare);
	/* The third quartile, or the largest value but one where they are few.
	 */
	most = FAR * sizes[(3 * n - 1) / 4];
	if (!(most > 0) || sizes[n - 1] <= most)
		return HUGE_VAL;
	for (int i = n - 1; i >= 0; i--)
		if (sizes[i] <= most)
			return sizes[i];
	return HUGE_VAL;
}

void
clip_mark(struct frame *frame, double x, double y, double height)
{
	static const struct colour white = {1, 1, 1};

	for (int i = -1; i <= 1; i += 2) {
		double at = x + i * APART * height / 2;

		frame_rule(frame, at - LEAN * height, y + REACH * height,
		    at + LEAN * height, y - REACH * height, STROKE, white);
	}
}
