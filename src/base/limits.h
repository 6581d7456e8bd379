/* How much of everything an input may have: limits.def. */
#ifndef BASE_LIMITS_H
#define BASE_LIMITS_H

#include "base/diag.h"

enum limit {
#define LIMIT(ID, name, standard, highest, meaning) LIMIT_##ID,
#include "base/limits.def"
#undef LIMIT
	LIMITS
};

/* "size", "blocks": what stands behind --limit-. */
const char *limit_name(enum limit);
int limit_highest(enum limit);
/* That holds now. */
int limit_of(enum limit);
/* For the rest of the process. */
void limit_set(enum limit, int);
/* Says that there is more of it than may be; false. */
bool limit_met(struct diags *, enum limit, struct origin);

#endif
