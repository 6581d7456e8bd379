/*
 * A sheet: the title, what it is measured by, the head, rows; behind the
 * table's own columns the heading that a row stands under, whose figures it
 * has, and which line of which file reported them. So rows can be sorted and
 * filtered, and no two cells of the body are one.
 */
#include "office/xlsx_sheet.h"

#include <math.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "office/places.h"
#include "office/sheet_value.h"

struct sheet {
	struct book *book;
	lxw_worksheet *sheet;
	const struct xlsx_table *of;
	const struct table *t;
	const struct cell **places;
	int top; /* rows above the head */
	/* Columns behind the table's own; -1: not there. */
	int group, id, source, ncolumn;
};

/* Of columns behind the table's, in characters; and for a row's words. */
static const double EXTRA_LEAST = 8, EXTRA_MOST = 30;
static const double ROW_ROOM = 2; /* [pt] */

static const struct cell *
place(const struct sheet *s, int row, int column)
{
	return s->places[row * s->t->ncolumn + column];
}

static lxw_row_t
line_of(const struct sheet *s, int row)
{
	return (lxw_row_t)(s->top + row);
}

/* --- What stands behind the table's columns ------------------------------ */

static const struct node *
row_node(const struct sheet *s, int row)
{
	return s->t->rows.at[row].node;
}

/* Whose figures a row has: its own of=, else its cells' where they agree. */
static const char *
row_of(const struct node *tr)
{
	const char *of = NULL;

	if (tr->of)
		return tr->of;
	for (const struct node *cell = tr->child; cell; cell = cell->next) {
		if (of && cell->of && strcmp(of, cell->of) != 0)
			return NULL;
		if (cell->of)
			of = cell->of;
	}
	return of;
}

/* q4.xml:111; nothing where the row has no place of its own. */
static const char *
row_source(const struct sheet *s, int row)
{
	const struct node *tr = row_node(s, row);
	struct origin from = origin_first(tr->origin);
	const struct origin *all = &s->t->node->origin;
	const char *slash;

	if (!from.file || strcmp(from.file, s->of->own) == 0 ||
	    (tr->origin.line == all->line && tr->origin.col == all->col))
		return NULL;
	slash = strrchr(from.file, '/');
	from.file = slash ? slash + 1 : from.file;
	return origin_text(s->book->arena, from);
}

static bool
is_entry(const struct sheet *s, int row)
{
	return row >= s->t->nhead && !row_is_group(s->t, &s->t->rows.at[row]);
}

static void
extra_columns(struct sheet *s)
{
	bool group = false, id = false, source = false;

	for (int i = s->t->nhead; i < s->t->rows.n; i++) {
		group |= !is_entry(s, i);
		id |= is_entry(s, i) && row_of(row_node(s, i)) != NULL;
		source |= s->of->sources && is_entry(s, i) &&
		    row_source(s, i) != NULL;
	}
	s->ncolumn = s->t->ncolumn;
	s->group = group ? s->ncolumn++ : -1;
	s->id = id ? s->ncolumn++ : -1;
	s->source = source ? s->ncolumn++ : -1;
}

/* The heading's name, without what it says of its rows. */
static const char *
group_name(const struct sheet *s, int row)
{
	int at = table_group_row(s->t, row), column = 0;
	const struct cell *cell;
	char *text, *end;

	while (column < s->t->ncolumn - 1 && !s->t->columns[column].head)
		column++;
	if (at < 0)
		return NULL;
	cell = place(s, at, s->t->columns[column].head ? column : 0);
	if (!cell)
		return NULL;
	text = node_text(s->book->arena, cell->node);
	end = strstr(text, "：");
	if (end)
		*end = '\0';
	return text;
}

/* What a row has in this column; NULL: nothing. */
static const char *
extra_text(const struct sheet *s, int row, int column)
{
	if (!is_entry(s, row))
		return NULL;
	if (column == s->group)
		return group_name(s, row);
	return column == s->id ? row_of(row_node(s, row)) : row_source(s, row);
}

