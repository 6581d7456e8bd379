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
#include "table/account.h"

const struct cell *
table_cell_of(
    const struct table_reader *t, const struct row *row, enum form_field f)
{
	return form_cell(&t->head, row, f);
}

static bool
table_gives(
    const struct table_reader *t, const struct row *row, enum form_field f)
{
	return value_given(table_cell_of(t, row, f));
}

/* The head of a column as the table has it. */
const char *
table_head_of(const struct table_reader *t, enum form_field f)
{
	return form_has(&t->head, f) ? t->head.columns[t->head.at[f]].head
				     : form_head(f);
}

/* What was reported where. */
struct told_once {
	struct origin origin;
	const char *value, *file;
};

bool
table_once(struct table_reader *t, const char *noun, const char *id,
    const char *value, struct origin origin)
{
	const char *key = arena_printf(t->values.arena, "%s %s", noun, id);
	struct told_once *first = map_find(t->seen, key);
	const char *place;

	if (!first) {
		first = arena_new(t->values.arena, struct told_once);
		*first = (struct told_once){origin, value, t->file};
		map_put(t->seen, key, first);
		return true;
	}
	place = origin_text(t->values.arena, first->origin);
	if (strcmp(first->file, t->file) == 0 || !value || !first->value)
		diag(t->values.diags, DIAG_REPORTED_TWICE, origin, noun, id,
		    place);
	else if (strcmp(first->value, value) == 0)
		diag(
		    t->values.diags, DIAG_SAID_TWICE, origin, id, value, place);
	else
		diag(t->values.diags, DIAG_SAID_DIFFERENTLY, origin, id, value,
		    first->value, place);
	return false;
}

void
table_reported(struct table_reader *t, const char *leads)
{
	const char *office;

	while ((office = office_next(t->values.arena, &leads)))
		map_put(t->offices, office, t);
}

const char *
table_words(struct table_reader *t, const struct cell *cell, const char *as)
{
	if (!value_given(cell))
		return NULL;
	cell_used(cell, as);
	return white_trim(t->values.arena, cell->text);
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

	cell_used(cell, "正文");
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

/* -------------------------------- works ---------------------------------- */

static void
works_row(struct table_reader *t, const struct row *row, struct task *works)
{
	diag(
	    t->values.diags, DIAG_ROW_WORKS, row_first(row)->origin, works->id);
	row_told(row, DIAG_ROW_WORKS);
}

/* ------------------------------- narratives ------------------------------ */

static void
item_row(struct table_reader *t, const struct row *row, struct item *item)
{
	static const enum form_field fields[] = {
	    FORM_TEXT, FORM_ACTUAL, FORM_NOTE};
	struct narrative narrative = {.item = item};

	for (int i = 0; i < LEN(fields); i++) {
		const struct cell *cell = table_cell_of(t, row, fields[i]);

		if (!value_given(cell) || narrative.paragraphs.n > 0)
			continue;
		narrative.origin = cell->origin;
		add_paragraphs(t, cell, &narrative.paragraphs);
	}
	if (narrative.paragraphs.n > 0)
		table_reported(t, item->duty.lead ? item->duty.lead : "");
	if (narrative.paragraphs.n > 0 &&
	    table_once(t, "item", item->id, NULL, narrative.origin))
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
	const struct cell *id = table_cell_of(t, row, FORM_ID);

	cell_used(id, "编号");
	if (*id->text && xml_is_id(id->text))
		return id->text;
	/* A number only counts the rows of this table. */
	if (*id->text && !strchr("0123456789", *id->text)) {
		diag(t->values.diags, DIAG_BAD_VALUE, id->origin, id->text,
		    table_head_of(t, FORM_ID),
		    _("; an id begins with a letter and has no spaces"));
		return NULL;
	}
	return made_id(t, table_cell_of(t, row, FORM_PROBLEM)->text);
}

static struct item *
problem_item(struct table_reader *t, const struct row *row)
{
	const struct cell *cell = form_shown(&t->head, row, FORM_ITEM);
	struct item *item;

	if (!value_given(cell))
		return NULL;
	cell_used(cell, "所属工作");
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
	if (!table_gives(t, row, field))
		return;
	value_date(&t->values, table_cell_of(t, row, field),
	    table_head_of(t, field), date);
	cell_used(table_cell_of(t, row, field), form_head(field));
}

static const char *
problem_word(struct table_reader *t, const struct row *row,
    enum form_field field, enum form_choice choice, const char *const *words)
{
	int i;

	if (!table_gives(t, row, field))
		return NULL;
	i = value_choice(&t->values, table_cell_of(t, row, field),
	    table_head_of(t, field), choice);
	cell_used(table_cell_of(t, row, field), form_head(field));
	return i >= 0 ? words[i] : NULL;
}

static void
problem_row(struct table_reader *t, const struct row *row)
{
	struct problem problem = {
	    .item = problem_item(t, row),
	    .lead =
		table_words(t, table_cell_of(t, row, FORM_LEAD), "责任单位"),
	    .owner =
		table_words(t, table_cell_of(t, row, FORM_OWNER), "责任人"),
	    .source =
		table_words(t, table_cell_of(t, row, FORM_SOURCE), "问题来源"),
	    .severity = problem_word(
		t, row, FORM_SEVERITY, FORM_SEVERITIES, severity_names),
	    .state = problem_word(
		t, row, FORM_STATE, FORM_PROBLEM_STATES, problem_names),
	    .origin = row_first(row)->origin,
	};

	if (!table_gives(t, row, FORM_PROBLEM) &&
	    !table_gives(t, row, FORM_STATE)) {
		row_left(row, "本行没有写问题");
		return;
	}
	problem.id = problem_id(t, row);
	problem_date(t, row, FORM_FOUND, &problem.found);
	problem_date(t, row, FORM_DUE, &problem.due);
	problem_date(t, row, FORM_CLOSED, &problem.closed);
	add_paragraphs(t, table_cell_of(t, row, FORM_PROBLEM), &problem.text);
	add_paragraphs(t, table_cell_of(t, row, FORM_TEXT), &problem.now);
	add_paragraphs(
	    t, table_cell_of(t, row, FORM_MEASURE), &problem.measures);
	add_paragraphs(
	    t, table_cell_of(t, row, FORM_EVIDENCE), &problem.evidence);
	if (problem.lead)
		table_reported(t, problem.lead);
	else if (problem.item)
		table_reported(
		    t, problem.item->duty.lead ? problem.item->duty.lead : "");
	if (problem.id && !t->values.failed &&
	    table_once(t, "problem", problem.id, NULL, problem.origin))
		*array_push(t->values.arena, &t->progress->problems) = problem;
}

/* -------------------------------- accounts ------------------------------- */

/* Why a cell of a known column is not read in a row about this. */
static const char *
reason_of(const struct subject *s, enum form_field field)
{
	bool target = s->task && s->task->kind == TASK_TARGET;

	switch (field) {
	case FORM_ID:
	case FORM_NAME:
	case FORM_GROUP:
	case FORM_ITEM:
	case FORM_UNIT:
	case FORM_LEAD:
	case FORM_RULE:
	case FORM_ASK:
	case FORM_LAST:
		return "用于识别，计划已有";
	case FORM_AIM:
		return target ? NULL : "计划已有";
	case FORM_DUE:
	case FORM_OWNER:
		return "计划已有";
	case FORM_PERCENT:
		return target ? "完成率由程序计算" : NULL;
	case FORM_IGNORED:
		return "此列不用于进展";
	case FORM_BASIS:
	case FORM_COVERED:
	case FORM_TOTAL:
	case FORM_REFERENCE:
	case FORM_ASSIGNED:
	case FORM_PREVIOUS:
		return target ? NULL : "只有指标有这一项";
	case FORM_ON:
	case FORM_STATE:
		return target ? "指标看数值" : NULL;
	case FORM_MEASURE:
	case FORM_EVIDENCE:
	case FORM_FOUND:
	case FORM_CLOSED:
	case FORM_SOURCE:
	case FORM_SEVERITY:
		return s->task || s->item ? "只有问题有这一项" : NULL;
	default:
		return NULL;
	}
}

/* Enters what nothing was made of: another column's, a dash, a known word. */
static void
account_row(
    struct table_reader *t, const struct row *row, const struct subject *s)
{
	for (int i = 0; i < row->n && i < t->head.ncolumn; i++) {
		const struct form_column *column = &t->head.columns[i];
		const struct cell *cell = row_cell(row, i);
		const char *why = column->passed ? column->passed
						 : reason_of(s, column->field);

		if (!why && cell->kind != CELL_EMPTY &&
		    form_is_void(cell->text))
			why = "没有填报内容";
		if (!why && t->values.failed)
			why = "本行有读不懂或存疑的单元格，整行未采用";
		if (why)
			cell_left(cell, why);
	}
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
		const struct cell *cell = table_cell_of(t, row, said[i]);

		if ((cell->kind != CELL_EMPTY &&
			(value_given(cell) || amount_is_none(cell->text))) ||
		    cell->stale ||
		    (cell->anchor && said[i] != FORM_TEXT &&
			cell->anchor->origin.line != row->number &&
			cell->anchor->kind != CELL_EMPTY))
			return true;
	}
	return table_gives(t, row, FORM_NOTE);
}

