/*
 * Prose → the figures it mentions, and what their words say they are.
 */
#include "prose/mention.h"

#include <math.h>
#include <string.h>

#include "base/buf.h"
#include "base/numeral.h"
#include "base/utf8.h"
#include "model/unit.h"
#include "prose/likeness.h"

enum {
	NUMBER_MAX = 256, /* bytes of a number */
	BARE_MAX = 4, /* characters of a verb: 新增了, 培育 */
};

/* --- text ---------------------------------------------------------------- */

/* What an <actual> will print. */
static const char actual_mark[] = "\uFFFC";

struct flattening {
	struct arena *arena;
	struct prose_text *out;
	struct buf text;
};

static void
flatten(struct flattening *f, const struct prose *p, const struct prose *inside,
    const struct task *task)
{
	for (; p; p = p->next) {
		const char *text =
		    p->kind == PROSE_ACTUAL ? actual_mark : p->text;

		if (text) {
			*array_push(f->arena, &f->out->runs) =
			    (struct prose_run){f->text.n, p, inside, task};
			buf_puts(&f->text, text);
		}
		flatten(f, p->child, p, p->task ? p->task : task);
	}
}

struct prose_text
prose_text_new(struct arena *arena, const struct prose *prose)
{
	struct prose_text line = {0};
	struct flattening f = {arena, &line, {0}};

	buf_init(&f.text, arena);
	flatten(&f, prose, NULL, NULL);
	line.text = f.text.s;
	return line;
}

struct mentions
mentions_of(const struct prose_text *line)
{
	return (struct mentions){line, line->text, line->text, line->text, 0};
}

/* --- numbers ------------------------------------------------------------- */

/* 0 to 9 of either width; -1. */
static int
digit_of(uint32_t rune)
{
	if (rune >= '0' && rune <= '9')
		return (int)(rune - '0');
	if (rune >= 0xFF10 && rune <= 0xFF19)
		return (int)(rune - 0xFF10);
	return -1;
}

static uint32_t
peek(const char *s)
{
	return utf8_next(&s, s + strnlen(s, 4));
}

static bool
is_letter(uint32_t rune)
{
	return (rune >= 'a' && rune <= 'z') || (rune >= 'A' && rune <= 'Z') ||
	    (rune >= 0xFF21 && rune <= 0xFF5A);
}

/* Three digits and no fourth: "1,234". */
static bool
is_thousands(const char *s)
{
	int n = 0;

	for (; digit_of((unsigned char)*s) >= 0; s++)
		n++;
	return n == 3;
}

/* Reads digits at *s into out; *decimals: how many follow the point. */
static void
digits_read(const char **s, struct buf *out, int *decimals)
{
	const char *end = *s + strnlen(*s, NUMBER_MAX);
	bool point = false;

	*decimals = 0;
	while (*s < end) {
		const char *next = *s;
		uint32_t rune = utf8_next(&next, end);
		int digit = digit_of(rune);

		if (digit >= 0) {
			buf_putc(out, (char)('0' + digit));
			*decimals += point;
		} else if ((rune == '.' || rune == 0xFF0E) && !point &&
		    digit_of(peek(next)) >= 0) {
			buf_putc(out, '.');
			point = true;
		} else if (rune != ',' || point || !is_thousands(next)) {
			break;
		}
		*s = next;
	}
}

/* --- clauses ------------------------------------------------------------- */

static const char *const clause_marks[] = {
    "，", "。", "；", "、", "：", "！", "？", "（", "）", ",", ";", "\uFFFC"};
static const char *const sentence_marks[] = {"。", "；", "！", "？", ";"};

static bool
starts_mark(const char *s, const char *const *marks, int n)
{
	unsigned char lead = (unsigned char)*s;

	if (lead >= 0xE4 && lead <= 0xE9)
		return false; /* Han: the common case */
	for (int i = 0; i < n; i++)
		if (strncmp(s, marks[i], strlen(marks[i])) == 0)
			return true;
	return false;
}

/* The clause's end, or as many characters as are compared. */
static const char *
clause_end(const char *s)
{
	const char *end = s + strnlen(s, 4 * (SKIMMED_MAX + 1));

	for (int i = 0; i < SKIMMED_MAX && s < end; i++) {
		if (starts_mark(s, clause_marks, LEN(clause_marks)))
			break;
		utf8_next(&s, end);
	}
	return s;
}

static void
place(struct mentions *ms, struct mention *m)
{
	const struct prose_text *p = ms->line;
	int offset = (int)(m->start - p->text);

	while (
	    ms->run + 1 < p->runs.n && p->runs.at[ms->run + 1].start <= offset)
		ms->run++;
	m->run = &p->runs.at[ms->run];
	m->clause = ms->clause;
	m->sentence = ms->sentence;
	m->clause_end = clause_end(m->end);
}

