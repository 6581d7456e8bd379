/*
 * Rows → the head of a table.
 *
 * A head names its rows (指标, 编号, 问题) and what is said of them (完成值,
 * 状态, 进展情况). It may be up to three rows high: then the words of the upper
 * ones, which span several columns, qualify the lowest.
 */
#include "form/form_head.h"

#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "base/buf.h"

enum {
	HEIGHT = 3,
	SEARCHED = 40, /* rows from the top */
	LONGEST_HEAD = 240 /* bytes; what is longer is prose */
};

/* Fields that say something of a row; a head has one of them. */
static const enum form_field telling[] = {FORM_ACTUAL, FORM_INCREMENT,
    FORM_COVERED, FORM_REFERENCE, FORM_ASSIGNED, FORM_STATE, FORM_PERCENT,
    FORM_TEXT, FORM_PROBLEM};

/* --------------------------- the words of a column ----------------------- */

/* What the part of a head at this row says of the column; "" for nothing. */
static const char *
part_text(const struct sheet *sheet, int first, int last, int i, int col)
{
	const struct row *row = &sheet->at[i];
	const struct cell *cell = row_cell(row, col);

	if (cell->anchor)
		return cell->anchor->origin.line >= sheet->at[first].number
		    ? cell->anchor->text
		    : "";
	if (cell->kind != CELL_EMPTY || i == last || sheet->name)
		return cell->text;
	/* No merging in plain text: an upper word stands at its first column.
	 */
	if (row_cell(&sheet->at[i + 1], col)->kind == CELL_EMPTY)
		return "";
	while (col > 0 && row_cell(row, col)->kind == CELL_EMPTY &&
	    row_cell(&sheet->at[i + 1], col)->kind != CELL_EMPTY)
		col--;
	return row_cell(&sheet->at[i + 1], col)->kind == CELL_EMPTY
	    ? ""
	    : row_cell(row, col)->text;
}

/* Last year's, the city's, the assigned, and all are figures as well. */
static bool
qualifies(enum form_field upper)
{
	return upper == FORM_PREVIOUS || upper == FORM_REFERENCE ||
	    upper == FORM_ASSIGNED || upper == FORM_TOTAL ||
	    upper == FORM_AIM || upper == FORM_INCREMENT;
}

/*
 * The field of the lowest words under those above it. 目标 under 上半年 is no
 * name.
 */
static enum form_field
joined_field(struct arena *arena, enum form_field upper, const char *lower,
    enum form_field field)
{
	if (field == FORM_ACTUAL && qualifies(upper))
		return upper;
	if (form_is_neutral(arena, lower) && upper != FORM_NONE)
		return upper;
	if (field == FORM_NAME && upper == FORM_ACTUAL)
		return FORM_AIM;
	return field;
}

/* A head that names months as well: 1—6月完成, 6月末, 2022年目标. */
static enum form_field
timed_field(
    struct arena *arena, const char *text, enum form_field field, bool *exact)
{
	struct month_span span = span_read(arena, text);
	enum form_field rest;
	bool whole;

	if (!span.said ||
	    (field != FORM_NONE && field != FORM_NAME && field != FORM_ACTUAL))
		return field;
	if (!*form_plain(arena, span.rest) ||
	    form_is_neutral(arena, span.rest) ||
	    form_is_unit(form_plain(arena, span.rest)))
		return FORM_ACTUAL;
	rest = form_field_read(arena, span.rest, &whole);
	*exact = *exact || whole;
	if (rest == FORM_NAME && field == FORM_NONE)
		return FORM_AIM;
	return rest != FORM_NONE ? rest : field;
}

/* What stands before the bracket of a head. */
static const char *
form_plain_before(struct arena *arena, const char *text)
{
	const char *wide = strstr(text, "（"), *open = strchr(text, '(');

	if (wide && (!open || wide < open))
		open = wide;
	return form_plain(arena,
	    open ? arena_strndup(arena, text, (size_t)(open - text)) : text);
}

