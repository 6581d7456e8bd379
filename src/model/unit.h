/* Units of figures: 家, ％, 万元. The scale before a unit is a power of ten. */
#ifndef MODEL_UNIT_H
#define MODEL_UNIT_H

#include <stdbool.h>

#include "base/number.h"

/* % is ％. */
const char *unit_plain(const char *unit);
/* Advances *unit past its scale (万, 亿, 千 …): how many zeros it stands for.
 */
int unit_zeros(const char **unit);
/* How many zeros more has a's scale than b's? False: they measure two things.
 */
bool unit_apart(const char *a, const char *b, int *zeros);
/* x × 10^zeros; zeros may be negative. */
const struct number *unit_shift(
    struct arena *, const struct number *x, int zeros);
/*
 * Does the text begin with a unit of the same base? Then its scale is *zeros
 * more than that of unit, and the text's remainder is *rest. A unit that only
 * begins a longer word (个月 for 个) is none.
 */
bool unit_begins(
    const char *text, const char *unit, int *zeros, const char **rest);

#endif
