#include "docx/word_number.h"

#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/numeral.h"

static const char *
decimal(struct arena *arena, int n)
{
	return arena_printf(arena, "%d", n);
}

/* --------------------------- rows of characters ------------------------- */

/* Numbers that are characters of a row, from 1; beyond its end: decimal. */
static const struct row {
	const char *format;
	uint32_t first; /* of characters that follow each other … */
	int n;
	const char *listed; /* … or these, of three bytes each */
} rows[] = {
    {"decimalEnclosedCircle", 0x2460, 20, NULL},
    {"decimalEnclosedCircleChinese", 0x2460, 20, NULL},
    {"decimalEnclosedFullstop", 0x2488, 20, NULL},
    {"decimalEnclosedParen", 0x2474, 20, NULL},
    {"ideographEnclosedCircle", 0x3280, 10, NULL},
    {"ideographTraditional", 0, 10, "甲乙丙丁戊己庚辛壬癸"},
    {"ideographZodiac", 0, 12, "子丑寅卯辰巳午未申酉戌亥"},
    {"aiueoFullWidth", 0, 10, "アイウエオカキクケコ"},
    {"iroha", 0, 10, "イロハニホヘトチリヌ"},
};

static const char *
row_number(struct arena *arena, const struct row *row, int n)
{
	struct buf out;

	if (n < 1 || n > row->n)
		return decimal(arena, n);
	buf_init(&out, arena);
	if (row->listed)
		buf_add(&out, row->listed + 3 * (n - 1), 3);
	else
		buf_put_rune(&out, row->first + (uint32_t)n - 1);
	return out.s;
}

/* ------------------------------ by digits ------------------------------- */

/* Each digit by its own character, of three bytes. */
static const char *
digits(struct arena *arena, const char *ten, int n)
{
	struct buf out;

	buf_init(&out, arena);
	for (const char *s = decimal(arena, n); *s; s++)
		if (*s == '-')
			buf_putc(&out, '-');
		else
			buf_add(&out, ten + 3 * (*s - '0'), 3);
	return out.s;
}

/* 壹拾贰: the numeral with the characters of accounts. */
static const char *
legal(struct arena *arena, const char *ten, const char *places, int n)
{
	static const char plain[] = "〇一二三四五六七八九十百千";
	const char *s = numeral_chinese(arena, n);
	struct buf out;

	buf_init(&out, arena);
	if (strncmp(s, "十", strlen("十")) == 0)
		buf_add(&out, ten + 3, 3);
	for (; *s; s += 3) {
		const char *at = strstr(plain,
		    strncmp(s, "零", 3) == 0 ? "〇"
					     : arena_strndup(arena, s, 3));
		int i = at ? (int)(at - plain) / 3 : -1;

		if (i < 0)
			return decimal(arena, n);
		buf_add(&out, i < 10 ? ten + 3 * i : places + 3 * (i - 10), 3);
	}
	return out.s;
}

static const char *
stem_and_branch(struct arena *arena, int n)
{
	int i = (n - 1) % 60;

	if (n < 1)
		return decimal(arena, n);
	return arena_printf(arena, "%.3s%.3s",
	    "甲乙丙丁戊己庚辛壬癸" + 3 * (i % 10),
	    "子丑寅卯辰巳午未申酉戌亥" + 3 * (i % 12));
}

/* ------------------------------- letters -------------------------------- */

/* Word writes 27 as aa, 28 as bb. */
static const char *
letters(struct arena *arena, char a, int n)
{
	enum { ALPHABET = 26, MOST = 30 };
	int times = (n - 1) / ALPHABET + 1;
	struct buf out;

	if (n < 1 || times > MOST)
		return decimal(arena, n);
	buf_init(&out, arena);
	for (int i = 0; i < times; i++)
		buf_putc(&out, (char)(a + (n - 1) % ALPHABET));
	return out.s;
}

