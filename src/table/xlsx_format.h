/* Numbers of a workbook as they are stored, and as they are shown. */
#ifndef TABLE_XLSX_FORMAT_H
#define TABLE_XLSX_FORMAT_H

#include <stdbool.h>

#include "base/arena.h"

/* What a cell with a number in it shows. */
enum shown_kind {
	SHOWN_NUMBER,
	SHOWN_DATE,
	SHOWN_CLOCK, /* an hour, a duration, a weekday: no day and no figure */
	SHOWN_WORDS, /* no digits of the number at all */
	SHOWN_NOTHING
};

struct shown {
	enum shown_kind kind;
	/* With its sign, as large as it is shown: of 0.955 under 0.0% 95.5. */
	const char *number;
	/* That with the words around it, 约95.5%; NULL: there are none. */
	const char *text;
	int decimals; /* -1: as many as there are */
	bool percent;
	bool scaled; /* by thousands or ten thousands: 0!.0, */
	bool unsigned_; /* it is negative and nothing says so: 0;0 */
};

struct xlsx_format;

/* A built-in one, by its number (ECMA-376 part 1, 18.8.30). */
const struct xlsx_format *xlsx_format_builtin(struct arena *, int id);
/*
 * One by its code: sections parted by ; for positive numbers, negative ones,
 * zero and text, or by conditions: [>=100]0;0.0% (18.8.31).
 */
const struct xlsx_format *xlsx_format_code(struct arena *, const char *code);
/* The number, a plain decimal, under the format. */
struct shown xlsx_show(
    struct arena *, const struct xlsx_format *, const char *number);

/*
 * A stored number as a plain decimal. What is stored is a binary fraction,
 * good for 15 digits: 0.30000000000000004 was 0.3. NULL when it is none.
 */
const char *xlsx_number(struct arena *, const char *stored);

#endif
