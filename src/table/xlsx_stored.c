/* Numbers as a workbook stores them → plain decimals. */
#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "table/xlsx_format.h"

enum { DIGITS = 15 }; /* that a double holds of every decimal */

/* [-]digits[.digits] of no more digits than are exact? */
static bool
is_exact(const char *s)
{
	int n = 0;
	bool zero = true, point = false;

	s += *s == '-';
	if (!isdigit((unsigned char)*s))
		return false;
	for (; *s; s++) {
		if (*s == '.' && !point && isdigit((unsigned char)s[1])) {
			point = true;
			continue;
		}
		if (!isdigit((unsigned char)*s))
			return false;
		zero = zero && *s == '0';
		n += !zero;
	}
	return n <= DIGITS;
}

/* d.ddde±xx → a plain decimal; NULL when it would be absurdly long. */
static const char *
expand(struct arena *arena, const char *scientific)
{
	enum { FARTHEST = 30 };
	const char *e = strchr(scientific, 'e');
	int power = atoi(e + 1), n = 0;
	char digits[DIGITS + 1];
	struct buf out;

	if (abs(power) > FARTHEST)
		return NULL;
	for (const char *s = scientific; s < e && n < DIGITS; s++)
		if (isdigit((unsigned char)*s))
			digits[n++] = *s;
	while (n > 1 && digits[n - 1] == '0')
		n--;
	buf_init(&out, arena);
	if (*scientific == '-')
		buf_putc(&out, '-');
	if (power < 0)
		buf_puts(&out, "0.");
	for (int i = power; i < -1; i++)
		buf_putc(&out, '0');
	for (int i = 0; i < n || i <= power; i++) {
		if (i == power + 1 && power >= 0)
			buf_putc(&out, '.');
		buf_putc(&out, i < n ? digits[i] : '0');
	}
	return out.s;
}

const char *
xlsx_number(struct arena *arena, const char *stored)
{
	char text[40], *end;
	double value;

	if (is_exact(stored))
		return arena_strdup(arena, stored);
	/* Neither 0x10 nor infinity is a number of a workbook. */
	if (stored[strspn(stored, "0123456789+-.eE")])
		return NULL;
	value = strtod(stored, &end);
	if (end == stored || *end || !isfinite(value))
		return NULL;
	/* 1E-400 is not nothing, but less than a double holds. */
	if (value == 0)
		return strcspn(stored, "123456789") < strcspn(stored, "eE")
		    ? NULL
		    : "0";
	snprintf(text, sizeof text, "%.*e", DIGITS - 1, value);
	return expand(arena, text);
}
