/*
 * Plan → workbook: how to fill it in, then a sheet each for targets, works and
 * milestones, problems, and words on each item.
 *
 * Heads are those of form/form.c, so that what is written is what is read.
 * What the plan knows is written and locked; a cell is open where its rule
 * asks for the figure.
 */
#include "form/form_write.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/array.h"
#include "base/intl.h"
#include "base/system.h"
#include "form/form_doubt.h"
#include "form/form_sheet.h"
#include "late/xlsxwriter.h"
#include "model/unit.h"
#include "read/archive_whole.h"

struct form {
	struct form_book book;
	const struct plan *plan;
	const struct form_options *options;
	int rows; /* of all sheets that the office answers for */
};

enum { PROBLEM_ROWS = 30 };

static const double TEXT_HEIGHT = 60;

/* -------------------------------- columns -------------------------------- */

static const struct form_sheet_column target_columns[] = {
    {.field = FORM_ID, .width = 14},
    {.field = FORM_ITEM, .width = 13},
    {.field = FORM_NAME, .width = 26},
    {.field = FORM_RULE, .width = 15},
    {.field = FORM_AIM, .width = 11},
    {.field = FORM_UNIT, .width = 10},
    {.field = FORM_ASK, .width = 28},
    {.field = FORM_LAST, .width = 14},
    {.field = FORM_ACTUAL, .width = 11, .input = INPUT_NUMBER},
    {.field = FORM_BASIS,
	.width = 9,
	.input = INPUT_WORD,
	.choice = FORM_BASES},
    {.field = FORM_COVERED, .width = 9, .input = INPUT_NUMBER},
    {.field = FORM_TOTAL, .width = 9, .input = INPUT_NUMBER},
    {.field = FORM_REFERENCE, .width = 9, .input = INPUT_NUMBER},
    {.field = FORM_ASSIGNED, .width = 9, .input = INPUT_NUMBER},
    {.field = FORM_PREVIOUS, .width = 10, .input = INPUT_NUMBER},
    {.field = FORM_LEAD, .width = 16},
    {.field = FORM_NOTE, .width = 30, .input = INPUT_TEXT},
};

static const struct form_sheet_column step_columns[] = {
    {.field = FORM_ID, .width = 16},
    {.field = FORM_ITEM, .width = 13},
    {.field = FORM_GROUP, .width = 18},
    {.field = FORM_NAME, .head = "任务名称", .width = 30},
    {.field = FORM_DUE, .width = 12},
    {.field = FORM_LEAD, .width = 16},
    {.field = FORM_STATE,
	.width = 10,
	.input = INPUT_WORD,
	.choice = FORM_STATES},
    {.field = FORM_PERCENT, .width = 10, .input = INPUT_PERCENT},
    {.field = FORM_ON, .width = 13, .input = INPUT_DATE},
    {.field = FORM_NOTE, .width = 34, .input = INPUT_TEXT},
};

static const struct form_sheet_column problem_columns[] = {
    {.field = FORM_ID, .width = 12, .input = INPUT_ID},
    {.field = FORM_ITEM, .width = 14, .input = INPUT_ITEM},
    {.field = FORM_PROBLEM, .width = 34, .input = INPUT_TEXT},
    {.field = FORM_FOUND, .width = 13, .input = INPUT_DATE},
    {.field = FORM_DUE, .width = 13, .input = INPUT_DATE},
    {.field = FORM_LEAD, .width = 16, .input = INPUT_TEXT},
    {.field = FORM_OWNER, .width = 10, .input = INPUT_TEXT},
    {.field = FORM_SOURCE, .width = 14, .input = INPUT_TEXT},
    {.field = FORM_SEVERITY,
	.width = 9,
	.input = INPUT_WORD,
	.choice = FORM_SEVERITIES},
    {.field = FORM_STATE,
	.width = 10,
	.input = INPUT_WORD,
	.choice = FORM_PROBLEM_STATES},
    {.field = FORM_CLOSED, .width = 13, .input = INPUT_DATE},
    {.field = FORM_TEXT, .head = "当前进展", .width = 30, .input = INPUT_TEXT},
    {.field = FORM_MEASURE, .width = 30, .input = INPUT_TEXT},
    {.field = FORM_EVIDENCE, .width = 24, .input = INPUT_TEXT},
};

