/* Figures as people write them: 约5家, 1.5亿, 下降2.1%, 600余人, 三百二十家. */
#ifndef FORM_AMOUNT_H
#define FORM_AMOUNT_H

#include <stdbool.h>

#include "base/arena.h"

struct amount {
	const char *number; /* a plain decimal with its sign */
	const char *unit; /* what follows it, % as ％; "" for none */
	const char *rest; /* a remark behind: （含2家待认定）; "" for none */
	bool about; /* 约, 余, 左右, 以上 */
	int direction; /* 1: a rise is said, -1: a fall; 0: nothing */
};

/*
 * False when it is no figure, or more than one: 3-5家, 5+3. Of 下降2.1% the
 * number is 2.1 and the direction -1, since only the target says whether a
 * fall is counted below zero.
 */
bool amount_read(struct arena *, const char *text, struct amount *);

/* Does it say that there were none: 无, 零, 没有, 未发生, 零发生? */
bool amount_is_none(const char *text);

#endif
