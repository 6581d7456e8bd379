/* The proleptic Gregorian calendar by day numbers. */
#include "base/date.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { YEAR_FIRST = 1900, YEAR_LAST = 2200 };

static bool
is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int
date_month_days(int year, int month)
{
	static const int days[] = {
	    31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

/* Reads exactly n digits at *s and advances; -1 when they are not there. */
static int
digits(const char **s, int n)
{
	int value = 0;

	for (int i = 0; i < n; i++) {
		if (!isdigit((unsigned char)(*s)[i]))
			return -1;
		value = value * 10 + ((*s)[i] - '0');
	}
	*s += n;
	return value;
}

static bool
expect(const char **s, char c)
{
	if (**s != c)
		return false;
	++*s;
	return true;
}

static bool
is_real(const struct date *d)
{
	return d->year >= YEAR_FIRST && d->year <= YEAR_LAST && d->month >= 1 &&
	    d->month <= 12 && d->day >= 1 &&
	    d->day <= date_month_days(d->year, d->month);
}

bool
date_read(const char *s, struct date *date)
{
	struct date d;

	d.year = digits(&s, 4);
	if (d.year < 0 || !expect(&s, '-'))
		return false;
	d.month = digits(&s, 2);
	if (d.month < 0 || !expect(&s, '-'))
		return false;
	d.day = digits(&s, 2);
	if (d.day < 0 || *s != '\0' || !is_real(&d))
		return false;
	*date = d;
	return true;
}

bool
date_given(struct date date)
{
	return date.year != 0;
}

int
date_cmp(struct date a, struct date b)
{
	if (a.year != b.year)
		return a.year < b.year ? -1 : 1;
	if (a.month != b.month)
		return a.month < b.month ? -1 : 1;
	return (a.day > b.day) - (a.day < b.day);
}

/* Days since 1 March of year 0. */
static int
day_number(struct date d)
{
	int y = d.month <= 2 ? d.year - 1 : d.year;
	int m = d.month <= 2 ? d.month + 9 : d.month - 3;

	return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + d.day -
	    1;
}

int
date_days(struct date a, struct date b)
{
	return day_number(b) - day_number(a);
}

struct date
date_add(struct date date, int days)
{
	struct date d = {YEAR_FIRST, 1, 1};
	int wanted, left;

	if (days < -(1 << 20) || days > 1 << 20)
		return (struct date){0};
	wanted = day_number(date) + days;
	d.year = wanted / 366;
	while (day_number((struct date){d.year + 1, 1, 1}) <= wanted)
		d.year++;
	left = wanted - day_number((struct date){d.year, 1, 1});
	while (left >= date_month_days(d.year, d.month))
		left -= date_month_days(d.year, d.month++);
	d.day = left + 1;
	return is_real(&d) ? d : (struct date){0};
}

struct date
date_year_end(int year)
{
	return (struct date){year, 12, 31};
}

char *
date_iso(struct arena *arena, struct date d)
{
	return arena_printf(arena, "%04d-%02d-%02d", d.year, d.month, d.day);
}

char *
date_chinese(struct arena *arena, struct date d)
{
	return arena_printf(arena, "%d年%d月%d日", d.year, d.month, d.day);
}

char *
date_month_day(struct arena *arena, struct date d)
{
	return arena_printf(arena, "%d月%d日", d.month, d.day);
}

static void
period_set(struct period *period, int year, int first, int months)
{
	int last = first + months - 1;

	*period = (struct period){
	    .start = {year, first, 1},
	    .end = {year, last, date_month_days(year, last)},
	    .months = months,
	};
}

char *
time_now(struct arena *arena, const char *format)
{
	char text[64];
	time_t at = time(NULL);
	struct tm tm;

	localtime_r(&at, &tm);
	text[strftime(text, sizeof text, format, &tm)] = 0;
	return arena_strdup(arena, text);
}

bool
period_read(const char *s, struct period *period)
{
	int year = digits(&s, 4), part;
	char kind;

	if (year < YEAR_FIRST || year > YEAR_LAST)
		return false;
	if (*s == '\0') {
		period_set(period, year, 1, 12);
		return true;
	}
	if (!expect(&s, '-'))
		return false;
	kind = *s;
	if (kind == 'H' || kind == 'Q') {
		int months = kind == 'H' ? 6 : 3;

		s++;
		part = digits(&s, 1);
		if (part < 1 || part > 12 / months || *s != '\0')
			return false;
		period_set(period, year, (part - 1) * months + 1, months);
		return true;
	}
	part = digits(&s, 2);
	if (part < 1 || part > 12 || *s != '\0')
		return false;
	period_set(period, year, part, 1);
	return true;
}
