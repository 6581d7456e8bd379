/*
 * Digits, gaps and numerals → measures: a figure, its unit, and the words of
 * comparison before and after it.
 */
#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/numeral.h"
#include "base/utf8.h"
#include "prose/passage.h"

/* -------------------------------- figures ------------------------------- */

static bool
is_point(uint32_t rune)
{
	return rune == '.' || rune == 0xFF0E;
}

static char
plain_digit(uint32_t rune)
{
	return (char)(rune >= 0xFF10 ? rune - 0xFF10 + '0' : rune);
}

/* ",200" of 1,200: three digits and no fourth. */
static bool
is_group(const char *s, const char *end)
{
	if (*s != ',' || end - s < 4)
		return false;
	for (int i = 1; i <= 3; i++)
		if (!is_digit((unsigned char)s[i]))
			return false;
	return !is_digit(rune_at(s + 4, end));
}

/* What joins a figure to a name: G60, 第3, 〔2022〕; 5G, 4A, 1+4+N. */
static bool
is_attached_before(const struct passage *p, const char *s)
{
	uint32_t rune = rune_before(p->start, &s);

	return is_latin(rune) || is_digit(rune) || is_point(rune) ||
	    rune == '+' || rune == '-' || rune == '/' ||
	    rune == 0x7B2C /* 第 */ || rune == 0x3014 /* 〔 */;
}

static bool
is_attached_after(const struct passage *p, const char *s)
{
	uint32_t rune = rune_at(s, p->end);

	return is_latin(rune) || rune == '+' || rune == '/' || rune == ':' ||
	    rune == 0x3015 /* 〕 */;
}

