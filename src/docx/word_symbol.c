#include "docx/word_symbol.h"

#include <string.h>

#include "base/array.h"
#include "base/utf8.h"

enum { PRIVATE_FIRST = 0xF000, PRIVATE_LAST = 0xF0FF };

static const struct symbol {
	const char *font;
	uint8_t code;
	uint32_t rune;
} symbols[] = {
#define SYMBOL(font, code, rune) {font, code, rune},
#include "docx/symbol.def"
#undef SYMBOL
};

bool
word_is_private(uint32_t rune)
{
	return rune >= PRIVATE_FIRST && rune <= PRIVATE_LAST;
}

uint32_t
word_symbol(const char *font, uint32_t code)
{
	if (word_is_private(code))
		code -= PRIVATE_FIRST;
	for (int i = 0; font && i < LEN(symbols); i++)
		if (symbols[i].code == code &&
		    strcasecmp(symbols[i].font, font) == 0)
			return symbols[i].rune;
	return 0;
}

/* Code points of "0123456789+-=()n", in the order of that text. */
static const char plain[] = "0123456789+-=()ni";
static const uint32_t raised[] = {0x2070, 0xB9, 0xB2, 0xB3, 0x2074, 0x2075,
    0x2076, 0x2077, 0x2078, 0x2079, 0x207A, 0x207B, 0x207C, 0x207D, 0x207E,
    0x207F, 0x2071};
static const uint32_t lowered_runes[] = {0x2080, 0x2081, 0x2082, 0x2083, 0x2084,
    0x2085, 0x2086, 0x2087, 0x2088, 0x2089, 0x208A, 0x208B, 0x208C, 0x208D,
    0x208E, 0x2099, 0x1D62};

static uint32_t
raise_rune(uint32_t rune, bool lowered)
{
	const char *at;

	if (rune == 0x2212 || rune == 0x2013)
		rune = '-';
	rune = utf8_narrow(rune);
	at = rune > 0 && rune < 0x80 ? strchr(plain, (int)rune) : NULL;
	if (!at)
		return rune == ' ' ? rune : 0;
	return lowered ? lowered_runes[at - plain] : raised[at - plain];
}

bool
word_raise(const char *text, bool lowered, struct buf *out)
{
	const char *end = text + strlen(text);
	int n = out->n;

	for (const char *s = text; s < end;) {
		uint32_t rune = raise_rune(utf8_next(&s, end), lowered);

		if (!rune) {
			out->n = n;
			out->s[n] = '\0';
			return false;
		}
		buf_put_rune(out, rune);
	}
	return true;
}
