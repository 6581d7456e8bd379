/*
 * What a PDF says of itself: its properties, the standards it keeps, colours,
 * bookmarks, the numbers of its pages, what is attached.
 */
#ifndef PAINT_PDF_ABOUT_H
#define PAINT_PDF_ABOUT_H

#include "paint/paint.h"
#include "paint/pdf_file.h"

/* A place in the document: an object of a page, a point on it. */
struct pdf_dest {
	const char *id;
	int page_object;
	double x, y;
};

struct pdf_bookmark {
	const char *text;
	const struct pdf_dest *dest;
	int depth; /* from 1; none is skipped on the way down */
};

struct pdf_bookmarks {
	struct pdf_bookmark *at;
	int n, cap;
};

/* "[3 0 R/XYZ 72 700 null]" */
void pdf_put_dest(struct buf *, const struct pdf_dest *);
/* Each writes its objects, and returns the one that the catalogue names. */
int pdf_write_properties(struct pdf_file *, const struct paint_info *);
int pdf_write_metadata(struct pdf_file *, const struct paint_info *);
int pdf_write_intent(struct pdf_file *);
int pdf_write_bookmarks(struct pdf_file *, const struct pdf_bookmarks *);
/* The entries of the catalogue for what is attached. */
void pdf_write_attachments(
    struct pdf_file *, const struct paint_info *, struct buf *catalog);

#endif
