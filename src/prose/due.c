/* Days in words: 6月底前, 五一前, 汛前. */
#include "prose/due.h"

#include <string.h>

#include "base/array.h"
#include "base/utf8.h"

/* Terms and feasts: the last day that they may mean. */
static const struct {
	const char *text;
	int month, day; /* 0: in the year, and no more is said */
} terms[] = {
#define TERM(text, month, day) {text, month, day},
#include "prose/term.def"
#undef TERM
};

static int
number_before(const char **s, const char *to)
{
	int n = 0;

	for (int i = 0; i < 2 && *s < to && **s >= '0' && **s <= '9'; i++)
		n = n * 10 + *(*s)++ - '0';
	return n;
}

static bool
take(const char **s, const char *to, const char *word)
{
	size_t n = strlen(word);

	if ((size_t)(to - *s) < n || memcmp(*s, word, n) != 0)
		return false;
	*s += n;
	return true;
}

/* 6月20日前, 9月底, 10月上旬; 6月1日起 is where something begins. */
bool
due_month_day(int year, const char *s, const char *to, struct due *due)
{
	const char *at = s;
	int month = number_before(&at, to), day = 0;

	if (month < 1 || month > 12 || !take(&at, to, "月"))
		return false;
	take(&at, to, "份");
	if (take(&at, to, "上旬"))
		day = 10;
	else if (take(&at, to, "中旬"))
		day = 20;
	else if (!take(&at, to, "底") && !take(&at, to, "末") &&
	    !take(&at, to, "下旬")) {
		day = number_before(&at, to);
		if (day && !take(&at, to, "日") && !take(&at, to, "号"))
			return false;
	}
	if (day > date_month_days(year, month) || take(&at, to, "起"))
		return false;
	if (!take(&at, to, "之前") && !take(&at, to, "以前"))
		take(&at, to, "前");
	*due = (struct due){
	    {year, month, day ? day : date_month_days(year, month)}, {s, at}};
	return true;
}

bool
due_term(int year, const char *s, const char *to, struct due *due)
{
	for (int i = 0; i < LEN(terms); i++) {
		const char *at = s;
		int month = terms[i].month;

		if (!take(&at, to, terms[i].text))
			continue;
		if (!take(&at, to, "之前"))
			take(&at, to, "前");
		*due = (struct due){{0}, {s, at}};
		if (month)
			due->day = (struct date){year, month,
			    terms[i].day ? terms[i].day
					 : date_month_days(year, month)};
		return true;
	}
	return false;
}

/* 2024|年底前: the year, where it stands before it. */
static void
take_year(const char *start, struct due *due)
{
	const char *s = due->words.from;
	int year = 0;

	if (!text_begins(s, due->words.to, "年") || s - start < 4)
		return;
	for (int i = -4; i < 0; i++) {
		if (!rune_is_digit((unsigned char)s[i]))
			return;
		year = year * 10 + (s[i] - '0');
	}
	due->words.from -= 4;
	if (due->day.year)
		due->day.year = year;
}

/* The last day between the two. */
bool
due_find(
    const struct passage *p, const char *from, const char *to, struct due *due)
{
	int year = p->context->year;
	bool found = false;

	for (const char *s = from; s < to;) {
		bool number = *s >= '1' && *s <= '9' &&
		    (s == p->start || s[-1] < '0' || s[-1] > '9');

		if ((number && due_month_day(year, s, to, due)) ||
		    due_term(year, s, to, due)) {
			found = true;
			s = due->words.to;
			take_year(p->start, due);
		} else {
			utf8_next(&s, to);
		}
	}
	return found;
}
