/*
 * Slabs: what the page builder stacks, one under the other.
 *
 * A line of a paragraph, a row of a table, a chart: each has a height, a wish
 * to stay with its follower, and a way to be drawn once its place is known.
 */
#ifndef LAYOUT_SLAB_H
#define LAYOUT_SLAB_H

#include "layout/paragraph.h"

struct drawer; /* the page being drawn: drawer.h */
struct table;
struct panel;

enum slab_kind {
	SLAB_LINE, /* line `index` of para */
	SLAB_ROW, /* row `index` of table */
	SLAB_IMAGE, /* a picture, in the middle of its width */
	SLAB_CHART, /* from row `index` of the chart on */
	SLAB_ENTRY, /* a line of the contents page */
	SLAB_PANEL, /* parts at fixed places: panel.h */
	SLAB_BREAK, /* forces a new page */
};

/* May a page end after this slab? */
enum keep {
	KEEP_NONE,
	KEEP_SOFT, /* rather not: it leaves a line alone (孤行) */
	KEEP_HARD, /* only where all else fails */
};

struct slab {
	enum slab_kind kind;
	double height; /* [pt] */
	double before; /* extra space above, dropped at a page's top */
	bool on_grid; /* starts on a line of the page grid */
	enum keep keep; /* between this and the next */
	bool foot; /* stands at the page's foot */
	bool cover; /* on a page without a number, before kept at its top */
	double x; /* from the left edge of the measure */
	double width; /* of its block */
	struct element *
	    element; /* of a chart, an image, an entry; NULL: others have own */
	const struct node *node; /* its block: slabs of one block share it */
	struct heading *heading; /* whose place this is; NULL */

	struct paragraph *para;
	struct table *table;
	struct panel *panel;
	const struct picture *picture;
	struct heading *entry;
	int index;
	struct note_refs notes; /* notes whose marks stand in this slab */
};

struct slabs {
	struct slab *at;
	int n, cap;
};

/* A stretch of the document laid out in one geometry. */
struct segment {
	bool landscape;
	int columns;
	struct slabs slabs;
};

struct segments {
	struct segment **at;
	int n, cap;
};

#endif