/* The columns by which the row was found. */
static void
use_names(struct table_reader *t, const struct row *row)
{
	static const enum form_field names[] = {
	    FORM_ID, FORM_NAME, FORM_GROUP, FORM_ITEM};

	for (int i = 0; i < LEN(names); i++)
		cell_used(table_cell_of(t, row, names[i]), "识别行");
}

static void
subject_row(
    struct table_reader *t, const struct row *row, const struct subject *s)
{
	use_names(t, row);
	if (s->item)
		item_row(t, row, s->item);
	else if (s->task->kind == TASK_TARGET)
		table_figure(t, row, s->task);
	else if (s->task->kind == TASK_WORKS)
		works_row(t, row, s->task);
	else
		table_step(t, row, s->task);
	account_row(t, row, s);
}

static void
task_row(struct table_reader *t, const struct row *row)
{
	struct subject subject;
	bool says = says_something(t, row);
	bool found = form_match(
	    t->names, t->values.diags, &t->head, row, says, &subject);

	if (!says)
		row_left(row, "本行没有填报内容");
	else if (!found)
		row_left(row, "本行未采用，原因见提示");
	else
		subject_row(t, row, &subject);
}

/* What stands to the right of the head belongs to no column. */
static void
tell_beyond(struct table_reader *t, const struct row *row)
{
	for (int i = t->head.ncolumn; i < row->n; i++) {
		const struct cell *cell = row_cell(row, i);

		if (cell->kind == CELL_EMPTY)
			continue;
		diag(t->values.diags,
		    cell->origin.sheet ? DIAG_CELL_BESIDE : DIAG_ROW_LONG,
		    cell->origin, cell->text);
		return;
	}
}

void
table_row(struct table_reader *t, const struct row *row)
{
	t->values.failed = false;
	tell_beyond(t, row);
	for (int i = t->head.ncolumn; i < row->n; i++)
		cell_left(row_cell(row, i), "在表头之外");
	if (form_has(&t->head, FORM_PROBLEM)) {
		problem_row(t, row);
		account_row(t, row, &(struct subject){0});
	} else {
		task_row(t, row);
	}
}
