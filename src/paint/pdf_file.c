/* Objects → bytes. */
#include "paint/pdf_file.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/digest.h"
#include "base/utf8.h"

enum {
	PACK = 250, /* objects in a stream: one is unpacked to read any */
	ID_DIGITS = 32
};

/*
 * Of deflate. Of a font the next takes 0.8 % off for a third more time, of the
 * rest 0.9 % for a tenth.
 */
static const int levels[PDF_PACKS] = {[PDF_FONT] = 1, [PDF_PACKED] = 5};

static const char hex[] = "0123456789ABCDEF";

static void
drop_deflate(void *compressor)
{
	libdeflate_free_compressor(compressor);
}

void
pdf_file_open(struct pdf_file *file, struct arena *arena)
{
	*file = (struct pdf_file){.arena = arena};
	buf_init(&file->bytes, arena);
	buf_init(&file->body, arena);
	buf_init(&file->packed, arena);
	buf_init(&file->index, arena);
	/* Bytes beyond ASCII tell that it is no text (7.5.2). */
	buf_puts(&file->bytes, "%PDF-1.7\n%\xE5\xB9\xB4\xE5\xBA\xA6\n");
}

int
pdf_reserve(struct pdf_file *file)
{
	*array_push(file->arena, &file->places) = (struct pdf_place){-1, 0};
	return file->places.n;
}

static void
place_set(struct pdf_file *file, int object, struct pdf_place place)
{
	struct pdf_place *at = &file->places.at[object - 1];

	if (at->stream != -1)
		BUG("an object is written twice");
	*at = place;
}

static void
pack_flush(struct pdf_file *file)
{
	struct buf *index = &file->index;
	char *dict = arena_printf(
	    file->arena, "/Type/ObjStm/N %d/First %d", file->npacked, index->n);

	if (file->npacked == 0)
		return;
	buf_add(index, file->packed.s, file->packed.n);
	pdf_stream(file, file->pack, dict, index->s, index->n, PDF_PACKED);
	file->npacked = index->n = file->packed.n = 0;
}

struct buf *
pdf_begin(struct pdf_file *file, int object)
{
	if (file->open)
		BUG("an object within another");
	file->open = object;
	file->body.n = 0;
	return &file->body;
}

void
pdf_end(struct pdf_file *file)
{
	if (file->npacked == 0)
		file->pack = pdf_reserve(file);
	place_set(
	    file, file->open, (struct pdf_place){file->pack, file->npacked++});
	buf_printf(&file->index, "%d %d ", file->open, file->packed.n);
	buf_add(&file->packed, file->body.s, file->body.n);
	buf_putc(&file->packed, '\n');
	file->open = 0;
	if (file->npacked == PACK)
		pack_flush(file);
}

static struct libdeflate_compressor *
compressor(struct pdf_file *file, enum pdf_pack pack)
{
	struct libdeflate_compressor **made = &file->deflate[pack];

	if (*made)
		return *made;
	*made = libdeflate_alloc_compressor(levels[pack]);
	if (!*made)
		BUG("no memory to deflate");
	arena_own(file->arena, *made, drop_deflate);
	return *made;
}

/* Returns how many bytes there are in file->squeezed. */
static int
squeeze(struct pdf_file *file, const char *bytes, int nbyte, enum pdf_pack pack)
{
	struct libdeflate_compressor *deflate = compressor(file, pack);
	size_t n;
	int bound = (int)libdeflate_zlib_compress_bound(deflate, (size_t)nbyte);

	if (bound > file->cap_squeezed) {
		file->cap_squeezed = 2 * bound;
		file->squeezed =
		    arena_alloc(file->arena, (size_t)file->cap_squeezed);
	}
	n = libdeflate_zlib_compress(deflate, bytes, (size_t)nbyte,
	    file->squeezed, (size_t)file->cap_squeezed);
	if (n == 0)
		BUG("deflate did not end");
	return (int)n;
}

static void
stream_write(struct pdf_file *file, int object, const char *dict,
    const char *bytes, int nbyte, bool packed)
{
	struct buf *out = &file->bytes;

	place_set(file, object, (struct pdf_place){0, out->n});
	buf_printf(out, "%d 0 obj\n<<", object);
	buf_puts(out, dict);
	if (packed)
		buf_puts(out, "/Filter/FlateDecode");
	buf_printf(out, "/Length %d>>\nstream\n", nbyte);
	buf_add(out, bytes, nbyte);
	buf_puts(out, "\nendstream\nendobj\n");
}

