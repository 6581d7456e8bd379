/* How a target is judged; the formulas are the ledger's. */
#ifndef MODEL_RULE_H
#define MODEL_RULE_H

enum rule {
#define RULE(id, name, word, told) RULE_##id,
#include "model/rule.def"
#undef RULE
	RULES
};

const char *rule_name(enum rule); /* "at-least" … "none" */
const char *rule_word(enum rule); /* 不低于 …: in the form to be filled in */
/* "at-least: the value or more" …, untranslated: for gettext's _(). */
const char *rule_told(enum rule);
/* All names, ended by NULL: what a reader's field may be. */
extern const char *const rule_names[RULES + 1];
/* Of those by which an assigned value can be judged: the first rules. */
extern const char *const rule_limit_names[];

#endif
