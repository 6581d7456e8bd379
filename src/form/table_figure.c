/* A row about a target → a figure. */
#include <string.h>

#include "base/array.h"
#include "base/intl.h"
#include "form/form_doubt.h"
#include "form/form_unit.h"
#include "form/table_row.h"
#include "model/unit.h"
#include "prose/find.h"
#include "table/account.h"

/* The columns of a figure's values, in their order. */
static const enum form_field numbers[FIGURE_VALUES] = {
    FORM_ACTUAL,
    FORM_COVERED,
    FORM_TOTAL,
    FORM_REFERENCE,
    FORM_ASSIGNED,
    FORM_PREVIOUS,
};

/* --------------------------------- numbers ------------------------------- */

/* The account's word for a figure: hitech 完成值. */
static const char *
as_what(struct table_reader *t, const struct task *task, enum form_field field)
{
	return arena_printf(t->values.arena, "%s %s", task->id,
	    field == FORM_INCREMENT ? "当期值" : form_head(field));
}

static bool
read_number(struct table_reader *t, const struct row *row, struct task *task,
    const struct cell *cell, enum form_field field, struct figure *figure,
    struct figure_value *value)
{
	struct amount a;
	struct figure_value read;

	if (!value_amount(&t->values, cell, table_head_of(t, field), &a) ||
	    !form_direct(t, row, task, cell, &a))
		return false;
	read = value_of(&t->values, cell, &a);
	if (!read.number) {
		diag(t->values.diags, DIAG_CELL_NUMBER, cell->origin,
		    value_shown(cell), table_head_of(t, field));
		t->values.failed = true;
		return false;
	}
	if (!form_unit_convert(t, row, task, field, &a, &read) ||
	    !form_believe(t, row, task, field, cell, &a, &read))
		return false;
	if (*a.rest) {
		diag(t->values.diags, DIAG_CELL_REMARK, cell->origin,
		    value_shown(cell), a.number, a.rest);
		if (!figure->note)
			figure->note = a.rest;
	}
	cell_used(cell, as_what(t, task, field));
	*value = read;
	return true;
}

/* 19/24: so many of all. */
static bool
read_share(struct table_reader *t, const struct row *row,
    const struct cell *cell, struct figure *figure)
{
	const char *slash = strpbrk(cell->text, "/");
	struct cell part = *cell;

	if (cell->kind != CELL_TEXT || !slash ||
	    figure->target->rule != RULE_COVER)
		return false;
	part.text = arena_strndup(
	    t->values.arena, cell->text, (size_t)(slash - cell->text));
	read_number(t, row, figure->target, &part, FORM_COVERED, figure,
	    &figure->covered);
	part.text = slash + 1;
	read_number(
	    t, row, figure->target, &part, FORM_TOTAL, figure, &figure->total);
	return true;
}

/* None, where none is what is wanted; else it is asked. */
static bool
read_none(struct table_reader *t, const struct cell *cell,
    enum form_field field, struct figure *figure)
{
	if (!amount_is_none(cell->text) ||
	    (field != FORM_ACTUAL && field != FORM_INCREMENT))
		return false;
	/* Of accidents none is what is hoped for. */
	if (figure->target->rule == RULE_ZERO ||
	    (figure->target->rule == RULE_AT_MOST &&
		find_is_event(figure->target->name)) ||
	    strcmp(cell->text, "零") == 0) {
		struct amount a = {.number = "0"};

		cell_used(cell, as_what(t, figure->target, field));
		figure->actual = value_of(&t->values, cell, &a);
		return true;
	}
	diag(t->values.diags, DIAG_CELL_NONE, cell->origin, cell->text);
	t->values.failed = true;
	return true;
}

/* Words where a figure should be: why there is none. */
static bool
read_reason(
    struct table_reader *t, const struct cell *cell, struct figure *figure)
{
	if (cell->kind != CELL_TEXT || cell->stale ||
	    !form_is_reason(t->values.arena, cell->text))
		return false;
	figure->note = table_words(t, cell, "没有数值的原因");
	figure->origin = cell->origin;
	diag(t->values.diags, DIAG_CELL_REASON, cell->origin, cell->text);
	return true;
}

static void
read_actual(struct table_reader *t, const struct row *row,
    const struct cell *cell, enum form_field field, struct figure *figure)
{
	if (read_none(t, cell, field, figure) || read_reason(t, cell, figure) ||
	    read_share(t, row, cell, figure))
		return;
	read_number(
	    t, row, figure->target, cell, field, figure, &figure->actual);
}

static bool
has_words(const struct cell *cell)
{
	return value_given(cell) ||
	    (cell->kind == CELL_TEXT && amount_is_none(cell->text));
}

