/* A chart alone, sized for a slide by the style's <chart slide-…>. */
#ifndef CHART_SLIDE_H
#define CHART_SLIDE_H

#include "text/shape.h"

/*
 * The part of the chart from row *start on, as chart_draw() has it; of the
 * slide's width and at most its height, unless one row needs more.
 */
struct frame *slide_draw(
    struct typesetter *, const struct node *chart, int *start);

#endif
