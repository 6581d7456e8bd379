/*
 * Tables: grid → rows.
 *
 * A row stays whole on its page; one that no page could hold is cut between
 * lines.
 */
#include <math.h>

#include "layout/table_parts.h"
#include "doc/numbered.h"
#include "layout/slack.h"
#include "layout/title_break.h"

static const struct table_style *
style_table(const struct table *t)
{
	return &t->setter->style->table;
}

/* --- Rows --------------------------------------------------------------- */

static double
cell_height(const struct table *t, const struct cell *cell)
{
	const struct paragraph *p = cell->para;

	return p->lines->n * p->style.leading +
	    2 * style_table(t)->pad_y * t->shrink;
}

/* A name that takes several lines; what is longer is running text. */
static bool
is_name(const struct cell *cell, double room)
{
	enum { NAME = 40, LINES = 4 };
	const struct paragraph *p = cell->para;

	if (cell->node->kind != NODE_TD || p->shaped->nbox > NAME)
		return false;
	room -= p->style.indent;
	return width_natural(p->shaped, p->spacing) > room &&
	    width_natural(p->shaped, p->spacing) < LINES * room;
}

static void
cells_break(struct table *t)
{
	for (int i = 0; i < t->cells.n; i++) {
		struct cell *cell = &t->cells.at[i];
		double room = cell_width(t, cell) - cell_padding(t);

		if (is_name(cell, room))
			cell_sense(t->setter, cell->para, false);
		paragraph_break(t->setter, cell->para, room);
	}
}

/* Their lines stand: of what is between the boxes only the width is asked. */
static void
cells_settle(struct table *t)
{
	for (int i = 0; i < t->cells.n; i++) {
		struct cell *cell = &t->cells.at[i];
		struct paragraph *p = cell->para;

		cell->natural = width_natural(p->shaped, p->spacing);
		if (t->setter->forgets)
			spacing_drop(p->spacing);
	}
}

static void
rows_measure(struct table *t)
{
	for (int i = 0; i < t->cells.n; i++) {
		const struct cell *cell = &t->cells.at[i];
		struct row *row = &t->rows.at[cell->row];

		if (cell->rowspan == 1)
			row->height = fmax(row->height, cell_height(t, cell));
	}
	for (int i = 0; i < t->cells.n; i++) {
		const struct cell *cell = &t->cells.at[i];
		double lack = cell_height(t, cell) - span_height(t, cell);

		if (cell->rowspan > 1 && lack > 0)
			t->rows.at[cell->row + cell->rowspan - 1].height +=
			    lack;
	}
}

static int
row_lines(const struct table *t, const struct row *row)
{
	int n = 1;

	for (int i = 0; i < row->ncell; i++) {
		int has = t->cells.at[row->first + i].para->lines->n;

		n = has > n ? has : n;
	}
	return n;
}

static double
row_leading(const struct table *t, const struct row *row)
{
	double leading = 1;

	for (int i = 0; i < row->ncell; i++)
		leading = fmax(
		    leading, t->cells.at[row->first + i].para->style.leading);
	return leading;
}

/* The lines of a row so high: its cells', or those of a label beside it. */
static int
row_total(const struct table *t, const struct row *row)
{
	double padding = 2 * style_table(t)->pad_y * t->shrink;
	int own = row_lines(t, row);
	int high = (int)ceil(
	    (row->height - padding) / row_leading(t, row) - PLACE_SLACK);

	return own > high ? own : high;
}

/* So many lines of a row that is cut stay together on a page. */
enum { PIECE_LINES = 4 };

/* How many lines a piece of this row has; 0: it fits whole. */
static int
row_cut(const struct table *t, const struct row *row, double room)
{
	double padding = 2 * style_table(t)->pad_y * t->shrink;
	int n;

	if (row->head || row->height <= room)
		return 0;
	n = (int)((room - padding) / row_leading(t, row));
	return n < 1 ? 1 : n < PIECE_LINES ? n : PIECE_LINES;
}

