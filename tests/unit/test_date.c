/* Dates and periods. */
#include "base/date.h"
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
	INT_EQ(date_days((struct date){2022, 1, 1}, (struct date){2022, 12, 31}),
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

int
main(void)
{
	reads_real_days_only();
	counts_days();
	reads_periods();
	writes_dates();
	return test_done();
}
