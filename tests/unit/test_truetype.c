/* A font made glyph by glyph, as FreeType and HarfBuzz read it. */
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include <hb-ot.h>

#include "test.h"
#include "text/truetype.h"

enum { UPEM = 1000 };

static struct arena *arena;
static struct contours outline;

/* --- What it is made from -------------------------------------------------
 */

static void
add_table(hb_face_t *face, hb_tag_t tag, const unsigned char *bytes, int n)
{
	hb_blob_t *blob = hb_blob_create((const char *)bytes, (unsigned)n,
	    HB_MEMORY_MODE_DUPLICATE, NULL, NULL);

	hb_face_builder_add_table(face, tag, blob);
	hb_blob_destroy(blob);
}

/* A face that has what a font takes from its face, and no glyph. */
static hb_face_t *
bare_face(bool whole)
{
	hb_face_t *face = hb_face_builder_create();
	unsigned char head[54] = {0, 1, 0, 0, [12] = 0x5F, 0x0F, 0x3C,
	    0xF5, [18] = UPEM >> 8, UPEM & 255};
	unsigned char hhea[36] = {
	    0, 1, 0, 0, [4] = 880 >> 8, 880 & 255, [6] = 0xFF, 136};

	if (whole)
		add_table(face, HB_TAG('h', 'e', 'a', 'd'), head, sizeof head);
	add_table(face, HB_TAG('h', 'h', 'e', 'a'), hhea, sizeof hhea);
	return face;
}

struct point {
	float x, y;
	bool on;
};

/* One closed contour. */
static void
contour(const struct point *points, int n)
{
	for (int i = 0; i < n; i++)
		*array_push(arena, &outline.points) = (struct contour_point){
		    points[i].x, points[i].y, points[i].on};
	*array_push(arena, &outline.ends) = outline.points.n - 1;
}

/* Far steps, near steps, steps back, none; and one that repeats. */
static const struct point far[] = {{-300, -200, true}, {700, -200, true},
    {700, 800, true}, {690, 810, true}, {680, 820, true}, {670, 830, true},
    {660, 840, true}, {-300, 840, true}};
static const struct point inner[] = {
    {0, 0, true}, {0, 100, true}, {100, 100, true}, {100, 0, true}};
/* All but one of the points on this curve stand halfway: understood. */
static const struct point bulge[] = {{0, 200, true}, {0, 300, false},
    {50, 350, true}, {100, 400, false}, {150, 350, true}, {200, 300, false},
    {200, 100, true}};

static struct truetype font;

static struct glyph_box
add(int advance)
{
	struct glyph_box box = truetype_add(&font, &outline, advance);

	contours_begin(&outline, 1);
	return box;
}

static void
box_is(struct glyph_box box, int x0, int y0, int x1, int y1)
{
	INT_EQ(box.x0, x0);
	INT_EQ(box.y0, y0);
	INT_EQ(box.x1, x1);
	INT_EQ(box.y1, y1);
}

/* No ink, two contours, a curve. */
static void
make_glyphs(void)
{
	truetype_open(&font, arena);
	contours_begin(&outline, 1);
	box_is(add(500), 0, 0, 0, 0);
	contour(far, LEN(far));
	contour(inner, LEN(inner));
	box_is(add(1000), -300, -200, 700, 840);
	contour(bulge, LEN(bulge));
	box_is(add(250), 0, 100, 200, 400);
}

/* --- What others read ----------------------------------------------------
 */

static void
contour_is(const FT_Outline *o, int i, const struct point *points, int n)
{
	int first = i > 0 ? o->contours[i - 1] + 1 : 0;

	INT_EQ(o->contours[i] - first + 1, n);
	for (int k = 0; k < n && first + k <= o->contours[i]; k++) {
		INT_EQ(o->points[first + k].x, (long)points[k].x);
		INT_EQ(o->points[first + k].y, (long)points[k].y);
		INT_EQ(FT_CURVE_TAG(o->tags[first + k]) == FT_CURVE_TAG_ON,
		    points[k].on);
	}
}

static const FT_Outline *
glyph(FT_Face face, unsigned id)
{
	INT_EQ(FT_Load_Glyph(face, id, FT_LOAD_NO_SCALE), 0);
	return &face->glyph->outline;
}