/* A level is a level, though its column is of the quarter. */
static void
set_increment(
    struct table_reader *t, const struct cell *cell, struct figure *figure)
{
	if (figure->target->nature == NATURE_FLOW) {
		figure->increment = true;
		return;
	}
	diag(
	    t->values.diags, DIAG_CELL_LEVEL, cell->origin, figure->target->id);
}

static void
read_basis(struct table_reader *t, const struct row *row, struct figure *figure)
{
	const struct cell *period = table_cell_of(t, row, FORM_INCREMENT);
	const struct cell *basis = table_cell_of(t, row, FORM_BASIS);

	if (value_given(basis)) {
		cell_used(basis, "统计口径");
		if (value_choice(&t->values, basis,
			table_head_of(t, FORM_BASIS), FORM_BASES) == 1)
			set_increment(t, basis, figure);
	}
	if (!has_words(period))
		return;
	if (figure->actual.number || figure->covered.number) {
		cell_left(period, "旁边有累计数");
		return;
	}
	read_actual(t, row, period, FORM_INCREMENT, figure);
	set_increment(t, period, figure);
}

/* --------------------------- other columns' figures ---------------------- */

/* A share of the target, 完成率, is no figure of it: the program computes it.
 */
static void
tell_rate(struct table_reader *t, const struct cell *cell, struct task *task)
{
	diag(t->values.diags, DIAG_CELL_RATE, cell->origin, value_shown(cell),
	    task->name);
	t->values.failed = true;
}

/*
 * Where no column is of figures, one stands under 进展 or 进度: with its unit
 * it is one, in 进展 a bare one too; under 进度 it may be a share.
 */
static void
read_elsewhere(
    struct table_reader *t, const struct row *row, struct figure *figure)
{
	static const enum form_field fields[] = {
	    FORM_TEXT, FORM_STATE, FORM_PERCENT};

	if (form_has(&t->head, FORM_ACTUAL) ||
	    form_has(&t->head, FORM_INCREMENT))
		return;
	for (int i = 0; i < LEN(fields); i++) {
		const struct cell *cell = table_cell_of(t, row, fields[i]);
		struct amount a;
		int zeros;

		if (!value_given(cell) || cell->kind == CELL_DATE ||
		    figure->actual.number || figure->covered.number ||
		    !amount_read(t->values.arena, value_shown(cell), &a))
			continue;
		if (fields[i] != FORM_PERCENT ||
		    (strcmp(a.unit, "％") != 0 &&
			unit_apart(a.unit, figure->target->unit, &zeros)))
			read_actual(t, row, cell, fields[i], figure);
		else
			tell_rate(t, cell, figure->target);
	}
}

/* Only the first of merged cells has a value, and it is the first row's. */
static bool
is_merged(
    struct table_reader *t, const struct row *row, const struct task *task)
{
	for (int i = 0; i < FIGURE_VALUES; i++) {
		const struct cell *cell = table_cell_of(t, row, numbers[i]);

		if (!cell->anchor || cell->anchor->kind == CELL_EMPTY ||
		    cell->anchor->origin.line == row->number)
			continue;
		diag(t->values.diags, DIAG_CELL_MERGED, cell->origin, task->id,
		    origin_text(t->values.arena, cell->anchor->origin));
		t->values.failed = true;
		return true;
	}
	return false;
}

static void
read_numbers(
    struct table_reader *t, const struct row *row, struct figure *figure)
{
	for (int i = 0; i < FIGURE_VALUES; i++) {
		const struct cell *cell = table_cell_of(t, row, numbers[i]);

		if (!has_words(cell))
			continue;
		if (numbers[i] == FORM_ACTUAL)
			read_actual(t, row, cell, FORM_ACTUAL, figure);
		else if (value_given(cell))
			read_number(t, row, figure->target, cell, numbers[i],
			    figure, &figure->values[i]);
	}
	read_basis(t, row, figure);
	read_elsewhere(t, row, figure);
}

/* ------------------------------- the target ------------------------------ */

static const struct number *
goal_of(const struct task *task, struct date day, const char **text)
{
	const struct figure_value *goal =
	    task->rule == RULE_COVER ? &task->total : task_value(task, day);

	*text = goal->text;
	return goal->number;
}

/* ≥5家, 3％以内, 不少于8: the number in it. */
static bool
read_aim(struct table_reader *t, const char *text, struct amount *a)
{
	static const char *const words[] = {"不低于", "不少于", "不高于",
	    "不超过", "不多于", "大于等于", "小于等于", "大于", "小于",
	    "控制在", "力争", "确保", "≥", "≤", ">=", "<=", "＞", "＜", "<",
	    ">", "以内", "以下", "以上", "左右", "之内"};
	char *rest = arena_strdup(t->values.arena, text);

	for (int i = 0; i < LEN(words); i++) {
		char *at = strstr(rest, words[i]);

		if (at)
			rest = arena_printf(t->values.arena, "%.*s%s",
			    (int)(at - rest), rest, at + strlen(words[i]));
	}
	return amount_read(t->values.arena, rest, a);
}

