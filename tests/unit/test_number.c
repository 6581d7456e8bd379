/* Exact numbers: reading, rounding, percentages (design, Arithmetic). */
#include "base/number.h"

#include <stdlib.h>

#include "test.h"

static struct arena *arena;

static const struct number *
n(const char *s)
{
	return number_read(arena, s);
}

static void
reads_decimals_of_either_width(void)
{
	OK(number_cmp(n("7.5"), n("７．５")) == 0);
	OK(number_cmp(n("-3.2"), n("－3.2")) == 0);
	OK(number_cmp(n("+5"), n("5.000")) == 0);
	STR_EQ(number_raw(arena, n("0012.50"), 0, 12), "12.5");
}

static void
refuses_what_is_no_decimal(void)
{
	static const char *const bad[] = {"", "-", ".", "5.", ".5", "1,234",
	    "1e3", "0x10", "1.2.3", "5家", " 5", "5 ", "nan", "--1",
	    "12345678901234567890123456789012345678901"};

	for (unsigned i = 0; i < sizeof bad / sizeof *bad; i++)
		OK(n(bad[i]) == NULL);
}

static void
rounds_half_away_from_zero(void)
{
	STR_EQ(number_fixed(arena, n("2.345"), 2), "2.35");
	STR_EQ(number_fixed(arena, n("-2.345"), 2), "-2.35");
	STR_EQ(number_fixed(arena, n("2.5"), 0), "3");
	STR_EQ(number_fixed(arena, n("0.05"), 1), "0.1");
	STR_EQ(number_fixed(arena, n("0.049999"), 1), "0.0");
	STR_EQ(number_fixed(arena, n("-0.04"), 1), "0.0");
	STR_EQ(number_fixed(arena, n("1.005"), 2), "1.01");
}

static void
never_prints_less_than_hundred_as_hundred(void)
{
	STR_EQ(number_percent(arena, n("99.96"), 1), "99.96");
	STR_EQ(number_percent(arena, n("99.94"), 1), "99.9");
	STR_EQ(number_percent(arena, n("99.9996"), 1), "99.9996");
	STR_EQ(number_percent(arena, n("100"), 1), "100.0");
	STR_EQ(number_percent(arena, n("100.04"), 1), "100.0");
	STR_EQ(number_percent(arena, n("108.3"), 1), "108.3");
}

static void
holds_quotients_exactly(void)
{
	const struct number *third = number_div(arena, n("1"), n("3"));
	const struct number *sum =
	    number_add(arena, number_add(arena, third, third), third);

	INT_EQ(number_cmp(sum, n("1")), 0);
	STR_EQ(number_raw(arena, third, 6, 6), "0.333333");
	STR_EQ(number_raw(arena, number_mul(arena, third, n("100")), 6, 12),
	    "33.333333333333");
	STR_EQ(number_raw(arena, n("82.5"), 0, 12), "82.5");
	STR_EQ(number_raw(arena, n("82.5"), 6, 12), "82.500000");
	OK(number_div(arena, third, n("0")) == NULL);
	INT_EQ(number_sign(number_sub(arena, third, n("0.3333333333"))), 1);
}

/*
 * a / b with so many decimals by long division on paper: digit after digit,
 * then the remainder decides, and ones are carried leftwards.
 */
static const char *
on_paper(long a, long b, int decimals)
{
	static char text[64];
	long rest = labs(a) % b;
	int n = sprintf(text, "%s%ld%s", a < 0 ? "-" : "", labs(a) / b,
	    decimals > 0 ? "." : "");
	int i;

	for (int k = 0; k < decimals; k++, rest %= b) {
		rest *= 10;
		text[n++] = (char)('0' + rest / b);
	}
	text[n] = '\0';
	if (rest * 2 >= b) {
		for (i = n - 1; text[i] == '9' || text[i] == '.'; i--)
			if (text[i] == '9')
				text[i] = '0';
		text[i]++;
	}
	/* No negative zero. */
	return text + (*text == '-' && strspn(text, "-0.") == strlen(text));
}

