/*
 * Numbers of charts, pictures and tables, 图1 and 表1, and the places in the
 * text that refer to them.
 */
#ifndef DOC_NUMBERED_H
#define DOC_NUMBERED_H

#include "doc/style.h"

/*
 * Where the document asks for numbers: gives its blocks with captions theirs,
 * in the order of the text, and says them in the links without words of their
 * own that lead to what has one. What has no caption has no number; an
 * attachment's blocks are told by the attachment's. A link that stays without
 * words is told.
 */
void document_number(
    struct arena *, struct diags *, const struct style *, struct document *);

/* The caption of a table, chart or picture, after its number; NULL: none. */
const char *caption_numbered(struct arena *, const struct node *);

#endif
