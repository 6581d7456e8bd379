/* Texts → figures, by tables of the words that stand around them. */
#include "form/amount.h"

#include <ctype.h>
#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/numeral.h"
#include "base/utf8.h"
#include "model/unit.h"

/* ------------------------------ words around ----------------------------- */

enum { SAYS_NOTHING, SAYS_ABOUT, SAYS_RISE, SAYS_FALL };

static const struct word {
	const char *word;
	int says;
} before[] =
    {
	{"同比", SAYS_NOTHING},
	{"累计", SAYS_NOTHING},
	{"共计", SAYS_NOTHING},
	{"合计", SAYS_NOTHING},
	{"总计", SAYS_NOTHING},
	{"已完成", SAYS_NOTHING},
	{"完成", SAYS_NOTHING},
	{"实现", SAYS_NOTHING},
	{"实际", SAYS_NOTHING},
	{"达到", SAYS_NOTHING},
	{"新增", SAYS_NOTHING},
	{"净增", SAYS_NOTHING},
	{"达", SAYS_NOTHING},
	{"已", SAYS_NOTHING},
	{"共", SAYS_NOTHING},
	{"为", SAYS_NOTHING},
	{"¥", SAYS_NOTHING},
	{"￥", SAYS_NOTHING},
	{"大约", SAYS_ABOUT},
	{"大概", SAYS_ABOUT},
	{"将近", SAYS_ABOUT},
	{"接近", SAYS_ABOUT},
	{"超过", SAYS_ABOUT},
	{"突破", SAYS_ABOUT},
	{"约", SAYS_ABOUT},
	{"近", SAYS_ABOUT},
	{"超", SAYS_ABOUT},
	{"逾", SAYS_ABOUT},
	{"≥", SAYS_ABOUT},
	{"≈", SAYS_ABOUT},
	{">", SAYS_ABOUT},
	{"增长", SAYS_RISE},
	{"增加", SAYS_RISE},
	{"上升", SAYS_RISE},
	{"提高", SAYS_RISE},
	{"提升", SAYS_RISE},
	{"上涨", SAYS_RISE},
	{"增", SAYS_RISE},
	{"升", SAYS_RISE},
	{"↑", SAYS_RISE},
	{"下降", SAYS_FALL},
	{"降低", SAYS_FALL},
	{"减少", SAYS_FALL},
	{"下跌", SAYS_FALL},
	{"回落", SAYS_FALL},
	{"缩减", SAYS_FALL},
	{"压减", SAYS_FALL},
	{"负增长", SAYS_FALL},
	{"降", SAYS_FALL},
	{"减", SAYS_FALL},
	{"跌", SAYS_FALL},
	{"负", SAYS_FALL},
	{"↓", SAYS_FALL},
	{"▼", SAYS_FALL},
},
  behind[] = {
      {"左右", SAYS_ABOUT},
      {"上下", SAYS_ABOUT},
      {"以上", SAYS_ABOUT},
      {"余", SAYS_ABOUT},
      {"多", SAYS_ABOUT},
      /* The mark of a target that was revised. */
      {"※", SAYS_NOTHING},
};

/* The word that the text begins with, or NULL. */
static const struct word *
word_at(const struct word *words, int n, const char *s)
{
	for (int i = 0; i < n; i++)
		if (strncmp(s, words[i].word, strlen(words[i].word)) == 0)
			return &words[i];
	return NULL;
}

static void
note_word(struct amount *a, const struct word *word)
{
	a->about = a->about || word->says == SAYS_ABOUT;
	if (word->says == SAYS_RISE)
		a->direction = 1;
	else if (word->says == SAYS_FALL)
		a->direction = -1;
}

/* -------------------------------- numbers -------------------------------- */

/* ASCII for its full-width twin; − is a minus, ％ stays what it is. */
static char *
narrow(struct arena *arena, const char *s)
{
	const char *end = s + strlen(s);
	struct buf out;

	buf_init(&out, arena);
	while (s < end) {
		uint32_t rune = utf8_next(&s, end);

		if (rune == 0x2212)
			rune = '-';
		else if (rune == 0x3000 || rune == 0xA0 || rune == '\n')
			rune = ' ';
		else if (rune != 0xFF05)
			rune = utf8_narrow(rune);
		buf_put_rune(&out, rune);
	}
	return out.s;
}

/*
 * The length of the number at s with its thousands, which must be threes;
 * plain is the number without them. 0: none is there.
 */
static int
number_at(const char *s, struct buf *plain)
{
	const char *at = s;
	int group = 0; /* digits since the last comma */
	bool grouped = false;

	if (*at == '-' || *at == '+')
		buf_putc(plain, *at++);
	for (; isdigit((unsigned char)*at) || (*at == ',' && group > 0); at++) {
		if (*at == ',') {
			if (grouped ? group != 3 : group > 3)
				return 0;
			grouped = true;
			group = 0;
			continue;
		}
		buf_putc(plain, *at);
		group++;
	}
	if (group == 0 || (grouped && group != 3))
		return 0;
	if (*at == '.' && isdigit((unsigned char)at[1])) {
		buf_putc(plain, *at++);
		while (isdigit((unsigned char)*at))
			buf_putc(plain, *at++);
	}
	return (int)(at - s);
}

