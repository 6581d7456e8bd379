/* Legend entries that several kinds of chart have. */
#include <string.h>

#include "chart/pattern.h"
#include "chart/plot.h"
#include "chart/tone.h"

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

/* Its area, with the mark in it. */
static void
sample_tone(struct frame *frame, const struct legend_item *item, double x,
    double y, double size)
{
	struct status_style mark = *item->status;

	pattern_rect(frame, x, y - size / 2, item->sample * size, size,
	    mark.fill, mark.pattern);
	mark.colour = tone_contrast(mark.fill);
	if (mark.pattern == PATTERN_SOLID)
		status_draw(
		    frame, &mark, x + item->sample * size / 2, y, 0.75 * size);
}

void
plot_legend_tone(
    struct plot *plot, const struct status_style *status, const char *word)
{
	struct legend_item *item = plot_legend_add(plot, word, 1.6);

	item->draw = sample_tone;
	item->status = status;
}

static void
sample_alike(struct frame *frame, const struct legend_item *item, double x,
    double y, double size)
{
	for (int i = 0; item->alike[i]; i++)
		status_draw(
		    frame, item->alike[i], x + (i + 0.5) * size, y, size);
}

/* The entry of this word, else a new one. */
static struct legend_item *
word_item(struct plot *plot, const char *word)
{
	struct legend_item *item;

	for (int i = 0; i < plot->legend.items.n; i++) {
		item = &plot->legend.items.at[i];
		if (item->draw == sample_alike && strcmp(item->text, word) == 0)
			return item;
	}
	item = plot_legend_add(plot, word, 0);
	item->draw = sample_alike;
	item->alike = arena_alloc(plot->setter->arena,
	    sizeof(struct status_style *) *
		(size_t)(plot->setter->style->nstatus + 1));
	return item;
}

static bool
is_told(const struct legend_item *item, const struct status_style *status)
{
	for (int i = 0; item->alike[i]; i++)
		if (item->alike[i] == status)
			return true;
	return false;
}

static bool
row_is(const struct plot_row *row, const struct status_style *status)
{
	return row->value && row->status == status;
}

/* One after another in the order of the style, each word once. */
void
plot_legend_tones(struct plot *plot)
{
	const struct style *style = plot->setter->style;

	for (int k = 0; k < style->nstatus; k++)
		for (int i = 0; i < plot->rows.n; i++) {
			const struct plot_row *row = &plot->rows.at[i];
			struct legend_item *item;
			const char *word;

			if (!row_is(row, &style->statuses[k]))
				continue;
			word = plot_status_word(plot, row->value);
			if (!word || !*word)
				continue;
			item = word_item(plot, word);
			if (is_told(item, row->status))
				continue;
			item->alike[(int)item->sample] = row->status;
			item->sample++;
		}
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
	item->colour = plot_series_colour(plot, n);
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
