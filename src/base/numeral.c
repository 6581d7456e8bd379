/* 一二三 by rule, labels by table. */
#include "base/numeral.h"

#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/utf8.h"

#define NO_BREAK_SPACE "\u00A0"

static const char *const digits[] = {
    "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

static const struct {
	const char *word;
	const char *before, *after;
	bool chinese;
} labels[NUMBERINGS] = {
    [NUMBERING_NONE] = {"none", "", "", false},
    [NUMBERING_CHINESE] = {"chinese", "", "、", true},
    [NUMBERING_CHINESE_PAREN] = {"chinese-paren", "（", "）", true},
    [NUMBERING_ARABIC] = {"arabic", "", ".", false},
    [NUMBERING_ARABIC_COMMA] = {"arabic-comma", "", "、", false},
    [NUMBERING_ARABIC_PAREN] = {"arabic-paren", "（", "）", false},
    [NUMBERING_CIRCLED] = {"circled", "（", "）", false},
};

char *
numeral_chinese(struct arena *arena, int n)
{
	static const struct {
		int value;
		const char *word;
	} places[] = {{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}};
	bool gap = false;
	struct buf buf;

	if (n < 1 || n > 9999)
		return arena_printf(arena, "%d", n);
	buf_init(&buf, arena);
	for (int i = 0; i < LEN(places); i++) {
		int digit = n / places[i].value % 10;

		if (digit == 0) {
			gap = buf.n > 0;
			continue;
		}
		if (gap)
			buf_puts(&buf, "零");
		gap = false;
		/* 十二, not 一十二 */
		if (!(digit == 1 && places[i].value == 10 && buf.n == 0))
			buf_puts(&buf, digits[digit]);
		buf_puts(&buf, places[i].word);
	}
	return buf.s;
}

/* 一 to 九 at *s, moved past it; or 0. */
static int
read_digit(const char **s, const char *end)
{
	static const char nine[] = "一二三四五六七八九";

	for (int i = 0; end - *s >= 3 && i < 9; i++)
		if (memcmp(*s, nine + 3 * i, 3) == 0) {
			*s += 3;
			return i + 1;
		}
	return 0;
}

int
numeral_read(const char **s, const char *end)
{
	int tens = read_digit(s, end);

	if (end - *s < 3 || memcmp(*s, "十", 3) != 0)
		return tens;
	*s += 3;
	return (tens ? tens : 1) * 10 + read_digit(s, end);
}

int
numeral_rune(uint32_t rune)
{
	static const struct {
		uint32_t rune;
		int value;
	} values[] = {{0x96F6, 0}, {0x3007, 0}, {0x4E00, 1}, {0x4E8C, 2},
	    {0x4E24, 2}, {0x4E09, 3}, {0x56DB, 4}, {0x4E94, 5}, {0x516D, 6},
	    {0x4E03, 7}, {0x516B, 8}, {0x4E5D, 9}, {0x5341, 10}, {0x767E, 100},
	    {0x5343, 1000}};

	for (int i = 0; i < LEN(values); i++)
		if (values[i].rune == rune)
			return values[i].value;
	return -1;
}

long
numeral_count(const char **s, const char *end)
{
	long sum = 0, digit = -1, least = 10000;

	while (*s < end) {
		const char *next = *s;
		int n = numeral_rune(utf8_next(&next, end));

		if (n < 0)
			break;
		*s = next;
		if (n < 10) {
			if (digit > 0 || (digit == 0 && n == 0))
				return -1;
			digit = n;
			continue;
		}
		if (n >= least || (digit < 0 && n != 10))
			return -1;
		sum += (digit < 1 ? 1 : digit) * n;
		digit = -1;
		least = n;
	}
	return sum + (digit > 0 ? digit : 0);
}

/* The characters for numbers in a circle end with 20. */
static char *
circled(struct arena *arena, int n)
{
	enum { ONE = 0x2460, LAST = 20 };
	char bytes[4];

	if (n < 1 || n > LAST)
		return NULL;
	return arena_strndup(
	    arena, bytes, (size_t)utf8_put(bytes, (uint32_t)(ONE + n - 1)));
}

char *
numeral_label(
    struct arena *arena, enum numbering numbering, int n, const char *text)
{
	bool apart =
	    numbering == NUMBERING_ARABIC && *text >= '0' && *text <= '9';
	const char *number;

	if (numbering == NUMBERING_NONE)
		return arena_strdup(arena, "");
	if (numbering == NUMBERING_CIRCLED && circled(arena, n))
		return circled(arena, n);
	number = labels[numbering].chinese ? numeral_chinese(arena, n)
					   : arena_printf(arena, "%d", n);
	return arena_printf(arena, "%s%s%s%s", labels[numbering].before, number,
	    labels[numbering].after, apart ? NO_BREAK_SPACE : "");
}

int
numbering_read(const char *word)
{
	for (int i = 0; i < NUMBERINGS; i++)
		if (strcmp(labels[i].word, word) == 0)
			return i;
	return -1;
}
