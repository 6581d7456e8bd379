/*
 * The inside of a native chart, shared by the files that write it: looks and
 * series (office_plot.c), axes, kinds and parts (office_chart.c).
 */
#ifndef OFFICE_OFFICE_PLOT_H
#define OFFICE_OFFICE_PLOT_H

#include "office/office_parts.h"
#include "office/office_series.h"

struct native_writer {
	struct docx *d;
	struct xml *x;
	const struct native_chart *chart;
};

/* <name val="…"/> */
void chart_text(struct xml *x, const char *name, const char *text);
void chart_number(struct xml *x, const char *name, int n);
/* The start tag. */
void chart_open(struct xml *x, const char *name);
/* a:ln; width in pt. */
void chart_line(
    struct native_writer *n, struct colour colour, double width, bool dashed);
void chart_no_line(struct native_writer *n);
/* c:txPr */
void chart_letters(struct native_writer *n, struct colour colour);
struct colour chart_ink(const struct native_writer *n);
/* c:ser of each. */
void chart_all_series(struct native_writer *n);

#endif
