/* Chinese numerals, labels, lengths, UTF-8. */
#include "base/length.h"
#include "base/numeral.h"
#include "base/utf8.h"
#include "test.h"

static void
counts_in_chinese(void)
{
	static const struct {
		int n;
		const char *text;
	} cases[] = {{1, "一"}, {10, "十"}, {12, "十二"}, {20, "二十"},
	    {21, "二十一"}, {100, "一百"}, {101, "一百零一"}, {110, "一百一十"},
	    {1001, "一千零一"}, {9999, "九千九百九十九"}, {0, "0"},
	    {10000, "10000"}};
	struct arena *arena = arena_open();

	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++)
		STR_EQ(numeral_chinese(arena, cases[i].n), cases[i].text);
	STR_EQ(numeral_year(arena, 2022), "二〇二二");
	STR_EQ(numeral_label(arena, NUMBERING_CHINESE_PAREN, 3), "（三）");
	STR_EQ(numeral_label(arena, NUMBERING_ARABIC_COMMA, 7), "7、");
	STR_EQ(numeral_label(arena, NUMBERING_NONE, 7), "");
	arena_close(arena);
}

static void
reads_lengths(void)
{
	double pt;

	OK(length_read("25.4mm", 10, &pt));
	NEAR(pt, 72, 1e-9);
	OK(length_read("2em", 16, &pt));
	NEAR(pt, 32, 1e-9);
	OK(length_read("三号", 0, &pt));
	NEAR(pt, 16, 0);
	OK(length_read("-3pt", 0, &pt));
	NEAR(pt, -3, 0);
	OK(!length_read("12", 0, &pt));
	OK(!length_read("mm", 0, &pt));
	OK(!length_read("inf", 0, &pt));
	OK(!length_read("1e9pt", 0, &pt));
}

static void
decodes_and_repairs(void)
{
	const char *s = "中\xFF" "a", *p = s, *end = s + strlen(s);
	int bad;

	INT_EQ(utf8_next(&p, end), 0x4E2D);
	INT_EQ(utf8_next(&p, end), 0xFFFD);
	INT_EQ(utf8_next(&p, end), 'a');
	INT_EQ(utf8_next(&p, end), 0);
	INT_EQ(utf8_count("全镇2022", 10), 6);
	OK(!utf8_valid(s, 5, &bad));
	INT_EQ(bad, 3);
	OK(!utf8_valid("\xE4\xB8", 2, &bad)); /* cut short */
	OK(!utf8_valid("\xC0\x80", 2, &bad)); /* overlong */
	OK(!utf8_valid("\xED\xA0\x80", 3, &bad)); /* surrogate */
	OK(utf8_valid("\xF0\xA0\xAE\xB7", 4, &bad));
}

int
main(void)
{
	counts_in_chinese();
	reads_lengths();
	decodes_and_repairs();
	return test_done();
}
