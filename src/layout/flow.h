/* Document → slabs, in reading order. */
#ifndef LAYOUT_FLOW_H
#define LAYOUT_FLOW_H

#include "layout/slab.h"

/* The text area in a geometry: landscape swaps the two. */
double segment_width(const struct page_style *, const struct segment *);
double segment_height(const struct page_style *, const struct segment *);

struct segments *flow_new(
    struct typesetter *, const struct document *, struct outline *);
/* A note's paragraph, as it stands at the foot of the page. */
struct paragraph *flow_note(
    struct typesetter *, const struct node *note, int number, double measure);

#endif
