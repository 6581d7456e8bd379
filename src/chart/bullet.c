/*
 * kind="bullet": a row for each target, its completion as a bar that is read
 * against the time elapsed (the shaded band) and the target (the mark).
 *
 * After Stephen Few's bullet graph. What goes beyond the target is shown: the
 * axis reaches as far as the largest figure.
 */
#include <math.h>
#include <string.h>

#include "base/buf.h"
#include "chart/plot.h"

/* Heights [em] and widths [pt]. */
static const double BAND = 1.1, BAR = 0.5, MARK = 1.3;
static const double MARK_WIDTH = 1.8, PACE_WIDTH = 0.7, GRID_WIDTH = 0.4;
/* Between legend, axis and rows [em]. */
static const double HEAD_GAP = 0.4;
/* Least distance of two tick labels [em], and steps of an axis at most. */
static const double TICK_GAP = 0.8;
enum { STEPS = 6 };

/* Completion at which a target without one of its own is reached. */
static const double FULL = 100;

static const struct chart_value *
row_value(const struct plot_row *row)
{
	return &row->series->as.series.values[row->first];
}

static double
value_target(const struct chart_value *v)
{
	return v->has_target ? plot_number(v->target) : FULL;
}

static bool
is_shown(const struct chart_value *v)
{
	return v->has_value && !v->missing;
}

static bool
is_numeric(const char *text)
{
	return text[strspn(text, "0123456789.,+-")] == '\0';
}

/*
 * As the template printed it, and not what the status says beside it; a bare
 * number gets the chart's unit.
 */
static const char *
value_text(struct plot *plot, const struct chart_value *v, const char *word)
{
	const char *text = v->value_text;

	if (text && word && strcmp(text, word) == 0)
		return "—";
	if (!is_shown(v) && (!text || is_numeric(text)))
		return "—";
	if (!text || !*text)
		text = arena_printf(plot->setter->arena, "%.10g", v->value);
	if (!is_numeric(text))
		return text;
	return arena_printf(
	    plot->setter->arena, "%s%s", text, plot_unit(plot, "％"));
}

static bool
has_goal(const struct chart_value *v)
{
	return v->target_text && *v->target_text;
}

static void
row_fill(struct plot *plot, struct plot_row *row)
{
	const struct chart_value *v = row_value(row);
	const char *status = v->status;
	const char *word = NULL;

	if (!status && v->missing)
		status = "unreported";
	row->status = plot_status(plot, status);
	if (row->status)
		word = row->status->word;
	else if (v->missing)
		word = "未报";
	row->label = plot_words(plot, plot->text, v->label,
	    plot_label_share * plot->width, v->origin);
	row->figure = plot_words(plot, plot->text, value_text(plot, v, word),
	    plot_figure_share * plot->width, v->origin);
	if (has_goal(v))
		row->goal = plot_words(plot, plot->small,
		    arena_printf(plot->setter->arena, "目标%s", v->target_text),
		    plot_figure_share * plot->width, v->origin);
	if (word)
		row->word = plot_words(plot, plot->text, word,
		    plot_word_share * plot->width, v->origin);
}

static void
rows_add(struct plot *plot)
{
	for (const struct node *s = plot->node->child; s; s = s->next)
		for (int i = 0; s->kind == NODE_SERIES && i < s->as.series.n;
		     i++) {
			const char *group = s->as.series.values[i].group;

			row_fill(plot,
			    plot_row_add(
				plot, s, i, group ? group : s->as.series.name));
		}
}

/* The widest label of a tick, and room beside it. */
static double
tick_width(struct plot *plot, const struct axis *axis)
{
	double width = 0;

	for (int i = 0; i < axis->n; i++)
		width = fmax(width,
		    label_new(plot->setter, plot->small,
			axis_text(plot->setter->arena, axis, i),
			plot->node->origin)
			->width);
	return width + TICK_GAP * plot->small->size;
}

static void
axis_fit(struct plot *plot, double from, double to)
{
	double room = plot->x.end - plot->x.start;
	int steps = STEPS;

	do
		plot->axis = axis_new(from, to, steps--);
	while (steps >= 2 &&
	    tick_width(plot, &plot->axis) * (plot->axis.n - 1) > room);
	plot->x.from = plot->axis.first;
	plot->x.to = axis_tick(&plot->axis, plot->axis.n - 1);
}

static void
axis_choose(struct plot *plot)
{
	double from = 0, to = 0;

	for (int i = 0; i < plot->rows.n; i++) {
		const struct chart_value *v = row_value(&plot->rows.at[i]);

		to = fmax(to, value_target(v));
		from = fmin(from, value_target(v));
		if (v->has_pace)
			to = fmax(to, plot_number(v->pace));
		if (!is_shown(v))
			continue;
		to = fmax(to, plot_number(v->value));
		from = fmin(from, plot_number(v->value));
	}
	axis_fit(plot, from, to);
}

static void
sample_bar(struct frame *frame, const struct legend_item *item, double x,
    double y, double size)
{
	frame_fill_rect(frame, x, y - BAR * size / 2, item->sample * size,
	    BAR * size, plot_ink);
}

