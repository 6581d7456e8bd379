/*
 * What templates may call, in the namespace urn:niandu:functions:
 *
 *	n:numeral(7)			七
 *	n:date('2022-06-30')		2022年6月30日
 *	n:month-day('2022-06-30')	6月30日
 *	n:period('2022-Q2')		2022年第二季度
 *	n:so-far('2022-Q2')		上半年: January to its end
 *	n:percent(x, decimals?)		one decimal; 99.96 stays below 100
 *	n:fixed(x, decimals)		half away from zero
 *	n:points(x)			size without sign, one or two decimals
 *	n:signed(x)			the same with + or -
 *	n:amount(x, unit?)		1,234,567家, decimals as given
 *	n:size(x, unit?)		the same without sign
 *	n:signed-amount(x, unit?)	the same with + or -
 *	n:compare(a, b)			-1, 0 or 1, exact
 *	n:status('behind')		滞后
 *	n:sentence(rule, direction, outcome, period)
 *					what the style says of it: template.c
 *
 * Numbers are passed and computed as decimal strings, never as XPath's binary
 * fractions. An empty argument gives an empty string, so that a missing figure
 * stays missing.
 */
#ifndef COMPOSE_FUNCTIONS_H
#define COMPOSE_FUNCTIONS_H

#include <stdbool.h>

#include "base/arena.h"

#define FUNCTIONS_URI "urn:niandu:functions"

enum { FUNCTION_ARGUMENTS = 2 };

struct function {
	const char *name;
	int min, max; /* how many arguments */
	/* NULL: an argument is not what the function takes. */
	char *(*call)(struct arena *, const char *const *arg, int n);
};

/* The function of this name, or NULL; i from 0 for all, NULL past the end. */
const struct function *function_find(const char *name);
const struct function *function_at(int i);

/*
 * A reported decimal as a report prints it: ASCII digits, no plus sign,
 * thousands grouped when the integer has more than 4 digits. NULL when it is
 * not a number.
 */
char *figure_print(struct arena *, const char *decimal);

#endif
