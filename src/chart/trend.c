/*
 * kind="trend": points over time joined by lines, against the time elapsed.
 *
 * A few series share one pane and are named at the ends of their lines; many
 * get a small pane each, all of one scale unless scale="row".
 */
#include "chart/trend.h"

#include <math.h>

enum { ACROSS = 3, STEPS = 5, FEW_STEPS = 3 };

/* Of a pane: area's height, room over it, for a label [em]. */
static const double TALL = 16, SMALL = 7, ABOVE = 1.3, LABEL = 4;
static const double TICK_GAP = 0.5, LABEL_GAP = 0.5, END_GAP = 1;
static const double STEP_LEAST = 0.01; /* between labels [pt] */
static const double END_SHARE = 0.28; /* of the width */
static const double LEAST = 16; /* width of a small pane [em] */

int
trend_first(const struct plot *plot, int pane)
{
	const struct trend *t = plot->own;

	return t->together ? 0 : pane;
}

int
trend_last(const struct plot *plot, int pane)
{
	const struct trend *t = plot->own;

	return t->together ? plot->series.n - 1 : pane;
}

/* --- Points ------------------------------------------------------------- */

static int
point_of(struct plot *plot, struct trend *t, const char *label)
{
	int *at = map_find(t->labels, label);

	if (!at) {
		at = arena_new(plot->setter->arena, int);
		*at = map_count(t->labels);
		map_put(t->labels, label, at);
	}
	return *at;
}

/* The first value of a label is its series' at that point. */
static void
points_fill(struct plot *plot, struct trend *t)
{
	t->labels = map_new(plot->setter->arena);
	for (int s = 0; s < plot->series.n; s++)
		for (int i = 0; i < plot->series.at[s]->as.series.n; i++)
			point_of(plot, t, plot_value(plot, s, i)->label);
	t->npoint = map_count(t->labels);
	t->values = arena_alloc(plot->setter->arena,
	    sizeof *t->values * (size_t)(t->npoint * plot->series.n + 1));
	for (int s = 0; s < plot->series.n; s++)
		for (int i = 0; i < plot->series.at[s]->as.series.n; i++) {
			const struct chart_value *v = plot_value(plot, s, i);
			int at = s * t->npoint + point_of(plot, t, v->label);

			if (!t->values[at])
				t->values[at] = v;
		}
}

const struct chart_value *
trend_value(const struct plot *plot, int series, int point)
{
	const struct trend *t = plot->own;

	return t->values[series * t->npoint + point];
}

int
trend_last_point(const struct plot *plot, int series)
{
	const struct trend *t = plot->own;

	for (int i = t->npoint - 1; i >= 0; i--)
		if (plot_is_shown(trend_value(plot, series, i)))
			return i;
	return -1;
}

/* --- Scale -------------------------------------------------------------- */

static void
range_add(double *from, double *to, bool given, double v)
{
	if (!given)
		return;
	*from = fmin(*from, plot_number(v));
	*to = fmax(*to, plot_number(v));
}

struct axis
trend_axis(const struct plot *plot, int pane)
{
	const struct trend *t = plot->own;
	bool own = plot->node->as.chart.row_scale;
	int first = own ? trend_first(plot, pane) : 0;
	int last = own ? trend_last(plot, pane) : plot->series.n - 1;
	double from = 0, to = 0;

	for (int s = first; s <= last; s++)
		for (int i = 0; i < plot->series.at[s]->as.series.n; i++) {
			const struct chart_value *v = plot_value(plot, s, i);

			range_add(&from, &to, plot_is_shown(v), v->value);
			range_add(&from, &to, v->has_pace, v->pace);
			range_add(&from, &to, v->has_target, v->target);
		}
	return axis_new(from, to, t->together ? STEPS : FEW_STEPS);
}

struct wrapped *
trend_tick(struct plot *plot, const struct axis *axis, int i)
{
	return plot_words(plot, plot->small,
	    axis_text(plot->setter->arena, axis, i, plot_unit(plot)),
	    plot->width, plot->node->origin);
}

static double
ticks_width(struct plot *plot, const struct trend *t)
{
	double width = 0;

	for (int p = 0; p < t->panes.n; p++) {
		struct axis axis = trend_axis(plot, p);

		for (int i = 0; i < axis.n; i++)
			width = fmax(width, trend_tick(plot, &axis, i)->width);
		if (!plot->node->as.chart.row_scale)
			break;
	}
	return width + TICK_GAP * plot->small->size;
}

/* --- Words -------------------------------------------------------------- */

