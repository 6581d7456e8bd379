/* How a target is judged; the formulas are the ledger's. */
#ifndef MODEL_RULE_H
#define MODEL_RULE_H

#include <stdbool.h>

enum rule {
#define RULE(id, ...) RULE_##id,
#include "model/rule.def"
#undef RULE
};

/* How many; no rule itself, so that a switch over them has not to name it. */
enum {
	RULES = 0
#define RULE(id, ...) +1
#include "model/rule.def"
#undef RULE
};

/* What a rule looks at, beside the figure that is reported. */
enum {
	TAKES_NOTHING = 0,
	TAKES_VALUE = 1 << 0,
	NEEDS_VALUE = 1 << 1 | TAKES_VALUE, /* without one it judges nothing */
	NEEDS_TO = 1 << 2, /* an upper end */
	TAKES_SIDE = 1 << 3, /* on which side it fails */
	TAKES_TOLERANCE = 1 << 4,
	TAKES_REFERENCE = 1 << 5, /* reported, named by the plan */
	TAKES_BASELINE = 1 << 6,
	TAKES_TOTAL = 1 << 7, /* reported, or the plan's */
	TAKES_ASSIGNED = 1 << 8 /* reported; then: how it is judged */
};

const char *rule_name(enum rule); /* "at-least" … "none" */
const char *rule_word(enum rule); /* 不低于 …: in the form to be filled in */
/* "at-least: the value or more" …, untranslated: for gettext's _(). */
const char *rule_told(enum rule);
/* Is it one that looks at all of this (TAKES_… and NEEDS_…, with |)? */
bool rule_takes(enum rule, unsigned what);
/* All names, ended by NULL: what a reader's field may be. */
extern const char *const rule_names[RULES + 1];
/* Of those by which an assigned value can be judged: the first rules. */
extern const char *const rule_limit_names[];

#endif
