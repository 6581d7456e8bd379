/*
 * kind="progress": a row for each value, its bar in a track that ends at 100;
 * and the same bar alone.
 */
#include "chart/progress_bar.h"

#include <math.h>

#include "chart/plot.h"

static const double BAR = 0.75, HEAD_GAP = 0.4; /* [em] */
/* Of the marks at 100 and at the pace [pt]. */
static const double MARK_WIDTH = 1, PACE_WIDTH = 0.8;

void
progress_draw(struct frame *frame, const struct chart_style *look,
    const struct progress_bar *bar, double x, double y, double width,
    double height)
{
	double scale = width / fmax(bar->full, 100), track = 100 * scale;
	double value = fmax(0, fmin(bar->value, bar->full)) * scale;
	double pace = x + fmax(0, fmin(bar->pace, bar->full)) * scale;
	double reach = height * PROGRESS_REACH / 2;

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

/* --- Legend ------------------------------------------------------------- */

static void
sample_bar(struct frame *frame, const struct legend_item *item, double x,
    double y, double size)
{
	struct progress_bar bar = {
	    .value = 50,
	    .has_value = true,
	    .full = 100,
	    .colour = item->colour,
	};

	progress_draw(
	    frame, item->look, &bar, x, y, item->sample * size, BAR * size);
}

static void
sample_pace(struct frame *frame, const struct legend_item *item, double x,
    double y, double size)
{
	double at = x + item->sample * size / 2,
	       reach = BAR * PROGRESS_REACH / 2;

	frame_rule(frame, at, y - reach * size, at, y + reach * size,
	    PACE_WIDTH, item->look->ink);
}

static void
legend_fill(struct plot *plot)
{
	const char *unit = plot_unit(plot);
	bool pace = false, missing = false;

	for (int i = 0; i < plot->rows.n; i++) {
		pace |= plot->rows.at[i].value->has_pace;
		missing |= !plot_is_shown(plot->rows.at[i].value);
	}
	plot_legend_add(plot,
	    arena_printf(plot->setter->arena, *unit ? "%s（%s）" : "%s",
		plot_word(plot, WORD_COMPLETION), unit),
	    2.4)
	    ->draw = sample_bar;
	if (pace)
		plot_legend_add(plot, plot_word(plot, WORD_PACE), 0.4)->draw =
		    sample_pace;
	plot_legend_tones(plot);
	if (missing)
		plot_legend_missing(plot, plot_word(plot, WORD_NO_COMPLETION));
}

static void
progress_prepare(struct plot *plot)
{
	plot_rows(plot, false, plot_row_texts);
	plot_columns(plot, BAR * PROGRESS_REACH * plot->text->size);
	plot_axis_fit(plot, 0, progress_full(plot));
	legend_fill(plot);
	plot_legend_place(plot, wrap_leading(plot->small));
}

static void
progress_head(struct plot *plot)
{
	legend_draw(plot->frame, &plot->legend);
	plot_draw_ticks(plot,
	    plot->head - wrap_leading(plot->small) / 2 -
		HEAD_GAP * plot->small->size);
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
    .draw_head = progress_head,
    .draw_row = progress_row,
};
