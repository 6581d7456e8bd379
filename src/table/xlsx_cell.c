/* A cell of a workbook → what it holds and what it shows. */
#include <stdlib.h>
#include <string.h>

#include "base/number.h"
#include "table/xlsx_book.h"

static const struct xlsx_style *
style_of(const struct xlsx *x, const struct xml_node *node)
{
	int i = atoi(xlsx_attribute(node, "s"));

	return i >= 0 && i < x->styles.n ? &x->styles.at[i] : &x->plain;
}

/* -------------------------------- numbers -------------------------------- */

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

static const char *
kept(struct xlsx *x, const char *text)
{
	return text ? arena_strdup(x->arena, text) : NULL;
}

static void
put_shown(struct xlsx *x, const struct shown *shown, struct cell *cell)
{
	cell->kind = CELL_NUMBER;
	cell->decimals = shown->decimals;
	cell->scaled = shown->scaled;
	cell->percent = shown->percent;
	cell->sign_hidden = shown->unsigned_;
	cell->text = kept(x, shown->number);
	cell->shown = kept(x, shown->text);
}

/* A number under a format that shows none of its digits. */
static void
put_wordless(struct xlsx *x, const struct shown *shown, struct cell *cell)
{
	const char *words = shown->text ? shown->text : "";

	cell_text(x->arena, cell, words, (int)strlen(words));
	if (cell->kind == CELL_EMPTY)
		diag(x->diags, DIAG_CELL_BLANK, cell->origin, cell->held);
}

static void
number_cell(struct xlsx *x, const struct xml_node *node, const char *stored,
    struct cell *cell)
{
	const char *text = xlsx_number(x->arena, stored);
	struct shown shown;

	if (!text) {
		cell_text(x->arena, cell, stored, (int)strlen(stored));
		return;
	}
	shown = xlsx_show(x->scratch, style_of(x, node)->format, text);
	cell->date = serial_date(x, text);
	cell_hold(x->arena, cell, text);
	if (shown.kind == SHOWN_NUMBER) {
		put_shown(x, &shown, cell);
	} else if (shown.kind == SHOWN_DATE && date_given(cell->date)) {
		cell->kind = CELL_DATE;
		cell->text = date_iso(x->arena, cell->date);
	} else if (shown.kind == SHOWN_DATE || shown.kind == SHOWN_CLOCK) {
		cell->kind = CELL_CLOCK;
		cell->text = text;
	} else {
		put_wordless(x, &shown, cell);
		cell_hold(x->arena, cell, text);
	}
}

/* --------------------------------- texts --------------------------------- */

/* A text that was made up of runs, or was too long, says so. */
static void
put_text(struct xlsx *x, const struct xlsx_text *text, struct cell *cell)
{
	cell->kind = text->n > 0 && *text->text ? CELL_TEXT : CELL_EMPTY;
	cell->text = text->text;
	cell_hold(x->arena, cell, text->text);
	if (text->struck)
		diag(x->diags, DIAG_CELL_STRUCK, cell->origin, text->text);
	if (text->raised)
		diag(x->diags, DIAG_CELL_RAISED, cell->origin, text->text);
	if (text->cut)
		diag(x->diags, DIAG_CELL_CUT, cell->origin, TABLE_TEXT);
	if (cell->kind == CELL_EMPTY && !text->struck)
		cell->held = NULL, cell->fate = NULL;
}

static void
shared_cell(struct xlsx *x, const char *value, struct cell *cell)
{
	char *end;
	long i = strtol(value, &end, 10);

	if (*value && !*end && i >= 0 && i < x->strings.n) {
		put_text(x, &x->strings.at[i], cell);
		return;
	}
	cell->kind = CELL_FAULT;
	cell->text = arena_strdup(x->arena, value);
	cell_hold(x->arena, cell, cell->text);
	diag(x->diags, DIAG_CELL_STRING, cell->origin, value);
}

static void
string_cell(struct xlsx *x, const struct xml_node *node, const char *value,
    struct cell *cell)
{
	struct xlsx_text text = {.text = value, .n = (int)strlen(value)};

	if (xlsx_child(node, "is"))
		text = xlsx_text(x->scratch, xlsx_child(node, "is"));
	cell_text(x->arena, cell, text.text, text.n);
	text.text = cell->text;
	put_text(x, &text, cell);
}

/* -------------------------------- the cell ------------------------------- */

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
fault_cell(struct xlsx *x, const char *value, struct cell *cell)
{
	cell->kind = CELL_FAULT;
	cell->text = arena_strdup(x->arena, value);
	cell_hold(x->arena, cell, cell->text);
}

static void
truth_cell(struct xlsx *x, const char *value, struct cell *cell)
{
	bool yes = strcmp(value, "1") == 0 || strcmp(value, "true") == 0;
	const char *word = yes ? "是" : "否";

	if (*value)
		cell_text(x->arena, cell, word, (int)strlen(word));
}

/* A formula that nobody has computed holds itself. */
static void
stale_cell(struct xlsx *x, const char *formula, struct cell *cell)
{
	cell->stale = true;
	cell->kind = CELL_TEXT;
	cell_hold(x->arena, cell, arena_printf(x->arena, "=%s", formula));
}

static void
read_value(struct xlsx *x, const struct xml_node *node, const char *type,
    const char *value, struct cell *cell)
{
	if (strcmp(type, "e") == 0 && *value)
		fault_cell(x, value, cell);
	else if (strcmp(type, "b") == 0)
		truth_cell(x, value, cell);
	else if (strcmp(type, "d") == 0)
		date_cell(x, value, cell);
	else if (strcmp(type, "s") == 0 && *value)
		shared_cell(x, value, cell);
	else if (*type && strcmp(type, "n") != 0)
		string_cell(x, node, value, cell);
	else if (*value)
		number_cell(x, node, value, cell);
}

/* All of it struck out: nothing is there to be read. */
static void
strike(struct xlsx *x, struct cell *cell)
{
	diag(x->diags, DIAG_CELL_STRUCK, cell->origin, "");
	cell->kind = CELL_EMPTY;
	cell->text = "";
	cell->shown = NULL;
}

void
xlsx_cell(struct xlsx *x, const struct xml_node *node, struct cell *cell)
{
	const char *type = xlsx_attribute(node, "t");
	const char *value = xlsx_plain(x->scratch, xlsx_child(node, "v"));
	const struct xml_node *formula = xlsx_child(node, "f");
	const char *words = xlsx_plain(x->scratch, formula);

	if (formula && !*value && strcmp(type, "str") != 0) {
		stale_cell(x, words, cell);
		return;
	}
	cell->external = is_external(words);
	read_value(x, node, type, value, cell);
	if (cell->kind != CELL_EMPTY && style_of(x, node)->struck)
		strike(x, cell);
	else if (cell->kind != CELL_EMPTY && style_of(x, node)->level)
		diag(x->diags, DIAG_CELL_RAISED, cell->origin, cell->text);
}
