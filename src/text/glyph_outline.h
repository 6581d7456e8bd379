/* Text as a drawing: a watermark is seen and not read. */
#ifndef TEXT_GLYPH_OUTLINE_H
#define TEXT_GLYPH_OUTLINE_H

#include "text/shape.h"

/* The label with its middle at x, y, turned clockwise by angle [radians]. */
void label_outline(struct frame *, const struct label *, double x, double y,
    double angle, struct colour);

#endif
