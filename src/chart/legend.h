/* What the marks of a chart mean: samples with words, in lines. */
#ifndef CHART_LEGEND_H
#define CHART_LEGEND_H

#include "chart/wrap.h"

struct legend_item {
	const char *text;
	/* Draws the sample from x on, as wide as it is, around the height y. */
	void (*draw)(struct frame *, const struct legend_item *, double x,
	    double y, double size);
	const struct status_style *status; /* NULL: not of a status */
	/* All that are called so, the first in status; ended by NULL. */
	const struct status_style **alike;
	struct colour colour;
	enum fill_pattern pattern;
	const struct chart_style *look;
	int n; /* for draw: which marker, or else */
	double sample; /* width of the sample, em */

	struct wrapped *words; /* set by legend_place() */
	double x, y; /* of the sample's left and the line's middle [pt] */
};

struct legend {
	ARRAY_OF(struct legend_item) items;
	struct origin origin; /* of the chart */
	double size; /* of the type [pt] */
	double height; /* [pt] */
};

/* Puts the items side by side in lines of at most width. */
void legend_place(struct typesetter *, struct legend *,
    const struct block_style *, double width);
void legend_draw(struct frame *, const struct legend *);

#endif
