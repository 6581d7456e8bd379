/* Tables of tasks and indicators in a plan: rows → items and targets. */
#ifndef IMPORT_TASK_TABLE_H
#define IMPORT_TASK_TABLE_H

#include "import/draft.h"

/* What a row asks; from, to and printed are offsets in its sentence. */
struct task_mark {
	const char *name, *value, *unit;
	enum rule rule;
	bool is_milestone;
	int from, to, printed, nprinted;
};

struct task_row {
	const char *name; /* of the task or indicator */
	const char *group, *caption; /* what it stands under; NULL: nothing */
	const char *source; /* the row as a line of the file */
	const char *text; /* the row as a sentence */
	struct block line; /* the same, where it stands in the file */
	struct duty duty;
	bool has_duty; /* the table names offices or days */
	struct {
		struct task_mark *at;
		int n, cap;
	} offsets;
	struct {
		struct task_prose {
			int from, to;
		} * at;
		int n, cap;
	} prose; /* cells whose figures are searched, in the sentence */
	struct finds marks; /* the same, as spans of the sentence */
	bool is_placed;
};

/* Does the row name a task and what is asked of it, as the head of a table? */
bool task_is_head(const struct draft *, const struct draft_row *);
/* Finds such tables and gives their blocks what their rows ask. */
void task_tables_read(struct draft *);
/* What the prose in a row's cells asks joins its marks. */
void task_search(struct draft *, struct task_row *);
/*
 * Rows that no item holds yet: each joins the item or the target that it
 * speaks of, else it becomes an item in a part of its own at the end.
 */
void task_rows_place(struct draft *);

#endif
