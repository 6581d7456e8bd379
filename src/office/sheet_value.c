#include "office/sheet_value.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"

enum {
	DIGITS = 15, /* that a spreadsheet keeps */
	UNIT = 12 /* characters of the longest */
};

struct printed {
	const char *comparison; /* ≥; "" */
	const char *sign; /* +, -; "" */
	char digits[DIGITS + 2]; /* and a point */
	int decimals;
	bool grouped; /* 1,234 */
	const char *unit;
};

static bool
skip(const char **at, const char *word)
{
	size_t n = strlen(word);

	if (strncmp(*at, word, n) != 0)
		return false;
	*at += n;
	return true;
}

/* One of these at the start; "": none. */
static const char *
skip_any(const char **at, const char *const *words, int n)
{
	for (int i = 0; i < n; i++)
		if (skip(at, words[i]))
			return words[i];
	return "";
}

/* A number that begins with 0 is a code, one too long is not kept whole. */
static bool
digits_read(const char **at, struct printed *p)
{
	const char *s = *at;
	int n = 0, digits = 0;

	for (; isdigit((unsigned char)*s) ||
	     (*s == ',' && digits > 0 && isdigit((unsigned char)s[1]));
	     s++) {
		if (*s == ',') {
			p->grouped = true;
			continue;
		}
		if (++digits > DIGITS)
			return false;
		p->digits[n++] = *s;
	}
	if (digits == 0 || (digits > 1 && p->digits[0] == '0'))
		return false;
	if (*s == '.' && isdigit((unsigned char)s[1])) {
		p->digits[n++] = *s++;
		for (; isdigit((unsigned char)*s); s++) {
			if (++digits > DIGITS)
				return false;
			p->digits[n++] = *s;
			p->decimals++;
		}
	}
	p->digits[n] = '\0';
	*at = s;
	return true;
}

/* What is counted in days and years is a date; what goes on, a sentence. */
static bool
is_unit(const char *text)
{
	static const char *const dates[] = {"年", "月", "日", "时", "号"};
	static const char *const marks[] = {
	    "，", "。", "；", "：", "、", "（", "～", "—"};

	for (int i = 0; i < LEN(dates); i++)
		if (strncmp(text, dates[i], strlen(dates[i])) == 0)
			return false;
	for (int i = 0; i < LEN(marks); i++)
		if (strstr(text, marks[i]))
			return false;
	return !strpbrk(text, "0123456789\"()-:;,~") &&
	    utf8_count(text, (int)strlen(text)) <= UNIT;
}

static bool
printed_read(const char *text, bool figure, struct printed *p)
{
	static const char *const comparisons[] = {
	    "≥", "≤", "＞", "＜", ">", "<"};
	static const char *const signs[] = {"+", "-", "−"};
	static const char *const shares[] = {"％", "%"};
	const char *at = text;

	*p = (struct printed){.comparison = ""};
	if (figure)
		p->comparison = skip_any(&at, comparisons, LEN(comparisons));
	p->sign = skip_any(&at, signs, LEN(signs));
	if (!digits_read(&at, p))
		return false;
	p->unit = at;
	if (figure)
		return is_unit(at);
	skip_any(&at, shares, LEN(shares));
	return !*at;
}

static const char *
quoted(struct arena *arena, const char *text)
{
	return *text ? arena_printf(arena, "\"%s\"", text) : "";
}

/* What is positive; behind the semicolon, what is negative. */
static const char *
format_of(struct arena *arena, const struct printed *p)
{
	const char *before = quoted(arena, p->comparison);
	const char *after = quoted(arena, p->unit);
	const char *digits =
	    arena_printf(arena, "%s%s%.*s", p->grouped ? "#,##0" : "0",
		p->decimals > 0 ? "." : "", p->decimals, "000000000000000");

	if (*p->sign == '+')
		return arena_printf(arena, "%s+%s%s;%s-%s%s;%s%s%s", before,
		    digits, after, before, digits, after, before, digits,
		    after);
	if (*before)
		return arena_printf(arena, "%s%s%s;%s-%s%s", before, digits,
		    after, before, digits, after);
	return arena_printf(arena, "%s%s", digits, after);
}

static struct sheet_value
value_of(struct arena *arena, const struct printed *p)
{
	double v = strtod(p->digits, NULL);

	return (struct sheet_value){
	    .given = true,
	    .v = *p->sign && *p->sign != '+' ? -v : v,
	    .format = format_of(arena, p),
	};
}

struct sheet_value
sheet_value_read(struct arena *arena, const char *text, bool figure)
{
	struct printed p;

	if (!printed_read(text, figure, &p))
		return (struct sheet_value){0};
	return value_of(arena, &p);
}

struct sheet_value
sheet_value_before(struct arena *arena, const char *figure, const char *words)
{
	struct printed p;

	if (!printed_read(figure, true, &p) || strchr(words, '"') ||
	    utf8_count(words, (int)strlen(words)) > UNIT)
		return (struct sheet_value){0};
	p.unit = arena_printf(arena, "%s%s", p.unit, words);
	return value_of(arena, &p);
}
