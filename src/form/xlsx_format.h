/* Numbers of a workbook as they are stored, and as they are shown. */
#ifndef FORM_XLSX_FORMAT_H
#define FORM_XLSX_FORMAT_H

#include <stdbool.h>

#include "base/arena.h"

/* What a number format makes of a number. */
struct xlsx_format {
	bool date, percent;
	bool scaled; /* by thousands or ten thousands: 0!.0, */
	int decimals; /* -1: as many as there are */
};

/* A built-in one, by its number (ECMA-376 part 1, 18.8.30). */
struct xlsx_format xlsx_format_builtin(int id);
/* One by its code: 0.0%, yyyy"年"m"月". */
struct xlsx_format xlsx_format_code(const char *code);

/*
 * A stored number as a plain decimal. What is stored is a binary fraction,
 * good for 15 digits: 0.30000000000000004 was 0.3. NULL when it is none.
 */
const char *xlsx_number(struct arena *, const char *stored);

#endif
