/*
 * Every number of a text, and what became of it: nothing is lost in silence.
 *
 * The numbers are walked on their own, without regard to what was found; then
 * each is asked for in the finds, and where none has it, what it is instead.
 * What nothing explains is unsure, for a person to look at.
 */
#include <string.h>

#include "base/array.h"
#include "base/intl.h"
#include "base/numeral.h"
#include "base/utf8.h"
#include "prose/passage.h"

/* -------------------------------- the walk ------------------------------ */

static bool
is_circled(uint32_t rune)
{
	return rune >= 0x2460 && rune <= 0x2473;
}

/* 万 and 亿 go with the digits before them. */
static bool
is_numeral(uint32_t rune)
{
	return numeral_rune(rune) >= 0 || rune == 0x4E07 || rune == 0x4EBF;
}

/* Does this rune make a number, not only a multiple (百姓, 千万) or a zero? */
static bool
is_digit_word(uint32_t rune)
{
	int value = numeral_rune(rune);

	return value >= 1 && value <= 10;
}

static const char *
past(const char *s, const char *end, bool (*is)(uint32_t))
{
	while (s < end && is(rune_at(s, end)))
		utf8_next(&s, end);
	return s;
}

/* 1,200.5 */
static const char *
past_digits(const char *s, const char *end)
{
	for (;;) {
		const char *next = s = past(s, end, rune_is_digit);
		uint32_t rune = s < end ? utf8_next(&next, end) : 0;

		if ((rune != '.' && rune != ',' && rune != 0xFF0E) ||
		    next >= end || !rune_is_digit(rune_at(next, end)))
			return s;
		s = next;
	}
}

static bool
has_digit_word(struct span at)
{
	for (const char *s = at.from; s < at.to;)
		if (is_digit_word(utf8_next(&s, at.to)))
			return true;
	return false;
}

/* The number that begins here, in a text from start to end; to 0: none. */
static const char *
number_end(const char *start, const char *s, const char *end)
{
	const struct passage p = {.start = start, .end = end};
	uint32_t rune = rune_at(s, end);
	const char *to;

	if (rune_is_digit(rune))
		return past_digits(s, end);
	if (is_gap(rune)) {
		to = past(s, end, is_gap);
		return gap_at(&p, s) ? to : NULL;
	}
	if (is_circled(rune))
		return s + 3;
	if (!is_numeral(rune))
		return NULL;
	to = past(s, end, is_numeral);
	return has_digit_word((struct span){s, to}) ? to : NULL;
}

bool
number_next(const char *start, const char *s, const char *end, struct span *at)
{
	while (s < end) {
		const char *to = number_end(start, s, end);
		uint32_t rune = rune_at(s, end);

		if (to) {
			*at = (struct span){s, to};
			return true;
		}
		if (is_gap(rune))
			s = past(s, end, is_gap);
		else if (is_numeral(rune))
			s = past(s, end, is_numeral);
		else
			utf8_next(&s, end);
	}
	return false;
}

/* -------------------------------- the fates ----------------------------- */

static bool
within(struct span a, struct span b)
{
	return a.from < b.to && b.from < a.to;
}

/* Does it stand in what was found, and as what? */
static bool
fate_in_find(const struct find *f, struct number *n)
{
	bool printed = false;

	for (int i = 0; i < f->printed.n; i++)
		printed |= within(n->at, f->printed.at[i]);
	if (!printed && !within(n->at, f->at))
		return false;
	n->name = f->name;
	if (f->kind == FIND_BLANK)
		n->fate = FATE_BLANK;
	else if (printed)
		n->fate = f->trust > FIND_DOUBTFUL ? FATE_TARGET : FATE_OPEN;
	else
		n->fate = FATE_PART;
	return true;
}

static bool
fate_in_finds(const struct passage *p, struct number *n)
{
	bool found = false;

	for (int i = p->first; i < p->out->n; i++) {
		struct number other = *n;

		/* A value tells more than a place in the words of another. */
		if (!fate_in_find(&p->out->at[i], &other) ||
		    (found && other.fate == FATE_PART))
			continue;
		*n = other;
		found = true;
	}
	return found;
}

