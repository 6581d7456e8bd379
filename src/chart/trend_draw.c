/* One pane of a trend chart: scale, pace, lines, and the words at them. */
#include <math.h>

#include "chart/spread.h"
#include "chart/trend.h"

static const double GRID = 0.4, PACE = 0.8, PACE_DASH = 3; /* [pt] */
static const double MARKER = 0.75, TEXT = 0.95, PAD = 0.12; /* [em] */
static const double GAP = 0.3; /* between figures [em] */
/* Points nearer than this show only the last figure [em]. */
static const double DENSE = 2;
/* A figure goes so much further from its point, so many times. */
static const double STEP_AWAY = 0.5;
enum { FARTHEST = 12 };

static const struct colour pace_colour = {0.35, 0.35, 0.35};

/* A figure at its point, in a box that no line may touch. */
struct figure {
	struct wrapped *words;
	double x0, x1, y, half_high; /* y: its middle [pt] */
};

/* A pane's place on the page. */
struct scene {
	struct plot *plot;
	const struct trend *t;
	int pane;
	double left, right, top, bottom; /* of the area [pt] */
	struct axis axis;
	struct coordinate y;
	struct figure *figures; /* of a line that is alone */
	int nfigure;
};

static double
point_x(const struct scene *s, int i)
{
	/* A marker at the edge stays within the area. */
	double inset = MARKER * s->plot->small->size / 2;

	return s->left + inset +
	    (s->right - s->left - 2 * inset) * (i + 0.5) / s->t->npoint;
}

static double
value_y(const struct scene *s, double v)
{
	return coordinate_at(&s->y, plot_number(v));
}

static struct scene
scene_new(struct plot *plot, int pane, double top)
{
	const struct trend *t = plot->own;
	double left = pane_left(plot, &t->panes, pane);
	struct scene s = {.plot = plot, .t = t, .pane = pane};

	s.left = left + t->left;
	s.right = left + t->panes.width - t->right;
	s.top = top + t->panes.title + t->above;
	s.bottom = s.top + t->area;
	s.axis = trend_axis(plot, pane);
	s.y = (struct coordinate){
	    .from = s.axis.first,
	    .to = axis_tick(&s.axis, s.axis.n - 1),
	    .start = s.bottom,
	    .end = s.top,
	};
	return s;
}

/* From x = a to b at height y, with gaps where figures stand. */
static void
draw_tick_line(
    const struct scene *s, double y, double width, struct colour colour)
{
	double x = s->left;

	while (x < s->right) {
		double end = s->right, after = s->right;

		for (int i = 0; i < s->nfigure; i++) {
			const struct figure *f = &s->figures[i];

			if (fabs(f->y - y) > f->half_high || f->x1 <= x ||
			    f->x0 >= end)
				continue;
			end = f->x0;
			after = f->x1;
		}
		if (end > x)
			frame_rule(s->plot->frame, x, y, end, y, width, colour);
		x = after;
	}
}

static void
draw_scale(const struct scene *s)
{
	struct plot *plot = s->plot;
	double size = plot->small->size;

	for (int i = 0; i < s->axis.n; i++) {
		double tick = axis_tick(&s->axis, i), y = value_y(s, tick);
		bool zero = fabs(tick) < s->axis.step / 2;

		draw_tick_line(s, y, zero ? 2 * GRID : GRID,
		    zero ? plot->look->ink : plot->look->grid);
		wrap_draw(plot->frame, trend_tick(plot, &s->axis, i),
		    s->left - 0.5 * size, y, ANCHOR_END);
	}
}

static void
draw_labels(const struct scene *s)
{
	struct plot *plot = s->plot;
	double size = plot->small->size, gap = 0.5 * size;
	double step = (s->right - s->left) / s->t->npoint * s->t->every;
	int n = 0;
	struct spread_item *items = arena_alloc(
	    plot->setter->arena, sizeof *items * (size_t)(s->t->npoint + 1));

	for (int i = 0; i < s->t->npoint; i += s->t->every)
		items[n++] = (struct spread_item){
		    .want = point_x(s, i),
		    .size = trend_label(plot, i, step - gap)->width + gap,
		};
	spread(plot->setter->arena, items, n, s->left - s->t->left,
	    s->right + s->t->right + gap);
	for (int i = 0, k = 0; i < s->t->npoint; i += s->t->every, k++) {
		struct wrapped *words = trend_label(plot, i, step - gap);

		wrap_draw(plot->frame, words, items[k].at,
		    s->bottom + 0.3 * size + words->height / 2, ANCHOR_MIDDLE);
	}
}

