/*
 * kind="bars": a row for each label, in it a bar for each series, its figure
 * at its end. What other kinds cannot show is drawn so, too.
 *
 * Bars start at zero, on a line of their own, and need no axis: each says its
 * figure. One that is far beyond the others is broken before its end.
 */
#include <math.h>

#include "base/map.h"
#include "chart/clip.h"
#include "chart/pattern.h"
#include "chart/plot.h"

/* Of a bar alone in its row, and of one among others [em of small]. */
static const double ALONE = 1.1, AMONG = 0.9;
/* Between bars, and of the target's mark beyond its bar [em]. */
static const double BAR_GAP = 0.2, MARK = 0.15;
static const double MARK_WIDTH = 1.8, BASELINE = 0.6; /* [pt] */
static const double TEXT_GAP = 0.4, MISSING = 2; /* [em] */

struct bar {
	const struct chart_value *value; /* NULL: the row has none */
	struct wrapped *figure;
	struct colour colour;
	enum fill_pattern pattern;
};

struct bars {
	struct bar *at; /* series by series within a row */
	double left, right; /* what the widest figures need [pt] */
	double thick, pitch; /* of a bar, from bar to bar [pt] */
};

static struct bar *
row_bars(const struct plot *plot, const struct plot_row *row)
{
	const struct bars *bars = plot->own;

	return &bars->at[(row - plot->rows.at) * plot->series.n];
}

/* --- Rows --------------------------------------------------------------- */

/*
 * The row of this label, for the nth value that is so called in its series.
 */
static const char *
row_key(struct plot *plot, struct map *seen, const struct chart_value *v)
{
	struct arena *arena = plot->setter->arena;
	const char *name =
	    arena_printf(arena, "%s\n%s", v->group ? v->group : "", v->label);
	int *count = map_find(seen, name);

	if (!count) {
		count = arena_new(arena, int);
		map_put(seen, name, count);
	}
	return arena_printf(arena, "%s\n%d", name, (*count)++);
}

static void
row_set(struct plot *plot, struct map *rows, const char *key, int s, int i)
{
	struct arena *arena = plot->setter->arena;
	const struct chart_value *v = plot_value(plot, s, i);
	int *at = map_find(rows, key);
	struct plot_row *row;

	if (!at) {
		at = arena_new(arena, int);
		*at = plot->rows.n;
		map_put(rows, key, at);
		row = plot_row_add(plot, plot->series.at[s], i, v->group);
		row->cells = arena_alloc(
		    arena, sizeof *row->cells * (size_t)plot->series.n);
		row->value = v;
	}
	plot->rows.at[*at].cells[s] = v;
}

static void
rows_add(struct plot *plot)
{
	struct map *rows = map_new(plot->setter->arena);

	for (int s = 0; s < plot->series.n; s++) {
		struct map *seen = map_new(plot->setter->arena);
		int n = plot->series.at[s]->as.series.n;

		for (int i = 0; i < n; i++)
			row_set(plot, rows,
			    row_key(plot, seen, plot_value(plot, s, i)), s, i);
	}
}

/* --- Bars --------------------------------------------------------------- */

static void
bar_set(struct plot *plot, struct plot_row *row, int s)
{
	struct bars *bars = plot->own;
	struct bar *bar = &row_bars(plot, row)[s];
	const struct chart_value *v = row->cells[s];
	double room;

	bar->value = v;
	bar->colour = plot_series_colour(plot, s);
	bar->pattern = plot_pattern(plot, s);
	if (!v)
		return;
	if (plot->series.n == 1 && row->status)
		bar->colour = row->status->colour;
	bar->figure = plot_words(plot, plot->small,
	    plot_figure(plot, v, row->word ? plot_status_word(plot, v) : NULL),
	    plot_figure_share * plot->width, v->origin);
	room = bar->figure->width + TEXT_GAP * plot->small->size;
	if (plot_is_shown(v) && v->value < 0)
		bars->left = fmax(bars->left, room);
	else
		bars->right = fmax(bars->right, room);
	bars->pitch = fmax(bars->pitch, bar->figure->height);
}

static void
bars_set(struct plot *plot)
{
	struct bars *bars = plot->own;
	double size = plot->small->size;

	bars->at = arena_alloc(plot->setter->arena,
	    sizeof *bars->at * (size_t)(plot->rows.n * plot->series.n + 1));
	bars->thick = (plot->series.n == 1 ? ALONE : AMONG) * size;
	bars->pitch = bars->thick + BAR_GAP * size;
	for (int i = 0; i < plot->rows.n; i++) {
		struct plot_row *row = &plot->rows.at[i];

		plot_row_texts(plot, row);
		row->figure = NULL;
		if (plot->series.n > 1) {
			row->word = NULL;
			row->status = NULL;
		}
		for (int s = 0; s < plot->series.n; s++)
			bar_set(plot, row, s);
	}
}

static void
range_add(double *from, double *to, double v)
{
	v = plot_number(v);
	*from = fmin(*from, v);
	*to = fmax(*to, v);
}

/* What the scale reaches, given or without what is far beyond the rest. */
static double
bars_limit(const struct plot *plot)
{
	double *sizes;
	int n = 0;

	if (plot->node->as.chart.limit.given)
		return fabs(plot->node->as.chart.limit.v);
	sizes = arena_alloc(plot->setter->arena,
	    sizeof *sizes * (size_t)(plot->rows.n * plot->series.n + 1));
	for (int i = 0; i < plot->rows.n; i++)
		for (int s = 0; s < plot->series.n; s++) {
			const struct chart_value *v = plot->rows.at[i].cells[s];

			if (plot_is_shown(v))
				sizes[n++] = fabs(plot_number(v->value));
		}
	return clip_limit(sizes, n);
}

