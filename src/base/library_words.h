/* What a library says of a file at fault, in the language of messages. */
#ifndef BASE_LIBRARY_WORDS_H
#define BASE_LIBRARY_WORDS_H

#include "base/arena.h"

/*
 * Its text, translated where library_words.def has the text's form and the
 * catalogue has words for it; else the same pointer.
 */
const char *library_words(struct arena *, const char *text);

#endif
