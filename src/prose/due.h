/* Inside the finder: days by which something is to be done. */
#ifndef PROSE_DUE_H
#define PROSE_DUE_H

#include "prose/passage.h"

/* A day, or the words for one, in the plan's year. */
struct due {
	struct date day; /* year 0: 汛前 */
	struct span words; /* 6月底前 */
};

/* 6月20日前, 9月底, 10月上旬, at s; false: none. */
bool due_month_day(int year, const char *s, const char *to, struct due *);
/* A term or a feast, 年底前, 五一前, at s. */
bool due_term(int year, const char *s, const char *to, struct due *);
/* The last day between the two. */
bool due_find(
    const struct passage *, const char *from, const char *to, struct due *);

#endif
