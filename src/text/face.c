/* A font file opened by HarfBuzz, mapped and never copied. */
#include "text/face.h"

#include <hb-ot.h>

#include "base/array.h"
#include "text/letter.h"

/* A glyph whose ink has been measured. */
struct measured {
	uint32_t glyph;
	struct sides sides;
};

/* Han of plain build, whose ink fills the square as most do. */
static const uint32_t ink_samples[] = {0x56FD, 0x4E2D, 0x5E74, 0x6C34};

/* What frame.h calls the shaper. */
struct face_file {
	hb_font_t *font;
	struct arena *arena;
	ARRAY_OF(struct measured) measured;
};

static struct face_file *
file_of(const struct face *face)
{
	return face->shaper;
}

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
	struct face_file *opened;

	if (face->shaper)
		return;
	blob = hb_blob_create_from_file(face->path);
	file = hb_face_create(blob, (unsigned)face->index);
	font = hb_font_create(file);
	hb_blob_destroy(blob);
	hb_face_destroy(file);
	arena_own(arena, font, drop_font);
	opened = arena_new(arena, struct face_file);
	opened->font = font;
	opened->arena = arena;
	face->shaper = opened;
}

bool
face_has(const struct face *face, uint32_t rune)
{
	hb_codepoint_t glyph;

	return hb_font_get_nominal_glyph(face_shaper(face), rune, &glyph) &&
	    glyph != 0;
}

/* The letter that two combine to, 0 for none. */
static uint32_t
composed(uint32_t base, uint32_t mark)
{
	hb_codepoint_t one;

	return hb_unicode_compose(
		   hb_unicode_funcs_get_default(), base, mark, &one)
	    ? one
	    : 0;
}

static bool
is_seen(uint32_t rune)
{
	return !letter_selects(&(struct letter){.rune = rune}) &&
	    !letter_is_invisible(&(struct letter){.rune = rune});
}

bool
face_has_text(const struct face *face, const uint32_t *runes, int n)
{
	for (int i = 0; i < n;) {
		uint32_t rune = runes[i++], one;

		/* e, a hook below and a circumflex: ệ, as HarfBuzz sets it. */
		while (i < n && (one = composed(rune, runes[i])) &&
		    face_has(face, one)) {
			rune = one;
			i++;
		}
		if (is_seen(rune) && !face_has(face, rune))
			return false;
	}
	return true;
}

/* --- The height of Han --------------------------------------------------- */

/* Of the ink of one character above the baseline; false: it has none. */
static bool
ink_centre(const struct face *face, uint32_t rune, double *centre)
{
	hb_codepoint_t glyph;
	hb_glyph_extents_t e;

	if (!hb_font_get_nominal_glyph(face_shaper(face), rune, &glyph) ||
	    !hb_font_get_glyph_extents(face_shaper(face), glyph, &e) ||
	    e.height == 0)
		return false;
	*centre = (e.y_bearing + e.height / 2.0) / face_upem(face);
	return true;
}

/* The mean difference over characters that both have; false: there is none. */
static bool
common_above(const struct face *a, const struct face *b, double *above)
{
	double sum = 0, of_a, of_b;
	int n = 0;

	for (int i = 0; i < LEN(ink_samples); i++)
		if (ink_centre(a, ink_samples[i], &of_a) &&
		    ink_centre(b, ink_samples[i], &of_b)) {
			sum += of_a - of_b;
			n++;
		}
	if (n > 0)
		*above = sum / n;
	return n > 0;
}

static bool
is_han(uint32_t rune)
{
	return hb_unicode_script(hb_unicode_funcs_get_default(), rune) ==
	    HB_SCRIPT_HAN &&
	    rune >= 0x3400;
}

/* The mean over so many of the face's own Han; false: it has none. */
static bool
own_centre(const struct face *face, double *centre)
{
	enum { SAMPLES = 300 };
	hb_set_t *all = hb_set_create();
	hb_codepoint_t rune = 0x3400;
	double sum = 0, one;
	int n = 0, step, at = 0;

	hb_face_collect_unicodes(hb_font_get_face(face_shaper(face)), all);
	hb_set_del_range(all, 0, 0x33FF);
	step = (int)hb_set_get_population(all) / SAMPLES + 1;
	while (hb_set_next(all, &rune))
		if (at++ % step == 0 && is_han(rune) &&
		    ink_centre(face, rune, &one)) {
			sum += one;
			n++;
		}
	hb_set_destroy(all);
	if (n > 0)
		*centre = sum / n;
	return n > 0;
}

double
face_han_above(const struct face *a, const struct face *b)
{
	double above, of_a, of_b;

	if (common_above(a, b, &above))
		return above;
	if (!own_centre(b, &of_b))
		return 0;
	if (!own_centre(a, &of_a))
		BUG("the first face of a role has no Han");
	return of_a - of_b;
}

hb_font_t *
face_shaper(const struct face *face)
{
	return file_of(face)->font;
}

int
face_upem(const struct face *face)
{
	return (int)hb_face_get_upem(hb_font_get_face(face_shaper(face)));
}

struct sides
face_ink_sides(const struct face *face, uint32_t glyph)
{
	struct face_file *file = file_of(face);
	struct measured *measured;

	for (int i = 0; i < file->measured.n; i++)
		if (file->measured.at[i].glyph == glyph)
			return file->measured.at[i].sides;
	measured = array_push(file->arena, &file->measured);
	*measured = (struct measured){glyph, glyph_sides(face, glyph)};
	return measured->sides;
}

bool
face_draws_small(const struct face *face, uint32_t rune)
{
	static const double LEAST = 0.7; /* em */
	hb_codepoint_t glyph;
	struct sides ink;

	if (rune != 0xFF5E && rune != 0x301C)
		return false;
	if (!hb_font_get_nominal_glyph(face_shaper(face), rune, &glyph))
		return false;
	ink = face_ink_sides(face, glyph);
	return ink.right - ink.left < LEAST;
}

/* Its head has a sum over the whole font. */
void
face_identify(const struct face *face, struct digest *digest)
{
	hb_face_t *hb = hb_font_get_face(face_shaper(face));
	hb_blob_t *head =
	    hb_face_reference_table(hb, HB_TAG('h', 'e', 'a', 'd'));
	unsigned n, glyphs = hb_face_get_glyph_count(hb);
	const char *bytes = hb_blob_get_data(head, &n);

	digest_text(digest, face->name);
	digest_add(digest, bytes, n);
	digest_add(digest, &glyphs, sizeof glyphs);
	hb_blob_destroy(head);
}