struct wrapped *
trend_end(struct plot *plot, int series, double room)
{
	const struct node *node = plot->series.at[series];
	int last = trend_last_point(plot, series);
	const char *name = node->as.series.name ? node->as.series.name : "";
	const char *figure = last < 0
	    ? plot_word(plot, WORD_NO_DATA)
	    : plot_figure(plot, trend_value(plot, series, last), NULL);

	return plot_words(plot, plot->small,
	    arena_printf(plot->setter->arena, "%s %s", name, figure), room,
	    node->origin);
}

static double
ends_width(struct plot *plot, const struct trend *t)
{
	double width = 0, size = plot->small->size;

	if (!t->together || plot->series.n < 2)
		return 0;
	for (int s = 0; s < plot->series.n; s++)
		width = fmax(
		    width, trend_end(plot, s, END_SHARE * plot->width)->width);
	return width + END_GAP * size;
}

static double
ends_height(struct plot *plot, const struct trend *t)
{
	double height = 0;

	for (int s = 0; t->right > 0 && s < plot->series.n; s++)
		height +=
		    trend_end(plot, s, t->right - plot->small->size)->height;
	return height;
}

struct wrapped *
trend_label(struct plot *plot, int point, double width)
{
	const struct trend *t = plot->own;

	return plot_words(plot, plot->small, map_key(t->labels, point), width,
	    plot->node->origin);
}

/* How many points share a label's place, and how high the labels are. */
static void
labels_fit(struct plot *plot, struct trend *t)
{
	double size = plot->small->size, widest = 0, step;

	step = (t->panes.width - t->left - t->right) /
	    (t->npoint > 0 ? t->npoint : 1);
	for (int i = 0; i < t->npoint; i++)
		widest = fmax(widest, trend_label(plot, i, plot->width)->width);
	widest = fmin(widest, LABEL * size) + LABEL_GAP * size;
	t->every = (int)fmax(1, ceil(widest / fmax(step, STEP_LEAST)));
	for (int i = 0; i < t->npoint; i += t->every)
		t->foot = fmax(t->foot,
		    trend_label(plot, i, step * t->every - LABEL_GAP * size)
			->height);
	t->foot += 0.3 * size;
}

/* --- Legend ------------------------------------------------------------- */

static void
sample_pace(struct frame *frame, const struct legend_item *item, double x,
    double y, double size)
{
	frame_rule(frame, x, y, x + item->sample * size, y, 0.8,
	    (struct colour){0.35, 0.35, 0.35});
	frame_last(frame)->as.path->dash = 3;
}

static void
legend_fill(struct plot *plot, const struct trend *t)
{
	bool paced = false, missing = false;

	if (plot->series.n == 1 && plot->series.at[0]->as.series.name)
		pane_legend_line(plot, 0, plot->series.at[0]->as.series.name);
	for (int s = 0; s < plot->series.n; s++)
		for (int i = 0; i < t->npoint; i++) {
			const struct chart_value *v = trend_value(plot, s, i);

			paced |= v && v->has_pace;
			missing |= v && !plot_is_shown(v);
		}
	if (paced)
		plot_legend_add(plot, plot_word(plot, WORD_PACE), 2.4)->draw =
		    sample_pace;
	if (missing)
		plot_legend_missing(plot, plot_word(plot, WORD_NO_DATA));
}

static void
trend_prepare(struct plot *plot)
{
	struct trend *t = arena_new(plot->setter->arena, struct trend);
	double size = plot->small->size;

	plot->own = t;
	points_fill(plot, t);
	t->together = plot->series.n <= TOGETHER;
	panes_set(plot, &t->panes, t->together ? 1 : plot->series.n, ACROSS,
	    LEAST * size);
	t->left = ticks_width(plot, t);
	t->right = ends_width(plot, t);
	t->above = ABOVE * size;
	t->area = t->together ? pane_height(plot, TALL * size) : SMALL * size;
	labels_fit(plot, t);
	t->area = fmax(t->area, ends_height(plot, t) - t->above - t->foot);
	if (plot->series.n > 0 && t->npoint > 0)
		panes_rows(plot, &t->panes,
		    t->panes.title + t->above + t->area + t->foot);
	legend_fill(plot, t);
	plot_legend_place(plot, 0);
}

static void
trend_row(struct plot *plot, const struct plot_row *row, double top)
{
	for (int i = 0; i < row->n; i++)
		trend_draw(plot, row->first + i, top);
}

const struct plot_kind trend_kind = {
    .prepare = trend_prepare,
    .draw_row = trend_row,
};
