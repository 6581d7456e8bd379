/* Digits, gaps and Chinese numerals → figures; what follows them → units. */
#include "prose/figure.h"

#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/numeral.h"
#include "base/utf8.h"

/* -------------------------------- figures ------------------------------- */

bool
figure_is_point(uint32_t rune)
{
	return rune == '.' || rune == 0xFF0E;
}

static char
plain_digit(uint32_t rune)
{
	return (char)(rune >= 0xFF10 ? rune - 0xFF10 + '0' : rune);
}

/* ",200" of 1,200, or " 200" of 1 200: three digits and no fourth. */
static bool
is_group(const char *s, const char *end)
{
	if ((*s != ',' && *s != ' ') || end - s < 4)
		return false;
	for (int i = 1; i <= 3; i++)
		if (!rune_is_digit((unsigned char)s[i]))
			return false;
	return !rune_is_digit(rune_at(s + 4, end));
}

/* COD50吨: after an abbreviation, where a unit of size says what it is. */
static bool
is_after_abbreviation(const struct passage *p, const char *s, const char *after)
{
	struct word times = word_at(TIMES, after, p->end);
	const char *at = s;
	int letters = 0;

	while (is_latin(rune_before(p->start, &at)))
		letters++;
	return letters > 1 && strncmp(s - 2, "PM", 2) != 0 &&
	    (word_at(UNIT, after + times.n, p->end).effect & SIZE);
}

/* 前3名, 前10位: a rank. */
static bool
is_rank(const struct passage *p, const char *s, const char *after)
{
	static const char *const units[] = {"名", "位", "强", "列"};

	if (s - p->start < 3 || strncmp(s - 3, "前", 3) != 0)
		return false;
	for (int i = 0; i < LEN(units); i++)
		if (strncmp(after, units[i], strlen(units[i])) == 0)
			return true;
	return false;
}

/* What joins a figure to a name: G60, 第3, 〔2022〕; 5G, 4A, 1+4+N. */
bool
figure_joins_before(const struct passage *p, const char *s, const char *after)
{
	const char *at = s;
	uint32_t rune = rune_before(p->start, &at);

	if (is_latin(rune))
		return !is_after_abbreviation(p, s, after);
	return is_rank(p, s, after) || rune_is_digit(rune) ||
	    figure_is_point(rune) || rune == '+' || rune == '-' ||
	    rune == '/' || rune == ':' || rune == 0x7B2C /* 第 */ ||
	    rune == 0x3014 /* 〔 */;
}

bool
figure_joins_after(const struct passage *p, const char *s)
{
	uint32_t rune = rune_at(s, p->end);

	/* 190EFLOPS, 3万m2: a unit in letters. */
	if (is_latin(rune))
		return word_at(UNIT, s, p->end).n == 0;
	/* 1.85:1 is a ratio, 12:30 none. */
	if (rune == ':' && s + 1 < p->end && s[1] == '1' &&
	    !rune_is_digit(rune_at(s + 2, p->end)))
		return false;
	/* 10/10万 */
	if (rune == '/' || rune == 0xFF0F)
		return word_at(UNIT, s, p->end).n == 0;
	return rune == '+' || rune == ':' || rune == 0x3015 /* 〕 */;
}

/* The figure that begins here; its text without separators. */
bool
figure_at(struct passage *p, const char *s, struct span *digits,
    const char **value, bool *open)
{
	const char *at = s;
	struct buf text;

	buf_init(&text, p->arena);
	*open = false;
	while (at < p->end) {
		const char *next = at;
		uint32_t rune = utf8_next(&next, p->end);

		if (rune_is_digit(rune))
			buf_putc(&text, plain_digit(rune));
		else if (is_gap(rune))
			*open = true;
		else if (figure_is_point(rune) && at > s &&
		    (rune_is_digit(rune_at(next, p->end)) ||
			is_gap(rune_at(next, p->end))))
			buf_putc(&text, '.');
		else if (!is_group(at, p->end) || at == s)
			break;
		at = next;
	}
	*digits = (struct span){s, at};
	*value = text.s;
	return at > s && text.n <= NUMBER_DIGITS;
}

/*
 * 一万二千, 两亿三千万: with the multiples inside; a last 万 or 亿 that nothing
 * came before is the unit's: 三百万元.
 */
static long
long_numeral(const char **s, const char *end)
{
	static const struct {
		const char *word;
		long times;
	} multiples[] = {{"亿", 100000000}, {"万", 10000}};
	long value = numeral_count(s, end), sum = 0;

	for (int i = 0; i < LEN(multiples) && value > 0; i++) {
		const char *after = *s + strlen(multiples[i].word);
		bool more;

		if (after > end ||
		    strncmp(*s, multiples[i].word, strlen("万")) != 0)
			continue;
		more = after < end && numeral_rune(rune_at(after, end)) >= 0;
		if (!more && sum == 0)
			break;
		sum += value * multiples[i].times;
		*s = after;
		value = more ? numeral_count(s, end) : 0;
	}
	return value < 0 ? value : sum + value;
}

