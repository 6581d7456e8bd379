/* Ticks along the plotting area: how many, their labels, their lines. */
#include <math.h>

#include "chart/plot.h"

/* Least distance of two tick labels [em], and steps of an axis at most. */
static const double TICK_GAP = 0.8;
enum { STEPS = 6 };

static const double GRID_WIDTH = 0.4;

static const char *
tick_text(const struct plot *plot, const struct axis *axis, int i)
{
	return axis_text(plot->setter->arena, axis, i, plot_unit(plot));
}

/* The widest label of a tick, and room beside it. */
static double
tick_width(struct plot *plot, const struct axis *axis)
{
	double width = 0;

	for (int i = 0; i < axis->n; i++)
		width = fmax(width,
		    label_new(plot->setter, plot->small,
			tick_text(plot, axis, i), plot->node->origin)
			->width);
	return width + TICK_GAP * plot->small->size;
}

void
plot_axis_fit(struct plot *plot, double from, double to)
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

/*
 * Centred over its tick, but not beyond the frame; left out where the one
 * before, which ends at free, leaves no room. Returns where it ends.
 */
static double
draw_tick(struct plot *plot, int i, double y, double free)
{
	struct wrapped *words = plot_words(plot, plot->small,
	    tick_text(plot, &plot->axis, i), plot->width, plot->node->origin);
	double x = coordinate_at(&plot->x, axis_tick(&plot->axis, i));

	x = fmin(x, plot->width - words->width / 2);
	x = fmax(x, words->width / 2);
	if (x - words->width / 2 < free)
		return free;
	wrap_draw(plot->frame, words, x, y, ANCHOR_MIDDLE);
	return x + words->width / 2;
}

void
plot_draw_ticks(struct plot *plot, double y)
{
	double free = 0;

	for (int i = 0; i < plot->axis.n; i++)
		free = draw_tick(plot, i, y, free);
}

void
plot_draw_grid(struct plot *plot, double top, double height)
{
	struct path *path = frame_path(plot->frame);

	path->stroke = true;
	path->stroke_colour = plot->look->grid;
	path->width = GRID_WIDTH;
	for (int i = 0; i < plot->axis.n; i++) {
		double x = coordinate_at(&plot->x, axis_tick(&plot->axis, i));

		path_move(plot->frame, path, x, top);
		path_line(plot->frame, path, x, top + height);
	}
}
