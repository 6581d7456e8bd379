/* The words inside of cells: states, periods, days, labels, nothing. */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "form/form.h"

/* ------------------------------- choices -------------------------------- */

/* A work that was not begun has no step. */
static const struct form_word states[] = {
#define STEP(id, name, word, choice, told) {choice, STEP_##id},
#include "model/step.def"
#undef STEP
    {"未开始", STEP_NONE},
    {"未开工", STEP_NONE},
    {"未实施", STEP_NONE},
    {"否", STEP_NONE},
    {"未完成", STEP_STARTED},
    {"启动", STEP_STARTED},
    {"已开工", STEP_STARTED},
    {"开工", STEP_STARTED},
    {"在建", STEP_STARTED},
    {"实施中", STEP_STARTED},
    {"推进中", STEP_STARTED},
    {"正在推进", STEP_STARTED},
    {"正常推进", STEP_STARTED},
    {"正在实施", STEP_STARTED},
    {"施工中", STEP_STARTED},
    {"办理中", STEP_STARTED},
    {"完成", STEP_DONE},
    {"是", STEP_DONE},
    {"完工", STEP_DONE},
    {"已完工", STEP_DONE},
    {"竣工", STEP_DONE},
    {"已竣工", STEP_DONE},
    {"建成", STEP_DONE},
    {"已建成", STEP_DONE},
    {"办结", STEP_DONE},
    {"已办结", STEP_DONE},
    {"停止", STEP_STOPPED},
    {"停工", STEP_STOPPED},
    {"已停工", STEP_STOPPED},
    {"暂停", STEP_STOPPED},
    {"已暂停", STEP_STOPPED},
    {"中止", STEP_STOPPED},
    {"终止", STEP_STOPPED},
    {"取消", STEP_STOPPED},
/* As reports and progress files have it. */
#define STEP(id, name, word, choice, told) {word, STEP_##id}, {name, STEP_##id},
#include "model/step.def"
#undef STEP
};

static const struct form_word problem_states[] = {
#define PROBLEM(id, name, choice) {choice, PROBLEM_##id},
#include "model/problem.def"
#undef PROBLEM
    {"未整改", PROBLEM_OPEN},
    {"未解决", PROBLEM_OPEN},
    {"进行中", PROBLEM_DOING},
    {"正在整改", PROBLEM_DOING},
    {"已整改", PROBLEM_DONE},
    {"整改完成", PROBLEM_DONE},
    {"已完成", PROBLEM_DONE},
    {"完成", PROBLEM_DONE},
    {"销号", PROBLEM_CLOSED},
    {"已解决", PROBLEM_CLOSED},
    {"办结", PROBLEM_CLOSED},
    {"已办结", PROBLEM_CLOSED},
#define PROBLEM(id, name, choice) {name, PROBLEM_##id},
#include "model/problem.def"
#undef PROBLEM
};

static const struct form_word severities[] = {
    {"低", 0},
    {"中", 1},
    {"高", 2},
    {"一般", 0},
    {"轻微", 0},
    {"较轻", 0},
    {"较大", 1},
    {"较重", 1},
    {"中等", 1},
    {"严重", 2},
    {"重大", 2},
    {"low", 0},
    {"medium", 1},
    {"high", 2},
};

static const struct form_word bases[] = {
    {"累计", 0},
    {"当期", 1},
    {"年初累计", 0},
    {"全年累计", 0},
    {"本期", 1},
    {"本季", 1},
    {"本月", 1},
    {"当月", 1},
    {"当季", 1},
    {"cumulative", 0},
    {"increment", 1},
};

static const struct choice {
	const struct form_word *words;
	int n, offered;
} choices[FORM_CHOICES] = {
    [FORM_STATES] = {states, LEN(states), STEPS},
    [FORM_PROBLEM_STATES] = {problem_states, LEN(problem_states),
	PROBLEM_STATES},
    [FORM_SEVERITIES] = {severities, LEN(severities), 3},
    [FORM_BASES] = {bases, LEN(bases), 2},
};

const struct form_word *
form_choice_word(enum form_choice choice, int i)
{
	return i < choices[choice].n ? &choices[choice].words[i] : NULL;
}

int
form_choice_offered(enum form_choice choice)
{
	return choices[choice].offered;
}