static void
sample_pace(struct frame *frame, const struct legend_item *item, double x,
    double y, double size)
{
	double right = x + item->sample * size;

	frame_fill_rect(frame, x, y - BAND * size / 2, item->sample * size,
	    BAND * size, plot_shade);
	frame_rule(frame, right, y - BAND * size / 2, right,
	    y + BAND * size / 2, PACE_WIDTH, plot_ink);
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

static void
sample_missing(struct frame *frame, const struct legend_item *item, double x,
    double y, double size)
{
	struct plot plot = {.frame = frame};

	plot_draw_missing(&plot, x, x + item->sample * size, y, BAND * size);
}

struct legend_wants {
	bool pace, missing;
};

static void
legend_fill(struct plot *plot)
{
	struct legend_wants wants = {0};
	struct arena *arena = plot->setter->arena;
	const char *unit = plot_unit(plot, "％");

	for (int i = 0; i < plot->rows.n; i++) {
		const struct chart_value *v = row_value(&plot->rows.at[i]);

		wants.pace |= v->has_pace;
		wants.missing |= !is_shown(v);
	}
	*array_push(arena, &plot->legend.items) = (struct legend_item){
	    .text =
		*unit ? arena_printf(arena, "完成率（%s）", unit) : "完成率",
	    .draw = sample_bar,
	    .sample = 1.8,
	};
	if (wants.pace)
		*array_push(arena, &plot->legend.items) = (struct legend_item){
		    .text = "时序进度",
		    .draw = sample_pace,
		    .sample = 1.8,
		};
	*array_push(arena, &plot->legend.items) = (struct legend_item){
	    .text = "目标",
	    .draw = sample_target,
	    .sample = 0.4,
	};
	if (wants.missing)
		*array_push(arena, &plot->legend.items) = (struct legend_item){
		    .text = "无完成率",
		    .draw = sample_missing,
		    .sample = 1.8,
		};
}

/* Where the figures are not the completion itself, they say what they are. */
static void
head_fill(struct plot *plot)
{
	for (int i = 0; i < plot->rows.n; i++)
		if (plot->rows.at[i].goal) {
			plot->figure_head = plot_words(plot, plot->small,
			    "实际完成", plot->width, plot->node->origin);
			return;
		}
}

static void
bullet_prepare(struct plot *plot)
{
	rows_add(plot);
	head_fill(plot);
	plot_columns(plot, MARK * plot->text->size);
	axis_choose(plot);
	legend_fill(plot);
	legend_place(plot->setter, &plot->legend, plot->small, plot->width);
	plot->head = plot->legend.height + wrap_leading(plot->small) +
	    2 * HEAD_GAP * plot->small->size;
}

/*
 * Centred over its tick, but not beyond the frame; left out where the one
 * before, which ends at free, leaves no room. Returns where it ends.
 */
static double
draw_tick(struct plot *plot, int i, double y, double free)
{
	struct wrapped *words = plot_words(plot, plot->small,
	    axis_text(plot->setter->arena, &plot->axis, i), plot->width,
	    plot->node->origin);
	double x = coordinate_at(&plot->x, axis_tick(&plot->axis, i));

	x = fmin(x, plot->width - words->width / 2);
	x = fmax(x, words->width / 2);
	if (x - words->width / 2 < free)
		return free;
	wrap_draw(plot->frame, words, x, y, ANCHOR_MIDDLE);
	return x + words->width / 2;
}

static void
bullet_head(struct plot *plot)
{
	double y = plot->legend.height + HEAD_GAP * plot->small->size +
	    wrap_leading(plot->small) / 2;
	double free = 0;

	legend_draw(plot->frame, &plot->legend);
	for (int i = 0; i < plot->axis.n; i++)
		free = draw_tick(plot, i, y, free);
	if (plot->figure_head)
		wrap_draw(plot->frame, plot->figure_head, plot->figure_right, y,
		    ANCHOR_END);
}

static void
draw_grid(struct plot *plot, double top, double height)
{
	struct path *path = frame_path(plot->frame);

	path->stroke = true;
	path->stroke_colour = plot_grid;
	path->width = GRID_WIDTH;
	for (int i = 0; i < plot->axis.n; i++) {
		double x = coordinate_at(&plot->x, axis_tick(&plot->axis, i));

		path_move(plot->frame, path, x, top);
		path_line(plot->frame, path, x, top + height);
	}
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

	draw_band(plot, 0, value_target(v), y, BAND * size, plot_pale);
	if (v->has_pace) {
		draw_band(plot, 0, pace, y, BAND * size, plot_shade);
		x = coordinate_at(&plot->x, pace);
		frame_rule(plot->frame, x, y - BAND * size / 2, x,
		    y + BAND * size / 2, PACE_WIDTH, plot_ink);
	}
	draw_band(plot, 0, plot_number(v->value), y, BAR * size, bar);
	draw_mark(
	    plot->frame, coordinate_at(&plot->x, value_target(v)), y, size);
}

static void
bullet_row(struct plot *plot, const struct plot_row *row, double top)
{
	const struct chart_value *v = row_value(row);
	double size = plot->text->size, y = top + row->height / 2;

	draw_grid(plot, top, row->height);
	plot_draw_texts(plot, row, y);
	if (is_shown(v))
		draw_bullet(
		    plot, v, y, row->status ? row->status->colour : plot_ink);
	else
		plot_draw_missing(plot, coordinate_at(&plot->x, 0),
		    coordinate_at(&plot->x, value_target(v)), y, BAND * size);
}

const struct plot_kind bullet_kind = {
    .name = "bullet",
    .prepare = bullet_prepare,
    .draw_head = bullet_head,
    .draw_row = bullet_row,
};
