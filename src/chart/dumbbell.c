/*
 * kind="dumbbell": a row for each value; the year before as a ring, this year
 * as a dot, and a line from one to the other.
 */
#include <math.h>

#include "chart/plot.h"

static const double DOT = 0.36, RING = 0.3; /* radii [em] */
static const double STROKE = 1.2, BAR = 2.4; /* widths [pt] */

static void
goal_set(struct plot *plot, struct plot_row *row)
{
	const struct chart_value *v = row->value;

	if (*v->previous_text)
		row->goal = plot_words(plot, plot->small,
		    arena_printf(plot->setter->arena, "%s%s",
			plot_word(plot, WORD_PREVIOUS),
			plot_with_unit(plot, v->previous_text)),
		    plot_figure_share * plot->width, v->origin);
}

static void
row_texts(struct plot *plot, struct plot_row *row)
{
	plot_row_texts(plot, row);
	goal_set(plot, row);
}

static void
range_add(struct coordinate *x, bool given, double v)
{
	if (!given)
		return;
	x->from = fmin(x->from, plot_number(v));
	x->to = fmax(x->to, plot_number(v));
}

/* The scale of so many rows: zero is always on it. */
static struct coordinate
rows_range(const struct plot *plot, int first, int n)
{
	struct coordinate x = plot->x;

	x.from = x.to = 0;
	for (int i = first; i < first + n; i++) {
		const struct chart_value *v = plot->rows.at[i].value;

		range_add(&x, plot_is_shown(v), v->value);
		range_add(&x, v->has_previous, v->previous);
	}
	if (x.to <= x.from)
		x.to = x.from + 1;
	return x;
}

/* --- Marks -------------------------------------------------------------- */

static void
draw_ring(
    struct frame *frame, double x, double y, double size, struct colour colour)
{
	struct path *path = frame_path(frame);

	path->fill = path->stroke = true;
	path->fill_colour = (struct colour){1, 1, 1};
	path->stroke_colour = colour;
	path->width = STROKE;
	path_circle(frame, path, x, y, RING * size);
}

static void
draw_dot(
    struct frame *frame, double x, double y, double size, struct colour colour)
{
	struct path *path = frame_path(frame);

	path->fill = true;
	path->fill_colour = colour;
	path_circle(frame, path, x, y, DOT * size);
}

static void
sample_ring(struct frame *frame, const struct legend_item *item, double x,
    double y, double size)
{
	draw_ring(frame, x + item->sample * size / 2, y, size, item->colour);
}

static void
sample_dot(struct frame *frame, const struct legend_item *item, double x,
    double y, double size)
{
	draw_dot(frame, x + item->sample * size / 2, y, size, item->colour);
}

static void
legend_fill(struct plot *plot)
{
	bool missing = false;

	for (int i = 0; i < plot->rows.n; i++)
		missing |= !plot_is_shown(plot->rows.at[i].value);
	plot_legend_add(plot, plot_word(plot, WORD_PREVIOUS), 0.9)->draw =
	    sample_ring;
	plot_legend_add(plot, plot_word(plot, WORD_CURRENT), 0.9)->draw =
	    sample_dot;
	if (missing)
		plot_legend_missing(plot, plot_word(plot, WORD_NO_DATA));
}

static void
dumbbell_prepare(struct plot *plot)
{
	bool ticks = !plot->node->as.chart.row_scale;
	double inset = (DOT + 0.2) * plot->text->size;

	plot_rows(plot, false, row_texts);
	plot_columns(plot, 2 * DOT * plot->text->size);
	plot->x.start += inset;
	plot->x.end = fmax(plot->x.end - inset, plot->x.start + 1);
	plot->x = rows_range(plot, 0, plot->rows.n);
	if (ticks)
		plot_axis_fit(plot, plot->x.from, plot->x.to);
	legend_fill(plot);
	plot_legend_place(plot, ticks ? wrap_leading(plot->small) : 0);
}

static void
dumbbell_head(struct plot *plot)
{
	legend_draw(plot->frame, &plot->legend);
	if (!plot->node->as.chart.row_scale)
		plot_draw_ticks(plot,
		    plot->head - wrap_leading(plot->small) / 2 -
			0.4 * plot->small->size);
}

static void
draw_dumbbell(struct plot *plot, const struct plot_row *row,
    const struct coordinate *x, double y)
{
	const struct chart_value *v = row->value;
	double size = plot->text->size;
	double from = coordinate_at(x, plot_number(v->previous));
	double to = coordinate_at(x, plot_number(v->value));
	struct colour colour =
	    row->status ? row->status->colour : plot_colour(plot, 0);

	if (v->has_previous && plot_is_shown(v))
		frame_rule(plot->frame, from, y, to, y, BAR, plot->look->shade);
	if (v->has_previous)
		draw_ring(plot->frame, from, y, size, plot->look->ink);
	if (plot_is_shown(v))
		draw_dot(plot->frame, to, y, size, colour);
}

static void
dumbbell_row(struct plot *plot, const struct plot_row *row, double top)
{
	double y = top + row->height / 2, size = plot->text->size;
	struct coordinate x = plot->x;

	if (plot->node->as.chart.row_scale) {
		x = rows_range(plot, (int)(row - plot->rows.at), 1);
		frame_rule(
		    plot->frame, x.start, y, x.end, y, 0.4, plot->look->grid);
	} else {
		plot_draw_grid(plot, top, row->height);
	}
	plot_draw_texts(plot, row, y);
	if (!plot_is_shown(row->value))
		plot_draw_missing(
		    plot->frame, x.start, x.end, y, 2 * DOT * size);
	draw_dumbbell(plot, row, &x, y);
}

const struct plot_kind dumbbell_kind = {
    .prepare = dumbbell_prepare,
    .draw_head = dumbbell_head,
    .draw_row = dumbbell_row,
};