static const struct form_sheet_column text_columns[] = {
    {.field = FORM_ID, .width = 14},
    {.field = FORM_ITEM, .width = 20},
    {.field = FORM_LEAD, .width = 18},
    {.field = FORM_TEXT, .width = 90, .input = INPUT_TEXT},
};

/* --------------------------- what the plan knows ------------------------- */

static const char *
rule_text(struct arena *arena, const struct task *task)
{
	const char *name = task->reference_name;

	if ((task->rule == RULE_EXCEED || task->rule == RULE_TRACK) && name)
		return arena_printf(arena,
		    task->rule == RULE_EXCEED ? "高于%s" : "与%s同步", name);
	return rule_word(task->rule);
}

/* The day for which the value is asked: not given, what was agreed last. */
static struct date
form_day(const struct form *f)
{
	struct period period;

	if (date_given(f->options->as_of) || !f->options->period ||
	    !period_read(f->options->period, &period))
		return f->options->as_of;
	return period.end;
}

static const char *
aim_text(const struct form *f, const struct task *task)
{
	struct arena *arena = f->book.arena;
	const char *value = task_value(task, form_day(f))->text;

	if (task->blank && !value)
		return task->blank;
	if (task->to.text)
		return arena_printf(arena, "%s～%s", value, task->to.text);
	return value ? value : "";
}

static const char *
item_text(const struct item *item)
{
	return item ? item->title_text : "";
}

/* 如 5: what a figure of it looks like. */
static const char *
example(struct arena *arena, const struct task *task)
{
	const char *value = task_value(task, (struct date){0})->text;

	return value ? arena_printf(arena, "，如 %s", value + (*value == '-'))
		     : "";
}

/* What is to be filled in, in the words of the target. */
static const char *
ask_text(struct arena *arena, const struct task *task)
{
	const char *unit =
	    *task->unit ? arena_printf(arena, "；单位 %s", task->unit) : "";

	if (task->rule == RULE_NONE)
		return "用文字写在备注里";
	if (task->rule == RULE_ZERO)
		return arena_printf(
		    arena, "今年累计发生数，没有发生填 0%s", unit);
	if (task->rule == RULE_COVER && strcmp(task->unit, "％") != 0)
		return "填已覆盖数和总数";
	if (form_counts_fall(task))
		return arena_printf(arena, "下降多少填正数，上升写“上升…”%s%s",
		    unit, example(arena, task));
	return arena_printf(arena, "%s%s%s",
	    task->nature == NATURE_STOCK ? "报告期末的水平"
					 : "今年累计（1月至报告期末）",
	    unit, example(arena, task));
}

/* 0.4（2022-Q1）; of the period alone it says so. */
static const char *
last_text(const struct form *f, const struct task *task)
{
	struct period period;
	bool given =
	    f->options->period && period_read(f->options->period, &period);
	const struct progress *from;
	const struct figure *last =
	    form_last(f->options->earlier, task, given ? &period : NULL, &from);

	if (!last)
		return "";
	return arena_printf(f->book.arena, "%s（%s%s）", last->actual.text,
	    from->period_text, last->increment ? "当期" : "");
}

static const char *
known_text(const struct form *f, const struct task *task, enum form_field field)
{
	switch (field) {
	case FORM_ID:
		return task->id;
	case FORM_ITEM:
		return item_text(task->item);
	case FORM_NAME:
		return task->name;
	case FORM_GROUP:
		return task->group ? task->group->name : "";
	case FORM_RULE:
		return rule_text(f->book.arena, task);
	case FORM_AIM:
		return aim_text(f, task);
	case FORM_UNIT:
		return task->unit;
	case FORM_ASK:
		return ask_text(f->book.arena, task);
	case FORM_LAST:
		return last_text(f, task);
	case FORM_LEAD:
		return task_lead(task);
	case FORM_DUE:
		return date_iso(f->book.arena, task_due(task, f->plan->year));
	default:
		return "";
	}
}

