/*
 * A document's pages as a bare list of glyphs, for bare.c to draw.
 *
 *	glyphs TEMPLATES FONTS DOCUMENT.xml > LIST
 *
 * One record a line: "P width height" a page; "F size x y path index" starts
 * a run, "T bytes" its text, "G id x y nbyte" a glyph with the bytes that its
 * cluster covers.
 */
#include <stdio.h>
#include <string.h>

#include "read/read.h"
#include "layout/layout.h"

static void
print_run(const struct glyph_run *run, double dx, double dy)
{
	int glyph = 0;

	printf("F %.9g %.9g %.9g %d %s\n", run->size, run->x + dx, run->y + dy,
	    run->face->index, run->face->path);
	printf("T %d ", run->nbyte);
	fwrite(run->text, 1, (size_t)run->nbyte, stdout);
	putchar('\n');
	for (int i = 0; i < run->ncluster; i++) {
		const struct cluster *c = &run->clusters[i];

		for (int k = 0; k < c->nglyph; k++, glyph++)
			printf("G %u %.9g %.9g %d %d\n", run->glyphs[glyph].id,
			    (double)run->glyphs[glyph].x,
			    (double)run->glyphs[glyph].y, k == 0 ? c->nbyte : 0,
			    k == 0 ? c->nglyph : 0);
	}
}

static void
print_frame(const struct frame *frame, double dx, double dy)
{
	for (int i = 0; i < frame->marks.n; i++) {
		const struct mark *m = &frame->marks.at[i];

		if (m->kind == MARK_GLYPHS)
			print_run(m->as.glyphs, dx, dy);
		else if (m->kind == MARK_FRAME)
			print_frame(m->as.frame.frame, dx + m->as.frame.x,
			    dy + m->as.frame.y);
	}
}

static void
print_pages(struct typesetter *setter, const struct document *document)
{
	struct pages *pages = layout_pages(layout_new(setter, document));

	for (int i = 0; i < pages->n; i++) {
		printf(
		    "P %.9g %.9g\n", pages->at[i]->width, pages->at[i]->height);
		print_frame(pages->at[i], 0, 0);
	}
}

int
main(int argc, char **argv)
{
	struct arena *arena = arena_open();
	struct diags *diags = diags_open();
	struct typesetter setter = {.arena = arena, .diags = diags};
	struct document *document;

	if (argc != 4)
		return 2;
	document = document_read(arena, diags, argv[3]);
	if (document)
		setter.style = style_read(arena, diags,
		    arena_printf(
			arena, "%s/style/%s.xml", argv[1], document->style),
		    arena_printf(arena, "%s/style", argv[1]));
	setter.fonts = fonts_open(diags, argv[2]);
	if (document && setter.style && setter.fonts)
		print_pages(&setter, document);
	diags_print(diags, stderr, DIAG_TEXT, false);
	return diags_status(diags);
}
