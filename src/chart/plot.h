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

struct plot_row {
	const struct node *series;
	int first, n; /* of the series' values, or of the chart's panes */
	const struct chart_value *value; /* that its texts are of; NULL */
	const struct chart_value **cells; /* one a series, NULL: none */
	const char *group; /* heading that it stands under; NULL */
	double height; /* without the heading [pt] */
	double above; /* of the height: over the text, for callouts [pt] */
	double air; /* of the height: what it can do without [pt] */
	struct wrapped *label; /* at the left */
	struct wrapped *figure; /* at the right */
	struct wrapped *goal; /* under the figure, smaller; or NULL */
	struct wrapped *word; /* of the status, at the far right; or NULL */
	const struct status_style *status; /* NULL: none */
};

struct plot_kind {
	/* Can the data be drawn so? NULL: always; else they become bars. */
	bool (*suits)(const struct plot *);
	/* Adds the rows with their texts and heights, the legend, the head. */
	void (*prepare)(struct plot *);
	void (*draw_head)(struct plot *); /* NULL: legend only */
	/*
	 * What stands over a row that starts a part (or follows another kind
	 * of row), beside the heading of its group: its height, drawn from top
	 * on when frame is set. NULL: nothing.
	 */
	double (*draw_over)(struct plot *, int row, bool starts, double top);
	/* Between y = top and top + row->height. */
	void (*draw_row)(struct plot *, const struct plot_row *, double top);
};

struct plot {
	struct typesetter *setter;
	const struct node *node;
	const struct plot_kind *kind;
	const struct chart_style *look;
	const struct block_style *text, *title, *small;
	double width; /* of the frame [pt] */
	double head; /* height above the first row [pt] */
	ARRAY_OF(const struct node *) series;
	ARRAY_OF(struct plot_row) rows;
	struct legend legend;
	struct axis axis;
	struct coordinate x; /* figures to the plotting area's width */
	struct wrapped *figure_head; /* over the figures; or NULL */
	double figure_right, word_left; /* edges of the columns [pt] */
	void *own; /* the kind's */
	struct frame *frame; /* of the part; NULL while it is only measured */
};

extern const struct plot_kind bullet_kind, strip_kind, bars_kind;
extern const struct plot_kind progress_kind, trend_kind, heat_kind;
extern const struct plot_kind donut_kind, pie_kind, dumbbell_kind;
extern const struct plot_kind timeline_kind, radar_kind, dots_kind;

/* Parts of the width that a column of text may take. */
extern const double plot_label_share, plot_figure_share;

/* --- Data --------------------------------------------------------------- */

const struct chart_value *plot_value(
    const struct plot *, int series, int value);
/* Is there a number to be drawn? */
bool plot_is_shown(const struct chart_value *);
/* The value, bounded and finite, for geometry. */
double plot_number(double v);
/* chart_word() and chart_unit() of the chart. */
const char *plot_word(const struct plot *, enum word);
const char *plot_unit(const struct plot *);
/*
 * As the template printed it, and not what the status word says beside it; a
 * bare number gets the unit; "—" where there is none.
 */
const char *plot_figure(
    const struct plot *, const struct chart_value *, const char *word);
/* The unit after a bare number. */
const char *plot_with_unit(const struct plot *, const char *text);
/* The status of a value, given or because it is missing; NULL: none. */
const struct status_style *plot_value_status(
    const struct plot *, const struct chart_value *);
/* What the status is called of this value; NULL: it has none. */
const char *plot_status_word(const struct plot *, const struct chart_value *);
/* The status style of this name; NULL for none or an unknown one. */
const struct status_style *plot_status(const struct plot *, const char *name);
/* Of the n-th part; of the n-th series, which may be a year. */
struct colour plot_colour(const struct plot *, int n);
struct colour plot_series_colour(const struct plot *, int n);
enum fill_pattern plot_pattern(const struct plot *, int n);

/* --- Rows --------------------------------------------------------------- */

struct plot_row *plot_row_add(
    struct plot *, const struct node *series, int first, const char *group);
/* Label, figure, status and its word from the row's value. */
void plot_row_texts(struct plot *, struct plot_row *);
/*
 * A row for each value, with its texts, in groups as they are given; by_series:
 * what is in none is in that of its series' name.
 */
void plot_rows(struct plot *, bool by_series,
    void (*texts)(struct plot *, struct plot_row *));
/* A text of the chart's own style in at most this width. */
struct wrapped *plot_words(struct plot *, const struct block_style *,
    const char *text, double width, struct origin);
/*
 * Fixes the columns' edges from the rows' texts; what is left between is the
 * plotting area. A row is at least least high.
 */
void plot_columns(struct plot *, double least);
/* Label, figure and status of a row, around the height y. */
void plot_draw_texts(struct plot *, const struct plot_row *, double y);
/* The empty, dashed place of a figure that is not there. */
void plot_draw_missing(
    struct frame *, double x0, double x1, double y, double height);

/* --- Legend ------------------------------------------------------------- */

struct legend_item *plot_legend_add(
    struct plot *, const char *text, double sample);
/* A legend entry for the status: its shape and its word. */
void plot_legend_status(
    struct plot *, const struct status_style *, const char *word);
/* The same of its area. */
void plot_legend_tone(
    struct plot *, const struct status_style *, const char *word);
/* The marks of all rows' statuses, each word once. */
void plot_legend_tones(struct plot *);
/* For an area of the n-th series; for a place without figure. */
void plot_legend_series(struct plot *, int n, const char *name);
void plot_legend_missing(struct plot *, const char *name);
/* Places the legend and sets the head's height, with so much below it [pt]. */
void plot_legend_place(struct plot *, double below);

/* --- Scale -------------------------------------------------------------- */

/* Round ticks over the plotting area, as many as their labels have room. */
void plot_axis_fit(struct plot *, double from, double to);
/* The labels, around the height y; the lines, from top on. */
void plot_draw_ticks(struct plot *, double y);
void plot_draw_grid(struct plot *, double top, double height);

#endif
