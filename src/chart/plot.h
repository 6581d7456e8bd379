/*
 * A chart being drawn: rows, stacked under a head, that continue on the next
 * page. A kind of chart says what the rows are and draws one.
 */
#ifndef CHART_PLOT_H
#define CHART_PLOT_H

#include "chart/axis.h"
#include "chart/chart.h"
#include "chart/coordinate.h"
#include "chart/legend.h"

struct plot;

struct plot_row {
	const struct node *series;
	int first, n; /* of the series' values */
	const char *group; /* heading that it stands under; NULL */
	double height; /* without the heading [pt] */
	double above; /* of the height: over the text, for callouts [pt] */
	struct wrapped *label; /* at the left */
	struct wrapped *figure; /* at the right */
	struct wrapped *goal; /* under the figure, smaller; or NULL */
	struct wrapped *word; /* of the status, at the far right; or NULL */
	const struct status_style *status; /* NULL: none */
};

struct plot_kind {
	const char *name;
	/* Adds the rows with their texts and heights, the legend, the head. */
	void (*prepare)(struct plot *);
	void (*draw_head)(struct plot *);
	/* Between y = top and top + row->height. */
	void (*draw_row)(struct plot *, const struct plot_row *, double top);
};

struct plot {
	struct typesetter *setter;
	const struct node *node;
	const struct plot_kind *kind;
	const struct block_style *text, *title, *small;
	double width; /* of the frame [pt] */
	double head; /* height above the first row [pt] */
	ARRAY_OF(struct plot_row) rows;
	struct legend legend;
	struct axis axis;
	struct coordinate x; /* figures to the plotting area's width */
	struct wrapped *figure_head; /* over the figures; or NULL */
	double figure_right, word_left; /* edges of the columns [pt] */
	struct frame *frame;
};

extern const struct plot_kind bullet_kind, strip_kind;

/* Light to dark: of grids and of what is no data. */
extern const struct colour plot_grid, plot_pale, plot_shade, plot_ink;

/* Parts of the width that a column of text may take. */
extern const double plot_label_share, plot_figure_share, plot_word_share;

struct plot_row *plot_row_add(
    struct plot *, const struct node *series, int first, const char *group);
/* A text of the chart's own style in at most this width. */
struct wrapped *plot_words(struct plot *, const struct block_style *,
    const char *text, double width, struct origin);
/*
 * Fixes the columns' edges from the rows' texts; what is left between is the
 * plotting area. A row is at least least high.
 */
void plot_columns(struct plot *, double least);
/* The status style of this name; NULL for none or an unknown one. */
const struct status_style *plot_status(const struct plot *, const char *name);
/* A legend entry for the status: its shape and its word. */
void plot_legend_status(struct plot *, const struct status_style *);
/* Label, figure and status of a row, around the height y. */
void plot_draw_texts(struct plot *, const struct plot_row *, double y);
/* The empty, dashed place of a figure that is not there. */
void plot_draw_missing(
    struct plot *, double x0, double x1, double y, double height);
/* The value, bounded and finite, for geometry. */
double plot_number(double v);
/* "％" however it was typed; fallback when the chart names no unit. */
const char *plot_unit(const struct plot *, const char *fallback);

#endif
