/*
 * File → UTF-8 bytes. Offices still send GB 18030; after this function nobody
 * needs to know.
 */
#include "read/bytes.h"

#include <errno.h>
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/system.h"

#include "base/utf8.h"

static bool
read_error(struct diags *diags, const char *path)
{
	diag(diags, DIAG_READ, (struct origin){0}, path, system_words(errno));
	return false;
}

static bool
stream_read(
    struct diags *diags, const char *path, FILE *stream, struct buf *out)
{
	long limit = (long)limit_of(LIMIT_SIZE) << 20;
	char chunk[1 << 16];
	size_t n;

	while ((n = fread(chunk, 1, sizeof chunk, stream)) > 0) {
		if ((long)n > limit - out->n)
			return limit_met(
			    diags, LIMIT_SIZE, (struct origin){.file = path});
		buf_add(out, chunk, (int)n);
	}
	return !ferror(stream) || read_error(diags, path);
}

bool
bytes_read(struct diags *diags, const char *path, struct buf *out)
{
	FILE *stream;
	bool ok;

	if (strcmp(path, "-") == 0)
		return stream_read(diags, path, stdin, out);
	stream = fopen(path, "rb");
	if (!stream)
		return read_error(diags, path);
	ok = stream_read(diags, path, stream, out);
	fclose(stream);
	return ok;
}

/* Byte order marks and what follows from them. */
static const struct mark {
	const char *bytes;
	int n;
	const char *encoding; /* NULL: UTF-8 */
} marks[] = {
    {"\xEF\xBB\xBF", 3, NULL},
    {"\xFF\xFE", 2, "UTF-16LE"},
    {"\xFE\xFF", 2, "UTF-16BE"},
};

/* The encoding named in <?xml … encoding="…"?>, or false. */
static bool
declared_encoding(const struct buf *bytes, char *name, int size)
{
	const char *end, *at;
	char quote;
	int n;

	if (strncmp(bytes->s, "<?xml", 5) != 0 ||
	    !(end = strstr(bytes->s, "?>")) ||
	    !(at = strstr(bytes->s, "encoding")) || at > end)
		return false;
	at += strcspn(at, "\"'");
	if (*at == '\0')
		return false;
	quote = *at++;
	n = (int)(strchr(at, quote) ? strchr(at, quote) - at : size);
	if (n == 0 || n >= size)
		return false;
	memcpy(name, at, (size_t)n);
	name[n] = '\0';
	return true;
}

/* False: this encoding is unknown or the bytes are not in it. */
static bool
convert(struct buf *bytes, const char *encoding)
{
	iconv_t converter = iconv_open("UTF-8", encoding);
	struct buf out;
	char chunk[1 << 12], *in = bytes->s;
	size_t nin = (size_t)bytes->n, n = 0;

	if (converter == (iconv_t)-1)
		return false;
	buf_init(&out, bytes->arena);
	while (nin > 0 && n != (size_t)-1) {
		char *to = chunk;
		size_t nout = sizeof chunk;

		n = iconv(converter, &in, &nin, &to, &nout);
		buf_add(&out, chunk, (int)(to - chunk));
		if (n == (size_t)-1 && errno == E2BIG)
			n = 0;
	}
	iconv_close(converter);
	if (n != (size_t)-1)
		*bytes = out;
	return n != (size_t)-1;
}

/* Where in the text the byte at offset stands. */
static struct origin
place(const char *name, const struct buf *bytes, int offset)
{
	struct origin origin = {.file = name, .line = 1, .col = 1};

	for (int i = 0; i < offset; i++) {
		if (bytes->s[i] == '\n')
			origin.line++, origin.col = 1;
		else if ((bytes->s[i] & 0xC0) != 0x80)
			origin.col++;
	}
	return origin;
}

static bool
bad_encoding(
    struct diags *diags, const char *name, const struct buf *bytes, int bad)
{
	diag(diags, DIAG_ENCODING, place(name, bytes, bad),
	    arena_printf(bytes->arena, "%d", bad));
	return false;
}

/* Takes a byte order mark off; encoding NULL: UTF-8. False: there is none. */
static bool
take_mark(struct buf *bytes, const char **encoding)
{
	for (int i = 0; i < (int)(sizeof marks / sizeof *marks); i++) {
		if (bytes->n < marks[i].n ||
		    memcmp(bytes->s, marks[i].bytes, (size_t)marks[i].n) != 0)
			continue;
		bytes->s += marks[i].n;
		bytes->n -= marks[i].n;
		*encoding = marks[i].encoding;
		return true;
	}
	return false;
}

bool
bytes_to_utf8(struct diags *diags, const char *name, struct buf *bytes)
{
	const char *encoding = NULL;
	char declared[40];
	int bad;

	if (declared_encoding(bytes, declared, (int)sizeof declared))
		encoding = declared;
	take_mark(bytes, &encoding);
	if (encoding && strcasecmp(encoding, "UTF-8") != 0 &&
	    convert(bytes, encoding))
		return true;
	if (utf8_valid(bytes->s, bytes->n, &bad))
		return true;
	return bad_encoding(diags, name, bytes, bad);
}

/* ------------------------------ plain text ------------------------------ */

/* Pairs of bytes whose half at `high` is one of Chinese or Latin text. */
static int
pairs_of_text(const struct buf *bytes, int high)
{
	int n = 0;

	for (int i = high; i < bytes->n; i += 2) {
		unsigned char c = (unsigned char)bytes->s[i];

		n += c == 0 || c == 0x20 || c == 0x30 || c == 0xFF ||
		    (c >= 0x4E && c < 0xA0);
	}
	return n;
}

/* No other text has zero bytes. */
static const char *
utf16_of(const struct buf *bytes)
{
	if (!memchr(bytes->s, '\0', (size_t)bytes->n))
		return NULL;
	return pairs_of_text(bytes, 1) > pairs_of_text(bytes, 0) ? "UTF-16LE"
								 : "UTF-16BE";
}

/*
 * GB 18030 takes almost any bytes for characters: a damaged UTF-8 text must
 * not be read as one. Whole sequences of UTF-8 are rare in GB 18030.
 */
static bool
is_damaged_utf8(const struct buf *bytes)
{
	const char *s = bytes->s, *end = bytes->s + bytes->n;
	int whole = 0, broken = 0;

	while (s < end) {
		const char *before = s;
		uint32_t rune = utf8_next(&s, end);

		broken += rune == 0xFFFD && s - before == 1;
		whole += rune >= 0x800 && s - before > 1;
	}
	return whole > broken;
}

bool
bytes_text(struct diags *diags, const char *name, struct buf *bytes)
{
	const char *encoding = NULL;
	bool marked = take_mark(bytes, &encoding);
	int bad;

	if (!marked)
		encoding = utf16_of(bytes);
	if (encoding) {
		/* Half a pair at the end says where it was cut. */
		return convert(bytes, encoding) ||
		    bad_encoding(diags, name, bytes, bytes->n);
	}
	if (utf8_valid(bytes->s, bytes->n, &bad))
		return true;
	if (!marked && !is_damaged_utf8(bytes) && convert(bytes, "GB18030"))
		return true;
	return bad_encoding(diags, name, bytes, bad);
}
