/*
 * The structure tree of a PDF (ISO 32000-1, 14.7): elements, and what on which
 * page belongs to them.
 */
#ifndef PAINT_PDF_TREE_H
#define PAINT_PDF_TREE_H

#include "frame/frame.h"
#include "paint/pdf_file.h"

struct pdf_mark {
	int page, id; /* page from 0; marked content of it (MCID) */
};

struct pdf_box {
	double x0, y0, x1, y1;
	bool set;
};

/* A link's areas on one page: a line each. */
struct pdf_area {
	const struct element *element;
	int page, object;
	ARRAY_OF(struct pdf_box) lines;
	struct buf words; /* what is read out for it */
};

struct pdf_node {
	const struct element *element;
	int object; /* 0: it is left out, or a piece of text */
	ARRAY_OF(struct pdf_mark) marks;
	ARRAY_OF(struct pdf_area *) areas;
	int page; /* its first; -1: on none */
	struct pdf_box box; /* of a Figure on that page */
};

struct pdf_tree {
	struct arena *arena;
	struct pdf_file *file;
	const struct element *root; /* NULL: no tree */
	struct pdf_node *nodes; /* by the elements' numbers */
	int nnode;
	const int *pages; /* their objects */
	int npage;
	struct page_owners {
		const struct element **at; /* by MCID */
		int n, cap;
	} * owners; /* of each page */
	ARRAY_OF(struct pdf_area *) areas;
};

/* pages: objects of npage pages, which last. */
void pdf_tree_open(struct pdf_tree *, struct pdf_file *, const struct pages *,
    const int *pages);
/* What follows on the page is the element's: the MCID to mark it with. */
int pdf_tree_mark(struct pdf_tree *, const struct element *, int page);
/* Something of the element's is drawn there, in units of the page. */
void pdf_tree_box(
    struct pdf_tree *, const struct element *, int page, struct pdf_box);
/* An area of a Link; one object a page. */
void pdf_tree_area(
    struct pdf_tree *, const struct element *, int page, struct pdf_box);
/* Words within the last area of a Link. */
void pdf_tree_words(
    struct pdf_tree *, const struct element *, const char *, int nbyte);
/* The number of an area among all that have a parent in the tree. */
int pdf_tree_area_key(const struct pdf_tree *, int area);
/* Writes all; the object of the tree's root, 0 when there is none. */
int pdf_tree_write(struct pdf_tree *);

void pdf_box_add(struct pdf_box *, double x, double y);

#endif
