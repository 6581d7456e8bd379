/* Which of its rows is the head of a table of tasks, and its columns. */
#include "import/task_head.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "form/form.h"
#include "import/duty.h"

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

/* 年度目标数, 全年任务, 计划值: what is aimed at, however it is called. */
static bool
is_goal(const char *name)
{
	static const char *const times[] = {
	    "年度", "全年", "本年度", "本年", "当年", "今年", "年"};
	static const char *const aims[] = {"预期目标", "奋斗目标", "考核目标",
	    "工作目标", "力争目标", "确保目标", "目标任务", "任务目标",
	    "计划目标", "目标", "计划", "任务", "预期"};
	static const char *const ends[] = {
	    "", "数", "值", "量", "额", "数值", "指标", "指标值", "指标数"};
	const char *s = name;

	for (int i = 0; i < LEN(times) && s == name; i++)
		if (begins_with(s, times[i]))
			s += strlen(times[i]);
	for (int i = 0; i < LEN(aims); i++)
		for (int j = 0; j < LEN(ends) && begins_with(s, aims[i]); j++)
			if (strcmp(s + strlen(aims[i]), ends[j]) == 0)
				return true;
	return false;
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
	return is_goal(name) ? COLUMN_GOAL : COLUMN_OTHER;
}

bool
head_has(const struct head *head, enum column column)
{
	for (int i = 0; i < head->n; i++)
		if (head->at[i].column == column)
			return true;
	return false;
}

static bool
has_before(const struct head *head, enum column column, int n)
{
	for (int i = 0; i < n; i++)
		if (head->at[i].column == column)
			return true;
	return false;
}

bool
head_has_duty(const struct head *head)
{
	return head_has(head, COLUMN_LEAD) || head_has(head, COLUMN_SUPPORT) ||
	    head_has(head, COLUMN_OWNER) || head_has(head, COLUMN_DUE);
}

bool
head_read_row(
    const struct draft *d, const struct draft_row *row, struct head *head)
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
		/* 增长（％） behind the goal is asked, else it was. */
		if (head->at[i].column == COLUMN_GROWTH) {
			bool asked = has_before(head, COLUMN_GOAL, i) &&
			    *head->at[i].unit;

			head->at[i].column =
			    asked ? COLUMN_INVESTMENT : COLUMN_OTHER;
			if (asked)
				head->at[i].name = "增长率";
		}
		/* Two columns of names: the first groups. */
		for (int j = 0; j < i; j++)
			if (head->at[i].column == COLUMN_NAME &&
			    head->at[j].column == COLUMN_NAME)
				head->at[j].column = COLUMN_GROUP;
	}
	return head_has(head, COLUMN_NAME) &&
	    (head_has(head, COLUMN_GOAL) || head_has(head, COLUMN_INVESTMENT) ||
		head_has_duty(head));
}

bool
task_is_head(const struct draft *d, const struct draft_row *row)
{
	struct head head;

	return head_read_row(d, row, &head);
}

/* Does the head go on in this row, because its name is merged with it? */
bool
head_goes_on(const struct head *head, const struct draft_row *row)
{
	for (int i = 0; i < head->n && i < row->cells.n; i++)
		if (head->at[i].column == COLUMN_NAME)
			return row->cells.at[i].is_merged &&
			    strcmp(row->cells.at[i].text,
				head->top->cells.at[i].text) == 0;
	return false;
}

/* 责任单位 over 牵头单位 and 配合单位: what stands below says more. */
void
head_read_lower(struct draft *d, const struct draft_row *row, struct head *head)
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
	if (!head_read_row(d, &both, &read))
		return;
	*head = read;
	head->lower = row;
}
