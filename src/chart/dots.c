/*
 * kind="dots": a row for each value, a dot on an axis that need not begin at
 * zero: for figures that are near to one another and far from it. What they
 * are compared with, a mean or a target, is a line through the rows.
 */
#include <math.h>

#include "chart/plot.h"

static const double DOT = 0.36, HEAD_GAP = 0.4; /* radius [em] */
static const double TARGET = 1.2, GUIDE = 0.6; /* [pt] */
/* The axis goes beyond the figures by so much of their range. */
static const double SPARE = 0.04;

static void
range_add(double *from, double *to, bool given, double v)
{
	if (!given)
		return;
	*from = fmin(*from, plot_number(v));
	*to = fmax(*to, plot_number(v));
}

static void
axis_choose(struct plot *plot)
{
	double from = HUGE_VAL, to = -HUGE_VAL, spare;

	for (int i = 0; i < plot->rows.n; i++) {
		const struct chart_value *v = plot->rows.at[i].value;

		range_add(&from, &to, plot_is_shown(v), v->value);
		range_add(&from, &to, v->has_target, v->target);
	}
	if (from > to)
		from = to = 0;
	spare = SPARE * (to - from);
	if (!(to > from))
		spare = fmax(fabs(to) * SPARE, 1);
	/* 100 is the end of percentages as long as none is beyond. */
	plot_axis_fit(plot, from - spare,
	    to <= 100 && to + spare > 100 ? 100 : to + spare);
}

/* --- Legend ------------------------------------------------------------- */

static void
sample_target(struct frame *frame, const struct legend_item *item, double x,
    double y, double size)
{
	x += item->sample * size / 2;
	frame_rule(frame, x, y - 0.6 * size, x, y + 0.6 * size, TARGET,
	    item->look->ink);
}

static void
legend_fill(struct plot *plot)
{
	bool targets = false, missing = false;

	for (int i = 0; i < plot->rows.n; i++) {
		targets |= plot->rows.at[i].value->has_target;
		missing |= !plot_is_shown(plot->rows.at[i].value);
	}
	if (targets)
		plot_legend_add(plot, plot_word(plot, WORD_TARGET), 0.4)->draw =
		    sample_target;
	plot_legend_tones(plot);
	if (missing)
		plot_legend_missing(plot, plot_word(plot, WORD_NO_DATA));
}

static void
dots_prepare(struct plot *plot)
{
	double inset = DOT * plot->text->size;

	plot_rows(plot, false, plot_row_texts);
	plot_columns(plot, 2 * DOT * plot->text->size);
	plot->x.start += inset;
	plot->x.end = fmax(plot->x.end - inset, plot->x.start + 1);
	axis_choose(plot);
	legend_fill(plot);
	plot_legend_place(plot, wrap_leading(plot->small));
}

/* --- Drawing ------------------------------------------------------------ */

static void
dots_head(struct plot *plot)
{
	legend_draw(plot->frame, &plot->legend);
	plot_draw_ticks(plot,
	    plot->head - wrap_leading(plot->small) / 2 -
		HEAD_GAP * plot->small->size);
}

static void
dots_row(struct plot *plot, const struct plot_row *row, double top)
{
	const struct chart_value *v = row->value;
	double y = top + row->height / 2, size = plot->text->size, x;
	struct colour colour =
	    row->status ? row->status->colour : plot_colour(plot, 0);

	plot_draw_grid(plot, top, row->height);
	plot_draw_texts(plot, row, y);
	if (v->has_target) {
		x = coordinate_at(&plot->x, plot_number(v->target));
		frame_rule(plot->frame, x, top, x, top + row->height, TARGET,
		    plot->look->ink);
	}
	if (!plot_is_shown(v)) {
		plot_draw_missing(
		    plot->frame, plot->x.start, plot->x.end, y, 2 * DOT * size);
		return;
	}
	x = coordinate_at(&plot->x, plot_number(v->value));
	frame_rule(
	    plot->frame, plot->x.start, y, x, y, GUIDE, plot->look->shade);
	path_circle(
	    plot->frame, frame_fill(plot->frame, colour), x, y, DOT * size);
}

const struct plot_kind dots_kind = {
    .prepare = dots_prepare,
    .draw_head = dots_head,
    .draw_row = dots_row,
};
