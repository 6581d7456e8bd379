/*
 * Draws a list of glyphs (glyphs.c) with cairo and decides nothing: the floor
 * that the cost of a report is measured against.
 *
 *	bare LIST OUT.pdf
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo.h>

enum { RUN_MAX = 8192, FACES_MAX = 32 };

struct open_face {
	char path[1024];
	int index;
	FT_Face file;
	cairo_font_face_t *face;
};

struct bare {
	FT_Library library;
	cairo_surface_t *surface;
	cairo_t *cairo;
	struct open_face faces[FACES_MAX];
	int nface;
	cairo_glyph_t glyphs[RUN_MAX];
	cairo_text_cluster_t clusters[RUN_MAX];
	int nglyph, ncluster;
	double x, y;
	char text[RUN_MAX * 4];
	int nbyte;
};

static void
run_flush(struct bare *b)
{
	if (b->nglyph > 0)
		cairo_show_text_glyphs(b->cairo, b->text, b->nbyte, b->glyphs,
		    b->nglyph, b->clusters, b->ncluster, 0);
	b->nglyph = b->ncluster = 0;
}

static cairo_font_face_t *
face_of(struct bare *b, const char *path, int index)
{
	struct open_face *f;

	for (int i = 0; i < b->nface; i++)
		if (b->faces[i].index == index &&
		    strcmp(b->faces[i].path, path) == 0)
			return b->faces[i].face;
	if (b->nface == FACES_MAX)
		exit(2);
	f = &b->faces[b->nface++];
	snprintf(f->path, sizeof f->path, "%s", path);
	f->index = index;
	if (FT_New_Face(b->library, path, index, &f->file) != 0)
		exit(3);
	f->face = cairo_ft_font_face_create_for_ft_face(
	    f->file, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP);
	return f->face;
}

static void
page_begin(struct bare *b, const char *line, const char *path)
{
	cairo_font_options_t *options;
	double width, height;

	if (sscanf(line, "P %lf %lf", &width, &height) != 2)
		exit(2);
	if (b->surface) {
		cairo_show_page(b->cairo);
		return;
	}
	b->surface = cairo_pdf_surface_create(path, width, height);
	b->cairo = cairo_create(b->surface);
	options = cairo_font_options_create();
	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	cairo_set_font_options(b->cairo, options);
	cairo_font_options_destroy(options);
}

static void
run_begin(struct bare *b, const char *line)
{
	char path[1024];
	double size;
	int index;

	if (sscanf(line, "F %lf %lf %lf %d %1023[^\n]", &size, &b->x, &b->y,
		&index, path) != 5)
		exit(2);
	cairo_set_font_face(b->cairo, face_of(b, path, index));
	cairo_set_font_size(b->cairo, size);
}

static void
run_text(struct bare *b, char *line)
{
	char *text;

	b->nbyte = (int)strtol(line + 2, &text, 10);
	if (b->nbyte < 0 || b->nbyte >= (int)sizeof b->text)
		exit(2);
	memcpy(b->text, text + 1, (size_t)b->nbyte);
}

static void
run_glyph(struct bare *b, const char *line)
{
	unsigned long id;
	double x, y;
	int nbyte, nglyph;

	if (b->nglyph == RUN_MAX ||
	    sscanf(line, "G %lu %lf %lf %d %d", &id, &x, &y, &nbyte, &nglyph) !=
		5)
		exit(2);
	b->glyphs[b->nglyph++] = (cairo_glyph_t){id, b->x + x, b->y + y};
	if (nglyph > 0)
		b->clusters[b->ncluster++] =
		    (cairo_text_cluster_t){nbyte, nglyph};
}

int
main(int argc, char **argv)
{
	static struct bare b;
	static char line[65536];
	FILE *list;

	if (argc != 3 || !(list = fopen(argv[1], "r")))
		return 2;
	FT_Init_FreeType(&b.library);
	while (fgets(line, sizeof line, list)) {
		if (line[0] != 'G' && line[0] != 'T')
			run_flush(&b);
		if (line[0] == 'P')
			page_begin(&b, line, argv[2]);
		else if (line[0] == 'F')
			run_begin(&b, line);
		else if (line[0] == 'T')
			run_text(&b, line);
		else if (line[0] == 'G')
			run_glyph(&b, line);
	}
	run_flush(&b);
	fclose(list);
	cairo_destroy(b.cairo);
	cairo_surface_finish(b.surface);
	return cairo_surface_status(b.surface) == CAIRO_STATUS_SUCCESS ? 0 : 3;
}
