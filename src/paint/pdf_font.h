/*
 * Fonts of a PDF: each face once, with the glyphs of all pages.
 *
 * Pages are gone through twice: for the glyphs, so that a font is cut to them
 * and their codes are known, and to be painted.
 */
#ifndef PAINT_PDF_FONT_H
#define PAINT_PDF_FONT_H

#include "frame/frame.h"
#include "paint/pdf_file.h"
#include "text/subset.h"

/* What a glyph stands for wherever nothing else is said. */
struct glyph_text {
	const char *text; /* UTF-8; NULL: nothing is known */
	int nbyte;
	bool part; /* of a cluster whose glyphs and characters do not pair */
};

struct pdf_font {
	const struct face *face;
	struct subset *subset;
	struct glyph_text *texts; /* by the face's glyphs */
	int number; /* /F0, /F1 … */
	int object;
};

struct pdf_fonts {
	struct arena *arena;
	ARRAY_OF(struct pdf_font *) list;
	const char *error; /* arena; NULL while all is well */
};

/* Takes up what the frame has, nested frames too. */
void pdf_fonts_collect(struct pdf_fonts *, const struct frame *);
/* Cuts the fonts; codes can then be asked for. Sets error. */
void pdf_fonts_make(struct pdf_fonts *, struct pdf_file *);
struct pdf_font *pdf_fonts_find(const struct pdf_fonts *, const struct face *);
/* Do the glyphs by themselves say what the cluster's text is? */
bool pdf_font_says(const struct pdf_font *, const struct glyph *, int nglyph,
    const char *text, int nbyte);
/* All that the file has to hold for them. */
void pdf_fonts_write(const struct pdf_fonts *, struct pdf_file *);

#endif
