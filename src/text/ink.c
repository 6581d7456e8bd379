/* How far the ink of glyphs reaches: for what is placed by its visible edge. */
#include <math.h>

#include "text/face.h"
#include "text/shape.h"

static void
box_ink(const struct shaped *shaped, const struct box *box, struct ink *ink)
{
	double unit = box->size / face_upem(box->face);

	for (int i = 0; i < box->nglyph; i++) {
		const struct glyph *glyph = &shaped->glyphs[box->glyph + i];
		hb_glyph_extents_t e;

		if (!hb_font_get_glyph_extents(
			face_shaper(box->face), glyph->id, &e) ||
		    e.height == 0)
			continue;
		ink->above =
		    fmax(ink->above, e.y_bearing * unit - (double)glyph->y);
		ink->below = fmax(ink->below,
		    (double)glyph->y - (double)(e.y_bearing + e.height) * unit);
	}
}

struct ink
boxes_ink(const struct shaped *shaped, int first, int last)
{
	struct ink ink = {-HUGE_VAL, -HUGE_VAL};

	for (int i = first; i <= last; i++)
		if (shaped->boxes[i].face)
			box_ink(shaped, &shaped->boxes[i], &ink);
	return ink.above > -HUGE_VAL ? ink : (struct ink){0};
}