static const struct number *
amount_of(struct table_reader *t, const struct number *x)
{
	return number_sign(x) < 0
	    ? number_sub(t->values.arena, number_int(t->values.arena, 0), x)
	    : x;
}

/* The target in the table, beside that of the plan. */
static void
check_aim(struct table_reader *t, const struct row *row, struct task *task)
{
	const struct cell *cell = table_cell_of(t, row, FORM_AIM);
	struct figure_value value;
	struct amount a;
	const char *known;
	const struct number *goal = goal_of(task, t->progress->as_of, &known);

	if (!value_given(cell))
		return;
	if (!goal || task->to.number || !read_aim(t, value_shown(cell), &a)) {
		cell_left(cell, "目标不是一个数，未与计划核对");
		return;
	}
	value = value_of(&t->values, cell, &a);
	if (!value.number ||
	    !form_unit_convert(t, row, task, FORM_AIM, &a, &value))
		return;
	cell_used(cell, "与计划的目标值核对");
	/* 下降3％ or −3: how much is compared, which way the plan says. */
	if (number_cmp(amount_of(t, value.number), amount_of(t, goal)) != 0)
		diag(t->values.diags, DIAG_TABLE_AIM, cell->origin, task->name,
		    value.text, known,
		    origin_text(t->values.arena, task->origin));
}

/* --------------------------------- the row ------------------------------- */

/* What a target that is told in words has reached is told in words. */
static void
read_words(struct table_reader *t, const struct row *row, struct figure *figure)
{
	static const enum form_field fields[] = {
	    FORM_NOTE, FORM_TEXT, FORM_ACTUAL};
	int n = LEN(fields) - (figure->target->rule != RULE_NONE);

	for (int i = 0; i < n; i++) {
		const struct cell *cell = table_cell_of(t, row, fields[i]);
		const char *words;

		/* What was read as the figure is no remark. */
		if (!value_given(cell) ||
		    (cell->fate && cell->fate->kind == FATE_USED))
			continue;
		words = table_words(t, cell, "备注");
		figure->note = !figure->note ? words
		    : strcmp(figure->note, words) == 0
		    ? words
		    : arena_printf(
			  t->values.arena, "%s；%s", figure->note, words);
		if (!figure->origin.file)
			figure->origin = cell->origin;
	}
}

/* The first value given, or NULL: it says where the figure stands. */
static const struct figure_value *
first_value(const struct figure *figure)
{
	for (int i = 0; i < FIGURE_VALUES; i++)
		if (figure->values[i].number)
			return &figure->values[i];
	return NULL;
}

/* A form names all totals that the plan has: they are no news. */
static void
drop_known_total(struct figure *figure)
{
	const struct number *known = figure->target->total.number;

	if (figure->total.number && known &&
	    number_cmp(figure->total.number, known) == 0)
		figure->total = (struct figure_value){0};
}

/* More are covered than there are. */
static void
check_covered(struct table_reader *t, const struct figure *figure)
{
	const struct number *total = figure->total.number
	    ? figure->total.number
	    : figure->target->total.number;

	if (!figure->covered.number || !total ||
	    number_cmp(figure->covered.number, total) <= 0)
		return;
	diag(t->values.diags, DIAG_DOUBT_SHARE, figure->covered.origin,
	    figure->covered.text, figure->target->name, "");
	t->values.failed = true;
}

/* All that it says, to be compared with what another file says. */
static const char *
said_of(struct table_reader *t, const struct figure *figure)
{
	const struct figure_value *first = first_value(figure);

	return !first ? figure->note
	    : figure->increment
	    ? arena_printf(t->values.arena, "%s (%s)", first->text, "当期")
	    : first->text;
}

void
table_figure(struct table_reader *t, const struct row *row, struct task *task)
{
	struct figure figure = {.target = task};
	const struct figure_value *first;

	if (is_merged(t, row, task))
		return;
	check_aim(t, row, task);
	if (task->rule != RULE_NONE)
		read_numbers(t, row, &figure);
	read_words(t, row, &figure);
	check_covered(t, &figure);
	if (t->values.failed)
		return;
	drop_known_total(&figure);
	first = first_value(&figure);
	if (!first && !figure.note)
		return;
	if (first)
		figure.origin = first->origin;
	figure.unit = first && *task->unit ? task->unit : NULL;
	table_reported(t, task_lead(task));
	if (table_once(
		t, "target", task->id, said_of(t, &figure), figure.origin))
		*array_push(t->values.arena, &t->progress->figures) = figure;
}
