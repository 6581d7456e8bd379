/*
 * Glyphs of a face → a font to embed: copied where they can be, else cut by
 * hb-subset.
 *
 * A PDF with Identity-H names glyphs by CID: in a CFF that is keyed by CIDs
 * these are what its charset says (ISO 32000-1, 9.7.4.2), in all else the
 * numbers of the glyphs in the subset.
 */
#include "text/subset.h"

#include <math.h>
#include <string.h>

#include <hb-ot.h>
#include <hb-subset.h>

#include "base/array.h"
#include "base/utf8.h"
#include "text/cff.h"
#include "text/cff_subset.h"
#include "text/truetype.h"

/* OS/2 fsType: which of these bits alone forbid embedding. */
enum {
	FSTYPE_AT = 8, /* in the table */
	FSTYPE_USAGE = 0x000E,
	FSTYPE_RESTRICTED = 0x0002,
	FSTYPE_WHOLE = 0x0100, /* no subsetting */
	FSTYPE_BITMAP = 0x0200 /* bitmaps only */
};

static unsigned
u16(const char *p)
{
	const unsigned char *b = (const unsigned char *)p;

	return (unsigned)b[0] << 8 | b[1];
}

static int
s16(const char *p)
{
	return (int16_t)u16(p);
}

static hb_face_t *
hb_face_of(const struct face *face)
{
	return hb_font_get_face(face_shaper(face));
}

/* 0 where the face says nothing. */
static unsigned
face_fstype(const struct face *face)
{
	hb_blob_t *os2 = hb_face_reference_table(
	    hb_face_of(face), HB_TAG('O', 'S', '/', '2'));
	unsigned n, type = 0;
	const char *bytes = hb_blob_get_data(os2, &n);

	if (n >= FSTYPE_AT + 2)
		type = u16(bytes + FSTYPE_AT);
	hb_blob_destroy(os2);
	return type;
}

bool
face_may_embed(const struct face *face)
{
	unsigned type = face_fstype(face);

	return (type & FSTYPE_USAGE) != FSTYPE_RESTRICTED &&
	    !(type & FSTYPE_BITMAP);
}

bool
face_draws(const struct face *face, uint32_t rune, uint32_t glyph)
{
	hb_codepoint_t own;

	return hb_font_get_nominal_glyph(face_shaper(face), rune, &own) &&
	    own == glyph;
}

uint32_t
face_single(
    const struct face *face, uint32_t glyph, const char *text, int nbyte)
{
	const char *end = text + nbyte;
	uint32_t first = utf8_next(&text, end), rune = first;

	while (text < end) {
		uint32_t next = utf8_next(&text, end);

		/* Two units of UTF-16 behind others: readers part them. */
		if (next > 0xFFFF)
			return first;
		if (!hb_unicode_compose(
			hb_unicode_funcs_get_default(), rune, next, &rune))
			return face_draws(face, first, glyph) ? first : 0;
	}
	return face_draws(face, rune, glyph) ? rune : 0;
}

static void
drop_set(void *set)
{
	hb_set_destroy(set);
}

struct subset *
subset_new(struct arena *arena, const struct face *face)
{
	struct subset *s = arena_new(arena, struct subset);

	s->face = face;
	s->arena = arena;
	s->glyphs = hb_set_create();
	arena_own(arena, s->glyphs, drop_set);
	s->nglyph = (int)hb_face_get_glyph_count(hb_face_of(face));
	s->codes =
	    arena_alloc(arena, sizeof *s->codes * (size_t)(s->nglyph + 1));
	s->widths =
	    arena_alloc(arena, sizeof *s->widths * (size_t)(s->nglyph + 1));
	return s;
}

void
subset_add(struct subset *s, uint32_t glyph)
{
	if ((int)glyph >= s->nglyph || hb_set_has(s->glyphs, glyph))
		return;
	hb_set_add(s->glyphs, glyph);
	s->widths[glyph] =
	    hb_font_get_glyph_h_advance(face_shaper(s->face), glyph) * 1000.0 /
	    face_upem(s->face);
}

/* --- The font ------------------------------------------------------------ */

/* What a PDF says itself, or has no use for. */
static const hb_tag_t dropped[] = {
    HB_TAG('G', 'S', 'U', 'B'),
    HB_TAG('G', 'P', 'O', 'S'),
    HB_TAG('G', 'D', 'E', 'F'),
    HB_TAG('B', 'A', 'S', 'E'),
    HB_TAG('v', 'h', 'e', 'a'),
    HB_TAG('v', 'm', 't', 'x'),
    HB_TAG('V', 'O', 'R', 'G'),
    HB_TAG('n', 'a', 'm', 'e'),
    HB_TAG('c', 'm', 'a', 'p'),
    HB_TAG('O', 'S', '/', '2'),
    HB_TAG('p', 'o', 's', 't'),
    HB_TAG('D', 'S', 'I', 'G'),
    HB_TAG('k', 'e', 'r', 'n'),
    HB_TAG('g', 'a', 's', 'p'),
};