/* The pace of the first series that has one, or of each in its pane. */
static void
draw_pace(const struct scene *s)
{
	struct plot *plot = s->plot;
	int last = trend_last(plot, s->pane);

	for (int k = trend_first(plot, s->pane); k <= last; k++) {
		struct path *path = NULL;

		for (int i = 0; i < s->t->npoint; i++) {
			const struct chart_value *v = trend_value(plot, k, i);

			if (!v || !v->has_pace)
				continue;
			if (path) {
				path_line(plot->frame, path, point_x(s, i),
				    value_y(s, v->pace));
				continue;
			}
			path = frame_path(plot->frame);
			path->stroke = true;
			path->stroke_colour = pace_colour;
			path->width = PACE;
			path->dash = PACE_DASH;
			path_move(plot->frame, path, point_x(s, i),
			    value_y(s, v->pace));
		}
		if (path)
			return;
	}
}

/* A line stops where a value is missing. */
static void
draw_line(const struct scene *s, int series)
{
	struct plot *plot = s->plot;
	struct path *path = frame_path(plot->frame);
	bool open = false;

	path->stroke = true;
	path->stroke_colour =
	    pane_line_colour(plot, series - trend_first(plot, s->pane));
	path->width = plot->look->line;
	path->dash = pane_dash(series - trend_first(plot, s->pane));
	for (int i = 0; i < s->t->npoint; i++) {
		const struct chart_value *v = trend_value(plot, series, i);

		if (!plot_is_shown(v)) {
			open = false;
			continue;
		}
		if (open)
			path_line(plot->frame, path, point_x(s, i),
			    value_y(s, v->value));
		else
			path_move(plot->frame, path, point_x(s, i),
			    value_y(s, v->value));
		open = true;
	}
}

static void
draw_markers(const struct scene *s, int series)
{
	struct plot *plot = s->plot;
	double size = plot->small->size;
	double half = fmin(0.4 * size, 0.45 * (point_x(s, 1) - point_x(s, 0)));
	int n = series - trend_first(plot, s->pane);

	for (int i = 0; i < s->t->npoint; i++) {
		const struct chart_value *v = trend_value(plot, series, i);
		double x = point_x(s, i);

		if (plot_is_shown(v))
			pane_marker(plot->frame, n, pane_line_colour(plot, n),
			    x, value_y(s, v->value), MARKER * size);
		else if (v)
			plot_draw_missing(plot->frame, x - half, x + half,
			    value_y(s, 0) - 0.5 * size, 0.8 * size);
	}
}

/* --- Figures at the points ---------------------------------------------- */

/* Does the segment from a to b touch the figure's box? */
static bool
touches(const struct figure *f, double ax, double ay, double bx, double by)
{
	double x0 = fmax(f->x0, fmin(ax, bx)), x1 = fmin(f->x1, fmax(ax, bx));
	double slope = bx != ax ? (by - ay) / (bx - ax) : 0;
	double y0 = ay + slope * (x0 - ax), y1 = ay + slope * (x1 - ax);

	return x0 <= x1 && fmin(y0, y1) <= f->y + f->half_high &&
	    fmax(y0, y1) >= f->y - f->half_high;
}

static bool
meets_marker(const struct figure *f, double x, double y, double r)
{
	return x + r > f->x0 && x - r < f->x1 &&
	    fabs(y - f->y) < f->half_high + r;
}

/* The series' line, or the line of its paces. */
static bool
crosses_line(
    const struct scene *s, const struct figure *f, int series, bool pace)
{
	const struct chart_value *before = NULL;
	double x = 0, y = 0, marker = MARKER / 2 * s->plot->small->size;

	for (int i = 0; i < s->t->npoint; i++) {
		const struct chart_value *v = trend_value(s->plot, series, i);
		double to;

		if (pace && (!v || !v->has_pace))
			continue;
		if (!pace && !plot_is_shown(v)) {
			before = NULL;
			continue;
		}
		to = value_y(s, pace ? v->pace : v->value);
		if (!pace && meets_marker(f, point_x(s, i), to, marker))
			return true;
		if (touches(f, before ? x : point_x(s, i), before ? y : to,
			point_x(s, i), to))
			return true;
		before = v;
		x = point_x(s, i);
		y = to;
	}
	return false;
}

static bool
is_free(const struct scene *s, const struct figure *f, int series)
{
	double gap = GAP * s->plot->small->size;

	if (f->x0 < s->left || f->x1 > s->right + s->t->right ||
	    f->y - f->half_high < s->top - s->t->above ||
	    f->y + f->half_high > s->bottom)
		return false;
	for (int i = 0; i < s->nfigure; i++) {
		const struct figure *other = &s->figures[i];

		if (f->x0 < other->x1 + gap && f->x1 + gap > other->x0 &&
		    fabs(f->y - other->y) < f->half_high + other->half_high)
			return false;
	}
	return !crosses_line(s, f, series, false) &&
	    !crosses_line(s, f, series, true);
}

