/* Words of time → months. */
#include "form/span.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/numeral.h"
#include "base/utf8.h"

/* What a word says of a span. */
enum says {
	SAYS_SINCE, /* since January; months where they are given */
	SAYS_PART, /* of value months alone; 0: of the period's */
	SAYS_MONTHS, /* value: first × 100 + last */
	SAYS_LAST_YEAR,
	SAYS_BEFORE,
	SAYS_END, /* at the end of what was named: 末, 底 */
	SAYS_LITTLE /* no more than the words beside it: 截至, 期间 */
};

/* Longer words stand before those that they begin with. */
static const struct {
	const char *word;
	enum says says;
	int value;
} words[] = {
    {"自年初以来", SAYS_SINCE, 0},
    {"自年初", SAYS_SINCE, 0},
    {"年初以来", SAYS_SINCE, 0},
    {"年初至今", SAYS_SINCE, 0},
    {"今年以来", SAYS_SINCE, 0},
    {"本年以来", SAYS_SINCE, 0},
    {"本年度", SAYS_SINCE, 0},
    {"今年度", SAYS_SINCE, 0},
    {"当年", SAYS_SINCE, 0},
    {"今年", SAYS_SINCE, 0},
    {"本年", SAYS_SINCE, 0},
    {"年累计", SAYS_SINCE, 0},
    {"累计至", SAYS_SINCE, 0},
    {"本月止", SAYS_SINCE, 0},
    {"本月末", SAYS_SINCE, 0},
    {"本季末", SAYS_SINCE, 0},
    {"期末", SAYS_SINCE, 0},
    {"上年末", SAYS_BEFORE, 0},
    {"上年底", SAYS_BEFORE, 0},
    {"去年末", SAYS_BEFORE, 0},
    {"去年底", SAYS_BEFORE, 0},
    {"年初数", SAYS_BEFORE, 0},
    {"期初", SAYS_BEFORE, 0},
    {"上年度", SAYS_LAST_YEAR, 0},
    {"上一年", SAYS_LAST_YEAR, 0},
    {"上年", SAYS_LAST_YEAR, 0},
    {"去年", SAYS_LAST_YEAR, 0},
    {"前年", SAYS_BEFORE, 0},
    {"上半年", SAYS_MONTHS, 106},
    {"下半年", SAYS_MONTHS, 712},
    {"半年", SAYS_MONTHS, 106},
    {"前三季度", SAYS_MONTHS, 109},
    {"全年度", SAYS_MONTHS, 112},
    {"全年", SAYS_MONTHS, 112},
    {"上月", SAYS_BEFORE, 0},
    {"上季", SAYS_BEFORE, 0},
    {"上期", SAYS_BEFORE, 0},
    {"下月", SAYS_BEFORE, 0},
    {"下季", SAYS_BEFORE, 0},
    {"下期", SAYS_BEFORE, 0},
    {"明年", SAYS_BEFORE, 0},
    {"本月份", SAYS_PART, 1},
    {"本月", SAYS_PART, 1},
    {"当月", SAYS_PART, 1},
    {"本季度", SAYS_PART, 3},
    {"本季", SAYS_PART, 3},
    {"当季度", SAYS_PART, 3},
    {"当季", SAYS_PART, 3},
    {"本半年", SAYS_PART, 6},
    {"本报告期", SAYS_PART, 0},
    {"报告期", SAYS_PART, 0},
    {"本期间", SAYS_PART, 0},
    {"本期", SAYS_PART, 0},
    {"当期", SAYS_PART, 0},
    {"截至", SAYS_LITTLE, 0},
    {"截止", SAYS_LITTLE, 0},
    {"至", SAYS_LITTLE, 0},
    {"到", SAYS_LITTLE, 0},
};

/* ------------------------------ months, years ---------------------------- */

/* The number at *s, in digits or Han, moved past it; 0: none. */
static int
number_at(const char **s)
{
	int n = 0, digits = 0;

	while (isdigit((unsigned char)**s) && digits++ < 4)
		n = n * 10 + *(*s)++ - '0';
	if (digits > 0)
		return n;
	return numeral_read(s, *s + strlen(*s));
}

static bool
take(const char **s, const char *word)
{
	size_t n = strlen(word);

	if (strncmp(*s, word, n) != 0)
		return false;
	*s += n;
	return true;
}

static bool
take_any(const char **s, const char *const *list, int n)
{
	for (int i = 0; i < n; i++)
		if (take(s, list[i]))
			return true;
	return false;
}

/* 末, 底, 30日 behind a month: the level there, or all up to it. */
static void
take_end(const char **s, struct month_span *span)
{
	static const char *const ends[] = {"末", "底", "为止", "止"};
	const char *at = *s;

	if (number_at(&at) > 0 && (take(&at, "日") || take(&at, "号"))) {
		*s = at;
		span->since = true;
	}
	while (take_any(s, ends, LEN(ends)))
		span->since = true;
}

static void
set_months(struct month_span *span, int first, int last)
{
	span->said = true;
	span->first = first;
	span->last = last;
	if (first == 1 && last > first)
		span->since = true;
}

/* 6月, 1—6月, 1月至6月, 4-6月份. */
static bool
take_months(const char **s, struct month_span *span)
{
	static const char *const to[] = {
	    "-", "—", "–", "－", "～", "~", "至", "到", "─", "―"};
	const char *at = *s;
	static const char *const month[] = {"月份", "月"};
	int first = number_at(&at), last = first;
	bool named;

	if (first < 1 || first > 12)
		return false;
	named = take_any(&at, month, LEN(month));
	if (take_any(&at, to, LEN(to))) {
		take_any(&at, to, LEN(to)); /* —— */
		last = number_at(&at);
		named = last >= first && last <= 12 &&
		    take_any(&at, month, LEN(month));
	}
	if (!named)
		return false;
	set_months(span, first, last);
	take_end(&at, span);
	*s = at;
	return true;
}

