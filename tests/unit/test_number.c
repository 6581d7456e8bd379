/* Exact numbers: reading, rounding, percentages (design, Arithmetic). */
#include "base/number.h"
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

int
main(void)
{
	arena = arena_open();
	reads_decimals_of_either_width();
	refuses_what_is_no_decimal();
	rounds_half_away_from_zero();
	never_prints_less_than_hundred_as_hundred();
	holds_quotients_exactly();
	arena_close(arena);
	return test_done();
}
