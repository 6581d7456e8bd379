/*
 * What is judged, marked inside the prose: targets, works, milestones, blanks.
 */
#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/intl.h"
#include "base/numeral.h"
#include "read/marked.h"

static const char *const kinds[] = {"binding", "expected", NULL};
static const char *const states[] = {"done", "started", NULL};

const char *
task_kind_name(enum task_kind kind)
{
	static const char *const names[] = {
	    [TASK_TARGET] = "target",
	    [TASK_WORKS] = "works",
	    [TASK_WORK] = "work",
	    [TASK_MILESTONE] = "milestone",
	};

	return names[kind];
}

/* A task that can be reported on; an id that is taken is not entered. */
static struct task *
task_new(struct reader *r, const struct xml_node *node, enum task_kind kind)
{
	struct plan_reader *p = r->self;
	struct task *task = arena_new(r->arena, struct task);

	task->kind = kind;
	task->item = p->item;
	task->origin = node->origin;
	task->id = task->unit = "";
	task->rule = RULE_NONE;
	task->is_public = true;
	task->weight = (struct figure_value){
	    .text = "1",
	    .number = number_int(r->arena, 1),
	};
	return task;
}

static void
task_enter(struct reader *r, const struct xml_node *node, struct task *task)
{
	struct plan_reader *p = r->self;

	if (!task->name)
		task->name = task->id;
	if (task->kind != TASK_WORK) {
		*array_push(r->arena, p->tasks) = task;
		*array_push(r->arena, &p->plan->all_tasks) = task;
	}
	if (*task->id &&
	    reader_id_once(
		r, p->tasks_seen, node->name, task->id, node->origin))
		map_put(p->plan->tasks, task->id, task);
}

/* --------------------------- blanks and values -------------------------- */

static const struct content text_content = {.text = prose_text};

static void
value_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct prose_list *list = to;
	struct prose *prose = prose_add(r, list, PROSE_VALUE, node->origin);

	reader_fields(r, node, NULL, 0, NULL);
	prose_children(r, node, &text_content, prose, list, list->task);
}

static void
blank_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct blank {
		const char *id, *note;
	} blank = {0};
	static const struct field fields[] = {
	    FIELD(struct blank, id, "id", id),
	    FIELD(struct blank, note, "note", text),
	};
	struct plan_reader *p = r->self;
	struct prose_list *list = to;
	struct prose *prose = prose_add(r, list, PROSE_BLANK, node->origin);

	reader_fields(r, node, fields, LEN(fields), &blank);
	if (blank.id)
		reader_id_once(
		    r, p->blanks_seen, node->name, blank.id, node->origin);
	prose->text = reader_text(r, node);
	prose->note = blank.note ? blank.note : blank.id;
	prose->task = list->task;
	list->white->last = 'X';
	list->white->pending = false;
	*array_push(r->arena, &p->plan->blanks) = prose;
}

/* -------------------------------- targets ------------------------------- */

/* Attributes that only some rules look at. */
static const struct use {
	const char *attribute;
	unsigned what;
} uses[] = {
    {"value", TAKES_VALUE},
    {"to", NEEDS_TO},
    {"then", TAKES_ASSIGNED},
    {"sided", TAKES_SIDE},
    {"tolerance", TAKES_TOLERANCE},
    {"reference-name", TAKES_REFERENCE},
    {"baseline", TAKES_BASELINE},
    {"total", TAKES_TOTAL},
};

static void
check_uses(
    struct reader *r, const struct xml_node *node, const struct task *task)
{
	for (int i = 0; i < LEN(uses); i++) {
		const struct xml_attribute *a =
		    xml_attribute(node, uses[i].attribute);

		if (!a || rule_takes(task->rule, uses[i].what))
			continue;
		diag(r->diags, DIAG_UNUSED_ATTRIBUTE, a->origin, a->name,
		    rule_name(task->rule));
	}
}

