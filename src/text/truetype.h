/* A TrueType font, glyph by glyph (OpenType 1.9: what each table holds). */
#ifndef TEXT_TRUETYPE_H
#define TEXT_TRUETYPE_H

#include "base/buf.h"
#include "text/contour.h"
#include "text/subset.h"

struct truetype {
	struct arena *arena;
	struct buf glyf, loca, hmtx;
	struct glyph_box all; /* around every glyph */
	int nglyph;
	int points_max, contours_max; /* of any glyph */
	int advance_max, left_min, right_min, extent_max;
};

void truetype_open(struct truetype *, struct arena *);
/* The next glyph; its box in units of the face. */
struct glyph_box truetype_add(
    struct truetype *, const struct contours *, int advance);
/*
 * The font: what it does not say itself is the face's own. drawn: characters in
 * their order, by the font's glyphs. Owned by the caller; NULL where the face
 * lacks what every font must have.
 */
hb_blob_t *truetype_font(
    struct truetype *, hb_face_t *face, const struct drawn *, int ndrawn);

#endif
