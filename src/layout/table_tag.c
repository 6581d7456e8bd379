/*
 * A table → its elements: THead and TBody, heads with what they head, a cell
 * for every place of the grid.
 *
 * Scopes say it where the grid is plain. Where cells are merged, each names
 * its heads: a reader cannot be trusted to find them (ISO 14289-1, 7.5).
 */
#include "layout/table_parts.h"
#include "layout/tag.h"

struct tagger {
	struct table *t;
	struct arena *arena;
	bool merged; /* some cell spans several */
	bool headless; /* nothing is said to be a head */
	/* What heads the cells of a row, as rows are gone through: */
	ARRAY_OF(struct cell *) above; /* in the table's head */
	ARRAY_OF(struct cell *) left; /* that reach into the row */
	struct cell *group; /* the last heading of rows, NULL */
};

static bool
is_merged(const struct table *t)
{
	for (int i = 0; i < t->cells.n; i++)
		if (t->cells.at[i].colspan > 1 || t->cells.at[i].rowspan > 1)
			return true;
	return false;
}

/* The heading of the rows below it. */
static bool
is_group_cell(const struct table *t, const struct cell *cell)
{
	return row_is_group(t, &t->rows.at[cell->row]) &&
	    cell->colspan == t->ncolumn;
}

/* A table that names no heads has them at the left, as a form does. */
static bool
is_headless(const struct table *t)
{
	for (int i = 0; i < t->cells.n; i++)
		if (t->cells.at[i].node->kind == NODE_TH ||
		    is_group_cell(t, &t->cells.at[i]))
			return false;
	for (int i = 0; i < t->ncolumn; i++)
		if (t->columns[i].head)
			return false;
	return t->nhead == 0;
}

static enum scope
cell_scope(const struct tagger *tagger, const struct cell *cell)
{
	const struct table *t = tagger->t;

	if (t->rows.at[cell->row].head || is_group_cell(t, cell))
		return SCOPE_COLUMN;
	if (cell->node->kind == NODE_TH || t->columns[cell->column].head ||
	    (tagger->headless && cell->column == 0))
		return SCOPE_ROW;
	return SCOPE_NONE;
}

/* Do the two stretches from a and b, so long, have a part in common? */
static bool
overlaps(int a, int na, int b, int nb)
{
	return a < b + nb && b < a + na;
}

static bool
heads_columns(const struct cell *head, const struct cell *cell)
{
	return head->element->scope == SCOPE_COLUMN && head->row < cell->row &&
	    overlaps(head->column, head->colspan, cell->column, cell->colspan);
}

static bool
heads_rows(const struct cell *head, const struct cell *cell)
{
	return head->element->scope == SCOPE_ROW && head != cell &&
	    head->column < cell->column &&
	    overlaps(head->row, head->rowspan, cell->row, cell->rowspan);
}

static void
head_add(struct tagger *tagger, struct cell *cell, struct cell *head)
{
	head->element->is_head = true;
	*array_push(tagger->arena, &cell->element->heads) = head->element;
}

/*
 * Those of the table's head above the cell, the last heading of rows above
 * it, those to its left.
 */
static void
cell_find_heads(struct tagger *tagger, struct cell *cell)
{
	for (int i = 0; i < tagger->above.n; i++)
		if (heads_columns(tagger->above.at[i], cell))
			head_add(tagger, cell, tagger->above.at[i]);
	if (tagger->group && !is_group_cell(tagger->t, cell))
		head_add(tagger, cell, tagger->group);
	for (int i = 0; i < tagger->left.n; i++)
		if (heads_rows(tagger->left.at[i], cell))
			head_add(tagger, cell, tagger->left.at[i]);
}

/* Heads at the left of the row's cells, with those that began above. */
static void
row_enter(struct tagger *tagger, struct cell *at, int n)
{
	int kept = 0;

	for (int i = 0; i < tagger->left.n; i++)
		if (tagger->left.at[i]->row + tagger->left.at[i]->rowspan >
		    at->row)
			tagger->left.at[kept++] = tagger->left.at[i];
	tagger->left.n = kept;
	for (int i = 0; i < n; i++)
		if (at[i].element->scope == SCOPE_ROW)
			*array_push(tagger->arena, &tagger->left) = &at[i];
}

