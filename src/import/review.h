/* What the finder proposes, for a person to look over. */
#ifndef IMPORT_REVIEW_H
#define IMPORT_REVIEW_H

#include "base/buf.h"
#include "prose/find.h"

struct review;

struct review *review_new(struct arena *, struct diags *);
/* item 0: the preamble. Reports what is not marked, or marked with doubt. */
void review_add(struct review *, const struct find *, bool marked, int item,
    const char *title, struct origin);
/* Sums up in a message, and writes the list, in Chinese, unless out is NULL. */
void review_finish(struct review *, const char *file, struct buf *out);

/*
 * Enters a number of the text, with what became of it and the words round it,
 * into the account that the list ends with.
 */
void review_number(
    struct review *, const struct number *, struct origin, const char *quote);

#endif
