/* How much XML there is, before anything is made of it. */
#ifndef READ_XML_SIZE_H
#define READ_XML_SIZE_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/diag.h"

/*
 * Are there no more elements, attributes and levels than there may be? Parsers
 * take time that grows with the square of some of them, and memory a hundred
 * times the bytes. False: it has been said where they are too many.
 */
bool xml_fits(struct diags *, const char *name, const struct buf *);

#endif
