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

#include "base/array.h"
#include "base/map.h"
#include "base/number.h"
#include "base/utf8.h"
#include "read/archive.h"
#include "form/table.h"
#include "form/xlsx_format.h"

struct xlsx {
	struct arena *arena, *scratch; /* scratch: until the file is read */
	struct diags *diags;
	const char *name;
	struct archive *archive;
	bool since_1904;
	ARRAY_OF(const char *) strings;
	ARRAY_OF(struct xlsx_format) formats; /* of cell styles */
	struct table *table;
};

static const char *
attribute(const struct xml_node *node, const char *name)
{
	for (int i = 0; i < node->nattribute; i++) {
		const char *has = node->attributes[i].name;
		const char *colon = strchr(has, ':');

		if (strcmp(has, name) == 0 ||
		    (colon && strcmp(name, "r:id") == 0 &&
			strcmp(colon, ":id") == 0))
			return node->attributes[i].value;
	}
	return "";
}

static bool
is_yes(const char *value)
{
	return strcmp(value, "1") == 0 || strcmp(value, "true") == 0;
}

static bool
is(const struct xml_node *node, const char *name)
{
	return node->name && strcmp(node->name, name) == 0;
}

static const struct xml_node *
child(const struct xml_node *node, const char *name)
{
	for (node = node ? node->child : NULL; node; node = node->next)
		if (is(node, name))
			return node;
	return NULL;
}

/* A part of bearable size as XML in the scratch arena; NULL: reported. */
static const struct xml_node *
part_xml(struct xlsx *x, const char *part)
{
	struct buf bytes;

	buf_init(&bytes, x->scratch);
	if (!archive_read(x->archive, part, &bytes))
		return NULL;
	if (bytes.n > TABLE_PART_MB << 20) {
		diag(x->diags, DIAG_TABLE_PART,
		    (struct origin){.file = x->name}, part, TABLE_PART_MB);
		return NULL;
	}
	return xml_read_bytes(x->scratch, x->diags,
	    arena_printf(x->scratch, "%s!%s", x->name, part), bytes.s, bytes.n);
}

/* ------------------------------- strings --------------------------------- */

/* The rune of _x000D_ at s, or -1. */
static int
escaped_rune(const char *s)
{
	if (s[0] != '_' || s[1] != 'x')
		return -1;
	for (int i = 2; i < 6; i++)
		if (!isxdigit((unsigned char)s[i]))
			return -1;
	return s[6] == '_' ? (int)strtol(s + 2, NULL, 16) : -1;
}

static void
put_string(struct buf *out, const char *s)
{
	while (*s) {
		int rune = escaped_rune(s);

		if (rune < 0) {
			buf_putc(out, *s++);
			continue;
		}
		if (rune == '\n' || rune == '\t' || rune >= ' ')
			buf_put_rune(out, (uint32_t)rune);
		s += 7;
	}
}

/* All text in it, but for readings (rPh). */
static void
collect(const struct xml_node *node, struct buf *out)
{
	for (const struct xml_node *n = node->child; n; n = n->next) {
		if (!n->name && is(node, "t"))
			put_string(out, n->text);
		else if (n->name && !is(n, "rPh"))
			collect(n, out);
	}
}

static void
read_strings(struct xlsx *x, const char *workbook)
{
	const char *part =
	    archive_related(x->archive, workbook, "sharedStrings");
	const struct xml_node *root = part ? part_xml(x, part) : NULL;

	for (const struct xml_node *n = root ? root->child : NULL; n;
	     n = n->next) {
		struct buf text;

		if (!is(n, "si"))
			continue;
		buf_init(&text, x->scratch);
		collect(n, &text);
		*array_push(x->scratch, &x->strings) = text.s;
	}
}

/* ------------------------------- styles ---------------------------------- */

/* Id → code, of the formats that the file defines. */
static struct map *
read_codes(struct xlsx *x, const struct xml_node *codes)
{
	struct map *by_id = map_new(x->scratch);

	for (const struct xml_node *n = codes ? codes->child : NULL; n;
	     n = n->next)
		if (is(n, "numFmt"))
			map_put(by_id, attribute(n, "numFmtId"),
			    (void *)attribute(n, "formatCode"));
	return by_id;
}

static struct xlsx_format
format_of(const struct map *codes, const char *id)
{
	const char *code = map_find(codes, id);

	return code ? xlsx_format_code(code) : xlsx_format_builtin(atoi(id));
}

