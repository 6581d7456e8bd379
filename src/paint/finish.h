/* What cairo 1.16 has no call for, written into the file that it made. */
#ifndef PAINT_FINISH_H
#define PAINT_FINISH_H

#include "base/buf.h"

#include "paint/device.h"
#include "paint/paint.h"

/* The SVG with a title, and a description of the figures. */
const char *finish_svg(const struct buf *svg, const struct paint_info *,
    const struct alts *, struct output *);

#endif
