/*
 * Cells → grid: which cell stands where.
 *
 * Every place of the grid has a cell, as CSS 2.1 17.5 and ISO 14289-1 7.5 want
 * it: where a row has fewer than the widest, empty ones stand for the rest, one
 * for each gap.
 */
#include "layout/table_parts.h"

/* More cannot be printed on any sheet. */
enum { COLUMNS_MAX = 1000 };

struct grid {
	struct table *t;
	ARRAY_OF(int) busy; /* rows a column is still covered for */
	bool fills; /* all columns are known, gaps get their cell */
};

static int
at_least_1(int span)
{
	return span > 1 ? span : 1;
}

static int
free_column(const struct grid *g, int from)
{
	while (from < g->busy.n && g->busy.at[from] > 0)
		from++;
	return from;
}

/* Of so many from here: a cell from above is not covered by one below. */
static int
free_columns(const struct grid *g, int from, int want)
{
	int n = 1;

	while (n < want && (from + n >= g->busy.n || g->busy.at[from + n] == 0))
		n++;
	return n;
}

static int
grid_cell(struct grid *g, const struct node *node, int column, int span)
{
	struct arena *arena = g->t->setter->arena;
	int down = at_least_1(node->as.cell.rowspan);

	span = free_columns(g, column, span);
	*array_push(arena, &g->t->cells) = (struct cell){
	    .node = node,
	    .row = g->t->rows.n - 1,
	    .column = column,
	    .colspan = span,
	    .rowspan = down,
	};
	while (g->busy.n < column + span)
		*array_push(arena, &g->busy) = 0;
	for (int i = 0; i < span; i++)
		g->busy.at[column + i] = down;
	return column + span;
}

static const struct node *
empty_cell(struct arena *arena, const struct node *tr, bool head)
{
	struct node *node = arena_new(arena, struct node);

	node->kind = head ? NODE_TH : NODE_TD;
	node->origin = tr->origin;
	node->parent = (struct node *)tr;
	node->as.cell.colspan = node->as.cell.rowspan = 1;
	return node;
}

static void
grid_fill(struct grid *g, const struct node *tr, bool head)
{
	struct table *t = g->t;
	int column = free_column(g, 0);

	while (column < t->ncolumn) {
		const struct node *node =
		    empty_cell(t->setter->arena, tr, head);

		column = free_column(
		    g, grid_cell(g, node, column, t->ncolumn - column));
	}
}

static void
grid_row(struct grid *g, const struct node *tr, bool head)
{
	struct table *t = g->t;
	struct row *row = array_push(t->setter->arena, &t->rows);
	int column = 0;

	*row = (struct row){.node = tr, .head = head, .first = t->cells.n};
	t->nhead += head;
	for (const struct node *c = tr->child; c; c = c->next)
		column = grid_cell(g, c, free_column(g, column),
		    at_least_1(c->as.cell.colspan));
	if (g->fills)
		grid_fill(g, tr, head);
	row->ncell = t->cells.n - row->first;
	for (int i = 0; i < g->busy.n; i++)
		if (g->busy.at[i] > 0)
			g->busy.at[i]--;
}

/* Stops where there are too many columns. */
static void
grid_rows(struct grid *g, const struct node *node, bool head)
{
	for (const struct node *c = node->child; c && g->busy.n <= COLUMNS_MAX;
	     c = c->next) {
		if (c->kind == NODE_HEAD)
			grid_rows(g, c, true);
		else if (c->kind == NODE_TR)
			grid_row(g, c, head);
	}
}

/* A span cannot reach below the last row. */
static void
clip_rowspans(struct table *t)
{
	for (int i = 0; i < t->cells.n; i++) {
		struct cell *cell = &t->cells.at[i];
		int last = t->rows.at[cell->row].head ? t->nhead : t->rows.n;

		if (cell->row + cell->rowspan > last)
			cell->rowspan = last - cell->row;
		cell->spans = cell->rowspan > 1;
	}
}

void
table_grid(struct table *t)
{
	struct grid wide = {.t = t}, full = {.t = t, .fills = true};

	grid_rows(&wide, t->node, false);
	t->ncolumn = wide.busy.n;
	if (t->ncolumn > COLUMNS_MAX) {
		diag(t->setter->diags, DIAG_TABLE_COLUMNS, t->node->origin,
		    COLUMNS_MAX);
		t->ncolumn = 0;
	}
	t->cells.n = t->rows.n = t->nhead = 0;
	if (t->ncolumn == 0)
		return;
	grid_rows(&full, t->node, false);
	clip_rowspans(t);
}