static const char *
roman(struct arena *arena, bool upper, int n)
{
	static const struct {
		int value;
		const char *small, *large;
	} steps[] = {{1000, "m", "M"}, {900, "cm", "CM"}, {500, "d", "D"},
	    {400, "cd", "CD"}, {100, "c", "C"}, {90, "xc", "XC"},
	    {50, "l", "L"}, {40, "xl", "XL"}, {10, "x", "X"}, {9, "ix", "IX"},
	    {5, "v", "V"}, {4, "iv", "IV"}, {1, "i", "I"}};
	enum { MOST = 4999 };
	struct buf out;

	if (n < 1 || n > MOST)
		return decimal(arena, n);
	buf_init(&out, arena);
	for (int i = 0; i < LEN(steps); i++)
		for (; n >= steps[i].value; n -= steps[i].value)
			buf_puts(&out, upper ? steps[i].large : steps[i].small);
	return out.s;
}

static const char *
ordinal(struct arena *arena, int n)
{
	static const char *const ends[] = {"th", "st", "nd", "rd"};
	bool teen = n / 10 % 10 == 1;

	return arena_printf(arena, "%d%s", n,
	    !teen && n >= 0 && n % 10 < LEN(ends) ? ends[n % 10] : "th");
}

/* ------------------------------- by name -------------------------------- */

/* "001, 002, 003, …": as wide as the first. */
static const char *
padded(struct arena *arena, const char *pattern, int n)
{
	enum { WIDEST = 9 };
	size_t width = pattern ? strspn(pattern, "0123456789") : 0;

	return arena_printf(
	    arena, "%0*d", width > WIDEST ? WIDEST : (int)width, n);
}

static bool
is_any(const char *format, const char *const *names)
{
	for (; *names; names++)
		if (strcmp(format, *names) == 0)
			return true;
	return false;
}

static const char *
chinese_number(struct arena *arena, const char *format, int n)
{
	static const char *const counting[] = {"chineseCounting",
	    "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
	    "taiwaneseCountingThousand", "koreanCounting", NULL};
	static const char *const by_digit[] = {"ideographDigital",
	    "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital",
	    "koreanDigital2", NULL};

	if (is_any(format, counting))
		return n > 0 ? numeral_chinese(arena, n) : "〇";
	if (is_any(format, by_digit))
		return digits(arena, "〇一二三四五六七八九", n);
	if (strcmp(format, "chineseLegalSimplified") == 0)
		return legal(arena, "零壹贰叁肆伍陆柒捌玖", "拾佰仟", n);
	if (strcmp(format, "ideographLegalTraditional") == 0 ||
	    strcmp(format, "japaneseLegal") == 0)
		return legal(arena, "零壹貳參肆伍陸柒捌玖", "拾佰仟", n);
	if (strcmp(format, "ideographZodiacTraditional") == 0)
		return stem_and_branch(arena, n);
	return NULL;
}

static const char *
other_number(struct arena *arena, const char *format, const char *custom, int n)
{
	if (strcmp(format, "upperLetter") == 0)
		return letters(arena, 'A', n);
	if (strcmp(format, "lowerLetter") == 0)
		return letters(arena, 'a', n);
	if (strcmp(format, "upperRoman") == 0)
		return roman(arena, true, n);
	if (strcmp(format, "lowerRoman") == 0)
		return roman(arena, false, n);
	if (strcmp(format, "ordinal") == 0)
		return ordinal(arena, n);
	if (strcmp(format, "decimalZero") == 0)
		return arena_printf(arena, "%02d", n);
	if (strcmp(format, "hex") == 0)
		return arena_printf(arena, "%X", (unsigned)n);
	if (strcmp(format, "numberInDash") == 0)
		return arena_printf(arena, "- %d -", n);
	if (strncmp(format, "decimalFullWidth", 16) == 0)
		return digits(arena, "０１２３４５６７８９", n);
	if (strcmp(format, "custom") == 0)
		return padded(arena, custom, n);
	return decimal(arena, n);
}

const char *
word_number(struct arena *arena, const char *format, const char *custom, int n)
{
	const char *number;

	if (!format)
		return decimal(arena, n);
	if (strcmp(format, "bullet") == 0 || strcmp(format, "none") == 0)
		return NULL;
	for (int i = 0; i < LEN(rows); i++)
		if (strcmp(format, rows[i].format) == 0)
			return row_number(arena, &rows[i], n);
	number = chinese_number(arena, format, n);
	return number ? number : other_number(arena, format, custom, n);
}
