/* The account of a table: what has an entry, and what has none. */
#include "base/map.h"
#include "table/account.h"

#include "test.h"

static struct table *
read_text(struct arena *arena, struct diags *diags, const char *text)
{
	struct buf bytes;

	buf_init(&bytes, arena);
	buf_puts(&bytes, text);
	return csv_read(arena, diags, "t.csv", &bytes);
}

static const struct cell *
at(const struct table *table, int row, int col)
{
	return row_cell(&table->at[0].at[row], col);
}

/* A cell that nobody entered is an error; one that was told of is not. */
static void
misses_nothing(void)
{
	struct arena *arena = arena_open();
	struct diags *diags = diags_open();
	struct table *table = read_text(arena, diags, "a,b,\n1,2,3\n, ,4\n");
	struct map *places;
	struct buf out;

	cell_used(at(table, 0, 0), "x");
	cell_left(at(table, 0, 1), "y");
	row_told(&table->at[0].at[1], DIAG_ROW_UNKNOWN);
	account_close(arena, diags, table);
	places = diags_places(diags, arena);
	INT_EQ(diags_count(diags, DIAG_ERROR), 1);
	STR_EQ(map_find(places, "t.csv:3:4"), diag_name(DIAG_ACCOUNT));
	buf_init(&out, arena);
	account_write(table, &out);
	OK(strstr(
	    out.s, "有内容的 6 个：已采用 1，已提示 3，未采用 1，未处理 1"));
	diags_close(diags);
	arena_close(arena);
}

/* The entry that says most stays, whichever came first. */
static void
keeps_the_strongest(void)
{
	struct arena *arena = arena_open();
	struct diags *diags = diags_open();
	struct table *table = read_text(arena, diags, "a\n");
	const struct cell *cell = at(table, 0, 0);

	cell_left(cell, "why");
	cell_used(cell, "what");
	cell_left(cell, "why not");
	cell_told(cell, DIAG_ROW_UNKNOWN);
	INT_EQ(cell->fate->kind, FATE_USED);
	STR_EQ(cell->fate->text, "what");
	cell_used(at(table, 0, 5), "nothing is there");
	account_close(arena, diags, table);
	INT_EQ(diags_count(diags, DIAG_ERROR), 0);
	diags_close(diags);
	arena_close(arena);
}

int
main(void)
{
	misses_nothing();
	keeps_the_strongest();
	return test_done();
}
