/*
 * Prose of a plan → what in it can be judged: targets, gaps, named works,
 * milestones.
 *
 * The finder reads one paragraph after the other and proposes; who calls it
 * marks what it is sure of and shows the rest to a person. It knows words and
 * their parts in a sentence (words.def), and no place, office or year but the
 * plan's own.
 */
#ifndef PROSE_FIND_H
#define PROSE_FIND_H

#include "model/plan.h"

/* Bytes from and up to, of the paragraph; NULL: none. */
struct span {
	const char *from, *to;
};

enum find_kind { FIND_TARGET, FIND_BLANK, FIND_WORKS, FIND_MILESTONE };

/* How far it is to be believed: a doubtful one is not to be marked. */
enum find_trust { FIND_DOUBTFUL, FIND_LIKELY, FIND_SURE };

/* Why it is not sure. */
enum find_doubt {
	DOUBT_NONE,
	DOUBT_WEAK_VERB, /* 做好27个村…: is it a promise? */
	DOUBT_NO_VERB, /* nothing says that it is to be done */
	DOUBT_NAME_ELSEWHERE, /* its name stands in an earlier clause */
	DOUBT_NUMERAL, /* written 三个 */
	DOUBT_EVERY, /* how often, not how many */
	DOUBT_EXTENT, /* 总投资3亿元: how large something is */
	DOUBT_LATER_YEAR, /* to be reached in another year */
	DOUBT_EACH, /* every one has so many: read as full coverage */
	DOUBT_RELATIVE, /* 翻一番, 只增不减: measured by another year's figure
			 */
	DOUBT_WORDED, /* 翻一番: the word is its figure */
	DOUBT_CASE, /* a time promised for each case, no figure of the year */
	DOUBT_MARGIN, /* above a mean by so much: the margin is not judged */
	DOUBTS
};

struct spans {
	struct span *at;
	int n, cap;
};

struct find {
	enum find_kind kind;
	enum find_trust trust;
	enum find_doubt doubt;
	struct span at; /* what the markup goes round */
	const char *name;
	/* FIND_TARGET: as in struct task; strings NULL when absent. */
	enum rule rule, then;
	const char *value, *to, *baseline, *unit, *blank;
	const char *reference, *modality;
	struct span margin; /* 2 of 高于平均2个百分点; not judged */
	const char *total; /* of how many: 23个村全覆盖 */
	bool above; /* what is to be held down: 控制在, 失业率 */
	bool state; /* the words name a level: 达到, 保持在 */
	bool stock; /* a level at one time, no sum over the year */
	struct spans printed; /* the values as they stand in the text */
	/* FIND_WORKS: each of the works. */
	struct spans works;
	/* FIND_MILESTONE */
	bool started;
	struct date due; /* year 0: not said */
};

/* What became of a number of the text. */
enum fate {
	FATE_UNSURE, /* nothing says; to be looked at */
	FATE_TARGET, /* the value of a target that is marked */
	FATE_OPEN, /* … of one that is not: doubtful */
	FATE_PART, /* in the words of a target, a work, a milestone */
	FATE_BLANK, /* a gap, XX */
	FATE_PAST, /* of what was */
	FATE_FOREIGN, /* of others: 全省 */
	FATE_LATER, /* of years to come */
	FATE_NAME, /* part of a name or a word: G60, 统一 */
	FATE_DATE,
	FATE_ORDINAL, /* 第3, 前三名, the number of a heading */
	FATE_TITLE, /* in a heading */
	FATE_LEFT_OUT, /* in an annex, or of a web page: left out, and told */
	FATES
};

struct number {
	struct span at;
	enum fate fate;
	const char *name; /* of the find that it belongs to; NULL: none */
};

struct numbers {
	struct number *at;
	int n, cap;
};

struct finds {
	struct find *at;
	int n, cap;
	struct numbers numbers; /* every one of the text, in its order */
};

/* What carries over from one paragraph to the next; zeroed at the start. */
struct find_context {
	int year; /* of the plan */
	bool past; /* the text tells what was, not what is to be */
	bool review; /* … and a heading said so */
	int headings; /* that were read, the plan's title among them */
	bool kept; /* past, behind the last of them */
	bool later; /* a heading speaks of several years to come */
	bool described; /* the heading says that what is, or was, follows */
	bool label; /* the paragraph that is read opens with 完成情况： */
	const char *title; /* of the item that is read, for bare names; NULL */
};

/* A heading: it may say that what follows is a review, or no longer one. */
void find_heading(struct find_context *, const char *title);
/*
 * Adds what the paragraph holds, in the order of the text. Targets, works and
 * milestones never overlap; a gap may lie inside one. Every number of the text
 * is among the numbers, with what became of it. Spans point into the
 * text; other strings are in the arena.
 */
void find_prose(
    struct arena *, struct find_context *, const char *text, struct finds *);

/*
 * The next number of a text at or after s: digits, 1,200.5; a gap, XX; Chinese
 * numerals, 三百二十; ①. In words too: 统一. start: of the text.
 */
bool number_next(
    const char *start, const char *s, const char *end, struct span *at);

/* Does it name what is not to happen: 事故, 案件? */
bool find_is_event(const char *name);
/* Is the name a verb and no more: 新建 of 新建1800平方米? */
bool find_is_act(const char *name);

/* "unsure because …", for people; NULL for DOUBT_NONE. Translated. */
const char *find_doubt_text(enum find_doubt);

#endif
