/*
 * The vocabulary of prose: words.def, looked up by class. The finder, check and
 * the reader of mentions all go by it.
 */
#ifndef PROSE_WORDS_H
#define PROSE_WORDS_H

#include <stdbool.h>

#include "model/rule.h"

/* In the order of words.def: the search for a word relies on it. */
enum word_class {
	MODAL,
	FIRSTLY,
	LEAD,
	VERB,
	BEFORE,
	STAY,
	KEPT,
	WHOLE,
	BARE,
	ACT,
	GRADE,
	LIGHT,
	SOLID,
	AFTER,
	MORE,
	TIMES,
	UNIT,
	PEOPLE,
	NO_UNIT,
	NEVER_UNIT,
	SCOPE,
	EXTENT,
	PART,
	EVERY,
	PERIOD,
	EACH_OF,
	GROUP,
	PLACE_GROUP,
	PER,
	ZERO,
	EVENT,
	RISK,
	HEAD,
	TAIL,
	QUALIFIER,
	SURROUNDING,
	MEASURED,
	PURE,
	SHARE_OF,
	COVER,
	UNSPLIT,
	MANNER,
	STEP,
	STEP_WITH,
	STEP_MORE,
	ABOVE,
	RIVAL,
	RIVAL_END,
	MEAN,
	ASSIGN,
	ASSIGN_BY,
	ASSIGN_WHAT,
	ASSIGN_DONE,
	ASKED,
	HINT,
	OF_YEAR,
	PAST,
	NOW,
	LATER,
	WITHIN,
	SINCE,
	DID,
	THAN,
	WORKS,
	WORKS_LEAD,
	PLACE,
	EVENTUAL,
	DATED,
	DAY_END,
	STOCK,
	FLOW,
	HELD,
	CALENDAR,
	JOINS_YEARS,
	NOUNLESS,
	FOREIGN,
	AIM,
	OTHERS,
	OTHERS_WHEN,
	OWN,
	OUTCOME,
	THING,
	DEED,
	PORTION,
	DIAL,
	MEANS,
	PARTNERED,
	STAGED,
	RANKED,
	RANK,
	RANK_NAME,
	FIRST_PLACE,
	WORDED,
	COUNTING,
	TERM,
	AT_MOST_EACH,
	PORTRAIT,
	PERSONAL,
	SETTING,
	GIVEN,
	REWARD,
	DUE_MARK,
	CLASS,
	CLASS_END,
	STABLE,
	SINGLE,
	HAVING,
	SET_ASIDE,
	COUNTABLE,
	RISKY,
	LISTED,
	NO_ZERO,
	BECOMES,
	PAST_LABEL,
	DOCUMENT,
	ASKED_MID,
	ASKED_END,
	PAST_TITLE,
	TRAIL,
	TOTAL,
	ALL_OF,
	PAPER,
	KIND,
	CAPACITY,
	TITLE_ACT,
	BASE,
	THING_HEAD,
	POSITIVE,
	TIME_NAME,
	OF_PROJECT,
	CARRIED_OUT,
	CONDITION,
	REACH,
	REPORTED,
	OUTLAY,
	HALF
};

/* What a word does beside being of its class. */
enum word_effect {
	GROW = 1 << 0, /* what follows is a change upwards */
	FALL = 1 << 1, /* … downwards */
	LEAST = 1 << 2,
	MOST = 1 << 3,
	ROUGH = 1 << 4,
	RANGE = 1 << 5,
	EACH = 1 << 6, /* one figure for each of the names before */
	SHARE = 1 << 7, /* a figure for each, in order */
	NAMED = 1 << 8, /* a verb that belongs to the name */
	WEAK = 1 << 9, /* a verb that promises little */
	COUNTED = 1 << 10,
	SIZE = 1 << 11,
	RATE = 1 << 12,
	DAYS = 1 << 13,
	SELF = 1 << 14, /* names its subject itself */
	AHEAD = 1 << 15, /* its subject follows */
	STARTED = 1 << 16, /* a start is what is promised */
	PHASE = 1 << 17, /* after a numeral, which of them: 二期 */
	LEVEL = 1 << 18, /* after a word of change, what is to be reached */
	AGE = 1 << 19, /* years, hours: of something, unless compared */
	CARRY = 1 << 20, /* a verb that holds for all of a list */
	STATE = 1 << 22, /* a level: 达到, 保持在 */
	AFTER_NOUN = 1 << 21 /* a verb that its noun comes before: 学校提升 */
};

struct word {
	const char *text; /* NULL: none was found */
	int n; /* bytes; 0 when none */
	unsigned effect;
	const char *as; /* see word_as(); NULL: as it stands */
};

/* Another way to write the word: ％ for %, 平方米 for m2; or itself. */
const char *word_as(struct word);
/* The longest word of the class with which s, up to end, begins. */
struct word word_at(enum word_class, const char *s, const char *end);
/* The longest with which the text from start to s ends. */
struct word word_before(enum word_class, const char *start, const char *s);
/* The first place of a word of the class between s and end; NULL for none. */
const char *word_find(
    enum word_class, const char *s, const char *end, struct word *);
/*
 * The first word in the text that compares to one of these effects (LEAST,
 * MOST, GROW, FALL); .n is 0 for none. At each place the longest word counts
 * and what it covers is passed over: 不突破 is a limit and no 突破. Words of
 * one character are left out, being parts of others too often (国内, 超市),
 * and so are levels to reach (保持在), which say neither more nor less.
 */
struct word compare_find(const char *text, unsigned effects);
/* The rule for a figure beside words that compare so; none: at least. */
enum rule compare_rule(unsigned effects);
/* Does it make the figure beside it an inexact one: 约, 超过, 以内, 左右? */
bool word_is_loose(struct word);

#endif
