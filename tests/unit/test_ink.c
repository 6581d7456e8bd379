/*
 * No two marks touch: over all pairs of Chinese marks, all faces and the sizes
 * of a document, the ink of one and the next are at least the style's gap
 * apart, as they are set and when a line is squeezed as far as it goes.
 */
#include "test.h"

#include <stdlib.h>

#include "base/datadir.h"
#include "base/utf8.h"
#include "layout/spacing.h"
#include "text/face.h"

static const double GAP = 0.03; /* em */

/* GB/T 15834-2011, and a Han. */
static const char marks[] =
    "，。、；：？！“”‘’（）〔〕【】《》〈〉「」『』［］｛｝国";

static const double sizes[] = {9, 10.5, 12, 14, 16, 22, 42};

static struct typesetter setter;

static const char *
fonts_dir(struct arena *arena)
{
	const char *root = getenv("ROOT");

	return arena_printf(
	    arena, "%s/fonts", root ? root : datadir_find(arena));
}

static struct shaped *
pair_shape(const char *text, enum font_role role, bool bold, double size)
{
	struct span *span = arena_new(setter.arena, struct span);

	*span = (struct span){
	    .text = text,
	    .nbyte = (int)strlen(text),
	    .role = role,
	    .bold = bold,
	    .size = size,
	};
	return shape(&setter, span, 1, 15.793 / 16);
}

/* From a box's origin to the left and the right of its ink. */
static struct sides
ink_of(const struct shaped *s, int i)
{
	const struct box *box = &s->boxes[i];
	const struct glyph *glyph = &s->glyphs[box->glyph];
	struct sides ink = face_ink_sides(box->face, glyph->id);

	return (struct sides){(double)glyph->x + ink.left * box->size,
	    (double)glyph->x + ink.right * box->size};
}

static double
distance(
    const struct shaped *s, const struct spacing *spacing, int i, bool squeezed)
{
	const struct gap *gap = &spacing->gaps[i];

	return s->boxes[i].advance + gap->natural - (squeezed ? gap->give : 0) +
	    ink_of(s, i + 1).left - ink_of(s, i).right;
}

static void
test_pair(const char *text, enum font_role role, bool bold, double size)
{
	struct shaped *s = pair_shape(text, role, bold, size);
	struct spacing *spacing = spacing_new(&setter, s, 0);

	for (int i = 0; i + 1 < s->nbox; i++) {
		double natural = distance(s, spacing, i, false) / size;
		double least = distance(s, spacing, i, true) / size;
		bool good = natural >= GAP - 0.001 && least >= GAP - 0.001;

		test_check(good, __FILE__, __LINE__, "ink is apart");
		if (!good)
			printf("  %s in %s%s at %g: %.3f, squeezed %.3f em\n",
			    text, font_role_name(role), bold ? " bold" : "",
			    size, natural, least);
	}
}

/* Every mark before every other one, the Han being one of them. */
static void
test_face(enum font_role role, bool bold, double size)
{
	const char *end = marks + strlen(marks);

	for (const char *a = marks; a < end;) {
		const char *from = a;
		int n;

		utf8_next(&a, end);
		n = (int)(a - from);
		for (const char *b = marks; b < end;) {
			const char *to = b;

			utf8_next(&b, end);
			test_pair(arena_printf(setter.arena, "%.*s%.*s", n,
				      from, (int)(b - to), to),
			    role, bold, size);
		}
	}
}

int
main(void)
{
	static struct style style = {
	    .composition = {.pair = 1.5,
		.mark_gap = 0.03,
		.trim_start = true,
		.gap = 0.25,
		.gap_min = 0.125,
		.gap_max = 0.5,
		.digit_width = 0.5,
		.bold_stroke = 0.03},
	};
	struct arena *fonts_arena = arena_open();

	setter.diags = diags_open();
	setter.style = &style;
	setter.fonts = fonts_open(setter.diags, fonts_dir(fonts_arena));
	if (!setter.fonts)
		return 1;
	for (int role = 0; role < FONT_ROLES; role++)
		for (int k = 0; k < LEN(sizes); k++)
			for (int pair = 1; pair <= 2; pair++) {
				setter.arena = arena_open();
				style.composition.pair = pair == 1 ? 1 : 1.5;
				test_face(
				    (enum font_role)role, false, sizes[k]);
				arena_close(setter.arena);
			}
	setter.arena = arena_open();
	test_face(ROLE_CHART, true, 9);
	arena_close(setter.arena);
	fonts_close(setter.fonts);
	diags_close(setter.diags);
	arena_close(fonts_arena);
	return test_done();
}
