/* The words of the rules, from their one table. */
#include "model/rule.h"

#include <stddef.h>

#include "base/intl.h"
#include "model/term.h"

static const struct term terms[] = {
#define RULE(id, name, word, takes, told) {name, word, told},
#include "model/rule.def"
#undef RULE
};

#define RULE(id, name, ...) name,
const char *const rule_names[RULES + 1] = {
#include "model/rule.def"
    NULL};
#undef RULE

#define RULE(id, name, ...)
#define RULE_LIMIT(id, name, ...) name,
const char *const rule_limit_names[] = {
#include "model/rule.def"
    NULL};
#undef RULE

static const unsigned taken[] = {
#define RULE(id, name, word, takes, told) takes,
#include "model/rule.def"
#undef RULE
};

const char *
rule_name(enum rule rule)
{
	return terms[rule].name;
}

const char *
rule_word(enum rule rule)
{
	return terms[rule].word;
}

const char *
rule_told(enum rule rule)
{
	return terms[rule].told;
}

bool
rule_takes(enum rule rule, unsigned what)
{
	return (taken[rule] & what) == what;
}
