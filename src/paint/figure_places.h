/* Where the figures of the ledger stand on finished pages. */
#ifndef PAINT_FIGURE_PLACES_H
#define PAINT_FIGURE_PLACES_H

#include "frame/frame.h"

struct page_figures {
	double width, height; /* of the page [pt] */
	/* In the order of painting, from the page's top left, y down. */
	ARRAY_OF(struct figure_place) places;
};

/* One a page; in the arena. */
struct page_figures *figure_places(struct arena *, const struct pages *);

#endif
