/* A CFF of some glyphs, copied: the same outlines as the face's, as FreeType
 * reads them; what is not of the kind, or damaged, is refused. */
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include <hb.h>
#include <stdlib.h>

#include "base/array.h"
#include "base/datadir.h"
#include "test.h"
#include "text/cff.h"
#include "text/cff_subset.h"

static struct arena *arena;
static FT_Library library;

static const char *
path_of(const char *name)
{
	const char *root = getenv("ROOT");

	return arena_printf(arena, "%s/fonts/cache/prepared/%s",
	    root ? root : datadir_find(arena), name);
}

/* The CFF of a prepared face. */
static hb_blob_t *
table_of(const char *name)
{
	hb_blob_t *file = hb_blob_create_from_file(path_of(name));
	hb_face_t *face = hb_face_create(file, 0);
	hb_blob_t *table =
	    hb_face_reference_table(face, HB_TAG('C', 'F', 'F', ' '));

	hb_face_destroy(face);
	hb_blob_destroy(file);
	return table;
}

static void
same_outline(FT_Face a, unsigned glyph, FT_Face b, unsigned other)
{
	const FT_Outline *x = &a->glyph->outline, *y = &b->glyph->outline;

	INT_EQ(FT_Load_Glyph(a, glyph, FT_LOAD_NO_SCALE), 0);
	INT_EQ(FT_Load_Glyph(b, other, FT_LOAD_NO_SCALE), 0);
	INT_EQ(a->glyph->metrics.horiAdvance, b->glyph->metrics.horiAdvance);
	INT_EQ(x->n_points, y->n_points);
	INT_EQ(x->n_contours, y->n_contours);
	OK(x->n_points == y->n_points &&
	    (x->n_points == 0 ||
		memcmp(x->points, y->points,
		    sizeof *x->points * (size_t)x->n_points) == 0));
}

/* Each glyph has the next CID. */
static void
is_copied(const char *name, hb_blob_t *table, const uint16_t *glyphs, int n)
{
	unsigned nbyte;
	const char *bytes = hb_blob_get_data(table, &nbyte);
	const uint16_t *cids;
	struct buf out;
	FT_Face face, copy;

	buf_init(&out, arena);
	OK(cff_subset(bytes, (int)nbyte, glyphs, n, &out));
	OK(out.n < (int)nbyte);
	cids = cff_cids(arena, out.s, out.n, n);
	OK(cids != NULL);
	INT_EQ(FT_New_Face(library, path_of(name), 0, &face), 0);
	/* Of a bare CFF it takes CIDs for the numbers of glyphs. */
	INT_EQ(FT_New_Memory_Face(
		   library, (const FT_Byte *)out.s, out.n, 0, &copy),
	    0);
	INT_EQ(copy->num_glyphs, n);
	INT_EQ(copy->units_per_EM, face->units_per_EM);
	for (int i = 0; i < n; i++) {
		same_outline(face, glyphs[i], copy, (unsigned)i);
		if (i > 0)
			INT_EQ(cids[i], i);
	}
	FT_Done_Face(face);
	FT_Done_Face(copy);
}

/* Of each kind of face that is prepared; glyphs of every dictionary. */
static void
copies(void)
{
	static const char *const faces[] = {"NotoSerifSC-Regular.otf",
	    "NotoSansSC-Bold.otf", "FandolHei-Regular.otf",
	    "FandolFang-Regular.otf"};
	static const uint16_t few[] = {0, 1, 2, 3, 40, 41, 500};
	uint16_t many[400];

	for (int i = 0; i < LEN(many); i++)
		many[i] = (uint16_t)(i * 17);
	for (int i = 0; i < LEN(faces); i++) {
		hb_blob_t *table = table_of(faces[i]);

		is_copied(faces[i], table, few, LEN(few));
		is_copied(faces[i], table, few, 1);
		is_copied(faces[i], table, many, LEN(many));
		hb_blob_destroy(table);
	}
}

static void
refused(const char *bytes, int nbyte, const uint16_t *glyphs, int n)
{
	struct buf out;

	buf_init(&out, arena);
	buf_puts(&out, "before");
	OK(!cff_subset(bytes, nbyte, glyphs, n, &out));
	STR_EQ(out.s, "before");
}

/* A letter's name, no CID; a glyph that is not there; none for what is missing.
 */
static void
not_of_the_kind(void)
{
	static const uint16_t first[] = {0, 1}, beyond[] = {0, 65000},
			      without[] = {1, 2};
	hb_blob_t *table = table_of("NotoSerifSC-Regular.otf");
	unsigned n;
	const char *bytes = hb_blob_get_data(table, &n);
	/* Version 1.0 of one name, one DICT of nothing, no strings. */
	static const char bare[] = "\1\0\4\1\0\1\1\1\2A\0\1\1\1\1\0\0\0\0";

	refused(bytes, (int)n, beyond, 2);
	refused(bytes, (int)n, without, 2);
	refused(bytes, 0, first, 2);
	refused(bare, sizeof bare - 1, first, 2);
	hb_blob_destroy(table);
}

/* Cut off or changed anywhere, it is read within its bounds or refused. */
static void
damaged(void)
{
	enum { PLACES = 400, HEAD = 4000 };
	static const uint16_t glyphs[] = {0, 1, 7, 300};
	hb_blob_t *table = table_of("FandolFang-Regular.otf");
	unsigned n, seed = 1;
	const char *bytes = hb_blob_get_data(table, &n);

	for (int i = 0; i < PLACES; i++) {
		int cut = i < PLACES / 2 ? i : (int)(n / PLACES) * i;
		char *some = malloc((size_t)cut + 1);
		struct buf out;

		memcpy(some, bytes, (size_t)cut);
		buf_init(&out, arena);
		OK(!cff_subset(some, cut, glyphs, LEN(glyphs), &out) ||
		    cut > HEAD);
		free(some);
	}
	for (int i = 0; i < PLACES; i++) {
		char *other = malloc(n);
		struct buf out;

		memcpy(other, bytes, n);
		for (int k = 0; k < 3; k++) {
			seed = seed * 1103515245 + 12345;
			other[(seed >> 8) % HEAD] = (char)(seed >> 3);
		}
		buf_init(&out, arena);
		cff_subset(other, (int)n, glyphs, LEN(glyphs), &out);
		free(other);
	}
	hb_blob_destroy(table);
}

int
main(void)
{
	arena = arena_open();
	FT_Init_FreeType(&library);
	copies();
	not_of_the_kind();
	damaged();
	FT_Done_FreeType(library);
	arena_close(arena);
	return test_done();
}
