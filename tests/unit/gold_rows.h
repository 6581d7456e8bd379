/*
 * What a careful reader marks, one row a figure: X.gold.tsv beside X.txt.
 *
 *	line  words  class  names  rule  value  unit  due  kinds
 *
 * class: target, past, foreign, name, longer, unsure; names and values have
 * alternatives, parted by |. rule: >= <= = about between met, or several of
 * them. A fall of 3 is >= 3 of what is lowered or <= -3 of the change.
 */
#ifndef GOLD_ROWS_H
#define GOLD_ROWS_H

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "model/plan.h"

struct gold_row {
	int line; /* from 1 */
	const char *text;
	int from, to; /* of its words in the text, bytes */
	const char *words, *class, *names, *rule, *value, *unit, *due;
	bool found;
};

struct gold_rows {
	struct gold_row *at;
	int n, cap;
};

/* Where in the text a task stands. */
struct place {
	const struct task *task;
	int from, to; /* bytes; -1: its paragraph is none of the text's */
};

struct places {
	struct place *at;
	int n, cap;
};

/* --------------------------------- rows --------------------------------- */

static char *
gold_field(char **s)
{
	char *from = *s;

	*s += strcspn(*s, "\t");
	if (**s)
		*(*s)++ = '\0';
	return from;
}

/* Rows of a line come in the order of the line. */
static void
gold_place(struct gold_row *row, const char *text, const char *after)
{
	const char *s = text, *end, *at;

	for (int i = 1; i < row->line; i++)
		s = strchr(s, '\n') + 1;
	end = s + strcspn(s, "\n");
	at = after >= s && after < end ? strstr(after, row->words) : NULL;
	if (!at || at >= end)
		at = strstr(s, row->words);
	row->from = at && at < end ? (int)(at - text) : (int)(s - text);
	row->to = row->from + (int)strlen(row->words);
}

/* tsv: of the file, changed. */
static struct gold_rows
gold_rows_read(struct arena *arena, char *tsv, const char *text)
{
	struct gold_rows rows = {0};
	const char *after = text;

	while (*tsv) {
		char *line = tsv;
		struct gold_row row = {.text = text};

		tsv += strcspn(tsv, "\n");
		if (*tsv)
			*tsv++ = '\0';
		row.line = atoi(gold_field(&line));
		row.words = gold_field(&line);
		row.class = gold_field(&line);
		row.names = gold_field(&line);
		row.rule = gold_field(&line);
		row.value = gold_field(&line);
		row.unit = gold_field(&line);
		row.due = gold_field(&line);
		gold_place(&row, text, after);
		after = text + row.from + 1;
		*array_push(arena, &rows) = row;
	}
	return rows;
}

/* -------------------------------- places -------------------------------- */

static void
gold_walk(struct arena *arena, const struct prose *p, struct buf *text,
    struct places *places)
{
	for (; p; p = p->next) {
		int from = (int)text->n, n = places->n;
		bool marks = p->kind == PROSE_TARGET ||
		    p->kind == PROSE_WORKS || p->kind == PROSE_MILESTONE;

		if (marks)
			*array_push(arena, places) =
			    (struct place){p->task, from, from};
		if (p->text)
			buf_puts(text, p->text);
		gold_walk(arena, p->child, text, places);
		if (marks)
			places->at[n].to = (int)text->n;
	}
}

static const char *
gold_paragraphs(struct arena *arena, const struct paragraphs *ps,
    const char *text, const char *after, struct places *places)
{
	for (int i = 0; i < ps->n; i++) {
		struct buf words;
		int first = places->n;
		const char *at;

		buf_init(&words, arena);
		gold_walk(arena, ps->at[i].prose, &words, places);
		at = words.n ? strstr(after, words.s) : NULL;
		if (!at && words.n)
			at = strstr(text, words.s);
		for (int j = first; j < places->n; j++) {
			places->at[j].from += at ? (int)(at - text) : 0;
			places->at[j].to += at ? (int)(at - text) : 0;
			if (!at)
				places->at[j].from = places->at[j].to = -1;
		}
		after = at ? at + words.n : after;
	}
	return after;
}

static struct places
gold_places(struct arena *arena, const struct plan *plan, const char *text)
{
	struct places places = {0};
	const char *after =
	    gold_paragraphs(arena, &plan->preamble, text, text, &places);

	for (int i = 0; i < plan->pillars.n; i++)
		for (int j = 0; j < plan->pillars.at[i]->items.n; j++)
			after = gold_paragraphs(arena,
			    &plan->pillars.at[i]->items.at[j]->paragraphs, text,
			    after, &places);
	return places;
}

/* ------------------------------- agreement ------------------------------ */

/* The i-th of a|b|c; NULL past the last. */
static const char *
gold_choice(struct arena *arena, const char *list, int i)
{
	for (; i > 0 && list; i--) {
		list = strchr(list, '|');
		list = list ? list + 1 : NULL;
	}
	return list ? arena_strndup(arena, list, strcspn(list, "|")) : NULL;
}

static bool
gold_has_rule(const struct gold_row *row, const char *rule)
{
	const char *s = row->rule;
	size_t n = strlen(rule);

	while (s && !(strncmp(s, rule, n) == 0 && strchr("|", s[n]))) {
		s = strchr(s, '|');
		s = s ? s + 1 : NULL;
	}
	return s != NULL;
}

