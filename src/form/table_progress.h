/* A table that an office filled in, and the plan → progress. */
#ifndef FORM_TABLE_PROGRESS_H
#define FORM_TABLE_PROGRESS_H

#include "form/table.h"
#include "model/progress.h"

struct table_options {
	const char *period; /* 2022-Q2; NULL: as the table says */
	struct date
	    as_of; /* not given: as the table says, or the period's end */
	const char *id; /* NULL: made of the plan's and the period */
	const char *corrects; /* NULL: nothing */
};

/*
 * Every value has the place of its cell as its origin. What is in a row that
 * names nothing of the plan is reported, never dropped. NULL when no sheet is
 * a table of progress or its period is not known, which has been reported.
 */
struct progress *table_progress(struct arena *, struct diags *,
    const struct plan *, const struct table *, const struct table_options *);

#endif
