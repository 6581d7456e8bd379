/* Figures of some periods as a line so small that it stands beside a number. */
#include "chart/spark.h"

#include <math.h>

static const double LINE = 0.9; /* [pt] */

static double
point_y(const struct spark *s, double v, double y, double height)
{
	double share =
	    s->high > s->low ? (v - s->low) / (s->high - s->low) : 0.5;

	return y + height * (0.5 - fmax(0, fmin(1, share)));
}

void
spark_draw(struct frame *frame, const struct chart_style *look,
    const struct spark *s, double x, double y, double width, double height)
{
	double r = (SPARK_REACH - 1) / 2 * height, step;
	struct path *path = frame_stroke(frame, look->ink, LINE);
	bool open = false;
	int last = -1;

	step = s->of->n > 1 ? (width - 2 * r) / (s->of->n - 1) : 0;
	for (int i = 0; i < s->of->n; i++) {
		const struct reading *v = &s->of->at[i];
		double at = x + r + i * step, to;

		if (!v->given) {
			open = false;
			continue;
		}
		to = point_y(s, v->v, y, height);
		if (open)
			path_line(frame, path, at, to);
		else
			path_move(frame, path, at, to);
		open = true;
		last = i;
	}
	if (last >= 0)
		path_circle(frame, frame_fill(frame, s->colour),
		    x + r + last * step,
		    point_y(s, s->of->at[last].v, y, height), r);
}
