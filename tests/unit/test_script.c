/*
 * Scripts other than Han: their glyphs are HarfBuzz's own for the same face,
 * their order that of UAX #9, and what stands between Han stays Chinese.
 */
#include "test.h"

#include <stdlib.h>

#include <hb-ot.h>

#include "base/buf.h"
#include "base/datadir.h"
#include "text/face.h"
#include "text/shape.h"

static struct typesetter setter;

/* The runner says where the tree is; by hand, the binary stands in it. */
static const char *
fonts_dir(struct arena *arena)
{
	const char *root = getenv("ROOT");

	return arena_printf(
	    arena, "%s/fonts", root ? root : datadir_find(arena));
}

static struct shaped *
shaped_in(enum font_role role, const char *text)
{
	struct span *span = arena_new(setter.arena, struct span);

	*span = (struct span){
	    .text = text,
	    .nbyte = (int)strlen(text),
	    .role = role,
	    .size = 16,
	};
	return shape(&setter, span, 1, 1);
}

static struct shaped *
shaped(const char *text)
{
	return shaped_in(ROLE_FANGSONG, text);
}

/* The text in one run of its script, as hb-shape sets it. */
static hb_buffer_t *
by_harfbuzz(const struct face *face, const char *text, const char *language)
{
	hb_blob_t *blob = hb_blob_create_from_file(face->path);
	hb_face_t *file = hb_face_create(blob, (unsigned)face->index);
	hb_font_t *font = hb_font_create(file);
	hb_buffer_t *buffer = hb_buffer_create();

	hb_buffer_add_utf8(buffer, text, -1, 0, -1);
	hb_buffer_guess_segment_properties(buffer);
	hb_buffer_set_language(buffer, hb_language_from_string(language, -1));
	hb_shape(font, buffer, NULL, 0);
	hb_font_destroy(font);
	hb_face_destroy(file);
	hb_blob_destroy(blob);
	return buffer;
}

static int
ascending(const void *a, const void *b)
{
	const struct glyph *p = a, *q = b;

	return (p->id > q->id) - (p->id < q->id);
}

/*
 * The same glyphs, and the same width. Order is not compared: ours is that of
 * reading, HarfBuzz's that of the eye.
 */
static void
test_glyphs(const char *text, const char *language, const char *family)
{
	struct shaped *ours = shaped(text);
	struct glyph *own, *theirs;
	hb_buffer_t *buffer;
	hb_glyph_info_t *info;
	hb_glyph_position_t *at;
	const struct face *face = ours->boxes[0].face;
	double width = 0, wanted = 0;
	unsigned n;

	STR_EQ(face->name, family);
	buffer = by_harfbuzz(face, text, language);
	info = hb_buffer_get_glyph_infos(buffer, &n);
	at = hb_buffer_get_glyph_positions(buffer, &n);
	own = arena_alloc(setter.arena, sizeof *own * (n + ours->nglyph + 1));
	theirs = arena_alloc(setter.arena, sizeof *theirs * (n + 1));
	INT_EQ(ours->nglyph, (long)n);
	for (int i = 0; i < ours->nglyph; i++)
		own[i] = ours->glyphs[i];
	for (unsigned i = 0; i < n; i++) {
		theirs[i] = (struct glyph){.id = info[i].codepoint};
		wanted += at[i].x_advance * 16.0 / 1000;
	}
	qsort(own, (size_t)ours->nglyph, sizeof *own, ascending);
	qsort(theirs, n, sizeof *theirs, ascending);
	for (int i = 0; i < ours->nglyph && i < (int)n; i++)
		INT_EQ(own[i].id, theirs[i].id);
	for (int i = 0; i < ours->nbox; i++) {
		OK(ours->boxes[i].face == face);
		STR_EQ(ours->boxes[i].language, language);
		width += ours->boxes[i].advance;
	}
	NEAR(width, wanted, 0.02);
	hb_buffer_destroy(buffer);
}

static void
test_scripts(void)
{
	test_glyphs("ئۇيغۇر تىلى", "ug", "Noto Naskh Arabic");
	test_glyphs("ٴبىلىم قازاق", "kk-Arab", "Noto Naskh Arabic");
	test_glyphs("བོད་ཡིག་གྲོང་རྡལ།", "bo", "Noto Serif Tibetan");
	test_glyphs("ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ", "mn-Mong", "Noto Sans Mongolian");
	test_glyphs("ꆈꌠꁱꂷ", "ii", "FandolFang");
	test_glyphs("한국어 글자", "ko", "niandu Serif Hangul");
	test_glyphs("ภาษาไทยที่นี้", "th", "Noto Serif Thai");
	test_glyphs("ᥖᥭᥰᥖᥬᥳᥑᥨᥒᥰ", "tdd", "Noto Sans Tai Le");
	test_glyphs("ᦎᦷᦑᦺᦟᦹᧉ", "khb", "Noto Sans New Tai Lue");
}

/* The box of the n-th character from 0, by its text. */
static const struct box *
box_of(const struct shaped *s, const char *text)
{
	const char *at = strstr(s->text, text);

	for (int i = 0; at && i < s->nbox; i++)
		if (s->boxes[i].text <= at &&
		    at < s->boxes[i].text + s->boxes[i].nbyte)
			return &s->boxes[i];
	return NULL;
}