/* Adds the pieces of a row that is too tall, or the row as it is. */
static void
row_add(struct table *t, struct row row, int nline)
{
	int total = nline > 0 ? row_total(t, &row) : 1;
	int npiece = nline > 0 ? (total + nline - 1) / nline : 1;
	double leading = row_leading(t, &row);
	double padding = style_table(t)->pad_y * t->shrink;

	for (int k = 0; k < npiece; k++) {
		int has = k == npiece - 1 ? total - k * nline : nline;

		row.piece = k;
		row.nline = nline;
		/* A last line stays with the others. */
		if (nline > 0) {
			row.keep = k == npiece - 2 && total % nline == 1
			    ? KEEP_HARD
			    : KEEP_NONE;
			row.height = has * leading + (k == 0) * padding +
			    (k == npiece - 1) * padding;
		}
		*array_push(t->setter->arena, &t->rows) = row;
	}
}

/*
 * Rows that no page could hold are cut between lines; cells are told their new
 * rows, one that has a row of several pieces spans them.
 */
static void
rows_cut(struct table *t, double room)
{
	int n = t->rows.n;
	struct row *old = t->rows.at;
	int *start =
	    arena_alloc(t->setter->arena, sizeof *start * (size_t)(n + 1));

	t->rows.at = NULL;
	t->rows.n = t->rows.cap = 0;
	for (int i = 0; i < n; i++) {
		start[i] = t->rows.n;
		row_add(t, old[i], row_cut(t, &old[i], room));
	}
	start[n] = t->rows.n;
	for (int i = 0; i < t->cells.n; i++) {
		struct cell *cell = &t->cells.at[i];
		int end = start[cell->row + cell->rowspan];

		cell->row = start[cell->row];
		cell->rowspan = end - cell->row;
		if (cell->rowspan > t->longest)
			t->longest = cell->rowspan;
	}
}

static void
rows_notes(struct table *t)
{
	for (int i = 0; i < t->cells.n; i++) {
		const struct cell *cell = &t->cells.at[i];
		struct row *row = &t->rows.at[cell->row];

		for (int k = 0; k < cell->para->notes.n; k++)
			*array_push(t->setter->arena, &row->notes) =
			    cell->para->notes.at[k];
	}
}

bool
row_is_group(const struct table *t, const struct row *row)
{
	return row_is(row->node, "group") ||
	    (t->ncolumn > 1 && row->ncell == 1 &&
		t->cells.at[row->first].colspan == t->ncolumn);
}

/* What sums up stays with what it sums up. */
static bool
is_sum(const struct row *row)
{
	return row_is(row->node, "subtotal") || row_is(row->node, "total");
}

/*
 * Rows beside one label stay together, unless that would leave a good part of a
 * page empty: then a row at least stays at either end, and the label is said
 * again on the next page.
 */
static void
labels_keep(struct table *t, double room)
{
	static const double SHARE = 0.25; /* of a page's rows */

	for (int i = 0; i < t->cells.n; i++) {
		const struct cell *cell = &t->cells.at[i];
		int last = cell->row + cell->rowspan - 2;
		bool short_one = span_height(t, cell) <= SHARE * room;

		if (!cell->spans)
			continue;
		for (int k = cell->row; k <= last; k++)
			if (short_one || k == cell->row || k == last)
				t->rows.at[k].keep = KEEP_HARD;
	}
}

/* A row of so few lines looks lost without a neighbour. */
static bool
is_low(const struct table *t, int row)
{
	return row_lines(t, &t->rows.at[row]) < PIECE_LINES;
}

/* So many rows stay together at a table's end: fewer are as poor as a line. */
enum { LAST_ROWS = 3 };

/* Rows of several lines are not few as soon as those of one: lines count too.
 */
static void
ends_keep(struct table *t)
{
	int n = t->rows.n, lines = 0;

	for (int i = n - 2; i >= t->nhead && i >= n - LAST_ROWS; i--) {
		lines += row_lines(t, &t->rows.at[i + 1]);
		if (lines >= PIECE_LINES)
			break;
		if (t->rows.at[i].keep == KEEP_NONE)
			t->rows.at[i].keep = KEEP_SOFT;
	}
}

/* The head stays with the first row; no low row is left alone on a page. */
static void
rows_keep(struct table *t, double room)
{
	int n = t->rows.n;

	labels_keep(t, room);
	for (int i = 0; i < t->nhead && i < n - 1; i++)
		t->rows.at[i].keep = KEEP_HARD;
	for (int i = t->nhead; i < n - 1; i++)
		if (row_is_group(t, &t->rows.at[i]) ||
		    is_sum(&t->rows.at[i + 1]))
			t->rows.at[i].keep = KEEP_HARD;
	if (t->nhead < n - 1 && is_low(t, t->nhead))
		t->rows.at[t->nhead].keep = KEEP_HARD;
	if (n - t->nhead > 2 && is_low(t, n - 1))
		t->rows.at[n - 2].keep = KEEP_HARD;
	ends_keep(t);
}