static void
by_freetype(hb_blob_t *blob)
{
	/* The two that stand halfway are left out. */
	const struct point left[] = {
	    bulge[0], bulge[1], bulge[3], bulge[5], bulge[6]};
	unsigned n;
	const char *bytes = hb_blob_get_data(blob, &n);
	FT_Library library;
	FT_Face face;

	FT_Init_FreeType(&library);
	INT_EQ(FT_New_Memory_Face(
		   library, (const FT_Byte *)bytes, (FT_Long)n, 0, &face),
	    0);
	INT_EQ(face->num_glyphs, 3);
	INT_EQ(face->units_per_EM, UPEM);
	INT_EQ(face->bbox.xMin, -300);
	INT_EQ(face->bbox.yMax, 840);
	INT_EQ(face->max_advance_width, 1000);
	INT_EQ(glyph(face, 0)->n_contours, 0);
	INT_EQ(face->glyph->metrics.horiAdvance, 500);
	INT_EQ(glyph(face, 1)->n_contours, 2);
	contour_is(&face->glyph->outline, 0, far, LEN(far));
	contour_is(&face->glyph->outline, 1, inner, LEN(inner));
	INT_EQ(glyph(face, 2)->n_contours, 1);
	contour_is(&face->glyph->outline, 0, left, LEN(left));
	INT_EQ(face->glyph->metrics.horiAdvance, 250);
	INT_EQ(FT_Get_Char_Index(face, 'A'), 1);
	INT_EQ(FT_Get_Char_Index(face, 0x20000), 2);
	FT_Done_Face(face);
	FT_Done_FreeType(library);
}

static void
by_harfbuzz(hb_blob_t *blob)
{
	hb_face_t *face = hb_face_create(blob, 0);
	hb_font_t *shaper = hb_font_create(face);
	hb_glyph_extents_t ink;
	hb_codepoint_t id = 0;

	INT_EQ(hb_face_get_glyph_count(face), 3);
	OK(hb_font_get_nominal_glyph(shaper, 'A', &id));
	INT_EQ(id, 1);
	OK(hb_font_get_nominal_glyph(shaper, 'B', &id));
	INT_EQ(id, 2);
	OK(hb_font_get_nominal_glyph(shaper, 0x4E00, &id));
	INT_EQ(id, 1);
	OK(hb_font_get_nominal_glyph(shaper, 0x20000, &id));
	INT_EQ(id, 2);
	OK(!hb_font_get_nominal_glyph(shaper, 'C', &id));
	OK(!hb_font_get_nominal_glyph(shaper, 0xFFFF, &id));
	OK(hb_font_get_glyph_extents(shaper, 1, &ink));
	INT_EQ(ink.x_bearing, -300);
	INT_EQ(ink.y_bearing, 840);
	INT_EQ(ink.width, 1000);
	INT_EQ(ink.height, -1040);
	hb_font_destroy(shaper);
	hb_face_destroy(face);
}

static void
whole(void)
{
	static const struct drawn drawn[] = {
	    {'A', 1}, {'B', 2}, {0x4E00, 1}, {0x20000, 2}};
	hb_face_t *face = bare_face(true), *headless = bare_face(false);
	hb_blob_t *blob, *again;

	make_glyphs();
	blob = truetype_font(&font, face, drawn, LEN(drawn));
	OK(blob != NULL);
	by_freetype(blob);
	by_harfbuzz(blob);
	/* The same glyphs are the same font. */
	make_glyphs();
	again = truetype_font(&font, face, drawn, LEN(drawn));
	INT_EQ(hb_blob_get_length(again), hb_blob_get_length(blob));
	OK(memcmp(hb_blob_get_data(again, NULL), hb_blob_get_data(blob, NULL),
	       hb_blob_get_length(blob)) == 0);
	/* A face must have what a font cannot be without. */
	OK(!truetype_font(&font, headless, drawn, LEN(drawn)));
	hb_blob_destroy(blob);
	hb_blob_destroy(again);
	hb_face_destroy(face);
	hb_face_destroy(headless);
}

/* What FreeType reads of the outline, as the second glyph of a font. */
static void
second_glyph_is(const struct point *points, int n)
{
	FT_Library library;
	FT_Face face;
	hb_face_t *bare = bare_face(true);
	hb_blob_t *blob;
	unsigned nbyte;
	const char *bytes;

	add(200);
	blob = truetype_font(&font, bare, NULL, 0);
	bytes = hb_blob_get_data(blob, &nbyte);
	FT_Init_FreeType(&library);
	INT_EQ(FT_New_Memory_Face(
		   library, (const FT_Byte *)bytes, (FT_Long)nbyte, 0, &face),
	    0);
	contour_is(glyph(face, 1), 0, points, n);
	FT_Done_Face(face);
	FT_Done_FreeType(library);
	hb_blob_destroy(blob);
	hb_face_destroy(bare);
}

static void
second_glyph(const struct point *points, int n)
{
	truetype_open(&font, arena);
	contours_begin(&outline, 1);
	add(0);
	contour(points, n);
}

/* More points of one kind than a count of flags can say. */
static void
long_run(void)
{
	enum { POINTS = 400 };
	struct point points[POINTS];

	for (int i = 0; i < POINTS; i++)
		points[i] = (struct point){(float)i, (float)i, true};
	second_glyph(points, POINTS);
	second_glyph_is(points, POINTS);
}

/* Outer contours of CFF run the other way round: they are turned. */
static void
turned(void)
{
	const struct point back[] = {inner[0], inner[3], inner[2], inner[1]};

	second_glyph(inner, LEN(inner));
	outline.cubic = true;
	second_glyph_is(back, LEN(back));
}

int
main(void)
{
	arena = arena_open();
	outline.arena = arena;
	whole();
	turned();
	long_run();
	arena_close(arena);
	return test_done();
}