/* Marks and digits between Han and another script are of the Chinese face. */
static void
test_chinese_stays(void)
{
	struct shaped *s = shaped("在2022（ئۇيغۇر），བོད་，한국어 글자2022年");

	STR_EQ(box_of(s, "2022")->face->name, "FandolFang");
	STR_EQ(box_of(s, "（")->face->name, "FandolFang");
	STR_EQ(box_of(s, "）")->face->name, "FandolFang");
	STR_EQ(box_of(s, "，བ")->face->name, "FandolFang");
	STR_EQ(box_of(s, "，한")->face->name, "FandolFang");
	STR_EQ(box_of(s, "2022年")->face->name, "FandolFang");
	STR_EQ(box_of(s, " 글")->face->name, "niandu Serif Hangul");
	OK(!box_of(s, "（")->language);
	INT_EQ(box_of(s, "（")->level, 0);
	INT_EQ(box_of(s, "ئ")->level, 1);
	OK(!s->rtl);
	OK(s->bidi);
}

/* Where the boxes stand, from the left, as text. */
static void
test_order(const char *text, const char *wanted, bool rtl)
{
	struct shaped *s = shaped(text);
	int *order = arena_alloc(setter.arena, sizeof *order * (size_t)s->nbox);
	struct buf seen;

	buf_init(&seen, setter.arena);
	boxes_order(s, 0, s->nbox - 1, order);
	for (int i = 0; i < s->nbox; i++)
		buf_add(
		    &seen, s->boxes[order[i]].text, s->boxes[order[i]].nbyte);
	STR_EQ(seen.s, wanted);
	INT_EQ(s->rtl, rtl);
}

static void
test_orders(void)
{
	/* UAX #9: the run turns round, the Han beside it do not. */
	test_order("中دەر文", "中رەد文", false);
	/* Numbers keep their order inside it. */
	test_order("中در 12 دە文", "中ەد 12 رد文", false);
	/* A text that starts so runs so, unless there is Han in it. */
	test_order("در ab", "ab رد", true);
	test_order("در 中", "رد 中", false);
	/* A space at the end stands where the line ends. */
	test_order("در ", " رد", true);
	test_order("中در ", "中رد ", false);
	test_order("中文", "中文", false);
}

/* Letters with marks: of one face, one box each, however they are typed. */
static void
test_clusters(void)
{
	struct shaped *s = shaped("Việt");
	struct shaped *nfd = shaped("Vie\xCC\xA3\xCC\x82t");

	INT_EQ(s->nbox, 4);
	INT_EQ(nfd->nbox, 4);
	for (int i = 0; i < 4; i++) {
		OK(s->boxes[i].face == s->boxes[0].face);
		OK(nfd->boxes[i].face == s->boxes[0].face);
		INT_EQ(nfd->glyphs[nfd->boxes[i].glyph].id,
		    s->glyphs[s->boxes[i].glyph].id);
	}
	INT_EQ(nfd->boxes[2].nbyte, 5);

	/* A letter that Unicode has in pieces only. */
	s = shaped("m\xCC\x80n");
	INT_EQ(s->nbox, 2);
	INT_EQ(s->boxes[0].nbyte, 3);
	OK(s->boxes[0].face == s->boxes[1].face ||
	    s->boxes[1].face->name != s->boxes[0].face->name);
	INT_EQ(diags_count(setter.diags, DIAG_ERROR), 0);
}

/*
 * Where two letters are one glyph, as in the face of headings, the second has
 * one of its own without ink: not every face's marks of control have none.
 */
static void
test_hidden(void)
{
	const struct shaped *s = shaped_in(ROLE_HEITI, "لا");
	int inked = 0;

	INT_EQ(s->nglyph, 2);
	for (int i = 0; i < s->nglyph; i++) {
		hb_glyph_extents_t ink;

		OK(hb_font_get_glyph_extents(
		    face_shaper(s->boxes[0].face), s->glyphs[i].id, &ink));
		inked += ink.width != 0;
	}
	INT_EQ(inked, 1);
}

/* A variation selector is text of its character, and takes no room. */
static void
test_selectors(void)
{
	struct shaped *s = shaped("葛\xF3\xA0\x84\x80城甲\xEF\xB8\x80");

	INT_EQ(s->nbox, 3);
	INT_EQ(s->boxes[0].nbyte, 7);
	NEAR(s->boxes[0].advance, 16, 1e-6);
	INT_EQ(s->boxes[2].nbyte, 6);
	INT_EQ(s->nglyph, 3);
}

/* Where lines may end: behind the tsheg, between Thai words, not in others. */
static void
test_breaks(void)
{
	struct shaped *s = shaped("བོད་ཡིག");

	OK(box_of(s, "ཡ")->parted);
	OK(!box_of(s, "ད")->parted);
	s = shaped("ภาษาไทย");
	OK(box_of(s, "ไ")->parted);
	OK(!box_of(s, "ษ")->parted);
	s = shaped("ئۇيغۇر تىلى");
	OK(box_of(s, "ت")->parted);
	OK(!box_of(s, "غ")->parted);
}

int
main(void)
{
	static struct style style = {
	    .composition = {.digit_width = 0.5, .bold_stroke = 0.03},
	};

	setter.arena = arena_open();
	setter.diags = diags_open();
	setter.style = &style;
	setter.fonts = fonts_open(setter.diags, fonts_dir(setter.arena));
	if (!setter.fonts)
		return 1;
	test_scripts();
	test_chinese_stays();
	test_orders();
	test_clusters();
	test_hidden();
	test_selectors();
	test_breaks();
	fonts_close(setter.fonts);
	diags_close(setter.diags);
	arena_close(setter.arena);
	return test_done();
}