/* Reads a number that starts at s; false: none does, or a part of a word. */
static bool
number_at(
    struct arena *arena, const char *s, uint32_t before, struct mention *m)
{
	struct buf out;

	m->start = m->end = s;
	m->decimals = 0;
	if (digit_of(peek(s)) < 0 && numeral_rune(peek(s)) < 0)
		return false;
	buf_init(&out, arena);
	if (digit_of(peek(s)) >= 0) {
		if (before == '-' || before == 0x2212 || before == 0xFF0D) {
			buf_putc(&out, '-');
			m->start -= before == '-' ? 1 : strlen("−");
		}
		digits_read(&m->end, &out, &m->decimals);
		if (is_letter(before) || is_letter(peek(m->end)))
			return false;
	} else {
		long n = numeral_count(&m->end, s + strnlen(s, NUMBER_MAX));

		if (m->end == s || n < 0)
			return false;
		buf_printf(&out, "%ld", n);
	}
	m->number = number_read(arena, out.s);
	return m->number != NULL;
}

/* Past one character; a mark ends a clause, perhaps a sentence. */
static uint32_t
step(struct mentions *ms, const char *end)
{
	const char *s = ms->at;
	uint32_t rune = utf8_next(&ms->at, end);

	if (starts_mark(s, clause_marks, LEN(clause_marks)))
		ms->clause = ms->at;
	if (starts_mark(s, sentence_marks, LEN(sentence_marks)))
		ms->sentence = ms->at;
	return rune;
}

bool
mention_next(struct arena *arena, struct mentions *ms, struct mention *m)
{
	const char *end = ms->at + strlen(ms->at);
	uint32_t before = 0;

	while (ms->at < end) {
		bool found = number_at(arena, ms->at, before, m);

		if (m->end > ms->at) {
			ms->at = m->end;
			before = 0;
		} else {
			before = step(ms, end);
		}
		if (found) {
			place(ms, m);
			return true;
		}
	}
	return false;
}

bool
mention_next_actual(struct mentions *ms, struct mention *m)
{
	const char *end = ms->at + strlen(ms->at);

	*m = (struct mention){0};
	while (ms->at < end) {
		m->start = ms->at;
		if (strncmp(ms->at, actual_mark, strlen(actual_mark)) == 0) {
			m->end = ms->at + strlen(actual_mark);
			place(ms, m);
			m->actual = m->run->prose;
			step(ms, end);
			return true;
		}
		step(ms, end);
	}
	return false;
}

/* --- what it is about ---------------------------------------------------- */

const struct number *
mention_amount(struct arena *arena, const struct mention *m, const char *unit)
{
	const char *rest;
	int zeros;

	if (!unit_begins(m->end, unit, &zeros, &rest))
		return NULL;
	return unit_shift(arena, m->number, zeros);
}

bool
mention_equals(struct arena *arena, const struct mention *m,
    const struct number *amount, const struct number *x)
{
	if (!x)
		return false;
	if (number_cmp(amount, x) == 0)
		return true;
	if (fabs(number_double(amount) - number_double(x)) > 1)
		return false; /* no rounding is as far, and it is dear */
	if (number_cmp(amount, m->number) != 0)
		return false; /* in another scale: no telling how it rounds */
	return number_cmp(amount,
		   number_read(arena, number_fixed(arena, x, m->decimals))) ==
	    0;
}

/* Where the unit ends; the number's end where there is none. */
static const char *
unit_end(const struct mention *m, const char *unit)
{
	const char *rest;
	int zeros;

	return unit_begins(m->end, unit, &zeros, &rest) ? rest : m->end;
}

const char *
mention_text(struct arena *arena, const struct mention *m, const char *unit)
{
	return arena_strndup(
	    arena, m->start, (size_t)(unit_end(m, unit) - m->start));
}

int
mention_names(const struct mention *m, const char *name, const char *unit)
{
	struct skimmed wanted = skimmed_name(name), before = {.n = 0};
	struct skimmed after = {.n = 0};
	const char *rest = unit_end(m, unit);
	int x, y;

	skimmed_add(&before, m->clause, m->start);
	if (rest < m->clause_end)
		skimmed_add(&after, rest, m->clause_end);
	x = likeness(&wanted, &before);
	y = likeness(&wanted, &after);
	return x > y ? x : y;
}

bool
mention_is_bare(const struct mention *m, const char *unit)
{
	const char *rest = unit_end(m, unit);

	return utf8_count(m->clause, (int)(m->start - m->clause)) <= BARE_MAX &&
	    rest == m->clause_end;
}

bool
words_in(const char *start, const char *end, const char *word)
{
	const char *at = strstr(start, word);

	return at && at + strlen(word) <= end;
}
