/*
 * The words of tables that report progress: heads of columns, states, periods.
 *
 * What export-form writes is the first word of each list; the others are what
 * offices write in tables of their own. A new word is a word in form.c.
 */
#ifndef FORM_FORM_H
#define FORM_FORM_H

#include "base/date.h"
#include "model/progress.h"

/* What a column holds. */
enum form_field {
	FORM_ID,
	FORM_NAME,
	FORM_GROUP, /* the works that a work belongs to */
	FORM_ITEM,
	/* of a target */
	FORM_ACTUAL,
	FORM_INCREMENT, /* of the period alone */
	FORM_COVERED,
	FORM_TOTAL,
	FORM_REFERENCE,
	FORM_ASSIGNED,
	FORM_PREVIOUS,
	FORM_UNIT,
	FORM_BASIS,
	/* of a work or milestone */
	FORM_STATE, /* of a problem too */
	FORM_PERCENT,
	FORM_ON,
	/* of anything */
	FORM_NOTE,
	FORM_TEXT, /* narrative */
	/* of a problem */
	FORM_PROBLEM, /* its text */
	FORM_MEASURE,
	FORM_EVIDENCE,
	FORM_FOUND,
	FORM_DUE,
	FORM_CLOSED,
	FORM_OWNER,
	FORM_SOURCE,
	FORM_SEVERITY,
	/* known, but the plan's or computed: 目标值, 完成率, 责任单位 */
	FORM_AIM,
	FORM_LEAD,
	FORM_RULE,
	FORM_ASK, /* what the form asks for, in words */
	FORM_LAST, /* of the period before */
	FORM_IGNORED,
	FORM_FIELDS,
	FORM_NONE = FORM_FIELDS /* not known */
};

/* The head that export-form writes. */
const char *form_head(enum form_field);
/* The field that this head names; *exact: by all of its words. */
enum form_field form_field_read(struct arena *, const char *head, bool *exact);
/* Is it a unit and nothing else: 万元, ％, 万人次? */
bool form_is_unit(const char *text);
/* Does this head say no more than the one above it: 数量, 数值? */
bool form_is_neutral(struct arena *, const char *head);

/* The same letters, digits and Han for all ways to write a name. */
char *form_plain(struct arena *, const char *);
/* A name without its number (1、) and what follows in brackets (家). */
char *form_name(struct arena *, const char *);
/* What the last brackets hold, as a unit: 完成值（万元）; NULL: none. */
const char *form_bracketed(struct arena *, const char *);

/* Words of a choice: i from 0, the first ones are what the form offers. */
struct form_word {
	const char *word;
	int value;
};
enum form_choice {
	FORM_STATES, /* enum step_state */
	FORM_PROBLEM_STATES, /* enum problem_state */
	FORM_SEVERITIES, /* index of severity_names */
	FORM_BASES, /* 1: of the period alone */
	FORM_CHOICES
};
/* NULL past the last. */
const struct form_word *form_choice_word(enum form_choice, int i);
/* -1 for a word that is none of them. */
int form_choice_read(struct arena *, enum form_choice, const char *word);
/* How many of them a form offers. */
int form_choice_offered(enum form_choice);

/* Cells above the table: 填报期间：2022-Q2. */
enum form_label {
	LABEL_PERIOD,
	LABEL_AS_OF,
	LABEL_PLAN,
	LABEL_UNIT,
	LABEL_OFFICE,
	LABELS
};
const char *form_label(enum form_label);
/* The label that the text begins with, LABELS: none; *rest: what follows. */
enum form_label form_label_read(const char *text, const char **rest);

/* Is it written where there is nothing to say: —, /, 未报? */
bool form_is_void(const char *text);
/* 2022-Q2, 2022年第二季度, 上半年, 6月 → 2022-Q2 …; NULL: none. */
const char *form_period(struct arena *, const char *text, int year);
/* 2022-06-30, 2022/6/30, 2022年6月30日, 20220630, 6月30日. */
bool form_date(struct arena *, const char *text, int year, struct date *);
/* 9月底, 9月中旬, 年底前: the last day that it may mean. */
bool form_date_about(const char *text, int year, struct date *);
/* Why there is no figure: 未启动, 尚未公布, 待统计? */
bool form_is_reason(struct arena *, const char *text);
/* Does a remark say that a figure was looked at again: 属实, 已核实? */
bool form_confirms(const char *text);

#endif
