/* Which row of a sheet is its head, and what each column then holds. */
#ifndef FORM_FORM_HEAD_H
#define FORM_FORM_HEAD_H

#include "form/form.h"
#include "form/span.h"
#include "table/sheet.h"

struct form_column {
	enum form_field field; /* FORM_NONE: not known */
	const char *head; /* all its words; "" */
	const char *unit; /* in brackets, or below: 完成值（万元）; NULL */
	struct month_span span; /* which months it is of */
	bool exact;
	const char *passed; /* why it is not read; NULL: it may be */
	struct origin origin, unit_origin;
};

struct form_head {
	int first, last; /* rows, as indices */
	struct form_column *columns;
	int ncolumn;
	int at[FORM_FIELDS]; /* the column of a field, or -1 */
};

/* The first row that names its columns; false: there is none. */
bool form_head_find(struct arena *, const struct sheet *, struct form_head *);
/* Is row i, below a head, a head of its own: with other columns? */
bool form_head_again(
    struct arena *, const struct sheet *, int i, struct form_head *);

/* Sets at: the first column of a field that is not passed over. */
void form_head_place(struct form_head *);

/*
 * Which columns are of the period: what is cumulative goes before what is of
 * the period alone, other months are passed over. from is what says the
 * period, for messages. What is not known but holds figures in the rows up to
 * end, what is named twice and what is only of other months is an error.
 */
void form_head_settle(struct arena *, struct diags *, const struct sheet *,
    int end, const struct period *, const char *from, struct form_head *);

/* Is there such a column? */
bool form_has(const struct form_head *, enum form_field);
/* Its cell in the row; an empty one where there is no such column. */
const struct cell *form_cell(
    const struct form_head *, const struct row *, enum form_field);
/* The same; of merged cells the first one's. */
const struct cell *form_shown(
    const struct form_head *, const struct row *, enum form_field);

#endif
