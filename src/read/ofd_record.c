/*
 * OFD → record: properties of OFD.xml (GB/T 33190-2016, 7.4); its name (DocID)
 * is made of the sums of all parts. A seal server adds files in one folder, and
 * one element that names them.
 */
#include "read/ofd_record.h"

#include <string.h>

#include "base/array.h"
#include "base/ofd_identity.h"
#include "read/archive.h"
#include "read/xml.h"

/* --- Is it as it was written? -------------------------------------------- */

/* Was this written with the report? What only names a folder is no part. */
static bool
is_ours(const char *name)
{
	static const char seals[] = "Doc_0/Signs/";

	size_t n = strlen(name);

	return strncmp(name, seals, strlen(seals)) != 0 && n > 0 &&
	    name[n - 1] != '/';
}

/* Of all parts of ours, which are read whole for it. */
struct sums {
	struct part_sum *at;
	int n, cap;
};

static bool
sum_up(struct arena *arena, struct archive *archive, struct sums *sums)
{
	struct buf bytes;
	const char *name;

	buf_init(&bytes, arena);
	for (int i = 0; (name = archive_name(archive, i)); i++) {
		struct part_sum *sum;

		if (strcmp(name, OFD_MAIN) == 0 || !is_ours(name))
			continue;
		sum = array_push(arena, sums);
		sum->name = name;
		bytes.n = 0;
		if (!archive_read(archive, name, &bytes))
			return false;
		sum->crc = archive_crc(archive, name);
		sum->nbyte = (uint64_t)bytes.n;
	}
	return true;
}

/* OFD.xml without the element that a seal server puts in. */
static const char *
unsealed(struct arena *arena, struct archive *archive)
{
	static const char open[] = "<ofd:Signatures>",
			  close[] = "</ofd:Signatures>";
	const char *start, *end;
	struct buf text;

	buf_init(&text, arena);
	if (!archive_read(archive, OFD_MAIN, &text))
		return NULL;
	start = strstr(text.s, open);
	end = start ? strstr(start, close) : NULL;
	return end ? arena_printf(arena, "%.*s%s", (int)(start - text.s),
			 text.s, end + strlen(close))
		   : text.s;
}

static bool
is_whole(struct arena *arena, struct archive *archive)
{
	static const char open[] = "<ofd:DocID>", close[] = "</ofd:DocID>";
	const char *text = unsealed(arena, archive), *start, *end, *hex;
	struct sums sums = {0};

	start = text ? strstr(text, open) : NULL;
	end = start ? strstr(start, close) : NULL;
	if (!end || !sum_up(arena, archive, &sums))
		return false;
	start += strlen(open);
	hex = ofd_identity(arena,
	    arena_strndup(arena, text, (size_t)(start - text)), end, sums.at,
	    sums.n);
	return strncmp(hex, start, (size_t)(end - start)) == 0;
}

/* --- The record ---------------------------------------------------------- */

static void
take_customs(
    struct arena *arena, const struct xml_node *datas, struct record *record)
{
	for (const struct xml_node *n = datas ? datas->child : NULL; n;
	     n = n->next) {
		if (!n->name)
			continue;
		if (strcmp(xml_value(n, "Name"), MADE_FROM) == 0)
			made_from_add(
			    arena, &record->made_from, xml_content(n));
		if (strcmp(xml_value(n, "Name"), MADE_BY) == 0)
			*array_push(arena, &record->made_by) = xml_content(n);
	}
}

bool
ofd_take(struct arena *arena, struct diags *diags, const char *path,
    struct record *record)
{
	struct archive *archive =
	    archive_open(arena, diags, path, &record->bytes);
	const struct xml_node *root =
	    archive ? archive_xml(archive, OFD_MAIN) : NULL;
	const struct xml_node *date = xml_below(root, "CreationDate");

	if (!root)
		return false;
	take_customs(arena, xml_below(root, "CustomDatas"), record);
	if (date)
		record->date = xml_content(date);
	if (record->made_from.n > 0)
		record->whole = is_whole(arena, archive);
	return true;
}

/* --- Beside another ------------------------------------------------------ */

static bool
same_part(
    struct arena *arena, struct archive *a, struct archive *b, const char *name)
{
	struct buf one, other;

	buf_init(&one, arena);
	buf_init(&other, arena);
	return archive_has(a, name) && archive_read(a, name, &one) &&
	    archive_read(b, name, &other) && one.n == other.n &&
	    memcmp(one.s, other.s, (size_t)one.n) == 0;
}

static bool
holds_all(struct arena *arena, struct archive *archive, struct archive *other)
{
	const char *text = unsealed(arena, archive), *name;
	const char *wanted = unsealed(arena, other);

	for (int i = 0; (name = archive_name(other, i)); i++)
		if (strcmp(name, OFD_MAIN) != 0 &&
		    !same_part(arena, archive, other, name))
			return false;
	for (int i = 0; (name = archive_name(archive, i)); i++)
		if (is_ours(name) && !archive_has(other, name))
			return false;
	return text && wanted && strcmp(text, wanted) == 0;
}

bool
ofd_is_sealed(
    struct arena *arena, const struct buf *bytes, const struct buf *other)
{
	struct diags *quiet = diags_open();
	struct archive *a = archive_open(arena, quiet, "", bytes);
	struct archive *b = archive_open(arena, quiet, "", other);
	bool is = a && b && holds_all(arena, a, b);

	diags_close(quiet);
	return is;
}
