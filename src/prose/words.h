/* The finder's vocabulary: words.def, looked up by class. */
#ifndef PROSE_WORDS_H
#define PROSE_WORDS_H

#include <stdbool.h>

/* In the order of words.def: the search for a word relies on it. */
enum word_class {
	MODAL,
	LEAD,
	VERB,
	BEFORE,
	STAY,
	KEPT,
	AFTER,
	MORE,
	TIMES,
	UNIT,
	NO_UNIT,
	SCOPE,
	EXTENT,
	EVERY,
	ZERO,
	EVENT,
	HEAD,
	MEASURED,
	COVER,
	MANNER,
	STEP,
	STEP_WITH,
	STEP_MORE,
	ABOVE,
	MEAN,
	ASSIGN,
	ASSIGN_BY,
	ASSIGN_WHAT,
	ASSIGN_DONE,
	PAST,
	NOW,
	DONE,
	THAN,
	WORKS,
	WORKS_LEAD,
	PLACE,
	EVENTUAL
};

/* What a word does beside being of its class. */
enum word_effect {
	GROW = 1 << 0, /* what follows is a change upwards */
	FALL = 1 << 1, /* … downwards */
	LEAST = 1 << 2,
	MOST = 1 << 3,
	NEAR = 1 << 4,
	RANGE = 1 << 5,
	EACH = 1 << 6, /* one figure for each of the names before */
	SHARE = 1 << 7, /* a figure for each, in order */
	NAMED = 1 << 8, /* a verb that belongs to the name */
	WEAK = 1 << 9, /* a verb that promises little */
	COUNT = 1 << 10,
	SIZE = 1 << 11,
	RATE = 1 << 12,
	DAYS = 1 << 13,
	SELF = 1 << 14, /* names its subject itself */
	AHEAD = 1 << 15, /* its subject follows */
	STARTED = 1 << 16, /* a start is what is promised */
	PHASE = 1 << 17 /* after a numeral, which of them: 二期 */
};

struct word {
	const char *text; /* NULL: none was found */
	int n; /* bytes; 0 when none */
	unsigned effect;
};

/* The longest word of the class with which s, up to end, begins. */
struct word word_at(enum word_class, const char *s, const char *end);
/* The longest with which the text from start to s ends. */
struct word word_before(enum word_class, const char *start, const char *s);
/* The first place of a word of the class between s and end; NULL for none. */
const char *word_find(
    enum word_class, const char *s, const char *end, struct word *);

#endif
