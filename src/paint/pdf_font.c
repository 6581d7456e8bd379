/*
 * Glyphs of the pages → embedded fonts (ISO 32000-1, 9.7): a composite font
 * each, Identity-H, with widths and what its glyphs mean.
 */
#include "paint/pdf_font.h"

#include <math.h>
#include <string.h>

#include "base/digest.h"
#include "base/utf8.h"

/* --- What there is ------------------------------------------------------- */

struct pdf_font *
pdf_fonts_find(const struct pdf_fonts *fonts, const struct face *face)
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

static struct pdf_font *
font_of(struct pdf_fonts *fonts, const struct face *face)
{
	struct pdf_font *font = pdf_fonts_find(fonts, face);

	if (font)
		return font;
	if (!face->shaper) {
		fonts->error = arena_printf(
		    fonts->arena, "cannot read the font '%s'", face->path);
		return NULL;
	}
	font = arena_new(fonts->arena, struct pdf_font);
	font->face = face;
	font->subset = subset_new(fonts->arena, face);
	font->texts = arena_alloc(fonts->arena,
	    sizeof *font->texts * (size_t)(font->subset->nglyph + 1));
	font->number = fonts->list.n;
	*array_push(fonts->arena, &fonts->list) = font;
	return font;
}

static bool
is_known(const struct pdf_font *font, uint32_t glyph)
{
	return (int)glyph < font->subset->nglyph;
}

/* The first use says what it is; where another differs, that one says so. */
static void
glyph_means(struct pdf_font *font, uint32_t glyph, const char *text, int nbyte)
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
part_means(struct pdf_font *font, uint32_t glyph, const char *text, int nbyte)
{
	if (is_known(font, glyph) && !font->texts[glyph].text)
		font->texts[glyph] = (struct glyph_text){text, nbyte, true};
}

