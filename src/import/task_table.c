/*
 * Tables of tasks and indicators → rows with their goal, offices and day.
 *
 * A table is one when a row near its top names a task and something that is
 * asked of it. Each row becomes a sentence, in which what it asks is marked.
 */
#include "import/task_table.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "form/form.h"
#include "import/duty.h"
#include "import/task_goal.h"

enum column {
	COLUMN_LEAD, /* as enum duty_part */
	COLUMN_SUPPORT,
	COLUMN_OWNER,
	COLUMN_DUE,
	COLUMN_OTHER,
	COLUMN_NUMBER,
	COLUMN_GROUP,
	COLUMN_NAME,
	COLUMN_GOAL,
	COLUMN_INVESTMENT, /* a goal that is called by its head */
	COLUMN_CONTENT, /* prose, in which figures may be asked */
	COLUMN_UNIT
};

enum {
	HEAD_ROWS = 4, /* the head stands in one of these */
	COLUMNS = 63,
	CAPTION_MOST = 30 /* characters of a line that names a table */
};

struct head {
	const struct draft_row *top;
	const struct draft_row *lower; /* of a head of two rows; or NULL */
	const char *unit; /* over the table: 单位：万元; "" */
	int n;
	struct head_cell {
		enum column column;
		const char *name, *unit; /* of its bracket, "" for none */
	} at[COLUMNS];
};

static const struct {
	enum column column;
	const char *words;
} heads[] = {
#define HEAD(column, words) {COLUMN_##column, words},
#include "import/task_head.def"
#undef HEAD
};

/* ---------------------------------- heads ------------------------------- */

/* Without blanks and the year of the plan; its unit in brackets apart. */
static void
read_head_name(const struct draft *d, const char *text, struct head_cell *cell)
{
	struct arena *arena = d->arena;
	char *name = arena_strdup(arena, text), *to = name;
	const char *s = text, *open, *close;

	/* 2025年目标 in a plan of 2026 is another column. */
	if (label_year(s) && (!d->year || atoi(s) == d->year))
		s = label_year(s);
	for (; *s; s++)
		if (*s != ' ' && !begins_with(s, "　"))
			*to++ = *s;
		else if (*s != ' ')
			s += 2;
	*to = '\0';
	cell->unit = "";
	open = strstr(name, "（") ? strstr(name, "（") : strchr(name, '(');
	close = strstr(name, "）") ? strstr(name, "）") : strrchr(name, ')');
	if (open && close && close > open && open > name) {
		int n = *open == '(' ? 1 : 3;

		cell->unit =
		    arena_strndup(arena, open + n, (size_t)(close - open - n));
		name[open - name] = '\0';
	}
	cell->name = name;
}

static enum column
column_of(const char *name)
{
	int part = duty_part(name);

	if (part >= 0)
		return (enum column)part;
	for (int i = 0; i < LEN(heads); i++)
		if (strcmp(name, heads[i].words) == 0)
			return heads[i].column;
	return COLUMN_OTHER;
}

static bool
has(const struct head *head, enum column column)
{
	for (int i = 0; i < head->n; i++)
		if (head->at[i].column == column)
			return true;
	return false;
}

static bool
has_duty(const struct head *head)
{
	return has(head, COLUMN_LEAD) || has(head, COLUMN_SUPPORT) ||
	    has(head, COLUMN_OWNER) || has(head, COLUMN_DUE);
}

static bool
read_head(const struct draft *d, const struct draft_row *row, struct head *head)
{
	head->n = row->cells.n < COLUMNS ? row->cells.n : COLUMNS;
	for (int i = 0; i < head->n; i++) {
		read_head_name(d, row->cells.at[i].text, &head->at[i]);
		head->at[i].column = column_of(head->at[i].name);
		/* 指标 over two columns: those of a group, and their names. */
		if (i > 0 && row->cells.at[i].is_merged &&
		    !*row->cells.at[i].text &&
		    head->at[i - 1].column == COLUMN_NAME)
			head->at[i].column = COLUMN_NAME;
		/* Two columns of names: the first groups. */
		for (int j = 0; j < i; j++)
			if (head->at[i].column == COLUMN_NAME &&
			    head->at[j].column == COLUMN_NAME)
				head->at[j].column = COLUMN_GROUP;
	}
	return has(head, COLUMN_NAME) &&
	    (has(head, COLUMN_GOAL) || has(head, COLUMN_INVESTMENT) ||
		has_duty(head));
}

bool
task_is_head(const struct draft *d, const struct draft_row *row)
{
	struct head head;

	return read_head(d, row, &head);
}

/* Does the head go on in this row, because its name is merged with it? */
static bool
goes_on(const struct head *head, const struct draft_row *row)
{
	for (int i = 0; i < head->n && i < row->cells.n; i++)
		if (head->at[i].column == COLUMN_NAME)
			return row->cells.at[i].is_merged &&
			    strcmp(row->cells.at[i].text,
				head->top->cells.at[i].text) == 0;
	return false;
}

/* 责任单位 over 牵头单位 and 配合单位: what stands below says more. */
static void
read_lower(struct draft *d, const struct draft_row *row, struct head *head)
{
	struct draft_row both = {0};
	struct head read = *head;

	for (int i = 0; i < row->cells.n || i < head->top->cells.n; i++) {
		const struct draft_row *from =
		    i < row->cells.n && *row->cells.at[i].text ? row
		    : i < head->top->cells.n		       ? head->top
							       : row;

		*array_push(d->arena, &both.cells) = from->cells.at[i];
	}
	if (!read_head(d, &both, &read))
		return;
	*head = read;
	head->lower = row;
}

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
		buf_puts(&r->text, text);
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
		    .value = m->value,
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
	const char *cell = *cell_of(&r, COLUMN_NAME) || !has(head, COLUMN_GROUP)
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
	    .has_duty = has_duty(head),
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
	const char *caption = has_duty(head) ? read_caption(d, first) : NULL;
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
		if (!read_head(d, head->top, head))
			continue;
		if (i + 1 < table->rows.n &&
		    goes_on(head, table->rows.at[i + 1]))
			read_lower(d, table->rows.at[i + 1], head);
		return true;
	}
	if (table->rows.n == 0)
		return false;
	*head = (struct head){.top = table->rows.at[0], .unit = ""};
	read_head(d, head->top, head);
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
