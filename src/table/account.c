/* Cells → entries, and the list of them. */
#include "table/account.h"

#include <string.h>

#include "base/map.h"
#include "base/utf8.h"

static void
enter(const struct cell *cell, enum fate_kind kind, const char *text)
{
	if (!cell->fate || cell->fate->kind >= kind)
		return;
	*cell->fate = (struct cell_fate){kind, text};
}

void
cell_used(const struct cell *cell, const char *as)
{
	enter(cell, FATE_USED, as);
}

void
cell_told(const struct cell *cell, enum diag_id id)
{
	enter(cell, FATE_TOLD, diag_name(id));
}

void
cell_left(const struct cell *cell, const char *why)
{
	enter(cell, FATE_LEFT, why);
}

static bool
is_open(const struct cell *cell)
{
	return cell->fate && cell->fate->kind == FATE_NONE;
}

void
row_told(const struct row *row, enum diag_id id)
{
	for (int i = 0; i < row->n; i++)
		if (is_open(row_cell(row, i)))
			cell_told(row_cell(row, i), id);
}

void
row_left(const struct row *row, const char *why)
{
	for (int i = 0; i < row->n; i++)
		if (is_open(row_cell(row, i)))
			cell_left(row_cell(row, i), why);
}

void
sheet_left(const struct sheet *sheet, int first, int end, const char *why)
{
	for (int i = first; i < end && i < sheet->n; i++)
		row_left(&sheet->at[i], why);
}

/* ------------------------------- closing --------------------------------- */

typedef void each_cell(void *closure, const struct cell *);

/* Every cell that holds something, sheet by sheet. */
static void
walk(const struct table *table, each_cell *each, void *closure)
{
	for (int i = 0; i < table->n; i++) {
		const struct sheet *sheet = &table->at[i];

		for (int j = 0; j < sheet->n; j++)
			for (int k = 0; k < sheet->at[j].n; k++)
				if (row_cell(&sheet->at[j], k)->fate)
					each(closure,
					    row_cell(&sheet->at[j], k));
		for (int j = 0; j < sheet->aside.n; j++)
			if (sheet->aside.at[j]->fate)
				each(closure, sheet->aside.at[j]);
	}
}

struct closing {
	struct arena *arena;
	struct diags *diags;
	const struct map *places;
};

static void
close_cell(void *closure, const struct cell *cell)
{
	struct closing *c = closure;
	const char *said;

	if (cell->fate->kind >= FATE_TOLD)
		return;
	said = map_find(c->places, origin_text(c->arena, cell->origin));
	if (said)
		enter(cell, FATE_TOLD, said);
	else if (cell->fate->kind == FATE_NONE)
		diag(c->diags, DIAG_ACCOUNT, cell->origin, cell->held);
}

void
account_close(
    struct arena *arena, struct diags *diags, const struct table *table)
{
	struct closing c = {arena, diags, diags_places(diags, arena)};

	walk(table, close_cell, &c);
}

/* -------------------------------- the list ------------------------------- */

/* The first characters, on one line. */
static void
put_quote(struct buf *out, const char *s)
{
	enum { MOST = 24 };
	const char *end = s + strlen(s);

	for (int i = 0; i < MOST && s < end; i++) {
		uint32_t rune = utf8_next(&s, end);

		buf_put_rune(out, rune <= ' ' ? ' ' : rune);
	}
	if (s < end)
		buf_puts(out, "…");
}

static void
put_cell(void *closure, const struct cell *cell)
{
	static const char *const words[] = {
	    [FATE_NONE] = "未处理（程序错误）",
	    [FATE_LEFT] = "未采用：",
	    [FATE_TOLD] = "已提示：",
	    [FATE_USED] = "已采用：",
	};
	struct buf *out = closure;

	buf_printf(out, "  %s\t", origin_text(out->arena, cell->origin));
	put_quote(out, cell->held);
	buf_printf(out, "\t%s%s\n", words[cell->fate->kind],
	    cell->fate->text ? cell->fate->text : "");
}

struct tally {
	int of[FATE_USED + 1];
};

static void
count(void *closure, const struct cell *cell)
{
	((struct tally *)closure)->of[cell->fate->kind]++;
}

void
account_write(const struct table *table, struct buf *out)
{
	struct tally n = {0};

	walk(table, count, &n);
	buf_printf(out,
	    "单元格去向：%s\n有内容的 %d 个：已采用 %d，已提示 %d，未采用 "
	    "%d，未处理 %d\n",
	    table->file,
	    n.of[FATE_USED] + n.of[FATE_TOLD] + n.of[FATE_LEFT] +
		n.of[FATE_NONE],
	    n.of[FATE_USED], n.of[FATE_TOLD], n.of[FATE_LEFT], n.of[FATE_NONE]);
	walk(table, put_cell, out);
}