static double
extra_width(const struct sheet *s, int column)
{
	double width = EXTRA_LEAST;

	for (int i = s->t->nhead; i < s->t->rows.n; i++) {
		const char *text = extra_text(s, i, column);
		const char *end = text ? text + strlen(text) : NULL;
		double n = 2;

		while (text && text < end)
			n += utf8_next(&text, end) < 0x2E80 ? 1 : 2;
		width = fmax(width, n);
	}
	return fmin(width, EXTRA_MOST);
}

static void
extra_head(struct sheet *s, int column, enum word word)
{
	const struct book_look look = {
	    .block = BLOCK_TH,
	    .align = ALIGN_CENTER,
	    .ruled = true,
	    .fill = s->book->style->table.head_fill,
	};
	const char *text = style_word(s->book->style, word);
	lxw_format *f = book_format(s->book, &look);
	lxw_col_t col = (lxw_col_t)column;

	if (column < 0)
		return;
	worksheet_set_column(s->sheet, col, col, extra_width(s, column), NULL);
	if (s->t->nhead > 1)
		worksheet_merge_range(s->sheet, line_of(s, 0), col,
		    line_of(s, s->t->nhead - 1), col, text, f);
	else if (s->t->nhead == 1)
		worksheet_write_string(s->sheet, line_of(s, 0), col, text, f);
}

static void
extra_cell(struct sheet *s, int row, int column, const char *text)
{
	const struct book_look look = {
	    .block = BLOCK_TD, .align = ALIGN_LEFT, .ruled = true};

	worksheet_write_string(s->sheet, line_of(s, row), (lxw_col_t)column,
	    text ? text : "", book_format(s->book, &look));
}

static void
extra_cells(struct sheet *s, int row)
{
	if (row < s->t->nhead)
		return;
	for (int c = s->t->ncolumn; c < s->ncolumn; c++)
		extra_cell(s, row, c, extra_text(s, row, c));
}

/* --- Cells ---------------------------------------------------------------- */

static struct book_look
cell_look(const struct sheet *s, const struct cell *cell)
{
	const struct table_style *style = &s->book->style->table;
	const struct row *row = &s->t->rows.at[cell->row];
	struct book_look look = {
	    .block = cell->node->kind == NODE_TH ? BLOCK_TH : BLOCK_TD,
	    .align = cell_align(s->t, cell),
	    .ruled = true,
	};

	if (cell->node->as.cell.heat.given)
		look.fill = cell_heat(s->t, cell);
	else if (row->head)
		look.fill = style->head_fill;
	else if (row_is_group(s->t, row) || row_is(row->node, "subtotal") ||
	    row_is(row->node, "total"))
		look.fill = style->group_fill;
	/* It goes on over the empty cells beside it. */
	look.bold = look.one_line = row_is_group(s->t, row);
	return look;
}

/* The shape of a status in its colour, then its word. */
static void
status_write(struct sheet *s, const struct cell *cell,
    const struct status_style *status, const char *text, lxw_row_t row,
    lxw_col_t column)
{
	struct book_look look = cell_look(s, cell);
	lxw_rich_string_tuple mark = {
	    .format = book_ink(s->book, &look, status->colour),
	    .string = (char *)status_sign(status),
	};
	lxw_rich_string_tuple word = {.string = (char *)text};
	lxw_rich_string_tuple *parts[] = {&mark, &word, NULL};

	worksheet_write_rich_string(
	    s->sheet, row, column, parts, book_format(s->book, &look));
}

static void
number_write(struct sheet *s, const struct cell *cell,
    const struct sheet_value *value, lxw_row_t row, lxw_col_t column)
{
	struct book_look look = cell_look(s, cell);

	look.format = value->format;
	if (look.align != ALIGN_CENTER)
		look.align = ALIGN_RIGHT;
	worksheet_write_number(
	    s->sheet, row, column, value->v, book_format(s->book, &look));
}

/* Its notes are remarks on the cell. */
static void
remarks_write(
    struct sheet *s, const struct node *cell, lxw_row_t row, lxw_col_t column)
{
	struct buf text;

