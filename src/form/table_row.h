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
	const struct progress_list *earlier; /* of the same plan */
	struct form_names *names;
	struct progress *progress;
	/* of this file */
	const char *file;
	/* of this sheet */
	struct form_head head;
	const char *unit; /* 单位：万元 above it; NULL */
	struct map *seen; /* "figure hitech" → struct told_once, of all files */
	struct map *offices; /* those that have reported */
};

/* Adds what the row says; what is wrong is reported. */
void table_row(struct table_reader *, const struct row *);

/* ------------------------- for the kinds of rows ------------------------- */

/* Each reads a row about its subject, and accounts for what it reads. */
void table_figure(struct table_reader *, const struct row *, struct task *);
void table_step(struct table_reader *, const struct row *, struct task *);

const struct cell *table_cell_of(
    const struct table_reader *, const struct row *, enum form_field);
/* The head of a column as the table has it. */
const char *table_head_of(const struct table_reader *, enum form_field);
/* The words of a cell, NULL where it has none; they count as used. */
const char *table_words(
    struct table_reader *, const struct cell *, const char *as);
/*
 * False when another row has reported it: an error, but where two files say
 * the same, which is only noted. value is what is said, NULL: words.
 */
bool table_once(struct table_reader *, const char *noun, const char *id,
    const char *value, struct origin);
/* Marks those who answer for the task or item as having reported. */
void table_reported(struct table_reader *, const char *leads);

#endif