static void
read_styles(struct xlsx *x, const char *workbook)
{
	const char *part = archive_related(x->archive, workbook, "styles");
	const struct xml_node *root = part ? part_xml(x, part) : NULL;
	const struct xml_node *styles = child(root, "cellXfs");
	const struct map *codes = read_codes(x, child(root, "numFmts"));

	for (const struct xml_node *n = styles ? styles->child : NULL; n;
	     n = n->next)
		if (is(n, "xf"))
			*array_push(x->scratch, &x->formats) =
			    format_of(codes, attribute(n, "numFmtId"));
}

static struct xlsx_format
cell_format(const struct xlsx *x, const struct xml_node *node)
{
	int i = atoi(attribute(node, "s"));

	return i >= 0 && i < x->formats.n
	    ? x->formats.at[i]
	    : (struct xlsx_format){.decimals = -1};
}

/* -------------------------------- cells ---------------------------------- */

/* Day 60 is 29 February 1900, which never was. */
static struct date
serial_date(const struct xlsx *x, const char *text)
{
	static const struct date year_1900 = {1899, 12, 30};
	static const struct date year_1904 = {1904, 1, 1};
	double days = strtod(text, NULL);

	if (!(days >= 61 && days < 200000))
		return (struct date){0};
	return date_add(x->since_1904 ? year_1904 : year_1900, (int)days);
}

/* The value of a percentage is seen a hundred times as large. */
static const char *
hundredfold(struct arena *arena, const char *text)
{
	const char *point = strchr(text, '.');
	const struct number *x = number_read(arena, text);

	if (!x)
		return text;
	x = number_mul(arena, x, number_int(arena, 100));
	return number_raw(arena, x, 0, point ? (int)strlen(point + 1) : 0);
}

static void
number_cell(struct xlsx *x, const struct xml_node *node, const char *stored,
    struct cell *cell)
{
	struct xlsx_format format = cell_format(x, node);
	const char *text = xlsx_number(x->arena, stored);

	if (!text) {
		cell_text(x->arena, cell, stored, (int)strlen(stored));
		return;
	}
	cell->kind = CELL_NUMBER;
	cell->decimals = format.decimals;
	cell->date = serial_date(x, text);
	cell->scaled = format.scaled;
	if (format.date && date_given(cell->date)) {
		cell->kind = CELL_DATE;
		text = date_iso(x->arena, cell->date);
	} else if (format.percent) {
		cell->percent = true;
		text = hundredfold(x->arena, text);
	}
	cell->text = text;
}

static const char *
value_text(struct xlsx *x, const struct xml_node *node)
{
	struct buf text;

	buf_init(&text, x->scratch);
	for (const struct xml_node *n = node ? node->child : NULL; n;
	     n = n->next)
		if (!n->name)
			put_string(&text, n->text);
	return text.s;
}

static void
string_cell(struct xlsx *x, const struct xml_node *node, const char *type,
    const char *value, struct cell *cell)
{
	struct buf text;
	int i = atoi(value);

	buf_init(&text, x->scratch);
	if (strcmp(type, "s") == 0 && *value) {
		if (i >= 0 && i < x->strings.n)
			buf_puts(&text, x->strings.at[i]);
	} else if (child(node, "is")) {
		collect(child(node, "is"), &text);
	} else {
		buf_puts(&text, value);
	}
	cell_text(x->arena, cell, text.s, text.n);
}

/* [1]表!A1 reads another file; 表1[列] does not. */
static bool
is_external(const char *formula)
{
	const char *at = formula;

	while ((at = strchr(at, '['))) {
		size_t n = strspn(++at, "0123456789");

		if (n > 0 && at[n] == ']')
			return true;
	}
	return false;
}

/* An ISO 8601 date, of cells with t="d". */
static void
date_cell(struct xlsx *x, const char *value, struct cell *cell)
{
	cell_text(x->arena, cell, value, (int)strcspn(value, "T"));
	if (date_read(cell->text, &cell->date))
		cell->kind = CELL_DATE;
}

static void
read_value(struct xlsx *x, const struct xml_node *node, struct cell *cell)
{
	const char *type = attribute(node, "t");
	const char *value = value_text(x, child(node, "v"));
	const struct xml_node *formula = child(node, "f");

	if (formula) {
		cell->external = is_external(value_text(x, formula));
		cell->stale = !*value && strcmp(type, "str") != 0;
	}
	if (strcmp(type, "e") == 0) {
		cell->kind = CELL_FAULT;
		cell->text = arena_strdup(x->arena, value);
	} else if (strcmp(type, "b") == 0) {
		value = strcmp(value, "1") == 0 ? "是" : "否";
		cell_text(x->arena, cell, value, (int)strlen(value));
	} else if (strcmp(type, "d") == 0) {
		date_cell(x, value, cell);
	} else if (*type && strcmp(type, "n") != 0) {
		string_cell(x, node, type, value, cell);
	} else if (*value) {
		number_cell(x, node, value, cell);
	} else if (cell->stale) {
		cell->kind = CELL_TEXT;
	}
}

