/* Words by class: a table small enough to be walked. */
#include "prose/words.h"

#include <string.h>

#include "base/array.h"
#include "base/utf8.h"

static const struct entry {
	enum word_class class;
	unsigned effect;
	const char *text;
	int n;
	const char *as;
} entries[] = {
#define WORD(class, effect, text) {class, effect, text, sizeof(text) - 1, text},
#define UNIT_AS(effect, text, as) {UNIT, effect, text, sizeof(text) - 1, as},
#define WORD_AS(class, effect, text, as) \
	{class, effect, text, sizeof(text) - 1, as},
#include "prose/words.def"
#undef WORD
#undef UNIT_AS
#undef WORD_AS
};

/* The first row of a class: rows stand in the order of enum word_class. */
static int first_row(enum word_class class)
{
	int low = 0, high = LEN(entries);

	while (low < high) {
		int middle = (low + high) / 2;

		if (entries[middle].class < class)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static struct word
found(const struct entry *entry)
{
	return (struct word){entry->text, entry->n, entry->effect, entry->as};
}

const char *
word_as(struct word word)
{
	return word.as ? word.as : word.text;
}

/*
 * Whether a class may have a word that starts or ends so: at most places of a
 * text none has, and the table need not be walked. By the class and some bytes;
 * two may share a bit.
 */
enum { PLACES = 1 << 16 };

struct filter {
	unsigned char bits[PLACES / 8];
	bool filled;
};

/* By the first character. */
static unsigned
start_of(enum word_class class, const char *s, const char *end)
{
	const unsigned char *u = (const unsigned char *)s;
	unsigned hash = (unsigned)class * 31 + u[0];

	if (u[0] >= 0xC0 && end - s >= 2)
		hash = hash * 31 + u[1];
	if (u[0] >= 0xE0 && end - s >= 3)
		hash = hash * 31 + u[2];
	return hash % PLACES;
}

/* By the last bytes of the last character. */
static unsigned
end_of(enum word_class class, const char *start, const char *s)
{
	unsigned hash = (unsigned)class * 31 + (unsigned char)s[-1];

	if ((unsigned char)s[-1] >= 0x80 && s - start >= 2)
		hash = hash * 31 + (unsigned char)s[-2];
	return hash % PLACES;
}

static bool
filter_passes(struct filter *filter,
    unsigned (*place)(enum word_class, const char *, const char *),
    enum word_class class, const char *from, const char *to)
{
	unsigned at;

	for (int i = 0; !filter->filled && i < LEN(entries); i++) {
		const struct entry *e = &entries[i];

		at = place(e->class, e->text, e->text + e->n);
		filter->bits[at / 8] |= (unsigned char)(1u << at % 8);
	}
	filter->filled = true;
	if (from >= to)
		return false;
	at = place(class, from, to);
	return filter->bits[at / 8] >> at % 8 & 1;
}

struct word
word_at(enum word_class class, const char *s, const char *end)
{
	static struct filter starts;
	struct word best = {0};

	if (!filter_passes(&starts, start_of, class, s, end))
		return best;
	for (int i = first_row(class);
	     i < LEN(entries) && entries[i].class == class; i++) {
		const struct entry *e = &entries[i];

		if (e->n > best.n && e->n <= end - s &&
		    memcmp(s, e->text, (size_t)e->n) == 0)
			best = found(e);
	}
	return best;
}

struct word
word_before(enum word_class class, const char *start, const char *s)
{
	static struct filter ends;
	struct word best = {0};

	if (!filter_passes(&ends, end_of, class, start, s))
		return best;
	for (int i = first_row(class);
	     i < LEN(entries) && entries[i].class == class; i++) {
		const struct entry *e = &entries[i];

		if (e->n > best.n && e->n <= s - start &&
		    memcmp(s - e->n, e->text, (size_t)e->n) == 0)
			best = found(e);
	}
	return best;
}

const char *
word_find(
    enum word_class class, const char *s, const char *end, struct word *word)
{
	for (; s < end; s++) {
		*word = word_at(class, s, end);
		if (word->n)
			return s;
	}
	*word = (struct word){0};
	return NULL;
}

static struct word
longer(struct word a, struct word b)
{
	return b.n > a.n ? b : a;
}

static bool
is_level(struct word word)
{
	return (word.effect & (LEAST | STATE)) == (LEAST | STATE);
}

struct word
compare_find(const char *text, unsigned effects)
{
	const char *end = text + strlen(text);

	while (text < end) {
		struct word word = longer(longer(word_at(BEFORE, text, end),
					      word_at(AFTER, text, end)),
		    word_at(AIM, text, end));

		if (word.effect & effects && !is_level(word) &&
		    utf8_count(word.text, word.n) > 1)
			return word;
		text += word.n ? word.n : 1;
	}
	return (struct word){0};
}

enum rule
compare_rule(unsigned effects)
{
	if (effects & ROUGH)
		return RULE_ABOUT;
	return effects & MOST ? RULE_AT_MOST : RULE_AT_LEAST;
}

bool
word_is_loose(struct word word)
{
	return word.effect & (LEAST | MOST | ROUGH) && !(word.effect & STATE);
}
