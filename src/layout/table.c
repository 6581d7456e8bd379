/*
 * Tables: cells → column widths → rows.
 *
 * A column wants the width of its longest cell and needs that of its longest
 * unbreakable piece. When not even that fits, the whole table is set one size
 * smaller, and says so.
 */
#include "layout/table.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/length.h"
#include "chart/chart.h"
#include "layout/page.h"

/* Sizes a table may shrink to, of its style's: 12 pt → 10.5 → 9. */
static const double shrinks[] = {1, 0.875, 0.75};

/* Room before the words of a cell with a status mark, em. */
static const double STATUS_ROOM = 1.1;

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
	double measure;
	double shrink; /* share of the style's size */
	struct paragraph *continued;
};

static const struct table_style *
style_table(const struct table *t)
{
	return &t->setter->style->table;
}

/* --- Grid: which cell stands where -------------------------------------- */

struct grid {
	struct table *t;
	int *busy; /* rows a column is still covered for */
	int nbusy;
};

static int
count_columns(const struct node *tr)
{
	int n = 0;

	for (const struct node *c = tr->child; c; c = c->next)
		n += c->as.cell.colspan > 1 ? c->as.cell.colspan : 1;
	return n;
}

static int
widest_row(const struct node *node)
{
	int n = 0;

	for (const struct node *c = node->child; c; c = c->next) {
		int has = 0;

		if (c->kind == NODE_TR)
			has = count_columns(c);
		else if (c->kind == NODE_HEAD)
			has = widest_row(c);
		n = has > n ? has : n;
	}
	return n;
}

static int
free_column(const struct grid *g, int from)
{
	while (from < g->nbusy && g->busy[from] > 0)
		from++;
	return from;
}

static void
grid_cell(struct grid *g, const struct node *node, int *column)
{
	struct table *t = g->t;
	int span = node->as.cell.colspan > 1 ? node->as.cell.colspan : 1;
	int down = node->as.cell.rowspan > 1 ? node->as.cell.rowspan : 1;

	*column = free_column(g, *column);
	if (*column >= t->ncolumn)
		return;
	if (*column + span > t->ncolumn)
		span = t->ncolumn - *column;
	*array_push(t->setter->arena, &t->cells) = (struct cell){
	    .node = node,
	    .row = t->rows.n - 1,
	    .column = *column,
	    .colspan = span,
	    .rowspan = down,
	};
	for (int i = 0; i < span; i++)
		g->busy[*column + i] = down;
	*column += span;
}

static void
grid_row(struct grid *g, const struct node *tr, bool head)
{
	struct table *t = g->t;
	struct row *row = array_push(t->setter->arena, &t->rows);
	int column = 0;

	*row = (struct row){.head = head, .first = t->cells.n};
	t->nhead += head;
	for (const struct node *c = tr->child; c; c = c->next)
		grid_cell(g, c, &column);
	row->ncell = t->cells.n - row->first;
	for (int i = 0; i < g->nbusy; i++) {
		if (g->busy[i] > 1)
			row->keeps = true;
		if (g->busy[i] > 0)
			g->busy[i]--;
	}
}

static void
grid_rows(struct grid *g, const struct node *node, bool head)
{
	for (const struct node *c = node->child; c; c = c->next) {
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
	}
}

/* --- Columns ------------------------------------------------------------ */

static void
column_spec(struct table *t, struct column *column, const struct node *col)
{
	const char *width = col->as.col.width;
	const struct block_style *td = style_find(t->setter->style, "td");
	double em = td ? td->size : 12;
	char *end;

	column->align = col->as.col.align;
	if (!width || strcmp(width, "auto") == 0)
		return;
	column->share = strtod(width, &end);
	if (end != width && strcmp(end, "*") == 0)
		return;
	column->share = 0;
	if (!length_read(width, em, &column->fixed))
		column->fixed = 0;
}

static void
columns_spec(struct table *t)
{
	int i = 0;

	for (const struct node *c = t->node->child; c && i < t->ncolumn;
	     c = c->next)
		if (c->kind == NODE_COL)
			column_spec(t, &t->columns[i++], c);
}

