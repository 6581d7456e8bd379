/* Glyphs of the pages → fonts cut to them, and what their glyphs mean. */
#include "paint/used_font.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

/* --- What there is ------------------------------------------------------- */

struct used_font *
used_fonts_find(const struct used_fonts *fonts, const struct face *face)
{
	for (int i = 0; i < fonts->list.n; i++) {
		const struct face *has = fonts->list.at[i]->face;

		if (has == face ||
		    (has->index == face->index &&
			strcmp(has->path, face->path) == 0))
			return fonts->list.at[i];
	}
	return NULL;
}

static struct used_font *
font_of(struct used_fonts *fonts, const struct face *face)
{
	struct used_font *font = used_fonts_find(fonts, face);

	if (font)
		return font;
	if (!face->shaper) {
		fonts->error = arena_printf(
		    fonts->arena, "cannot read the font '%s'", face->path);
		return NULL;
	}
	font = arena_new(fonts->arena, struct used_font);
	font->face = face;
	font->subset = subset_new(fonts->arena, face);
	font->texts = arena_alloc(fonts->arena,
	    sizeof *font->texts * (size_t)(font->subset->nglyph + 1));
	font->number = fonts->list.n;
	*array_push(fonts->arena, &fonts->list) = font;
	return font;
}

static bool
is_known(const struct used_font *font, uint32_t glyph)
{
	return (int)glyph < font->subset->nglyph;
}

/* The first use says what it is; where another differs, that one says so. */
static void
glyph_means(struct used_font *font, uint32_t glyph, const char *text, int nbyte)
{
	if (is_known(font, glyph) &&
	    (!font->texts[glyph].text || font->texts[glyph].part))
		font->texts[glyph] = (struct glyph_text){text, nbyte, false};
}

/*
 * Some meaning every glyph must have (ISO 19005-2, 6.2.11.7.2): one that is
 * seen nowhere else gets the character at its place among the others.
 */
static void
part_means(struct used_font *font, uint32_t glyph, const char *text, int nbyte)
{
	if (is_known(font, glyph) && !font->texts[glyph].text)
		font->texts[glyph] = (struct glyph_text){text, nbyte, true};
}

/* Of a glyph for several characters the one that most readers know. */
static void
single_means(struct used_fonts *fonts, struct used_font *font, uint32_t glyph,
    const char *text, int nbyte)
{
	uint32_t rune = utf8_count(text, nbyte) > 1
	    ? face_single(font->face, glyph, text, nbyte)
	    : 0;
	char bytes[4];

	if (rune) {
		nbyte = utf8_put(bytes, rune);
		text = arena_strndup(fonts->arena, bytes, (size_t)nbyte);
	}
	glyph_means(font, glyph, text, nbyte);
}

/*
 * A glyph for each character, or one for all; of fewer the first is the stack
 * or ligature, and stands for what the others leave (སྐྱོ: སྐྱ and ོ). More than
 * there are characters share them as they come.
 */
static void
cluster_means(struct used_fonts *fonts, struct used_font *font,
    const struct glyph *glyphs, int nglyph, const char *text, int nbyte)
{
	const char *end = text + nbyte, *from = text;
	int first = utf8_count(text, nbyte) - nglyph + 1;
	bool pairs = first == 1;

	if (nglyph == 1) {
		single_means(fonts, font, glyphs[0].id, text, nbyte);
		return;
	}
	for (int i = 0; i < nglyph && nbyte > 0; i++) {
		if (text < end)
			from = text;
		for (int k = i == 0 ? first : 1;;) {
			if (text < end)
				utf8_next(&text, end);
			if (--k <= 0)
				break;
		}
		(pairs ? glyph_means : part_means)(
		    font, glyphs[i].id, from, (int)(text - from));
	}
}

static void
collect_run(struct used_fonts *fonts, const struct glyph_run *run)
{
	struct used_font *font = font_of(fonts, run->face);
	const struct glyph *glyph = run->glyphs;
	const char *text = run->text;

	if (!font)
		return;
	for (int i = 0; i < run->nglyph; i++)
		subset_add(font->subset, run->glyphs[i].id);
	for (int i = 0; i < run->ncluster; i++) {
		const struct cluster *cluster = &run->clusters[i];

		cluster_means(
		    fonts, font, glyph, cluster->nglyph, text, cluster->nbyte);
		glyph += cluster->nglyph;
		text += cluster->nbyte;
	}
}