	buf_init(&text, s->book->arena);
	for (const struct node *n = cell->child; n; n = n->next) {
		if (n->kind != NODE_NOTE)
			continue;
		if (text.n > 0)
			buf_putc(&text, '\n');
		buf_puts(&text, node_text(s->book->arena, n));
	}
	if (text.n > 0)
		worksheet_write_comment(s->sheet, row, column, text.s);
}

/* The number that its words are, or begin with. */
static struct sheet_value
cell_value(const struct sheet *s, const struct cell *cell, const char *text)
{
	struct arena *arena = s->book->arena;
	const struct node *first = cell->node->child;
	struct sheet_value value = {0};

	if (s->t->rows.at[cell->row].head)
		return value;
	value = sheet_value_read(arena, text, cell->node->is != NULL);
	if (!value.given && first && first->kind == NODE_FIGURE) {
		const char *figure = node_text(arena, first);

		value =
		    sheet_value_before(arena, figure, text + strlen(figure));
	}
	return value;
}

/* again: it stands in a row above; its words are repeated, its figure is not.
 */
static void
cell_write(
    struct sheet *s, const struct cell *cell, int row, int column, bool again)
{
	const char *text = node_text(s->book->arena, cell->node);
	const char *name = cell->node->as.cell.status;
	const struct status_style *status =
	    name ? style_status(s->book->style, name) : NULL;
	struct book_look look = cell_look(s, cell);
	struct sheet_value value = cell_value(s, cell, text);
	lxw_col_t col = (lxw_col_t)column;

	if (again && value.given)
		text = "";
	if (status && *text)
		status_write(s, cell, status, text, line_of(s, row), col);
	else if (value.given && !again)
		number_write(s, cell, &value, line_of(s, row), col);
	else
		worksheet_write_string(s->sheet, line_of(s, row), col, text,
		    book_format(s->book, &look));
	if (!again)
		remarks_write(s, cell->node, line_of(s, row), col);
}

static void
blank_write(struct sheet *s, const struct cell *cell, int row, int column)
{
	struct book_look look = {.block = BLOCK_TD, .ruled = true};

	if (cell)
		look = cell_look(s, cell);
	worksheet_write_blank(s->sheet, line_of(s, row), (lxw_col_t)column,
	    book_format(s->book, &look));
}

/* A head may have cells over several columns and rows; no other row has. */
static void
head_cell(struct sheet *s, const struct cell *cell)
{
	struct book_look look = cell_look(s, cell);
	lxw_row_t row = line_of(s, cell->row);
	lxw_col_t column = (lxw_col_t)cell->column;

	if (cell->colspan > 1 || cell->rowspan > 1)
		worksheet_merge_range(s->sheet, row, column,
		    row + (lxw_row_t)cell->rowspan - 1,
		    (lxw_col_t)(column + cell->colspan - 1), "",
		    book_format(s->book, &look));
	cell_write(s, cell, cell->row, cell->column, false);
}

static void
row_write(struct sheet *s, int row)
{
	bool head = s->t->rows.at[row].head;

	for (int c = 0; c < s->t->ncolumn; c++) {
		const struct cell *cell = place(s, row, c);
		bool first = cell && cell->column == c && cell->row == row;

		if (head && first)
			head_cell(s, cell);
		else if (head)
			continue;
		else if (cell && cell->column == c)
			cell_write(s, cell, row, c, cell->row != row);
		else
			blank_write(s, cell, row, c);
	}
	extra_cells(s, row);
	if (head || is_entry(s, row))
		worksheet_set_row(s->sheet, line_of(s, row),
		    table_row_height(s->t, row) / s->t->shrink + ROW_ROOM,
		    NULL);
}

/* --- The sheet ------------------------------------------------------------ */

static int
last_row(const struct sheet *s)
{
	return s->top + s->t->rows.n - 1;
}

