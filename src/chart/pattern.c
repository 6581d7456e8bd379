/*
 * Area and pattern → paths. There is no clipping in a frame: lines are cut to
 * the area here, and those of a ring follow its curve.
 */
#include "chart/pattern.h"

#include <math.h>

/* Between lines or dots, their width, and the outline's [pt]. */
static const double STEP = 3.2, LINE = 1.1, OUTLINE = 0.6;
static const double DOT = 0.55; /* radius */

/* Lighter than this, an area needs an outline on white. */
static const double LIGHT = 0.8;

static const struct colour white = {1, 1, 1};

static bool
is_light(struct colour c)
{
	return fmin(c.r, fmin(c.g, c.b)) > LIGHT;
}

static struct colour
outline_colour(struct colour c)
{
	static const struct colour grey = {0.45, 0.45, 0.45};

	return is_light(c) ? grey : c;
}

/* --- Rectangles --------------------------------------------------------- */

/* Diagonals x − y = c, or x + y = c where rising, cut to the rectangle. */
static void
hatch_rect(
    struct frame *frame, struct path *path, const double box[4], bool rising)
{
	double x0 = box[0], y0 = box[1], x1 = box[0] + box[2];
	double y1 = box[1] + box[3], flip = rising ? y0 + y1 : 0;
	double step = STEP * sqrt(2);

	for (double c = x0 - y1 + step / 2; c < x1 - y0; c += step) {
		double from = fmax(x0, c + y0), to = fmin(x1, c + y1);
		double a = from - c, b = to - c;

		if (to <= from)
			continue;
		path_move(frame, path, from, rising ? flip - a : a);
		path_line(frame, path, to, rising ? flip - b : b);
	}
}

static void
dot_rect(struct frame *frame, struct path *path, const double box[4])
{
	int nx = (int)fmax(1, floor(box[2] / STEP));
	int ny = (int)fmax(1, floor(box[3] / STEP));
	double left = box[0] + (box[2] - (nx - 1) * STEP) / 2;
	double top = box[1] + (box[3] - (ny - 1) * STEP) / 2;

	if (box[2] < 2 * DOT || box[3] < 2 * DOT)
		return;
	for (int i = 0; i < nx; i++)
		for (int k = 0; k < ny; k++)
			path_circle(
			    frame, path, left + i * STEP, top + k * STEP, DOT);
}

static void
mark_rect(struct frame *frame, const double box[4], struct colour colour,
    enum fill_pattern pattern)
{
	struct path *path;

	if (pattern == PATTERN_HATCH || pattern == PATTERN_CROSS) {
		path = frame_stroke(frame, colour, LINE);
		hatch_rect(frame, path, box, true);
		if (pattern == PATTERN_CROSS)
			hatch_rect(frame, path, box, false);
	} else if (pattern == PATTERN_DOTS) {
		dot_rect(frame, frame_fill(frame, colour), box);
	}
}

void
pattern_rect(struct frame *frame, double x, double y, double width,
    double height, struct colour colour, enum fill_pattern pattern)
{
	double edge = fmin(OUTLINE, fmin(width, height) / 2);
	struct path *path;

	if (width <= 0 || height <= 0)
		return;
	path_rect(frame,
	    frame_fill(frame, pattern == PATTERN_SOLID ? colour : white), x, y,
	    width, height);
	if (pattern == PATTERN_SOLID && !is_light(colour))
		return;
	mark_rect(
	    frame, (const double[]){x, y, width, height}, colour, pattern);
	/* Inside of the area, so that it is not larger than it should be. */
	path = frame_stroke(frame, outline_colour(colour), edge);
	path->dash = pattern == PATTERN_HOLLOW ? 2 : 0;
	path_rect(frame, path, x + edge / 2, y + edge / 2, width - edge,
	    height - edge);
}

/* --- Parts of rings ----------------------------------------------------- */

static void
polar(const struct sector *s, double radius, double angle, double *x, double *y)
{
	*x = s->x + radius * sin(angle);
	*y = s->y - radius * cos(angle);
}

static void
sector_path(struct frame *frame, struct path *path, const struct sector *s)
{
	double x, y;

	if (s->to - s->from >= 2 * M_PI - ANGLE_SLACK) {
		path_circle(frame, path, s->x, s->y, s->outer);
		if (s->inner > 0)
			path_circle_back(frame, path, s->x, s->y, s->inner);
		return;
	}
	polar(s, s->inner, s->from, &x, &y);
	path_move(frame, path, x, y);
	polar(s, s->outer, s->from, &x, &y);
	path_line(frame, path, x, y);
	path_arc(frame, path, s->x, s->y, s->outer, s->from, s->to);
	if (s->inner > 0) {
		polar(s, s->inner, s->to, &x, &y);
		path_line(frame, path, x, y);
		path_arc(frame, path, s->x, s->y, s->inner, s->to, s->from);
	}
	path_close(frame, path);
}

/* Arcs along the ring. */
static void
hatch_sector(struct frame *frame, struct path *path, const struct sector *s)
{
	for (double r = s->outer - STEP / 2; r > s->inner; r -= STEP) {
		double x, y;

		polar(s, r, s->from, &x, &y);
		path_move(frame, path, x, y);
		path_arc(frame, path, s->x, s->y, r, s->from, s->to);
	}
}

/* Spokes across it. */
static void
spoke_sector(struct frame *frame, struct path *path, const struct sector *s)
{
	double step = 2 * STEP / s->outer;

	for (double a = s->from + step / 2; a < s->to; a += step) {
		double x, y;

		polar(s, s->inner, a, &x, &y);
		path_move(frame, path, x, y);
		polar(s, s->outer, a, &x, &y);
		path_line(frame, path, x, y);
	}
}

static void
dot_sector(struct frame *frame, struct path *path, const struct sector *s)
{
	for (double r = s->outer - STEP / 2; r > s->inner; r -= STEP)
		for (double a = s->from + STEP / 2 / r; a < s->to;
		     a += STEP / r) {
			double x, y;

			polar(s, r, a, &x, &y);
			path_circle(frame, path, x, y, DOT);
		}
}

void
pattern_sector(struct frame *frame, const struct sector *s,
    struct colour colour, enum fill_pattern pattern)
{
	struct path *path;

	if (s->to <= s->from)
		return;
	sector_path(frame,
	    frame_fill(frame, pattern == PATTERN_SOLID ? colour : white), s);
	if (pattern == PATTERN_SOLID && !is_light(colour))
		return;
	if (pattern == PATTERN_HATCH || pattern == PATTERN_CROSS)
		hatch_sector(frame, frame_stroke(frame, colour, LINE), s);
	if (pattern == PATTERN_CROSS)
		spoke_sector(frame, frame_stroke(frame, colour, LINE), s);
	if (pattern == PATTERN_DOTS)
		dot_sector(frame, frame_fill(frame, colour), s);
	path = frame_stroke(frame, outline_colour(colour), OUTLINE);
	path->dash = pattern == PATTERN_HOLLOW ? 2 : 0;
	sector_path(frame, path, s);
}
