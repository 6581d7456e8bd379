/*
 * Tables: column widths from content, rows that stay whole.
 *
 * Rows count from 0, head rows first. A row taller than a page is cut between
 * lines into several.
 */
#ifndef LAYOUT_TABLE_H
#define LAYOUT_TABLE_H

#include "layout/slab.h"

struct table;

/* It has no cell. */
bool table_is_empty(const struct node *);
/*
 * measure: the width to fill; room: the tallest a row may be [pt]; element:
 * where its rows are told, NULL only of an empty one.
 */
struct table *table_new(struct typesetter *, const struct node *,
    double measure, double room, int *nnote, struct element *element);
int table_rows(const struct table *);
int table_head_rows(const struct table *);
const struct node *table_row_node(const struct table *, int row);
double table_row_height(const struct table *, int row);
/* Must the next row stand on the same page? */
bool table_row_keeps(const struct table *, int row);
const struct note_refs *table_row_notes(const struct table *, int row);
/* 续表: the mark above a repeated head, NULL where the style has none. */
struct paragraph *table_continued(struct table *);

/*
 * Draws the row with its top left at x, y. opens, closes: it is the first or
 * the last of the table on its page and gets the outer rule there.
 */
void table_draw_row(struct drawer *, struct table *, int row, double x,
    double y, bool opens, bool closes);

#endif