/* What one part of a head, the words of a cell, adds to its column. */
static void
add_part(struct arena *arena, struct form_column *column, const char *text,
    struct origin origin)
{
	bool exact, bracketed = form_bracketed(arena, text) != NULL;
	const char *unit =
	    bracketed ? form_bracketed(arena, text) : unbracketed(arena, text);
	enum form_field field = form_field_read(arena, text, &exact);

	if (strncmp(unit, "单位：", strlen("单位：")) == 0)
		unit += strlen("单位：");
	if (form_is_unit(unit) && (bracketed || column->field != FORM_NONE)) {
		column->unit = unit;
		column->unit_origin = origin;
		/* A unit alone, in a row of its own, changes nothing else. */
		if (!bracketed ||
		    (column->field != FORM_NONE &&
			!*form_plain_before(arena, text)))
			return;
	}
	field = timed_field(arena, text, field, &exact);
	column->field = joined_field(arena, column->field, text, field);
	column->exact = exact;
	column->origin = origin;
}

static void
read_column(struct arena *arena, const struct sheet *sheet,
    const struct form_head *head, int col, struct form_column *column)
{
	const char *before = "";
	struct buf all;

	buf_init(&all, arena);
	*column = (struct form_column){.field = FORM_NONE};
	for (int i = head->first; i <= head->last; i++) {
		const char *text =
		    part_text(sheet, head->first, head->last, i, col);

		if (!*text || strlen(text) > LONGEST_HEAD ||
		    strcmp(text, before) == 0)
			continue;
		before = text;
		buf_puts(&all, text);
		add_part(
		    arena, column, text, row_shown(&sheet->at[i], col)->origin);
	}
	/* 累计 over 完成: only both together say it. */
	if (column->field == FORM_NONE || column->field == FORM_ACTUAL) {
		bool exact;
		enum form_field field = form_field_read(arena, all.s, &exact);

		if (exact)
			column->field = field, column->exact = true;
	}
	column->head = all.s;
	column->span = span_read(arena, all.s);
	if (column->field == FORM_INCREMENT && column->span.said)
		column->field = FORM_ACTUAL;
}

/* -------------------------------- the head ------------------------------- */

static int
width_of(const struct sheet *sheet, int first, int last)
{
	int width = 0;

	for (int i = first; i <= last; i++)
		if (sheet->at[i].n > width)
			width = sheet->at[i].n;
	return width;
}

/* The first column of a field; an exact head before one that has more words. */
void
form_head_place(struct form_head *head)
{
	for (int i = 0; i < FORM_FIELDS; i++)
		head->at[i] = -1;
	for (int i = 0; i < head->ncolumn; i++) {
		const struct form_column *column = &head->columns[i];
		int *at;

		if (column->field == FORM_NONE || column->passed)
			continue;
		at = &head->at[column->field];
		if (*at < 0 || (column->exact && !head->columns[*at].exact))
			*at = i;
	}
}

/* 单位 beside 计量单位 is who reports. */
static void
lead_beside_unit(struct form_head *head)
{
	static const char UNIT[] = "单位";
	struct form_column *bare = NULL;
	bool other = false;

	for (int i = 0; i < head->ncolumn; i++) {
		struct form_column *column = &head->columns[i];

		if (column->field != FORM_UNIT)
			continue;
		if (strcmp(column->head, UNIT) == 0)
			bare = column;
		else
			other = true;
	}
	if (bare && other)
		bare->field = FORM_LEAD;
}

static struct form_head
head_read(struct arena *arena, const struct sheet *sheet, int first, int last)
{
	struct form_head head = {.first = first, .last = last};

	head.ncolumn = width_of(sheet, first, last);
	head.columns = arena_alloc(
	    arena, sizeof *head.columns * (size_t)(head.ncolumn + 1));
	for (int i = 0; i < head.ncolumn; i++)
		read_column(arena, sheet, &head, i, &head.columns[i]);
	lead_beside_unit(&head);
	form_head_place(&head);
	return head;
}

bool
form_has(const struct form_head *head, enum form_field field)
{
	return head->at[field] >= 0;
}

static int
count_fields(const struct form_head *head)
{
	int n = 0;

	for (int i = 0; i < FORM_FIELDS; i++)
		n += head->at[i] >= 0;
	return n;
}

