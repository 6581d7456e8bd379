/*
 * The fonts that pages use: each face once, with the glyphs of all pages.
 *
 * Pages are gone through twice: for the glyphs, so that a font is cut to them
 * and their codes are known, and to be painted.
 */
#ifndef PAINT_USED_FONT_H
#define PAINT_USED_FONT_H

#include "frame/frame.h"
#include "text/subset.h"

/* What a glyph stands for wherever nothing else is said. */
struct glyph_text {
	const char *text; /* UTF-8; NULL: nothing is known */
	int nbyte;
	bool part; /* of a cluster whose glyphs and characters do not pair */
};

struct used_font {
	const struct face *face;
	struct subset *subset;
	struct glyph_text *texts; /* by the face's glyphs */
	bool *drawn; /* of a TrueType font: its cmap leads from text to glyph */
	int number; /* from 0 */
	int object; /* what the file knows it by */
};

struct used_fonts {
	struct arena *arena;
	ARRAY_OF(struct used_font *) list;
	const char *error; /* arena; NULL while all is well */
};

/* Takes up what the frame has, nested frames too. */
void used_fonts_collect(struct used_fonts *, const struct frame *);
/*
 * Cuts the fonts, as they are or as TrueType; codes can then be asked for. Sets
 * error.
 */
void used_fonts_make(struct used_fonts *, bool truetype);
struct used_font *used_fonts_find(
    const struct used_fonts *, const struct face *);
/* Do the glyphs by themselves say what the cluster's text is? */
bool used_font_says(const struct used_font *, const struct glyph *, int nglyph,
    const char *text, int nbyte);
/* Is the glyph what the font's cmap has for this one character? */
bool used_font_draws(
    const struct used_font *, uint32_t glyph, const char *text, int nbyte);

#endif