/* Does the rule ask for this figure? Of a share one counts, or gives it in ％.
 */
static bool
is_asked(const struct task *task, enum form_field field)
{
	bool share = task->rule == RULE_COVER &&
	    strcmp(unit_plain(task->unit), "％") == 0;
	bool counted = task->rule == RULE_COVER && !share;

	switch (field) {
	case FORM_ACTUAL:
		return task->rule != RULE_NONE && !counted;
	case FORM_COVERED:
	case FORM_TOTAL:
		return counted;
	case FORM_REFERENCE:
		return rule_takes(task->rule, TAKES_REFERENCE);
	case FORM_ASSIGNED:
		return rule_takes(task->rule, TAKES_ASSIGNED);
	case FORM_BASIS:
	case FORM_PREVIOUS:
		return task->rule != RULE_NONE;
	default:
		return true;
	}
}

static bool
is_wanted(const struct form *f, const char *lead)
{
	return !f->options->lead || office_listed(lead, f->options->lead);
}

/* -------------------------------- sheets --------------------------------- */

/* A cell of a task; what the plan knows of the whole is proposed. */
static void
write_cell(struct form *f, struct form_sheet *s, const struct task *task, int i)
{
	enum form_field field = s->columns[i].field;
	bool asked = task->kind != TASK_TARGET || is_asked(task, field);

	if (s->columns[i].input == INPUT_NONE) {
		form_sheet_known(s, i, known_text(f, task, field));
		return;
	}
	form_sheet_open(s, i, asked);
	if (field == FORM_TOTAL && asked && task->total.text)
		form_sheet_propose(s, i, task->total.text);
}

static void
write_task(struct form *f, struct form_sheet *s, const struct task *task)
{
	if (!is_wanted(f, task_lead(task)))
		return;
	for (int i = 0; i < s->ncolumn; i++)
		write_cell(f, s, task, i);
	form_sheet_next(s, 0);
	f->rows++;
}

static const char *
title_of(const struct form *f, const char *what)
{
	return arena_printf(f->book.arena, "%s　%s", f->plan->title, what);
}

static void
write_targets(struct form *f)
{
	struct form_sheet s = form_sheet_new(&f->book, "指标",
	    title_of(f, "指标"), target_columns, LEN(target_columns), 3);

	for (int i = 0; i < f->plan->all_tasks.n; i++)
		if (f->plan->all_tasks.at[i]->kind == TASK_TARGET)
			write_task(f, &s, f->plan->all_tasks.at[i]);
	form_sheet_end(&s);
}

static void
write_steps(struct form *f)
{
	struct form_sheet s = form_sheet_new(&f->book, "工程和节点",
	    title_of(f, "工程和节点"), step_columns, LEN(step_columns), 4);

	for (int i = 0; i < f->plan->all_tasks.n; i++) {
		const struct task *task = f->plan->all_tasks.at[i];

		if (task->kind == TASK_MILESTONE)
			write_task(f, &s, task);
		for (int j = 0; j < task->works.n; j++)
			write_task(f, &s, task->works.at[j]);
	}
	form_sheet_end(&s);
}

static void
write_item(struct form *f, struct form_sheet *s, const struct item *item)
{
	const char *lead = item->duty.lead ? item->duty.lead : "";

	if (!is_wanted(f, lead))
		return;
	form_sheet_known(s, 0, item->id);
	form_sheet_known(s, 1, item->title_text);
	form_sheet_known(s, 2, lead);
	form_sheet_open(s, 3, true);
	form_sheet_next(s, TEXT_HEIGHT);
	f->rows++;
}