static void
check_value(
    struct reader *r, const struct xml_node *node, const struct task *task)
{
	const struct xml_attribute *value = xml_attribute(node, "value");
	const struct xml_attribute *to = xml_attribute(node, "to");

	if (value && task->blank)
		diag(r->diags, DIAG_VALUE_AND_BLANK, value->origin, task->id);
	if (!rule_takes(task->rule, NEEDS_VALUE) || task->blank)
		return;
	if (!value)
		diag(r->diags, DIAG_MISSING_ATTRIBUTE, node->origin, node->name,
		    "value");
	if (!rule_takes(task->rule, NEEDS_TO))
		return;
	if (!to)
		diag(r->diags, DIAG_MISSING_ATTRIBUTE, node->origin, node->name,
		    "to");
	else if (task->value.number && task->to.number &&
	    number_cmp(task->to.number, task->value.number) < 0)
		reader_bad_value(r, to, _("; it is below the lower end"));
}

/* 1,200 and −3.2 as numbers; NULL for words. */
static const struct number *
printed_number(struct arena *arena, const char *text)
{
	struct buf digits;

	buf_init(&digits, arena);
	for (const char *s = text; *s; s++)
		if (*s != ',' && *s != ' ')
			buf_putc(&digits, *s);
	return number_read(arena, digits.s);
}

/* Is this how the figure may stand in a sentence: 3.2 for -3.2, 四 for 4? */
static bool
is_printed_as(
    struct reader *r, const struct figure_value *figure, const char *text)
{
	const struct number *zero = number_int(r->arena, 0), *printed;
	double value;

	if (!figure->number)
		return false;
	printed = printed_number(r->arena, text);
	if (printed)
		return number_cmp(printed, figure->number) == 0 ||
		    number_cmp(printed,
			number_sub(r->arena, zero, figure->number)) == 0;
	value = number_double(figure->number);
	return value >= 1 && value <= 9999 &&
	    number_cmp_int(figure->number, (long)value) == 0 &&
	    strcmp(text, numeral_chinese(r->arena, (int)value)) == 0;
}

/* The prose is what the secretary signs; the value is what is judged. */
static void
check_printed(
    struct reader *r, const struct task *task, const struct prose *prose)
{
	const struct figure_value *figures[] = {
	    &task->value, &task->to, &task->total};
	const char *stored = task->blank ? task->blank : task->value.text;

	for (; prose; prose = prose->next) {
		const char *text;
		bool agrees = false;

		if (prose->kind != PROSE_VALUE)
			continue;
		text =
		    white_trim(r->arena, prose_plain(r->arena, prose->child));
		for (int i = 0; i < LEN(figures); i++)
			agrees |= is_printed_as(r, figures[i], text);
		if (task->blank)
			agrees = strcmp(text, task->blank) == 0;
		if (!agrees && stored)
			diag(r->diags, DIAG_PRINTED_VALUE, prose->origin, text,
			    task->id, stored);
	}
}