/* Up to 8: what is carried stays within one digit before the point. */
static void
divides_as_on_paper(void)
{
	long wrong = 0, tried = 0;

	for (long b = 1; b <= 125; b++) {
		for (long a = -8 * b; a <= 8 * b; a++) {
			const struct number *x = number_div(
			    arena, number_int(arena, a), number_int(arena, b));

			for (int d = 0; d <= 5; d++, tried++)
				wrong += strcmp(number_fixed(arena, x, d),
					     on_paper(a, b, d)) != 0;
		}
	}
	INT_EQ(wrong, 0);
	OK(tried > 700000);
}

/* What binary fractions get wrong. */
static void
compares_exactly(void)
{
	const struct number *sum = number_add(arena, n("0.1"), n("0.2"));
	const struct number *tenths = number_int(arena, 0);
	const struct number *sevenths = number_int(arena, 0);
	const struct number *seventh = number_div(arena, n("1"), n("7"));

	INT_EQ(number_cmp(sum, n("0.3")), 0);
	INT_EQ(number_cmp(number_sub(arena, sum, n("0.3")), n("0")), 0);
	for (int i = 0; i < 1000; i++) {
		tenths = number_add(arena, tenths, n("0.1"));
		sevenths = number_add(arena, sevenths, seventh);
	}
	INT_EQ(number_cmp_int(tenths, 100), 0);
	INT_EQ(number_cmp(sevenths, number_div(arena, n("1000"), n("7"))), 0);
	INT_EQ(number_cmp(number_mul(arena, sevenths, n("7")), n("1000")), 0);
	INT_EQ(number_cmp(n("0.9999999999999999999999999999999999999"), n("1")),
	    -1);
	INT_EQ(
	    number_cmp_int(n("-10.0000000000000000000000000000001"), -10), -1);
	INT_EQ(number_cmp_int(n("-10.000"), -10), 0);
	INT_EQ(number_cmp(n("3"), n("-4")), 1);
	NEAR(number_double(n("-2.5")), -2.5, 0);
}

/* A falling indicator: -3.0 aimed at, -2.4 reached, from 0: 80. */
static void
works_the_formula_with_a_baseline(void)
{
	const struct number *done = number_sub(arena, n("0"), n("-2.4"));
	const struct number *due = number_sub(arena, n("0"), n("-3.0"));
	const struct number *percent = number_mul(
	    arena, number_div(arena, done, due), number_int(arena, 100));

	INT_EQ(number_cmp_int(percent, 80), 0);
	STR_EQ(number_percent(arena, percent, 1), "80.0");
	STR_EQ(number_raw(arena, percent, 6, 12), "80.000000");
	STR_EQ(number_raw(arena, percent, 0, 12), "80");
	/* 10 points behind exactly, and a hair more */
	INT_EQ(number_cmp_int(number_sub(arena, n("65"), n("75")), -10), 0);
	INT_EQ(number_cmp_int(
		   number_sub(arena, n("64.99999999999999999"), n("75")), -10),
	    -1);
}

static void
prints_raw_decimals(void)
{
	const struct number *third = number_div(arena, n("1"), n("3"));
	const struct number *less = number_div(arena, n("-2"), n("3"));

	STR_EQ(number_raw(arena, third, 0, 12), "0.333333333333");
	STR_EQ(number_raw(arena, less, 0, 12), "-0.666666666667");
	STR_EQ(number_raw(arena, less, 6, 6), "-0.666667");
	STR_EQ(number_raw(arena, n("0.125"), 0, 12), "0.125");
	STR_EQ(number_raw(arena, n("0.125"), 0, 2), "0.13");
	STR_EQ(number_raw(arena, n("100"), 0, 12), "100");
	STR_EQ(number_raw(arena, n("-0"), 0, 12), "0");
	STR_EQ(
	    number_raw(arena, n("0.0000000000001"), 0, 12), "0.000000000000");
	STR_EQ(
	    number_raw(arena, n("-0.0000000000001"), 0, 12), "0.000000000000");
	STR_EQ(number_raw(arena, n("0.00000000001"), 0, 12), "0.00000000001");
	STR_EQ(number_raw(arena, n("0.12345"), 0, 6), "0.12345");
	STR_EQ(number_raw(arena, n("0.000000000001"), 0, 12), "0.000000000001");
}

