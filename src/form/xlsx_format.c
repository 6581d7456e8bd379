/* Format codes and stored numbers. */
#include "form/xlsx_format.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/buf.h"

enum { DIGITS = 15 }; /* that a double holds of every decimal */

/* Runs of built-in formats; the East Asian dates are among them. */
static const struct {
	int first, last;
	struct xlsx_format format;
} builtin[] = {
    {1, 1, {.decimals = 0}},
    {2, 2, {.decimals = 2}},
    {3, 3, {.decimals = 0}},
    {4, 4, {.decimals = 2}},
    {9, 9, {.percent = true, .decimals = 0}},
    {10, 10, {.percent = true, .decimals = 2}},
    {14, 22, {.date = true, .decimals = -1}},
    {27, 36, {.date = true, .decimals = -1}},
    {37, 38, {.decimals = 0}},
    {39, 40, {.decimals = 2}},
    {45, 47, {.date = true, .decimals = -1}},
    {50, 58, {.date = true, .decimals = -1}},
};

struct xlsx_format
xlsx_format_builtin(int id)
{
	for (int i = 0; i < LEN(builtin); i++)
		if (id >= builtin[i].first && id <= builtin[i].last)
			return builtin[i].format;
	return (struct xlsx_format){.decimals = -1};
}

/* Past a text in quotes, an escape, a condition; NULL: none is here. */
static const char *
past_literal(const char *at)
{
	const char *end = NULL;

	if (*at == '"')
		end = strchr(at + 1, '"');
	else if (*at == '[')
		end = strchr(at + 1, ']');
	else if (strchr("\\_*", *at) && at[1])
		end = at + 1;
	return end ? end + 1 : NULL;
}

struct xlsx_format
xlsx_format_code(const char *code)
{
	struct xlsx_format f = {.decimals = -1};
	const char *past;
	bool point = false, digits = false;

	if (strncasecmp(code, "General", 7) == 0)
		return f;
	/* Positive numbers go by the first section. */
	for (const char *at = code; *at && *at != ';'; at = past) {
		past = past_literal(at);
		if (past)
			continue;
		past = at + 1;
		if (strchr("yYmMdDeEhHsS", *at) && !digits)
			f.date = true;
		else if (*at == '%')
			f.percent = true;
		else if (*at == '!' && at[1] == '.') /* a point in the digits */
			f.scaled = true;
		else if (*at == ',' && digits &&
		    (!at[1] || !strchr("0#?", at[1])))
			f.scaled = true;
		else if (*at == '.')
			point = true;
		else if (strchr("0#?", *at)) {
			digits = true;
			f.decimals += point;
		}
	}
	if (digits && !f.date)
		f.decimals++;
	f.scaled = f.scaled && !f.date;
	return f;
}

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
	value = strtod(stored, &end);
	if (end == stored || *end || !isfinite(value))
		return NULL;
	if (value == 0)
		return "0";
	snprintf(text, sizeof text, "%.*e", DIGITS - 1, value);
	return expand(arena, text);
}
