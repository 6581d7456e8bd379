/*
 * Tables of a Word file: a row becomes a paragraph that keeps its cells, so
 * that what is no table of duties can still be read as lines of text. A row of
 * one cell with several paragraphs only frames them.
 */
#include <stdlib.h>
#include <string.h>

#include "import/docx.h"
#include "docx/word_node.h"

enum {
	COLUMNS_MOST = 63, /* of a table in Word */
	/* Characters of a merged cell that are repeated in each of its rows. */
	REPEAT_MOST = 200
};

/* Content controls, changes and the like stand between rows and cells. */
static bool
is_wrapper(const struct xml_node *node)
{
	static const char *const names[] = {
	    "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"};

	for (int i = 0; i < LEN(names); i++)
		if (strcmp(node->name, names[i]) == 0)
			return true;
	return false;
}

static int
count_cells(const struct xml_node *node)
{
	int n = 0;

	for (const struct xml_node *c = word_element(node->child); c;
	     c = word_element(c->next))
		n += strcmp(c->name, "tc") == 0 ? 1
		    : is_wrapper(c)		? count_cells(c)
						: 0;
	return n;
}

static int
count_paragraphs(const struct xml_node *node)
{
	int n = 0;

	for (const struct xml_node *c = word_element(node->child); c;
	     c = word_element(c->next))
		n += strcmp(c->name, "p") == 0 ? word_below(c, "t") != NULL
					       : count_paragraphs(c);
	return n;
}

static bool
is_deleted(const struct xml_node *node, const char *properties)
{
	const struct xml_node *p = word_child(node, properties);

	return word_child(p, "del") || word_child(p, "cellDel");
}

static void
leave_deleted(struct docx *x, const struct xml_node *node)
{
	x->nchange++;
	word_account_settle_below(
	    x->account, node, OUTCOME_GONE, OUTCOME_GONE, docx_place(x));
}

/* --------------------------------- cells -------------------------------- */

static int
number_of(const struct xml_node *properties, const char *name)
{
	const char *value = word_child_value(properties, name);
	int n = value ? atoi(value) : 0;

	return n < 0 ? 0 : n > COLUMNS_MOST ? COLUMNS_MOST : n;
}

static struct draft_cell *
add_cell(struct docx *x, struct draft_row *row, const char *text)
{
	struct draft_cell *cell = array_push(x->d->arena, &row->cells);

	*cell = (struct draft_cell){.text = text, .origin = docx_place(x)};
	return cell;
}

/* What a cell shows that is merged with the one above. */
static const char *
text_above(const struct docx *x, int col)
{
	const struct draft_table *table = x->table;
	const struct draft_row *above =
	    table->rows.n > 1 ? table->rows.at[table->rows.n - 2] : NULL;
	const char *text =
	    above && col < above->cells.n ? above->cells.at[col].text : "";

	return strlen(text) <= REPEAT_MOST ? text : "";
}

static const char *
trimmed(struct arena *arena, const struct buf *text)
{
	int n = text->n;

	while (n && text->s[n - 1] == ' ')
		n--;
	return arena_strndup(arena, text->s, (size_t)n);
}

/* The text of a cell; its paragraphs are parted by spaces. */
static const char *
read_cell(struct docx *x, const struct xml_node *node)
{
	struct buf outer = x->text;
	const char *text;

	buf_init(&x->text, x->d->arena);
	docx_walk_children(x, node);
	text = trimmed(x->d->arena, &x->text);
	x->text = outer;
	return text;
}

static void
take_cell(struct docx *x, const struct xml_node *node, struct draft_row *row)
{
	const struct xml_node *properties = word_child(node, "tcPr");
	const struct xml_node *merge = word_child(properties, "vMerge");
	const char *value = word_value(merge, "val");
	int span = number_of(properties, "gridSpan"), col = row->cells.n;
	const char *text;
	struct draft_cell *cell;

	if (is_deleted(node, "tcPr")) {
		leave_deleted(x, node);
		return;
	}
	x->col = col + 1;
	text = read_cell(x, node);
	cell = add_cell(x, row, text);
	if (merge && (!value || strcmp(value, "restart") != 0) && !*text) {
		cell->text = text_above(x, col);
		cell->is_merged = true;
	}
	for (int i = 1; i < span && row->cells.n < COLUMNS_MOST; i++)
		add_cell(x, row, "")->is_merged = true;
}

