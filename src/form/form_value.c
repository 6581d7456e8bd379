/*
 * Cells → values. Nothing is rounded and nothing is guessed: what is not
 * plainly a number is told of at its cell, and its row is left out.
 */
#include "form/form_value.h"

#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/intl.h"
#include "table/account.h"

bool
value_given(const struct cell *cell)
{
	return cell->stale ||
	    (cell->kind != CELL_EMPTY && !form_is_void(cell->text));
}

const char *
value_shown(const struct cell *cell)
{
	return cell->shown ? cell->shown : cell->text;
}

static bool
failed(struct form_values *v)
{
	v->failed = true;
	return false;
}

/* Decimals behind the point. */
static int
decimals_of(const char *text)
{
	const char *point = strchr(text, '.');

	return point ? (int)strlen(point + 1) : 0;
}

/* What is seen and what is stored may differ: it is said, not settled. */
static void
check_shown(const struct form_values *v, const struct cell *cell)
{
	enum { LOOKS_COMPUTED = 8 }; /* decimals that nobody types */
	int has = decimals_of(cell->text);

	if (cell->kind != CELL_NUMBER)
		return;
	if (cell->decimals >= 0 ? has > cell->decimals : has > LOOKS_COMPUTED)
		diag(v->diags, DIAG_CELL_ROUNDED, cell->origin, cell->text);
}

/* Is the cell one that can be read at all? */
static bool
is_sound(struct form_values *v, const struct cell *cell)
{
	if (cell->kind == CELL_FAULT)
		diag(v->diags, DIAG_CELL_FAULT, cell->origin, cell->text);
	else if (cell->stale)
		diag(v->diags, DIAG_CELL_STALE, cell->origin);
	else if (cell->external)
		diag(v->diags, DIAG_CELL_EXTERNAL, cell->origin, cell->text);
	else if (cell->kind == CELL_CLOCK)
		diag(v->diags, DIAG_CELL_CLOCK, cell->origin, cell->text);
	else if (cell->sign_hidden)
		diag(v->diags, DIAG_CELL_SIGN, cell->origin, cell->text);
	else
		return true;
	return failed(v);
}

bool
value_amount(struct form_values *v, const struct cell *cell, const char *head,
    struct amount *a)
{
	if (!is_sound(v, cell))
		return false;
	if (cell->kind == CELL_DATE ||
	    !amount_read(v->arena, value_shown(cell), a)) {
		diag(v->diags, DIAG_CELL_NUMBER, cell->origin,
		    value_shown(cell), head);
		return failed(v);
	}
	if (cell->scaled && !*a->unit) {
		diag(v->diags, DIAG_CELL_SCALED, cell->origin, cell->text);
		return failed(v);
	}
	check_shown(v, cell);
	if (a->about)
		diag(v->diags, DIAG_CELL_ABOUT, cell->origin, value_shown(cell),
		    a->number);
	return true;
}

struct figure_value
value_of(struct form_values *v, const struct cell *cell, const struct amount *a)
{
	return (struct figure_value){
	    .text = a->number,
	    .number = number_read(v->arena, a->number),
	    .origin = cell->origin,
	};
}

bool
value_date(struct form_values *v, const struct cell *cell, const char *head,
    struct date *date)
{
	if (!is_sound(v, cell))
		return false;
	if (cell->kind == CELL_DATE) {
		*date = cell->date;
		return true;
	}
	if (form_date(v->arena, cell->text, v->year, date))
		return true;
	if (form_date_about(cell->text, v->year, date)) {
		diag(v->diags, DIAG_CELL_DAY, cell->origin, cell->text,
		    date_iso(v->arena, *date));
		return true;
	}
	/* A day whose format was lost. */
	if (cell->kind == CELL_NUMBER && date_given(cell->date)) {
		*date = cell->date;
		return true;
	}
	diag(v->diags, DIAG_CELL_DATE, cell->origin, cell->text, head);
	return failed(v);
}

/* "; it is one of 未启动, 进行中 …" */
static const char *
choice_hint(const struct form_values *v, enum form_choice choice)
{
	struct buf all;

	buf_init(&all, v->arena);
	for (int i = 0; i < form_choice_offered(choice); i++)
		buf_printf(&all, "%s%s", i ? ", " : "",
		    form_choice_word(choice, i)->word);
	return arena_printf(v->arena, _("; it is one of %s"), all.s);
}

int
value_choice(struct form_values *v, const struct cell *cell, const char *head,
    enum form_choice choice)
{
	int value = form_choice_read(v->arena, choice, cell->text);

	if (!is_sound(v, cell))
		return -1;
	if (value < 0) {
		diag(v->diags, DIAG_CELL_WORD, cell->origin, cell->text, head,
		    choice_hint(v, choice));
		failed(v);
	}
	return value;
}
