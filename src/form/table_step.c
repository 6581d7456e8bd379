/* A row about a work or a milestone → a step. */
#include <string.h>

#include "base/array.h"
#include "base/intl.h"
#include "form/form_state.h"
#include "form/table_row.h"
#include "table/account.h"

struct stepping {
	struct step step;
	bool said; /* a state, or how far it is */
};

/* A bare number in a column of percentages: 80. */
static bool
is_bare(const struct cell *cell)
{
	return cell->kind == CELL_NUMBER ||
	    strspn(cell->text, "0123456789.,") == strlen(cell->text);
}

static bool
wrong(struct table_reader *t, const struct cell *cell, enum form_field field,
    const char *hint)
{
	diag(t->values.diags, DIAG_CELL_WORD, cell->origin, value_shown(cell),
	    table_head_of(t, field), hint);
	t->values.failed = true;
	return false;
}

/* How far it is, in percent; what is begun is begun. */
static void
set_percent(struct table_reader *t, const struct cell *cell,
    enum form_field field, const char *percent, bool marked, struct stepping *s)
{
	const struct number *x = number_read(t->values.arena, percent);

	if (!x || number_sign(x) < 0 || number_cmp_int(x, 100) > 0) {
		wrong(t, cell, field, _("; it goes from 0 to 100"));
		return;
	}
	/* 0.8 may be four fifths or less than a hundredth. */
	if (!marked && number_sign(x) > 0 && number_cmp_int(x, 1) < 0) {
		wrong(t, cell, field, _("; write 80 or 80％"));
		return;
	}
	s->said = true;
	s->step.percent = (struct figure_value){
	    .text = percent, .number = x, .origin = cell->origin};
	if (s->step.state == STEP_NONE && number_sign(x) > 0)
		s->step.state =
		    number_cmp_int(x, 100) == 0 ? STEP_DONE : STEP_STARTED;
}

static void
read_bare(struct table_reader *t, const struct cell *cell,
    enum form_field field, struct stepping *s)
{
	struct amount a;

	if (value_amount(&t->values, cell, table_head_of(t, field), &a))
		set_percent(t, cell, field, a.number,
		    cell->percent || strcmp(a.unit, "％") == 0, s);
}

/* Words: a state, a share in them, a remark besides. */
static void
read_words(struct table_reader *t, const struct cell *cell,
    enum form_field field, struct stepping *s)
{
	struct form_state state;

	if (!form_state_read(t->values.arena, cell->text, &state)) {
		value_choice(
		    &t->values, cell, table_head_of(t, field), FORM_STATES);
		return;
	}
	s->said = true;
	if (s->step.state == STEP_NONE)
		s->step.state = state.state;
	if (state.percent)
		set_percent(t, cell, field, state.percent, true, s);
	if (state.remark && !is_bare(cell))
		s->step.note = table_words(t, cell, "说明");
}

/* State, or where the only column is 完成情况, whatever stands there. */
static void
read_state(struct table_reader *t, const struct row *row, struct stepping *s)
{
	static const enum form_field fields[] = {
	    FORM_STATE, FORM_ACTUAL, FORM_INCREMENT, FORM_PERCENT, FORM_TEXT};

	for (int i = 0; i < LEN(fields); i++) {
		const struct cell *cell = table_cell_of(t, row, fields[i]);

		if (!value_given(cell))
			continue;
		if (!s->step.origin.file)
			s->step.origin = cell->origin;
		cell_used(cell, "工程和节点的状态、进度");
		if (cell->kind == CELL_NUMBER ||
		    (fields[i] == FORM_PERCENT && is_bare(cell)))
			read_bare(t, cell, fields[i], s);
		else if (s->said && fields[i] != FORM_PERCENT)
			s->step.note = table_words(t, cell, "说明");
		else
			read_words(t, cell, fields[i], s);
	}
}

static void
read_day(struct table_reader *t, const struct row *row, struct step *step)
{
	const struct cell *cell = table_cell_of(t, row, FORM_ON);

	if (!value_given(cell))
		return;
	cell_used(cell, "日期");
	value_date(&t->values, cell, table_head_of(t, FORM_ON), &step->on);
}

/* A remark without a state says nothing that can be counted. */
static bool
is_complete(
    struct table_reader *t, const struct row *row, const struct stepping *s)
{
	if (t->values.failed)
		return false;
	if (!s->said && (s->step.note || date_given(s->step.on)))
		diag(t->values.diags, DIAG_STEP_STATE, row_first(row)->origin,
		    s->step.of->id);
	else if (s->said && s->step.state == STEP_NONE &&
	    date_given(s->step.on))
		diag(t->values.diags, DIAG_STEP_STATE, row_first(row)->origin,
		    s->step.of->id);
	else
		return s->said;
	return false;
}

void
table_step(struct table_reader *t, const struct row *row, struct task *task)
{
	struct stepping s = {.step = {.of = task}};
	const char *note;

	read_state(t, row, &s);
	read_day(t, row, &s.step);
	note = table_words(t, table_cell_of(t, row, FORM_NOTE), "备注");
	if (note && s.step.note && strcmp(note, s.step.note) != 0)
		s.step.note =
		    arena_printf(t->values.arena, "%s；%s", s.step.note, note);
	else if (note)
		s.step.note = note;
	if (!s.step.origin.file)
		s.step.origin = row_first(row)->origin;
	if (!is_complete(t, row, &s))
		return;
	table_reported(t, task_lead(task));
	if (table_once(t, "step", task->id,
		arena_printf(t->values.arena, "%s%s", step_name(s.step.state),
		    s.step.percent.text ? s.step.percent.text : ""),
		s.step.origin))
		*array_push(t->values.arena, &t->progress->steps) = s.step;
}
