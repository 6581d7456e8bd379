#include "office/book_look.h"

#include <math.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

lxw_color_t
book_colour(struct colour c)
{
	return (lxw_color_t)(lround(c.r * 255) << 16 | lround(c.g * 255) << 8 |
	    lround(c.b * 255));
}

static uint8_t
align_of(enum align align)
{
	switch (align) {
	case ALIGN_CENTER:
		return LXW_ALIGN_CENTER;
	case ALIGN_RIGHT:
	case ALIGN_DECIMAL:
		return LXW_ALIGN_RIGHT;
	default:
		return LXW_ALIGN_LEFT;
	}
}

static void
characters(struct book *book, lxw_format *f, const struct book_look *look)
{
	const struct block_style *block = style_block(book->style, look->block);
	const struct colour *ink = &block->colour;

	format_set_font_name(f, book->style->office_fonts[block->role].name);
	format_set_font_size(f, round(block->size * 2) / 2);
	if (block->bold || look->bold)
		format_set_bold(f);
	if (ink->r + ink->g + ink->b > 0)
		format_set_font_color(f, book_colour(*ink));
}

static lxw_format *
format_new(struct book *book, const struct book_look *look)
{
	const struct table_style *t = &book->style->table;
	lxw_format *f = workbook_add_format(book->workbook);

	characters(book, f, look);
	format_set_align(f, align_of(look->align));
	format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
	if (look->ruled) {
		if (!look->one_line)
			format_set_text_wrap(f);
		format_set_border(f, LXW_BORDER_THIN);
		format_set_border_color(f, book_colour(t->rule));
	}
	if (look->fill.r + look->fill.g + look->fill.b > 0)
		format_set_bg_color(f, book_colour(look->fill));
	if (look->format)
		format_set_num_format(f, look->format);
	return f;
}

lxw_format *
book_format(struct book *book, const struct book_look *look)
{
	char *key = arena_printf(book->arena, "%d %d %d %d %d %06x %s",
	    look->block, look->align, look->ruled, look->bold, look->one_line,
	    (unsigned)book_colour(look->fill),
	    look->format ? look->format : "");
	lxw_format *f = map_find(book->formats, key);

	if (!f) {
		f = format_new(book, look);
		map_put(book->formats, key, f);
	}
	return f;
}

lxw_format *
book_ink(struct book *book, const struct book_look *look, struct colour ink)
{
	char *key = arena_printf(book->arena, "ink %d %06x", look->block,
	    (unsigned)book_colour(ink));
	lxw_format *f = map_find(book->formats, key);

	if (!f) {
		f = workbook_add_format(book->workbook);
		characters(book, f, look);
		format_set_font_color(f, book_colour(ink));
		map_put(book->formats, key, f);
	}
	return f;
}

/* --- Names of sheets ----------------------------------------------------- */

enum { NAME_MAX_RUNES = 31 };

/* So many characters of it, without those that no name may have. */
static char *
name_allowed(struct arena *arena, const char *name, int room)
{
	const char *end = name + strlen(name);
	struct buf out;

	buf_init(&out, arena);
	while (name < end && room > 0) {
		uint32_t rune = utf8_next(&name, end);

		if (rune < ' ' ||
		    (rune < 128 && strchr("[]:*?/\\'", (int)rune)))
			continue;
		room -= rune > 0xFFFF ? 2 : 1;
		if (room >= 0)
			buf_put_rune(&out, rune);
	}
	return out.s;
}

const char *
book_sheet_name(struct book *book, const char *name)
{
	char *wanted = name_allowed(book->arena, name, NAME_MAX_RUNES);

	if (!*wanted)
		wanted = "1";
	for (int n = 2; map_find(book->names, wanted); n++) {
		const char *tail = arena_printf(book->arena, "-%d", n);

		wanted = arena_printf(book->arena, "%s%s",
		    name_allowed(
			book->arena, name, NAME_MAX_RUNES - (int)strlen(tail)),
		    tail);
	}
	map_put(book->names, wanted, book);
	return wanted;
}