static double
head_height(const struct table *t)
{
	double height = 0;

	for (int i = 0; i < t->nhead; i++)
		height += t->rows.at[i].height;
	return height;
}

/* A short one, that stands above rows: not a remark over the width. */
static bool
row_heads(const struct table *t, int row)
{
	const struct row *r = &t->rows.at[row];

	return row + 1 < t->rows.n && row_is_group(t, r) &&
	    row_lines(t, r) <= 2;
}

/*
 * 续表 takes lines above every repeated head, the heading of the rows that go
 * on one below it.
 */
static double
continued_height(const struct table *t)
{
	double height = t->continued
	    ? t->continued->lines->n * t->continued->style.leading
	    : 0;
	double group = 0;

	for (int i = 0; i < t->rows.n; i++)
		if (row_heads(t, i))
			group = fmax(group, t->rows.at[i].height);
	return height + group;
}

/*
 * What the table is called: its caption, else the heading or title that it
 * stands below, of the part that it is in; NULL.
 */
static const char *
table_name(const struct table *t)
{
	const char *caption = caption_numbered(t->setter->arena, t->node);

	if (caption && *caption)
		return caption;
	for (const struct node *n = t->node; n; n = n->parent)
		for (const struct node *up = n->prev; up; up = up->prev)
			if (up->kind == NODE_TITLE || node_is_heading(up))
				return node_text(t->setter->arena, up);
	return NULL;
}

static void
table_caption_again(struct table *t)
{
	const struct block_style *style =
	    style_block(t->setter->style, BLOCK_CONTINUED);
	const char *caption = table_name(t);

	t->continued = paragraph_of_text(t->setter, t->node, style->name, style,
	    caption && *caption
		? style_word_with(t->setter->arena, t->setter->style,
		      WORD_TABLE_CONTINUED_OF, caption)
		: style_word(t->setter->style, WORD_TABLE_CONTINUED));
	paragraph_break(t->setter, t->continued, t->measure);
}

bool
table_is_empty(const struct node *node)
{
	for (const struct node *c = node->child; c; c = c->next) {
		if (c->kind == NODE_TR && c->child)
			return false;
		if (c->kind == NODE_HEAD && !table_is_empty(c))
			return false;
	}
	return true;
}

struct table *
table_new(struct typesetter *setter, const struct node *node, double measure,
    double room, int *nnote, struct element *element)
{
	struct table *t = arena_new(setter->arena, struct table);

	t->setter = setter;
	t->node = node;
	t->measure = measure;
	table_grid(t);
	if (t->ncolumn == 0)
		return t;
	table_heat_scale(t);
	t->columns =
	    arena_alloc(setter->arena, sizeof *t->columns * (size_t)t->ncolumn);
	columns_spec(t);
	columns_fit(t, nnote);
	cells_break(t);
	cells_settle(t);
	table_tag(t, element);
	table_caption_again(t);
	rows_measure(t);
	room -= head_height(t) + continued_height(t);
	rows_cut(t, room);
	rows_notes(t);
	/* Where rows of any height go on, they are kept by the page. */
	rows_keep(t, fmin(room, setter->style->page.text_height));
	return t;
}

int
table_rows(const struct table *t)
{
	return t->rows.n;
}

int
table_head_rows(const struct table *t)
{
	return t->nhead;
}

const struct node *
table_row_node(const struct table *t, int row)
{
	return t->rows.at[row].node;
}

double
table_row_height(const struct table *t, int row)
{
	return t->rows.at[row].height;
}

enum keep
table_row_keep(const struct table *t, int row)
{
	return t->rows.at[row].keep;
}

const struct note_refs *
table_row_notes(const struct table *t, int row)
{
	return &t->rows.at[row].notes;
}

struct paragraph *
table_continued(struct table *t)
{
	return t->continued;
}

int
table_group_row(const struct table *t, int row)
{
	if (row_is_group(t, &t->rows.at[row]) ||
	    row_is(t->rows.at[row].node, "total"))
		return -1;
	for (int i = row - 1; i >= t->nhead; i--) {
		if (row_is(t->rows.at[i].node, "total"))
			return -1;
		if (row_heads(t, i))
			return i;
	}
	return -1;
}
