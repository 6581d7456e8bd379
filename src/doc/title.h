/* What a document is called, where it does not say so itself. */
#ifndef DOC_TITLE_H
#define DOC_TITLE_H

#include "doc/node.h"

/*
 * The text of its first title; else who issues it, under which number (orders
 * and letters have no title: GB/T 9704-2012 10.2); else of its first block that
 * has any, cut where a reader would have understood. "" where nothing is said.
 */
const char *document_title(struct arena *, const struct document *);

#endif