static hb_subset_input_t *
input_new(const struct subset *s)
{
	hb_subset_input_t *input = hb_subset_input_create_or_fail();
	hb_set_t *drop =
	    hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);

	hb_set_union(hb_subset_input_glyph_set(input), s->glyphs);
	hb_set_clear(
	    hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG));
	for (int i = 0; i < LEN(dropped); i++)
		hb_set_add(drop, dropped[i]);
	hb_subset_input_set_flags(
	    input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE);
	return input;
}

static void
drop_blob(void *blob)
{
	hb_blob_destroy(blob);
}

/* The CFF alone, or the whole font; false where there are no outlines. */
static bool
take_bytes(struct subset *s, hb_face_t *font)
{
	hb_blob_t *blob =
	    hb_face_reference_table(font, HB_TAG('C', 'F', 'F', ' '));
	unsigned n = hb_blob_get_length(blob);

	s->outlines = n > 0 ? OUTLINES_CFF : OUTLINES_GLYF;
	if (n == 0) {
		hb_blob_t *glyf =
		    hb_face_reference_table(font, HB_TAG('g', 'l', 'y', 'f'));

		n = hb_blob_get_length(glyf);
		hb_blob_destroy(glyf);
		hb_blob_destroy(blob);
		blob = hb_face_reference_blob(font);
	}
	arena_own(s->arena, blob, drop_blob);
	s->bytes = hb_blob_get_data(blob, NULL);
	s->nbyte = (int)hb_blob_get_length(blob);
	return n > 0;
}

static void
take_codes(struct subset *s, hb_subset_plan_t *plan, hb_face_t *font)
{
	const hb_map_t *map = hb_subset_plan_old_to_new_glyph_mapping(plan);
	int n = (int)hb_face_get_glyph_count(font);
	uint16_t *cids = s->outlines == OUTLINES_CFF
	    ? cff_cids(s->arena, s->bytes, s->nbyte, n)
	    : NULL;
	hb_codepoint_t glyph = HB_SET_VALUE_INVALID;

	while (hb_set_next(s->glyphs, &glyph)) {
		hb_codepoint_t own = hb_map_get(map, glyph);

		if (own < (hb_codepoint_t)n)
			s->codes[glyph] = cids ? cids[own] : (uint16_t)own;
	}
}

static double
metric(const struct subset *s, hb_ot_metrics_tag_t tag, double otherwise)
{
	hb_position_t v;

	if (!hb_ot_metrics_get_position(face_shaper(s->face), tag, &v))
		return otherwise;
	return v * 1000.0 / face_upem(s->face);
}

static void
take_measures(struct subset *s)
{
	enum { BOX_AT = 36 };
	hb_blob_t *head = hb_face_reference_table(
	    hb_face_of(s->face), HB_TAG('h', 'e', 'a', 'd'));
	unsigned n;
	const char *bytes = hb_blob_get_data(head, &n);

	for (int i = 0; i < 4 && n >= BOX_AT + 8; i++)
		s->box[i] =
		    s16(bytes + BOX_AT + 2 * i) * 1000.0 / face_upem(s->face);
	hb_blob_destroy(head);
	s->ascent = metric(s, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, s->box[3]);
	s->descent =
	    metric(s, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, s->box[1]);
	s->cap_height = metric(s, HB_OT_METRICS_TAG_CAP_HEIGHT, s->ascent);
	s->slant = (double)hb_style_get_value(
	    face_shaper(s->face), HB_STYLE_TAG_SLANT_ANGLE);
}

/* Letters and marks that a PDF's name needs no escape for. */
static void
take_name(struct subset *s)
{
	char name[64];
	unsigned n = sizeof name;
	int k = 0;

	hb_ot_name_get_utf8(hb_face_of(s->face), HB_OT_NAME_ID_POSTSCRIPT_NAME,
	    HB_LANGUAGE_INVALID, &n, name);
	for (unsigned i = 0; i < n && i < sizeof name; i++)
		if (name[i] > ' ' && name[i] < 0x7F &&
		    !strchr("()<>[]{}/%#", name[i]))
			name[k++] = name[i];
	s->name = k > 0 ? arena_strndup(s->arena, name, (size_t)k) : "Font";
}

