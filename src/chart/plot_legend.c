/* Legend entries that several kinds of chart have. */
#include "chart/pattern.h"
#include "chart/plot.h"

/* Height of a sample, and between legend and rows [em]. */
static const double SAMPLE = 0.8, HEAD_GAP = 0.4;

struct legend_item *
plot_legend_add(struct plot *plot, const char *text, double sample)
{
	struct legend_item *item =
	    array_push(plot->setter->arena, &plot->legend.items);

	item->text = text;
	item->sample = sample;
	item->colour = plot->look->ink;
	item->look = plot->look;
	return item;
}

static void
sample_status(struct frame *frame, const struct legend_item *item, double x,
    double y, double size)
{
	status_draw(frame, item->status, x + item->sample * size / 2, y, size);
}

void
plot_legend_status(
    struct plot *plot, const struct status_style *status, const char *word)
{
	struct legend_item *item = plot_legend_add(plot, word, 1);

	item->draw = sample_status;
	item->status = status;
}

static void
sample_area(struct frame *frame, const struct legend_item *item, double x,
    double y, double size)
{
	pattern_rect(frame, x, y - SAMPLE * size / 2, item->sample * size,
	    SAMPLE * size, item->colour, item->pattern);
}

void
plot_legend_series(struct plot *plot, int n, const char *name)
{
	struct legend_item *item = plot_legend_add(plot, name, 1.4);

	item->draw = sample_area;
	item->colour = plot_colour(plot, n);
	item->pattern = plot_pattern(plot, n);
}

static void
sample_missing(struct frame *frame, const struct legend_item *item, double x,
    double y, double size)
{
	plot_draw_missing(frame, x, x + item->sample * size, y, SAMPLE * size);
}

void
plot_legend_missing(struct plot *plot, const char *name)
{
	plot_legend_add(plot, name, 1.4)->draw = sample_missing;
}

void
plot_legend_place(struct plot *plot, double below)
{
	double gap = HEAD_GAP * plot->small->size;

	plot->legend.origin = plot->node->origin;
	legend_place(plot->setter, &plot->legend, plot->small, plot->width);
	plot->head = plot->legend.height + below;
	if (plot->legend.height > 0)
		plot->head += gap;
	if (below > 0)
		plot->head += gap;
}
