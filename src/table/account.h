/*
 * The account of a table: every cell that holds something, and what became of
 * it. A cell without an entry at the end is a fault of this program.
 */
#ifndef TABLE_ACCOUNT_H
#define TABLE_ACCOUNT_H

#include "table/sheet.h"

enum fate_kind {
	FATE_NONE,
	FATE_LEFT, /* it is not for us; text is why */
	FATE_TOLD, /* a message says so; text is its id */
	FATE_USED /* text is as what */
};

struct cell_fate {
	enum fate_kind kind;
	const char *text;
};

/*
 * Entries. A later one counts only where it says more: used before told before
 * left. The text has to outlive the table; cells that hold nothing have none.
 */
void cell_used(const struct cell *, const char *as);
void cell_told(const struct cell *, enum diag_id);
void cell_left(const struct cell *, const char *why);
/* The same for all cells of a row that have no entry yet. */
void row_told(const struct row *, enum diag_id);
void row_left(const struct row *, const char *why);
/* And of all rows of a sheet, from index first to before index end. */
void sheet_left(const struct sheet *, int first, int end, const char *why);

/*
 * Closes the account: a cell at whose place something was said was told of;
 * one that has no entry is an error.
 */
void account_close(struct arena *, struct diags *, const struct table *);
/* The account in Chinese, for a person, a line a cell: place, text, fate. */
void account_write(const struct table *, struct buf *out);

#endif
