/* Characters and clauses of a paragraph. */
#include "prose/passage.h"

#include <string.h>

#include "base/utf8.h"

uint32_t
rune_before(const char *start, const char **s)
{
	const char *at = *s, *end = *s;

	if (at <= start)
		return 0;
	do
		at--;
	while (at > start && (*at & 0xC0) == 0x80);
	*s = at;
	return utf8_next(&at, end);
}

uint32_t
rune_at(const char *s, const char *end)
{
	return utf8_next(&s, end);
}

bool
is_latin(uint32_t rune)
{
	return (rune >= 'A' && rune <= 'Z') || (rune >= 'a' && rune <= 'z') ||
	    (rune >= 0xFF21 && rune <= 0xFF3A) ||
	    (rune >= 0xFF41 && rune <= 0xFF5A);
}

bool
is_han(uint32_t rune)
{
	return (rune >= 0x3400 && rune < 0xA000) || rune >= 0x20000;
}

bool
is_gap(uint32_t rune)
{
	return rune == 'X' || rune == 'x' || rune == '*' || rune == 0xD7 ||
	    rune == 0xFF38 || rune == 0xFF58 || rune == 0xFF0A;
}

bool
is_stop(uint32_t rune)
{
	return rune == 0 || rune == 0x3002 || rune == 0xFF1B || rune == ';' ||
	    rune == 0xFF01 || rune == 0xFF1F || rune == '\n';
}

bool
is_clause_end(uint32_t rune)
{
	return is_stop(rune) || rune == 0xFF0C || rune == ',' ||
	    rune == 0xFF1A || rune == ':' || rune == 0xFF08 || rune == '(' ||
	    rune == 0xFF09 || rune == ')' || rune == 0x2014 ||
	    rune == 0x3010 /* 【 */ || rune == 0x3011 /* 】 */;
}

const char *
skip_space(const char *s, const char *end)
{
	while (s < end && *s == ' ')
		s++;
	return s;
}

/* ------------------------------ quotes, brackets ------------------------ */

enum { PAIR_MOST = 60 }; /* characters between two marks of a pair */

/* The mark that the closing one at rune was opened by; 0: it closes none. */
static uint32_t
opener_of(uint32_t rune)
{
	switch (rune) {
	case 0x201D: /* ” */
		return 0x201C;
	case 0x300B: /* 》 */
		return 0x300A;
	case 0x300D: /* 」 */
		return 0x300C;
	case 0xFF09: /* ） */
		return 0xFF08;
	case ')':
		return '(';
	default:
		return 0;
	}
}

static bool
is_bracket(uint32_t rune)
{
	return rune == 0xFF08 || rune == '(' || rune == 0xFF09 || rune == ')';
}

/* “ may be closed by ", （ by ): as typed with two keyboards. */
static bool
closes(uint32_t open, uint32_t rune)
{
	return opener_of(rune) == open || (open == 0x201C && rune == '"') ||
	    (open == 0xFF08 && rune == ')') || (open == '(' && rune == 0xFF09);
}

/* ‘ or “ after “, which nothing closes as a pair of its own: “甲“, “甲‘. */
static bool
closes_askew(uint32_t open, uint32_t rune, const char *s, const char *end)
{
	uint32_t close = rune == 0x2018 ? 0x2019 : 0x201D;

	if (open != 0x201C || (rune != 0x2018 && rune != 0x201C))
		return rune == 0x2019 && open == 0x201C;
	for (int i = 0; i < PAIR_MOST && s < end; i++) {
		uint32_t next = utf8_next(&s, end);

		if (next == '\n' || next == 0x3002)
			break;
		if (next >= 0x2018 && next <= 0x201D)
			return next != close;
	}
	return true;
}

const char *
pair_end(const char *s, const char *end)
{
	uint32_t open = utf8_next(&s, end);
	int depth = 1;
	bool inner = false;

	if (open != 0x201C && open != 0x300A && open != 0x300C &&
	    open != 0xFF08 && open != '(')
		return NULL;
	for (int i = 0; i < PAIR_MOST && s < end; i++) {
		uint32_t rune = utf8_next(&s, end);

		depth += rune == open && is_bracket(open);
		if (rune == 0x2018 && open == 0x201C)
			inner = !closes_askew(open, rune, s, end);
		if (rune == 0x2019 && inner) {
			inner = false;
			continue;
		}
		if ((closes(open, rune) || closes_askew(open, rune, s, end)) &&
		    --depth == 0)
			return s;
		if (rune == '\n' || (rune == 0x3002 && open == 0x201C))
			return NULL;
	}
	return NULL;
}

