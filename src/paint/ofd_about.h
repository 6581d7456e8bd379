/*
 * What an OFD says of itself (GB/T 33190-2016, 7.4, 7.5, 7.8, 15 and 20): its
 * properties, its resources, bookmarks, links, what is attached.
 */
#ifndef PAINT_OFD_ABOUT_H
#define PAINT_OFD_ABOUT_H

#include "base/map.h"
#include "paint/ofd_page.h"
#include "paint/paint.h"

/* A place on a page. */
struct ofd_dest {
	int page; /* its number as an object */
	double x, y; /* [pt] */
};

struct ofd_bookmark {
	const char *text;
	const struct ofd_dest *dest;
	int depth; /* from 1; none is skipped on the way down */
};

struct ofd_bookmarks {
	struct ofd_bookmark *at;
	int n, cap;
};

/* A picture, once, however often it is shown. */
struct ofd_image {
	const struct picture *picture;
	int id;
};

/* Pictures and what lists them: the part that Document.xml names, or NULL. */
const char *ofd_images_write(
    const struct ofd_image *, int n, struct ofd_parts *);
/* Fonts and what lists them. */
void ofd_fonts_write(const struct used_fonts *, struct ofd_parts *);
/*
 * The pages' links, to dests (id → struct ofd_dest) or outside; the part that
 * Document.xml names, or NULL.
 */
const char *ofd_links_write(const struct ofd_pages *, const struct map *dests,
    const struct paint_info *, struct ofd_parts *);
/* Likewise what is attached. */
const char *ofd_attachments_write(
    const struct paint_info *, struct ofd_parts *);
/* Document.xml; the parts that it names, or NULL. */
struct ofd_names {
	const char *links, *tags, *attachments, *images;
};
void ofd_document_write(struct ofd_parts *, const struct ofd_pages *,
    const struct ofd_bookmarks *, const struct ofd_names *);
/* OFD.xml, last of all: it says what the others are. */
const struct buf *ofd_main(struct ofd_parts *, const struct paint_info *);

#endif