/*
 * Above the point or below it, straight or to a side, ever further away: the
 * nearest place where neither a line nor another figure is.
 */
static bool
figure_place(const struct scene *s, struct figure *f, int series, int i)
{
	static const double sides[] = {0, -0.5, 0.5, -1, 1};
	double size = s->plot->small->size, x = point_x(s, i);
	double y = value_y(s, trend_value(s->plot, series, i)->value);

	for (int far = 0; far < FARTHEST; far++)
		for (int k = 0; k < 2 * LEN(sides); k++) {
			double away = (TEXT + far * STEP_AWAY) * size;
			double middle =
			    x + sides[k / 2] * (f->words->width + size / 2);
			double half = f->words->width / 2 + PAD * size;

			/* At the edge of the pane it moves inside. */
			middle = fmax(s->left + half,
			    fmin(middle, s->right + s->t->right - half));
			f->x0 = middle - half;
			f->x1 = middle + half;
			f->y = y + (k % 2 ? away : -away);
			if (is_free(s, f, series))
				return true;
		}
	return false;
}

/*
 * Figures at the points of a line that is alone, the last one first. Where
 * points are dense there is the last only, and none where there is no room.
 */
static void
figures_place(struct scene *s, int series)
{
	struct plot *plot = s->plot;
	double size = plot->small->size;
	bool dense = point_x(s, 1) - point_x(s, 0) < DENSE * size;

	s->figures = arena_alloc(plot->setter->arena,
	    sizeof *s->figures * (size_t)(s->t->npoint + 1));
	for (int i = s->t->npoint - 1; i >= 0; i--) {
		const struct chart_value *v = trend_value(plot, series, i);
		struct figure *f = &s->figures[s->nfigure];

		if (!plot_is_shown(v) || (dense && s->nfigure > 0))
			continue;
		f->words = plot_words(plot, plot->small,
		    plot_figure(plot, v, NULL), plot->width, v->origin);
		f->half_high = f->words->height * 0.42;
		s->nfigure += figure_place(s, f, series, i);
	}
}

static void
draw_figures(const struct scene *s)
{
	for (int i = 0; i < s->nfigure; i++) {
		const struct figure *f = &s->figures[i];

		wrap_draw(s->plot->frame, f->words, (f->x0 + f->x1) / 2, f->y,
		    ANCHOR_MIDDLE);
	}
}

/* Names of lines that share a pane, at their ends, in the order of height. */
static void
draw_ends(const struct scene *s)
{
	struct plot *plot = s->plot;
	double size = plot->small->size;
	double room = s->t->right - size, x = s->right + size;
	int n = plot->series.n, order[TOGETHER] = {0};
	struct spread_item items[TOGETHER];

	for (int k = 0; k < n; k++) {
		int last = trend_last_point(plot, k), i = k;
		double y = last < 0
		    ? s->bottom
		    : value_y(s, trend_value(plot, k, last)->value);

		for (; i > 0 && items[i - 1].want > y; i--) {
			items[i] = items[i - 1];
			order[i] = order[i - 1];
		}
		order[i] = k;
		items[i] = (struct spread_item){
		    .want = y,
		    .size = trend_end(plot, k, room)->height,
		};
	}
	spread(plot->setter->arena, items, n, s->top - s->t->above,
	    s->bottom + s->t->foot);
	for (int i = 0; i < n; i++) {
		pane_marker(plot->frame, order[i],
		    pane_line_colour(plot, order[i]), x - 0.55 * size,
		    items[i].at, MARKER * size);
		wrap_draw(plot->frame, trend_end(plot, order[i], room), x,
		    items[i].at, ANCHOR_START);
	}
}

void
trend_draw(struct plot *plot, int pane, double top)
{
	struct scene s = scene_new(plot, pane, top);
	int first = trend_first(plot, pane), last = trend_last(plot, pane);

	if (!s.t->together)
		pane_title(plot, &s.t->panes, pane, top, ANCHOR_START);
	if (first == last)
		figures_place(&s, first);
	draw_scale(&s);
	draw_labels(&s);
	draw_pace(&s);
	for (int k = first; k <= last; k++)
		draw_line(&s, k);
	for (int k = first; k <= last; k++)
		draw_markers(&s, k);
	draw_figures(&s);
	if (first < last)
		draw_ends(&s);
}
