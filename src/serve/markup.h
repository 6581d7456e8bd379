/*
 * Small changes of a plan's text, as somebody with an editor would make them:
 * a mark is put round words, its attributes are set, it is taken away; every
 * other byte stays.
 */
#ifndef SERVE_MARKUP_H
#define SERVE_MARKUP_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/diag.h"

/* An attribute; value NULL: it is taken away. */
struct setting {
	const char *name, *value;
};

/* The element whose tag begins at the place. False: there is none. */
bool markup_set(struct buf *text, struct origin, const struct setting *, int n);
/* Its tags go, and those of the elements named inside; its words stay. */
bool markup_unwrap(struct buf *text, struct origin, const char *inside);
/*
 * Puts "<name attributes>" … "</name>" round the words in the element at the
 * place, where they stand in one piece outside every mark; and <v> round the
 * value in them. False: they do not stand so.
 */
bool markup_wrap(struct buf *text, struct origin, const char *words,
    const char *name, const struct setting *, int n, const char *value);
/*
 * Children of the root that have this name go; with, as XML, takes the place of
 * the first, else it stands last. False: there is no root that is closed.
 */
bool markup_children(struct buf *text, const char *name, const char *with);

#endif
