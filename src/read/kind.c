/* First bytes → kind of file. */
#include "read/kind.h"

#include <string.h>

#include "base/array.h"
#include "base/intl.h"

/* Files that are known and not read, and as what they are to be saved. */
static const struct refused {
	const char *magic;
	int n;
	const char *what;
} refused[] = {
    {"%PDF-", 5, "PDF"},
    {"{\\rtf", 5, "RTF"},
    {"\x89PNG", 4, "PNG"},
    {"\xFF\xD8\xFF", 3, "JPEG"},
    {"GIF8", 4, "GIF"},
    {"Rar!", 4, "RAR"},
    {"7z\xBC\xAF\x27\x1C", 6, "7z"},
    {"\x1F\x8B", 2, "gzip"},
    {"<!DOCTYPE html", 14, "HTML"},
    {"<html", 5, "HTML"},
};

/* Streams of an OLE container (names are UTF-16), and what it then is. */
static const struct stream {
	const char *name, *what, *saved; /* saved NULL: protected */
} streams[] = {
    {"EncryptedPackage", "", NULL},
    {"WordDocument", ".doc/.wps", ".docx"},
    {"Workbook", ".xls/.et", ".xlsx"},
    {"Book", ".xls/.et", ".xlsx"},
};

static bool
begins(const struct buf *bytes, const char *magic, int n)
{
	return bytes->n >= n && memcmp(bytes->s, magic, (size_t)n) == 0;
}

static bool
has_utf16(const struct buf *bytes, const char *name)
{
	char wide[64] = {0};
	size_t n = strlen(name);

	for (size_t i = 0; i < n; i++)
		wide[2 * i] = name[i];
	return memmem(bytes->s, (size_t)bytes->n, wide, 2 * n) != NULL;
}

static enum kind
refuse_ole(struct diags *diags, struct origin origin, const struct buf *bytes)
{
	for (int i = 0; i < LEN(streams); i++) {
		const struct stream *stream = &streams[i];

		if (!has_utf16(bytes, stream->name))
			continue;
		if (stream->saved)
			diag(diags, DIAG_OLD_OFFICE, origin, stream->what,
			    stream->saved);
		else
			diag(diags, DIAG_PROTECTED, origin);
		return KIND_REFUSED;
	}
	diag(diags, DIAG_OLD_OFFICE, origin, ".doc/.xls/.wps/.et",
	    _(".docx or .xlsx"));
	return KIND_REFUSED;
}

enum kind
kind_of(struct diags *diags, const char *name, const struct buf *bytes)
{
	struct origin origin = {.file = name};

	if (begins(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8))
		return refuse_ole(diags, origin, bytes);
	if (begins(bytes, "PK\x03\x04", 4) || begins(bytes, "PK\x05\x06", 4))
		return KIND_ZIP;
	for (int i = 0; i < LEN(refused); i++)
		if (begins(bytes, refused[i].magic, refused[i].n)) {
			diag(diags, DIAG_FILE_KIND, origin, refused[i].what);
			return KIND_REFUSED;
		}
	return begins(bytes, "<?xml", 5) ? KIND_XML : KIND_TEXT;
}
