/*
 * Strings → strings: the functions that templates call to print figures.
 *
 * Every one is a row of a table and knows nothing of XPath, so that it can be
 * tested alone; template.c hands them to libxslt.
 */
#include "compose/functions.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/number.h"
#include "base/numeral.h"
#include "base/utf8.h"
#include "doc/word.h"

enum {
	MOST_DECIMALS = 12,
	UNGROUPED = 4, /* digits of an integer without separators */
};

/* A small whole number of the template's own making, not a figure. */
static bool
small_read(const char *s, int max, int *out)
{
	char *end;
	long n = strtol(s, &end, 10);

	if (end == s || *end != '\0' || n < 0 || n > max)
		return false;
	*out = (int)n;
	return true;
}

static char *
call_numeral(struct arena *a, const char *const *arg, int n)
{
	int value;

	(void)n;
	if (!small_read(arg[0], 9999, &value) || value < 1)
		return NULL;
	return numeral_chinese(a, value);
}

static char *
call_date(struct arena *a, const char *const *arg, int n)
{
	struct date date;

	(void)n;
	return date_read(arg[0], &date) ? date_chinese(a, date) : NULL;
}

static char *
call_month_day(struct arena *a, const char *const *arg, int n)
{
	struct date date;

	(void)n;
	if (!date_read(arg[0], &date))
		return NULL;
	return date_month_day(a, date);
}

static char *
call_period(struct arena *a, const char *const *arg, int n)
{
	struct period p;

	(void)n;
	if (!period_read(arg[0], &p))
		return NULL;
	switch (p.months) {
	case 1:
		return arena_printf(a, "%d年%d月", p.start.year, p.start.month);
	case 3:
		return arena_printf(a, "%d年第%s季度", p.start.year,
		    numeral_chinese(a, (p.start.month + 2) / 3));
	case 6:
		return arena_printf(a, "%d年%s半年", p.start.year,
		    p.start.month == 1 ? "上" : "下");
	default:
		return arena_printf(a, "%d年", p.start.year);
	}
}

/* What a cumulative figure covers at the end of the period. */
static char *
call_so_far(struct arena *a, const char *const *arg, int n)
{
	static const char *const quarters[] = {
	    "一季度", "上半年", "前三季度", "全年"};
	struct period p;

	(void)n;
	if (!period_read(arg[0], &p))
		return NULL;
	if (p.end.month % 3 == 0)
		return arena_strdup(a, quarters[p.end.month / 3 - 1]);
	if (p.end.month == 1)
		return arena_strdup(a, "1月份");
	return arena_printf(a, "1—%d月份", p.end.month);
}

static char *
call_percent(struct arena *a, const char *const *arg, int n)
{
	const struct number *x = number_read(a, arg[0]);
	int decimals = 1;

	if (!x || (n > 1 && !small_read(arg[1], MOST_DECIMALS, &decimals)))
		return NULL;
	return number_percent(a, x, decimals);
}

static char *
call_fixed(struct arena *a, const char *const *arg, int n)
{
	const struct number *x = number_read(a, arg[0]);
	int decimals;

	(void)n;
	if (!x || !small_read(arg[1], MOST_DECIMALS, &decimals))
		return NULL;
	return number_fixed(a, x, decimals);
}

/* Does x print whole with these decimals? */
static bool
fits(struct arena *a, const struct number *x, int decimals)
{
	return number_cmp(number_read(a, number_fixed(a, x, decimals)), x) == 0;
}

/*
 * One decimal; two where the figure has exactly two or would vanish: 0.25 and
 * 0.04 are differences that a reader can check against the figures beside.
 */
static char *
points_print(struct arena *a, const struct number *x)
{
	char *text = number_fixed(a, x, 1);
	bool vanishes = number_sign(number_read(a, text)) == 0;

	if (!fits(a, x, 1) && (vanishes || fits(a, x, 2)))
		return number_fixed(a, x, 2);
	return text;
}

