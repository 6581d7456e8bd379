/* <word> of a style file: what the program itself sets. */
#ifndef READ_STYLE_WORD_H
#define READ_STYLE_WORD_H

#include "doc/style.h"
#include "read/reader.h"

/* seen: the words of this file so far, none of which may come again. */
void style_word_read(
    struct reader *, const struct xml_node *, struct map *seen, struct style *);
/* Has the style every word? If not, that is reported at root. */
bool style_words_are_there(
    struct reader *, const struct xml_node *root, const struct style *);

#endif
