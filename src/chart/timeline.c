/*
 * kind="timeline": a row for each work or milestone, on an axis of months. A
 * work is a bar from its start to the day it is due, dark up to the day it was
 * done; one that is not yet done is a lighter tone up to the day of the chart,
 * or up to the day on which it was stopped: how far it has come is said in
 * words, as a share is no date. A milestone is
 * a diamond on the day it is due, and another, solid one on the day it was
 * reached.
 */
#include <math.h>

#include "chart/plot.h"
#include "chart/tone.h"

static const double BAR = 0.7, DIAMOND = 0.42; /* [em] */
static const double STROKE = 1, LATE = 0.9, NOW = 0.9, GRID = 0.4; /* [pt] */
static const double UNDER_WAY =
    0.55; /* of white in the tone of what is not done */

/* Months that a tick may stand for. */
static const int steps[] = {1, 3, 6, 12, 24, 60, 120};

struct timeline {
	int first, months; /* the axis: months since year 0 */
	int step;
	bool years; /* more than one */
};

static const struct colour white = {1, 1, 1};

/* With a bar of its own. */
static bool
is_work(const struct chart_value *v)
{
	return date_given(v->start) && date_given(v->due);
}

/* What has a day and is less than whole was stopped on it. */
static bool
is_done(const struct chart_value *v)
{
	return plot_is_shown(v) ? v->value >= 100 : date_given(v->on);
}

static int
month_of(struct date d)
{
	return d.year * 12 + d.month - 1;
}

static struct date
month_start(int month)
{
	return (struct date){month / 12, month % 12 + 1, 1};
}

/* Days since the axis begins: what the coordinate maps. */
static double
days(const struct timeline *t, struct date d)
{
	return date_days(month_start(t->first), d);
}

static double
date_x(const struct plot *plot, struct date d)
{
	return coordinate_at(&plot->x, days(plot->own, d));
}

/* --- Axis --------------------------------------------------------------- */

static void
range_add(int *from, int *to, struct date d)
{
	if (!date_given(d))
		return;
	if (*to == 0 || month_of(d) < *from)
		*from = month_of(d);
	if (month_of(d) + 1 > *to)
		*to = month_of(d) + 1;
}

static void
axis_set(struct plot *plot, struct timeline *t)
{
	int from = 0, to = 0;

	range_add(&from, &to, plot->node->as.chart.start);
	range_add(&from, &to, plot->node->as.chart.end);
	range_add(&from, &to, plot->node->as.chart.as_of);
	for (int i = 0; i < plot->rows.n; i++) {
		const struct chart_value *v = plot->rows.at[i].value;

		range_add(&from, &to, v->start);
		range_add(&from, &to, v->due);
		range_add(&from, &to, v->on);
	}
	if (to == 0)
		to = from + 12;
	t->first = from;
	t->months = to - from;
	t->years = from / 12 != (to - 1) / 12;
	plot->x.from = 0;
	plot->x.to = days(t, month_start(to));
}

/* What a tick of so many months from here on is called. */
static const char *
tick_text(const struct plot *plot, int month, int step)
{
	const struct timeline *t = plot->own;
	struct arena *arena = plot->setter->arena;
	int year = month / 12, first = month % 12 + 1;

	if (step >= 12)
		return arena_printf(arena, "%d年", year);
	if (t->years && (first == 1 || month == t->first))
		return arena_printf(arena, "%d年%d月", year, first);
	if (step == 1)
		return arena_printf(arena, "%d月", first);
	return arena_printf(arena, "%d—%d月", first, first + step - 1);
}

static int
tick_first(const struct timeline *t)
{
	return t->first - t->first % t->step;
}

static double
tick_x(const struct plot *plot, int month)
{
	return date_x(plot, month_start(month));
}

static bool
step_fits(struct plot *plot, struct timeline *t)
{
	double gap = 0.3 * plot->small->size;
	int end = t->first + t->months;

	for (int m = tick_first(t); m < end; m += t->step) {
		double room = tick_x(plot, m + t->step) - tick_x(plot, m);
		const struct label *label = label_new(plot->setter, plot->small,
		    tick_text(plot, m, t->step), plot->node->origin);

		if (label->width + gap > room)
			return false;
	}
	return true;
}

static void
step_choose(struct plot *plot, struct timeline *t)
{
	for (int i = 0; i < LEN(steps); i++) {
		t->step = steps[i];
		if (step_fits(plot, t))
			return;
	}
}