static enum align
cell_align(const struct table *t, const struct cell *cell)
{
	enum align align = cell->node->as.cell.align;
	enum align column = t->columns[cell->column].align;

	if (align != ALIGN_UNSET)
		return align;
	if (cell->node->kind == NODE_TH)
		return ALIGN_CENTER;
	if (cell->colspan > 1 || column == ALIGN_UNSET)
		return ALIGN_LEFT;
	return column;
}

static struct block_style
cell_style(const struct table *t, const struct cell *cell)
{
	struct block_style style = *style_of(t->setter->style, cell->node);
	double leading = style.leading - style.size;

	style.size *= t->shrink;
	style.pitch *= t->shrink;
	style.leading = style.size + leading * t->shrink;
	style.align = cell_align(t, cell);
	if (style.align == ALIGN_DECIMAL)
		style.align = ALIGN_LEFT;
	style.indent =
	    cell->node->as.cell.status ? STATUS_ROOM * style.size : 0;
	style.on_grid = false;
	return style;
}

static void
cell_shape(struct table *t, struct cell *cell, int *nnote)
{
	struct block_style style = cell_style(t, cell);

	cell->para =
	    paragraph_new(t->setter, cell->node, &style, NULL, nnote);
}

static double
cell_padding(const struct table *t)
{
	return 2 * style_table(t)->pad_x * t->shrink;
}

/* Width up to the decimal point, or to the end of the digits. */
static double
width_whole(const struct paragraph *p)
{
	double width = 0;

	for (int i = 0; i < p->shaped->nbox; i++) {
		const struct box *box = &p->shaped->boxes[i];

		if (box->rune == '.' ||
		    (box->class != HANZI_DIGIT && box->rune != '-' &&
			box->rune != 0x2212 && box->rune != ','))
			break;
		width += box->advance;
	}
	return width;
}

static void
column_widen(double *width, double to)
{
	*width = fmax(*width, to);
}

static void
cell_measure(struct table *t, struct cell *cell)
{
	struct column *column = &t->columns[cell->column];
	const struct paragraph *p = cell->para;
	double wanted = width_natural(p->shaped, p->spacing);
	double room = cell_padding(t) + p->style.indent;

	/* A head may wrap: it asks for two lines' worth, not one. */
	if (cell->node->kind == NODE_TH)
		wanted = wanted / 2 + p->style.size;

	if (cell->colspan > 1)
		return;
	column_widen(
	    &column->least, width_minimal(p->shaped, p->spacing) + room);
	column_widen(&column->wanted, wanted + room);
	if (cell_align(t, cell) != ALIGN_DECIMAL)
		return;
	cell->whole = width_whole(p);
	column_widen(&column->whole, cell->whole);
	column_widen(&column->part, wanted - cell->whole);
	column_widen(&column->least,
	    column->whole + column->part + cell_padding(t));
	column_widen(&column->wanted, column->least);
}

struct widths {
	double least, wanted, shares;
};

static struct widths
columns_sum(const struct table *t)
{
	struct widths sum = {0};

	for (int i = 0; i < t->ncolumn; i++) {
		const struct column *c = &t->columns[i];

		sum.least += c->fixed > 0 ? c->fixed : c->least;
		sum.wanted += c->fixed > 0 ? c->fixed : c->wanted;
		sum.shares += c->share;
	}
	return sum;
}

/* Room beyond what is wanted goes to shares, else to all in proportion. */
static void
columns_grow(struct table *t, const struct widths *sum)
{
	double spare = t->measure - sum->wanted;
	double open = 0;

	for (int i = 0; i < t->ncolumn; i++)
		open += t->columns[i].fixed > 0 ? 0 : t->columns[i].wanted;
	for (int i = 0; i < t->ncolumn; i++) {
		struct column *c = &t->columns[i];

		c->width = c->fixed > 0 ? c->fixed : c->wanted;
		if (sum->shares > 0)
			c->width += spare * c->share / sum->shares;
		else if (open > 0 && c->fixed <= 0)
			c->width += spare * c->wanted / open;
		else if (open <= 0)
			c->width += spare / t->ncolumn;
	}
}

/*
 * Too little for all: columns that want less than an even part of what is
 * left get it, the long ones share the rest, so that short codes and names
 * stay on one line and only running text wraps.
 */
