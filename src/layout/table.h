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
 * measure: the width to fill; room: what rows have on a page [pt]; element:
 * where its rows are told, NULL only of an empty one.
 */
struct table *table_new(struct typesetter *, const struct node *,
    double measure, double room, int *nnote, struct element *element);
int table_rows(const struct table *);
int table_head_rows(const struct table *);
const struct node *table_row_node(const struct table *, int row);
double table_row_height(const struct table *, int row);
/* Should the next row stand on the same page? */
enum keep table_row_keep(const struct table *, int row);
const struct note_refs *table_row_notes(const struct table *, int row);
/* 续表: the mark above a repeated head, NULL where the style has none. */
struct paragraph *table_continued(struct table *);
/* The heading row that this row stands under, -1: none. */
int table_group_row(const struct table *, int row);

/*
 * Draws the row with its top left at x, y. before: the row above it
 * on the page, -1 where it is the first and gets the outer rule; last: the
 * table's last row there. A label beside several rows stands with those of them
 * that are on the page.
 */
void table_draw_row(struct drawer *, struct table *, int row, int before,
    int last, double x, double y);

#endif
