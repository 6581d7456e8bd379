/*
 * Rows → records of progress.
 *
 * What a row may say depends on what it is about: a figure of a target, a step
 * of a work or milestone, words on an item, or a problem.
 */
#include "form/table_row.h"

#include <stdint.h>
#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/intl.h"
#include "read/marked.h"
#include "model/unit.h"

static const struct cell *
cell_of(const struct table_reader *t, const struct row *row, enum form_field f)
{
	return form_cell(&t->head, row, f);
}

static bool
gives(const struct table_reader *t, const struct row *row, enum form_field f)
{
	return value_given(cell_of(t, row, f));
}

/* The head of a column as the table has it. */
static const char *
head_of(const struct table_reader *t, enum form_field f)
{
	return form_has(&t->head, f) ? t->head.columns[t->head.at[f]].head
				     : form_head(f);
}

/* False when another row has reported it, which is an error. */
static bool
reported_once(struct table_reader *t, const char *noun, const char *id,
    struct origin origin)
{
	const char *key = arena_printf(t->values.arena, "%s %s", noun, id);
	const struct origin *first = map_find(t->seen, key);
	struct origin *place;

	if (first) {
		diag(t->values.diags, DIAG_REPORTED_TWICE, origin, noun, id,
		    origin_text(t->values.arena, *first));
		return false;
	}
	place = arena_new(t->values.arena, struct origin);
	*place = origin;
	map_put(t->seen, key, place);
	return true;
}

static const char *
words_of(struct table_reader *t, const struct cell *cell)
{
	return value_given(cell) ? white_trim(t->values.arena, cell->text)
				 : NULL;
}

/* Is a brace here, of either width? Its length, or 0. */
static size_t
brace_at(const char *s, const char *plain, const char *wide)
{
	if (strncmp(s, plain, strlen(plain)) == 0)
		return strlen(plain);
	return strncmp(s, wide, strlen(wide)) == 0 ? strlen(wide) : 0;
}

/* {hitech} and {国家高新技术企业} print the ledger's figure of that target. */
static struct prose *
figure_prose(
    struct table_reader *t, const struct cell *cell, const char *name, size_t n)
{
	struct prose *prose = arena_new(t->values.arena, struct prose);
	const char *text = white_trim(
	    t->values.arena, arena_strndup(t->values.arena, name, n));

	*prose = (struct prose){
	    .kind = PROSE_ACTUAL,
	    .task = form_target(t->names, text),
	    .origin = cell->origin,
	};
	if (!prose->task)
		diag(t->values.diags, DIAG_UNKNOWN_TARGET, cell->origin, text,
		    "");
	return prose->task ? prose : NULL;
}

static struct prose *
text_prose(
    struct table_reader *t, const struct cell *cell, const char *s, size_t n)
{
	struct prose *prose = arena_new(t->values.arena, struct prose);

	*prose = (struct prose){
	    .text = arena_strndup(t->values.arena, s, n),
	    .origin = cell->origin,
	};
	return n > 0 ? prose : NULL;
}

static struct prose *
line_prose(struct table_reader *t, const struct cell *cell, const char *s)
{
	struct prose *first = NULL, **tail = &first;
	const char *start = s;

	for (; *s; s++) {
		size_t open = brace_at(s, "{", "｛");
		const char *end = s + open;

		while (open && *end && !brace_at(end, "}", "｝"))
			end++;
		if (!open)
			continue;
		if (!*end) /* nor is any later brace closed */
			break;
		*tail = text_prose(t, cell, start, (size_t)(s - start));
		tail = *tail ? &(*tail)->next : tail;
		*tail =
		    figure_prose(t, cell, s + open, (size_t)(end - s) - open);
		tail = *tail ? &(*tail)->next : tail;
		start = end + brace_at(end, "}", "｝");
		s = start - 1;
	}
	*tail = text_prose(t, cell, start, strlen(start));
	return first;
}

/* Lines of a cell → paragraphs. */
static void
add_paragraphs(
    struct table_reader *t, const struct cell *cell, struct paragraphs *to)
{
	const char *at = value_given(cell) ? cell->text : "";

	while (*at) {
		size_t n = strcspn(at, "\n");
		char *text = white_trim(
		    t->values.arena, arena_strndup(t->values.arena, at, n));

		if (*text)
			*array_push(t->values.arena, to) =
			    (struct paragraph_source){
				line_prose(t, cell, text), cell->origin};
		at += n + (at[n] != '\0');
	}
}

/* -------------------------------- figures -------------------------------- */

/* The columns of a figure's values, in their order. */
static const enum form_field numbers[FIGURE_VALUES] = {
    FORM_ACTUAL,
    FORM_COVERED,
    FORM_TOTAL,
    FORM_REFERENCE,
    FORM_ASSIGNED,
    FORM_PREVIOUS,
};