/* 100 - 10^-places, and 100 - a third of it. */
static void
never_reaches_hundred_from_below(void)
{
	const struct number *gap = number_int(arena, 1);
	char nines[64] = "99.";

	for (int places = 1; places <= 60; places++) {
		const struct number *near, *nearer;
		char wanted[70];

		gap = number_div(arena, gap, number_int(arena, 10));
		near = number_sub(arena, number_int(arena, 100), gap);
		nearer = number_sub(arena, number_int(arena, 100),
		    number_div(arena, gap, number_int(arena, 3)));
		strcat(nines, "9");
		STR_EQ(number_percent(arena, near, 0), nines);
		STR_EQ(number_percent(arena, near, 1), nines);
		/* 99.97 for 99.9666…, 99.997 for 99.99666… */
		sprintf(wanted, "%s7", nines);
		STR_EQ(number_percent(arena, nearer, 0), wanted);
	}
	STR_EQ(number_percent(arena, n("99.5"), 0), "99.5");
	STR_EQ(number_percent(arena, n("99.49"), 0), "99");
	STR_EQ(number_percent(arena, n("99.95"), 1), "99.95");
	STR_EQ(number_percent(arena, n("99.949"), 1), "99.9");
	STR_EQ(number_percent(arena, n("-0.04"), 1), "0.0");
	STR_EQ(number_percent(arena, n("-99.96"), 1), "-100.0");
	STR_EQ(number_percent(arena, n("0"), 1), "0.0");
	STR_EQ(number_percent(arena, n("100.049"), 1), "100.0");
}

static void
bounds_hostile_numbers(void)
{
	static const char *const bad[] = {"１，２", "5％", "5%", "٣", "²", "一",
	    "\xEF\xBC", "\xFF", "5\xC0\xB5", "+-1", "1-", "1+1", "..", "-.5",
	    "１．", "∞", "inf", "0b1", "1_000", "1 000", "\t1", "1\n",
	    "0000000000000000000000000000000000000000.5"};
	const char *most = "9999999999999999999999999999999999999999";
	static char endless[1000001];
	const struct number *x = n(most);

	for (unsigned i = 0; i < sizeof bad / sizeof *bad; i++)
		OK(n(bad[i]) == NULL);
	memset(endless, '1', sizeof endless - 1);
	OK(n(endless) == NULL);
	STR_EQ(number_raw(arena, x, 0, 12), most);
	for (int i = 0; i < 6; i++)
		x = number_mul(arena, x, x);
	INT_EQ((long)strlen(number_fixed(arena, x, 0)), 40 * 64);
	x = number_div(arena, number_int(arena, 1), x);
	INT_EQ(number_sign(x), 1);
	STR_EQ(number_fixed(arena, x, 3), "0.000");
	STR_EQ(number_raw(arena, n("\xE2\x88\x92５"), 0, 12), "-5");
}

int
main(void)
{
	arena = arena_open();
	reads_decimals_of_either_width();
	refuses_what_is_no_decimal();
	rounds_half_away_from_zero();
	never_prints_less_than_hundred_as_hundred();
	holds_quotients_exactly();
	divides_as_on_paper();
	compares_exactly();
	works_the_formula_with_a_baseline();
	prints_raw_decimals();
	never_reaches_hundred_from_below();
	bounds_hostile_numbers();
	arena_close(arena);
	return test_done();
}
