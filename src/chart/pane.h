/* Drawings side by side: the rows of a chart are rows of panes. */
#ifndef CHART_PANE_H
#define CHART_PANE_H

#include "chart/plot.h"

struct panes {
	int n, across; /* all; side by side */
	double width, height; /* of each, its title included [pt] */
	double title; /* height of the titles [pt] */
	struct wrapped **titles; /* NULL: none */
};

/*
 * n panes, at most `across` of them side by side and none narrower than
 * least, as long as there is more than one. titles: of the series, or none.
 */
void panes_set(struct plot *, struct panes *, int n, int across, double least);
/* Adds the rows: each row->n panes from row->first on. */
void panes_rows(struct plot *, const struct panes *, double height);
/* The left edge of pane i. */
double pane_left(const struct plot *, const struct panes *, int i);
void pane_title(
    struct plot *, const struct panes *, int i, double top, enum anchor);
/* The height that the chart asks for, else usual; in pt. */
double pane_height(const struct plot *, double usual);
/* The n-th of the colours that lines can be drawn in, and its marker. */
struct colour pane_line_colour(const struct plot *, int n);
void pane_marker(
    struct frame *, int n, struct colour, double x, double y, double size);
/* A legend entry for a line with its markers. */
void pane_legend_line(struct plot *, int n, const char *name);
/* What parts the n-th line from others without colour; 0: nothing. */
double pane_dash(int n);

#endif
