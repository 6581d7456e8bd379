/*
 * Digits, gaps and numerals → measures: a figure, its unit, and the words of
 * comparison before and after it.
 */
#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/numeral.h"
#include "base/utf8.h"
#include "prose/figure.h"

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

/* 每万人 behind 降到: in relation to what; .n 0: none. */
static struct word
per_before(const char *start, const char *s)
{
	struct word per = word_before(PER, start, s);

	return word_before(BEFORE, start, s - per.n).effect & (STATE | LEVEL)
	    ? per
	    : (struct word){0};
}

static const char *
comparison_start(
    const char *start, const char *s, unsigned *effect, struct measure *m)
{
	for (;;) {
		struct word word, per;
		unsigned add;

		while (s > start && s[-1] == ' ')
			s--;
		word = word_before(BEFORE, start, s);
		if (!word.n && m && !m->period &&
		    (word = word_before(PERIOD, start, s)).n) {
			m->period = word_as(word);
			s -= word.n;
			continue;
		}
		/* 降到|每万人|80起 */
		if (!word.n && m && !m->period &&
		    (per = per_before(start, s)).n) {
			m->period = *word_as(per) == '/' ? word_as(per) : "";
			s -= per.n;
			continue;
		}
		if (!word.n || word_before(STAY, start, s).n >= word.n)
			return s;
		add = word.effect;
		/* 减少到20起 is a level, no change: 到 was read before 减少. */
		if ((*effect & LEVEL) && (add & (GROW | FALL)))
			add = add & FALL ? MOST : LEAST;
		*effect |= add;
		if (m && (add & (GROW | FALL)))
			m->grow = word.text;
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

/* Past the multiple in 1.2万～1.5万亩, where the upper end has the same. */
static const char *
past_shared_times(const struct passage *p, const char *s)
{
	struct word times = word_at(TIMES, s, p->end);
	const char *at = times.n ? range_mark(s + times.n, p->end) : NULL;

	if (!at || text_begins(s + times.n, p->end, "、"))
		return s;
	while (at < p->end &&
	    (rune_is_digit(rune_at(at, p->end)) ||
		figure_is_point(rune_at(at, p->end))))
		utf8_next(&at, p->end);
	return word_at(TIMES, at, p->end).text == times.text ? s + times.n : s;
}

/* The upper end of a range: 6％—7％, 2—3家. */
static void
read_upper(struct passage *p, const char *s, bool had_unit, struct measure *m)
{
	const char *at = range_mark(past_shared_times(p, s), p->end), *end;
	struct span digits;
	struct measure upper = {0};
	const char *value;
	bool open = false;

	if (!at || m->blank ||
	    !(m->numeral ? figure_numeral_at(p, at, &digits, &value)
			 : figure_at(p, at, &digits, &value, &open)) ||
	    open || (!m->numeral && figure_joins_after(p, digits.to)))
		return;
	if (!figure_unit_at(p, skip_space(digits.to, p->end), &upper, &end))
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

	if (rune_is_digit(rune) || is_gap(rune)) {
		if (!figure_at(p, s, &m->digits, &m->value, &open) ||
		    figure_joins_before(
			p, s, skip_space(m->digits.to, p->end)) ||
		    figure_joins_after(p, m->digits.to))
			return false;
	} else if (numeral_rune(rune) < 0 ||
	    !(figure_pair_at(p, s, m) ||
		figure_numeral_at(p, s, &m->digits, &m->value))) {
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
	    !figure_unit_at(p, next.digits.to, &next, &after))
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
	has_unit = figure_worded_at(p, s, m, &end);
	if (!has_unit && !number_at(p, s, m))
		return false;
	at = skip_space(m->to ? m->upper.to : m->digits.to, p->end);
	at += word_at(MORE, at, p->end).n;
	has_unit = has_unit || figure_unit_at(p, at, m, &end) ||
	    figure_tenths_at(p, at, m, &end) || figure_ratio_at(p, at, m, &end);
	m->lead = comparison_start(limit, m->digits.from, &m->effect, m);
	m->asked = m->effect;
	/* 各2、3座; 3.2万、1.5万平方米 */
	if (!has_unit &&
	    (m->effect & (EACH | SHARE) || word_at(TIMES, at, p->end).n))
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
		if (rune_is_digit(rune) || is_gap(rune) ||
		    figure_is_point(rune))
			while (s < p->end &&
			    (rune_is_digit(rune_at(s, p->end)) ||
				is_gap(rune_at(s, p->end)) ||
				figure_is_point(rune_at(s, p->end))))
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
	f->unit = m->period && (m->unit_kind & (COUNTED | AGE))
	    ? arena_printf(p->arena, "%s%s", m->unit, m->period)
	    : m->unit;
	f->blank = m->blank;
	*array_push(p->arena, &f->printed) = m->digits;
	if (m->to)
		*array_push(p->arena, &f->printed) = m->upper;
	f->above = (m->effect & (MOST | FALL)) != 0;
	f->state = (m->asked & (STATE | LEVEL)) != 0;
	f->rule = m->to ? RULE_BETWEEN : compare_rule(m->effect);
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
