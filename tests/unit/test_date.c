/* Dates and periods. */
#include "base/date.h"

#include <time.h>

#include "test.h"

static void
reads_real_days_only(void)
{
	struct date d;

	OK(date_read("2022-06-30", &d));
	INT_EQ(d.year * 10000 + d.month * 100 + d.day, 20220630);
	OK(date_read("2020-02-29", &d));
	OK(!date_read("2022-02-29", &d));
	OK(!date_read("2022-06-31", &d));
	OK(!date_read("2022-13-01", &d));
	OK(!date_read("2022-6-3", &d));
	OK(!date_read("2022-06-30x", &d));
	OK(!date_read("0000-01-01", &d));
	OK(!date_read("", &d));
}

static void
counts_days(void)
{
	INT_EQ(
	    date_days((struct date){2022, 1, 1}, (struct date){2022, 12, 31}),
	    364);
	INT_EQ(date_days((struct date){2020, 2, 28}, (struct date){2020, 3, 1}),
	    2);
	INT_EQ(date_days((struct date){2022, 3, 1}, (struct date){2022, 2, 28}),
	    -1);
	INT_EQ(
	    date_cmp((struct date){2022, 3, 1}, (struct date){2022, 2, 28}), 1);
}

static void
reads_periods(void)
{
	struct period p;

	OK(period_read("2022", &p));
	INT_EQ(p.end.month, 12);
	OK(period_read("2022-H1", &p));
	INT_EQ(p.end.month * 100 + p.end.day, 630);
	OK(period_read("2022-Q1", &p));
	INT_EQ(p.end.month * 100 + p.end.day, 331);
	OK(period_read("2024-02", &p));
	INT_EQ(p.end.day, 29);
	OK(!period_read("2022-Q5", &p));
	OK(!period_read("2022-H3", &p));
	OK(!period_read("2022-00", &p));
	OK(!period_read("2022-Q", &p));
	OK(!period_read("22-Q1", &p));
}

static void
writes_dates(void)
{
	struct arena *arena = arena_open();

	STR_EQ(date_chinese(arena, (struct date){2022, 1, 5}), "2022年1月5日");
	STR_EQ(date_iso(arena, (struct date){2022, 1, 5}), "2022-01-05");
	arena_close(arena);
}

/* Every yyyy-mm-dd of the years known, against the C library's calendar. */
static void
agrees_with_the_calendar(void)
{
	struct arena *arena = arena_open();
	struct date first = {1900, 1, 1}, last = {0}, d;
	long real = 0, wrong = 0;
	char text[32];

	for (int i = 0; i < 301 * 13 * 33; i++) {
		int year = 1900 + i / (13 * 33), month = i / 33 % 13;
		int day = i % 33;
		struct tm tm = {.tm_year = year - 1900,
		    .tm_mon = month - 1,
		    .tm_mday = day};
		time_t seconds = timegm(&tm);
		bool exists = tm.tm_mon == month - 1 && tm.tm_mday == day;

		sprintf(text, "%04d-%02d-%02d", year, month, day);
		wrong += date_read(text, &d) != exists;
		if (!exists)
			continue;
		wrong += date_days(first, d) != real++;
		wrong +=
		    date_days((struct date){1970, 1, 1}, d) != seconds / 86400;
		wrong += date_given(last) && date_cmp(last, d) != -1;
		wrong += strcmp(date_iso(arena, d), text) != 0;
		last = d;
	}
	INT_EQ(wrong, 0);
	INT_EQ(real, 109938);
	arena_close(arena);
}

static void
refuses_other_spellings(void)
{
	static const char *const bad[] = {"2022", "2022-06", "20220630",
	    "2022/06/30", "2022-06-30 ", " 2022-06-30", "2022-06-30T00:00",
	    "22-06-30", "-022-06-30", "2022-+6-30", "２０２２-06-30",
	    "2022年6月30日", "1899-12-31", "2201-01-01", "2022-06-300",
	    "02022-06-30", "2022-06--1", "2022-", "2022-06-3"};

	for (unsigned i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct date d = {1, 2, 3};

		OK(!date_read(bad[i], &d));
		INT_EQ(d.year * 100 + d.month * 10 + d.day, 123);
	}
}

static void
knows_whether_it_is_given(void)
{
	OK(!date_given((struct date){0}));
	OK(date_given(date_year_end(2022)));
	INT_EQ(date_cmp(date_year_end(2022), (struct date){2022, 12, 31}), 0);
}

/* Start and end of each period, as numbers. */
static void
periods_have_their_days(void)
{
	static const struct {
		const char *text;
		int start, end, months;
	} cases[] = {{"2022", 20220101, 20221231, 12},
	    {"2022-H1", 20220101, 20220630, 6},
	    {"2022-H2", 20220701, 20221231, 6},
	    {"2022-Q1", 20220101, 20220331, 3},
	    {"2022-Q2", 20220401, 20220630, 3},
	    {"2022-Q3", 20220701, 20220930, 3},
	    {"2022-Q4", 20221001, 20221231, 3},
	    {"2022-02", 20220201, 20220228, 1},
	    {"2024-02", 20240201, 20240229, 1},
	    {"2100-02", 21000201, 21000228, 1},
	    {"2022-12", 20221201, 20221231, 1}};
	static const char *const bad[] = {"", "2022-", "2022-h1", "2022-q2",
	    "2022-H0", "2022-Q0", "2022-13", "2022-1", "2022-Q2 ", "2022Q2",
	    "2022-Q22", "2022-H12", "2022-06-30", "1899", "2201-Q1", "20222",
	    "2022-0a", "abcd"};

	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct period p = {0};

		OK(period_read(cases[i].text, &p));
		INT_EQ(p.start.year * 10000 + p.start.month * 100 + p.start.day,
		    cases[i].start);
		INT_EQ(p.end.year * 10000 + p.end.month * 100 + p.end.day,
		    cases[i].end);
		INT_EQ(p.months, cases[i].months);
	}
	for (unsigned i = 0; i < sizeof bad / sizeof *bad; i++)
		OK(!period_read(bad[i], &(struct period){0}));
}

static void
adds_days(void)
{
	struct arena *arena = arena_open();
	struct date d = {1899, 12, 30};

	STR_EQ(date_iso(arena, date_add(d, 44701)), "2022-05-20");
	STR_EQ(date_iso(arena, date_add(d, 61)), "1900-03-01");
	STR_EQ(date_iso(arena, date_add((struct date){2024, 2, 28}, 1)),
	    "2024-02-29");
	STR_EQ(date_iso(arena, date_add((struct date){2022, 12, 31}, 1)),
	    "2023-01-01");
	STR_EQ(date_iso(arena, date_add((struct date){2022, 3, 1}, -1)),
	    "2022-02-28");
	for (int i = 2; i < 100000; i += 97)
		INT_EQ(date_days(d, date_add(d, i)), i);
	OK(!date_given(date_add(d, 1 << 20)));
	OK(!date_given(date_add(d, 1 << 30)));
	arena_close(arena);
}

int
main(void)
{
	reads_real_days_only();
	counts_days();
	adds_days();
	reads_periods();
	writes_dates();
	agrees_with_the_calendar();
	refuses_other_spellings();
	knows_whether_it_is_given();
	periods_have_their_days();
	return test_done();
}
