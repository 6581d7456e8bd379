/* One pane of a trend chart: scale, pace, lines, and the words at them. */
#include <math.h>

#include "chart/spread.h"
#include "chart/trend.h"

static const double GRID = 0.4, PACE = 0.8, PACE_DASH = 3; /* [pt] */
static const double MARKER = 0.75, TEXT = 0.95, PAD = 0.12; /* [em] */
static const double GAP = 0.3; /* between figures [em] */
/* Points nearer than this show only the last figure [em]. */
static const double DENSE = 2;

static const struct colour white = {1, 1, 1};
static const struct colour pace_colour = {0.35, 0.35, 0.35};

/* A pane's place on the page. */
struct scene {
	struct plot *plot;
	const struct trend *t;
	int pane;
	double left, right, top, bottom; /* of the area [pt] */
	struct axis axis;
	struct coordinate y;
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

static void
draw_scale(const struct scene *s)
{
	struct plot *plot = s->plot;
	double size = plot->small->size;

	for (int i = 0; i < s->axis.n; i++) {
		double tick = axis_tick(&s->axis, i), y = value_y(s, tick);
		bool zero = fabs(tick) < s->axis.step / 2;

		frame_rule(plot->frame, s->left, y, s->right, y,
		    zero ? 2 * GRID : GRID,
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

/* Is the line at this point lower than both its neighbours? Then below. */
static bool
stands_below(const struct scene *s, int series, int i)
{
	struct plot *plot = s->plot;
	const struct chart_value *v = trend_value(plot, series, i);
	const struct chart_value *before =
	    i > 0 ? trend_value(plot, series, i - 1) : NULL;
	const struct chart_value *after =
	    i + 1 < s->t->npoint ? trend_value(plot, series, i + 1) : NULL;
	double y = value_y(s, v->value), room = 2.2 * plot->small->size;

	if (y + room > s->bottom)
		return false;
	return (plot_is_shown(before) && before->value > v->value) &&
	    (!plot_is_shown(after) || after->value > v->value);
}

/*
 * Figures at the points of a line that is alone, the last one first; on
 * grounds of their own.
 */
static void
draw_figures(const struct scene *s, int series)
{
	struct plot *plot = s->plot;
	double size = plot->small->size, free = HUGE_VAL;
	bool dense = point_x(s, 1) - point_x(s, 0) < DENSE * size;

	for (int i = s->t->npoint - 1; i >= 0; i--) {
		const struct chart_value *v = trend_value(plot, series, i);
		struct wrapped *words;
		double x, y, half;

		if (!plot_is_shown(v))
			continue;
		words = plot_words(plot, plot->small,
		    plot_figure(plot, v, NULL), plot->width, v->origin);
		half = words->width / 2;
		x = fmax(s->left + half + PAD * size,
		    fmin(point_x(s, i), s->right - half));
		if (x + half > free || (dense && free < HUGE_VAL))
			continue;
		y = value_y(s, v->value) +
		    (stands_below(s, series, i) ? TEXT : -TEXT) * size;
		frame_fill_rect(plot->frame, x - half - PAD * size,
		    y - size / 2, words->width + 2 * PAD * size, size, white);
		wrap_draw(plot->frame, words, x, y, ANCHOR_MIDDLE);
		free = x - half - GAP * size;
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
	draw_scale(&s);
	draw_labels(&s);
	draw_pace(&s);
	for (int k = first; k <= last; k++)
		draw_line(&s, k);
	for (int k = first; k <= last; k++)
		draw_markers(&s, k);
	if (first == last)
		draw_figures(&s, first);
	if (first < last)
		draw_ends(&s);
}