static void
take_family(struct subset *s)
{
	char name[64] = "";
	unsigned n = sizeof name;

	hb_ot_name_get_utf8(hb_face_of(s->face), HB_OT_NAME_ID_FONT_FAMILY,
	    hb_language_from_string("en", -1), &n, name);
	s->family = *name ? arena_strdup(s->arena, name) : s->name;
}

/* Glyph 0 stands for what is missing, and is in every font. */
static void
complete(struct subset *s)
{
	hb_set_add(s->glyphs, 0);
	if (face_fstype(s->face) & FSTYPE_WHOLE)
		hb_set_add_range(s->glyphs, 0, (hb_codepoint_t)s->nglyph - 1);
}

/* By copying, where the face is of the kind that allows it. */
static bool
make_copy(struct subset *s)
{
	hb_blob_t *table = hb_face_reference_table(
	    hb_face_of(s->face), HB_TAG('C', 'F', 'F', ' '));
	unsigned n, count = hb_set_get_population(s->glyphs);
	const char *bytes = hb_blob_get_data(table, &n);
	uint16_t *glyphs = arena_alloc(s->arena, sizeof *glyphs * (count + 1));
	hb_codepoint_t glyph = HB_SET_VALUE_INVALID;
	struct buf *out = arena_new(s->arena, struct buf);
	bool good;
	int k = 0;

	while (hb_set_next(s->glyphs, &glyph))
		glyphs[k++] = (uint16_t)glyph;
	buf_init(out, s->arena);
	good = cff_subset(bytes, (int)n, glyphs, k, out);
	hb_blob_destroy(table);
	if (!good)
		return false;
	for (int i = 0; i < k; i++)
		s->codes[glyphs[i]] = (uint16_t)i;
	s->outlines = OUTLINES_CFF;
	s->bytes = out->s;
	s->nbyte = out->n;
	return true;
}

static bool
make_cut(struct subset *s)
{
	hb_subset_input_t *input = input_new(s);
	hb_subset_plan_t *plan =
	    hb_subset_plan_create_or_fail(hb_face_of(s->face), input);
	hb_face_t *font = plan ? hb_subset_plan_execute_or_fail(plan) : NULL;
	bool good = font && take_bytes(s, font);

	if (good)
		take_codes(s, plan, font);
	hb_face_destroy(font);
	hb_subset_plan_destroy(plan);
	hb_subset_input_destroy(input);
	return good;
}

bool
subset_make(struct subset *s)
{
	complete(s);
	if (!make_copy(s) && !make_cut(s))
		return false;
	take_measures(s);
	take_name(s);
	return true;
}

/* --- As TrueType --------------------------------------------------------- */

static void
take_glyphs(struct subset *s, struct truetype *font)
{
	struct contours outline = {.arena = s->arena};
	hb_font_t *shaper = face_shaper(s->face);
	hb_draw_funcs_t *funcs = contours_funcs();
	float tolerance = (float)face_upem(s->face) / 1000;
	hb_set_t *glyphs = s->glyphs;
	struct glyph_box *boxes = arena_alloc(s->arena,
	    sizeof *boxes * (size_t)(hb_set_get_population(glyphs) + 1));
	hb_codepoint_t glyph = HB_SET_VALUE_INVALID;

	while (hb_set_next(glyphs, &glyph)) {
		contours_begin(&outline, tolerance);
		hb_font_get_glyph_shape(shaper, glyph, funcs, &outline);
		s->codes[glyph] = (uint16_t)font->nglyph;
		boxes[font->nglyph] = truetype_add(
		    font, &outline, hb_font_get_glyph_h_advance(shaper, glyph));
	}
	hb_draw_funcs_destroy(funcs);
	s->boxes = boxes;
}

bool
subset_make_truetype(struct subset *s, const struct drawn *drawn, int n)
{
	struct truetype font;
	struct drawn *own =
	    arena_alloc(s->arena, sizeof *own * (size_t)(n + 1));
	hb_blob_t *blob;

	truetype_open(&font, s->arena);
	complete(s);
	take_glyphs(s, &font);
	for (int i = 0; i < n; i++)
		own[i] =
		    (struct drawn){drawn[i].rune, s->codes[drawn[i].glyph]};
	blob = truetype_font(&font, hb_face_of(s->face), own, n);
	if (!blob)
		return false;
	arena_own(s->arena, blob, drop_blob);
	s->outlines = OUTLINES_GLYF;
	s->bytes = hb_blob_get_data(blob, NULL);
	s->nbyte = (int)hb_blob_get_length(blob);
	take_measures(s);
	take_name(s);
	take_family(s);
	return s->nbyte > 0;
}