/* --- Marks -------------------------------------------------------------- */

static void
draw_diamond(struct frame *frame, double x, double y, double size,
    struct colour colour, bool solid)
{
	struct path *path = frame_path(frame);
	/* The white around a solid one takes of it. */
	double r = DIAMOND * size + (solid ? STROKE : 0);

	path->fill = true;
	path->fill_colour = solid ? colour : (struct colour){1, 1, 1};
	path->stroke = true;
	path->stroke_colour = solid ? (struct colour){1, 1, 1} : colour;
	path->width = STROKE;
	path_move(frame, path, x, y - r);
	path_line(frame, path, x + r, y);
	path_line(frame, path, x, y + r);
	path_line(frame, path, x - r, y);
	path_close(frame, path);
}

static void
draw_dashed(struct frame *frame, double x0, double y0, double x1, double y1,
    double width, struct colour colour)
{
	struct path *path;

	frame_rule(frame, x0, y0, x1, y1, width, colour);
	path = frame_last(frame)->as.path;
	path->dash = 2.5;
}

static void
sample_due(struct frame *frame, const struct legend_item *item, double x,
    double y, double size)
{
	draw_diamond(
	    frame, x + item->sample * size / 2, y, size, item->colour, false);
}

static void
sample_reached(struct frame *frame, const struct legend_item *item, double x,
    double y, double size)
{
	draw_diamond(
	    frame, x + item->sample * size / 2, y, size, item->colour, true);
}

static void
sample_work(struct frame *frame, const struct legend_item *item, double x,
    double y, double size)
{
	double width = item->sample * size, height = BAR * size;

	frame_fill_rect(frame, x, y - height / 2, width, height, item->colour);
}

static void
sample_under_way(struct frame *frame, const struct legend_item *item, double x,
    double y, double size)
{
	double width = item->sample * size, height = BAR * size;

	frame_fill_rect(
	    frame, x, y - height / 2, width, height, item->look->pale);
	frame_fill_rect(frame, x, y - height / 2, width / 2, height,
	    tone_mix(item->colour, white, UNDER_WAY));
}

static void
sample_now(struct frame *frame, const struct legend_item *item, double x,
    double y, double size)
{
	x += item->sample * size / 2;
	draw_dashed(
	    frame, x, y - 0.5 * size, x, y + 0.5 * size, NOW, item->colour);
}

static void
legend_fill(struct plot *plot)
{
	struct arena *arena = plot->setter->arena;
	struct date now = plot->node->as.chart.as_of;
	bool work = false, done = false, due = false, on = false;
	bool missing = false;

	for (int i = 0; i < plot->rows.n; i++) {
		const struct chart_value *v = plot->rows.at[i].value;

		done |= is_work(v) && is_done(v);
		work |= is_work(v) && !is_done(v);
		due |= !date_given(v->start) && date_given(v->due);
		on |= !is_work(v) && date_given(v->on);
		missing |= !date_given(v->due) && !date_given(v->on);
	}
	if (done)
		plot_legend_add(plot, plot_word(plot, WORD_WORK_DONE), 1.6)
		    ->draw = sample_work;
	if (work)
		plot_legend_add(plot, plot_word(plot, WORD_WORK), 2.2)->draw =
		    sample_under_way;
	if (due)
		plot_legend_add(plot, plot_word(plot, WORD_DUE), 1)->draw =
		    sample_due;
	if (on)
		plot_legend_add(plot, plot_word(plot, WORD_REACHED), 1)->draw =
		    sample_reached;
	if (date_given(now))
		plot_legend_add(plot,
		    style_word_with(arena, plot->setter->style, WORD_AS_OF,
			date_month_day(arena, now)),
		    0.5)
		    ->draw = sample_now;
	if (missing)
		plot_legend_missing(plot, plot_word(plot, WORD_NO_DATE));
}

/* --- Rows --------------------------------------------------------------- */

static void
row_texts(struct plot *plot, struct plot_row *row)
{
	plot_row_texts(plot, row);
	if (!*row->value->value_text)
		row->figure = NULL;
}

static void
timeline_prepare(struct plot *plot)
{
	struct timeline *t = arena_new(plot->setter->arena, struct timeline);
	double inset = (DIAMOND + 0.1) * plot->text->size;

	plot->own = t;
	plot_rows(plot, true, row_texts);
	plot_columns(plot, 2 * DIAMOND * plot->text->size);
	plot->x.start += inset;
	plot->x.end = fmax(plot->x.end - inset, plot->x.start + 1);
	axis_set(plot, t);
	step_choose(plot, t);
	legend_fill(plot);
	plot_legend_place(plot, wrap_leading(plot->small));
}

