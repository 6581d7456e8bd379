/*
 * The words that the program itself sets in charts and around the text: what
 * they are called here and in style files. What they say is the style's.
 */
#ifndef DOC_WORD_H
#define DOC_WORD_H

#include <stdbool.h>

#include "base/arena.h"

enum word {
#define WORD(ID, name, filled) WORD_##ID,
#include "doc/word.def"
#undef WORD
	WORDS
};

const char *word_name(enum word); /* "target" … */
/* Something is set in it, at its {}. */
bool word_is_filled(enum word);
/* Has the text one {} where the word is filled, and no other brace? */
bool word_suits(enum word, const char *text);
/*
 * Is it no wider than WORD_EMS Han characters? A label has no room for more
 * beside what it is the label of.
 */
enum { WORD_EMS = 16 };
bool word_is_short(const char *text);
/* The text with this in the place of its {}. */
char *word_fill(struct arena *, const char *text, const char *with);

/*
 * 完成 for "done": what the ledger's contract calls a status, and so every text
 * that a template makes, since the style is not known yet. A style may have
 * charts say another word. NULL where there is no such status.
 */
const char *status_word_of(const char *name);

#endif
