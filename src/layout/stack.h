/*
 * The stack of slabs that a document becomes, and the state of those who stack:
 * the text (flow.c), the elements of official documents (official*.c).
 */
#ifndef LAYOUT_STACK_H
#define LAYOUT_STACK_H

#include "base/array.h"
#include "layout/slab.h"

struct flow {
	struct typesetter *setter;
	struct outline *outline;
	struct segments *out;
	struct segment *segment; /* the open one */
	double measure, left; /* of the open section [pt] */
	int nnote;
	int follow, followed; /* lines that a heading keeps; come so far */
	int attachment, nattachment; /* the open one from 1, of so many */
	const struct strings *names; /* that a title keeps whole; NULL */
	/* An official document's title and what belongs to it, set beforehand:
	 * what stands above must know how many lines of the grid they take. */
	ARRAY_OF(struct paragraph *) title;
	int title_rows;
	bool moved_addressee; /* into the 版记 */
};

/* The text area in a geometry: landscape swaps the two. */
double segment_width(const struct page_style *, const struct segment *);
double segment_height(const struct page_style *, const struct segment *);
/* What follows goes into a new segment; sets the measure. */
void segment_open(struct flow *, bool landscape, int columns);
/* A segment of one portrait column, unless such a one is open. */
void segment_plain(struct flow *);

struct slab *slab_add(struct flow *, struct slab);
/* The lines of a broken paragraph; heading: whose place they are. */
void flow_lines(struct flow *, struct paragraph *, const char *tag,
    struct heading *heading);
/* This block style, else the body's. */
const struct block_style *style_or_body(const struct flow *, const char *name);
/* A line's pitch of the page's grid [pt]. */
double flow_grid(const struct flow *);

#endif