/* Where the pair begins that ends right before s; NULL where none does. */
static const char *
pair_start(const char *start, const char *s)
{
	const char *at = s, *end = s;
	uint32_t last = rune_before(start, &at);

	if (!opener_of(last) && last != '"' && last != 0x2018 &&
	    last != 0x2019 && last != 0x201C)
		return NULL;
	for (int i = 0; i < PAIR_MOST && at > start; i++) {
		uint32_t rune = rune_before(start, &at);

		if ((closes(rune, last) || rune == 0x201C) &&
		    pair_end(at, end) == end)
			return at;
		if (rune == '\n')
			return NULL;
	}
	return NULL;
}

/* （不含软件业）, before a figure: what is counted, and no part of a sum. */
static bool
qualifies(const char *open, const char *close)
{
	const char *s = open + (*open == '(' ? 1 : 3);

	if (!word_at(COUNTING, s, close).n)
		return false;
	for (; s < close; s++)
		if (rune_is_digit((unsigned char)*s))
			return false;
	return rune_is_digit(rune_at(close, close + strnlen(close, 4)));
}

/* 营业额（销售额）6亿元: the bracket is a part of the words round it. */
static bool
bracket_is_part(const char *start, const char *open, const char *close)
{
	const char *before = open, *end = close + strnlen(close, 4);
	uint32_t left = rune_before(start, &before);
	uint32_t right = rune_at(skip_space(close, end), end);

	return (is_han(left) || is_latin(left) || left == 0x201D) &&
	    (word_at(PART, open + (*open == '(' ? 1 : 3), close).n == 0 ||
		qualifies(open, close)) &&
	    (is_han(right) || is_latin(right) || rune_is_digit(right) ||
		is_gap(right) || right == 0x201C);
}

bool
is_quoted(const struct passage *p, const char *s)
{
	const char *at = sentence_start(p->start, s);

	while (at < s) {
		uint32_t rune = rune_at(at, p->end);
		const char *close =
		    is_bracket(rune) ? NULL : pair_end(at, p->end);

		if (close && close > s)
			return true;
		if (close)
			at = close;
		else
			utf8_next(&at, p->end);
	}
	return false;
}

/* ---------------------------- clauses, sentences ------------------------ */

/*
 * No clause and no sentence of a plan is as long: what goes on without a stop
 * is not looked at as a whole for each of its words.
 */
enum { SIGHT = 2000 * 3 };

static const char *
within_sight(const char *s)
{
	while ((*s & 0xC0) == 0x80)
		s--;
	return s;
}

const char *
clause_start(const char *start, const char *s)
{
	if (s - start > SIGHT)
		start = within_sight(s - SIGHT);
	while (s > start) {
		const char *before = s, *open = pair_start(start, s);

		if (open && open > start &&
		    (!is_bracket(rune_at(open, s)) ||
			bracket_is_part(start, open, s))) {
			s = open;
			continue;
		}
		if (is_clause_end(rune_before(start, &before)))
			return s;
		s = before;
	}
	return start;
}

const char *
sentence_start(const char *start, const char *s)
{
	if (s - start > SIGHT)
		start = within_sight(s - SIGHT);
	while (s > start) {
		const char *before = s;

		if (is_stop(rune_before(start, &before)))
			return s;
		s = before;
	}
	return start;
}

const char *
clause_end(const char *s, const char *end)
{
	const char *start = s;

	if (end - s > SIGHT)
		end = within_sight(s + SIGHT);
	while (s < end) {
		uint32_t rune = rune_at(s, end);
		const char *close = pair_end(s, end);

		if (close &&
		    (!is_bracket(rune) || bracket_is_part(start, s, close)))
			s = close;
		else if (is_clause_end(rune))
			return s;
		else
			utf8_next(&s, end);
	}
	return s;
}

int
span_count(struct span span)
{
	return utf8_count(span.from, (int)(span.to - span.from));
}

char *
span_text(struct arena *arena, struct span span)
{
	return arena_strndup(arena, span.from, (size_t)(span.to - span.from));
}

bool
text_begins(const char *s, const char *end, const char *with)
{
	size_t n = strlen(with);

	return (size_t)(end - s) >= n && memcmp(s, with, n) == 0;
}
