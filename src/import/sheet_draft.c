/*
 * Tables alone, of a workbook or .csv: rows become those of a table in a Word
 * file, and what stands over the head or under the rows becomes paragraphs.
 */
#include <string.h>

#include "form/form_head.h"
#include "form/form_value.h"
#include "import/task_table.h"
#include "table/account.h"

enum { HEAD_WITHIN = 20 }; /* rows of a sheet: titles, notes how to fill in */

/* ---------------------------------- cells -------------------------------- */

static const char *
one_line(struct arena *arena, const char *text)
{
	char *line = arena_strdup(arena, text);

	for (char *c = line; *c; c++)
		if (*c == '\n' || *c == '\r' || *c == '\t')
			*c = ' ';
	return line;
}

/* Does it show something else than what is meant? */
static bool
is_unsound(const struct cell *cell)
{
	return cell->kind == CELL_FAULT || cell->kind == CELL_CLOCK ||
	    cell->stale || cell->external || cell->scaled || cell->sign_hidden;
}

static const char *
text_of(struct draft *d, const struct cell *cell)
{
	const char *text = value_shown(cell);

	if (is_unsound(cell))
		return "";
	if (cell->kind == CELL_DATE)
		return date_iso(d->arena, cell->date);
	if (cell->percent && !strstr(text, "％") && !strchr(text, '%') &&
	    !strstr(text, "‰"))
		return arena_printf(d->arena, "%s％", text);
	return one_line(d->arena, text);
}

/*
 * A cell that one above covers shows what that holds; beside it, nothing, as
 * in a Word file.
 */
static struct draft_cell
cell_of(struct draft *d, const struct row *row, int col)
{
	const struct cell *cell = row_cell(row, col), *anchor = cell->anchor;

	if (!anchor)
		return (struct draft_cell){
		    .text = text_of(d, cell), .origin = cell->origin};
	return (struct draft_cell){
	    .text = anchor->origin.col == cell->origin.col ? text_of(d, anchor)
							   : "",
	    .is_merged = true,
	    .origin = anchor->origin,
	};
}

static struct draft_row *
row_of(struct draft *d, const struct row *row)
{
	struct draft_row *out = arena_new(d->arena, struct draft_row);

	*out = (struct draft_row){0};
	for (int i = 0; i < row->n; i++)
		*array_push(d->arena, &out->cells) = cell_of(d, row, i);
	return out;
}

/* ---------------------------------- rows --------------------------------- */

/* What the row holds of its own, as a line; cells are parted by wide blanks. */
static struct block *
put_line(struct draft *d, const struct row *row, const struct draft_row *cells)
{
	struct block *block;
	struct buf line;

	buf_init(&line, d->arena);
	for (int i = 0; i < cells->cells.n; i++)
		if (*cells->cells.at[i].text && !cells->cells.at[i].is_merged)
			buf_printf(&line, "%s%s", line.n ? "　" : "",
			    cells->cells.at[i].text);
	block = block_add(d, line.s, line.n, row_first(row)->origin);
	if (block)
		block->cells = row;
	return block;
}

/* The only text of a row; NULL: there are several, or none. */
static const char *
only_text(const struct draft_row *row)
{
	const char *only = NULL;

	for (int i = 0; i < row->cells.n; i++) {
		if (!*row->cells.at[i].text)
			continue;
		if (only)
			return NULL;
		only = row->cells.at[i].text;
	}
	return only;
}

/* 注：本表由各办公室填报 is no task and heads none. */
static bool
is_remark(const struct draft_row *row)
{
	static const char *const words[] = {"注：", "注:", "备注：",
	    "备注:", "说明：", "说明:", "填表", "填报", "制表", "审核", "联系"};
	const char *text = only_text(row);

	for (int i = 0; i < LEN(words) && text; i++)
		if (strncmp(text, words[i], strlen(words[i])) == 0)
			return true;
	return false;
}

