/*
 * Tables of tasks and indicators → rows with their goal, offices and day.
 *
 * A table is one when a row near its top names a task and something that is
 * asked of it. Each row becomes a sentence, in which what it asks is marked.
 */
#include "import/task_table.h"

#include <string.h>

#include "base/utf8.h"
#include "form/form.h"
#include "import/duty.h"
#include "import/task_goal.h"
#include "import/task_head.h"

enum {
	HEAD_ROWS = 4, /* the head stands in one of these */
	CAPTION_MOST = 30 /* characters of a line that names a table */
};

/* ---------------------------------- rows -------------------------------- */

struct row_reader {
	struct draft *d;
	const struct head *head;
	const struct draft_row *row;
	struct task_row *task;
	struct buf text;
};

static const char *
cell_of(const struct row_reader *r, enum column column)
{
	for (int i = 0; i < r->head->n && i < r->row->cells.n; i++)
		if (r->head->at[i].column == column &&
		    *r->row->cells.at[i].text)
			return r->row->cells.at[i].text;
	return "";
}

/* The unit of a goal that names none: a column's, a head's, a name's, all's. */
static const char *
unit_of(const struct row_reader *r)
{
	const char *unit = cell_of(r, COLUMN_UNIT);
	const char *name = form_bracketed(r->d->arena, cell_of(r, COLUMN_NAME));

	for (int i = 0; i < r->head->n && !*unit; i++)
		if (r->head->at[i].column == COLUMN_GOAL &&
		    form_is_unit(r->head->at[i].unit))
			unit = r->head->at[i].unit;
	if (!*unit && name && form_is_unit(name))
		unit = name;
	return *unit ? unit : r->head->unit;
}

static void
add_find(struct row_reader *r, struct find find)
{
	*array_push(r->d->arena, &r->task->marks) = find;
}

/*
 * A figure with its unit, in the sentence: name and figure are a target. Spans
 * are offsets until the sentence is complete.
 */
static void
put_figure(
    struct row_reader *r, const char *name, const char *text, const char *unit)
{
	struct goal goal;
	struct task_mark *mark;
	int from;

	if (!goal_read(r->d->arena, text, &goal)) {
		const char *whole = goal_with_unit(r->d->arena, text, unit);

		buf_puts(&r->text, whole ? whole : text);
		return;
	}
	if (!*goal.unit)
		goal.unit = strcmp(unit, "%") == 0 ? "％" : unit;
	from = r->text.n;
	buf_puts(&r->text, text);
	/* A unit of its own column stands behind the figure. */
	if (!strstr(text, goal.unit) && strcmp(goal.unit, "％") != 0)
		buf_puts(&r->text, goal.unit);
	else if (strcmp(goal.unit, "％") == 0 && !strstr(text, "％") &&
	    !strstr(text, "%"))
		buf_puts(&r->text, "％");
	/* 较大事故　0　起: none of them. */
	if (strcmp(goal_value(r->d->arena, goal.value), "0") == 0 &&
	    find_is_event(name))
		goal.rule = RULE_ZERO;
	mark = array_push(r->d->arena, &r->task->offsets);
	*mark = (struct task_mark){
	    .name = name,
	    .rule = goal.rule,
	    .value = goal_value(r->d->arena, goal.value),
	    .unit = goal.unit,
	    .from = from,
	    .to = r->text.n,
	    .printed = from + (int)(goal.value.from - text),
	    .nprinted = (int)(goal.value.to - goal.value.from),
	};
}

static void
put_goal(struct row_reader *r, const char *name, const char *goal)
{
	int from = 0;

	if (!*goal)
		return;
	if (goal_is_event(goal)) {
		buf_puts(&r->text, goal);
		*array_push(r->d->arena, &r->task->offsets) =
		    (struct task_mark){
			.name = arena_printf(r->d->arena, "%s%s", name, goal),
			.is_milestone = true,
			.from = from,
			.to = r->text.n,
		    };
		return;
	}
	put_figure(r, name, goal, unit_of(r));
}

/* Is the cell read for what its column is? Of two, the first one is. */
static bool
is_read(const struct row_reader *r, enum column column, const char *text)
{
	return column != COLUMN_OTHER && column != COLUMN_INVESTMENT &&
	    column != COLUMN_CONTENT &&
	    (column == COLUMN_NUMBER || column == COLUMN_LEAD ||
		cell_of(r, column) == text);
}

