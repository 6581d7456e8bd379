/*
 * A file of ours → its record. In a PDF the XMP stands plain, and the name of
 * the file (ID) is the digest of all that is before the table of its objects.
 */
#include "read/made_record.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/digest.h"
#include "read/archive.h"
#include "read/bytes.h"
#include "read/ofd_record.h"
#include "read/xml.h"

static const char *
last_of(const struct buf *bytes, const char *end, const char *what)
{
	size_t n = strlen(what);
	const char *found = NULL, *s = bytes->s;

	while ((s = memmem(s, (size_t)(end - s), what, n))) {
		found = s;
		s += n;
	}
	return found;
}

/* --- Is it as it was written? -------------------------------------------- */

static bool
is_whole(struct arena *arena, const struct buf *bytes)
{
	static const char start[] = "startxref\n", id[] = "/ID[<";
	enum { DIGITS = 32 };
	const char *end = bytes->s + bytes->n;
	const char *at = last_of(bytes, end, start), *said, *hex;
	struct digest digest;
	char *after;
	long table;

	if (!at)
		return false;
	table = strtol(at + strlen(start), &after, 10);
	if (strcmp(after, "\n%%EOF\n") != 0 || after + 7 != end || table < 0 ||
	    table >= at - bytes->s)
		return false;
	said = memmem(
	    bytes->s + table, (size_t)(at - bytes->s - table), id, strlen(id));
	digest_init(&digest);
	digest_add(&digest, bytes->s, (size_t)table);
	hex = digest_hex(&digest, arena);
	return said && strncmp(said + strlen(id), hex, DIGITS) == 0;
}

/* --- XMP ----------------------------------------------------------------- */

void
made_from_add(struct arena *arena, struct made_list *list, const char *text)
{
	size_t role = strcspn(text, " ");
	const char *digest = text + role + (text[role] == ' ');
	size_t n = strcspn(digest, " ");

	*array_push(arena, list) = (struct made_from){
	    .role = arena_strndup(arena, text, role),
	    .digest = arena_strndup(arena, digest, n),
	    .name = digest[n] ? digest + n + 1 : "",
	};
}

static void
xmp_take(struct arena *arena, const struct xml_node *xmp, struct record *record)
{
	const struct xml_node *from =
	    xml_below(xml_below(xmp, MADE_FROM), "Bag");
	const struct xml_node *by = xml_below(xml_below(xmp, MADE_BY), "Bag");
	const struct xml_node *date = xml_below(xmp, "CreateDate");

	for (const struct xml_node *n = from ? from->child : NULL; n;
	     n = n->next)
		if (n->name)
			made_from_add(
			    arena, &record->made_from, xml_content(n));
	for (const struct xml_node *n = by ? by->child : NULL; n; n = n->next)
		if (n->name)
			*array_push(arena, &record->made_by) = xml_content(n);
	if (date)
		record->date = xml_content(date);
}

/* The last one, for a file may be added to at its end. */
static void
pdf_take(struct arena *arena, struct diags *diags, const char *path,
    struct record *record)
{
	static const char open[] = "<x:xmpmeta", close[] = "</x:xmpmeta>";
	const struct buf *bytes = &record->bytes;
	const char *end = last_of(bytes, bytes->s + bytes->n, close);
	const char *start = end ? last_of(bytes, end, open) : NULL;
	const char *text;

	if (!start)
		return;
	end += strlen(close);
	text = arena_strndup(arena, start, (size_t)(end - start));
	if (!strstr(text, MADE_URI))
		return;
	xmp_take(arena,
	    xml_read_bytes(arena, diags, path, text, (int)(end - start)),
	    record);
	record->whole = is_whole(arena, bytes);
}

bool
record_open(struct arena *arena, struct diags *diags, const char *path,
    struct record *record)
{
	static const char pdf[] = "%PDF-", zip[] = "PK\3\4";
	const struct archive *archive;

	*record = (struct record){.kind = RECORD_NONE};
	buf_init(&record->bytes, arena);
	if (!bytes_read(diags, path, &record->bytes))
		return false;
	if (strncmp(record->bytes.s, pdf, strlen(pdf)) == 0)
		record->kind = RECORD_PDF;
	if (strncmp(record->bytes.s, zip, strlen(zip)) != 0)
		return true;
	archive = archive_open(arena, diags, path, &record->bytes);
	if (archive)
		record->kind =
		    archive_has(archive, OFD_MAIN) ? RECORD_OFD : RECORD_OFFICE;
	return archive != NULL;
}

bool
record_read(struct arena *arena, struct diags *diags, const char *path,
    struct record *record)
{
	if (record->kind == RECORD_PDF)
		pdf_take(arena, diags, path, record);
	if (record->kind == RECORD_OFD && !ofd_take(arena, diags, path, record))
		return false;
	if (record->made_from.n == 0)
		diag(diags, DIAG_NO_RECORD, (struct origin){.file = path});
	return record->made_from.n > 0;
}

const char *
record_option(const struct record *record, const char *name)
{
	size_t n = strlen(name);

	for (int i = 0; i < record->made_by.n; i++) {
		const char *option = record->made_by.at[i];

		if (strncmp(option, name, n) == 0 && option[n] == '=')
			return option + n + 1;
	}
	return NULL;
}
