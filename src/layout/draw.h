/* Placements → frames, one a page, with structure, links and page numbers. */
#ifndef LAYOUT_DRAW_H
#define LAYOUT_DRAW_H

#include "layout/drawer.h"
#include "layout/page.h"

struct pages *draw_pages(struct typesetter *, const struct placements *,
    const struct outline *, struct line_records *);

#endif