int
form_choice_read(struct arena *arena, enum form_choice choice, const char *word)
{
	const char *wanted = form_plain(arena, word);

	for (int i = 0; i < choices[choice].n; i++)
		if (strcmp(choices[choice].words[i].word, wanted) == 0)
			return choices[choice].words[i].value;
	return -1;
}

/* -------------------------------- labels -------------------------------- */

static const struct {
	const char *word;
	enum form_label label;
} labels[] = {
    {"填报期间", LABEL_PERIOD},
    {"报告期", LABEL_PERIOD},
    {"统计期间", LABEL_PERIOD},
    {"期间", LABEL_PERIOD},
    {"截止日期", LABEL_AS_OF},
    {"截至日期", LABEL_AS_OF},
    {"数据截至", LABEL_AS_OF},
    {"数据截止", LABEL_AS_OF},
    {"计划编号", LABEL_PLAN},
    {"填报单位", LABEL_OFFICE},
    {"填报部门", LABEL_OFFICE},
    {"报送单位", LABEL_OFFICE},
    {"单位", LABEL_UNIT},
};

const char *
form_label(enum form_label label)
{
	for (int i = 0; i < LEN(labels); i++)
		if (labels[i].label == label)
			return labels[i].word;
	return "";
}

enum form_label
form_label_read(const char *text, const char **rest)
{
	for (int i = 0; i < LEN(labels); i++) {
		size_t n = strlen(labels[i].word);

		if (strncmp(text, labels[i].word, n) != 0)
			continue;
		*rest = text + n;
		if (**rest == '\0')
			return labels[i].label;
		if (strncmp(*rest, "：", 3) == 0 || **rest == ':') {
			*rest += **rest == ':' ? 1 : 3;
			*rest += strspn(*rest, " ");
			return labels[i].label;
		}
	}
	return LABELS;
}

bool
form_is_void(const char *text)
{
	static const char *const words[] = {"", "-", "--", "—", "——", "–", "－",
	    "/", "／", "\\", "无", "未报", "暂无", "未填", "未统计", "…", "――",
	    "─", "***"};

	for (int i = 0; i < LEN(words); i++)
		if (strcmp(text, words[i]) == 0)
			return true;
	return false;
}

bool
form_is_reason(struct arena *arena, const char *text)
{
	static const char *const words[] = {"未", "待", "尚", "暂", "无数据",
	    "不适用", "没有数据", "数据未出", "停工"};

	if (strpbrk(text, "0123456789") || form_is_void(text))
		return false;
	if (form_choice_read(arena, FORM_STATES, text) == STEP_NONE)
		return true;
	for (int i = 0; i < LEN(words); i++)
		if (strstr(text, words[i]))
			return true;
	return false;
}

bool
form_confirms(const char *text)
{
	static const char *const words[] = {
	    "属实", "已核实", "核实无误", "核对无误", "经核实"};

	for (int i = 0; i < LEN(words); i++)
		if (strstr(text, words[i]))
			return true;
	return false;
}

/* ------------------------------ days, periods --------------------------- */

enum { PARTS = 3 };

/*
 * The numbers of a text of digits with marks between, full-width ones too;
 * how many, or 0 when there is anything else in it.
 */
static int
numbers_read(const char *s, int out[PARTS], int digits[PARTS])
{
	static const char *const marks[] = {
	    "-", "/", ".", "年", "月", "日", "号", "－", "／", "．", " ", "第"};
	const char *end = s + strlen(s);
	int n = 0;
	bool open = false;

	while (s < end) {
		const char *at = s;
		uint32_t rune = utf8_next(&at, end);
		int i = 0;

		if (rune_is_digit(rune))
			rune = utf8_narrow(rune);
		if (rune >= '0' && rune <= '9') {
			if (!open && n == PARTS)
				return 0;
			if (!open)
				out[n] = digits[n] = 0, n++;
			if (++digits[n - 1] > 8)
				return 0;
			out[n - 1] = out[n - 1] * 10 + (int)(rune - '0');
			open = true;
			s = at;
			continue;
		}
		open = false;
		while (i < LEN(marks) &&
		    strncmp(s, marks[i], strlen(marks[i])) != 0)
			i++;
		if (i == LEN(marks))
			return 0;
		s += strlen(marks[i]);
	}
	return n;
}

static bool
date_of(struct arena *arena, int year, int month, int day, struct date *date)
{
	if (month > 99 || day > 99)
		return false;
	return date_read(
	    arena_printf(arena, "%04d-%02d-%02d", year, month, day), date);
}

