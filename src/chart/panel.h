/* Drawings side by side: the rows of a chart are rows of panels. */
#ifndef CHART_PANEL_H
#define CHART_PANEL_H

#include "chart/plot.h"

struct panels {
	int n, across; /* all; side by side */
	double width, height; /* of each, its title included [pt] */
	double title; /* height of the titles [pt] */
	struct wrapped **titles; /* NULL: none */
};

/*
 * n panels, at most `across` of them side by side and none narrower than
 * least, as long as there is more than one. titles: of the series, or none.
 */
void panels_set(
    struct plot *, struct panels *, int n, int across, double least);
/* Adds the rows: each row->n panels from row->first on. */
void panels_rows(struct plot *, const struct panels *, double height);
/* The left edge of panel i. */
double panel_left(const struct plot *, const struct panels *, int i);
void panel_title(
    struct plot *, const struct panels *, int i, double top, enum anchor);
/* The height that the chart asks for, else usual; in pt. */
double panel_height(const struct plot *, double usual);
/* The n-th of the colours that lines can be drawn in, and its marker. */
struct colour panel_line_colour(const struct plot *, int n);
void panel_marker(
    struct frame *, int n, struct colour, double x, double y, double size);
/* A legend entry for a line with its markers. */
void panel_legend_line(struct plot *, int n, const char *name);
/* What parts the n-th line from others without colour; 0: nothing. */
double panel_dash(int n);

#endif
