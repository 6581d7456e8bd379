/*
 * A centred title → lines of a pleasing shape, broken by sense (回行): GB/T
 * 9704-2012 7.3.1 wants words whole, and a trapezoid or a rhombus.
 */
#ifndef LAYOUT_TITLE_BREAK_H
#define LAYOUT_TITLE_BREAK_H

#include "layout/paragraph.h"

/*
 * Sets the lines of p within measure [pt]. names: more words that are not to
 * be parted, of this document alone. A title of one line, or of more than
 * four, or that is not centred is broken as any paragraph is.
 */
void title_break(struct typesetter *, struct paragraph *, double measure,
    const struct strings *names);

/*
 * Prices the breaks of a cell's text by the same words. whole: that of a head,
 * whose words are not parted; its unit goes down instead: 完成率（％）.
 */
void cell_sense(struct typesetter *, struct paragraph *, bool whole);

#endif