static void
columns_share(struct table *t)
{
	double left = t->measure;
	int open = t->ncolumn;
	bool settled = false;

	for (int i = 0; i < t->ncolumn; i++)
		t->columns[i].width = 0;
	while (!settled && open > 0) {
		double even = left / open;

		settled = true;
		for (int i = 0; i < t->ncolumn; i++) {
			struct column *c = &t->columns[i];
			double want = c->fixed > 0 ? c->fixed : c->wanted;

			/* Its longest word may need more than its part. */
			if (c->fixed <= 0 && c->least > even)
				want = c->least;
			else if (want > even)
				continue;
			if (c->width > 0)
				continue;
			c->width = want;
			left -= want;
			open--;
			settled = false;
		}
	}
	for (int i = 0; i < t->ncolumn; i++)
		if (t->columns[i].width <= 0)
			t->columns[i].width = left / open;
}

/* Even the least does not fit: all give way in proportion. */
static void
columns_squeeze(struct table *t, double least)
{
	for (int i = 0; i < t->ncolumn; i++) {
		struct column *c = &t->columns[i];

		c->width = (c->fixed > 0 ? c->fixed : c->least) * t->measure /
		    least;
	}
}

static void
columns_place(struct table *t)
{
	double x = 0;

	for (int i = 0; i < t->ncolumn; i++) {
		t->columns[i].x = x;
		x += t->columns[i].width;
	}
}

static void
columns_clear(struct table *t)
{
	for (int i = 0; i < t->ncolumn; i++) {
		struct column *c = &t->columns[i];

		c->least = c->wanted = cell_padding(t);
		c->whole = c->part = 0;
	}
}

/* Shapes all cells at the largest size at which every column fits. */
static void
columns_fit(struct table *t, int *nnote)
{
	int notes = *nnote;
	struct widths sum = {0};

	for (int k = 0; k < LEN(shrinks); k++) {
		t->shrink = shrinks[k];
		*nnote = notes;
		columns_clear(t);
		for (int i = 0; i < t->cells.n; i++) {
			cell_shape(t, &t->cells.at[i], nnote);
			cell_measure(t, &t->cells.at[i]);
		}
		sum = columns_sum(t);
		if (sum.least <= t->measure + 0.01)
			break;
	}
	if (t->shrink < 1)
		diag(t->setter->diags, DIAG_TABLE_SHRUNK, t->node->origin,
		    (int)lround(t->shrink * 100));
	if (sum.wanted <= t->measure)
		columns_grow(t, &sum);
	else if (sum.least <= t->measure)
		columns_share(t);
	else
		columns_squeeze(t, sum.least);
	columns_place(t);
}

/* --- Rows --------------------------------------------------------------- */

static double
cell_width(const struct table *t, const struct cell *cell)
{
	double width = 0;

	for (int i = 0; i < cell->colspan; i++)
		width += t->columns[cell->column + i].width;
	return width;
}

static double
cell_height(const struct table *t, const struct cell *cell)
{
	const struct paragraph *p = cell->para;

	return p->lines->n * p->style.leading +
	    2 * style_table(t)->pad_y * t->shrink;
}

static void
cells_break(struct table *t)
{
	for (int i = 0; i < t->cells.n; i++) {
		struct cell *cell = &t->cells.at[i];

		paragraph_break(t->setter, cell->para,
		    cell_width(t, cell) - cell_padding(t));
	}
}

/* What rows 'row' to its span's end have together. */
static double
span_height(const struct table *t, const struct cell *cell)
{
	double height = 0;

	for (int i = 0; i < cell->rowspan; i++)
		height += t->rows.at[cell->row + i].height;
	return height;
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
		leading = fmax(leading,
		    t->cells.at[row->first + i].para->style.leading);
	return leading;
}

/* How many lines a piece of this row may have; 0: it fits whole. */
static int
row_cut(const struct table *t, const struct row *row, double room)
{
	double padding = 2 * style_table(t)->pad_y * t->shrink;
	int n;

	if (row->head || row->height <= room)
		return 0;
	for (int i = 0; i < row->ncell; i++)
		if (t->cells.at[row->first + i].rowspan > 1)
			return 0;
	n = (int)((room - padding) / row_leading(t, row));
	return n < 1 ? 1 : n;
}

