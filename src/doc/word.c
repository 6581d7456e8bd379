/*
 * The table of words, and how one is filled: by {}, never by printf(). The
 * words of statuses are the only ones that are told here.
 */
#include "doc/word.h"

#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "model/status.h"
#include "model/verdict.h"

static const char PLACE[] = "{}";

static const struct {
	const char *name;
	bool filled;
} rows[] = {
#define WORD(ID, name, filled) {name, filled},
#include "doc/word.def"
#undef WORD
};

const char *
word_name(enum word word)
{
	return rows[word].name;
}

bool
word_is_filled(enum word word)
{
	return rows[word].filled;
}

bool
word_suits(enum word word, const char *text)
{
	const char *place = strpbrk(text, PLACE);

	if (!rows[word].filled || !place)
		return !rows[word].filled && !place;
	return strncmp(place, PLACE, strlen(PLACE)) == 0 &&
	    !strpbrk(place + strlen(PLACE), PLACE);
}

bool
word_is_short(const char *text)
{
	const char *end = text + strlen(text);
	int halves = 0;

	while (text < end)
		halves += utf8_next(&text, end) < 0x1100 ? 1 : 2;
	return halves <= 2 * WORD_EMS;
}

char *
word_fill(struct arena *arena, const char *text, const char *with)
{
	const char *place = strstr(text, PLACE);

	if (!place)
		return arena_strdup(arena, text);
	return arena_printf(arena, "%.*s%s%s", (int)(place - text), text, with,
	    place + strlen(PLACE));
}

const char *
status_word_of(const char *name)
{
	int status = status_read(name), verdict = verdict_read(name);

	if (verdict >= 0)
		return verdict_word(verdict);
	return status < 0 ? NULL : status_word(status);
}
