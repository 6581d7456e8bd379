/* A font file opened by HarfBuzz, mapped and never copied. */
#include "text/face.h"

#include <hb-ot.h>

#include "base/array.h"

/* Han of plain build, whose ink fills the square as most do. */
static const uint32_t ink_samples[] = {0x56FD, 0x4E2D, 0x5E74, 0x6C34};

static void
drop_font(void *font)
{
	hb_font_destroy(font);
}

void
face_open(struct arena *arena, struct face *face)
{
	hb_blob_t *blob;
	hb_face_t *file;
	hb_font_t *font;

	if (face->shaper)
		return;
	blob = hb_blob_create_from_file(face->path);
	file = hb_face_create(blob, (unsigned)face->index);
	font = hb_font_create(file);
	hb_blob_destroy(blob);
	hb_face_destroy(file);
	arena_own(arena, font, drop_font);
	face->shaper = font;
}

bool
face_has(const struct face *face, uint32_t rune)
{
	hb_codepoint_t glyph;

	return hb_font_get_nominal_glyph(face->shaper, rune, &glyph) &&
	    glyph != 0;
}

double
face_ink_centre(const struct face *face)
{
	double sum = 0;
	int n = 0;

	for (int i = 0; i < LEN(ink_samples); i++) {
		hb_codepoint_t glyph;
		hb_glyph_extents_t e;

		if (!hb_font_get_nominal_glyph(
			face->shaper, ink_samples[i], &glyph) ||
		    !hb_font_get_glyph_extents(face->shaper, glyph, &e))
			continue;
		sum += e.y_bearing + e.height / 2.0;
		n++;
	}
	return n ? sum / n / face_upem(face) : 0;
}

hb_font_t *
face_shaper(const struct face *face)
{
	return face->shaper;
}

int
face_upem(const struct face *face)
{
	return (int)hb_face_get_upem(hb_font_get_face(face->shaper));
}