/* In the middle of what it names, as far as that is on the axis. */
static void
timeline_head(struct plot *plot)
{
	const struct timeline *t = plot->own;
	double y = plot->head - wrap_leading(plot->small) / 2 -
	    0.4 * plot->small->size;

	legend_draw(plot->frame, &plot->legend);
	for (int m = tick_first(t); m < t->first + t->months; m += t->step) {
		double from = tick_x(plot, m), to = tick_x(plot, m + t->step);
		struct wrapped *words =
		    plot_words(plot, plot->small, tick_text(plot, m, t->step),
			plot->width, plot->node->origin);

		if (words->width <= to - from)
			wrap_draw(plot->frame, words, (from + to) / 2, y,
			    ANCHOR_MIDDLE);
	}
}

static void
draw_months(struct plot *plot, double top, double height)
{
	const struct timeline *t = plot->own;
	struct date now = plot->node->as.chart.as_of;

	for (int m = tick_first(t); m <= t->first + t->months; m += t->step) {
		double x = tick_x(plot, m);

		frame_rule(plot->frame, x, top, x, top + height, GRID,
		    plot->look->grid);
	}
	if (date_given(now)) {
		double x = date_x(plot, now);

		draw_dashed(
		    plot->frame, x, top, x, top + height, NOW, plot->look->ink);
	}
}

/* From the start to the earlier of two days. */
static void
draw_span(struct plot *plot, const struct chart_value *v, struct date end,
    double y, struct colour colour)
{
	double height = BAR * plot->text->size;
	double from = date_x(plot, v->start), to = date_x(plot, v->due);

	if (date_given(end) && date_cmp(end, v->due) < 0)
		to = date_x(plot, end);
	to = fmax(to, from + 1);
	frame_fill_rect(
	    plot->frame, from, y - height / 2, to - from, height, colour);
}

/* A share is no date: a bar ends on a day. */
static void
draw_work(struct plot *plot, const struct chart_value *v, double y,
    struct colour colour)
{
	struct date end =
	    date_given(v->on) ? v->on : plot->node->as.chart.as_of;

	draw_span(plot, v, v->due, y, plot->look->pale);
	if (is_done(v))
		draw_span(plot, v, end, y, colour);
	else if (plot_is_shown(v) && v->value > 0 && date_given(end) &&
	    date_cmp(end, v->start) > 0)
		draw_span(plot, v, end, y, tone_mix(colour, white, UNDER_WAY));
}

/* What is late: from the day it was due to the day it was reached, or now. */
static void
draw_late(struct plot *plot, const struct chart_value *v, double y,
    struct colour colour)
{
	struct date end =
	    date_given(v->on) ? v->on : plot->node->as.chart.as_of;
	bool open = plot_is_shown(v) && v->value >= 100 && !date_given(v->on);

	if (!open && date_given(end) && date_cmp(end, v->due) > 0)
		draw_dashed(plot->frame, date_x(plot, v->due), y,
		    date_x(plot, end), y, LATE, colour);
}

static void
timeline_row(struct plot *plot, const struct plot_row *row, double top)
{
	const struct chart_value *v = row->value;
	double y = top + row->height / 2, size = plot->text->size;
	struct colour colour =
	    row->status ? row->status->colour : plot_colour(plot, 0);

	draw_months(plot, top, row->height);
	plot_draw_texts(plot, row, y);
	if (!date_given(v->due) && !date_given(v->on)) {
		plot_draw_missing(
		    plot->frame, plot->x.start, plot->x.end, y, BAR * size);
		return;
	}
	if (date_given(v->due)) {
		draw_late(plot, v, y, colour);
		if (date_given(v->start))
			draw_work(plot, v, y, colour);
		else
			draw_diamond(plot->frame, date_x(plot, v->due), y, size,
			    colour, false);
	}
	if (date_given(v->on) && !is_work(v))
		draw_diamond(
		    plot->frame, date_x(plot, v->on), y, size, colour, true);
}

const struct plot_kind timeline_kind = {
    .prepare = timeline_prepare,
    .draw_head = timeline_head,
    .draw_row = timeline_row,
};
