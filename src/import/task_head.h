/* The head of a table of tasks: what its columns are. */
#ifndef IMPORT_TASK_HEAD_H
#define IMPORT_TASK_HEAD_H

#include "import/task_table.h"

enum column {
	COLUMN_LEAD, /* as enum duty_part */
	COLUMN_SUPPORT,
	COLUMN_OWNER,
	COLUMN_DUE,
	COLUMN_OTHER,
	COLUMN_NUMBER,
	COLUMN_GROUP,
	COLUMN_NAME,
	COLUMN_GOAL,
	COLUMN_INVESTMENT, /* a goal that is called by its head */
	COLUMN_GROWTH, /* of the goal before it, as far as heads tell */
	COLUMN_CONTENT, /* prose, in which figures may be asked */
	COLUMN_UNIT
};

enum { COLUMNS = 63 };

struct head {
	const struct draft_row *top;
	const struct draft_row *lower; /* of a head of two rows; or NULL */
	const char *unit; /* over the table: 单位：万元; "" */
	int n;
	struct head_cell {
		enum column column;
		const char *name, *unit; /* of its bracket, "" for none */
	} at[COLUMNS];
};

bool head_has(const struct head *, enum column);
/* Does it name offices, persons or days? */
bool head_has_duty(const struct head *);
/* The head that the row is; false: it is none. */
bool head_read_row(
    const struct draft *, const struct draft_row *, struct head *);
/* Does the row below go on with it: a head of two rows? */
bool head_goes_on(const struct head *, const struct draft_row *);
void head_read_lower(struct draft *, const struct draft_row *, struct head *);

#endif
