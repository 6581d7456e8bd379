/* What cairo 1.16 has no call for, written into the file that it made. */
#ifndef PAINT_FINISH_H
#define PAINT_FINISH_H

#include "base/buf.h"

#include "paint/device.h"
#include "paint/paint.h"

/*
 * The PDF with its language (ISO 32000-1, 14.9.2), its mark as a tagged one
 * (14.7.1) and what is read out for each figure (14.9.3), into the output. The
 * same bytes in, the same bytes out. alts: of every Figure in the structure
 * tree, in the order in which they were begun. Returns what went wrong (arena
 * or static), or NULL.
 */
const char *finish_pdf(struct arena *, const struct buf *pdf,
    const struct paint_info *, const struct alts *, struct output *);
/* The SVG with a title, and a description of the figures. */
const char *finish_svg(const struct buf *svg, const struct paint_info *,
    const struct alts *, struct output *);

#endif
