/* Calendar dates and reporting periods (2022, 2022-H1, 2022-Q2, 2022-06). */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>

#include "base/arena.h"

struct date {
	int year, month, day; /* year 0: no date given */
};

struct period {
	struct date start, end;
	int months; /* 12, 6, 3 or 1 */
};

/* ISO 8601 yyyy-mm-dd of a real day, 1900 to 2200. */
bool date_read(const char *s, struct date *);
bool date_given(struct date);
int date_cmp(struct date, struct date);
/* b - a, in days. */
int date_days(struct date a, struct date b);
/* So many days later; no date beyond the years that date_read() takes. */
struct date date_add(struct date, int days);
struct date date_year_end(int year);
/* How many days the month has, 1 to 12. */
int date_month_days(int year, int month);
char *date_iso(struct arena *, struct date);
/* 2022年1月5日: Arabic digits, no leading zeros (GB/T 9704 7.3.5.4). */
char *date_chinese(struct arena *, struct date);
char *date_month_day(struct arena *, struct date); /* 1月5日 */
/* The clock of this machine where it stands, in the words of strftime(). */
char *time_now(struct arena *, const char *format);
bool period_read(const char *s, struct period *);

#endif