/* 三百二十家, 一座; what is part of a word or an ordinal is none. */
bool
figure_numeral_at(struct passage *p, const char *s, struct span *digits,
    const char **value_text)
{
	const char *before = s, *at = s;
	uint32_t rune = rune_before(p->start, &before);
	long value = long_numeral(&at, p->end);
	uint32_t after = rune_at(at, p->end);

	*digits = (struct span){s, at};
	*value_text = arena_printf(p->arena, "%ld", value);
	return value > 0 && rune != 0x7B2C /* 第 */ &&
	    rune != 0x5C4A /* 届 */ && !is_rank(p, s, at) &&
	    numeral_rune(rune) < 0 &&
	    (numeral_rune(after) < 0 || after == 0x767E || after == 0x5343);
}

/* 三五家, 七八名: from the one to the other. */
bool
figure_pair_at(const struct passage *p, const char *s, struct measure *m)
{
	const char *before = s, *middle = s, *to;
	int low = numeral_rune(utf8_next(&middle, p->end)), high;

	to = middle;
	high = middle < p->end ? numeral_rune(utf8_next(&to, p->end)) : -1;
	if (low < 1 || high <= low || high > 9 ||
	    numeral_rune(rune_before(p->start, &before)) >= 0 ||
	    !(word_at(UNIT, to, p->end).effect & COUNTED) ||
	    word_at(NO_UNIT, to, p->end).n)
		return false;
	m->digits = (struct span){s, middle};
	m->upper = (struct span){middle, to};
	m->value = arena_printf(p->arena, "%d", low);
	m->to = arena_printf(p->arena, "%d", high);
	return true;
}

/* --------------------------------- units -------------------------------- */

/* 70万妇女: who is counted says the unit. */
static struct word
people_at(const char *s, const char *end)
{
	struct word people = word_at(PEOPLE, s, end);

	if (people.n)
		people =
		    (struct word){.text = word_as(people), .effect = COUNTED};
	return people;
}

/* 4批次/千人: of how many. */
static void
take_per(struct passage *p, struct measure *m, const char **end)
{
	const char *s = *end;
	struct word unit;

	if (s >= p->end || (*s != '/' && strncmp(s, "／", 3) != 0))
		return;
	s += *s == '/' ? 1 : strlen("／");
	s += word_at(TIMES, s, p->end).n;
	unit = word_at(UNIT, s, p->end);
	if (!unit.n)
		return;
	m->unit = arena_printf(
	    p->arena, "%s%.*s", m->unit, (int)(s + unit.n - *end), *end);
	*end = s + unit.n;
}

/*
 * 200万棒、…: a character alone before a mark, which no other meaning is known
 * of, counts.
 */
static struct word
lone_unit(struct passage *p, const char *s, const char **after)
{
	const char *at = s + word_at(TIMES, s, p->end).n, *end = at;
	uint32_t rune = at < p->end ? utf8_next(&end, p->end) : 0;
	const char *next = end + word_at(AFTER, end, p->end).n;

	if (!is_han(rune) || numeral_rune(rune) >= 0 ||
	    word_at(NEVER_UNIT, at, p->end).n || word_at(AFTER, at, p->end).n ||
	    word_at(MORE, at, p->end).n ||
	    (!is_clause_end(rune_at(next, p->end)) && !joint_at(next, p->end)))
		return (struct word){0};
	*after = s;
	return (struct word){arena_strndup(p->arena, s, (size_t)(end - s)),
	    (int)(end - s), COUNTED, NULL};
}

/* The unit that begins here, with its multiplier; false when there is none. */
bool
figure_unit_at(
    struct passage *p, const char *s, struct measure *m, const char **end)
{
	struct word times = word_at(TIMES, s, p->end), unit, plain;
	const char *after = s + times.n;

	if (word_at(NO_UNIT, s, p->end).n)
		return false;
	plain = word_at(UNIT, s, p->end);
	after += word_at(MORE, after, p->end).n;
	after = skip_space(after, p->end);
	unit = times.n ? word_at(UNIT, after, p->end) : plain;
	if (times.n && !unit.n && !plain.n)
		unit = people_at(after, p->end);
	if (!unit.text && !plain.n && !m->numeral)
		plain = lone_unit(p, s, &after);
	if (!unit.text && !plain.n)
		return false;
	if (!times.n || !unit.text)
		unit = plain, after = s, times = (struct word){0};
	*end = after + unit.n;
	m->unit_kind = unit.effect;
	m->unit = arena_printf(p->arena, "%.*s%s", times.n, s, word_as(unit));
	take_per(p, m, end);
	return true;
}

/* 九成以上 */
bool
figure_tenths_at(
    struct passage *p, const char *s, struct measure *m, const char **end)
{
	const char *half = s + strlen("成");
	bool five = (size_t)(p->end - s) >= strlen("成五") &&
	    strncmp(half, "五", strlen("五")) == 0;

	if (!m->numeral || strlen(m->value) != 1 ||
	    strncmp(s, "成", strlen("成")) != 0 ||
	    word_at(NO_UNIT, s, p->end).n)
		return false;
	m->value = arena_printf(p->arena, "%s%c", m->value, five ? '5' : '0');
	m->unit = "％";
	m->unit_kind = RATE;
	*end = five ? half + strlen("五") : half;
	return true;
}