void
pdf_stream(struct pdf_file *file, int object, const char *dict,
    const char *bytes, int nbyte, enum pdf_pack pack)
{
	if (pack == PDF_PLAIN) {
		stream_write(file, object, dict, bytes, nbyte, false);
		return;
	}
	nbyte = squeeze(file, bytes, nbyte, pack);
	stream_write(file, object, dict, file->squeezed, nbyte, true);
}

/* --- The table of objects ------------------------------------------------ */

static void
put_big_endian(struct buf *out, int v, int nbyte)
{
	while (nbyte-- > 0)
		buf_putc(out, (char)(v >> (8 * nbyte) & 0xFF));
}

/* Type, where, index (7.5.8.3). */
static void
table_rows(const struct pdf_file *file, struct buf *rows)
{
	put_big_endian(rows, 0, 1);
	put_big_endian(rows, 0, 4);
	put_big_endian(rows, 0xFFFF, 2);
	for (int i = 0; i < file->places.n; i++) {
		const struct pdf_place *place = &file->places.at[i];

		if (place->stream < 0)
			BUG("an object was not written");
		put_big_endian(rows, place->stream == 0 ? 1 : 2, 1);
		put_big_endian(
		    rows, place->stream == 0 ? place->at : place->stream, 4);
		put_big_endian(rows, place->stream == 0 ? 0 : place->at, 2);
	}
}

/* Of all that stands before it: the same file, the same name. */
static const char *
file_id(struct pdf_file *file)
{
	struct digest digest;

	digest_init(&digest);
	digest_add(&digest, file->bytes.s, (size_t)file->bytes.n);
	return arena_strndup(
	    file->arena, digest_hex(&digest, file->arena), ID_DIGITS);
}

void
pdf_file_close(struct pdf_file *file, int catalog, int info)
{
	struct buf rows;
	int table, at;
	const char *id;

	pack_flush(file);
	table = pdf_reserve(file);
	at = file->bytes.n;
	id = file_id(file);
	file->places.at[table - 1] = (struct pdf_place){0, at};
	buf_init(&rows, file->arena);
	table_rows(file, &rows);
	file->places.at[table - 1].stream = -1;
	pdf_stream(file, table,
	    arena_printf(file->arena,
		"/Type/XRef/W[1 4 2]/Size %d/Root %d 0 R/Info %d 0 R"
		"/ID[<%s><%s>]",
		file->places.n + 1, catalog, info, id, id),
	    rows.s, rows.n, PDF_PACKED);
	buf_printf(&file->bytes, "startxref\n%d\n%%%%EOF\n", at);
}

/* --- Values -------------------------------------------------------------- */

void
pdf_number(struct buf *out, double v)
{
	buf_put_decimal(out, v, 3);
}

void
pdf_colour(struct buf *out, double v)
{
	buf_put_decimal(out, v, 6);
}

void
pdf_reference(struct buf *out, int object)
{
	buf_printf(out, "%d 0 R ", object);
}

static void
put_unit(struct buf *out, unsigned unit)
{
	char digits[4] = {hex[unit >> 12 & 15], hex[unit >> 8 & 15],
	    hex[unit >> 4 & 15], hex[unit & 15]};

	buf_add(out, digits, LEN(digits));
}

void
pdf_utf16(struct buf *out, const char *s, int nbyte)
{
	const char *end = s + nbyte;

	while (s < end) {
		uint32_t rune = utf8_next(&s, end);

		if (rune > 0xFFFF) {
			put_unit(out, 0xD800 + ((rune - 0x10000) >> 10));
			rune = 0xDC00 + ((rune - 0x10000) & 0x3FF);
		}
		put_unit(out, rune);
	}
}

static bool
is_ascii(const char *s)
{
	while (*s >= ' ' && *s < 0x7F)
		s++;
	return !*s;
}

void
pdf_bytes(struct buf *out, const char *s)
{
	buf_putc(out, '(');
	for (; *s; s++) {
		if (strchr("()\\", *s))
			buf_putc(out, '\\');
		buf_putc(out, *s);
	}
	buf_putc(out, ')');
}

void
pdf_text(struct buf *out, const char *s)
{
	if (is_ascii(s)) {
		pdf_bytes(out, s);
		return;
	}
	buf_puts(out, "<FEFF");
	pdf_utf16(out, s, (int)strlen(s));
	buf_putc(out, '>');
}
