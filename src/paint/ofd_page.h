/*
 * Pages of an OFD (GB/T 33190-2016, 7.6 and 7.7): what is read in the layer of
 * the text, what is none of it behind that, and what is the same on several
 * pages once, on a template that these name.
 */
#ifndef PAINT_OFD_PAGE_H
#define PAINT_OFD_PAGE_H

#include "frame/frame.h"
#include "paint/ofd_content.h"
#include "paint/ofd_part.h"

/* What is no content, without its number. */
struct ofd_artifact {
	const char *name; /* PathObject … */
	const char *rest;
	bool repeats; /* it may be the same on other pages */
	struct ofd_shared *shared; /* with them; NULL */
};

/* An area of a page that leads somewhere. */
struct ofd_link {
	const char *target; /* "#id" or a URI */
	struct ofd_box box;
};

struct ofd_page {
	int id;
	double width, height;
	struct buf body; /* objects of the text, in reading order */
	bool in_block; /* the last of these is open */
	ARRAY_OF(struct ofd_artifact) artifacts;
	ARRAY_OF(struct ofd_link) links;
	ARRAY_OF(int) templates; /* their numbers */
};

struct ofd_template {
	int id;
	const char *part; /* from the document's folder */
};

struct ofd_pages {
	struct ofd_page *at;
	int n;
	ARRAY_OF(struct ofd_template) templates;
};

void ofd_pages_init(struct ofd_pages *, struct ofd_parts *, int n);
/* An object of the page: its number, where it is content, else 0. */
int ofd_page_object(struct ofd_parts *, struct ofd_page *, const char *name,
    const struct buf *rest, bool content, enum artifact);
/*
 * What comes from here on is one block, until this is called again, or the end;
 * the block's number.
 */
int ofd_page_block(struct ofd_parts *, struct ofd_page *);
void ofd_page_block_end(struct ofd_page *);
/* The parts of all of them; their templates are known then. */
void ofd_pages_write(struct ofd_pages *, struct ofd_parts *);

#endif
