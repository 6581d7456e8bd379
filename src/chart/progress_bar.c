/*
 * kind="progress": a row for each value, its bar in a track that ends at 100;
 * and the same bar alone.
 */
#include "chart/progress_bar.h"

#include <math.h>

#include "chart/plot.h"

static const double BAR = 0.75; /* [em] */
/* Of the marks at 100 and at the pace [pt], and beyond the bar [parts]. */
static const double MARK_WIDTH = 1, PACE_WIDTH = 0.8, REACH = 0.25;

void
progress_draw(struct frame *frame, const struct chart_style *look,
    const struct progress_bar *bar, double x, double y, double width,
    double height)
{
	double scale = width / fmax(bar->full, 100), track = 100 * scale;
	double value = fmax(0, fmin(bar->value, bar->full)) * scale;
	double pace = x + fmax(0, fmin(bar->pace, bar->full)) * scale;
	double reach = height * (0.5 + REACH);

	if (!bar->has_value) {
		plot_draw_missing(frame, x, x + track, y, height);
		return;
	}
	frame_fill_rect(frame, x, y - height / 2, track, height, look->shade);
	if (value > 0)
		frame_fill_rect(
		    frame, x, y - height / 2, value, height, bar->colour);
	if (bar->full > 100)
		frame_rule(frame, x + track, y - reach, x + track, y + reach,
		    MARK_WIDTH, look->ink);
	if (bar->has_pace)
		frame_rule(frame, pace, y - reach, pace, y + reach, PACE_WIDTH,
		    look->ink);
}

static double
progress_full(const struct plot *plot)
{
	double full = 100;

	for (int i = 0; i < plot->rows.n; i++) {
		const struct chart_value *v = plot->rows.at[i].value;

		if (plot_is_shown(v))
			full = fmax(full, plot_number(v->value));
		if (v->has_pace)
			full = fmax(full, plot_number(v->pace));
	}
	return full;
}

static void
progress_prepare(struct plot *plot)
{
	plot_rows(plot, false, plot_row_texts);
	plot_columns(plot, BAR * (1 + 2 * REACH) * plot->text->size);
	plot->x.from = 0;
	plot->x.to = progress_full(plot);
	plot_legend_place(plot, 0);
}

static void
progress_row(struct plot *plot, const struct plot_row *row, double top)
{
	const struct chart_value *v = row->value;
	double y = top + row->height / 2;
	struct progress_bar bar = {
	    .value = plot_number(v->value),
	    .has_value = plot_is_shown(v),
	    .pace = plot_number(v->pace),
	    .has_pace = v->has_pace,
	    .full = plot->x.to,
	    .colour = row->status ? row->status->colour : plot_colour(plot, 0),
	};

	plot_draw_texts(plot, row, y);
	progress_draw(plot->frame, plot->look, &bar, plot->x.start, y,
	    plot->x.end - plot->x.start, BAR * plot->text->size);
}

const struct plot_kind progress_kind = {
    .prepare = progress_prepare,
    .draw_row = progress_row,
};
