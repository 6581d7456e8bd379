/* Tables that offices filled in, and the plan → progress. */
#ifndef FORM_TABLE_PROGRESS_H
#define FORM_TABLE_PROGRESS_H

#include "model/progress.h"
#include "table/sheet.h"

struct table_options {
	const char *period; /* 2022-Q2; NULL: as the tables say */
	/* What messages call that which gave it; NULL: --period=2022-Q2 */
	const char *period_from;
	struct date
	    as_of; /* not given: as the table says, or the period's end */
	const char *id; /* NULL: made of the plan's and the period */
	const char *corrects; /* NULL: nothing */
	/* Of the same plan; figures are compared with the last ones. */
	const struct progress_list *earlier;
};

struct tables {
	struct table **at;
	int n, cap;
};

/*
 * One progress of all tables of a period. Every value has the place of its cell
 * as its origin; what became of each cell is in the tables' account, which is
 * closed. A row that cannot be read is left out with a warning; what says
 * otherwise than the plan, the options or another table, and a figure that two
 * files give differently, are errors. Of several files, offices that have
 * reported nothing are named. NULL when there is nothing to be written, which
 * has been reported.
 */
struct progress *table_progress(struct arena *, struct diags *,
    const struct plan *, const struct tables *, const struct table_options *);

#endif