/* Returns the range of the items' titles, for the problems' list. */
static const char *
write_texts(struct form *f)
{
	struct form_sheet s = form_sheet_new(&f->book, "工作进展",
	    title_of(f, "工作进展"), text_columns, LEN(text_columns), 2);
	int first = s.row;

	for (int i = 0; i < f->plan->pillars.n; i++) {
		const struct items *items = &f->plan->pillars.at[i]->items;

		for (int j = 0; j < items->n; j++)
			write_item(f, &s, items->at[j]);
	}
	form_sheet_end(&s);
	return s.row == first
	    ? NULL
	    : arena_printf(
		  f->book.arena, "='工作进展'!$B$%d:$B$%d", first + 1, s.row);
}

static void
write_problems(struct form *f, const char *items)
{
	struct form_sheet s = form_sheet_new(&f->book, "问题",
	    title_of(f, "问题清单"), problem_columns, LEN(problem_columns), 3);

	s.items = items;
	for (int i = 0; i < PROBLEM_ROWS; i++) {
		for (int j = 0; j < s.ncolumn; j++)
			form_sheet_open(&s, j, true);
		form_sheet_next(&s, 0);
	}
	form_sheet_end(&s);
}

/* ----------------------------- how to fill it in ------------------------- */

static const char *const instructions[] = {
    "1. 只填黄色单元格；其余由计划生成，已锁定。空着的就是“未报”，不要填 0。",
    "2. "
    "“指标”：完成值按“填报要求”一列填，一般是年初以来的累计数；只有当期数的，在"
    "“统计口径”选“当期”，"
    "并且每期都要报。",
    "3. 数字按“计量单位”填，只填数字。单位是％的填 6.9，不填 0.069。"
    "从别处复制时请“粘贴为数值”，不要保留指向其他文件的公式。",
    "4. 全覆盖的指标填“已覆盖”和“总数”；与全市平均等比较的填“对照值”；"
    "完成上级下达任务的填“下达值”。对照值、下达值、总数填过一次即可。",
    "5. “工程和节点”：选状态；进行中的可填形象进度（0 到 100）；日期是开工、"
    "完成或停止的那一天。",
    "6. “问题”：编号可不填；同一问题以后再报时，编号或问题文字须与上次一致。",
    "7. “工作进展”：一段一行，单元格内按 Alt+Enter 换行。",
    "8. 不要改动编号、表头和工作表名称。填好后保存为 .xlsx 发回；"
    "每张表另存为 .csv 也可以。",
};

/* A label and its cell; text NULL: to be filled in. */
static void
write_label(struct form_sheet *s, enum form_label label, const char *text,
    enum form_look style)
{
	lxw_format **styles = s->book->styles;
	lxw_row_t row = (lxw_row_t)s->row;

	worksheet_write_string(
	    s->sheet, row, 0, form_label(label), styles[LOOK_HEAD]);
	if (text)
		worksheet_write_string(s->sheet, row, 1, text, styles[style]);
	else
		worksheet_write_blank(s->sheet, row, 1, styles[style]);
}

static void
offer_periods(struct form_sheet *s)
{
	static const char *const parts[] = {"-Q1", "-Q2", "-Q3", "-Q4", "-H1",
	    "-H2", "", "-01", "-02", "-03", "-04", "-05", "-06", "-07", "-08",
	    "-09", "-10", "-11", "-12"};
	char *periods[LEN(parts) + 1] = {0};
	lxw_data_validation v = {
	    .validate = LXW_VALIDATION_TYPE_LIST,
	    .value_list = periods,
	    .input_message =
		"Q1 到 Q4 为季度，H1、H2 为半年，两位数为月份，只有年份为全年",
	};

	for (int i = 0; i < LEN(parts); i++)
		periods[i] = arena_printf(
		    s->book->arena, "%d%s", s->book->year, parts[i]);
	worksheet_data_validation_cell(s->sheet, (lxw_row_t)s->row, 1, &v);
}

