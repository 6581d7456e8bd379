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

/* ",200" of 1,200, or " 200" of 1 200: three digits and no fourth. */
static bool
is_group(const char *s, const char *end)
{
	if ((*s != ',' && *s != ' ') || end - s < 4)
		return false;
	for (int i = 1; i <= 3; i++)
		if (!is_digit((unsigned char)s[i]))
			return false;
	return !is_digit(rune_at(s + 4, end));
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
static bool
is_attached_before(const struct passage *p, const char *s, const char *after)
{
	const char *at = s;
	uint32_t rune = rune_before(p->start, &at);

	if (is_latin(rune))
		return !is_after_abbreviation(p, s, after);
	return is_rank(p, s, after) || is_digit(rune) || is_point(rune) ||
	    rune == '+' || rune == '-' || rune == '/' || rune == ':' ||
	    rune == 0x7B2C /* 第 */ || rune == 0x3014 /* 〔 */;
}

static bool
is_attached_after(const struct passage *p, const char *s)
{
	uint32_t rune = rune_at(s, p->end);

	/* 190EFLOPS, 3万m2: a unit in letters. */
	if (is_latin(rune))
		return word_at(UNIT, s, p->end).n == 0;
	/* 1.85:1 is a ratio, 12:30 none. */
	if (rune == ':' && s + 1 < p->end && s[1] == '1' &&
	    !is_digit(rune_at(s + 2, p->end)))
		return false;
	return rune == '+' || rune == '/' || rune == ':' ||
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
static bool
numeral_at(struct passage *p, const char *s, struct span *digits,
    const char **value_text)
{
	const char *before = s, *at = s;
	uint32_t rune = rune_before(p->start, &before);
	long value = long_numeral(&at, p->end);
	uint32_t after = rune_at(at, p->end);

	*digits = (struct span){s, at};
	*value_text = arena_printf(p->arena, "%ld", value);
	return value > 0 && rune != 0x7B2C /* 第 */ && !is_rank(p, s, at) &&
	    numeral_rune(rune) < 0 &&
	    (numeral_rune(after) < 0 || after == 0x767E || after == 0x5343);
}

/* 三五家, 七八名: from the one to the other. */
static bool
pair_at(const struct passage *p, const char *s, struct measure *m)
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
	after = skip_space(after, p->end);
	unit = times.n ? word_at(UNIT, after, p->end) : plain;
	if (times.n && !unit.n && !plain.n)
		unit = people_at(after, p->end);
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
static bool
tenths_at(struct passage *p, const char *s, struct measure *m, const char **end)
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
static bool
ratio_at(struct passage *p, const char *s, struct measure *m, const char **end)
{
	const char *colon = strncmp(s, "：", 3) == 0 ? "：" : ":";
	size_t n = strlen(colon);

	if (m->numeral || m->blank || (size_t)(p->end - s) <= n ||
	    strncmp(s, colon, n) != 0 || s[n] != '1' ||
	    is_digit(rune_at(s + n + 1, p->end)) || s[n + 1] == '.')
		return false;
	m->unit = ":1";
	m->unit_kind = RATE;
	*end = s + n + 1;
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

static const char *
comparison_start(
    const char *start, const char *s, unsigned *effect, const char **grow)
{
	for (;;) {
		struct word word;
		unsigned add;

		while (s > start && s[-1] == ' ')
			s--;
		word = word_before(BEFORE, start, s);
		if (!word.n || word_before(STAY, start, s).n >= word.n)
			return s;
		add = word.effect;
		/* 减少到20起 is a level, no change: 到 was read before 减少. */
		if ((*effect & LEVEL) && (add & (GROW | FALL)))
			add = add & FALL ? MOST : LEAST;
		*effect |= add;
		if (grow && (add & (GROW | FALL)))
			*grow = word.text;
		s -= word.n;
	}
}

static void
read_after(struct passage *p, struct measure *m)
{
	struct word word = word_at(AFTER, m->end, p->end);

	/* 5公里内环线, 3万元安排项目: the word belongs to what follows. */
	if ((strncmp(m->end, "内", 3) == 0 ||
		strncmp(m->end, "安排", 6) == 0) &&
	    is_han(rune_at(m->end + word.n, p->end)))
		return;
	m->effect |= word.effect;
	m->end += word.n;
}

/* 三、四家, 5、6个: one digit and a greater one. */
static bool
is_next(const struct measure *m, const char *upper)
{
	return strlen(m->value) == 1 && strlen(upper) == 1 &&
	    *upper > *m->value;
}

/* The upper end of a range: 6％—7％, 2—3家. */
static void
read_upper(struct passage *p, const char *s, bool had_unit, struct measure *m)
{
	const char *at = range_mark(s, p->end), *end;
	struct span digits;
	struct measure upper = {0};
	const char *value;
	bool open = false;

	if (!at || m->blank ||
	    !(m->numeral ? numeral_at(p, at, &digits, &value)
			 : figure_at(p, at, &digits, &value, &open)) ||
	    open || (!m->numeral && is_attached_after(p, digits.to)))
		return;
	if (!unit_at(p, skip_space(digits.to, p->end), &upper, &end))
		return;
	if (had_unit &&
	    (strcmp(m->unit, upper.unit) != 0 || strncmp(s, "、", 3) == 0))
		return;
	/* 14、10亿元 are two, not a range. */
	if (strncmp(s, "、", 3) == 0 && !(m->effect & SHARE) &&
	    !is_next(m, value))
		return;
	m->unit = upper.unit;
	m->unit_kind = upper.unit_kind;
	/* 分别增长5、6.5％ likewise, each with that unit. */
	if (m->effect & SHARE)
		return;
	m->upper = digits;
	m->to = value;
	m->end = end;
}

/* ------------------------------- measures ------------------------------- */

/* 24万以上, 低于0.02: without a unit, where a comparison says what it is. */
static bool
bare_unit(struct passage *p, const char *limit, const char *at,
    struct measure *m, const char **end)
{
	struct word times = word_at(TIMES, at, p->end), measured, people;
	const char *after = at + times.n;
	unsigned effect = 0;
	const char *lead =
	    comparison_start(limit, m->digits.from, &effect, NULL);

	if (!((effect | word_at(AFTER, after, p->end).effect) &
		(LEAST | MOST)) ||
	    m->numeral)
		return false;
	measured = word_before(MEASURED, limit, lead);
	people = word_before(PEOPLE, limit, lead);
	/* 接待游客24万以上 */
	if (people.n && times.n && m->value) {
		m->unit = arena_printf(p->arena, "%.*s%s", times.n,
		    after - times.n, word_as(people));
		m->unit_kind = COUNTED;
		*end = after;
		return true;
	}
	at = after + word_at(AFTER, after, p->end).n;
	if (!measured.n && (times.n || !is_clause_end(rune_at(at, p->end))))
		return false;
	if (!measured.n && !word_before(PURE, limit, lead).n)
		return false;
	/* 起数 counts in 起. */
	m->unit = arena_printf(p->arena, "%.*s%.*s", times.n, after - times.n,
	    measured.n ? (int)strlen("起") : 0,
	    measured.n ? measured.text : "");
	m->unit_kind = measured.n ? COUNTED : RATE;
	*end = after;
	return true;
}

/* The digits, the gap or the numeral that begins here. */
static bool
number_at(struct passage *p, const char *s, struct measure *m)
{
	uint32_t rune = rune_at(s, p->end);
	bool open = false;

	if (is_digit(rune) || is_gap(rune)) {
		if (!figure_at(p, s, &m->digits, &m->value, &open) ||
		    is_attached_before(
			p, s, skip_space(m->digits.to, p->end)) ||
		    is_attached_after(p, m->digits.to))
			return false;
	} else if (numeral_rune(rune) < 0 ||
	    !(pair_at(p, s, m) || numeral_at(p, s, &m->digits, &m->value))) {
		return false;
	} else {
		m->numeral = true;
	}
	if (open) {
		m->blank = span_text(p->arena, m->digits);
		m->value = NULL;
	}
	return true;
}

/* 各2万、3万平方米: its unit stands behind the next. */
static bool
shared_unit(
    struct passage *p, const char *at, struct measure *m, const char **end)
{
	struct word times = word_at(TIMES, at, p->end);
	const char *s = at + times.n, *after;
	struct measure next = {0};
	bool open;
	struct word unit;

	if (m->numeral || strncmp(s, "、", strlen("、")) != 0 ||
	    !figure_at(p, s + strlen("、"), &next.digits, &next.value, &open) ||
	    !unit_at(p, next.digits.to, &next, &after))
		return false;
	s = next.digits.to + word_at(TIMES, next.digits.to, p->end).n;
	unit = word_at(UNIT, s, p->end);
	if (!unit.n)
		return false;
	m->unit = arena_printf(p->arena, "%.*s%s", times.n, at, word_as(unit));
	m->unit_kind = unit.effect;
	*end = at + times.n;
	return true;
}

static bool
measure_at(
    struct passage *p, const char *s, const char *limit, struct measure *m)
{
	const char *at, *end = NULL;
	bool has_unit;

	*m = (struct measure){0};
	if (!number_at(p, s, m))
		return false;
	at = skip_space(m->to ? m->upper.to : m->digits.to, p->end);
	at += word_at(MORE, at, p->end).n;
	has_unit = unit_at(p, at, m, &end) || tenths_at(p, at, m, &end) ||
	    ratio_at(p, at, m, &end);
	m->lead = comparison_start(limit, m->digits.from, &m->effect, &m->grow);
	m->asked = m->effect;
	if (!has_unit && (m->effect & (EACH | SHARE)))
		has_unit = shared_unit(p, at, m, &end);
	if (!has_unit) {
		m->end = end = at;
		read_upper(p, at, false, m);
		has_unit = m->unit || bare_unit(p, limit, at, m, &end);
		end = m->to ? m->end : end;
	}
	/* 老街改造二期 is one phase of it, by its name. */
	if (!has_unit || (m->numeral && (m->unit_kind & PHASE)))
		return false;
	m->end = end + word_at(MORE, end, p->end).n;
	if (!m->to)
		read_upper(p, m->end, true, m);
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
	f->above = (m->effect & (MOST | FALL)) != 0;
	f->state = (m->asked & (STATE | LEVEL)) != 0;
	f->rule = m->to		? RULE_BETWEEN
	    : m->effect & ROUGH ? RULE_ABOUT
	    : m->effect & MOST	? RULE_AT_MOST
				: RULE_AT_LEAST;
	if (m->value && strcmp(m->value, "0") == 0 && m->unit_kind == COUNTED) {
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
