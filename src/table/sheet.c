/* Rows and cells, shared by the readers of tables. */
#include "table/sheet.h"

#include <string.h>

#include "base/array.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "table/account.h"

static const struct cell nothing = {.text = "", .decimals = -1};

const struct cell *
row_cell(const struct row *row, int col)
{
	return col < row->n && row->at[col] ? row->at[col] : &nothing;
}

const struct cell *
row_shown(const struct row *row, int col)
{
	const struct cell *cell = row_cell(row, col);

	return cell->anchor ? cell->anchor : cell;
}

const struct cell *
row_first(const struct row *row)
{
	for (int i = 0; i < row->n; i++)
		if (row_cell(row, i)->kind != CELL_EMPTY)
			return row_cell(row, i);
	return &nothing;
}

struct cell *
table_cell(struct arena *arena, struct row *row, int col)
{
	while (row->n <= col)
		*array_push(arena, row) = NULL;
	if (!row->at[col]) {
		row->at[col] = arena_new(arena, struct cell);
		*row->at[col] = nothing;
	}
	return row->at[col];
}

static bool
is_space(uint32_t rune)
{
	return rune == ' ' || rune == '\t' || rune == '\n' || rune == '\r' ||
	    rune == 0xA0 || rune == 0x3000 || rune == 0xFEFF || rune == 0x200B;
}

void
cell_text(struct arena *arena, struct cell *cell, const char *text, int n)
{
	const char *at = text, *end = text + n, *first = NULL, *last = NULL;

	while (at < end) {
		const char *here = at;

		if (is_space(utf8_next(&at, end)))
			continue;
		if (!first)
			first = here;
		last = at;
	}
	cell->kind = first ? CELL_TEXT : CELL_EMPTY;
	cell->text =
	    first ? arena_strndup(arena, first, (size_t)(last - first)) : "";
	if (first)
		cell_hold(arena, cell, cell->text);
}

void
cell_hold(struct arena *arena, struct cell *cell, const char *held)
{
	cell->held = held;
	cell->fate = arena_new(arena, struct cell_fate);
	*cell->fate = (struct cell_fate){0};
}

bool
table_fits(struct diags *diags, struct table *table, const struct cell *cell)
{
	if (!cell->fate)
		return true;
	table->cells++;
	table->bytes += (long)strlen(cell->held);
	if (table->cells > limit_of(LIMIT_CELLS))
		return limit_met(diags, LIMIT_CELLS, cell->origin);
	return table->bytes <= (long)limit_of(LIMIT_STRINGS) << 20 ||
	    limit_met(diags, LIMIT_STRINGS, cell->origin);
}
