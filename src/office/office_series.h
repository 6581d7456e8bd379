/*
 * The data of a chart as a spreadsheet has it: categories down, series across,
 * for the kinds of chart that DrawingML has too.
 */
#ifndef OFFICE_OFFICE_SERIES_H
#define OFFICE_OFFICE_SERIES_H

#include "doc/style.h"

/* What DrawingML calls it. */
enum native { NATIVE_NONE, NATIVE_BAR, NATIVE_LINE, NATIVE_PIE, NATIVE_RADAR };

struct native_point {
	bool given;
	double value; /* as printed */
	const struct status_style *status; /* NULL: its series' look */
};

struct native_series {
	const char *name;
	struct native_point *points; /* one a category */
	struct colour colour;
	enum fill_pattern pattern;
	bool dashed; /* what was to be reached by then, not what was */
};

struct native_chart {
	enum native kind;
	bool stacked, hole, several; /* several: they are told by a legend */
	bool negative; /* some figure is */
	int plain; /* series of the document, without goals */
	const char **categories;
	int ncategory;
	struct native_series *series;
	int nseries;
	int decimals; /* of the figures */
	const char *unit; /* "" for none */
};

/* kind is NATIVE_NONE where it has to be a picture. */
struct native_chart native_chart_of(
    struct arena *, const struct style *, const struct node *chart);

#endif