static int
digit_of(const char *s)
{
	static const char *const digits[] = {"零", "一", "二", "三", "四", "五",
	    "六", "七", "八", "九", "两", "〇"};

	for (int i = 0; i < LEN(digits); i++)
		if (strncmp(s, digits[i], strlen(digits[i])) == 0)
			return i == 10 ? 2 : i == 11 ? 0 : i;
	return -1;
}

/* 三百二十, 一千零五: up to 九千九百九十九; what 万 and 亿 count is a unit. */
static int
chinese_at(const char *s, struct buf *plain)
{
	static const struct {
		const char *word;
		int value;
	} places[] = {{"千", 1000}, {"百", 100}, {"十", 10}};
	const char *at = s;
	int sum = 0, digit = -1, d;
	bool any = false;

	for (;;) {
		int i = 0;

		if ((d = digit_of(at)) >= 0) {
			if (digit > 0)
				return 0; /* 二二: digit by digit, a year */
			digit = d;
			any = true;
			at += strlen("零");
			continue;
		}
		while (i < LEN(places) &&
		    strncmp(at, places[i].word, strlen("十")) != 0)
			i++;
		if (i == LEN(places) || (digit < 0 && (sum > 0 || i < 2)))
			break;
		sum += (digit < 0 ? 1 : digit) * places[i].value;
		digit = -1;
		any = true;
		at += strlen("十");
	}
	if (!any)
		return 0;
	buf_printf(plain, "%d", sum + (digit > 0 ? digit : 0));
	return (int)(at - s);
}

/* --------------------------------- units --------------------------------- */

/* A raised or lowered digit: what it belongs to, only a person can say. */
static bool
is_shifted_digit(const char *s)
{
	const char *end = s + strlen(s);
	uint32_t rune = *s ? utf8_next(&s, end) : 0;

	return (rune >= 0x2070 && rune <= 0x209C) || rune == 0xB9 ||
	    rune == 0xB2 || rune == 0xB3;
}

/* How many bytes of the text are letters and Han: may be a unit. */
static size_t
unit_length(const char *s)
{
	static const char marks[] = "0123456789,;.:-+=()[]<>~ ";
	static const char *const ends[] = {
	    "、", "。", "，", "；", "：", "～", "—", "至", "“", "”"};
	size_t n = 0;

	while (s[n] && !strchr(marks, s[n])) {
		for (int i = 0; i < LEN(ends); i++)
			if (strncmp(s + n, ends[i], strlen(ends[i])) == 0)
				return n;
		n++;
	}
	return n;
}

/* Does it begin a remark, not a second figure? */
static bool
is_remark(const char *s)
{
	static const char *const opening[] = {
	    "(", "[", ",", ";", "，", "；", "。"};

	for (int i = 0; i < LEN(opening); i++) {
		size_t n = strlen(opening[i]);

		if (strncmp(s, opening[i], n) == 0)
			return s[n] != '\0' || *s == '.' || n == 3;
	}
	return false;
}

/* Past blanks and words such as 左右. */
static const char *
past_words(struct amount *a, const char *s)
{
	const struct word *word;

	s += strspn(s, " ");
	while ((word = word_at(behind, LEN(behind), s))) {
		note_word(a, word);
		s += strlen(word->word);
		s += strspn(s, " ");
	}
	return s;
}

/* What follows the number: words, the unit, words, a remark. */
static bool
read_unit(struct arena *arena, const char *s, struct amount *a)
{
	enum { LONGEST = 36 }; /* bytes */
	size_t n;
	const char *unit;

	if (is_shifted_digit(s))
		return false;
	s = past_words(a, s);
	n = unit_length(s);
	if (n > LONGEST)
		return false;
	unit = arena_strndup(arena, s, n);
	s += n;
	/* 余 may stand behind it too: 5亿多, 600人左右. */
	for (int i = 0; i < LEN(behind); i++) {
		size_t tail = strlen(behind[i].word);

		if (n > tail && strcmp(unit + n - tail, behind[i].word) == 0) {
			unit = arena_strndup(arena, unit, n - tail);
			note_word(a, &behind[i]);
			break;
		}
	}
	s = past_words(a, s);
	a->unit = unit_plain(unit);
	a->rest = s;
	return !*s || is_remark(s);
}

/* --------------------------------- reading ------------------------------- */

bool
amount_read(struct arena *arena, const char *text, struct amount *a)
{
	enum { LONGEST = 400 }; /* bytes; what is longer is prose */
	const char *s;
	const struct word *word;
	struct buf plain;
	int n;

	if (strlen(text) > LONGEST)
		return false;
	s = narrow(arena, text);
	*a = (struct amount){.unit = "", .rest = ""};
	s += strspn(s, " ");
	while ((word = word_at(before, LEN(before), s))) {
		note_word(a, word);
		s += strlen(word->word);
		s += strspn(s, " :");
	}
	buf_init(&plain, arena);
	n = number_at(s, &plain);
	if (n == 0) {
		buf_init(&plain, arena);
		n = chinese_at(s, &plain);
	}
	if (n == 0 || (a->direction && strchr("+-", *plain.s)))
		return false;
	a->number = plain.s;
	return read_unit(arena, s + n, a);
}

bool
amount_is_none(const char *text)
{
	static const char *const words[] = {"无", "零", "没有", "未发生",
	    "零发生", "零事故", "零起", "无事故", "未发生事故", "没有发生",
	    "无发生", "零报告", "零增长"};
	for (int i = 0; i < LEN(words); i++)
		if (strcmp(text, words[i]) == 0)
			return true;
	return false;
}
