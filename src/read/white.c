/*
 * Text as it stands in a file → text as it is meant.
 *
 * In Chinese prose a line break with its indentation is no space. U+3000 and
 * U+00A0 are characters that somebody chose; they stay.
 */
#include "read/white.h"

#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

static bool
is_white(uint32_t rune)
{
	return rune == ' ' || rune == '\t' || rune == '\n' || rune == '\r';
}

static bool
is_quote(uint32_t rune)
{
	return rune >= 0x2018 && rune <= 0x201D;
}

/* Korean, Yi, and presentation forms of Arabic part their words by spaces. */
static bool
is_spaced(uint32_t rune)
{
	return (rune >= 0x3131 && rune <= 0x318F) ||
	    (rune >= 0xA000 && rune <= 0xD7FF) ||
	    (rune >= 0xFB1D && rune <= 0xFDFF) ||
	    (rune >= 0xFE70 && rune <= 0xFEFE) ||
	    (rune >= 0x10000 && rune <= 0x1AFFF) ||
	    (rune >= 0x1E000 && rune <= 0x1EFFF);
}

/* Set on the Han square: no space is wanted beside it. */
static bool
is_wide(uint32_t rune)
{
	return (rune >= 0x2E80 && !is_spaced(rune)) ||
	    (rune >= 0x2014 && rune <= 0x2027 && !is_quote(rune)) ||
	    rune == 0xB7;
}

/* Between Latin words, one of which may begin or end with a quote. */
static bool
keeps_space(uint32_t before, uint32_t after)
{
	return !is_wide(before) && !is_wide(after) &&
	    !(is_quote(before) && is_quote(after));
}

char *
white_squeeze(struct arena *arena, struct white *white, const char *s)
{
	const char *end = s + strlen(s);
	/* No longer than what it is made of: a space stands for white ones. */
	char *text = arena_alloc(arena, (size_t)(end - s) + 1), *at = text;

	while (s < end) {
		const char *from = s;
		uint32_t rune = utf8_next(&s, end);

		if (is_white(rune)) {
			white->pending = true;
			continue;
		}
		if (white->pending && white->last &&
		    keeps_space(white->last, rune))
			*at++ = ' ';
		memcpy(at, from, (size_t)(s - from));
		at += s - from;
		white->last = rune;
		white->pending = false;
	}
	return text;
}

char *
white_trim(struct arena *arena, const char *s)
{
	struct white white = {0};

	return white_squeeze(arena, &white, s);
}

bool
white_only(const char *s)
{
	return s[strspn(s, " \t\r\n")] == '\0';
}
