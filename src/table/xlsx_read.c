/*
 * Workbook (ECMA-376, .xlsx) → sheets of cells.
 *
 * Parts are found by their relations, not by their names, and read by local
 * names, so that both editions of the standard and every program's habits are
 * met. Nothing outside of the file is ever asked for.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "table/xlsx_book.h"

static bool
is_yes(const char *value)
{
	return strcmp(value, "1") == 0 || strcmp(value, "true") == 0;
}

/* --------------------------------- rows ---------------------------------- */

/* Column of B7, from 0; -1 for none. */
static int
column_of(const char *ref)
{
	int col = 0, n = 0;

	for (; isalpha((unsigned char)*ref) && n < 4; ref++, n++)
		col = col * 26 + toupper((unsigned char)*ref) - 'A' + 1;
	return n > 0 && n < 4 ? col - 1 : -1;
}

/* It holds something, but has no place in the rows of the sheet. */
static void
put_aside(struct xlsx *x, struct sheet *sheet, const struct cell *cell,
    enum diag_id id)
{
	struct cell *aside = arena_new(x->arena, struct cell);

	*aside = *cell;
	*array_push(x->arena, &sheet->aside) = aside;
	diag(x->diags, id, cell->origin);
}

static bool
put_cell(struct xlsx *x, struct sheet *sheet, struct row *row, int col,
    const struct xml_node *node)
{
	struct cell read = {.text = "",
	    .decimals = -1,
	    .origin = {.file = sheet->origin.file,
		.line = row->number,
		.col = col + 1,
		.sheet = sheet->name}};

	xlsx_cell(x, node, &read);
	if (!read.fate)
		return true;
	if (col >= TABLE_COLUMNS)
		put_aside(x, sheet, &read, DIAG_CELL_FAR);
	else if (row_cell(row, col)->fate)
		put_aside(x, sheet, &read, DIAG_CELL_TWICE);
	else
		*table_cell(x->arena, row, col) = read;
	return table_fits(x->diags, x->table, &read);
}

static bool
read_row(struct xlsx *x, struct sheet *sheet, const struct xml_node *node,
    int number)
{
	struct row row = {
	    .number = number, .hidden = is_yes(xlsx_attribute(node, "hidden"))};
	int next = 0;

	for (const struct xml_node *n = node->child; n; n = n->next) {
		int col = column_of(xlsx_attribute(n, "r"));

		if (!xlsx_is(n, "c"))
			continue;
		if (col < 0)
			col = next;
		next = col + 1;
		if (!put_cell(x, sheet, &row, col, n))
			return false;
	}
	if (row.n > 0)
		*array_push(x->arena, sheet) = row;
	return true;
}

enum { LAST_ROW = 1 << 20 }; /* that a sheet of Excel has */

static bool
read_rows(struct xlsx *x, struct sheet *sheet, const struct xml_node *data)
{
	int number = 0;

	for (const struct xml_node *n = data ? data->child : NULL; n;
	     n = n->next) {
		int given =
		    xlsx_is(n, "row") ? atoi(xlsx_attribute(n, "r")) : 0;

		if (!xlsx_is(n, "row"))
			continue;
		number =
		    given > number && given <= LAST_ROW ? given : number + 1;
		if (!read_row(x, sheet, n, number))
			return false;
		if (sheet->n <= TABLE_ROWS)
			continue;
		diag(x->diags, DIAG_TABLE_ROWS, sheet->origin, TABLE_ROWS);
		return false;
	}
	return true;
}

/* ------------------------------- merging --------------------------------- */

struct range {
	int top, left, bottom, right; /* rows by number, columns from 0 */
};

static bool
range_read(const char *ref, struct range *range)
{
	const char *colon = strchr(ref, ':');

	if (!colon)
		return false;
	range->left = column_of(ref);
	range->right = column_of(colon + 1);
	range->top = atoi(ref + strcspn(ref, "0123456789"));
	range->bottom = atoi(colon + 1 + strcspn(colon + 1, "0123456789"));
	return range->left >= 0 && range->left <= range->right &&
	    range->top > 0 && range->top <= range->bottom;
}

