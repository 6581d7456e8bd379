/* The charts of a document in files of their own: build --charts. */
#ifndef REPORT_CHARTS_H
#define REPORT_CHARTS_H

#include "report/publish.h"

struct chart_file {
	const char *name; /* of the file: chart id, and -2 … of further parts */
	const char *title; /* its caption; NULL */
	struct frame *frame;
};

struct chart_files {
	struct chart_file *at;
	int n, cap;
};

/* All charts in their order; one without an id is chart-1, chart-2 … */
struct chart_files *charts_draw(struct typesetter *, const struct document *);
/*
 * As PLAN-NAME.svg and .png, or what of these is among the formats. taken: the
 * names of this run; one that is taken becomes PLAN-TEMPLATE-NAME.
 */
bool charts_publish(struct publisher *, const struct chart_files *,
    const char *plan, const char *template, const char *const *formats,
    int nformat, struct map *taken);

#endif
