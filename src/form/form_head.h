/* Which row of a sheet is its head, and what each column then holds. */
#ifndef FORM_FORM_HEAD_H
#define FORM_FORM_HEAD_H

#include "form/form.h"
#include "form/table.h"

struct form_column {
	enum form_field field; /* FORM_NONE: not known */
	const char *head; /* all its words; "" */
	const char *unit; /* in brackets: 完成值（万元）; NULL */
	bool exact;
	struct origin origin;
};

struct form_head {
	int first, last; /* rows, as indices */
	struct form_column *columns;
	int ncolumn;
	int at[FORM_FIELDS]; /* the column of a field, or -1 */
};

/*
 * False when no row names its columns. What is not known, or named twice, is
 * reported.
 */
bool form_head_find(
    struct arena *, struct diags *, const struct sheet *, struct form_head *);
/* Is there such a column? */
bool form_has(const struct form_head *, enum form_field);
/* Its cell in the row; an empty one where there is no such column. */
const struct cell *form_cell(
    const struct form_head *, const struct row *, enum form_field);
/* The same; of merged cells the first one's. */
const struct cell *form_shown(
    const struct form_head *, const struct row *, enum form_field);

#endif