/* The index of the first row from number on. */
static int
row_from(const struct sheet *sheet, int number)
{
	int low = 0, high = sheet->n;

	while (low < high) {
		int middle = (low + high) / 2;

		if (sheet->at[middle].number < number)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Cells under the first one point to it; returns how many there are. */
static int
merge(struct xlsx *x, struct sheet *sheet, const struct range *range)
{
	int i = row_from(sheet, range->top), n = 0;
	int right =
	    range->right < TABLE_COLUMNS ? range->right : TABLE_COLUMNS - 1;
	const struct cell *anchor;

	if (i == sheet->n || sheet->at[i].number != range->top)
		return 0;
	anchor = row_cell(&sheet->at[i], range->left);
	if (anchor->kind == CELL_EMPTY)
		return 0;
	for (; i < sheet->n && sheet->at[i].number <= range->bottom; i++)
		for (int col = range->left; col <= right; col++, n++) {
			struct row *row = &sheet->at[i];
			struct cell *cell = table_cell(x->arena, row, col);

			if (cell == anchor || cell->anchor)
				continue;
			if (cell->fate)
				put_aside(x, sheet, cell, DIAG_CELL_COVERED);
			*cell = (struct cell){.text = "",
			    .decimals = -1,
			    .anchor = anchor,
			    .origin = {.file = sheet->origin.file,
				.line = row->number,
				.col = col + 1,
				.sheet = sheet->name}};
		}
	return n;
}

static void
read_merges(struct xlsx *x, struct sheet *sheet, const struct xml_node *merges)
{
	int left = TABLE_ROWS * 32; /* cells: a bound on work */

	for (const struct xml_node *n = merges ? merges->child : NULL;
	     n && left > 0; n = n->next) {
		struct range range;

		if (xlsx_is(n, "mergeCell") &&
		    range_read(xlsx_attribute(n, "ref"), &range))
			left -= merge(x, sheet, &range) + 1;
	}
}

/* -------------------------------- sheets --------------------------------- */

/* Columns that are hidden are read; that they are is said of the sheet. */
static void
tell_hidden_columns(
    struct xlsx *x, const struct sheet *sheet, const struct xml_node *columns)
{
	for (const struct xml_node *n = columns ? columns->child : NULL; n;
	     n = n->next) {
		struct origin origin = sheet->origin;

		if (!xlsx_is(n, "col") || !is_yes(xlsx_attribute(n, "hidden")))
			continue;
		origin.col = atoi(xlsx_attribute(n, "min"));
		if (origin.col < 1 || origin.col > TABLE_COLUMNS)
			continue;
		origin.line = 1;
		diag(x->diags, DIAG_COLUMN_HIDDEN, origin);
	}
}

static bool
read_sheet(struct xlsx *x, const char *workbook, const struct xml_node *node)
{
	const char *part = archive_relation(
	    x->archive, workbook, xlsx_attribute(node, "r:id"));
	const struct xml_node *root = part ? xlsx_part(x, part) : NULL;
	struct sheet *sheet;

	if (part)
		map_put(x->parts, part, x);
	else
		diag(x->diags, DIAG_SHEET_MISSING,
		    (struct origin){.file = x->name,
			.sheet = xlsx_attribute(node, "name")});
	if (!root)
		return false;
	if (!xlsx_is(root, "worksheet")) /* a sheet of a chart only */
		return true;
	sheet = array_push(x->arena, x->table);
	sheet->name = arena_strdup(x->arena, xlsx_attribute(node, "name"));
	sheet->hidden = *xlsx_attribute(node, "state") &&
	    strcmp(xlsx_attribute(node, "state"), "visible") != 0;
	sheet->origin = (struct origin){.file = x->name, .sheet = sheet->name};
	if (!read_rows(x, sheet, xlsx_child(root, "sheetData")))
		return false;
	read_merges(x, sheet, xlsx_child(root, "mergeCells"));
	if (!sheet->hidden)
		tell_hidden_columns(x, sheet, xlsx_child(root, "cols"));
	return true;
}

static bool
read_sheets(struct xlsx *x, const char *workbook, const struct xml_node *root)
{
	const struct xml_node *sheets = xlsx_child(root, "sheets");

	for (const struct xml_node *n = sheets ? sheets->child : NULL; n;
	     n = n->next)
		if (xlsx_is(n, "sheet") && !read_sheet(x, workbook, n))
			return false;
	if (x->table->n == 0)
		diag(x->diags, DIAG_TABLE_SHEETS,
		    (struct origin){.file = x->name});
	return x->table->n > 0;
}

/* A sheet is in the file, but no sheet of the workbook. */
static void
tell_strays(struct xlsx *x)
{
	static const char folder[] = "xl/worksheets/", ending[] = ".xml";
	const char *name;

	for (int i = 0; (name = archive_name(x->archive, i)); i++) {
		size_t n = strlen(name), tail = sizeof ending - 1;

		if (strncasecmp(name, folder, sizeof folder - 1) == 0 &&
		    !strchr(name + sizeof folder - 1, '/') && n > tail &&
		    strcasecmp(name + n - tail, ending) == 0 &&
		    !map_find(x->parts, name))
			diag(x->diags, DIAG_SHEET_STRAY,
			    (struct origin){.file = x->name}, name);
	}
}

static bool
read_workbook(struct xlsx *x)
{
	const char *part = archive_related(x->archive, "", "officeDocument");
	const struct xml_node *root = part ? xlsx_part(x, part) : NULL;
	const struct xml_node *settings;

	if (!root && part)
		return false;
	if (!root || !xlsx_is(root, "workbook")) {
		diag(x->diags, DIAG_TABLE_KIND,
		    (struct origin){.file = x->name});
		return false;
	}
	settings = xlsx_child(root, "workbookPr");
	x->since_1904 =
	    settings && is_yes(xlsx_attribute(settings, "date1904"));
	xlsx_strings(x, part);
	xlsx_styles(x, part);
	x->parts = map_new(x->scratch);
	if (!read_sheets(x, part, root))
		return false;
	tell_strays(x);
	return true;
}

struct table *
xlsx_read(struct arena *arena, struct diags *diags, const char *name,
    const struct buf *bytes)
{
	struct xlsx x = {
	    .arena = arena,
	    .scratch = arena_open(),
	    .diags = diags,
	    .name = arena_strdup(arena, name),
	    .table = arena_new(arena, struct table),
	};
	bool good;

	x.table->file = x.name;
	x.archive = archive_open(x.scratch, diags, x.name, bytes);
	good = x.archive && read_workbook(&x);
	arena_close(x.scratch);
	return good ? x.table : NULL;
}
