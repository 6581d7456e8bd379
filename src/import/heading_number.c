/* 一、 （一） 1. （1） ① 第一章 → kind and number of a heading. */
#include <string.h>

#include "base/numeral.h"
#include "base/utf8.h"
#include "import/draft.h"

static int
digit_of(uint32_t rune)
{
	if (rune >= '0' && rune <= '9')
		return (int)(rune - '0');
	return rune >= 0xFF10 && rune <= 0xFF19 ? (int)(rune - 0xFF10) : -1;
}

/* The number up to 999 at *s, moved past it; or 0. */
static int
arabic_number(const char **s)
{
	const char *end = *s + strlen(*s), *at = *s;
	int value = 0, digit;

	while (value <= 999 && (digit = digit_of(utf8_next(&at, end))) >= 0) {
		value = value * 10 + digit;
		*s = at;
	}
	return value <= 999 ? value : 0;
}

/* Past one of the marks, NULL-ended; NULL when none is there. */
static const char *
after_mark(const char *s, const char *const *marks)
{
	for (; *marks; marks++) {
		size_t n = strlen(*marks);

		if (strncmp(s, *marks, n) == 0)
			return s + n;
	}
	return NULL;
}

static struct label
label(enum label_kind kind, int number, const char *after)
{
	if (number == 0 || !after || !*after)
		return (struct label){0};
	return (struct label){
	    .kind = kind, .number = number, .after = skip_blank(after)};
}

/* 第一章, 第二部分, 第一、, 第一 with a space */
static struct label
read_ordinal(const char *s)
{
	static const char *const parts[] = {"部分", "章", "篇", "板块", NULL};
	static const char *const marks[] = {
	    "、", "，", ",", "：", " ", "　", NULL};
	static const char *const idle[] = {"、", "：", NULL};
	int number = numeral_read(&s, s + strlen(s));
	const char *after = number ? after_mark(s, parts) : NULL, *mark;

	if (!after)
		return label(LABEL_ORDINAL, number, after_mark(s, marks));
	after = skip_blank(after);
	mark = after_mark(after, idle);
	return label(LABEL_PART, number, mark ? mark : after);
}

/* （一） (1) */
static struct label
read_paren(const char *s)
{
	static const char *const close[] = {"）", ")", NULL};
	static const char *const idle[] = {"、", ".", NULL};
	const char *at = s, *after, *mark;
	int number = numeral_read(&at, at + strlen(at));
	enum label_kind kind = LABEL_CHINESE_PAREN;

	if (number == 0) {
		number = arabic_number(&at);
		kind = LABEL_ARABIC_PAREN;
	}
	after = number ? after_mark(at, close) : NULL;
	mark = after ? after_mark(after, idle) : NULL;
	return label(kind, number, mark ? mark : after);
}

static struct label
read_chinese(const char *s)
{
	static const char *const marks[] = {"、", "．", ".", "，", NULL};
	int number = numeral_read(&s, s + strlen(s));

	return label(
	    LABEL_CHINESE, number, number ? after_mark(s, marks) : NULL);
}

const char *
label_year(const char *s)
{
	static const char *const year[] = {"年", NULL};

	return strspn(s, "0123456789") == 4 ? after_mark(s + 4, year) : NULL;
}

static struct label
read_arabic(const char *s)
{
	static const char *const marks[] = {"、", "．", ".", NULL};
	static const char *const close[] = {"）", ")", NULL};
	int number = arabic_number(&s);
	const char *after = number ? after_mark(s, marks) : NULL, *next = after;
	struct label read;

	if (!after)
		return label(LABEL_ARABIC_PAREN, number,
		    number ? after_mark(s, close) : NULL);
	/* 2.5亿元 begins a sentence, no item; 1、2023年底前 an item. */
	if (digit_of(utf8_next(&next, next + strlen(next))) >= 0 &&
	    !label_year(after))
		return (struct label){0};
	read = label(LABEL_ARABIC, number, after);
	read.mark =
	    strncmp(after - strlen("、"), "、", strlen("、")) == 0 ? ',' : '.';
	return read;
}

struct label
label_read(const char *text)
{
	static const char *const ordinal[] = {"第", NULL};
	static const char *const open[] = {"（", "(", NULL};
	const char *at = text, *after;
	uint32_t rune;

	if ((after = after_mark(text, ordinal)))
		return read_ordinal(after);
	if ((after = after_mark(text, open)))
		return read_paren(after);
	rune = utf8_next(&at, text + strlen(text));
	if (rune >= 0x2460 && rune < 0x2474)
		return label(LABEL_CIRCLED, (int)(rune - 0x2460) + 1, at);
	if (digit_of(rune) >= 0)
		return read_arabic(text);
	return read_chinese(text);
}