static void
put_row(struct draft *d, const struct row *row, struct draft_table *table)
{
	struct draft_row *cells = row_of(d, row);
	struct block *block;

	for (int i = 0; i < row->n; i++) {
		const struct cell *cell = row_cell(row, i);

		if (cell->held && !cell->anchor && is_unsound(cell))
			diag(d->diags, DIAG_IMPORT_CELL, cell->origin,
			    cell->held);
	}
	if (row->hidden)
		diag(d->diags, DIAG_ROW_HIDDEN, row_first(row)->origin);
	block = put_line(d, row, cells);
	if (!block || !table || is_remark(cells))
		return;
	*array_push(d->arena, &table->rows) = cells;
	block->table = table;
	block->row = cells;
}

/* --------------------------------- sheets -------------------------------- */

/* The row that names the columns of a plan; -1: there is none. */
static int
find_head(struct draft *d, const struct sheet *sheet)
{
	for (int i = 0; i < sheet->n && i < HEAD_WITHIN; i++)
		if (task_is_head(d, row_of(d, &sheet->at[i])))
			return i;
	return -1;
}

static bool
is_filled(const struct sheet *sheet, int from, int col)
{
	for (int i = from; i < sheet->n; i++)
		if (row_cell(&sheet->at[i], col)->held)
			return true;
	return false;
}

/*
 * Is it progress, on a plan that was not named? A column for it that nobody
 * filled in is no progress yet, unless it is a form of ours.
 */
static bool
is_progress(struct draft *d, const struct sheet *sheet)
{
	static const enum form_field fields[] = {FORM_ACTUAL, FORM_INCREMENT,
	    FORM_COVERED, FORM_STATE, FORM_PERCENT};
	struct form_head head;

	if (!form_head_find(d->arena, sheet, &head))
		return false;
	for (int i = 0; i < LEN(fields); i++) {
		int col = form_has(&head, fields[i]) ? head.at[fields[i]] : -1;

		if (col < 0 || !head.columns[col].exact)
			continue;
		if (!form_has(&head, FORM_ID) &&
		    !is_filled(sheet, head.last + 1, col))
			continue;
		diag(d->diags, DIAG_IMPORT_PROGRESS, head.columns[col].origin,
		    head.columns[col].head);
		return true;
	}
	return false;
}

static void
leave_sheet(struct draft *d, const struct sheet *sheet, enum diag_id why)
{
	diag(d->diags, why, sheet->origin);
	sheet_left(sheet, 0, sheet->n, "整张表未采用，原因见提示");
}

/* True: it has rows of tasks. */
static bool
read_sheet(struct draft *d, const struct sheet *sheet)
{
	struct draft_table *table;
	int head;

	if (sheet->hidden) {
		leave_sheet(d, sheet, DIAG_SHEET_HIDDEN);
		return false;
	}
	if (is_progress(d, sheet))
		return true;
	head = find_head(d, sheet);
	if (head < 0) {
		leave_sheet(d, sheet, DIAG_SHEET_UNKNOWN);
		return false;
	}
	table = arena_new(d->arena, struct draft_table);
	*table = (struct draft_table){0};
	for (int i = 0; i < sheet->n; i++)
		put_row(d, &sheet->at[i], i < head ? NULL : table);
	return true;
}

bool
draft_sheets(struct draft *d, const struct table *table)
{
	int read = 0;

	d->sheets = table;
	for (int i = 0; i < table->n; i++)
		read += read_sheet(d, &table->at[i]);
	if (read == 0)
		diag(d->diags, DIAG_IMPORT_NO_TASKS,
		    (struct origin){.file = d->file});
	return diags_count(d->diags, DIAG_ERROR) == 0;
}

/* -------------------------------- the account ---------------------------- */

static const char *
use_of(const struct block *block)
{
	if (block->task)
		return "任务表的一行";
	return block->use == BLOCK_HEADING ? "题目、表头或分组" : "正文";
}

void
draft_sheets_close(struct draft *d)
{
	for (int i = 0; i < d->blocks.n; i++) {
		const struct block *block = &d->blocks.at[i];

		if (!block->cells)
			continue;
		for (int j = 0; j < block->cells->n; j++) {
			const struct cell *cell = row_cell(block->cells, j);

			if (is_unsound(cell))
				cell_told(cell, DIAG_IMPORT_CELL);
			else if (block->use == BLOCK_LEFT_OUT)
				cell_left(cell, "附件或通知的话");
			else
				cell_used(cell, use_of(block));
		}
	}
	account_close(d->arena, d->diags, d->sheets);
}
