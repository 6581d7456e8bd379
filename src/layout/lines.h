/* --emit=lines. */
#ifndef LAYOUT_LINES_H
#define LAYOUT_LINES_H

#include "base/buf.h"
#include "layout/drawer.h"

void lines_dump(const struct line_records *, struct buf *out);

#endif