/* 缩小到1.85:1以内: so many to one. */
bool
figure_ratio_at(
    struct passage *p, const char *s, struct measure *m, const char **end)
{
	const char *colon = strncmp(s, "：", 3) == 0 ? "：" : ":";
	size_t n = strlen(colon);

	if (m->numeral || m->blank || (size_t)(p->end - s) <= n ||
	    strncmp(s, colon, n) != 0 || s[n] != '1' ||
	    rune_is_digit(rune_at(s + n + 1, p->end)) || s[n + 1] == '.')
		return false;
	m->unit = ":1";
	m->unit_kind = RATE;
	*end = s + n + 1;
	return true;
}

/* 百分之九十五, 百分之百 */
static bool
percent_at(
    struct passage *p, const char *s, struct measure *m, const char **end)
{
	const char *from = s + strlen("百分之"), *at = from;
	long value;

	if (!text_begins(s, p->end, "百分之"))
		return false;
	value = numeral_count(&at, p->end);
	if (at == from && text_begins(from, p->end, "百")) {
		value = 100;
		at += strlen("百");
	}
	if (value <= 0 || value > 1000 || at == from)
		return false;
	m->digits = (struct span){s, at};
	m->value = arena_printf(p->arena, "%ld", value);
	m->unit = "％";
	m->unit_kind = RATE;
	*end = at;
	return true;
}

/* 2 of 3 in percent, to two decimals. */
static const char *
percent_of(struct passage *p, long part, long of)
{
	long hundredths = (part * 20000 / of + 1) / 2;

	return hundredths % 100 == 0
	    ? arena_printf(p->arena, "%ld", hundredths / 100)
	    : arena_printf(
		  p->arena, "%ld.%02ld", hundredths / 100, hundredths % 100);
}

/* 三分之二的村: a share in words. */
static bool
fraction_at(
    struct passage *p, const char *s, struct measure *m, const char **end)
{
	const char *at = s, *above, *before = s;
	long of, part;

	if (numeral_rune(rune_at(s, p->end)) < 0 ||
	    numeral_rune(rune_before(p->start, &before)) >= 0)
		return false;
	of = numeral_count(&at, p->end);
	if (of < 2 || of > 10 || !text_begins(at, p->end, "分之"))
		return false;
	above = at += strlen("分之");
	part = numeral_count(&at, p->end);
	if (at == above || part < 1 || part > of)
		return false;
	m->digits = (struct span){s, at};
	m->value = percent_of(p, part, of);
	m->unit = "％";
	m->unit_kind = RATE;
	*end = at;
	return true;
}

/* 半数以上的支部, 一半的村: where it is compared, or a group follows. */
static bool
half_at(struct passage *p, const char *s, struct measure *m, const char **end)
{
	struct word half = word_at(HALF, s, p->end);
	const char *at = s + half.n;

	if (!half.n ||
	    (!word_at(AFTER, at, p->end).n && !text_begins(at, p->end, "的") &&
		!word_at(GROUP, at, p->end).n))
		return false;
	m->digits = (struct span){s, at};
	m->value = "50";
	m->unit = "％";
	m->unit_kind = RATE;
	*end = at;
	return true;
}

/* 突破亿元, 超百万人次: the multiple alone is the figure. */
static bool
round_at(struct passage *p, const char *s, struct measure *m, const char **end)
{
	static const struct {
		const char *words, *value, *times;
	} rounds[] = {{"百亿", "100", "亿"}, {"千亿", "1000", "亿"},
	    {"十亿", "10", "亿"}, {"亿", "1", "亿"}, {"千万", "1000", "万"},
	    {"百万", "100", "万"}, {"十万", "10", "万"}, {"万", "1", "万"},
	    {"千", "1000", ""}, {"百", "100", ""}};
	struct word over, unit;

	if (!word_at(TIMES, s, p->end).n)
		return false;
	over = word_before(BEFORE, p->start, s);
	if (!(over.effect & LEAST) ||
	    word_before(STAY, p->start, s).n >= over.n)
		return false;
	for (int i = 0; i < LEN(rounds); i++) {
		const char *at = s + strlen(rounds[i].words);

		if (!text_begins(s, p->end, rounds[i].words))
			continue;
		unit = word_at(UNIT, at, p->end);
		*end = at + unit.n;
		if (!unit.n ||
		    (!is_clause_end(rune_at(*end, p->end)) &&
			!joint_at(*end, p->end) &&
			!word_at(AFTER, *end, p->end).n))
			return false;
		m->digits = (struct span){s, at};
		m->value = rounds[i].value;
		m->unit = arena_printf(
		    p->arena, "%s%s", rounds[i].times, word_as(unit));
		m->unit_kind = unit.effect;
		return true;
	}
	return false;
}

bool
figure_worded_at(
    struct passage *p, const char *s, struct measure *m, const char **end)
{
	return percent_at(p, s, m, end) || fraction_at(p, s, m, end) ||
	    half_at(p, s, m, end) || round_at(p, s, m, end);
}
