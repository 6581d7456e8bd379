/*
 * UTF-8 against the table of well-formed byte sequences of the Unicode
 * standard (3.9, table 3-7), every sequence of up to three bytes.
 */
#include "base/utf8.h"
#include "test.h"

static int
within(int byte, int low, int high)
{
	return byte >= low && byte <= high;
}

/* Length of the well-formed character at s of n bytes; 0: there is none. */
static int
well_formed(const unsigned char *s, int n)
{
	static const struct {
		int low, high, low2, high2, length;
	} rows[] = {
	    {0x00, 0x7F, 0, 0, 1},
	    {0xC2, 0xDF, 0x80, 0xBF, 2},
	    {0xE0, 0xE0, 0xA0, 0xBF, 3},
	    {0xE1, 0xEC, 0x80, 0xBF, 3},
	    {0xED, 0xED, 0x80, 0x9F, 3},
	    {0xEE, 0xEF, 0x80, 0xBF, 3},
	    {0xF0, 0xF0, 0x90, 0xBF, 4},
	    {0xF1, 0xF3, 0x80, 0xBF, 4},
	    {0xF4, 0xF4, 0x80, 0x8F, 4},
	};

	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		int good = n >= rows[i].length &&
		    within(s[0], rows[i].low, rows[i].high);

		if (good && rows[i].length > 1)
			good = within(s[1], rows[i].low2, rows[i].high2);
		for (int k = 2; good && k < rows[i].length; k++)
			good = within(s[k], 0x80, 0xBF);
		if (good)
			return rows[i].length;
	}
	return 0;
}

/* Do decoder, counter and validator agree with the table? */
static int
agrees(const unsigned char *bytes, int n)
{
	const char *s = (const char *)bytes, *end = s + n;
	int at = 0, bad = -1, first_bad = -1, count = 0;

	while (at < n) {
		int length = well_formed(bytes + at, n - at);
		uint32_t rune = utf8_next(&s, end);

		if (length == 0 && first_bad < 0)
			first_bad = at;
		if (length == 0 && rune != 0xFFFD)
			return 0;
		at += length ? length : 1;
		count++;
		if (s != (const char *)bytes + at)
			return 0;
	}
	return utf8_count((const char *)bytes, n) == count &&
	    utf8_valid((const char *)bytes, n, &bad) == (first_bad < 0) &&
	    bad == first_bad;
}

static void
knows_every_short_sequence(void)
{
	long wrong = 0;

	for (int i = 0; i < 1 << 24; i++) {
		unsigned char bytes[] = {(unsigned char)(i >> 16),
		    (unsigned char)(i >> 8), (unsigned char)i};

		/* ASCII in front adds nothing but time. */
		if (bytes[0] >= 0x80 || i < 1 << 16)
			wrong += !agrees(bytes, 3);
	}
	for (int i = 0; i < 1 << 16; i++) {
		unsigned char bytes[] = {
		    (unsigned char)(i >> 8), (unsigned char)i};

		wrong += !agrees(bytes, 2) + !agrees(bytes + 1, 1);
	}
	INT_EQ(wrong, 0);
}

static void
knows_four_bytes(void)
{
	static const int thirds[] = {0x00, 0x7F, 0x80, 0xBF, 0xC0, 0xFF};
	long wrong = 0;

	for (int lead = 0xF0; lead <= 0xFF; lead++)
		for (int second = 0; second < 256; second++)
			for (int k = 0; k < 36; k++) {
				unsigned char bytes[] = {(unsigned char)lead,
				    (unsigned char)second,
				    (unsigned char)thirds[k / 6],
				    (unsigned char)thirds[k % 6]};

				wrong += !agrees(bytes, 4);
			}
	INT_EQ(wrong, 0);
}

static void
reads_back_every_character(void)
{
	long wrong = 0;

	for (uint32_t rune = 1; rune <= 0x10FFFF; rune++) {
		char bytes[4];
		const char *s = bytes;
		int n = utf8_put(bytes, rune);

		if (rune >= 0xD800 && rune < 0xE000)
			continue;
		wrong += utf8_next(&s, bytes + n) != rune || s != bytes + n;
	}
	INT_EQ(wrong, 0);
}

static void
reads_by_the_given_end(void)
{
	const char *text = "年度", *s = text;

	INT_EQ(utf8_next(&s, text + 3), 0x5E74);
	INT_EQ(utf8_next(&s, text + 3), 0);
	OK(s == text + 3);
	INT_EQ(utf8_next(&s, text + 5), 0xFFFD);
	OK(s == text + 4);
	INT_EQ(utf8_count("", 0), 0);
	OK(utf8_valid("", 0, NULL));
	OK(!utf8_valid("\xFF", 1, NULL));
}

int
main(void)
{
	knows_every_short_sequence();
	knows_four_bytes();
	reads_back_every_character();
	reads_by_the_given_end();
	return test_done();
}
