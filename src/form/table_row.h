/* A row of a table → a figure, a step, a narrative or a problem. */
#ifndef FORM_TABLE_ROW_H
#define FORM_TABLE_ROW_H

#include "form/form_head.h"
#include "form/form_match.h"
#include "form/form_value.h"
#include "model/progress.h"

struct table_reader {
	struct form_values values; /* with arena and diags */
	const struct plan *plan;
	struct form_names *names;
	struct progress *progress;
	/* of this sheet */
	struct form_head head;
	const char *unit; /* 单位：万元 above it; NULL */
	struct map *seen; /* "figure hitech" → struct origin, of all sheets */
};

/* Adds what the row says; what is wrong is reported. */
void table_row(struct table_reader *, const struct row *);

#endif
