/* <sentence> of a style file: what a report says of an entry. */
#ifndef READ_STYLE_SENTENCE_H
#define READ_STYLE_SENTENCE_H

#include "doc/style.h"
#include "read/reader.h"

/* Adds the row to the style's. */
void style_sentence_read(
    struct reader *, const struct xml_node *, struct style *);

#endif
