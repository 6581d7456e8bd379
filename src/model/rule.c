/* The words of the rules, from their one table. */
#include "model/rule.h"

#include <stddef.h>

#include "base/intl.h"

#define RULE(id, name, word, told) name,
const char *const rule_names[RULES + 1] = {
#include "model/rule.def"
    NULL};
#undef RULE

#define RULE(id, name, word, told)
#define RULE_LIMIT(id, name, word, told) name,
const char *const rule_limit_names[] = {
#include "model/rule.def"
    NULL};
#undef RULE

const char *
rule_name(enum rule rule)
{
	return rule_names[rule];
}

const char *
rule_word(enum rule rule)
{
	static const char *const words[] = {
#define RULE(id, name, word, told) word,
#include "model/rule.def"
#undef RULE
	};

	return words[rule];
}

const char *
rule_told(enum rule rule)
{
	static const char *const told_of[] = {
#define RULE(id, name, word, told) told,
#include "model/rule.def"
#undef RULE
	};

	return told_of[rule];
}
