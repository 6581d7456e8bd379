/* Places of glyphs that a PDF can hold. */
#ifndef LAYOUT_SETTLE_H
#define LAYOUT_SETTLE_H

#include "layout/linebreak.h"

/*
 * Moves the line's boxes by no more than 0.005 em, the last one by no more than
 * 0.0005, to where a PDF's readers will find them: the steps of a text in one
 * face are written as whole thousandths of its em, and those of one or two
 * thousandths beside the glyph's own advance are left out (cairo 1.16, engine
 * facts). So the lines that are told of, and every device, agree with the PDF.
 */
void line_settle(struct arena *, const struct shaped *, struct line *);

#endif