/* What the row's cells are to the rows below. */
static void
row_leave(struct tagger *tagger, struct cell *at, int n)
{
	for (int i = 0; i < n; i++) {
		if (at[i].element->scope != SCOPE_COLUMN)
			continue;
		if (tagger->t->rows.at[at->row].head)
			*array_push(tagger->arena, &tagger->above) = &at[i];
		else
			tagger->group = &at[i];
	}
}

static void
find_heads(struct tagger *tagger)
{
	struct table *t = tagger->t;
	int n;

	for (int i = 0; i < t->cells.n; i += n) {
		struct cell *at = &t->cells.at[i];

		for (n = 1; i + n < t->cells.n && at[n].row == at->row;)
			n++;
		row_enter(tagger, at, n);
		for (int k = 0; k < n; k++)
			cell_find_heads(tagger, &at[k]);
		row_leave(tagger, at, n);
	}
}

/* The rows of a cell; the pieces of one that is cut are one. */
static int
rows_told(const struct table *t, const struct cell *cell)
{
	int n = 0;

	for (int i = cell->row; i < cell->row + cell->rowspan; i++)
		n += t->rows.at[i].piece == 0;
	return n;
}

static void
tag_cell(struct tagger *tagger, struct cell *cell, struct element *tr)
{
	enum scope scope = cell_scope(tagger, cell);
	struct element *element = element_add(tagger->arena, tr,
	    scope ? ELEMENT_TH : ELEMENT_TD, cell->node->origin);

	element->scope = scope;
	element->colspan = cell->colspan;
	element->rowspan = rows_told(tagger->t, cell);
	cell->element = element;
	tag_paragraph(tagger->arena, cell->para, element);
}

/* Every place of a row, in order: what no cell covers is an empty one. */
static void
tag_row(struct tagger *tagger, int row, struct element *parent, int *covered)
{
	struct table *t = tagger->t;
	const struct row *r = &t->rows.at[row];
	struct element *tr =
	    element_add(tagger->arena, parent, ELEMENT_TR, r->node->origin);
	struct cell *cell = &t->cells.at[r->first], *end = cell + r->ncell;

	for (int column = 0; column < t->ncolumn; column++) {
		if (cell < end && cell->column == column) {
			tag_cell(tagger, cell, tr);
			for (int i = 0; i < cell->colspan; i++)
				covered[column + i] = row + cell->rowspan;
			cell++;
		} else if (covered[column] <= row) {
			element_add(tagger->arena, tr,
			    r->head ? ELEMENT_TH : ELEMENT_TD, r->node->origin)
			    ->scope = r->head ? SCOPE_COLUMN : SCOPE_NONE;
		}
	}
}

/* A head alone is no THead: it would ask for a TBody (14.8.4.3.4). */
void
table_tag(struct table *t, struct element *element)
{
	struct tagger tagger = {
	    .t = t,
	    .arena = t->setter->arena,
	    .merged = is_merged(t),
	    .headless = is_headless(t),
	};
	struct element *part = NULL;
	int *covered =
	    arena_alloc(tagger.arena, sizeof *covered * (size_t)t->ncolumn);

	for (int i = 0; i < t->rows.n; i++) {
		if (i == 0 && t->nhead > 0 && t->nhead < t->rows.n)
			part = element_add(tagger.arena, element, ELEMENT_THEAD,
			    t->node->origin);
		else if (i == 0 || i == t->nhead)
			part = element_add(tagger.arena, element, ELEMENT_TBODY,
			    t->node->origin);
		if (t->rows.at[i].piece == 0)
			tag_row(&tagger, i, part, covered);
	}
	if (tagger.merged)
		find_heads(&tagger);
}
