/* What all kinds of chart share: rows, columns, and what is not there. */
#include "chart/plot.h"

#include <math.h>
#include <string.h>

const struct colour plot_grid = {0.88, 0.88, 0.88};
const struct colour plot_pale = {0.93, 0.93, 0.93};
const struct colour plot_shade = {0.82, 0.82, 0.82};
const struct colour plot_ink = {0.2, 0.2, 0.2};

/* Shares of the width that the columns of text may take. */
const double plot_label_share = 0.40, plot_figure_share = 0.18;
const double plot_word_share = 0.16;
/* Between columns, and above and below the text of a row [em]. */
static const double TIGHT = 0.85; /* leading of a figure over its goal */
static const double COLUMN_GAP = 1, ROW_GAP = 0.2, MARK_GAP = 0.3;

/* Beyond this a figure is text only. */
static const double NUMBER_MAX = 1e12;

struct plot_row *
plot_row_add(
    struct plot *plot, const struct node *series, int first, const char *group)
{
	struct plot_row *row = array_push(plot->setter->arena, &plot->rows);

	row->series = series;
	row->first = first;
	row->n = 1;
	row->group = group;
	return row;
}

struct wrapped *
plot_words(struct plot *plot, const struct block_style *style, const char *text,
    double width, struct origin origin)
{
	return wrap_text(plot->setter, style, text ? text : "", width, origin);
}

static double
words_width(const struct wrapped *words)
{
	return words ? words->width : 0;
}

static double
words_height(const struct wrapped *words)
{
	return words ? words->height : 0;
}

/* A goal is set close to the figure that it is the goal of. */
static double
goal_height(const struct plot_row *row)
{
	if (!row->goal)
		return 0;
	return row->goal->height -
	    (1 - TIGHT) * (row->goal->leading + row->figure->leading);
}

void
plot_columns(struct plot *plot, double least)
{
	double size = plot->text->size, gap = COLUMN_GAP * size;
	double label = 0, figure = words_width(plot->figure_head), word = 0;

	for (int i = 0; i < plot->rows.n; i++) {
		struct plot_row *row = &plot->rows.at[i];
		double high = fmax(words_height(row->label),
		    goal_height(row) + words_height(row->figure));

		high = fmax(high, words_height(row->word));
		label = fmax(label, words_width(row->label));
		figure = fmax(figure, words_width(row->figure));
		figure = fmax(figure, words_width(row->goal));
		word = fmax(word, words_width(row->word));
		row->height = fmax(least, high) + 2 * ROW_GAP * size;
	}
	if (word > 0)
		word += (1 + MARK_GAP) * size;
	plot->word_left = plot->width - word;
	plot->figure_right = plot->word_left - (word > 0 ? gap : 0);
	plot->x.start = label + (label > 0 ? gap : 0);
	plot->x.end = plot->figure_right - figure - (figure > 0 ? gap : 0);
	plot->x.end = fmax(plot->x.end, plot->x.start + 1);
}

const struct status_style *
plot_status(const struct plot *plot, const char *name)
{
	return name ? style_status(plot->setter->style, name) : NULL;
}

static void
sample_status(struct frame *frame, const struct legend_item *item, double x,
    double y, double size)
{
	status_draw(frame, item->status, x + item->sample * size / 2, y, size);
}

void
plot_legend_status(struct plot *plot, const struct status_style *status)
{
	*array_push(plot->setter->arena, &plot->legend.items) =
	    (struct legend_item){
		.text = status->word,
		.draw = sample_status,
		.status = status,
		.sample = 1,
	    };
}

void
plot_draw_missing(
    struct plot *plot, double x0, double x1, double y, double height)
{
	struct path *path = frame_path(plot->frame);

	path->stroke = true;
	path->stroke_colour = (struct colour){0.5, 0.5, 0.5};
	path->width = 0.5;
	path->dash = 2;
	path_rect(plot->frame, path, x0, y - height / 2, x1 - x0, height);
}

/* Label, figure over goal, status with its word. */
void
plot_draw_texts(struct plot *plot, const struct plot_row *row, double y)
{
	double size = plot->text->size, right = plot->figure_right;
	double goal = goal_height(row), word = plot->word_left;

	wrap_draw(plot->frame, row->label, 0, y, ANCHOR_START);
	wrap_draw(plot->frame, row->figure, right, y - goal / 2, ANCHOR_END);
	if (row->goal)
		wrap_draw(plot->frame, row->goal, right,
		    y + (row->figure->height + goal - row->goal->height) / 2,
		    ANCHOR_END);
	if (row->status)
		status_draw(plot->frame, row->status, word + size / 2, y, size);
	if (row->word)
		wrap_draw(plot->frame, row->word, word + (1 + MARK_GAP) * size,
		    y, ANCHOR_START);
}

double
plot_number(double v)
{
	if (isnan(v))
		return 0;
	return fmax(-NUMBER_MAX, fmin(NUMBER_MAX, v));
}

const char *
plot_unit(const struct plot *plot, const char *fallback)
{
	const char *unit = plot->node->as.chart.unit;

	if (!unit)
		return fallback;
	return strcmp(unit, "%") == 0 ? "％" : unit;
}
