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
	STR_EQ(
	    numeral_label(arena, NUMBERING_CHINESE_PAREN, 3, "5G"), "（三）");
	STR_EQ(numeral_label(arena, NUMBERING_ARABIC_COMMA, 7, "5G"), "7、");
	STR_EQ(numeral_label(arena, NUMBERING_NONE, 7, "5G"), "");
	STR_EQ(numeral_label(arena, NUMBERING_ARABIC, 7, "建设"), "7.");
	STR_EQ(numeral_label(arena, NUMBERING_ARABIC, 7, "5G"), "7.\u00A0");
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
	const char *s = "中\xFF"
			"a",
		   *p = s, *end = s + strlen(s);
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

/* The index of the word that s begins with, which is skipped; or -1. */
static int
word_of(const char **s, const char *const *words, int n)
{
	for (int i = 0; i < n; i++) {
		if (strncmp(*s, words[i], strlen(words[i])) == 0) {
			*s += strlen(words[i]);
			return i;
		}
	}
	return -1;
}

/* What a reader takes it for; -1 when it is no well-made numeral. */
static int
read_aloud(const char *s)
{
	static const char *const digits[] = {
	    "一", "二", "三", "四", "五", "六", "七", "八", "九"};
	static const char *const places[] = {"十", "百", "千"};
	static const int values[] = {10, 100, 1000};
	int sum = 0, unit = 10000;
	bool first = true;

	while (*s) {
		bool gap = strncmp(s, "零", 3) == 0;
		int digit, place;

		s += gap ? 3 : 0;
		digit = word_of(&s, digits, 9) + 1;
		place = word_of(&s, places, 3);
		if (digit == 0 && !(first && place == 0))
			return -1;
		/* 零 stands for places left out, and only for them. */
		if (gap !=
		    (!first && unit / 10 != (place < 0 ? 1 : values[place])))
			return -1;
		if (first && digit == 1 && place == 0)
			return -1; /* 一十 */
		unit = place < 0 ? 1 : values[place];
		sum += (digit ? digit : 1) * unit;
		first = false;
	}
	return sum;
}

static void
every_numeral_reads_back(void)
{
	struct arena *arena = arena_open();
	long wrong = 0;

	for (int n = 1; n <= 9999; n++)
		wrong += read_aloud(numeral_chinese(arena, n)) != n;
	INT_EQ(wrong, 0);
	INT_EQ(read_aloud("一十"), -1);
	INT_EQ(read_aloud("一百一"), -1);
	INT_EQ(read_aloud("一百零一十"), -1);
	STR_EQ(numeral_chinese(arena, -5), "-5");
	arena_close(arena);
}

static void
labels_by_style(void)
{
	static const struct {
		const char *word, *label;
	} cases[] = {{"none", ""}, {"chinese", "十二、"},
	    {"chinese-paren", "（十二）"}, {"arabic", "12."},
	    {"arabic-comma", "12、"}, {"arabic-paren", "（12）"},
	    {"circled", "⑫"}};
	struct arena *arena = arena_open();

	INT_EQ((long)(sizeof cases / sizeof *cases), NUMBERINGS);
	for (int i = 0; i < NUMBERINGS; i++) {
		INT_EQ(numbering_read(cases[i].word), i);
		STR_EQ(numeral_label(arena, (enum numbering)i, 12, "建设"),
		    cases[i].label);
	}
	INT_EQ(numbering_read("roman"), -1);
	INT_EQ(numbering_read(""), -1);
	arena_close(arena);
}

int
main(void)
{
	counts_in_chinese();
	reads_lengths();
	decodes_and_repairs();
	every_numeral_reads_back();
	labels_by_style();
	return test_done();
}
