/*
 * Cells → values. Nothing is rounded and nothing is guessed: what is not
 * plainly a number is an error at its cell.
 */
#include "form/form_value.h"

#include <ctype.h>
#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/intl.h"
#include "base/utf8.h"
#include "model/unit.h"

bool
value_given(const struct cell *cell)
{
	return cell->stale ||
	    (cell->kind != CELL_EMPTY && !form_is_void(cell->text));
}

/* ASCII for its full-width twin; − is a minus, ％ stays what it is. */
static char *
narrow(struct arena *arena, const char *s)
{
	const char *end = s + strlen(s);
	struct buf out;

	buf_init(&out, arena);
	while (s < end) {
		uint32_t rune = utf8_next(&s, end);

		if (rune >= 0xFF01 && rune <= 0xFF5E && rune != 0xFF05)
			rune -= 0xFF01 - 0x21;
		else if (rune == 0x2212)
			rune = '-';
		else if (rune == 0x3000 || rune == 0xA0)
			rune = ' ';
		buf_put_rune(&out, rune);
	}
	return out.s;
}

/*
 * The length of the number at s with its thousands, which must be threes;
 * plain is the number without them. 0: none is there.
 */
static int
number_at(const char *s, struct buf *plain)
{
	const char *at = s;
	int group = 0; /* digits since the last comma */
	bool grouped = false;

	if (*at == '-' || *at == '+')
		buf_putc(plain, *at++);
	for (; isdigit((unsigned char)*at) || (*at == ',' && group > 0); at++) {
		if (*at == ',') {
			if (grouped ? group != 3 : group > 3)
				return 0;
			grouped = true;
			group = 0;
			continue;
		}
		buf_putc(plain, *at);
		group++;
	}
	if (group == 0 || (grouped && group != 3))
		return 0;
	if (*at == '.' && isdigit((unsigned char)at[1])) {
		buf_putc(plain, *at++);
		while (isdigit((unsigned char)*at))
			buf_putc(plain, *at++);
	}
	return (int)(at - s);
}

/* Letters and Han without digits and marks: may be a unit. */
static bool
is_unit(const char *s)
{
	enum { LONGEST = 24 }; /* bytes */

	return strlen(s) <= LONGEST && !strpbrk(s, "0123456789,;.:-+=()<>~") &&
	    !strstr(s, "、") && !strstr(s, "。") && !strstr(s, "至");
}

static bool
not_a_number(
    const struct form_values *v, const struct cell *cell, const char *head)
{
	diag(v->diags, DIAG_BAD_NUMBER, cell->origin, cell->text, head);
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
is_sound(const struct form_values *v, const struct cell *cell)
{
	if (cell->kind == CELL_FAULT)
		diag(v->diags, DIAG_CELL_FAULT, cell->origin, cell->text);
	else if (cell->stale)
		diag(v->diags, DIAG_CELL_STALE, cell->origin);
	else if (cell->external)
		diag(v->diags, DIAG_CELL_EXTERNAL, cell->origin, cell->text);
	else if (cell->scaled)
		diag(v->diags, DIAG_CELL_SCALED, cell->origin, cell->text);
	else
		return true;
	return false;
}

bool
value_number(const struct form_values *v, const struct cell *cell,
    const char *head, struct figure_value *value, const char **unit)
{
	const char *text = narrow(v->arena, cell->text), *rest;
	struct buf plain;
	int n;

	*unit = NULL;
	if (!is_sound(v, cell))
		return false;
	if (cell->kind == CELL_DATE)
		return not_a_number(v, cell, head);
	buf_init(&plain, v->arena);
	n = number_at(text, &plain);
	rest = text + n;
	rest += strspn(rest, " ");
	if (n == 0 || !is_unit(rest))
		return not_a_number(v, cell, head);
	*value = (struct figure_value){
	    .text = plain.s,
	    .number = number_read(v->arena, plain.s),
	    .origin = cell->origin,
	};
	if (!value->number)
		return not_a_number(v, cell, head);
	check_shown(v, cell);
	if (cell->percent)
		*unit = "％";
	else if (*rest)
		*unit = unit_plain(rest);
	return true;
}

static bool
units_disagree(const struct form_values *v, const struct task *task,
    const char *unit, struct origin origin)
{
	diag(v->diags, DIAG_UNIT, origin, task->id, unit, task->unit,
	    origin_text(v->arena, task->origin), "");
	return false;
}

bool
value_convert(const struct form_values *v, const struct task *task,
    const char *unit, struct figure_value *value)
{
	const char *wanted = unit_plain(task->unit);
	int zeros;

	if (!unit || !*unit || !*wanted || strcmp(unit, wanted) == 0)
		return true;
	if (!unit_apart(unit, wanted, &zeros))
		return units_disagree(v, task, unit, value->origin);
	if (zeros != 0) {
		const char *was = value->text;

		value->number = unit_shift(v->arena, value->number, zeros);
		value->text = number_raw(v->arena, value->number, 0,
		    decimals_of(was) + (zeros < 0 ? -zeros : 0));
		diag(v->diags, DIAG_CONVERTED, value->origin, was, unit,
		    value->text, wanted);
	}
	return true;
}

bool
value_date(const struct form_values *v, const struct cell *cell,
    const char *head, struct date *date)
{
	if (!is_sound(v, cell))
		return false;
	if (cell->kind == CELL_DATE) {
		*date = cell->date;
		return true;
	}
	if (form_date(v->arena, cell->text, v->year, date))
		return true;
	/* A day whose format was lost. */
	if (cell->kind == CELL_NUMBER && date_given(cell->date)) {
		*date = cell->date;
		return true;
	}
	diag(v->diags, DIAG_BAD_DATE, cell->origin, cell->text, head);
	return false;
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
value_choice(const struct form_values *v, const struct cell *cell,
    const char *head, enum form_choice choice)
{
	int value = form_choice_read(v->arena, choice, cell->text);

	if (!is_sound(v, cell))
		return -1;
	if (value < 0)
		diag(v->diags, DIAG_BAD_VALUE, cell->origin, cell->text, head,
		    choice_hint(v, choice));
	return value;
}