/*
 * The unit of a figure: what its cell says, the row, the column, the sheet; the
 * nearest counts. NULL: nobody said one.
 */
static const char *
unit_of(struct table_reader *t, const struct row *row, enum form_field field,
    const char *said)
{
	const char *unit = form_shown(&t->head, row, FORM_UNIT)->text;

	if (said)
		return said;
	if (!*unit && form_has(&t->head, field))
		unit = t->head.columns[t->head.at[field]].unit;
	if (!unit || !*unit)
		unit = t->unit;
	return unit ? unit_plain(unit) : NULL;
}

static bool
read_number(struct table_reader *t, const struct row *row,
    const struct task *task, const struct cell *cell, enum form_field field,
    struct figure_value *value)
{
	const char *unit;
	struct figure_value read;

	if (!value_number(&t->values, cell, head_of(t, field), &read, &unit) ||
	    !value_convert(
		&t->values, task, unit_of(t, row, field, unit), &read))
		return false;
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
	read_number(
	    t, row, figure->target, &part, FORM_COVERED, &figure->covered);
	part.text = slash + 1;
	read_number(t, row, figure->target, &part, FORM_TOTAL, &figure->total);
	return true;
}

static void
read_actual(struct table_reader *t, const struct row *row,
    const struct cell *cell, enum form_field field, struct figure *figure)
{
	if (!read_share(t, row, cell, figure))
		read_number(
		    t, row, figure->target, cell, field, &figure->actual);
}

