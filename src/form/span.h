/*
 * Which months a head, a title or a sheet's name speaks of: 1—6月, 上半年,
 * 本季, 今年累计, 截至6月底, 上年同期.
 */
#ifndef FORM_SPAN_H
#define FORM_SPAN_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/date.h"

struct month_span {
	bool said; /* a period is named at all */
	bool since; /* cumulative since January, or a level at the end */
	bool part; /* 本月, 本季, 本期, 二季度: of these months alone */
	bool before; /* last month's, last quarter's, of the year before last */
	bool last_year; /* 上年, 去年, 同期 */
	int year; /* 0: not said */
	int first, last; /* months; 0: not said */
	int months; /* of 本月, 本季, 本半年: 1, 3, 6; 0: not said, or 本期 */
	const char *rest; /* the text without these words */
};

struct month_span span_read(struct arena *, const char *text);

/* What figures of such months are in a report on a period. */
enum span_fit {
	SPAN_UNSAID, /* nothing is said of the period */
	SPAN_SINCE, /* cumulative since January, to its end */
	SPAN_PART, /* of the period alone */
	SPAN_LAST_YEAR, /* the same of the year before */
	SPAN_OTHER /* of other months or years */
};

enum span_fit span_fit(const struct month_span *, const struct period *);
/* Does a title that says this contradict the period? */
bool span_denies(const struct month_span *, const struct period *);
/* The period that it names, as 2022-Q2; year where it says none. NULL: none. */
const char *span_period(struct arena *, const struct month_span *, int year);

#endif
