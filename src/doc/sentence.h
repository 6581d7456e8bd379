/*
 * What a report says of an entry: rows of a style, found by how the entry is
 * judged, where its indicator is meant to go, what came of it, and whether its
 * day is over.
 */
#ifndef DOC_SENTENCE_H
#define DOC_SENTENCE_H

enum sentence_key {
	SENTENCE_RULE,
	SENTENCE_DIRECTION,
	SENTENCE_OUTCOME,
	SENTENCE_PERIOD,
	SENTENCE_KEYS,
	SENTENCE_SLOT = SENTENCE_KEYS /* what a text may ask for: {name} */
};

struct sentence {
	const char *keys[SENTENCE_KEYS]; /* NULL: any */
	const char *text; /* with {slots} that the template fills */
};

/* All that a key may be; NULL after the last. */
const char *const *sentence_words(enum sentence_key);
/* The first {slot} of the text that there is none of, or NULL; *n its length.
 */
const char *sentence_bad_slot(const char *text, int *n);
/*
 * The row that names most of these keys and none otherwise; of two that name
 * as many, the later. NULL: there is none.
 */
const struct sentence *sentence_find(const struct sentence *rows, int nrow,
    const char *const keys[SENTENCE_KEYS]);

#endif
