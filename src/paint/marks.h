/* What the painter gets, to be read by people and programs: --emit=marks. */
#ifndef PAINT_MARKS_H
#define PAINT_MARKS_H

#include "base/buf.h"
#include "frame/frame.h"

/*
 * A JSON object for each mark of the pages, a line each, in the order in which
 * they are painted: places in points from the page's top left, y down, with
 * those of nested frames added up, until a turn says otherwise.
 */
void marks_dump(const struct pages *, struct buf *out);

#endif
