/* Slabs → pages: stacking, breaking, notes, page numbers. */
#ifndef LAYOUT_PAGE_H
#define LAYOUT_PAGE_H

#include "base/array.h"
#include "layout/stack.h"

struct page_kind {
	bool landscape;
	bool unnumbered;
};

/* A slab at its place. */
struct placement {
	const struct slab *slab;
	int page; /* from 1 */
	double x, y; /* top left within the text area [pt] */
	double height;
	bool again; /* a repeated table head */
	struct frame *chart; /* the part of a chart that stands here */
	struct paragraph *note; /* a note at the foot… */
	int note_first, note_lines; /* …these lines of it */
	bool note_opens; /* it is the first there */
	struct paragraph *continued; /* 续表, or a chart's caption */
	int continued_line; /* of the caption */
};

struct placements {
	struct placement *at;
	int n, cap;
	ARRAY_OF(struct page_kind) pages; /* 1… */
};

struct placements *page_build(struct typesetter *, const struct segments *);

#endif
