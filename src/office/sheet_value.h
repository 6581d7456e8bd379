/*
 * The words of a cell → a number and the format that shows them again: ≥5家 is
 * 5, shown as "≥"0"家".
 */
#ifndef OFFICE_SHEET_VALUE_H
#define OFFICE_SHEET_VALUE_H

#include <stdbool.h>

#include "base/arena.h"

struct sheet_value {
	bool given; /* false: words, and no number */
	double v;
	const char *format;
};

/* figure: it shows one of the ledger, with what it is measured by; else only a
 * number or a share is one. */
struct sheet_value sheet_value_read(
    struct arena *, const char *text, bool figure);
/* A figure, and the few words behind it: 96.7（2） is 96.7. */
struct sheet_value sheet_value_before(
    struct arena *, const char *figure, const char *words);

#endif
