/*
 * The structure tree in an OFD (GB/T 33190-2016, 16): a file of custom tags
 * that names the objects of each element, in reading order.
 */
#ifndef PAINT_OFD_TAG_H
#define PAINT_OFD_TAG_H

#include "frame/frame.h"
#include "paint/ofd_part.h"

/* The namespace of the elements in the file; they are those of a PDF. */
#define OFD_TAG_NAMESPACE "urn:niandu:structure"

struct ofd_tags {
	struct arena *arena;
	const struct element *root; /* NULL: there is no tree */
	struct ofd_refs {
		struct ofd_ref {
			int page, object;
		} * at;
		int n, cap;
	} * refs; /* by the elements' numbers */
};

void ofd_tags_init(struct ofd_tags *, struct arena *, const struct pages *);
/* The object of this page is the element's. */
void ofd_tag(struct ofd_tags *, const struct element *, int page, int object);
/* The parts; the one that Document.xml names, or NULL. */
const char *ofd_tags_write(const struct ofd_tags *, struct ofd_parts *);

#endif