static char *
call_points(struct arena *a, const char *const *arg, int n)
{
	const struct number *x = number_read(a, arg[0]);

	(void)n;
	if (!x)
		return NULL;
	if (number_sign(x) < 0)
		x = number_sub(a, number_int(a, 0), x);
	return points_print(a, x);
}

static char *
call_signed(struct arena *a, const char *const *arg, int n)
{
	const struct number *x = number_read(a, arg[0]);

	(void)n;
	if (!x)
		return NULL;
	return arena_printf(
	    a, "%s%s", number_sign(x) > 0 ? "+" : "", points_print(a, x));
}

static char *
call_amount(struct arena *a, const char *const *arg, int n)
{
	char *text = figure_print(a, arg[0]);

	return text ? arena_printf(a, "%s%s", text, n > 1 ? arg[1] : "") : NULL;
}

/* 1.50 of -1.50, decimals as given. */
static char *
call_size(struct arena *a, const char *const *arg, int n)
{
	char *text = call_amount(a, arg, n);

	return text && *text == '-' ? text + 1 : text;
}

static char *
call_signed_amount(struct arena *a, const char *const *arg, int n)
{
	const struct number *x = number_read(a, arg[0]);
	char *text = x ? call_amount(a, arg, n) : NULL;

	if (!text)
		return NULL;
	return arena_printf(a, "%s%s", number_sign(x) > 0 ? "+" : "", text);
}

static char *
call_compare(struct arena *a, const char *const *arg, int n)
{
	const struct number *x = number_read(a, arg[0]);
	const struct number *y = number_read(a, arg[1]);

	(void)n;
	if (!x || !y)
		return NULL;
	return arena_printf(
	    a, "%d", (number_cmp(x, y) > 0) - (number_cmp(x, y) < 0));
}

static char *
call_status(struct arena *a, const char *const *arg, int n)
{
	const char *word = status_word_of(arg[0]);

	(void)n;
	return word ? arena_strdup(a, word) : NULL;
}

static const struct function functions[] = {
    {"numeral", 1, 1, call_numeral},
    {"date", 1, 1, call_date},
    {"month-day", 1, 1, call_month_day},
    {"period", 1, 1, call_period},
    {"so-far", 1, 1, call_so_far},
    {"percent", 1, 2, call_percent},
    {"fixed", 2, 2, call_fixed},
    {"points", 1, 1, call_points},
    {"signed", 1, 1, call_signed},
    {"amount", 1, 2, call_amount},
    {"size", 1, 2, call_size},
    {"signed-amount", 1, 2, call_signed_amount},
    {"compare", 2, 2, call_compare},
    {"status", 1, 1, call_status},
};

const struct function *
function_at(int i)
{
	return i < LEN(functions) ? &functions[i] : NULL;
}

const struct function *
function_find(const char *name)
{
	for (int i = 0; i < LEN(functions); i++)
		if (strcmp(functions[i].name, name) == 0)
			return &functions[i];
	return NULL;
}

/* Digits, point and minus sign in ASCII; the text is a number already. */
static char *
ascii_decimal(struct arena *a, const char *decimal)
{
	const char *s = decimal, *end = s + strlen(s);
	struct buf out;

	buf_init(&out, a);
	while (s < end) {
		uint32_t rune = utf8_narrow(utf8_next(&s, end));

		if (rune == 0x2212)
			rune = '-';
		if (rune < 0x80 && rune > ' ' && rune != '+')
			buf_putc(&out, (char)rune);
	}
	return out.s;
}

char *
figure_print(struct arena *arena, const char *decimal)
{
	const char *s;
	int ndigit;
	struct buf out;

	if (!number_read(arena, decimal))
		return NULL;
	s = ascii_decimal(arena, decimal);
	buf_init(&out, arena);
	if (*s == '-')
		buf_putc(&out, *s++);
	ndigit = (int)strspn(s, "0123456789");
	for (int i = 0; i < ndigit; i++) {
		if (ndigit > UNGROUPED && i > 0 && (ndigit - i) % 3 == 0)
			buf_putc(&out, ',');
		buf_putc(&out, s[i]);
	}
	buf_puts(&out, s + ndigit);
	return out.s;
}
