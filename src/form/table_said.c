/* Cells above a table → its period, day, plan, unit, office. */
#include "form/table_said.h"

#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "table/account.h"

static const char *
cell_words(struct arena *arena, const struct cell *cell)
{
	return cell->kind == CELL_DATE ? date_iso(arena, cell->date)
				       : cell->text;
}

static void
keep(struct arena *arena, struct table_said *said, enum form_label label,
    struct said_label what)
{
	if (!said->labels[label].text)
		said->labels[label] = what;
	if (label == LABEL_PERIOD)
		*array_push(arena, &said->periods) = what;
	if (label == LABEL_PLAN)
		*array_push(arena, &said->plans) = what;
}

/* A label and its value, in one cell or in two. */
static bool
read_label(struct arena *arena, const struct row *row, int col,
    struct table_said *said)
{
	const struct cell *cell = row_cell(row, col);
	const char *rest;
	enum form_label label = form_label_read(cell->text, &rest);

	if (label == LABELS)
		return false;
	cell_used(cell, "表头以上的填报信息");
	for (int i = col + 1; !*rest && i < row->n; i++) {
		cell = row_cell(row, i);
		rest = cell_words(arena, cell);
	}
	if (!*rest)
		return true;
	cell_used(cell, "表头以上的填报信息");
	keep(arena, said, label, (struct said_label){rest, cell->origin});
	return true;
}

/* A note is a sentence; what it says of other years is no title. */
static bool
is_title(const char *text)
{
	enum { LONGEST = 60 };
	static const char *const notes[] = {"注", "说明", "备注", "填报", "附"};

	if (utf8_count(text, (int)strlen(text)) > LONGEST ||
	    strstr(text, "。") || strstr(text, "；"))
		return false;
	for (int i = 0; i < LEN(notes); i++)
		if (strncmp(text, notes[i], strlen(notes[i])) == 0)
			return false;
	return true;
}

static void
read_title(
    struct arena *arena, const struct cell *cell, struct table_said *said)
{
	struct month_span span;

	if (cell->kind != CELL_TEXT || !is_title(cell->text))
		return;
	span = span_read(arena, cell->text);
	if (span.last_year || span.before || (!span.year && !span.last))
		return;
	cell_used(cell, "标题中的期间");
	*array_push(arena, &said->titles) =
	    (struct said_title){span, cell->text, cell->origin};
}

void
table_said_read(struct arena *arena, const struct sheet *sheet, int first,
    int end, bool titles, struct table_said *said)
{
	for (int i = first < 0 ? 0 : first; i < end && i < sheet->n; i++) {
		const struct row *row = &sheet->at[i];

		for (int col = 0; col < row->n; col++)
			if (row_cell(row, col)->kind != CELL_EMPTY &&
			    !read_label(arena, row, col, said) && titles)
				read_title(arena, row_cell(row, col), said);
	}
}

const char *
table_office(struct arena *arena, const struct table *table)
{
	enum { HEAD_ROWS = 16 };
	const char *office = NULL;

	for (int i = 0; i < table->n && !office; i++) {
		struct table_said said = {0};

		table_said_read(
		    arena, &table->at[i], 0, HEAD_ROWS, false, &said);
		office = said.labels[LABEL_OFFICE].text;
	}
	return office;
}
