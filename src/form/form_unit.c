/* Units of a figure, and whether they agree. */
#include "form/form_unit.h"

#include <string.h>

#include "base/array.h"
#include "base/intl.h"
#include "model/unit.h"
#include "table/account.h"

/* A place that says a unit; unit NULL: it says none. */
struct said {
	const char *unit;
	struct origin origin;
};

static struct said
of_head(const struct table_reader *t, enum form_field field)
{
	const struct form_column *column;

	if (!form_has(&t->head, field))
		return (struct said){0};
	column = &t->head.columns[t->head.at[field]];
	return (struct said){column->unit, column->unit_origin};
}

static struct said
of_name(const struct table_reader *t, const struct row *row)
{
	const struct cell *cell = form_shown(&t->head, row, FORM_NAME);
	const char *unit = form_bracketed(t->values.arena, cell->text);

	return (struct said){
	    unit && form_is_unit(unit) ? unit : NULL, cell->origin};
}

/* 万元, （万元）, 单位：万元 */
static struct said
of_row(const struct table_reader *t, const struct row *row)
{
	const struct cell *cell = form_shown(&t->head, row, FORM_UNIT);
	const char *inside = form_bracketed(
	    t->values.arena, arena_printf(t->values.arena, "x%s", cell->text));

	if (!value_given(cell))
		return (struct said){0};
	cell_used(cell, "计量单位");
	return (struct said){
	    inside && form_is_unit(inside) ? inside : cell->text, cell->origin};
}

/* What the cell itself says: 5家企业 says 家 of a target in 家. */
static struct said
of_cell(const struct task *task, const struct amount *a,
    const struct figure_value *value, struct arena *arena)
{
	int zeros;
	const char *rest;

	if (!*a->unit)
		return (struct said){0};
	if (!unit_apart(a->unit, task->unit, &zeros) &&
	    unit_begins(a->unit, task->unit, &zeros, &rest))
		return (struct said){
		    arena_strndup(arena, a->unit, (size_t)(rest - a->unit)),
		    value->origin};
	return (struct said){a->unit, value->origin};
}

static bool
contradict(struct table_reader *t, const struct said *a, const struct said *b)
{
	diag(t->values.diags, DIAG_UNIT_CONFLICT, a->origin, a->unit, b->unit,
	    origin_text(t->values.arena, b->origin));
	t->values.failed = true;
	return false;
}

/* The figure that the row is about, not one that stands beside it. */
static bool
is_main(enum form_field field)
{
	return field == FORM_ACTUAL || field == FORM_INCREMENT ||
	    field == FORM_COVERED || field == FORM_AIM;
}

/*
 * Head, name and unit column must say the same. Only last year's column and
 * the like may have another scale of their own: 上年同期（万元）.
 */
static bool
agree(struct table_reader *t, enum form_field field, const struct said places[],
    int n)
{
	for (int i = 0; i < n; i++)
		for (int j = i + 1; j < n; j++) {
			int zeros;

			if (!places[i].unit || !places[j].unit)
				continue;
			if (!unit_apart(
				places[i].unit, places[j].unit, &zeros) ||
			    (zeros != 0 && (i > 0 || is_main(field))))
				return contradict(t, &places[i], &places[j]);
		}
	return true;
}

/* A cell that shows another scale than its row says what it shows. */
static bool
agree_with_cell(
    struct table_reader *t, const struct said *cell, const struct said *other)
{
	int zeros;

	if (!cell->unit || !other->unit)
		return true;
	if (!unit_apart(cell->unit, other->unit, &zeros))
		return contradict(t, cell, other);
	if (zeros != 0)
		diag(t->values.diags, DIAG_UNIT_SHOWN, cell->origin, cell->unit,
		    other->unit, origin_text(t->values.arena, other->origin));
	return true;
}

/* How many decimals it has. */
static int
decimals_of(const char *text)
{
	const char *point = strchr(text, '.');

	return point ? (int)strlen(point + 1) : 0;
}

static bool
convert(struct table_reader *t, const struct task *task,
    const struct said *said, struct figure_value *value)
{
	const char *wanted = unit_plain(task->unit), *was = value->text;
	const char *unit = said->unit ? unit_plain(said->unit) : "";
	int zeros;

	if (!*unit || !*wanted || strcmp(unit, wanted) == 0)
		return true;
	if (!unit_apart(unit, wanted, &zeros)) {
		diag(t->values.diags, DIAG_UNIT, said->origin, task->id, unit,
		    task->unit, origin_text(t->values.arena, task->origin), "");
		t->values.failed = true;
		return false;
	}
	if (zeros == 0)
		return true;
	value->number = unit_shift(t->values.arena, value->number, zeros);
	value->text = number_raw(t->values.arena, value->number, 0,
	    decimals_of(was) + (zeros < 0 ? -zeros : 0));
	diag(t->values.diags, DIAG_CONVERTED, value->origin, was, unit,
	    value->text, wanted);
	return true;
}

bool
form_unit_convert(struct table_reader *t, const struct row *row,
    const struct task *task, enum form_field field, const struct amount *a,
    struct figure_value *value)
{
	enum { PLACES = 3 };
	struct said cell = of_cell(task, a, value, t->values.arena);
	struct said places[PLACES] = {
	    of_head(t, field), of_name(t, row), of_row(t, row)};
	struct said said = cell;
	int zeros;

	if (!agree(t, field, places, PLACES))
		return false;
	for (int i = 0; i < PLACES; i++) {
		if (!places[i].unit)
			continue;
		if (said.unit == cell.unit &&
		    !agree_with_cell(t, &cell, &places[i]))
			return false;
		if (!said.unit)
			said = places[i];
		break;
	}
	/* 单位：万元 above a table is of those that are counted so. */
	if (!said.unit && t->unit && unit_apart(t->unit, task->unit, &zeros))
		said = (struct said){t->unit, value->origin};
	return convert(t, task, &said, value);
}
