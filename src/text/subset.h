/*
 * The part of a face that a file embeds: the glyphs that are used, with the
 * codes and widths that a PDF knows them by.
 */
#ifndef TEXT_SUBSET_H
#define TEXT_SUBSET_H

#include "text/face.h"

enum outlines { OUTLINES_CFF, OUTLINES_GLYF };

/* Around a glyph's ink, in units of the face; all 0: there is none. */
struct glyph_box {
	int x0, y0, x1, y1;
};

/* A character, and the glyph of the face that draws it. */
struct drawn {
	uint32_t rune, glyph;
};

struct subset {
	const struct face *face;
	struct arena *arena;
	void *glyphs; /* text/'s own: those that were added */
	uint16_t *codes; /* of each glyph of the face; 0: not in it */
	double *widths; /* of each [em / 1000] */
	int nglyph; /* of the face */

	/* Set by subset_make(). */
	enum outlines outlines;
	const char *bytes; /* of a bare CFF, or of a TrueType font */
	int nbyte;
	const struct glyph_box *boxes; /* by code; subset_make_truetype() */
	const char *name; /* PostScript */
	const char *family; /* as the face says it in English */
	double box[4]; /* of all glyphs; these in em / 1000 */
	double ascent, descent, cap_height;
	double slant; /* degrees, counter-clockwise */
};

/* Of a face that is open. */
struct subset *subset_new(struct arena *, const struct face *);
void subset_add(struct subset *, uint32_t glyph);
/*
 * Makes the font. False where the file cannot be embedded: it is damaged, or
 * its outlines are of a kind that PDF does not know.
 */
bool subset_make(struct subset *);
/*
 * The same as a TrueType font whatever the face's outlines are, with a cmap of
 * these characters, in their order: curves of a CFF come to a thousandth of an
 * em. False where the file is damaged.
 */
bool subset_make_truetype(struct subset *, const struct drawn *, int n);

/*
 * The one character that a glyph of several is drawn for in the face: é of e
 * and an accent, the Han of it and a selector. 0: there is none.
 */
uint32_t face_single(
    const struct face *, uint32_t glyph, const char *text, int nbyte);

/* Is this the glyph that the face has for the character by itself? */
bool face_draws(const struct face *, uint32_t rune, uint32_t glyph);

/*
 * What the font's owner allows (OpenType, OS/2 fsType): false where the font
 * may not be embedded in a document at all.
 */
bool face_may_embed(const struct face *);

#endif
