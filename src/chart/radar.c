/*
 * kind="radar": as many axes as there are labels, a closed line for each
 * series. The figures stand with the names of the axes.
 *
 * Fewer than three axes make no area, too many no readable one: then bars.
 */
#include <math.h>
#include <string.h>

#include "chart/around.h"
#include "chart/pane.h"

enum { AXES_LEAST = 3, AXES_MOST = 12, SERIES_MOST = 4, STEPS = 5 };

static const double USUAL = 9, REACH = 0.7; /* [em] */
static const double GRID = 0.4; /* [pt] */
static const double FULL = 100;

struct radar {
	struct around around;
	struct around_item *items;
	int n;
	double top, bottom; /* room for the words at the poles [pt] */
};

static bool
same_axes(const struct plot *plot, int s)
{
	int n = plot->series.at[0]->as.series.n;

	if (plot->series.at[s]->as.series.n != n)
		return false;
	for (int i = 0; i < n; i++)
		if (strcmp(plot_value(plot, 0, i)->label,
			plot_value(plot, s, i)->label) != 0)
			return false;
	return true;
}

static bool
radar_suits(const struct plot *plot)
{
	int n = plot->series.n > 0 ? plot->series.at[0]->as.series.n : 0;
	bool any = false;

	if (n < AXES_LEAST || n > AXES_MOST || plot->series.n > SERIES_MOST)
		return false;
	for (int s = 0; s < plot->series.n; s++) {
		if (!same_axes(plot, s))
			return false;
		for (int i = 0; i < n; i++) {
			const struct chart_value *v = plot_value(plot, s, i);

			if (plot_is_shown(v) && !(v->value >= 0))
				return false;
			any |= plot_is_shown(v);
		}
	}
	return any;
}

/* 经济发展 99.0％ / 96.2％ */
static const char *
axis_words(struct plot *plot, int i)
{
	struct arena *arena = plot->setter->arena;
	const char *text = plot_value(plot, 0, i)->label, *mark = " ";

	for (int s = 0; s < plot->series.n; s++) {
		text = arena_printf(arena, "%s%s%s", text, mark,
		    plot_figure(plot, plot_value(plot, s, i), NULL));
		mark = " / ";
	}
	return text;
}

static void
axis_choose(struct plot *plot)
{
	double most = 0;

	for (int s = 0; s < plot->series.n; s++)
		for (int i = 0; i < plot->series.at[s]->as.series.n; i++) {
			const struct chart_value *v = plot_value(plot, s, i);

			if (plot_is_shown(v))
				most = fmax(most, plot_number(v->value));
		}
	if (strcmp(plot_unit(plot), "％") == 0)
		most = fmax(most, FULL);
	plot->axis = axis_new(0, most, STEPS);
}

static void
items_set(struct plot *plot, struct radar *radar)
{
	const struct around *a = &radar->around;
	double size = plot->small->size;
	double beside = plot->width / 2 - a->radius - a->reach - 0.1 * size;
	double pole = 2 * (a->radius + a->reach) - size;

	radar->items = arena_alloc(
	    plot->setter->arena, sizeof *radar->items * (size_t)radar->n);
	for (int i = 0; i < radar->n; i++) {
		struct around_item *item = &radar->items[i];

		item->angle = 2 * M_PI * i / radar->n;
		item->words = plot_words(plot, plot->small, axis_words(plot, i),
		    i == 0 || 2 * i == radar->n ? pole : beside,
		    plot_value(plot, 0, i)->origin);
		if (i == 0)
			radar->top = item->words->height + REACH * size;
		else if (2 * i == radar->n)
			radar->bottom = item->words->height + REACH * size;
	}
}

static void
legend_fill(struct plot *plot)
{
	for (int s = 0; plot->series.n > 1 && s < plot->series.n; s++)
		pane_legend_line(plot, s, plot->series.at[s]->as.series.name);
}

static void
radar_prepare(struct plot *plot)
{
	struct radar *radar = arena_new(plot->setter->arena, struct radar);
	double size = plot->small->size, radius, height;

	plot->own = radar;
	radar->n = plot->series.at[0]->as.series.n;
	axis_choose(plot);
	radius = fmin(pane_height(plot, 2 * USUAL * size) / 2, plot->width / 4);
	radar->around = (struct around){
	    .x = plot->width / 2,
	    .radius = radius,
	    .reach = REACH * size,
	    .size = size,
	    .poles = true,
	};
	items_set(plot, radar);
	height = fmax(
	    2 * radius, around_height(&radar->around, radar->items, radar->n));
	plot_row_add(plot, plot->series.at[0], 0, NULL)->height =
	    radar->top + height + radar->bottom + size;
	legend_fill(plot);
	plot_legend_place(plot, 0);
}