/* Without the hours that a spreadsheet puts after a day. */
static const char *
without_time(struct arena *arena, const char *text)
{
	const char *colon = strchr(text, ':'), *space = strchr(text, ' ');

	return colon && space && space < colon
	    ? arena_strndup(arena, text, (size_t)(space - text))
	    : text;
}

bool
form_date(struct arena *arena, const char *text, int year, struct date *date)
{
	int part[PARTS], digits[PARTS];
	int n = numbers_read(without_time(arena, text), part, digits);

	if (n == 3 && digits[0] == 4)
		return date_of(arena, part[0], part[1], part[2], date);
	if (n == 1 && digits[0] == 8)
		return date_of(arena, part[0] / 10000, part[0] / 100 % 100,
		    part[0] % 100, date);
	if (n == 2 && digits[0] <= 2 && strstr(text, "月"))
		return date_of(arena, year, part[0], part[1], date);
	return false;
}

/* 2022年, and what follows it; year stays where none is written. */
static const char *
after_year(const char *text, int *year)
{
	int n = (int)strspn(text, "0123456789");

	if (n != 4 || strncmp(text + n, "年", 3) != 0)
		return text;
	*year = atoi(text);
	return text + n + 3;
}

/* Nothing, or no more than 前 and the like. */
static bool
is_listed_end(const char *rest)
{
	static const char *const ends[] = {
	    "", "前", "以前", "之前", "左右", "完成", "前完成", "内"};

	for (int i = 0; i < LEN(ends); i++)
		if (strcmp(rest, ends[i]) == 0)
			return true;
	return false;
}

bool
form_date_about(const char *text, int year, struct date *date)
{
	static const struct {
		const char *word;
		int day; /* 0: the month's last */
	} parts[] = {{"上旬", 10}, {"中旬", 20}, {"下旬", 0}, {"月底", 0},
	    {"月末", 0}, {"月份", 0}, {"月中", 15}, {"月", 0}};
	const char *at = after_year(text, &year);
	int month = (int)strtol(at, (char **)&at, 10);

	if (month == 0 &&
	    (strncmp(at, "年底", 6) == 0 || strncmp(at, "年末", 6) == 0)) {
		*date = date_year_end(year);
		return true;
	}
	if (month < 1 || month > 12 || strncmp(at, "月", 3) != 0)
		return false;
	for (int i = 0; i < LEN(parts); i++) {
		const char *found = strstr(at, parts[i].word);

		if (!found || (found != at && found != at + strlen("月")) ||
		    !is_listed_end(found + strlen(parts[i].word)))
			continue;
		*date = (struct date){year, month, parts[i].day};
		if (parts[i].day == 0)
			*date = date_add(month == 12
				? (struct date){year + 1, 1, 1}
				: (struct date){year, month + 1, 1},
			    -1);
		return true;
	}
	return false;
}

/* A part of a year by its words; %d is its number. */
static const struct {
	const char *word, *period;
} period_words[] = {
    {"上半年", "H1"},
    {"下半年", "H2"},
    {"半年", "H1"},
    {"一季度", "Q1"},
    {"二季度", "Q2"},
    {"三季度", "Q3"},
    {"四季度", "Q4"},
    {"1季度", "Q1"},
    {"2季度", "Q2"},
    {"3季度", "Q3"},
    {"4季度", "Q4"},
    {"全年", ""},
    {"年度", ""},
};

const char *
form_period(struct arena *arena, const char *text, int year)
{
	struct period period;
	const char *rest;
	int month;

	if (period_read(text, &period))
		return arena_strdup(arena, text);
	rest = after_year(text, &year);
	rest += strncmp(rest, "第", 3) == 0 ? 3 : 0;
	if (rest != text && *rest == '\0')
		return arena_printf(arena, "%04d", year);
	for (int i = 0; i < LEN(period_words); i++)
		if (strcmp(rest, period_words[i].word) == 0)
			return arena_printf(arena, "%04d%s%s", year,
			    *period_words[i].period ? "-" : "",
			    period_words[i].period);
	month = atoi(rest);
	rest += strspn(rest, "0123456789");
	if (month >= 1 && month <= 12 &&
	    (strcmp(rest, "月") == 0 || strcmp(rest, "月份") == 0))
		return arena_printf(arena, "%04d-%02d", year, month);
	return NULL;
}