/* Of a glyph for several characters the one that most readers know. */
static void
single_means(struct pdf_fonts *fonts, struct pdf_font *font, uint32_t glyph,
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
cluster_means(struct pdf_fonts *fonts, struct pdf_font *font,
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
collect_run(struct pdf_fonts *fonts, const struct glyph_run *run)
{
	struct pdf_font *font = font_of(fonts, run->face);
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
pdf_fonts_collect(struct pdf_fonts *fonts, const struct frame *frame)
{
	for (int i = 0; i < frame->marks.n && !fonts->error; i++) {
		const struct mark *mark = &frame->marks.at[i];

		if (mark->kind == MARK_FRAME)
			pdf_fonts_collect(fonts, mark->as.frame.frame);
		else if (mark->kind == MARK_GLYPHS)
			collect_run(fonts, mark->as.glyphs);
	}
}

void
pdf_fonts_make(struct pdf_fonts *fonts, struct pdf_file *file)
{
	for (int i = 0; i < fonts->list.n && !fonts->error; i++) {
		struct pdf_font *font = fonts->list.at[i];

		font->object = pdf_reserve(file);
		if (!face_may_embed(font->face))
			fonts->error = arena_printf(fonts->arena,
			    "the font '%s' (%s) may not be embedded: its owner "
			    "forbids it",
			    font->face->name, font->face->path);
		else if (!subset_make(font->subset))
			fonts->error = arena_printf(fonts->arena,
			    "the font '%s' (%s) cannot be embedded",
			    font->face->name, font->face->path);
	}
}

static bool
glyph_says(
    const struct pdf_font *font, uint32_t glyph, const char *text, int nbyte)
{
	const struct glyph_text *own;

	if (!is_known(font, glyph))
		return false;
	own = &font->texts[glyph];
	return own->text && own->nbyte == nbyte &&
	    memcmp(own->text, text, (size_t)nbyte) == 0;
}

bool
pdf_font_says(const struct pdf_font *font, const struct glyph *glyphs,
    int nglyph, const char *text, int nbyte)
{
	return nglyph == 1 && nbyte > 0 &&
	    glyph_says(font, glyphs[0].id, text, nbyte);
}

/* --- Objects ------------------------------------------------------------- */

/* The codes of glyphs with their text, a hundred at a time (9.10.3). */
static void
put_block(struct buf *out, struct buf *block, int n)
{
	if (n == 0)
		return;
	buf_printf(out, "%d beginbfchar\n", n);
	buf_add(out, block->s, block->n);
	buf_puts(out, "endbfchar\n");
	block->n = 0;
}

static int
write_meanings(const struct pdf_font *font, struct pdf_file *file)
{
	enum { BLOCK = 100 };
	const struct subset *s = font->subset;
	struct buf out, block;
	int n = 0, object = pdf_reserve(file);

	buf_init(&out, file->arena);
	buf_init(&block, file->arena);
	buf_puts(&out,
	    "/CIDInit/ProcSet findresource begin\n"
	    "12 dict begin\nbegincmap\n"
	    "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
	    "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
	    "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
	for (int i = 0; i < s->nglyph; i++) {
		if (!s->codes[i] || !font->texts[i].text)
			continue;
		buf_printf(&block, "<%04X><", s->codes[i]);
		pdf_utf16(&block, font->texts[i].text, font->texts[i].nbyte);
		buf_puts(&block, ">\n");
		if (++n == BLOCK) {
			put_block(&out, &block, n);
			n = 0;
		}
	}
	put_block(&out, &block, n);
	buf_puts(&out,
	    "endcmap\nCMapName currentdict/CMap defineresource pop\n"
	    "end\nend\n");
	pdf_stream(file, object, "", out.s, out.n, true);
	return object;
}

/* Those that are not of a Han's; codes that follow each other together. */
static void
put_widths(struct buf *out, const struct subset *s)
{
	static const double HAN = 1000;
	int last = -1;

	for (int i = 0; i < s->nglyph; i++) {
		if (!s->codes[i] || s->widths[i] == HAN)
			continue;
		if (s->codes[i] != last + 1 || last < 0)
			buf_printf(
			    out, "%s%d[", last < 0 ? "" : "]", s->codes[i]);
		else
			buf_putc(out, ' ');
		pdf_number(out, s->widths[i]);
		last = s->codes[i];
	}
	if (last >= 0)
		buf_putc(out, ']');
}

/* A subset has a name of its own: six letters (9.6.4). */
static const char *
font_name(const struct pdf_font *font, struct arena *arena)
{
	enum { LETTERS = 6 };
	struct digest digest;
	const char *hex;
	char tag[LETTERS + 1] = "";

	digest_init(&digest);
	digest_add(&digest, font->subset->bytes, (size_t)font->subset->nbyte);
	hex = digest_hex(&digest, arena);
	for (int i = 0; i < LETTERS; i++)
		tag[i] = (char)('A' + (hex[2 * i] * 16 + hex[2 * i + 1]) % 26);
	return arena_printf(arena, "%s+%s", tag, font->subset->name);
}

static int
write_program(const struct pdf_font *font, struct pdf_file *file)
{
	const struct subset *s = font->subset;
	int object = pdf_reserve(file);

	pdf_stream(file, object,
	    s->outlines == OUTLINES_CFF
		? "/Subtype/CIDFontType0C"
		: arena_printf(file->arena, "/Length1 %d", s->nbyte),
	    s->bytes, s->nbyte, true);
	return object;
}

static void
put_entry(struct buf *out, const char *name, double v)
{
	buf_puts(out, name);
	buf_putc(out, ' ');
	pdf_number(out, round(v));
}

static int
write_descriptor(
    const struct pdf_font *font, struct pdf_file *file, const char *name)
{
	enum { STEM = 80 }; /* of a regular Han; no reader uses it */
	const struct subset *s = font->subset;
	int program = write_program(font, file), object = pdf_reserve(file);
	struct buf *out = pdf_begin(file, object);

	buf_printf(
	    out, "<</Type/FontDescriptor/FontName/%s/Flags 4/FontBBox[", name);
	for (int i = 0; i < 4; i++) {
		pdf_number(out, round(s->box[i]));
		buf_putc(out, i < 3 ? ' ' : ']');
	}
	put_entry(out, "/ItalicAngle", s->slant);
	put_entry(out, "/Ascent", s->ascent);
	put_entry(out, "/Descent", s->descent);
	put_entry(out, "/CapHeight", s->cap_height);
	put_entry(out, "/StemV", STEM);
	buf_printf(out, "/FontFile%d %d 0 R>>",
	    s->outlines == OUTLINES_CFF ? 3 : 2, program);
	pdf_end(file);
	return object;
}

static void
font_write(const struct pdf_font *font, struct pdf_file *file)
{
	const char *name = font_name(font, file->arena);
	bool cff = font->subset->outlines == OUTLINES_CFF;
	int meanings = write_meanings(font, file);
	int descriptor = write_descriptor(font, file, name);
	int inner = pdf_reserve(file);
	struct buf *out = pdf_begin(file, inner);

	buf_printf(out,
	    "<</Type/Font/Subtype/CIDFontType%d/BaseFont/%s"
	    "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
	    "/Supplement 0>>/FontDescriptor %d 0 R%s/DW 1000/W[",
	    cff ? 0 : 2, name, descriptor, cff ? "" : "/CIDToGIDMap/Identity");
	put_widths(out, font->subset);
	buf_puts(out, "]>>");
	pdf_end(file);
	out = pdf_begin(file, font->object);
	buf_printf(out,
	    "<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H"
	    "/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>",
	    name, inner, meanings);
	pdf_end(file);
}

void
pdf_fonts_write(const struct pdf_fonts *fonts, struct pdf_file *file)
{
	for (int i = 0; i < fonts->list.n; i++)
		font_write(fonts->list.at[i], file);
}