/* 一季度, 第2季度, Q3, 前三季度. */
static bool
take_quarter(const char **s, struct month_span *span)
{
	const char *at = *s;
	bool before = take(&at, "前"), latin = false;
	int n;

	if (!before)
		take(&at, "第");
	if (!before && (*at == 'Q' || *at == 'q') &&
	    isdigit((unsigned char)at[1]))
		latin = true, at++;
	n = number_at(&at);
	if (n < 1 || n > 4 ||
	    (!latin && !take(&at, "季度") && !take(&at, "个季度") &&
		!take(&at, "季")))
		return false;
	set_months(span, before ? 1 : 3 * n - 2, 3 * n);
	take_end(&at, span);
	*s = at;
	return true;
}

/* 2022年, 2022, 22年; not the 2022 of a longer number. */
static bool
take_year(const char **s, struct month_span *span)
{
	size_t n = strspn(*s, "0123456789");
	int year = atoi(*s);
	const char *at = *s + n;
	bool marked = take(&at, "年度") || take(&at, "年");

	if (n == 2 && marked)
		year += 2000;
	else if (n != 4)
		return false;
	if (year < 1990 || year > 2100)
		return false;
	span->said = true;
	span->year = year;
	*s = at;
	return true;
}

static bool
take_word(const char **s, struct month_span *span)
{
	for (int i = 0; i < LEN(words); i++) {
		if (!take(s, words[i].word))
			continue;
		span->said = true;
		switch (words[i].says) {
		case SAYS_SINCE:
			span->since = true;
			break;
		case SAYS_PART:
			span->part = true;
			span->months = words[i].value;
			break;
		case SAYS_MONTHS:
			set_months(
			    span, words[i].value / 100, words[i].value % 100);
			take_end(s, span);
			break;
		case SAYS_LAST_YEAR:
			span->last_year = true;
			break;
		case SAYS_BEFORE:
			span->before = true;
			break;
		default:
			span->since = true;
		}
		return true;
	}
	return false;
}

/* Digits of full width as ASCII ones. */
static char *
narrow(struct arena *arena, const char *s)
{
	const char *end = s + strlen(s);
	struct buf out;

	buf_init(&out, arena);
	while (s < end) {
		uint32_t rune = utf8_next(&s, end);

		if (rune_is_digit(rune))
			rune = utf8_narrow(rune);
		if (rune != ' ' && rune != '\n' && rune != 0x3000)
			buf_put_rune(&out, rune);
	}
	return out.s;
}

struct month_span
span_read(struct arena *arena, const char *text)
{
	struct month_span span = {0};
	const char *s = narrow(arena, text), *end = s + strlen(s);
	struct buf rest;

	buf_init(&rest, arena);
	while (s < end) {
		const char *from = s;

		if (take_year(&s, &span) || take_months(&s, &span) ||
		    take_quarter(&s, &span) || take_word(&s, &span))
			continue;
		/* A number that is no month is passed as a whole. */
		if (number_at(&s) == 0)
			utf8_next(&s, end);
		buf_add(&rest, from, (int)(s - from));
	}
	if (strstr(rest.s, "累计"))
		span.since = true;
	span.rest = rest.s;
	return span;
}

/* -------------------------------- fitting -------------------------------- */

/* Of the months alone: 4–6 of the second quarter, or this many. */
static enum span_fit
fit_months(const struct month_span *s, const struct period *p)
{
	if (s->last == 0 && s->part)
		return s->months == 0 || s->months == p->months ? SPAN_PART
								: SPAN_OTHER;
	if (s->last == 0)
		return SPAN_SINCE;
	if (s->last != p->end.month)
		return SPAN_OTHER;
	if (s->since || s->first == 1)
		return SPAN_SINCE;
	return s->first == p->start.month ? SPAN_PART : SPAN_OTHER;
}

enum span_fit
span_fit(const struct month_span *s, const struct period *p)
{
	int year = p->start.year;
	enum span_fit fit;

	if (!s->said)
		return s->since ? SPAN_SINCE : SPAN_UNSAID;
	if (s->before || (s->year && s->year != year && s->year != year - 1))
		return SPAN_OTHER;
	fit = fit_months(s, p);
	if (s->last_year || s->year == year - 1)
		return fit == SPAN_OTHER ? SPAN_OTHER : SPAN_LAST_YEAR;
	return fit;
}

bool
span_denies(const struct month_span *s, const struct period *p)
{
	if (s->year && s->year != p->start.year)
		return true;
	return s->last != 0 && s->last != p->end.month;
}

const char *
span_period(struct arena *arena, const struct month_span *s, int year)
{
	int months = s->last - s->first + 1;

	year = s->year ? s->year : year;
	if (s->last == 0 || s->last_year || s->before)
		return NULL;
	if (months == 12)
		return arena_printf(arena, "%04d", year);
	if (months == 6 && s->first % 6 == 1)
		return arena_printf(arena, "%04d-H%d", year, s->last / 6);
	if (months == 3 && s->first % 3 == 1)
		return arena_printf(arena, "%04d-Q%d", year, s->last / 3);
	return arena_printf(arena, "%04d-%02d", year, s->last);
}
