/*
 * The elements of official documents (GB/T 9704-2012), in the order in which
 * they are stacked: above the title, below it, after the text, last of all.
 */
#ifndef LAYOUT_OFFICIAL_PARTS_H
#define LAYOUT_OFFICIAL_PARTS_H

#include "layout/stack.h"

/* Of the text that must stand on the first page below the head (7.2.4). */
enum { BODY_ROWS = 1 };

/* What stands above the title, when node is <official>. */
void official_head(struct flow *, const struct node *node);
/* 主送, after the title. */
void official_addressee(struct flow *, const struct node *node);
/* From the end of the body to the 附注. */
void official_end(struct flow *, const struct node *node);
/* 署名 and 成文日期. */
void official_sign(struct flow *, const struct node *node);
/*
 * The last lines of the text go with what follows, so that no page holds a
 * signature alone (7.3.5.5).
 */
void official_keep_text(struct flow *);
/* 版记, after all else. */
void official_imprint(struct flow *, const struct node *node);

#endif