/* Bars of the pages: the same share of a cell's width. */
static void
bars_write(struct sheet *s)
{
	lxw_conditional_format bar = {
	    .type = LXW_CONDITIONAL_DATA_BAR,
	    .bar_color = book_colour(s->book->style->chart.pale),
	    .bar_solid = LXW_TRUE,
	    .data_bar_2010 = LXW_TRUE,
	    .min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER,
	    .max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER,
	    .min_value = 0,
	    .max_value = 100,
	};

	for (int c = 0; c < s->t->ncolumn; c++) {
		bool bars = false;

		for (int i = s->t->nhead; i < s->t->rows.n; i++)
			bars |= place(s, i, c) &&
			    place(s, i, c)->node->as.cell.progress.given;
		if (bars)
			worksheet_conditional_format_range(s->sheet,
			    line_of(s, s->t->nhead), (lxw_col_t)c,
			    (lxw_row_t)last_row(s), (lxw_col_t)c, &bar);
	}
}

/* The columns up to the names of rows stay as well. */
static int
kept_columns(const struct sheet *s)
{
	enum { MOST = 3 };

	for (int c = 0; c < s->t->ncolumn && c < MOST; c++)
		if (s->t->columns[c].head)
			return c + 1;
	return 0;
}

static void
widths_write(struct sheet *s)
{
	/* A spreadsheet's character, in points, and what it adds. */
	const double character = 5.25, margin = 0.71;

	for (int c = 0; c < s->t->ncolumn; c++)
		worksheet_set_column(s->sheet, (lxw_col_t)c, (lxw_col_t)c,
		    fmax(4,
			s->t->columns[c].width / s->t->shrink / character -
			    margin),
		    NULL);
}

static void
page_write(struct sheet *s)
{
	enum { A4 = 9 };
	const char *format = s->book->style->page.number_format;
	const char *number = strstr(format, "%d");

	worksheet_set_paper(s->sheet, A4);
	if (s->of->landscape)
		worksheet_set_landscape(s->sheet);
	worksheet_fit_to_pages(s->sheet, 1, 0);
	worksheet_center_horizontally(s->sheet);
	if (number)
		worksheet_set_footer(s->sheet,
		    arena_printf(s->book->arena, "&C%.*s&P%s",
			(int)(number - format), format, number + strlen("%d")));
	if (s->t->nhead > 0)
		worksheet_repeat_rows(
		    s->sheet, line_of(s, 0), line_of(s, s->t->nhead - 1));
}

static void
above_write(struct sheet *s)
{
	const struct book_look title = {.block = BLOCK_CAPTION, .bold = true};
	const struct book_look unit = {.block = BLOCK_UNIT};

	worksheet_write_string(
	    s->sheet, 0, 0, s->of->title, book_format(s->book, &title));
	if (s->of->unit)
		worksheet_write_string(
		    s->sheet, 1, 0, s->of->unit, book_format(s->book, &unit));
}

/* Its head stays where it is, and filters its rows. */
static void
head_write(struct sheet *s)
{
	extra_head(s, s->group, WORD_SHEET_GROUP);
	extra_head(s, s->id, WORD_SHEET_ID);
	extra_head(s, s->source, WORD_SHEET_SOURCE);
	if (s->t->nhead == 0 || s->t->nhead == s->t->rows.n)
		return;
	worksheet_freeze_panes(
	    s->sheet, line_of(s, s->t->nhead), (lxw_col_t)kept_columns(s));
	worksheet_autofilter(s->sheet, line_of(s, s->t->nhead - 1), 0,
	    (lxw_row_t)last_row(s), (lxw_col_t)(s->ncolumn - 1));
}

void
xlsx_sheet(struct book *book, const struct xlsx_table *of)
{
	struct sheet s = {
	    .book = book,
	    .sheet = workbook_add_worksheet(
		book->workbook, book_sheet_name(book, of->name)),
	    .of = of,
	    .t = of->table,
	    .places = table_places(book->arena, of->table),
	    .top = of->unit ? 2 : 1,
	};

	if (!s.sheet)
		return;
	extra_columns(&s);
	widths_write(&s);
	page_write(&s);
	above_write(&s);
	for (int i = 0; i < s.t->rows.n; i++)
		row_write(&s, i);
	head_write(&s);
	bars_write(&s);
}