static void
take_cells(struct docx *x, const struct xml_node *node, struct draft_row *row)
{
	for (const struct xml_node *c = word_element(node->child); c;
	     c = word_element(c->next)) {
		if (strcmp(c->name, "tc") == 0) {
			take_cell(x, c, row);
		} else if (is_wrapper(c)) {
			docx_settle(x, c, OUTCOME_CHANGED);
			take_cells(x, c, row);
		} else {
			docx_walk(x, c);
		}
	}
}

/* --------------------------------- rows --------------------------------- */

/* The cells as a line, for those who read it as text. */
static void
put_line(struct docx *x, const struct draft_row *row)
{
	for (int i = 0; i < row->cells.n; i++) {
		if (!*row->cells.at[i].text)
			continue;
		if (x->text.n)
			buf_puts(&x->text, "　");
		buf_puts(&x->text, row->cells.at[i].text);
	}
}

static void
take_row(struct docx *x, const struct xml_node *node)
{
	struct draft_row *row;
	struct block *block;

	if (is_deleted(node, "trPr")) {
		leave_deleted(x, node);
		return;
	}
	/* A row of one cell that holds several paragraphs frames them. */
	if (count_cells(node) == 1 &&
	    (count_paragraphs(node) > 1 || word_below(node, "tbl"))) {
		struct draft_table *table = x->table;

		x->table = NULL;
		docx_walk_children(x, node);
		x->table = table;
		return;
	}
	x->paragraph++;
	x->col = 1;
	x->in_cell = true;
	x->number = NULL;
	row = arena_new(x->d->arena, struct draft_row);
	*array_push(x->d->arena, &x->table->rows) = row;
	for (int i = number_of(word_child(node, "trPr"), "gridBefore"); i > 0;
	     i--)
		add_cell(x, row, "")->is_merged = true;
	take_cells(x, node, row);
	x->in_cell = false;
	x->col = 1;
	put_line(x, row);
	block = docx_flush(x);
	if (block) {
		block->table = x->table;
		block->row = row;
	}
}

static void
take_rows(struct docx *x, const struct xml_node *node)
{
	for (const struct xml_node *c = word_element(node->child); c;
	     c = word_element(c->next)) {
		if (strcmp(c->name, "tr") == 0) {
			take_row(x, c);
		} else if (is_wrapper(c)) {
			docx_settle(x, c, OUTCOME_CHANGED);
			take_rows(x, c);
		} else {
			docx_walk(x, c);
		}
	}
}

/* -------------------------------- tables -------------------------------- */

/* A table inside a cell: its cells follow each other, its rows are parted. */
static void
take_nested(struct docx *x, const struct xml_node *node)
{
	for (const struct xml_node *c = word_element(node->child); c;
	     c = word_element(c->next)) {
		if (strcmp(c->name, "tr") == 0 && x->text.n)
			docx_put(x, NULL, "；");
		docx_walk(x, c);
	}
}

/* A row outside of any table that is read as one. */
void
docx_frame_row(struct docx *x, const struct xml_node *node)
{
	if (is_deleted(node, "trPr"))
		leave_deleted(x, node);
	else
		docx_walk_children(x, node);
}

/* Do all rows hold one cell? Then it only frames its text. */
static bool
is_frame(const struct xml_node *node)
{
	for (const struct xml_node *c = word_element(node->child); c;
	     c = word_element(c->next)) {
		if (strcmp(c->name, "tr") == 0 && count_cells(c) > 1)
			return false;
		if (is_wrapper(c) && !is_frame(c))
			return false;
	}
	return true;
}

void
docx_table(struct docx *x, const struct xml_node *node)
{
	const char *style = x->table_style;

	x->table_style =
	    word_child_value(word_child(node, "tblPr"), "tblStyle");
	if (x->left || docx_leave(x)) {
		docx_walk_children(x, node);
	} else if (x->in_cell) {
		diag(x->d->diags, DIAG_IMPORT_NESTED, docx_place(x));
		take_nested(x, node);
	} else if (is_frame(node)) {
		docx_walk_children(x, node);
	} else {
		struct draft_table *outer = x->table;

		x->joining = false;
		docx_flush_loose(x);
		x->table = arena_new(x->d->arena, struct draft_table);
		take_rows(x, node);
		x->table = outer;
	}
	x->table_style = style;
}
