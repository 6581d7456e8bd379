/* UTF-8 by the table of the Unicode standard (3.9, well-formed sequences). */
#include "base/utf8.h"

#include <string.h>

static int
sequence_length(unsigned char c)
{
	if (c < 0x80)
		return 1;
	if (c >= 0xC2 && c < 0xE0)
		return 2;
	if (c >= 0xE0 && c < 0xF0)
		return 3;
	if (c >= 0xF0 && c < 0xF5)
		return 4;
	return 0;
}

/* The character of n bytes at s, or -1 when they are not well-formed. */
static int32_t
decode(const unsigned char *s, int n)
{
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	uint32_t rune = n == 1 ? s[0] : s[0] & (0xFFu >> (n + 1));

	for (int i = 1; i < n; i++) {
		if ((s[i] & 0xC0) != 0x80)
			return -1;
		rune = rune << 6 | (s[i] & 0x3Fu);
	}
	if (rune < least[n] || rune > 0x10FFFF ||
	    (rune >= 0xD800 && rune < 0xE000))
		return -1;
	return (int32_t)rune;
}

uint32_t
utf8_next(const char **s, const char *end)
{
	const unsigned char *p = (const unsigned char *)*s;
	int n;
	int32_t rune;

	if (*s >= end)
		return 0;
	n = sequence_length(*p);
	if (n == 0 || end - *s < n || (rune = decode(p, n)) < 0) {
		*s += 1;
		return 0xFFFD;
	}
	*s += n;
	return (uint32_t)rune;
}

int
utf8_put(char out[4], uint32_t rune)
{
	if (rune < 0x80) {
		out[0] = (char)rune;
		return 1;
	}
	if (rune < 0x800) {
		out[0] = (char)(0xC0 | rune >> 6);
		out[1] = (char)(0x80 | (rune & 0x3F));
		return 2;
	}
	if (rune < 0x10000) {
		out[0] = (char)(0xE0 | rune >> 12);
		out[1] = (char)(0x80 | (rune >> 6 & 0x3F));
		out[2] = (char)(0x80 | (rune & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | rune >> 18);
	out[1] = (char)(0x80 | (rune >> 12 & 0x3F));
	out[2] = (char)(0x80 | (rune >> 6 & 0x3F));
	out[3] = (char)(0x80 | (rune & 0x3F));
	return 4;
}

bool
rune_is_digit(uint32_t rune)
{
	rune = utf8_narrow(rune);
	return rune >= '0' && rune <= '9';
}

uint32_t
utf8_narrow(uint32_t rune)
{
	return rune >= 0xFF01 && rune <= 0xFF5E ? rune - 0xFF01 + '!' : rune;
}

int
utf8_count(const char *s, int n)
{
	const char *end = s + n;
	int count = 0;

	while (s < end) {
		utf8_next(&s, end);
		count++;
	}
	return count;
}

bool
utf8_valid(const char *s, int n, int *bad)
{
	const unsigned char *p = (const unsigned char *)s;

	for (int i = 0; i < n;) {
		int length = sequence_length(p[i]);

		if (length == 0 || i + length > n ||
		    decode(p + i, length) < 0) {
			if (bad)
				*bad = i;
			return false;
		}
		i += length;
	}
	return true;
}

bool
span_ends_with(const char *start, const char *end, const char *word)
{
	size_t n = strlen(word);

	return (size_t)(end - start) >= n && memcmp(end - n, word, n) == 0;
}

bool
ends_with(const char *text, const char *end)
{
	return span_ends_with(text, text + strlen(text), end);
}

bool
begins_with(const char *text, const char *start)
{
	return strncmp(text, start, strlen(start)) == 0;
}

const char *
unbracketed(struct arena *arena, const char *text)
{
	static const char *const pairs[][2] = {{"（", "）"}, {"(", ")"}};
	size_t n = strlen(text);

	for (int i = 0; i < 2; i++) {
		size_t open = strlen(pairs[i][0]), close = strlen(pairs[i][1]);

		if (n > open + close && begins_with(text, pairs[i][0]) &&
		    ends_with(text, pairs[i][1]))
			return arena_strndup(
			    arena, text + open, n - open - close);
	}
	return text;
}

const char *
skip_blank(const char *s)
{
	static const char IDEOGRAPHIC[] = "　", NO_BREAK[] = "\xC2\xA0";

	for (;;) {
		if (*s == ' ' || *s == '\t')
			s++;
		else if (begins_with(s, IDEOGRAPHIC))
			s += strlen(IDEOGRAPHIC);
		else if (begins_with(s, NO_BREAK))
			s += strlen(NO_BREAK);
		else
			return s;
	}
}
