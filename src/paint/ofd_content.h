/*
 * The objects of a page (GB/T 33190-2016, 8 to 11): paths and text as XML.
 *
 * Places come as frames have them, from the top left, in points; an OFD counts
 * from there, too, in millimetres.
 */
#ifndef PAINT_OFD_CONTENT_H
#define PAINT_OFD_CONTENT_H

#include "base/array.h"
#include "base/buf.h"
#include "paint/ofd_value.h"
#include "paint/turns.h"
#include "paint/used_font.h"

/* Writes what comes before the object's number and after it. */
struct ofd_content {
	struct arena *arena;
	struct turns turns;
	struct buf rest; /* of the object just written, behind its number */
	struct path held; /* strokes of one pen so far, on the page */
	/* Is told of each object: its element's name, and the rest of it. */
	void (*object)(void *self, const char *name, const struct buf *rest);
	void *self;
};

void ofd_content_init(struct ofd_content *, struct arena *);
/* One object, or a part of one: strokes of the same pen are joined. */
void ofd_content_path(
    struct ofd_content *, const struct path *, double x, double y);
/* What comes next is another's, or on another page. */
void ofd_content_flush(struct ofd_content *);
/*
 * An object for each piece of the run that one kind of reader understands: what
 * a font's cmap draws by itself, and what needs the numbers of glyphs.
 */
void ofd_content_glyphs(struct ofd_content *, const struct used_font *,
    const struct glyph_run *, double x, double y);

#endif
