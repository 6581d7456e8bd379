/* Inside of shape(): a paragraph on its way from characters to boxes. */
#ifndef TEXT_SHAPER_H
#define TEXT_SHAPER_H

#include <hb.h>

#include "base/array.h"
#include "text/letter.h"
#include "text/shape.h"

struct shaper {
	struct typesetter *setter;
	struct arena *scratch;
	const struct span *spans;
	double pitch; /* em */
	struct letters letters;
	struct shaped *out;
	ARRAY_OF(struct box) boxes;
	ARRAY_OF(struct glyph) glyphs;
	hb_buffer_t *buffer;
};

/* Gives the box its cell, and its glyphs their place in it. */
void box_fit(struct shaper *, struct box *);
/* What digits of this span are wide [em]; 0: as the font has them. */
double shaper_digit_width(const struct shaper *, int span);
/* Typed in the width of a Han: U+FF01 to U+FF5E. */
bool rune_is_full_width(uint32_t rune);

#endif