static void
read_basis(struct table_reader *t, const struct row *row, struct figure *figure)
{
	const struct cell *period = cell_of(t, row, FORM_INCREMENT);

	if (gives(t, row, FORM_BASIS))
		figure->increment =
		    value_choice(&t->values, cell_of(t, row, FORM_BASIS),
			head_of(t, FORM_BASIS), FORM_BASES) == 1;
	if (!value_given(period) || figure->actual.number ||
	    figure->covered.number)
		return;
	read_actual(t, row, period, FORM_INCREMENT, figure);
	figure->increment = true;
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

/* What a target that is told in words has reached is told in words. */
static void
read_words(struct table_reader *t, const struct row *row, struct figure *figure)
{
	static const enum form_field fields[] = {
	    FORM_NOTE, FORM_TEXT, FORM_ACTUAL};
	int n = LEN(fields) - (figure->target->rule != RULE_NONE);

	for (int i = 0; i < n && !figure->note; i++) {
		const struct cell *cell = cell_of(t, row, fields[i]);

		figure->note = words_of(t, cell);
		figure->origin = cell->origin;
	}
}

/* Only the first of merged cells has a value, and it is the first row's. */
static bool
is_merged(
    struct table_reader *t, const struct row *row, const struct task *task)
{
	for (int i = 0; i < FIGURE_VALUES; i++) {
		const struct cell *cell = cell_of(t, row, numbers[i]);

		if (!cell->anchor || cell->anchor->kind == CELL_EMPTY ||
		    cell->anchor->origin.line == row->number)
			continue;
		diag(t->values.diags, DIAG_CELL_MERGED, cell->origin, task->id,
		    origin_text(t->values.arena, cell->anchor->origin));
		return true;
	}
	return false;
}

static void
read_numbers(
    struct table_reader *t, const struct row *row, struct figure *figure)
{
	for (int i = 0; i < FIGURE_VALUES; i++) {
		const struct cell *cell = cell_of(t, row, numbers[i]);

		if (!value_given(cell))
			continue;
		if (numbers[i] == FORM_ACTUAL)
			read_actual(t, row, cell, FORM_ACTUAL, figure);
		else
			read_number(t, row, figure->target, cell, numbers[i],
			    &figure->values[i]);
	}
	read_basis(t, row, figure);
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

static void
figure_row(struct table_reader *t, const struct row *row, struct task *task)
{
	struct figure figure = {.target = task};
	const struct figure_value *first;
	int errors = diags_count(t->values.diags, DIAG_ERROR);

	if (is_merged(t, row, task))
		return;
	if (task->rule != RULE_NONE)
		read_numbers(t, row, &figure);
	read_words(t, row, &figure);
	if (diags_count(t->values.diags, DIAG_ERROR) > errors)
		return;
	drop_known_total(&figure);
	first = first_value(&figure);
	if (!first && !figure.note)
		return;
	if (first)
		figure.origin = first->origin;
	figure.unit = first && *task->unit ? task->unit : NULL;
	if (reported_once(t, "target", task->id, figure.origin))
		*array_push(t->values.arena, &t->progress->figures) = figure;
}

/* --------------------------------- steps --------------------------------- */

/* 80% anywhere, 80 in a column of percentages: how far a work is. */
static bool
is_share(const struct cell *cell, enum form_field field)
{
	const char *text = cell->text;

	if (cell->percent || strstr(text, "％") || strchr(text, '%'))
		return true;
	return field == FORM_PERCENT &&
	    strspn(text, "0123456789.,") == strlen(text);
}

static bool
read_percent(struct table_reader *t, const struct cell *cell,
    enum form_field field, struct step *step)
{
	const char *unit;
	struct figure_value value;

	if (!value_number(&t->values, cell, head_of(t, field), &value, &unit))
		return false;
	if (number_sign(value.number) < 0 ||
	    number_cmp_int(value.number, 100) > 0) {
		diag(t->values.diags, DIAG_BAD_VALUE, cell->origin, cell->text,
		    head_of(t, field), _("; it goes from 0 to 100"));
		return false;
	}
	/* 0.8 may be four fifths or less than a hundredth. */
	if (!unit && number_sign(value.number) > 0 &&
	    number_cmp_int(value.number, 1) < 0) {
		diag(t->values.diags, DIAG_BAD_VALUE, cell->origin, cell->text,
		    head_of(t, field), _("; write 80 or 80％"));
		return false;
	}
	step->percent = value;
	if (step->state == STEP_NONE && number_sign(value.number) > 0)
		step->state = number_cmp_int(value.number, 100) == 0
		    ? STEP_DONE
		    : STEP_STARTED;
	return true;
}

/* State, or where the only column is 完成情况, whatever stands there. */
static bool
read_state(struct table_reader *t, const struct row *row, struct step *step)
{
	static const enum form_field fields[] = {
	    FORM_STATE, FORM_ACTUAL, FORM_PERCENT};
	bool good = true;

	for (int i = 0; i < LEN(fields); i++) {
		const struct cell *cell = cell_of(t, row, fields[i]);
		int state;

		if (!value_given(cell))
			continue;
		if (!step->origin.file)
			step->origin = cell->origin;
		if (is_share(cell, fields[i])) {
			good = read_percent(t, cell, fields[i], step) && good;
			continue;
		}
		if (i > 0 && gives(t, row, FORM_STATE)) {
			step->note = words_of(t, cell);
			continue;
		}
		state = value_choice(
		    &t->values, cell, head_of(t, fields[i]), FORM_STATES);
		good = good && state >= 0;
		if (step->state == STEP_NONE && state > 0)
			step->state = (enum step_state)state;
	}
	return good;
}

static void
step_row(struct table_reader *t, const struct row *row, struct task *task)
{
	struct step step = {.of = task};
	bool good = read_state(t, row, &step);

	if (gives(t, row, FORM_ON))
		good = value_date(&t->values, cell_of(t, row, FORM_ON),
			   head_of(t, FORM_ON), &step.on) &&
		    good;
	if (gives(t, row, FORM_NOTE))
		step.note = words_of(t, cell_of(t, row, FORM_NOTE));
	if (!step.note)
		step.note = words_of(t, cell_of(t, row, FORM_TEXT));
	if (!good)
		return;
	if (step.state == STEP_NONE) {
		if (date_given(step.on))
			diag(t->values.diags, DIAG_STEP_STATE,
			    row_first(row)->origin, task->id);
		return;
	}
	if (reported_once(t, "step", task->id, step.origin))
		*array_push(t->values.arena, &t->progress->steps) = step;
}

static void
works_row(struct table_reader *t, const struct row *row, struct task *works)
{
	diag(t->values.diags, DIAG_WRONG_KIND, row_first(row)->origin,
	    works->id, "works", _("report each of its works"));
}

/* ------------------------------- narratives ------------------------------ */

static void
item_row(struct table_reader *t, const struct row *row, struct item *item)
{
	static const enum form_field fields[] = {
	    FORM_TEXT, FORM_ACTUAL, FORM_NOTE};
	struct narrative narrative = {.item = item};

	for (int i = 0; i < LEN(fields); i++) {
		const struct cell *cell = cell_of(t, row, fields[i]);

		if (!value_given(cell) || narrative.paragraphs.n > 0)
			continue;
		narrative.origin = cell->origin;
		add_paragraphs(t, cell, &narrative.paragraphs);
	}
	if (narrative.paragraphs.n > 0 &&
	    reported_once(t, "item", item->id, narrative.origin))
		*array_push(t->values.arena, &t->progress->narratives) =
		    narrative;
}

/* -------------------------------- problems ------------------------------- */

/* FNV-1a: the same words make the same id in the next quarter's table. */
static const char *
made_id(struct table_reader *t, const char *text)
{
	uint32_t hash = 2166136261u;

	text = form_plain(t->values.arena, text);
	for (; *text; text++)
		hash = (hash ^ (unsigned char)*text) * 16777619u;
	return arena_printf(t->values.arena, "problem-%08x", (unsigned)hash);
}

static const char *
problem_id(struct table_reader *t, const struct row *row)
{
	const struct cell *id = cell_of(t, row, FORM_ID);

	if (*id->text && xml_is_id(id->text))
		return id->text;
	/* A number only counts the rows of this table. */
	if (*id->text && !strchr("0123456789", *id->text)) {
		diag(t->values.diags, DIAG_BAD_VALUE, id->origin, id->text,
		    head_of(t, FORM_ID),
		    _("; an id begins with a letter and has no spaces"));
		return NULL;
	}
	return made_id(t, cell_of(t, row, FORM_PROBLEM)->text);
}

static struct item *
problem_item(struct table_reader *t, const struct row *row)
{
	const struct cell *cell = form_shown(&t->head, row, FORM_ITEM);
	struct item *item;

	if (!value_given(cell))
		return NULL;
	item = form_item(t->names, cell->text);
	if (!item)
		diag(t->values.diags, DIAG_UNKNOWN_ITEM, cell->origin,
		    cell->text, "");
	return item;
}

static void
problem_date(struct table_reader *t, const struct row *row,
    enum form_field field, struct date *date)
{
	if (gives(t, row, field))
		value_date(&t->values, cell_of(t, row, field),
		    head_of(t, field), date);
}

static const char *
problem_word(struct table_reader *t, const struct row *row,
    enum form_field field, enum form_choice choice, const char *const *words)
{
	int i;

	if (!gives(t, row, field))
		return NULL;
	i = value_choice(
	    &t->values, cell_of(t, row, field), head_of(t, field), choice);
	return i >= 0 ? words[i] : NULL;
}

static void
problem_row(struct table_reader *t, const struct row *row)
{
	struct problem problem = {
	    .item = problem_item(t, row),
	    .owner = words_of(t, cell_of(t, row, FORM_OWNER)),
	    .source = words_of(t, cell_of(t, row, FORM_SOURCE)),
	    .severity = problem_word(
		t, row, FORM_SEVERITY, FORM_SEVERITIES, severity_names),
	    .state = problem_word(
		t, row, FORM_STATE, FORM_PROBLEM_STATES, problem_names),
	    .origin = row_first(row)->origin,
	};

	if (!gives(t, row, FORM_PROBLEM) && !gives(t, row, FORM_STATE))
		return;
	problem.id = problem_id(t, row);
	problem_date(t, row, FORM_FOUND, &problem.found);
	problem_date(t, row, FORM_DUE, &problem.due);
	problem_date(t, row, FORM_CLOSED, &problem.closed);
	add_paragraphs(t, cell_of(t, row, FORM_PROBLEM), &problem.text);
	add_paragraphs(t, cell_of(t, row, FORM_MEASURE), &problem.measures);
	add_paragraphs(t, cell_of(t, row, FORM_EVIDENCE), &problem.evidence);
	if (problem.id &&
	    reported_once(t, "problem", problem.id, problem.origin))
		*array_push(t->values.arena, &t->progress->problems) = problem;
}

/* --------------------------------- a row --------------------------------- */

/* Does it say anything of what it names? */
static bool
says_something(const struct table_reader *t, const struct row *row)
{
	static const enum form_field said[] = {FORM_ACTUAL, FORM_INCREMENT,
	    FORM_COVERED, FORM_TOTAL, FORM_REFERENCE, FORM_ASSIGNED,
	    FORM_PREVIOUS, FORM_STATE, FORM_PERCENT, FORM_ON, FORM_TEXT};

	for (int i = 0; i < LEN(said); i++) {
		const struct cell *cell = cell_of(t, row, said[i]);

		if (value_given(cell) ||
		    (cell->anchor && said[i] != FORM_TEXT &&
			cell->anchor->origin.line != row->number &&
			cell->anchor->kind != CELL_EMPTY))
			return true;
	}
	return gives(t, row, FORM_NOTE);
}

static void
task_row(struct table_reader *t, const struct row *row)
{
	struct subject subject;

	if (!form_match(t->names, t->values.diags, &t->head, row,
		says_something(t, row), &subject) ||
	    !says_something(t, row))
		return;
	if (subject.item)
		item_row(t, row, subject.item);
	else if (subject.task->kind == TASK_TARGET)
		figure_row(t, row, subject.task);
	else if (subject.task->kind == TASK_WORKS)
		works_row(t, row, subject.task);
	else
		step_row(t, row, subject.task);
}

void
table_row(struct table_reader *t, const struct row *row)
{
	if (form_has(&t->head, FORM_PROBLEM))
		problem_row(t, row);
	else
		task_row(t, row);
}
