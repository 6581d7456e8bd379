/*
 * A mutator that knows tags: it takes away, doubles, moves and exchanges whole
 * elements and values of attributes, so that most of what it makes is still
 * XML. One time in three, and where there is no XML, bytes change as ever.
 */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

size_t LLVMFuzzerMutate(uint8_t *, size_t n, size_t room);
size_t LLVMFuzzerCustomMutator(uint8_t *, size_t n, size_t room, unsigned seed);

struct span {
	size_t from, to;
};

static uint32_t
next(uint32_t *state)
{
	*state = *state * 1664525u + 1013904223u;
	return *state >> 8;
}

/* An element from its "<" to behind its end; false: none begins behind at. */
static bool
element(const uint8_t *s, size_t n, size_t at, struct span *found)
{
	int depth = 0;

	while (at + 1 < n &&
	    !(s[at] == '<' && s[at + 1] != '/' && s[at + 1] != '!' &&
		s[at + 1] != '?'))
		at++;
	found->from = at;
	for (; at + 1 < n; at++) {
		if (s[at] != '<')
			continue;
		if (s[at + 1] == '/')
			depth--;
		else if (s[at + 1] != '!' && s[at + 1] != '?')
			depth++;
		while (at < n && s[at] != '>')
			at++;
		if (at < n && s[at - 1] == '/')
			depth--;
		if (depth <= 0) {
			found->to = at < n ? at + 1 : n;
			return found->to > found->from;
		}
	}
	return false;
}

/* What stands between quotation marks. */
static bool
value(const uint8_t *s, size_t n, size_t at, struct span *found)
{
	while (at + 1 < n && !(s[at] == '=' && s[at + 1] == '"'))
		at++;
	found->from = at + 2;
	for (at += 2; at < n; at++)
		if (s[at] == '"') {
			found->to = at;
			return true;
		}
	return false;
}

/* Puts `with` of the text, which may overlap, in the place of `what`. */
static size_t
replace(uint8_t *s, size_t n, size_t room, struct span what, struct span with)
{
	static uint8_t copy[1 << 20];
	size_t size = with.to - with.from, old = what.to - what.from;

	if (size > sizeof copy || n - old + size > room)
		return n;
	memcpy(copy, s + with.from, size);
	memmove(s + what.from + size, s + what.to, n - what.to);
	memcpy(s + what.from, copy, size);
	return n - old + size;
}

size_t
LLVMFuzzerCustomMutator(uint8_t *s, size_t n, size_t room, unsigned seed)
{
	uint32_t state = seed;
	uint32_t kind = next(&state) % 9;
	size_t at = n ? next(&state) % n : 0, other = n ? next(&state) % n : 0;
	struct span a, b;
	bool is = kind < 3 ? element(s, n, at, &a) && element(s, n, other, &b)
			   : value(s, n, at, &a) && value(s, n, other, &b);

	if (kind >= 6 || !is)
		return LLVMFuzzerMutate(s, n, room);
	switch (kind) {
	case 0: /* away */
		return replace(s, n, room, a, (struct span){0, 0});
	case 1: /* a before b, once more */
		return replace(s, n, room, (struct span){b.from, b.from}, a);
	case 2:
	case 3: /* b in the place of a */
	case 4:
		return replace(s, n, room, a, b);
	default: /* a value of its own */
		n = replace(s, n, room, a, (struct span){0, 0});
		memmove(s + a.from + 1, s + a.from, n < room ? n - a.from : 0);
		if (n < room)
			s[a.from] = (uint8_t) "0-9x."[next(&state) % 5], n++;
		return n;
	}
}
