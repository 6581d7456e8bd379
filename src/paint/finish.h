/* What cairo 1.16 has no call for, written into the file that it made. */
#ifndef PAINT_FINISH_H
#define PAINT_FINISH_H

#include <cairo.h>

#include "base/buf.h"

#include "paint/device.h"
#include "paint/paint.h"

/* Those of an SVG, in the order in which they begin. */
struct figures {
	const struct element **at;
	int n, cap;
};

/* Draws what finish_svg() will know: here a figure begins, or ends. */
void figure_mark(cairo_t *, bool begins);
/* The SVG with a title; each figure a group with its own, and a description. */
const char *finish_svg(const struct buf *svg, const struct paint_info *,
    const struct figures *, struct output *);
/* The PNG with its resolution [dots per inch]. */
void finish_png(const struct buf *png, double dpi, struct buf *out);

#endif