/* What no other column takes stands behind it, under its head. */
static void
put_others(struct row_reader *r, const char *name)
{
	for (int i = 0; i < r->head->n && i < r->row->cells.n; i++) {
		const struct head_cell *head = &r->head->at[i];
		const char *text = r->row->cells.at[i].text;

		if (!*text || is_read(r, head->column, text))
			continue;
		buf_puts(&r->text, r->text.n ? "，" : "");
		buf_puts(&r->text, head->name);
		if (head->column == COLUMN_INVESTMENT)
			put_figure(r,
			    arena_printf(r->d->arena, "%s%s", name, head->name),
			    text, head->unit);
		else
			buf_printf(&r->text, "%s%s%s", *head->unit ? "" : "：",
			    text, head->unit);
		if (head->column == COLUMN_CONTENT)
			*array_push(r->d->arena, &r->task->prose) =
			    (struct task_prose){
				r->text.n - (int)strlen(text), r->text.n};
	}
}

static void
read_duties(struct row_reader *r)
{
	struct duty *duty = &r->task->duty;
	const char *due = cell_of(r, COLUMN_DUE);
	const char *lead = cell_of(r, COLUMN_LEAD);
	const char *support = cell_of(r, COLUMN_SUPPORT);
	const char *owner = cell_of(r, COLUMN_OWNER);

	duty->lead = *lead ? lead : NULL;
	duty->support = *support ? support : NULL;
	duty->owner = *owner ? owner : NULL;
	duty->due = duty_due(due, r->d->year);
	/* 责任单位 beside 牵头单位 supports it. */
	for (int i = 0; i < r->head->n && i < r->row->cells.n; i++)
		if (r->head->at[i].column == COLUMN_LEAD &&
		    *r->row->cells.at[i].text &&
		    r->row->cells.at[i].text != lead)
			duty->support = duty_join(r->d->arena, duty->support,
			    r->row->cells.at[i].text);
	if (*due && !duty->due.year) {
		buf_puts(&r->text, r->text.n ? "，" : "");
		buf_printf(&r->text, "完成时限：%s", due);
	}
}

/* The marks as the finder gives them, in the sentence that is complete. */
static void
settle_marks(struct row_reader *r)
{
	const char *text = r->task->text;

	for (int i = 0; i < r->task->offsets.n; i++) {
		const struct task_mark *m = &r->task->offsets.at[i];
		struct find find = {
		    .kind = m->is_milestone ? FIND_MILESTONE : FIND_TARGET,
		    .trust = FIND_SURE,
		    .at = {text + m->from, text + m->to},
		    .name = m->name,
		    .rule = m->rule,
		    .value = m->rule == RULE_ZERO ? NULL : m->value,
		    .unit = m->unit,
		};

		if (m->is_milestone)
			find.due = r->task->duty.due;
		else
			*array_push(r->d->arena, &find.printed) = (struct span){
			    text + m->printed, text + m->printed + m->nprinted};
		add_find(r, find);
	}
}

/* A row of one cell heads those below it: 一、经济发展. */
static const char *
group_row(const struct draft_row *row)
{
	const char *text = NULL;

	for (int i = 0; i < row->cells.n; i++) {
		if (!*row->cells.at[i].text)
			continue;
		if (text)
			return NULL;
		text = row->cells.at[i].text;
	}
	return text;
}

/* What a cell names: without a table inside of it, and without its unit. */
static const char *
name_in(struct arena *arena, const char *cell)
{
	const char *rest = strstr(cell, "；");
	const char *name =
	    rest ? arena_strndup(arena, cell, (size_t)(rest - cell)) : cell;
	const char *unit = form_bracketed(arena, name);
	const char *open = strstr(name, "（");

	open = open ? open : strchr(name, '(');
	return unit && form_is_unit(unit) && open > name
	    ? arena_strndup(arena, name, (size_t)(open - name))
	    : name;
}

static struct task_row *
read_row(struct draft *d, const struct head *head, const struct draft_row *row,
    struct block *block, const char *group, const char *caption)
{
	struct task_row *task = arena_new(d->arena, struct task_row);
	struct row_reader r = {.d = d, .head = head, .row = row, .task = task};
	const char *cell =
	    *cell_of(&r, COLUMN_NAME) || !head_has(head, COLUMN_GROUP)
	    ? cell_of(&r, COLUMN_NAME)
	    : cell_of(&r, COLUMN_GROUP);
	const char *rest = strstr(cell, "；");
	const char *name = name_in(d->arena, cell);

	if (!*name || begins_with(name, "合计") || begins_with(name, "总计"))
		return NULL;
	*task = (struct task_row){
	    .name = name,
	    .group =
		*cell_of(&r, COLUMN_GROUP) ? cell_of(&r, COLUMN_GROUP) : group,
	    .caption = caption,
	    .source = block->text,
	    .has_duty = head_has_duty(head),
	};
	buf_init(&r.text, d->arena);
	buf_puts(&r.text, name);
	put_goal(&r, name, cell_of(&r, COLUMN_GOAL));
	put_others(&r, name);
	read_duties(&r);
	if (rest)
		buf_printf(&r.text, "（%s）", skip_blank(rest + 3));
	buf_puts(&r.text, "。");
	task->text = r.text.s;
	task->line = *block;
	task->line.text = task->text;
	settle_marks(&r);
	task_search(d, task);
	return task;
}

