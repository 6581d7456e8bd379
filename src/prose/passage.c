/* Characters and clauses of a paragraph. */
#include "prose/passage.h"

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
is_digit(uint32_t rune)
{
	return (rune >= '0' && rune <= '9') ||
	    (rune >= 0xFF10 && rune <= 0xFF19);
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
	    rune == 0xFF09 || rune == ')' || rune == 0x2014;
}

static const char *
start_of(const char *start, const char *s, bool (*ends)(uint32_t))
{
	while (s > start) {
		const char *before = s;

		if (ends(rune_before(start, &before)))
			return s;
		s = before;
	}
	return start;
}

const char *
clause_start(const char *start, const char *s)
{
	return start_of(start, s, is_clause_end);
}

const char *
sentence_start(const char *start, const char *s)
{
	return start_of(start, s, is_stop);
}

const char *
clause_end(const char *s, const char *end)
{
	while (s < end && !is_clause_end(rune_at(s, end)))
		utf8_next(&s, end);
	return s;
}

const char *
skip_space(const char *s, const char *end)
{
	while (s < end && *s == ' ')
		s++;
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
