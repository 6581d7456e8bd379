/*
 * How large a watermark stands across a page, on paper as in a Word file. Its
 * colour is the style's for the grid of a chart: seen, and read through.
 */
#ifndef LAYOUT_WATERMARK_H
#define LAYOUT_WATERMARK_H

static const double WATERMARK_SHARE =
    0.62; /* of the page's diagonal, at most */
static const double WATERMARK_LARGEST = 110; /* its em, at most [pt] */

#endif