/* Adds the pieces of a row that is too tall; its cells span them. */
static void
row_add_pieces(struct table *t, struct row row, int nline)
{
	int total = row_lines(t, &row);
	int npiece = (total + nline - 1) / nline, at = t->rows.n;
	double leading = row_leading(t, &row);

	for (int i = 0; i < row.ncell; i++) {
		t->cells.at[row.first + i].row = at;
		t->cells.at[row.first + i].rowspan = npiece;
	}
	for (int k = 0; k < npiece; k++) {
		int has = k == npiece - 1 ? total - k * nline : nline;

		row.piece = k;
		row.nline = nline;
		row.keeps = false;
		row.height = has * leading +
		    2 * style_table(t)->pad_y * t->shrink;
		*array_push(t->setter->arena, &t->rows) = row;
	}
}

/*
 * Rows that no page could hold are cut between lines; cells of the others
 * are told their new row.
 */
static void
rows_cut(struct table *t, double room)
{
	int n = t->rows.n;
	struct row *old = t->rows.at;

	t->rows.at = NULL;
	t->rows.n = t->rows.cap = 0;
	for (int i = 0; i < n; i++) {
		int nline = row_cut(t, &old[i], room);

		if (nline > 0) {
			row_add_pieces(t, old[i], nline);
			continue;
		}
		for (int k = 0; k < old[i].ncell; k++)
			t->cells.at[old[i].first + k].row = t->rows.n;
		*array_push(t->setter->arena, &t->rows) = old[i];
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

/* One cell over the whole width: the heading of the rows below it. */
static bool
is_group(const struct table *t, const struct row *row)
{
	return row->ncell == 1 && t->cells.at[row->first].colspan == t->ncolumn;
}

/* The head stays with the first row; no row is left alone on a page. */
static void
rows_keep(struct table *t)
{
	int n = t->rows.n;

	for (int i = 0; i < t->nhead && i < n - 1; i++)
		t->rows.at[i].keeps = true;
	for (int i = t->nhead; i < n - 1; i++)
		if (is_group(t, &t->rows.at[i]))
			t->rows.at[i].keeps = true;
	if (t->nhead < n - 1)
		t->rows.at[t->nhead].keeps = true;
	if (n - t->nhead > 2)
		t->rows.at[n - 2].keeps = true;
}

double
table_head_height(const struct table *t)
{
	double height = 0;

	for (int i = 0; i < t->nhead; i++)
		height += t->rows.at[i].height;
	return height;
}

/* 续表 takes a line above every repeated head. */
static double
continued_height(const struct table *t)
{
	return t->continued
	    ? t->continued->lines->n * t->continued->style.leading
	    : 0;
}

static void
table_caption_again(struct table *t)
{
	const struct block_style *style =
	    style_find(t->setter->style, "continued");

	if (!style || !t->node->as.table.caption)
		return;
	t->continued = paragraph_of_text(t->setter, t->node, "continued",
	    style, "续表");
	paragraph_break(t->setter, t->continued, t->measure);
}

struct table *
table_new(struct typesetter *setter, const struct node *node, double measure,
    double room, int *nnote)
{
	struct table *t = arena_new(setter->arena, struct table);
	struct grid grid = {.t = t};

	t->setter = setter;
	t->node = node;
	t->measure = measure;
	t->ncolumn = widest_row(node);
	if (t->ncolumn == 0)
		return t;
	t->columns = arena_alloc(
	    setter->arena, sizeof *t->columns * (size_t)t->ncolumn);
	grid.nbusy = t->ncolumn;
	grid.busy = arena_alloc(
	    setter->arena, sizeof *grid.busy * (size_t)t->ncolumn);
	grid_rows(&grid, node, false);
	clip_rowspans(t);
	columns_spec(t);
	columns_fit(t, nnote);
	cells_break(t);
	table_caption_again(t);
	rows_measure(t);
	rows_cut(t, room - table_head_height(t) - continued_height(t));
	rows_notes(t);
	rows_keep(t);
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

double
table_row_height(const struct table *t, int row)
{
	return t->rows.at[row].height;
}

bool
table_row_keeps(const struct table *t, int row)
{
	return t->rows.at[row].keeps;
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

/* --- Drawing ------------------------------------------------------------ */

static void
draw_cell_fill(
    struct drawer *d, const struct table *t, const struct cell *cell, double x,
    double y)
{
	const struct table_style *style = style_table(t);

	if (cell->node->kind != NODE_TH && cell->colspan < t->ncolumn)
		return;
	frame_fill_rect(d->frame, x, y, cell_width(t, cell),
	    span_height(t, cell),
	    cell->node->kind == NODE_TH ? style->head_fill
					: style->group_fill);
}

static void
draw_rules(struct drawer *d, const struct table *t, int row, double x,
    double y, bool opens, bool closes)
{
	const struct table_style *style = style_table(t);
	double bottom = y + t->rows.at[row].height;

	for (int i = 0; i < t->cells.n; i++) {
		const struct cell *cell = &t->cells.at[i];
		double left = x + t->columns[cell->column].x;
		double right = left + cell_width(t, cell);

		if (row < cell->row || row >= cell->row + cell->rowspan)
			continue;
		if (cell->column > 0)
			frame_rule(d->frame, left, y, left, bottom,
			    style->inner_rule, style->rule);
		if (row == cell->row && !opens) /* not between pieces */
			frame_rule(d->frame, left, y, right, y,
			    style->inner_rule, style->rule);
	}
	if (opens)
		frame_rule(d->frame, x, y, x + t->measure, y,
		    style->outer_rule, style->rule);
	if (closes)
		frame_rule(d->frame, x, bottom, x + t->measure, bottom,
		    style->outer_rule, style->rule);
}

static double
decimal_shift(const struct table *t, const struct cell *cell, double room)
{
	const struct column *column = &t->columns[cell->column];

	if (cell_align(t, cell) != ALIGN_DECIMAL)
		return 0;
	return fmax(0, (room - column->whole - column->part) / 2) +
	    column->whole - cell->whole;
}

static void
draw_status(struct drawer *d, const struct cell *cell, double x, double top)
{
	const struct paragraph *p = cell->para;
	const struct status_style *status =
	    style_status(d->setter->style, cell->node->as.cell.status);

	if (!status || p->lines->n == 0)
		return;
	status_draw(d->frame, status,
	    x + p->lines->at[0].indent - STATUS_ROOM * p->style.size * 0.55,
	    top + p->style.leading / 2, p->style.size * 0.62);
}

/* Lines of the cell from first on, at most count of them, centred in height. */
static void
draw_cell_lines(struct drawer *d, const struct cell *cell, int first,
    int count, double x, double y, double height)
{
	const struct paragraph *p = cell->para;
	int n = p->lines->n - first;
	double top;

	n = n < count ? n : count;
	top = y + (height - n * p->style.leading) / 2;
	if (cell->node->as.cell.status && first == 0)
		draw_status(d, cell, x, top);
	for (int i = 0; i < n; i++)
		drawer_line(d, p, first + i, x, top + i * p->style.leading);
}

static void
draw_cell(struct drawer *d, const struct table *t, const struct cell *cell,
    const struct row *row, double x, double y)
{
	double pad = cell_padding(t) / 2;
	double room = cell_width(t, cell) - 2 * pad;
	struct mark *tag;

	frame_tag(d->frame, cell->node->kind == NODE_TH ? "TH" : "TD");
	tag = frame_last(d->frame);
	tag->as.tag.colspan = cell->colspan;
	tag->as.tag.rowspan = row->nline > 0 ? 1 : cell->rowspan;
	tag->as.tag.column_head = cell->node->kind == NODE_TH;
	x += pad + decimal_shift(t, cell, room);
	if (row->nline > 0)
		draw_cell_lines(d, cell, row->piece * row->nline, row->nline,
		    x, y, row->height);
	else
		draw_cell_lines(d, cell, 0, cell->para->lines->n, x, y,
		    span_height(t, cell));
	frame_tag_end(d->frame);
}

void
table_draw_row(struct drawer *d, struct table *t, int row, double x, double y,
    bool opens, bool closes)
{
	const struct row *r = &t->rows.at[row];

	for (int i = 0; i < r->ncell; i++) {
		const struct cell *cell = &t->cells.at[r->first + i];

		draw_cell_fill(
		    d, t, cell, x + t->columns[cell->column].x, y);
	}
	frame_tag(d->frame, "TR");
	for (int i = 0; i < r->ncell; i++) {
		const struct cell *cell = &t->cells.at[r->first + i];

		draw_cell(d, t, cell, r, x + t->columns[cell->column].x, y);
	}
	frame_tag_end(d->frame);
	draw_rules(d, t, row, x, y, opens, closes);
}
