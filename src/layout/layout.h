/*
 * Document → pages.
 *
 * Lines come out in document order; every page is a frame; nothing here paints.
 */
#ifndef LAYOUT_LAYOUT_H
#define LAYOUT_LAYOUT_H

#include "base/buf.h"
#include "doc/outline.h"
#include "text/shape.h"

struct line_records;
struct layout; /* pages and the record of every line */

struct layout *layout_new(struct typesetter *, const struct document *);
struct pages *layout_pages(struct layout *);
/* Its headings, each with its page. */
const struct outline *layout_outline(const struct layout *);
/* Every line of text in reading order, with its page (layout/page.h). */
const struct line_records *layout_records(const struct layout *);
/* JSON Lines, one object a line of text: --emit=lines. */
void layout_lines(const struct layout *, struct buf *out);

#endif