/* --------------------------------- tables ------------------------------- */

/* The line over a table that names it; it is no prose of the item before. */
static const char *
read_caption(struct draft *d, int first)
{
	struct block *block = first > 0 ? &d->blocks.at[first - 1] : NULL;
	const char *text;

	if (!block || block->row || block->use != BLOCK_PROSE ||
	    utf8_count(block->text, (int)strlen(block->text)) > CAPTION_MOST ||
	    strstr(block->text, "。") || strstr(block->text, "，") ||
	    label_read(block->text).kind != LABEL_NONE || block->level)
		return NULL;
	block->use = BLOCK_HEADING;
	text = block->text;
	if (begins_with(text, "附件") || begins_with(text, "附表")) {
		text += strlen("附件");
		text += strspn(text, "0123456789");
		text = begins_with(text, "：") ? text + 3 : text;
	}
	return *skip_blank(text) ? skip_blank(text) : block->text;
}

/* The rows of the table from this block on; frames may stand between them. */
static void
read_table(struct draft *d, int first, const struct draft_table *table,
    const struct head *head)
{
	const char *caption =
	    head_has_duty(head) ? read_caption(d, first) : NULL;
	const char *group = NULL;
	bool started = false;

	for (int i = first; i < d->blocks.n; i++) {
		struct block *block = &d->blocks.at[i];
		struct label label;

		if (block->table && block->table != table)
			return;
		started |= block->row == head->top;
		if (!block->table || !started)
			continue;
		if (block->row == head->top || block->row == head->lower) {
			block->use = BLOCK_HEADING;
		} else if (group_row(block->row)) {
			label = label_read(group_row(block->row));
			group =
			    label.kind ? label.after : group_row(block->row);
			block->use = BLOCK_HEADING;
		} else {
			block->task = read_row(
			    d, head, block->row, block, group, caption);
		}
	}
}

/* 单位：万元 in the lines over a table is of all its figures without one. */
static const char *
read_unit(struct draft *d, int first)
{
	enum { LINES = 2 };

	for (int i = first - 1; i >= 0 && i >= first - LINES; i--) {
		struct block *block = &d->blocks.at[i];
		const char *unit;

		if (block->row || block->use != BLOCK_PROSE ||
		    form_label_read(block->text, &unit) != LABEL_UNIT ||
		    !form_is_unit(unit))
			continue;
		block->use = BLOCK_HEADING;
		return unit;
	}
	return "";
}

/*
 * 片区 | 茶园改造（亩） | 新增民宿（家）: what is asked of each row, by
 * columns. Only under a line that says so: the same shape tells what there is.
 */
static bool
read_matrix(struct draft *d, int first, struct head *head)
{
	static const char *const words[] = {"任务", "目标", "计划"};
	const char *over = first > 0 ? d->blocks.at[first - 1].text : "";
	int units = 0;
	bool says = false;

	for (int i = 0; i < LEN(words); i++)
		says |= strstr(over, words[i]) != NULL;
	if (!says || strstr(over, "。") || head->n < 2 || *head->at[0].unit)
		return false;
	for (int i = 1; i < head->n; i++)
		units += head->at[i].column == COLUMN_OTHER &&
		    form_is_unit(head->at[i].unit);
	if (units == 0)
		return false;
	head->at[0].column = COLUMN_NAME;
	for (int i = 1; i < head->n; i++)
		if (head->at[i].column == COLUMN_OTHER &&
		    form_is_unit(head->at[i].unit))
			head->at[i].column = COLUMN_INVESTMENT;
	return true;
}

/* The head of a table that begins at this block; false: it has none. */
static bool
find_head(struct draft *d, int first, const struct draft_table *table,
    struct head *head)
{
	for (int i = 0; i < HEAD_ROWS && i < table->rows.n; i++) {
		*head = (struct head){.top = table->rows.at[i], .unit = ""};
		if (!head_read_row(d, head->top, head))
			continue;
		if (i + 1 < table->rows.n &&
		    head_goes_on(head, table->rows.at[i + 1]))
			head_read_lower(d, table->rows.at[i + 1], head);
		return true;
	}
	if (table->rows.n == 0)
		return false;
	*head = (struct head){.top = table->rows.at[0], .unit = ""};
	head_read_row(d, head->top, head);
	return read_matrix(d, first, head);
}

void
task_tables_read(struct draft *d)
{
	const struct draft_table *last = NULL;

	for (int i = 0; i < d->blocks.n; i++) {
		const struct draft_table *table = d->blocks.at[i].table;
		struct head *head;

		if (!table || table == last)
			continue;
		last = table;
		head = arena_new(d->arena, struct head);
		if (!find_head(d, i, table, head))
			continue;
		head->unit = read_unit(d, i);
		read_table(d, i, table, head);
	}
}
