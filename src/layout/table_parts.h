/*
 * The inside of a table, shared by the files that make it: grid and rows
 * (table.c), widths (table_columns.c), drawing (table_draw.c).
 */
#ifndef LAYOUT_TABLE_PARTS_H
#define LAYOUT_TABLE_PARTS_H

#include "base/array.h"
#include "layout/table.h"

/* Room before the words of a cell with a status mark, em. */
#define STATUS_ROOM 1.1

struct column {
	enum align align;
	double fixed; /* > 0: given [pt] */
	double share; /* > 0: of what the others leave */
	double least, wanted; /* from content, padding included */
	double width, x;
	double whole, part; /* widest before and from the decimal point */
};

struct cell {
	const struct node *node;
	struct paragraph *para;
	int row, column, colspan, rowspan;
	double whole; /* width before the decimal point */
};

struct row {
	double height;
	bool head, keeps;
	int first, ncell; /* in table.cells */
	struct note_refs notes;
	/* A row taller than a page comes in pieces of so many lines. */
	int piece, nline; /* nline 0: whole */
};

struct table {
	struct typesetter *setter;
	const struct node *node;
	struct column *columns;
	int ncolumn;
	ARRAY_OF(struct cell) cells;
	ARRAY_OF(struct row) rows;
	int nhead;
	int longest; /* rowspan of any cell */
	double measure;
	double shrink; /* share of the style's size */
	struct paragraph *continued;
};

enum align cell_align(const struct table *, const struct cell *);
double cell_width(const struct table *, const struct cell *);
/* Left and right together. */
double cell_padding(const struct table *);
/* What the rows of a cell have together. */
double span_height(const struct table *, const struct cell *);

/* Reads <col>; then shapes all cells and sets the widths. */
void columns_spec(struct table *);
/* At the largest size at which every column fits. */
void columns_fit(struct table *, int *nnote);

#endif
