/* Lengths with units, and the printers' sizes (字号). */
#include "base/length.h"
#include "test.h"

static double
pt(const char *s)
{
	double value = -1e9;

	return length_read(s, 16, &value) ? value : -1e9;
}

static void
reads_the_units(void)
{
	NEAR(pt("16pt"), 16, 0);
	NEAR(pt("25.4mm"), 72, 1e-12);
	NEAR(pt("2.54cm"), 72, 1e-12);
	NEAR(pt("1.5em"), 24, 0);
	NEAR(pt("156mm"), 442.204724409, 1e-9);
	NEAR(pt("-3.25pt"), -3.25, 0);
	NEAR(pt("0"), 0, 0);
	NEAR(pt("0.0"), 0, 0);
	NEAR(pt("007pt"), 7, 0);
}

/* The compiler's double of the same digits, to the last bit. */
static void
reads_decimals_exactly(void)
{
	NEAR(pt("15.793pt"), 15.793, 0);
	NEAR(pt("28.991pt"), 28.991, 0);
	NEAR(pt("0.1pt"), 0.1, 0);
	NEAR(pt("0.000001pt"), 0.000001, 0);
	NEAR(pt("12345.6789pt"), 12345.6789, 0);
	NEAR(pt("0.333333333333333333333333333333pt"), 1.0 / 3, 1e-14);
}

static void
knows_the_printers_sizes(void)
{
	static const struct {
		const char *name;
		double pt;
	} sizes[] = {{"初号", 42}, {"小初", 36}, {"一号", 26}, {"小一", 24},
	    {"二号", 22}, {"小二", 18}, {"三号", 16}, {"小三", 15},
	    {"四号", 14}, {"小四", 12}, {"五号", 10.5}, {"小五", 9},
	    {"六号", 7.5}, {"小六", 6.5}, {"七号", 5.5}, {"八号", 5}};

	for (unsigned i = 0; i < sizeof sizes / sizeof *sizes; i++)
		NEAR(pt(sizes[i].name), sizes[i].pt, 0);
}

static void
refuses_all_else(void)
{
	static const char *const bad[] = {"", "-", "mm", "12", "1.5", "5.pt",
	    ".5pt", "1,5pt", "+5pt", " 5pt", "5 pt", "5pt ", "5PT", "5px", "5%",
	    "--5pt", "1e3pt", "0x10pt", "infpt", "nanpt", "inf", "九号", "三",
	    "号", "三号pt", "小七", "１２pt", "100001pt", "-100001pt",
	    "99999999999999999999999999999999999999999999pt", "0-", "0x"};

	for (unsigned i = 0; i < sizeof bad / sizeof *bad; i++) {
		double value = 7;
		int read = length_read(bad[i], 16, &value);

		if (read)
			printf("'%s' was read as %g\n", bad[i], value);
		OK(!read);
		NEAR(value, 7, 0);
	}
}

static void
survives_a_million_digits(void)
{
	static char long_number[1000003];

	memset(long_number, '9', 1000000);
	strcpy(long_number + 1000000, "pt");
	OK(!length_read(long_number, 16, &(double){0}));
	long_number[1] = '.';
	NEAR(pt(long_number), 10, 1e-12);
}

int
main(void)
{
	reads_the_units();
	reads_decimals_exactly();
	knows_the_printers_sizes();
	refuses_all_else();
	survives_a_million_digits();
	return test_done();
}