/* Column of B7, from 0; -1 for none. */
static int
column_of(const char *ref)
{
	int col = 0, n = 0;

	for (; isalpha((unsigned char)*ref) && n < 4; ref++, n++)
		col = col * 26 + toupper((unsigned char)*ref) - 'A' + 1;
	return n > 0 && n < 4 ? col - 1 : -1;
}

static void
read_row(struct xlsx *x, struct sheet *sheet, const struct xml_node *node,
    int number)
{
	struct row row = {
	    .number = number, .hidden = is_yes(attribute(node, "hidden"))};
	bool filled = false;
	int next = 0;

	for (const struct xml_node *n = node->child; n; n = n->next) {
		int col = column_of(attribute(n, "r"));
		struct cell read = {.text = "", .decimals = -1};

		if (!is(n, "c"))
			continue;
		if (col < 0)
			col = next;
		next = col + 1;
		read_value(x, n, &read);
		if (read.kind == CELL_EMPTY || col >= TABLE_COLUMNS)
			continue;
		read.origin = (struct origin){.file = sheet->origin.file,
		    .line = number,
		    .col = col + 1,
		    .sheet = sheet->name};
		*table_cell(x->arena, &row, col) = read;
		filled = true;
	}
	if (filled)
		*array_push(x->arena, sheet) = row;
}

enum { LAST_ROW = 1 << 20 }; /* that a sheet of Excel has */

static bool
read_rows(struct xlsx *x, struct sheet *sheet, const struct xml_node *data)
{
	int number = 0;

	for (const struct xml_node *n = data ? data->child : NULL; n;
	     n = n->next) {
		int given = is(n, "row") ? atoi(attribute(n, "r")) : 0;

		if (!is(n, "row"))
			continue;
		number =
		    given > number && given <= LAST_ROW ? given : number + 1;
		read_row(x, sheet, n, number);
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

		if (is(n, "mergeCell") &&
		    range_read(attribute(n, "ref"), &range))
			left -= merge(x, sheet, &range) + 1;
	}
}

/* -------------------------------- sheets --------------------------------- */

static bool
read_sheet(struct xlsx *x, const char *workbook, const struct xml_node *node)
{
	const char *part =
	    archive_relation(x->archive, workbook, attribute(node, "r:id"));
	const struct xml_node *root = part ? part_xml(x, part) : NULL;
	struct sheet *sheet;

	if (!root)
		return !part;
	if (!is(root, "worksheet")) /* a sheet of a chart only */
		return true;
	sheet = array_push(x->arena, x->table);
	sheet->name = arena_strdup(x->arena, attribute(node, "name"));
	sheet->hidden = *attribute(node, "state") &&
	    strcmp(attribute(node, "state"), "visible") != 0;
	sheet->origin = (struct origin){.file = x->name, .sheet = sheet->name};
	if (!read_rows(x, sheet, child(root, "sheetData")))
		return false;
	read_merges(x, sheet, child(root, "mergeCells"));
	return true;
}

static bool
read_sheets(struct xlsx *x, const char *workbook, const struct xml_node *root)
{
	const struct xml_node *sheets = child(root, "sheets");

	for (const struct xml_node *n = sheets ? sheets->child : NULL; n;
	     n = n->next)
		if (is(n, "sheet") && !read_sheet(x, workbook, n))
			return false;
	return x->table->n > 0;
}

static bool
read_workbook(struct xlsx *x)
{
	const char *part = archive_related(x->archive, "", "officeDocument");
	const struct xml_node *root = part ? part_xml(x, part) : NULL;
	const struct xml_node *settings;

	if (!root && part)
		return false;
	if (!root || !is(root, "workbook")) {
		diag(x->diags, DIAG_TABLE_KIND,
		    (struct origin){.file = x->name});
		return false;
	}
	settings = child(root, "workbookPr");
	x->since_1904 = settings && is_yes(attribute(settings, "date1904"));
	read_strings(x, part);
	read_styles(x, part);
	return read_sheets(x, part, root);
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

	x.archive = archive_open(x.scratch, diags, x.name, bytes);
	good = x.archive && read_workbook(&x);
	arena_close(x.scratch);
	return good ? x.table : NULL;
}
