/*
 * A sheet of the form: columns with their heads, cells to be filled in and
 * cells that are not. The only header that knows libxlsxwriter.
 */
#ifndef FORM_FORM_SHEET_H
#define FORM_FORM_SHEET_H

#include <xlsxwriter.h>

#include "base/date.h"
#include "form/form.h"

enum form_look {
	LOOK_TITLE,
	LOOK_HEAD,
	LOOK_WORDS, /* instructions */
	LOOK_KNOWN, /* from the plan; locked */
	LOOK_CLOSED, /* nothing is to be filled in; locked */
	LOOK_OPEN,
	LOOK_OPEN_DATE,
	LOOK_OPEN_TEXT, /* digits stay text: ids */
	FORM_LOOKS
};

struct form_book {
	struct arena *arena;
	lxw_workbook *workbook;
	lxw_format *styles[FORM_LOOKS];
	int year;
};

/* What a column's open cells take. */
enum form_input {
	INPUT_NONE, /* known */
	INPUT_NUMBER,
	INPUT_PERCENT,
	INPUT_DATE,
	INPUT_WORD, /* one of choice */
	INPUT_ITEM, /* one of the items' titles */
	INPUT_ID,
	INPUT_TEXT
};

struct form_sheet_column {
	enum form_field field;
	const char *head; /* NULL: as form_head() has it */
	double width; /* in characters */
	enum form_input input;
	enum form_choice choice;
};

/* Open cells below each other, from 0; to before from: none. */
struct form_run {
	int from, to;
};

struct form_sheet {
	struct form_book *book;
	lxw_worksheet *sheet;
	const struct form_sheet_column *columns;
	int ncolumn;
	struct form_run *open; /* of each column: not yet told what they take */
	int row; /* the next one, from 0 */
	const char *items; /* the range of INPUT_ITEM; NULL: none */
};

void form_book_styles(struct form_book *);
/* A4 across, as wide as the page, the rows up to head (from 0) on every page.
 */
void form_sheet_page(lxw_worksheet *, int head);
/* A sheet with title and head; frozen: columns that stay in view. */
struct form_sheet form_sheet_new(struct form_book *, const char *name,
    const char *title, const struct form_sheet_column *, int n, int frozen);
/* A cell of the next row with what is known; NULL or "": nothing. */
void form_sheet_known(struct form_sheet *, int col, const char *text);
/* One that is to be filled in, or not. */
void form_sheet_open(struct form_sheet *, int col, bool open);
/* Writes a number over an open cell: a proposal. */
void form_sheet_propose(struct form_sheet *, int col, const char *number);
/* The next row; height in points, 0: as it comes. */
void form_sheet_next(struct form_sheet *, double height);
/* Locks the sheet but for its open cells. */
void form_sheet_end(struct form_sheet *);

#endif
