/*
 * How lists are numbered: in the order of GB/T 9704. A list within an item
 * stands to the right of it, and its numbers are those that come next: 1. （1）
 * ①.
 */
#ifndef DOC_LISTING_H
#define DOC_LISTING_H

#include "doc/style.h"

/* From the outer list's items to the inner one's, in em of its characters. */
#define LIST_STEP 2

/* Of a list of blocks. */
enum numbering list_numbering(const struct style *, const struct node *list);
/* Of a list in an item, unless its own items say it by their class. */
enum numbering list_inner_numbering(
    const struct style *, const struct node *list, enum numbering outer);

#endif
