/* Slabs → pages: stacking, breaking, notes, page numbers. */
#ifndef LAYOUT_PAGE_H
#define LAYOUT_PAGE_H

#include "base/array.h"
#include "layout/flow.h"

/* A line of text as it stands on its page: what --emit=lines prints. */
struct line_record {
	const struct paragraph *para;
	int line; /* from 0 */
	int page; /* from 1 */
	/* Of the measure's left edge and the baseline, on the page as it is
	 * read. */
	double x, y;
	bool turned; /* which is turned a quarter clockwise for it */
};

struct line_records {
	struct line_record *at;
	int n, cap;
};

/* The page being drawn. */
struct drawer {
	struct typesetter *setter;
	struct frame *frame;
	int page;
	double x, y; /* of the frame on the page as it is read */
	bool turned;
	struct line_records *records;
};

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

/* Line i of p with its measure at x and its top at y, recorded. */
void drawer_line(
    struct drawer *, const struct paragraph *p, int i, double x, double top);

#endif
