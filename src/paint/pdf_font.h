/* Fonts of a PDF. */
#ifndef PAINT_PDF_FONT_H
#define PAINT_PDF_FONT_H

#include "paint/pdf_file.h"
#include "paint/used_font.h"

/* Their objects, to be written later: pages name them. */
void pdf_fonts_reserve(struct used_fonts *, struct pdf_file *);
/* All that the file has to hold for them. */
void pdf_fonts_write(const struct used_fonts *, struct pdf_file *);

#endif