static void
write_labels(struct form *f, struct form_sheet *s)
{
	struct date as_of = f->options->as_of;

	write_label(s, LABEL_PLAN, f->plan->id, LOOK_KNOWN);
	s->row++;
	if (f->options->lead) {
		write_label(s, LABEL_OFFICE, f->options->lead, LOOK_KNOWN);
		s->row++;
	}
	offer_periods(s);
	write_label(s, LABEL_PERIOD, f->options->period, LOOK_OPEN_TEXT);
	s->row++;
	write_label(s, LABEL_AS_OF,
	    date_given(as_of) ? date_iso(f->book.arena, as_of) : NULL,
	    LOOK_OPEN_DATE);
	s->row++;
}

static void
write_guide(struct form *f)
{
	static const double label_width = 14, text_width = 88, height = 36;
	struct form_sheet s = {
	    .book = &f->book,
	    .sheet = workbook_add_worksheet(f->book.workbook, "填报说明"),
	    .row = 2,
	};

	form_sheet_page(s.sheet, 0);
	worksheet_set_column(s.sheet, 0, 0, label_width, NULL);
	worksheet_set_column(s.sheet, 1, 1, text_width, NULL);
	worksheet_write_string(s.sheet, 0, 0, title_of(f, "进展填报表"),
	    f->book.styles[LOOK_TITLE]);
	write_labels(f, &s);
	for (int i = 0; i < LEN(instructions); i++) {
		worksheet_write_string(s.sheet, (lxw_row_t)++s.row, 1,
		    instructions[i], f->book.styles[LOOK_WORDS]);
		worksheet_set_row(s.sheet, (lxw_row_t)s.row, height, NULL);
	}
	form_sheet_end(&s);
}

/* -------------------------------- the file ------------------------------- */

/* No day of making, so that the same plan makes the same bytes. */
static void
set_properties(struct form *f)
{
	struct tm day = {.tm_year = f->plan->year - 1900, .tm_mday = 1};
	lxw_doc_properties properties = {
	    .title = arena_strdup(f->book.arena, title_of(f, "进展填报表")),
	    .author = arena_strdup(
		f->book.arena, f->plan->issuer ? f->plan->issuer : ""),
	    .comments = "niandu export-form",
	    .created = timegm(&day),
	};

	workbook_set_properties(f->book.workbook, &properties);
}

static bool
write_book(void *self, const char *path)
{
	struct form *f = self;
	const char *items;

	f->book.workbook = workbook_new(path);
	if (!f->book.workbook)
		return false;
	set_properties(f);
	form_book_styles(&f->book);
	write_guide(f);
	write_targets(f);
	write_steps(f);
	items = write_texts(f);
	write_problems(f, items);
	return workbook_close(f->book.workbook) == LXW_NO_ERROR;
}

static bool
lead_unknown(struct form *f, struct diags *diags)
{
	const struct tasks *tasks = &f->plan->all_tasks;
	const char **leads =
	    arena_alloc(f->book.arena, sizeof *leads * (size_t)(tasks->n + 1));
	const char *near;

	for (int i = 0; i < tasks->n; i++)
		leads[i] = task_lead(tasks->at[i]);
	near = diag_nearest(f->options->lead, leads, tasks->n);
	diag(diags, DIAG_FORM_LEAD, f->plan->origin, f->options->lead,
	    near ? arena_printf(f->book.arena, _("; did you mean '%s'?"), near)
		 : "");
	return false;
}

bool
form_write(struct arena *arena, struct diags *diags, const struct plan *plan,
    const struct form_options *options, struct buf *out)
{
	struct form f = {
	    .book = {.arena = arena, .year = plan->year},
	    .plan = plan,
	    .options = options,
	};
	const char *error;

	error = workbook_bytes(arena, write_book, &f, out);
	/* It tests few of its own writes (to its own temporary files). */
	if (!error && !archive_is_whole(out))
		error = system_words(EIO);
	if (error) {
		diag(diags, DIAG_FORM_WRITE, plan->origin, error);
		return false;
	}
	return f.rows > 0 || !options->lead || lead_unknown(&f, diags);
}