/* --- Drawing ------------------------------------------------------------ */

static void
point_of(const struct plot *plot, int i, double v, double *x, double *y)
{
	const struct radar *radar = plot->own;
	const struct around *a = &radar->around;
	double most = axis_tick(&plot->axis, plot->axis.n - 1);
	double r = a->radius * fmin(1, plot_number(v) / most);
	double angle = 2 * M_PI * i / radar->n;

	*x = a->x + r * sin(angle);
	*y = a->y - r * cos(angle);
}

static void
draw_web(struct plot *plot)
{
	const struct radar *radar = plot->own;
	struct path *path = frame_path(plot->frame);
	double x, y;

	path->stroke = true;
	path->stroke_colour = plot->look->grid;
	path->width = GRID;
	for (int t = 1; t < plot->axis.n; t++) {
		for (int i = 0; i < radar->n; i++) {
			point_of(plot, i, axis_tick(&plot->axis, t), &x, &y);
			if (i == 0)
				path_move(plot->frame, path, x, y);
			else
				path_line(plot->frame, path, x, y);
		}
		path_close(plot->frame, path);
	}
	for (int i = 0; i < radar->n; i++) {
		point_of(
		    plot, i, axis_tick(&plot->axis, plot->axis.n - 1), &x, &y);
		path_move(plot->frame, path, radar->around.x, radar->around.y);
		path_line(plot->frame, path, x, y);
	}
}

/* From point to point where both are there. */
static void
draw_series(struct plot *plot, int s)
{
	const struct radar *radar = plot->own;
	struct colour colour = pane_line_colour(plot, s);
	struct path *path = frame_path(plot->frame);
	double x, y;

	path->stroke = true;
	path->stroke_colour = colour;
	path->width = plot->look->line;
	path->dash = pane_dash(s);
	for (int i = 0; i < radar->n; i++) {
		int next = (i + 1) % radar->n;
		const struct chart_value *a = plot_value(plot, s, i);
		const struct chart_value *b = plot_value(plot, s, next);

		if (!plot_is_shown(a) || !plot_is_shown(b))
			continue;
		point_of(plot, i, a->value, &x, &y);
		path_move(plot->frame, path, x, y);
		point_of(plot, next, b->value, &x, &y);
		path_line(plot->frame, path, x, y);
	}
	for (int i = 0; i < radar->n; i++) {
		const struct chart_value *v = plot_value(plot, s, i);

		if (!plot_is_shown(v))
			continue;
		point_of(plot, i, v->value, &x, &y);
		pane_marker(
		    plot->frame, s, colour, x, y, plot->small->size * 0.7);
	}
}

/* Along the first axis, on grounds of their own. */
static void
draw_ticks(struct plot *plot)
{
	double size = plot->small->size, pad = 0.1 * size;

	for (int t = 1; t < plot->axis.n; t++) {
		struct wrapped *words = plot_words(plot, plot->small,
		    axis_text(
			plot->setter->arena, &plot->axis, t, plot_unit(plot)),
		    plot->width, plot->node->origin);
		double x, y;

		point_of(plot, 0, axis_tick(&plot->axis, t), &x, &y);
		x -= words->width + 0.4 * size;
		y += 0.55 * size;
		frame_fill_rect(plot->frame, x - pad, y - size / 2 - pad,
		    words->width + 2 * pad, size + 2 * pad,
		    (struct colour){1, 1, 1});
		wrap_draw(plot->frame, words, x, y, ANCHOR_START);
	}
}

static void
radar_row(struct plot *plot, const struct plot_row *row, double top)
{
	struct radar *radar = plot->own;
	struct around *a = &radar->around;
	double size = plot->small->size;
	double height = row->height - radar->top - radar->bottom - size;

	a->y = top + radar->top + height / 2;
	draw_web(plot);
	for (int s = 0; s < plot->series.n; s++)
		draw_series(plot, s);
	draw_ticks(plot);
	around_place(plot, a, radar->items, radar->n, a->y - height / 2,
	    a->y + height / 2 + size);
	around_draw(plot, a, radar->items, radar->n);
}

const struct plot_kind radar_kind = {
    .suits = radar_suits,
    .prepare = radar_prepare,
    .draw_row = radar_row,
};