static void
target_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct field fields[] = {
	    REQUIRED(struct task, id, "id", id),
	    REQUIRED(struct task, name, "name", text),
	    REQUIRED_OF(struct task, rule, "rule", word, rule_names),
	    FIELD(struct task, value, "value", number),
	    FIELD(struct task, blank, "blank", text),
	    FIELD(struct task, to, "to", number),
	    FIELD(struct task, unit, "unit", unit),
	    FIELD(struct task, tolerance, "tolerance", positive),
	    FIELD(struct task, baseline, "baseline", number),
	    FIELD(struct task, total, "total", positive),
	    FIELD(struct task, reference_name, "reference-name", text),
	    FIELD_OF(struct task, side, "sided", word, side_names),
	    FIELD_OF(struct task, nature, "nature", word, nature_names),
	    FIELD_OF(struct task, then, "then", word, rule_limit_names),
	    FIELD(struct task, weight, "weight", positive),
	    FIELD(struct task, pace, "pace", quarters),
	    FIELD(struct task, is_public, "public", yes),
	    FIELD_OF(struct task, kind_word, "kind", word_text, kinds),
	    FIELD(struct task, modality, "modality", text),
	    FIELD(struct task, confidence, "confidence", text),
	    DUTY_FIELDS(struct task),
	};
	static const struct element inside[] = {
	    {"v", value_read, ANY},
	    {"blank", blank_read, ANY},
	};
	static const struct content content = {inside, LEN(inside), prose_text};
	const enum rule unread = (enum rule)RULES;
	struct task *task = task_new(r, node, TASK_TARGET);
	struct prose *prose = prose_add(r, to, PROSE_TARGET, node->origin);

	task->rule = unread;
	reader_fields(r, node, fields, LEN(fields), task);
	task->has_pace = task->pace[0].number != NULL;
	if (!xml_attribute(node, "nature"))
		task->nature = nature_of_unit(task->unit);
	if (task->rule == unread) {
		task->rule = RULE_NONE;
	} else {
		check_uses(r, node, task);
		check_value(r, node, task);
	}
	task_enter(r, node, task);
	prose_children(r, node, &content, prose, to, task);
	check_printed(r, task, prose->child);
}

/* -------------------------- works and milestones ------------------------ */

static void
work_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct field fields[] = {
	    REQUIRED(struct task, id, "id", id),
	    FIELD(struct task, name, "name", text),
	    FIELD(struct task, weight, "weight", positive),
	    DUTY_FIELDS(struct task),
	};
	struct prose_list *list = to;
	struct task *task = task_new(r, node, TASK_WORK);
	struct prose *prose = prose_add(r, list, PROSE_WORK, node->origin);

	reader_fields(r, node, fields, LEN(fields), task);
	prose_children(r, node, &text_content, prose, list, task);
	if (!task->name)
		task->name = prose_plain(r->arena, prose->child);
	task->group = list->task;
	*array_push(r->arena, &list->task->works) = task;
	task_enter(r, node, task);
}

static void
works_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct field fields[] = {
	    REQUIRED(struct task, id, "id", id),
	    REQUIRED(struct task, name, "name", text),
	    FIELD(struct task, weight, "weight", positive),
	    DUTY_FIELDS(struct task),
	};
	static const struct element inside[] = {
	    {"work", work_read, AT_LEAST_ONCE},
	};
	static const struct content content = {inside, LEN(inside), prose_text};
	struct task *task = task_new(r, node, TASK_WORKS);
	struct prose *prose = prose_add(r, to, PROSE_WORKS, node->origin);

	reader_fields(r, node, fields, LEN(fields), task);
	task_enter(r, node, task);
	prose_children(r, node, &content, prose, to, task);
}

static void
milestone_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct field fields[] = {
	    REQUIRED(struct task, id, "id", id),
	    REQUIRED(struct task, name, "name", text),
	    FIELD_OF(struct task, reach_started, "state", flag, states),
	    FIELD(struct task, weight, "weight", positive),
	    DUTY_FIELDS(struct task),
	};
	struct task *task = task_new(r, node, TASK_MILESTONE);
	struct prose *prose = prose_add(r, to, PROSE_MILESTONE, node->origin);

	reader_fields(r, node, fields, LEN(fields), task);
	task_enter(r, node, task);
	prose_children(r, node, &text_content, prose, to, task);
}

/* What a title and a paragraph of a plan may hold. */
static const struct element title_elements[] = {
    {"blank", blank_read, ANY},
};
static const struct element plan_elements[] = {
    {"target", target_read, ANY},
    {"works", works_read, ANY},
    {"milestone", milestone_read, ANY},
    {"blank", blank_read, ANY},
};

const struct content title_content = {
    title_elements, LEN(title_elements), prose_text};
const struct content plan_content = {
    plan_elements, LEN(plan_elements), prose_text};
