/*
 * The content of a page (ISO 32000-1, 8 and 9): paths and glyphs as operators.
 *
 * Places come as frames have them, from the top left, y down.
 */
#ifndef PAINT_PDF_CONTENT_H
#define PAINT_PDF_CONTENT_H

#include "paint/pdf_font.h"
#include "paint/turns.h"

struct pdf_content {
	struct buf out;
	struct turns turns;
	double height; /* of the page */

	/* What the operators so far have set. */
	bool in_text;
	long line_x, line_y; /* of the text line [1/1000 pt] */
	double pen; /* from the run's origin [pt] */
	const struct used_font *font;
	double size, squeeze, width, dash;
	struct colour fill, stroke;
};

void pdf_content_init(struct pdf_content *, struct arena *);
/* A new page of this height; what was written is forgotten. */
void pdf_content_begin(struct pdf_content *, double height);
void pdf_content_end(struct pdf_content *);
void pdf_content_turn(
    struct pdf_content *, double x, double y, int quarter_turns);
void pdf_content_turn_back(struct pdf_content *);
void pdf_content_path(
    struct pdf_content *, const struct path *, double x, double y);
/* Image n of the resources, in this box. */
void pdf_content_image(struct pdf_content *, int n, double x, double y,
    double width, double height);
void pdf_content_glyphs(struct pdf_content *, const struct used_font *,
    const struct glyph_run *, double x, double y);
/* Marked content begins or ends next, which text does not cross. */
void pdf_content_text_end(struct pdf_content *);
/* A point of the frame, on the page as PDF has it: y up. */
void pdf_content_point(const struct pdf_content *, double x, double y,
    double *page_x, double *page_y);

#endif