/* The figure that begins here; its text without separators. */
static bool
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

		if (is_digit(rune))
			buf_putc(&text, plain_digit(rune));
		else if (is_gap(rune))
			*open = true;
		else if (is_point(rune) && at > s &&
		    (is_digit(rune_at(next, p->end)) ||
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

/* Could a numeral begin here at all? Spares the search. */
static bool
may_be_numeral(uint32_t rune)
{
	static const uint32_t runes[] = {0x4E24, 0x4E8C, 0x4E09, 0x56DB, 0x4E94,
	    0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E, 0x5343};

	for (int i = 0; i < LEN(runes); i++)
		if (rune == runes[i])
			return true;
	return false;
}

/* 三, 十二, 二百 at *s, moved past it. */
static int
round_numeral(const char **s, const char *end)
{
	int value = numeral_read(s, end), times = 1;

	if (value && end - *s >= 3)
		times = strncmp(*s, "百", 3) == 0 ? 100
		    : strncmp(*s, "千", 3) == 0	  ? 1000
						  : 1;
	if (times > 1)
		*s += 3;
	return value * times;
}

/* A numeral as digits; NULL for 一, which seldom counts anything. */
static bool
numeral_at(struct passage *p, const char *s, struct span *digits,
    const char **value_text)
{
	const char *before = s, *at = s;
	uint32_t rune = rune_before(p->start, &before);
	int value;

	if (strncmp(s, "两", 3) == 0)
		value = 2, at += 3;
	else
		value = round_numeral(&at, p->end);
	*digits = (struct span){s, at};
	*value_text = arena_printf(p->arena, "%d", value);
	return value > 1 && rune != 0x7B2C /* 第 */ && !may_be_numeral(rune) &&
	    !may_be_numeral(rune_at(at, p->end));
}

/* --------------------------------- units -------------------------------- */

/* The unit that begins here, with its multiplier; false when there is none. */
static bool
unit_at(struct passage *p, const char *s, struct measure *m, const char **end)
{
	struct word times = word_at(TIMES, s, p->end), unit, plain;
	const char *after = s + times.n;

	if (word_at(NO_UNIT, s, p->end).n)
		return false;
	plain = word_at(UNIT, s, p->end);
	after += word_at(MORE, after, p->end).n;
	unit = times.n ? word_at(UNIT, after, p->end) : plain;
	if (!unit.n && !plain.n)
		return false;
	if (!times.n || !unit.n)
		unit = plain, after = s, times = (struct word){0};
	*end = after + unit.n;
	m->unit_kind = unit.effect;
	m->unit = arena_printf(p->arena, "%.*s%s", times.n, s,
	    strcmp(unit.text, "%") == 0 ? "％" : unit.text);
	return true;
}

static const char *
range_mark(const char *s, const char *end)
{
	static const char *const marks[] = {
	    "——", "—", "–", "－", "-", "~", "～", "至", "到", "、"};

	for (int i = 0; i < LEN(marks); i++) {
		size_t n = strlen(marks[i]);

		if ((size_t)(end - s) >= n && memcmp(s, marks[i], n) == 0)
			return s + n;
	}
	return NULL;
}

/* ------------------------------ comparisons ----------------------------- */

const char *
comparison_start(
    const char *start, const char *s, unsigned *effect, const char **grow)
{
	for (;;) {
		struct word word;

		while (s > start && s[-1] == ' ')
			s--;
		word = word_before(BEFORE, start, s);
		if (!word.n || word_before(STAY, start, s).n >= word.n)
			return s;
		*effect |= word.effect;
		if (grow && (word.effect & (GROW | FALL)))
			*grow = word.text;
		s -= word.n;
	}
}

static void
read_after(struct passage *p, struct measure *m)
{
	struct word word = word_at(AFTER, m->end, p->end);

	/* 5公里内环线: the word belongs to what follows. */
	if (strncmp(m->end, "内", 3) == 0 &&
	    is_han(rune_at(m->end + 3, p->end)))
		return;
	m->effect |= word.effect;
	m->end += word.n;
}

/* The upper end of a range: 6％—7％, 2—3家. */
static void
read_upper(struct passage *p, const char *s, bool had_unit, struct measure *m)
{
	const char *at = range_mark(s, p->end), *end;
	struct span digits;
	struct measure upper = {0};
	const char *value;
	bool open;

	if (!at || !figure_at(p, at, &digits, &value, &open) || open ||
	    m->blank || is_attached_after(p, digits.to))
		return;
	if (!unit_at(p, skip_space(digits.to, p->end), &upper, &end))
		return;
	if (had_unit &&
	    (strcmp(m->unit, upper.unit) != 0 || strncmp(s, "、", 3) == 0))
		return;
	m->unit = upper.unit;
	m->unit_kind = upper.unit_kind;
	/* 分别增长5、6.5％ are two, not a range. */
	if (m->effect & SHARE)
		return;
	m->upper = digits;
	m->to = value;
	m->end = end;
}

/* ------------------------------- measures ------------------------------- */

static bool
measure_at(
    struct passage *p, const char *s, const char *limit, struct measure *m)
{
	uint32_t rune = rune_at(s, p->end);
	const char *at, *end;
	bool open = false, has_unit;

	*m = (struct measure){0};
	if (is_digit(rune) || is_gap(rune)) {
		if (is_attached_before(p, s) ||
		    !figure_at(p, s, &m->digits, &m->value, &open) ||
		    is_attached_after(p, m->digits.to))
			return false;
	} else if (!may_be_numeral(rune) ||
	    !numeral_at(p, s, &m->digits, &m->value)) {
		return false;
	} else {
		m->numeral = true;
	}
	if (open) {
		m->blank = span_text(p->arena, m->digits);
		m->value = NULL;
	}
	at = skip_space(m->digits.to, p->end);
	if (!m->numeral)
		at += word_at(MORE, at, p->end).n;
	has_unit = unit_at(p, at, m, &end);
	m->end = has_unit ? end : m->digits.to;
	m->lead = comparison_start(limit, m->digits.from, &m->effect, &m->grow);
	if (!m->numeral)
		read_upper(p, m->end, has_unit, m);
	/* 老街改造二期 is one phase of it, by its name. */
	if (!m->unit || (m->numeral && (m->unit_kind & PHASE)))
		return false;
	read_after(p, m);
	return true;
}

bool
measure_next(
    struct passage *p, const char *s, const char *limit, struct measure *m)
{
	while (s < p->end) {
		uint32_t rune = rune_at(s, p->end);

		if (measure_at(p, s, limit, m))
			return true;
		/* Past the whole figure: 2022 is not 2 and 022. */
		if (is_digit(rune) || is_gap(rune) || is_point(rune))
			while (s < p->end &&
			    (is_digit(rune_at(s, p->end)) ||
				is_gap(rune_at(s, p->end)) ||
				is_point(rune_at(s, p->end))))
				utf8_next(&s, p->end);
		else
			utf8_next(&s, p->end);
	}
	return false;
}

const char *
gap_at(const struct passage *p, const char *s)
{
	const char *at = s, *before = s;

	while (at < p->end && is_gap(rune_at(at, p->end)))
		utf8_next(&at, p->end);
	if (at == s || is_latin(rune_at(at, p->end)) ||
	    is_latin(rune_before(p->start, &before)))
		return NULL;
	return at;
}

/* -------------------------------- judging ------------------------------- */

static const char *
negative(struct passage *p, const char *value)
{
	return value && strcmp(value, "0") != 0
	    ? arena_printf(p->arena, "-%s", value)
	    : value;
}

void
measure_judge(struct passage *p, const struct measure *m, struct find *f)
{
	f->value = m->value;
	f->to = m->to;
	f->unit = m->unit;
	f->blank = m->blank;
	*array_push(p->arena, &f->printed) = m->digits;
	if (m->to)
		*array_push(p->arena, &f->printed) = m->upper;
	f->rule = m->to	       ? RULE_BETWEEN
	    : m->effect & NEAR ? RULE_ABOUT
	    : m->effect & MOST ? RULE_AT_MOST
			       : RULE_AT_LEAST;
	if (m->value && strcmp(m->value, "0") == 0 && m->unit_kind == COUNT) {
		f->rule = RULE_ZERO;
		f->value = NULL;
	}
	/* A fall of 3 ％ is a change of -3 ％ at most, from 0. */
	if (!(m->effect & FALL))
		return;
	if (m->to) {
		f->value = negative(p, m->to);
		f->to = negative(p, m->value);
		return;
	}
	f->value = negative(p, m->value);
	if (f->rule == RULE_ABOUT)
		return;
	f->rule = RULE_AT_MOST;
	f->baseline = m->value ? "0" : NULL;
}
