/*
 * What a workbook says beside its rows: 填报期间：2022-Q2, and a title such as
 * 2022年上半年主要指标完成情况表.
 */
#ifndef FORM_TABLE_SAID_H
#define FORM_TABLE_SAID_H

#include "form/form.h"
#include "form/span.h"
#include "table/sheet.h"

struct said_label {
	const char *text; /* NULL: not said */
	struct origin origin;
};

/* A title that names months or a year. */
struct said_title {
	struct month_span span;
	const char *text;
	struct origin origin;
};

struct table_said {
	struct said_label labels[LABELS]; /* the first of each */
	struct {
		struct said_label *at;
		int n, cap;
	} periods, plans; /* all that are said */
	struct {
		struct said_title *at;
		int n, cap;
	} titles;
};

/* Adds what rows first to before end say; titles: as titles, too. */
void table_said_read(struct arena *, const struct sheet *, int first, int end,
    bool titles, struct table_said *);
/* The office that says that it fills this in; NULL: none says so. */
const char *table_office(struct arena *, const struct table *);

#endif
