/* Words of the style in a text. */
#include "text/sense.h"

#include <string.h>

enum place { BARE = 0, STARTS = 1, ENDS = 2, INSIDE = 4 };

/* The length of the longest of these words that text begins with. */
static int
longest(const struct strings *words, const char *text, int most)
{
	int length = 0;

	for (int i = 0; words && i < words->n; i++) {
		const char *word = words->at[i];
		int n;

		/* Most words of a list begin otherwise. */
		if (word[0] != text[0] || word[1] != text[1])
			continue;
		n = (int)strlen(word);
		if (n > length && n <= most &&
		    strncmp(word, text, (size_t)n) == 0)
			length = n;
	}
	return length;
}

/* Does text up to its n-th byte end with one of these words? */
static bool
ends_with_any(const struct strings *words, const char *text, int n)
{
	for (int i = 0; i < words->n; i++) {
		int m = (int)strlen(words->at[i]);

		if (m <= n &&
		    memcmp(text + n - m, words->at[i], (size_t)m) == 0)
			return true;
	}
	return false;
}

const char *
sense_places(struct typesetter *setter, const struct shaped *shaped,
    const struct strings *names)
{
	char *place = arena_alloc(setter->arena, (size_t)shaped->nbyte + 1);
	const struct strings *words = &setter->style->title.words;

	memset(place, BARE, (size_t)shaped->nbyte + 1);
	for (int at = 0; at < shaped->nbyte;) {
		int left = shaped->nbyte - at;
		int known = longest(words, shaped->text + at, left);
		int named = longest(names, shaped->text + at, left);
		int n = known > named ? known : named;

		if (n == 0) {
			do
				at++;
			while ((shaped->text[at] & 0xC0) == 0x80);
			continue;
		}
		place[at] |= STARTS;
		for (int k = 1; k < n; k++)
			place[at + k] |= INSIDE;
		at += n;
		place[at] |= ENDS;
	}
	return place;
}

bool
sense_parts_word(const struct shaped *shaped, const char *places, int box)
{
	return places[shaped->boxes[box + 1].text - shaped->text] & INSIDE;
}

double
sense_cost(struct typesetter *setter, const struct shaped *shaped,
    const char *places, int box)
{
	const struct title_style *style = &setter->style->title;
	const struct box *next = &shaped->boxes[box + 1];
	int at = (int)(next->text - shaped->text);
	double cost = 0;

	if (longest(&style->openers, next->text, shaped->nbyte - at) > 0)
		cost += style->bad_start;
	if (next->class == HANZI_IDSPACE)
		return cost + style->in_word;
	if (next[-1].class == HANZI_IDSPACE)
		return cost;
	if (places[at] & INSIDE)
		return cost + style->in_word;
	if (ends_with_any(&style->closers, shaped->text, at))
		return cost;
	if ((places[at] & STARTS) && (places[at] & ENDS))
		return cost + style->between_words;
	return cost + (places[at] ? style->beside_word : style->unknown);
}
