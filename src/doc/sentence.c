/* The table of sentences: its words, its slots, and which row is meant. */
#include "doc/sentence.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/array.h"

static const struct {
	enum sentence_key key;
	const char *word;
} rows[] = {
#define WORD(KEY, word) {SENTENCE_##KEY, word},
#include "doc/sentence.def"
#undef WORD
};

const char *const *
sentence_words(enum sentence_key key)
{
	static const char *lists[SENTENCE_KEYS + 1][LEN(rows) + 1];
	int n = 0;

	if (!lists[key][0])
		for (int i = 0; i < LEN(rows); i++)
			if (rows[i].key == key)
				lists[key][n++] = rows[i].word;
	return lists[key];
}

static bool
is_slot(const char *name, int n)
{
	for (int i = 0; i < LEN(rows); i++)
		if (rows[i].key == SENTENCE_SLOT &&
		    (int)strlen(rows[i].word) == n &&
		    strncmp(rows[i].word, name, (size_t)n) == 0)
			return true;
	return false;
}

const char *
sentence_bad_slot(const char *text, int *n)
{
	for (const char *s = text; (s = strpbrk(s, "{}")); s += *n) {
		int name = (int)strcspn(s + 1, "{}");
		bool closed = *s == '{' && s[1 + name] == '}';

		*n = *s == '}' ? 1 : 1 + name + closed;
		if (!closed || !is_slot(s + 1, name))
			return s;
	}
	return NULL;
}

/* How many of its keys are these; -1: one of them is another. */
static int
agreement(const struct sentence *row, const char *const *keys)
{
	int n = 0;

	for (int i = 0; i < SENTENCE_KEYS; i++) {
		if (!row->keys[i])
			continue;
		if (strcmp(row->keys[i], keys[i]) != 0)
			return -1;
		n++;
	}
	return n;
}

const struct sentence *
sentence_find(
    const struct sentence *all, int nrow, const char *const keys[SENTENCE_KEYS])
{
	const struct sentence *best = NULL;
	int most = -1;

	for (int i = 0; i < nrow; i++) {
		int n = agreement(&all[i], keys);

		if (n >= most && n >= 0) {
			most = n;
			best = &all[i];
		}
	}
	return best;
}
