/*
 * Tables that offices send (.xlsx, .csv) → sheets of cells, with the place of
 * each. What a cell means, its column says: see form.h.
 */
#ifndef TABLE_SHEET_H
#define TABLE_SHEET_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"

/* Of one sheet; what is empty does not count. */
enum {
	TABLE_ROWS = 20000,
	TABLE_COLUMNS = 256,
	TABLE_PART_MB = 24, /* of a part of a workbook, unpacked */
	TABLE_TEXT = 32767 /* characters of a cell: Excel takes no more */
};

enum cell_kind {
	CELL_EMPTY,
	CELL_TEXT,
	CELL_NUMBER,
	CELL_DATE,
	CELL_CLOCK, /* an hour or a weekday is shown: no day and no figure */
	CELL_FAULT /* a formula that failed; text is what it shows: #DIV/0! */
};

struct cell_fate;

struct cell {
	enum cell_kind kind;
	/*
	 * Never NULL, trimmed. Of a number a plain decimal, exactly what is
	 * stored but for the noise of binary fractions; of a percentage a
	 * hundred times that, as it is seen.
	 */
	const char *text;
	const char
	    *shown; /* with the words of its format: 约80家; NULL: none */
	const char *held; /* what the file has there; NULL: nothing */
	struct cell_fate *fate; /* of what is held: account.h; NULL likewise */
	bool percent; /* is shown with a percent sign */
	int decimals; /* that are shown; -1: not known */
	struct date date; /* of CELL_DATE, and of a number that may be one */
	bool external; /* a formula that reads another file */
	bool stale; /* a formula that was never computed */
	bool scaled; /* its format shows it in thousands or ten thousands */
	bool sign_hidden; /* it is negative, and its format does not show it */
	const struct cell *anchor; /* it is covered by this merged one */
	struct origin origin;
};

struct row {
	struct cell **at; /* by column, from 0; NULL where empty */
	int n, cap;
	int number; /* in the sheet; of a text file its line */
	bool hidden;
};

struct cells {
	struct cell **at;
	int n, cap;
};

struct sheet {
	const char *name; /* NULL in a text file */
	bool hidden;
	struct row *at;
	int n, cap; /* rows that hold something, in order */
	/* What has no place in the rows: covered by others, too far right. */
	struct cells aside;
	struct origin origin;
};

struct table {
	struct sheet *at;
	int n, cap;
	const char *file;
	int cells; /* that hold something */
	long bytes; /* of their texts */
};

/* One cell more. False: there are too many, or they say too much; it is said.
 */
bool table_fits(struct diags *, struct table *, const struct cell *);

/*
 * The table in these bytes; name is what messages call the file. NULL when it
 * cannot be read, which has been reported.
 */
struct table *csv_read(
    struct arena *, struct diags *, const char *name, struct buf *bytes);
struct table *xlsx_read(
    struct arena *, struct diags *, const char *name, const struct buf *bytes);

/* Never NULL; col from 0. */
const struct cell *row_cell(const struct row *, int col);
/* The same, of a merged range what its first cell holds. */
const struct cell *row_shown(const struct row *, int col);

/* The first cell that is not empty; there is one. */
const struct cell *row_first(const struct row *);

/* For the readers: an empty cell at column col (from 0) of the last row. */
struct cell *table_cell(struct arena *, struct row *, int col);
/*
 * Sets the text without white space at its ends, and that it is held; none:
 * CELL_EMPTY.
 */
void cell_text(struct arena *, struct cell *, const char *text, int n);
/* The cell holds this, whatever is shown of it. */
void cell_hold(struct arena *, struct cell *, const char *held);

/*
 * Either of them, by what the bytes are; name is what messages call it. NULL:
 * it is no table, which has been reported.
 */
struct table *table_read(
    struct arena *, struct diags *, const char *name, const struct buf *);

#endif
