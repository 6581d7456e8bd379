/* What the files of explain share: facts, told one by one. */
#ifndef ANSWER_TELL_H
#define ANSWER_TELL_H

#include "answer/explain.h"

struct teller {
	struct arena *arena;
	const struct ledger *ledger;
	struct facts *facts;
};

/* Nothing is told of an empty text. label: translated; from: perhaps none. */
void tell(struct teller *, const char *key, const char *label, const char *text,
    struct origin from);
void tell_plain(
    struct teller *, const char *key, const char *label, const char *text);
void tell_value(struct teller *, const char *key, const char *label,
    const struct figure_value *, const char *unit);
/* Nothing where it is NULL. */
void tell_number(struct teller *, const char *key, const char *label,
    const struct number *, const char *unit);
/* As it is, with at most six decimals. */
const char *tell_raw(struct arena *, const struct number *);
/* NULL stays NULL. */
const char *tell_unit(struct teller *, const char *text, const char *unit);

/* explain_judged.c: how it was reckoned, what it was judged to be and why. */
void tell_judged(struct teller *, const struct entry *);

#endif