static bool
gold_rule(const struct gold_row *row, const struct task *t)
{
	switch (t->rule) {
	case RULE_AT_LEAST:
		return gold_has_rule(row, ">=") || gold_has_rule(row, "=");
	case RULE_AT_MOST:
		return gold_has_rule(row, "<=") || gold_has_rule(row, "=") ||
		    (gold_has_rule(row, ">=") && t->value.text &&
			*t->value.text == '-');
	case RULE_ABOUT:
		return gold_has_rule(row, "about") || gold_has_rule(row, "=");
	case RULE_BETWEEN:
		return gold_has_rule(row, "between");
	case RULE_ZERO:
		return gold_has_rule(row, "met") ||
		    (gold_has_rule(row, "=") && strcmp(row->value, "0") == 0);
	case RULE_EXCEED:
		return gold_has_rule(row, ">=") && atof(row->value) == 0;
	/* In step with something, or no less than last year. */
	case RULE_TRACK:
		return gold_has_rule(row, "met") ||
		    (gold_has_rule(row, t->side == SIDE_ABOVE ? "<=" : ">=") &&
			atof(row->value) == 0);
	default:
		return gold_has_rule(row, "met");
	}
}

static bool
is_times(const struct gold_row *row)
{
	return strcmp(row->unit, "倍（上年）") == 0;
}

/* 2/3 of a reader is 66.67 ％. */
static const char *
gold_percent(struct arena *arena, const char *fraction)
{
	const char *slash = strchr(fraction, '/');
	int part = atoi(fraction), of = slash ? atoi(slash + 1) : 0;
	char *text;

	if (of <= 0 || part <= 0)
		return fraction;
	text = arena_printf(arena, "%.2f", 100.0 * part / of);
	if (strcmp(text + strlen(text) - 3, ".00") == 0)
		text[strlen(text) - 3] = '\0';
	return text;
}

static bool
same_amount(const char *a, const char *b)
{
	return a && b && strcmp(a + (*a == '-'), b + (*b == '-')) == 0;
}

static bool
gold_value(
    struct arena *arena, const struct gold_row *row, const struct task *t)
{
	const char *value = t->blank ? t->blank : t->value.text;
	const char *choice;

	if (t->rule == RULE_BETWEEN) {
		const char *a = t->value.text, *b = t->to.text;

		/* A range of falls is written as the text has it. */
		if (*a == '-') {
			const char *swap = a;

			a = b + 1;
			b = swap + 1;
		}
		return strcmp(row->value, arena_printf(arena, "%s-%s", a, b)) ==
		    0;
	}
	if (t->rule != RULE_AT_LEAST && t->rule != RULE_AT_MOST &&
	    t->rule != RULE_ABOUT)
		return true;
	for (int i = 0; (choice = gold_choice(arena, row->value, i)); i++) {
		const char *plain = gold_percent(arena,
		    strncmp(choice, "上年+", 7) == 0 ? choice + 7 : choice);

		if (same_amount(plain, value) ||
		    /* 1.85:1 is 1.85 of the unit :1. */
		    (value &&
			strcmp(plain,
			    arena_printf(arena, "%s%s", value, t->unit)) ==
			    0) ||
		    /* Twice as much is a growth by 100 ％. */
		    (is_times(row) && value &&
			atoi(value) == 100 * (atoi(plain) - 1)))
			return true;
	}
	return false;
}

/* Its own unit, or as printed: 元 for 元/人·月. */
static bool
gold_unit(struct arena *arena, const struct gold_row *row, const struct task *t)
{
	const char *unit = strcmp(row->unit, "%") == 0 ? "％" : row->unit;

	if (t->rule != RULE_AT_LEAST && t->rule != RULE_AT_MOST &&
	    t->rule != RULE_ABOUT && t->rule != RULE_BETWEEN)
		return true;
	(void)arena;
	if (is_times(row))
		return strcmp(t->unit, "％") == 0;
	/* 零的突破, 三分之二, 半数: the reader names no unit. */
	if (!*unit &&
	    (strstr(row->words, "零") ||
		(strcmp(t->unit, "％") == 0 &&
		    (strstr(row->words, "分之") || strstr(row->words, "半")))))
		return true;
	/* 每月巡林|不少于2次 is 2 of ours in 次/月. */
	if (strstr(row->names, "每") && *unit &&
	    strncmp(t->unit, unit, strlen(unit)) == 0 &&
	    t->unit[strlen(unit)] == '/')
		return true;
	return strcmp(unit, t->unit) == 0 || (!*unit && *t->unit == ':') ||
	    (*t->unit && !strstr(row->words, unit) &&
		strstr(row->words, t->unit));
}

static bool
gold_agrees(
    struct arena *arena, const struct gold_row *row, const struct task *t)
{
	if (row->found || strcmp(row->class, "target") != 0)
		return false;
	if (t->kind != TASK_TARGET)
		return gold_has_rule(row, "met");
	return gold_rule(row, t) && gold_value(arena, row, t) &&
	    gold_unit(arena, row, t);
}

#endif
