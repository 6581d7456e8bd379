/* What no PDF of a standard may hold is told at its place, each by itself. */
#include <hb.h>
#include <stdlib.h>
#include <unistd.h>

#include "paint/conform.h"
#include "test.h"
#include "text/face.h"

/* A face whose owner says this of embedding (OS/2 fsType), in a file. */
static struct face
face_saying(struct arena *arena, const char *dir, char fstype)
{
	char os2[12] = {[9] = fstype};
	struct face face = {
	    .path = arena_printf(
		arena, "%s/%s.ttf", dir, fstype ? "closed" : "open"),
	    .name = "方正",
	};
	hb_face_t *builder = hb_face_builder_create();
	hb_blob_t *table = hb_blob_create(
	    os2, sizeof os2, HB_MEMORY_MODE_DUPLICATE, NULL, NULL);
	hb_blob_t *font;
	FILE *file = fopen(face.path, "wb");

	hb_face_builder_add_table(builder, HB_TAG('O', 'S', '/', '2'), table);
	font = hb_face_reference_blob(builder);
	fwrite(hb_blob_get_data(font, NULL), 1, hb_blob_get_length(font), file);
	fclose(file);
	hb_blob_destroy(table);
	hb_blob_destroy(font);
	hb_face_destroy(builder);
	face_open(arena, &face);
	unlink(face.path);
	return face;
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
		char fstype;
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
	char dir[] = "/tmp/niandu-conform.XXXXXX";

	OK(mkdtemp(dir) != NULL);
	for (int i = 0; i < LEN(rows); i++) {
		struct face face = face_saying(arena, dir, rows[i].fstype);
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
	}
	rmdir(dir);
	arena_close(arena);
	return test_done();
}
