/* What no PDF of a standard may hold is told at its place, each by itself. */
#include <hb.h>
#include <stdlib.h>

#include "paint/conform.h"
#include "test.h"

/* A face whose owner says this of embedding (OS/2 fsType). */
static struct face
face_saying(unsigned char high, unsigned char low)
{
	static char tables[2][12];
	static int n;
	char *os2 = tables[n++ % 2];
	hb_face_t *face = hb_face_builder_create();
	hb_blob_t *blob;

	os2[8] = (char)high;
	os2[9] = (char)low;
	blob = hb_blob_create(os2, 12, HB_MEMORY_MODE_READONLY, NULL, NULL);
	hb_face_builder_add_table(face, HB_TAG('O', 'S', '/', '2'), blob);
	hb_blob_destroy(blob);
	return (struct face){
	    .path = low ? "closed.ttf" : "open.ttf",
	    .name = "方正",
	    .shaper = hb_font_create(face),
	};
}

/* The messages about a page with this text in this element. */
static char *
told(struct arena *arena, const struct face *face, const char *text,
    struct element *element, unsigned standards)
{
	struct diags *diags = diags_open();
	struct frame *frame = frame_new(arena, 100, 100);
	struct glyph glyph = {.id = 1};
	struct cluster cluster = {(int)strlen(text), 1};
	struct glyph_run run = {
	    .face = face,
	    .size = 10,
	    .text = text,
	    .nbyte = (int)strlen(text),
	    .glyphs = &glyph,
	    .nglyph = 1,
	    .clusters = &cluster,
	    .ncluster = 1,
	};
	struct element *root = element;
	struct pages pages = {.at = &frame, .n = 1};
	size_t size;
	bool good;
	char *said = NULL;
	FILE *out = open_memstream(&said, &size);

	while (root->parent)
		root = root->parent;
	pages.root = root;
	frame_begin(frame, element);
	frame_glyphs(frame, &run);
	frame_end(frame);
	good = conform_check(arena, diags, &pages, standards);
	INT_EQ(good, diags_count(diags, DIAG_ERROR) == 0);
	diags_print(diags, out, DIAG_TEXT, false);
	fclose(out);
	diags_close(diags);
	return said;
}

int
main(void)
{
	static const struct {
		const char *text;
		enum element_kind kind;
		unsigned char fstype;
		unsigned standards;
		const char *id; /* NULL: nothing is said */
	} rows[] = {
	    {"年", ELEMENT_P, 0, STANDARD_A2A, NULL},
	    {"\uE000", ELEMENT_P, 0, STANDARD_A2A, "plan.xml:3:7"},
	    {"\uE000", ELEMENT_P, 0, STANDARD_UA1, "[no-meaning]"},
	    {"\U000F0001", ELEMENT_P, 0, STANDARD_A3A, "[no-meaning]"},
	    {"\uFEFF", ELEMENT_P, 0, STANDARD_A2A, "[no-meaning]"},
	    {"\uE000", ELEMENT_P, 0, 0, NULL},
	    {"年", ELEMENT_P, 2, STANDARD_A2A, "[font-embedding]"},
	    {"年", ELEMENT_P, 2, 0, "closed.ttf"},
	    /* Print and preview; edit: a PDF may. */
	    {"年", ELEMENT_P, 4, STANDARD_A2A, NULL},
	    {"年", ELEMENT_P, 8, STANDARD_A2A, NULL},
	    {"年", ELEMENT_FIGURE, 0, STANDARD_UA1, "[no-alt]"},
	    {"年", ELEMENT_FIGURE, 0, 0, NULL},
	    {"年", ELEMENT_H1, 0, STANDARD_UA1, NULL},
	    {"年", ELEMENT_H2, 0, STANDARD_UA1, "[level-skipped]"},
	};
	struct arena *arena = arena_open();

	for (int i = 0; i < LEN(rows); i++) {
		struct face face = face_saying(0, rows[i].fstype);
		struct element *element = element_add(arena,
		    structure_new(arena), rows[i].kind,
		    (struct origin){.file = "plan.xml", .line = 3, .col = 7});
		char *said = told(
		    arena, &face, rows[i].text, element, rows[i].standards);

		if (rows[i].id)
			OK(strstr(said, rows[i].id) != NULL);
		else
			STR_EQ(said, "");
		free(said);
		hb_font_destroy(face.shaper);
	}
	arena_close(arena);
	return test_done();
}