/* The ends of the scale: of all rows, or of one. */
static struct coordinate
bars_scale(const struct plot *plot, int first, int n, double limit)
{
	struct coordinate x = plot->x;

	x.from = x.to = 0;
	for (int i = first; i < first + n; i++)
		for (int s = 0; s < plot->series.n; s++) {
			const struct chart_value *v = plot->rows.at[i].cells[s];

			if (plot_is_shown(v))
				range_add(&x.from, &x.to,
				    fmax(-limit, fmin(limit, v->value)));
			if (v && v->has_target)
				range_add(&x.from, &x.to, v->target);
		}
	if (x.to <= x.from)
		x.to = x.from + 1;
	return x;
}

static struct coordinate
row_scale(const struct plot *plot, const struct plot_row *row)
{
	if (!plot->node->as.chart.row_scale)
		return plot->x;
	return bars_scale(plot, (int)(row - plot->rows.at), 1, HUGE_VAL);
}

/* --- Legend ------------------------------------------------------------- */

static void
draw_target(struct frame *frame, double x, double y, double height)
{
	frame_fill_rect(frame, x - MARK_WIDTH / 2, y - height / 2, MARK_WIDTH,
	    height, (struct colour){0, 0, 0});
}

static void
sample_target(struct frame *frame, const struct legend_item *item, double x,
    double y, double size)
{
	draw_target(
	    frame, x + item->sample * size / 2, y, (ALONE + 2 * MARK) * size);
}

static void
legend_fill(struct plot *plot)
{
	bool targets = false, missing = false;

	for (int i = 0; i < plot->rows.n; i++)
		for (int s = 0; s < plot->series.n; s++) {
			const struct chart_value *v = plot->rows.at[i].cells[s];

			targets |= v && v->has_target;
			missing |= v && !plot_is_shown(v);
		}
	for (int s = 0; plot->series.n > 1 && s < plot->series.n; s++)
		plot_legend_series(plot, s, plot->series.at[s]->as.series.name);
	if (targets)
		plot_legend_add(plot, plot_word(plot, WORD_TARGET), 0.4)->draw =
		    sample_target;
	if (missing)
		plot_legend_missing(plot, plot_word(plot, WORD_NO_DATA));
}

static void
bars_prepare(struct plot *plot)
{
	struct bars *bars = arena_new(plot->setter->arena, struct bars);
	double high;

	plot->own = bars;
	rows_add(plot);
	bars_set(plot);
	high = (plot->series.n - 1) * bars->pitch +
	    fmax(bars->pitch, bars->thick + 2 * MARK * plot->small->size);
	plot_columns(plot, high);
	plot->x.start += bars->left;
	plot->x.end = fmax(plot->x.end - bars->right, plot->x.start + 1);
	plot->x = bars_scale(plot, 0, plot->rows.n,
	    plot->node->as.chart.row_scale ? HUGE_VAL : bars_limit(plot));
	legend_fill(plot);
	plot_legend_place(plot, 0);
}

/* --- Drawing ------------------------------------------------------------ */

static void
draw_figure(
    struct plot *plot, const struct bar *bar, double from, double to, double y)
{
	double gap = TEXT_GAP * plot->small->size;

	if (plot_is_shown(bar->value) && bar->value->value < 0)
		wrap_draw(plot->frame, bar->figure, from - gap, y, ANCHOR_END);
	else
		wrap_draw(plot->frame, bar->figure, to + gap, y, ANCHOR_START);
}

static void
draw_bar(struct plot *plot, const struct bar *bar, const struct coordinate *x,
    double y)
{
	const struct bars *bars = plot->own;
	const struct chart_value *v = bar->value;
	double size = plot->small->size, zero = coordinate_at(x, 0);
	double from = zero, to = zero;

	if (plot_is_shown(v)) {
		double value = plot_number(v->value);
		double shown = fmax(x->from, fmin(x->to, value));

		range_add(&from, &to, coordinate_at(x, shown));
		pattern_rect(plot->frame, from, y - bars->thick / 2, to - from,
		    bars->thick, bar->colour, bar->pattern);
		if (shown != value)
			clip_mark(plot->frame,
			    value > shown ? to - size : from + size, y,
			    bars->thick);
	} else {
		to = fmin(zero + MISSING * size, fmax(x->end, zero + 1));
		plot_draw_missing(plot->frame, zero, to, y, bars->thick);
	}
	if (v->has_target) {
		double mark = coordinate_at(x, plot_number(v->target));

		draw_target(
		    plot->frame, mark, y, bars->thick + 2 * MARK * size);
		range_add(&from, &to, mark - MARK_WIDTH / 2);
		range_add(&from, &to, mark + MARK_WIDTH / 2);
	}
	draw_figure(plot, bar, from, to, y);
}

static void
bars_row(struct plot *plot, const struct plot_row *row, double top)
{
	const struct bars *bars = plot->own;
	const struct bar *bar = row_bars(plot, row);
	struct coordinate x = row_scale(plot, row);
	double middle = top + row->height / 2, zero = coordinate_at(&x, 0);
	double y = middle - (plot->series.n - 1) * bars->pitch / 2;

	plot_draw_texts(plot, row, middle);
	for (int s = 0; s < plot->series.n; s++, y += bars->pitch)
		if (bar[s].value)
			draw_bar(plot, &bar[s], &x, y);
	frame_rule(plot->frame, zero, top, zero, top + row->height, BASELINE,
	    plot->look->ink);
}

const struct plot_kind bars_kind = {
    .prepare = bars_prepare,
    .draw_row = bars_row,
};
