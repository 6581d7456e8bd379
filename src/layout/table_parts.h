/*
 * The inside of a table, shared by the files that make it: grid (table_grid.c),
 * rows (table.c), widths (table_columns.c), drawing (table_draw.c).
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
	double fair; /* least, and enough characters a line to read on */
	double width, x;
	double whole, part; /* widest before and from the decimal point */
	double lead; /* widest room for marks and bars before a number */
	double words; /* widest text beside a bar */
	double mark; /* room for a status mark between them */
	bool head; /* its cells name their rows */
	double full; /* what a bar of the column's length stands for, % */
};

struct cell {
	const struct node *node;
	struct paragraph *para;
	int row, column, colspan, rowspan;
	bool spans; /* other rows than its own: a label beside them */
	int drawn; /* lines of a label that stand on former pages */
	bool number; /* in a decimal column: it has digits */
	double natural; /* width on one line [pt] */
	double whole; /* width before the decimal point */
	struct element *element;
};

struct row {
	const struct node *node;
	double height;
	bool head;
	enum keep keep; /* with the next */
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
	bool whole; /* words of heads are not parted */
	bool bars; /* there is room for them */
	double heat_low, heat_high; /* ends of the scale of its heat */
	struct paragraph *continued;
};

enum align cell_align(const struct table *, const struct cell *);
struct block_style cell_style(const struct table *, const struct cell *);
/* Once all cells are there. */
void table_heat_scale(struct table *);
/* The shade that the cell's heat stands for. */
struct colour cell_heat(const struct table *, const struct cell *);
/* What its bar would like beyond the least; the gap after it [pt]. */
double cell_bar_extra(const struct table *, const struct cell *);
double cell_bar_gap(const struct cell *);
/* A bar, or a line of periods, before the words; is there room for it? */
bool cell_has_bar(const struct cell *);
bool cell_shows_bar(const struct table *, const struct cell *);
/* From the cell's left to where the column's words begin, less the gap [pt]. */
double cell_bar_width(const struct table *, const struct cell *);
/* Its left at x, its middle at y; ink no higher than most [pt]. */
void cell_bar_draw(struct frame *, const struct table *, const struct cell *,
    double x, double y, double width, double most);
bool cell_has_number(const struct cell *);
/* Width up to the decimal point, or to the end of the digits [pt]. */
double cell_whole(const struct cell *);
/* The heading of the rows below it: said so, or one cell over the width. */
bool row_is_group(const struct table *, const struct row *);
/* Is the row of this class: group, subtotal, total? */
bool row_is(const struct node *tr, const char *class_name);
double cell_width(const struct table *, const struct cell *);
/* Left and right together. */
double cell_padding(const struct table *);
/* What the rows of a cell have together. */
double span_height(const struct table *, const struct cell *);

/*
 * Finds the columns, and the place of every cell. A table with too many columns
 * is told, and has none.
 */
void table_grid(struct table *);
/* Reads <col>; then shapes all cells and sets the widths. */
void columns_spec(struct table *);
/* At the largest size at which every column fits. */
void columns_fit(struct table *, int *nnote);

/* Tells what the table's rows and cells are, below its element. */
void table_tag(struct table *, struct element *);

#endif
