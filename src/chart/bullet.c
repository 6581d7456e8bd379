/*
 * kind="bullet": a row for each target, its completion as a bar that is read
 * against the time elapsed (the shaded band) and the target (the mark).
 *
 * After Stephen Few's bullet graph. What goes beyond the target is shown: the
 * axis reaches as far as the largest figure that is not far beyond the others;
 * a bar that goes on is broken before its end.
 */
#include <math.h>

#include "base/buf.h"
#include "chart/clip.h"
#include "chart/plot.h"

/* Heights [em] and widths [pt]. */
static const double BAND = 1.1, BAR = 0.5, MARK = 1.3;
static const double MARK_WIDTH = 1.8, PACE_WIDTH = 0.7;
/* Between legend, axis and rows [em]. */
static const double HEAD_GAP = 0.4;
/* Completion at which a target without one of its own is reached. */
static const double FULL = 100;

static double
value_target(const struct chart_value *v)
{
	return v->has_target ? plot_number(v->target) : FULL;
}

static bool
has_goal(const struct chart_value *v)
{
	return v->target_text && *v->target_text;
}

static void
row_fill(struct plot *plot, struct plot_row *row)
{
	const struct chart_value *v = row->value;

	plot_row_texts(plot, row);
	if (has_goal(v))
		row->goal = plot_words(plot, plot->small,
		    arena_printf(plot->setter->arena, "%s%s",
			plot_word(plot, WORD_TARGET), v->target_text),
		    plot_figure_share * plot->width, v->origin);
}

/* What the axis reaches, given or without what is far beyond the rest. */
static double
axis_limit(const struct plot *plot)
{
	double limit = plot->node->as.chart.limit.v, *sizes;
	int n = 0;

	if (plot->node->as.chart.limit.given)
		return limit;
	sizes = arena_alloc(
	    plot->setter->arena, sizeof *sizes * (size_t)(plot->rows.n + 1));
	for (int i = 0; i < plot->rows.n; i++) {
		const struct chart_value *v = plot->rows.at[i].value;

		if (plot_is_shown(v))
			sizes[n++] = fmax(
			    fabs(plot_number(v->value)), fabs(value_target(v)));
	}
	return clip_limit(sizes, n);
}

static void
axis_choose(struct plot *plot)
{
	double from = 0, to = 0, limit = axis_limit(plot);

	for (int i = 0; i < plot->rows.n; i++) {
		const struct chart_value *v = plot->rows.at[i].value;

		to = fmax(to, value_target(v));
		from = fmin(from, value_target(v));
		if (v->has_pace)
			to = fmax(to, plot_number(v->pace));
		if (!plot_is_shown(v))
			continue;
		to = fmax(to, fmin(limit, plot_number(v->value)));
		from = fmin(from, fmax(-limit, plot_number(v->value)));
	}
	if (plot->node->as.chart.limit.given)
		to = fmax(to, limit);
	plot_axis_fit(plot, from, to);
}

static void
sample_bar(struct frame *frame, const struct legend_item *item, double x,
    double y, double size)
{
	frame_fill_rect(frame, x, y - BAR * size / 2, item->sample * size,
	    BAR * size, item->colour);
}

static void
sample_pace(struct frame *frame, const struct legend_item *item, double x,
    double y, double size)
{
	double right = x + item->sample * size;

	frame_fill_rect(frame, x, y - BAND * size / 2, item->sample * size,
	    BAND * size, item->look->shade);
	frame_rule(frame, right, y - BAND * size / 2, right,
	    y + BAND * size / 2, PACE_WIDTH, item->look->ink);
}

static void
draw_mark(struct frame *frame, double x, double y, double size)
{
	frame_fill_rect(frame, x - MARK_WIDTH / 2, y - MARK * size / 2,
	    MARK_WIDTH, MARK * size, (struct colour){0, 0, 0});
}

static void
sample_target(struct frame *frame, const struct legend_item *item, double x,
    double y, double size)
{
	draw_mark(frame, x + item->sample * size / 2, y, size);
}

struct legend_wants {
	bool pace, missing;
};

static struct legend_wants
legend_wants(const struct plot *plot)
{
	struct legend_wants wants = {0};

	for (int i = 0; i < plot->rows.n; i++) {
		const struct chart_value *v = plot->rows.at[i].value;

		wants.pace |= v->has_pace;
		wants.missing |= !plot_is_shown(v);
	}
	return wants;
}