/* 2025年, 6月底, 3日, 一季度, 9时. */
static bool
is_date(const struct passage *p, struct span at)
{
	const char *s = skip_space(at.to, p->end), *before = at.from;

	if (word_at(CALENDAR, s, p->end).n)
		return true;
	if (rune_at(s, p->end) == ':' || rune_before(p->start, &before) == ':')
		return rune_is_digit(rune_at(at.from, p->end));
	/* 2024—2026年 */
	return span_count(at) == 4 && rune_is_digit(rune_at(at.from, p->end)) &&
	    (*at.from == '1' || *at.from == '2') &&
	    word_at(JOINS_YEARS, s, p->end).n;
}

/* 第3, 前三名, 〔2022〕1号, and a number before a paragraph. */
static bool
is_ordinal(const struct passage *p, struct span at)
{
	const char *before = at.from, *after = at.to;
	uint32_t left = rune_before(p->start, &before);
	uint32_t right = after < p->end ? utf8_next(&after, p->end) : 0;
	bool opens =
	    before == p->start && (left == 0 || left == 0xFF08 || left == '(');

	if (left == 0x7B2C /* 第 */ || left == 0x524D /* 前 */ ||
	    left == 0x3014 /* 〔 */ || right == 0x53F7 /* 号 */ ||
	    left == 0x9996 /* 首 */ || is_circled(rune_at(at.from, p->end)))
		return true;
	if (word_at(FIRSTLY, at.from, p->end).n)
		return true;
	return opens &&
	    (right == 0x3001 /* 、 */ || right == '.' || right == 0xFF0E ||
		right == 0xFF09 || right == ')');
}

/* 电话：0551—6688123: what is dialled counts nothing. */
static bool
is_dialled(const struct passage *p, const char *s)
{
	const char *at = s;
	uint32_t rune;

	do {
		s = at;
		rune = rune_before(p->start, &at);
	} while (rune_is_digit(rune) || rune == 0x2014 /* — */ || rune == '-' ||
	    rune == 0xFF1A /* ： */ || rune == ':' || rune == ' ');
	return word_before(DIAL, p->start, s).n > 0;
}

/* G60, 5G, 4A, 1+4+N, 统一, “361”. */
static bool
is_named(struct passage *p, struct span at)
{
	const char *s = at.from, *end = at.to;
	uint32_t left = rune_before(p->start, &s);
	uint32_t right = end < p->end ? rune_at(end, p->end) : 0;
	struct measure m;

	if (is_dialled(p, at.from) || is_latin(left) || is_latin(right) ||
	    left == '+' || right == '+' || is_quoted(p, at.from))
		return true;
	if (!is_numeral(rune_at(at.from, p->end)))
		return false;
	/* 一 is a number where it counts something to be done: a find. */
	if (span_count(at) == 1 && rune_at(at.from, p->end) == 0x4E00)
		return true;
	return !(measure_next(p, at.from, at.from, &m) &&
		   m.digits.from == at.from) &&
	    !word_at(NOUNLESS, at.to, p->end).n;
}

static bool
is_foreign(struct passage *p, const char *s)
{
	const char *from = clause_start(p->start, s);

	return word_at(FOREIGN, from, s).n > 0;
}

static void
settle(struct passage *p, struct number *n)
{
	struct tense tense;

	if (fate_in_finds(p, n))
		return;
	tense = tense_at(p, n->at.from);
	n->fate = is_ordinal(p, n->at)	? FATE_ORDINAL
	    : is_date(p, n->at)		? FATE_DATE
	    : is_named(p, n->at)	? FATE_NAME
	    : tense.past		? FATE_PAST
	    : is_foreign(p, n->at.from) ? FATE_FOREIGN
	    : tense.later		? FATE_LATER
					: FATE_UNSURE;
}

void
find_fates(struct passage *p)
{
	const char *s = p->start;
	struct span at;

	while (number_next(p->start, s, p->end, &at)) {
		struct number n = {.at = at};

		settle(p, &n);
		*array_push(p->arena, &p->out->numbers) = n;
		s = at.to;
	}
}
