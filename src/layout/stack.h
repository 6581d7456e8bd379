/*
 * The stack of slabs that a document becomes, and the state of those who stack:
 * the text (flow.c), the elements of official documents (official*.c).
 */
#ifndef LAYOUT_STACK_H
#define LAYOUT_STACK_H

#include "base/array.h"
#include "layout/slab.h"

enum { SECTS_MAX = 8 };

struct flow {
	struct typesetter *setter;
	/* Where elements are added: to the document or an attachment of it, or
	 * to the section of the last heading. */
	struct element *root, *top, *sects[SECTS_MAX];
	int nsect;
	bool titled; /* a title has been met */
	bool cover; /* what is added stands on one */
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
/* The open element, and a new last child of it. */
struct element *flow_parent(const struct flow *);
struct element *flow_element(
    struct flow *, enum element_kind, const struct node *);
/* What follows is under no heading. */
void flow_close_sections(struct flow *);
/* The lines of a broken paragraph; heading: whose place they are. */
void flow_lines(struct flow *, struct paragraph *, struct heading *heading);
/* The same, all of it told as this element, or as a paragraph. */
void flow_tagged(struct flow *, struct paragraph *, struct element *);
void flow_paragraph(struct flow *, struct paragraph *);
/* A panel's slab; its texts are told as a section. */
void flow_panel(struct flow *, struct slab);
/* A line's pitch of the page's grid [pt]. */
double flow_grid(const struct flow *);

#endif
