/*
 * Fonts → objects (ISO 32000-1, 9.7): a composite font each, Identity-H, with
 * widths and what its glyphs mean.
 */
#include "paint/pdf_font.h"

#include <math.h>

#include "base/digest.h"

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
write_meanings(const struct used_font *font, struct pdf_file *file)
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
	pdf_stream(file, object, "", out.s, out.n, PDF_PACKED);
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
font_name(const struct used_font *font, struct arena *arena)
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
write_program(const struct used_font *font, struct pdf_file *file)
{
	const struct subset *s = font->subset;
	int object = pdf_reserve(file);

	pdf_stream(file, object,
	    s->outlines == OUTLINES_CFF
		? "/Subtype/CIDFontType0C"
		: arena_printf(file->arena, "/Length1 %d", s->nbyte),
	    s->bytes, s->nbyte, PDF_FONT);
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
    const struct used_font *font, struct pdf_file *file, const char *name)
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
font_write(const struct used_font *font, struct pdf_file *file)
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
pdf_fonts_write(const struct used_fonts *fonts, struct pdf_file *file)
{
	for (int i = 0; i < fonts->list.n; i++)
		font_write(fonts->list.at[i], file);
}

void
pdf_fonts_reserve(struct used_fonts *fonts, struct pdf_file *file)
{
	for (int i = 0; i < fonts->list.n; i++)
		fonts->list.at[i]->object = pdf_reserve(file);
}