void
used_fonts_collect(struct used_fonts *fonts, const struct frame *frame)
{
	for (int i = 0; i < frame->marks.n && !fonts->error; i++) {
		const struct mark *mark = &frame->marks.at[i];

		if (mark->kind == MARK_FRAME)
			used_fonts_collect(fonts, mark->as.frame.frame);
		else if (mark->kind == MARK_GLYPHS)
			collect_run(fonts, mark->as.glyphs);
	}
}

/* --- Characters of a cmap ------------------------------------------------ */

struct meaning {
	struct drawn drawn;
	bool usual; /* the glyph that the face itself has for it */
};

/* By character, the usual glyph first. */
static int
meaning_order(const void *a, const void *b)
{
	const struct meaning *p = a, *q = b;

	if (p->drawn.rune != q->drawn.rune)
		return p->drawn.rune < q->drawn.rune ? -1 : 1;
	if (p->usual != q->usual)
		return p->usual ? -1 : 1;
	return p->drawn.glyph < q->drawn.glyph ? -1
	    : p->drawn.glyph > q->drawn.glyph  ? 1
					       : 0;
}

/* The one character that the glyph stands for; 0: none, or several. */
static uint32_t
single_rune(const struct glyph_text *own)
{
	const char *text = own->text, *end = text + own->nbyte;
	uint32_t rune = text && own->nbyte > 0 ? utf8_next(&text, end) : 0;

	return text == end ? rune : 0;
}

/* Sets drawn[] of the font; the characters, in order, go to *list. */
static int
characters(
    struct used_fonts *fonts, struct used_font *font, struct drawn **list)
{
	int n = font->subset->nglyph, k = 0, m = 0;
	struct meaning *all =
	    arena_alloc(fonts->arena, sizeof *all * (size_t)(n + 1));

	font->drawn =
	    arena_alloc(fonts->arena, sizeof *font->drawn * (size_t)(n + 1));
	for (int i = 0; i < n; i++) {
		uint32_t rune =
		    font->texts[i].part ? 0 : single_rune(&font->texts[i]);

		if (rune)
			all[k++] = (struct meaning){{rune, (uint32_t)i},
			    face_draws(font->face, rune, (uint32_t)i)};
	}
	qsort(all, (size_t)k, sizeof *all, meaning_order);
	*list = arena_alloc(fonts->arena, sizeof **list * (size_t)(k + 1));
	for (int i = 0; i < k; i++) {
		if (i > 0 && all[i].drawn.rune == all[i - 1].drawn.rune)
			continue;
		(*list)[m++] = all[i].drawn;
		font->drawn[all[i].drawn.glyph] = true;
	}
	return m;
}

/* --- Cutting ------------------------------------------------------------- */

static bool
cut(struct used_fonts *fonts, struct used_font *font, bool truetype)
{
	struct drawn *list;
	int n;

	if (!truetype)
		return subset_make(font->subset);
	n = characters(fonts, font, &list);
	return subset_make_truetype(font->subset, list, n);
}

void
used_fonts_make(struct used_fonts *fonts, bool truetype)
{
	for (int i = 0; i < fonts->list.n && !fonts->error; i++) {
		struct used_font *font = fonts->list.at[i];

		if (!face_may_embed(font->face))
			fonts->error = arena_printf(fonts->arena,
			    "the font '%s' (%s) may not be embedded: its owner "
			    "forbids it",
			    font->face->name, font->face->path);
		else if (!cut(fonts, font, truetype))
			fonts->error = arena_printf(fonts->arena,
			    "the font '%s' (%s) cannot be embedded",
			    font->face->name, font->face->path);
	}
}

static bool
glyph_says(
    const struct used_font *font, uint32_t glyph, const char *text, int nbyte)
{
	const struct glyph_text *own;

	if (!is_known(font, glyph))
		return false;
	own = &font->texts[glyph];
	return own->text && own->nbyte == nbyte &&
	    memcmp(own->text, text, (size_t)nbyte) == 0;
}

bool
used_font_says(const struct used_font *font, const struct glyph *glyphs,
    int nglyph, const char *text, int nbyte)
{
	return nglyph == 1 && nbyte > 0 &&
	    glyph_says(font, glyphs[0].id, text, nbyte);
}

bool
used_font_draws(
    const struct used_font *font, uint32_t glyph, const char *text, int nbyte)
{
	return glyph_says(font, glyph, text, nbyte) && font->drawn[glyph];
}