static void
legend_fill(struct plot *plot)
{
	struct legend_wants wants = legend_wants(plot);
	const char *unit = plot_unit(plot);
	const char *value = plot_word(plot, WORD_COMPLETION);

	if (*unit)
		value =
		    arena_printf(plot->setter->arena, "%s（%s）", value, unit);
	plot_legend_add(plot, value, 1.8)->draw = sample_bar;
	if (wants.pace)
		plot_legend_add(plot, plot_word(plot, WORD_PACE), 1.8)->draw =
		    sample_pace;
	plot_legend_add(plot, plot_word(plot, WORD_TARGET), 0.4)->draw =
	    sample_target;
	plot_legend_tones(plot);
	if (wants.missing)
		plot_legend_missing(plot, plot_word(plot, WORD_NO_COMPLETION));
}

/* Where the figures are not the completion itself, they say what they are. */
static void
head_fill(struct plot *plot)
{
	for (int i = 0; i < plot->rows.n; i++)
		if (plot->rows.at[i].goal) {
			plot->figure_head = plot_words(plot, plot->small,
			    plot_word(plot, WORD_ACTUAL), plot->width,
			    plot->node->origin);
			return;
		}
}

static void
bullet_prepare(struct plot *plot)
{
	plot_rows(plot, true, row_fill);
	head_fill(plot);
	plot_columns(plot, MARK * plot->text->size);
	axis_choose(plot);
	legend_fill(plot);
	plot_legend_place(plot, wrap_leading(plot->small));
}

static void
bullet_head(struct plot *plot)
{
	double y = plot->legend.height + HEAD_GAP * plot->small->size +
	    wrap_leading(plot->small) / 2;

	legend_draw(plot->frame, &plot->legend);
	plot_draw_ticks(plot, y);
	if (plot->figure_head)
		wrap_draw(plot->frame, plot->figure_head, plot->figure_right, y,
		    ANCHOR_END);
}

/* From figure a to figure b, whichever is larger. */
static void
draw_band(struct plot *plot, double a, double b, double y, double height,
    struct colour colour)
{
	double x0 = coordinate_at(&plot->x, a), x1 = coordinate_at(&plot->x, b);

	if (x0 != x1)
		frame_fill_rect(plot->frame, fmin(x0, x1), y - height / 2,
		    fabs(x1 - x0), height, colour);
}

static void
draw_bullet(
    struct plot *plot, const struct chart_value *v, double y, struct colour bar)
{
	double size = plot->text->size, pace = plot_number(v->pace), x;
	double value = plot_number(v->value);

	draw_band(plot, 0, value_target(v), y, BAND * size, plot->look->pale);
	if (v->has_pace) {
		draw_band(plot, 0, pace, y, BAND * size, plot->look->shade);
		x = coordinate_at(&plot->x, pace);
		frame_rule(plot->frame, x, y - BAND * size / 2, x,
		    y + BAND * size / 2, PACE_WIDTH, plot->look->ink);
	}
	draw_band(plot, 0, fmax(plot->x.from, fmin(plot->x.to, value)), y,
	    BAR * size, bar);
	if (value > plot->x.to || value < plot->x.from)
		clip_mark(plot->frame,
		    value > plot->x.to ? plot->x.end - size
				       : plot->x.start + size,
		    y, BAR * size);
	draw_mark(
	    plot->frame, coordinate_at(&plot->x, value_target(v)), y, size);
}

static void
bullet_row(struct plot *plot, const struct plot_row *row, double top)
{
	const struct chart_value *v = row->value;
	double size = plot->text->size, y = top + row->height / 2;

	plot_draw_grid(plot, top, row->height);
	plot_draw_texts(plot, row, y);
	if (plot_is_shown(v))
		draw_bullet(plot, v, y,
		    row->status ? row->status->colour : plot->look->ink);
	else
		plot_draw_missing(plot->frame, coordinate_at(&plot->x, 0),
		    coordinate_at(&plot->x, value_target(v)), y, BAND * size);
}

const struct plot_kind bullet_kind = {
    .prepare = bullet_prepare,
    .draw_head = bullet_head,
    .draw_row = bullet_row,
};