static bool
is_head(const struct form_head *head)
{
	bool tells = false;

	for (int i = 0; i < LEN(telling); i++)
		tells = tells || form_has(head, telling[i]);
	/* A title that speaks of problems is no head of them. */
	return tells && count_fields(head) > 1 &&
	    (form_has(head, FORM_ID) || form_has(head, FORM_NAME) ||
		form_has(head, FORM_ITEM) || form_has(head, FORM_PROBLEM));
}

/*
 * Is the row no row of data but more of the head above it? Then the column
 * that names the rows is empty in it, or was begun above.
 */
static bool
goes_on(const struct sheet *sheet, const struct form_head *head, int next)
{
	static const enum form_field names[] = {
	    FORM_NAME, FORM_ID, FORM_ITEM, FORM_PROBLEM};
	const struct row *row;

	if (next >= sheet->n ||
	    sheet->at[next].number != sheet->at[next - 1].number + 1)
		return false;
	row = &sheet->at[next];
	for (int i = 0; i < LEN(names); i++) {
		const struct cell *cell = form_cell(head, row, names[i]);

		if (form_has(head, names[i]) && cell->kind != CELL_EMPTY &&
		    !cell->anchor)
			return false;
	}
	for (int col = 0; col < row->n; col++)
		if (row_cell(row, col)->kind == CELL_NUMBER)
			return false;
	return true;
}

/* How much a head says: of two, the one with more units and months. */
static int
weight_of(const struct form_head *head)
{
	int n = count_fields(head) * (head->ncolumn + 1);

	for (int i = 0; i < head->ncolumn; i++)
		n += head->columns[i].unit || head->columns[i].span.said;
	return n;
}

/* The head that begins at this row. */
static bool
head_at(struct arena *arena, const struct sheet *sheet, int first,
    struct form_head *best)
{
	bool found = false;

	for (int last = first; last < first + HEIGHT && last < sheet->n;
	     last++) {
		struct form_head head = head_read(arena, sheet, first, last);

		if (is_head(&head) &&
		    (!found || weight_of(&head) > weight_of(best))) {
			*best = head;
			found = true;
		}
		if (!goes_on(sheet, &head, last + 1))
			break;
	}
	return found;
}

/* -------------------------------- finding -------------------------------- */

bool
form_head_find(
    struct arena *arena, const struct sheet *sheet, struct form_head *head)
{
	struct form_head lower;
	int i = 0;

	while (i < sheet->n && i < SEARCHED && !head_at(arena, sheet, i, head))
		i++;
	if (i == sheet->n || i == SEARCHED)
		return false;
	/* A title above, which names nothing, is no part of it. */
	while (head->first < head->last &&
	    head_at(arena, sheet, head->first + 1, &lower) &&
	    count_fields(&lower) >= count_fields(head))
		*head = lower;
	return true;
}

/* How many cells of the row are heads word for word; -1: it has figures. */
static int
exact_heads(struct arena *scratch, const struct row *row)
{
	int n = 0;

	for (int col = 0; col < row->n; col++) {
		const struct cell *cell = row_cell(row, col);
		bool exact = false;

		if (cell->kind != CELL_EMPTY && cell->kind != CELL_TEXT)
			return -1;
		if (cell->kind == CELL_TEXT &&
		    strlen(cell->text) <= LONGEST_HEAD)
			form_field_read(scratch, cell->text, &exact);
		n += exact;
	}
	return n;
}

bool
form_head_again(struct arena *arena, const struct sheet *sheet, int i,
    struct form_head *head)
{
	struct arena *scratch = arena_open();
	int exact = exact_heads(scratch, &sheet->at[i]);

	arena_close(scratch);
	return exact > 1 && head_at(arena, sheet, i, head) && head->first == i;
}

const struct cell *
form_cell(
    const struct form_head *head, const struct row *row, enum form_field field)
{
	static const struct cell none = {.text = "", .decimals = -1};

	return form_has(head, field) ? row_cell(row, head->at[field]) : &none;
}

const struct cell *
form_shown(
    const struct form_head *head, const struct row *row, enum form_field field)
{
	const struct cell *cell = form_cell(head, row, field);

	return cell->anchor ? cell->anchor : cell;
}
