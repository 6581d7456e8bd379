/*
 * Zip → parts, by libzip.
 *
 * The archive's own word on sizes is only good for refusing early: the bytes
 * that come out are counted as they come.
 */
#include "read/archive.h"

#include <string.h>
#include <zip.h>

#include "base/map.h"

struct archive {
	struct arena *arena;
	struct diags *diags;
	struct origin origin;
	zip_t *zip;
	long left; /* bytes that may still be unpacked */
	struct map *relations; /* path → struct relations */
};

/* ------------------------------- opening -------------------------------- */

static void
drop_zip(void *zip)
{
	zip_discard(zip);
}

static void
damaged(struct diags *diags, struct origin origin, zip_error_t *error)
{
	diag(diags, DIAG_ARCHIVE, origin, zip_error_strerror(error));
}

static zip_t *
open_zip(struct diags *diags, struct origin origin, const struct buf *bytes)
{
	zip_error_t error;
	zip_source_t *source;
	zip_t *zip = NULL;

	zip_error_init(&error);
	source = zip_source_buffer_create(
	    bytes->s, (zip_uint64_t)bytes->n, 0, &error);
	if (source)
		zip = zip_open_from_source(source, ZIP_RDONLY, &error);
	if (!zip) {
		damaged(diags, origin, &error);
		zip_source_free(source);
	}
	zip_error_fini(&error);
	return zip;
}

struct archive *
archive_open(struct arena *arena, struct diags *diags, const char *name,
    const struct buf *bytes)
{
	struct origin origin = {.file = arena_strdup(arena, name)};
	zip_t *zip = open_zip(diags, origin, bytes);
	struct archive *archive;

	if (!zip)
		return NULL;
	arena_own(arena, zip, drop_zip);
	if (zip_get_num_entries(zip, 0) > ARCHIVE_ENTRIES) {
		diag(diags, DIAG_ARCHIVE_ENTRIES, origin, ARCHIVE_ENTRIES);
		return NULL;
	}
	archive = arena_new(arena, struct archive);
	*archive = (struct archive){
	    .arena = arena,
	    .diags = diags,
	    .origin = origin,
	    .zip = zip,
	    .left = (long)ARCHIVE_TOTAL_MB << 20,
	    .relations = map_new(arena),
	};
	return archive;
}

/* ------------------------------- reading -------------------------------- */

/* Is this the part's name, with the slashes of either system? */
static bool
same_path(const char *name, const char *part)
{
	for (; *name && *part; name++, part++)
		if (*name != *part && !(*name == '\\' && *part == '/'))
			return false;
	return *name == *part;
}

static zip_int64_t
find(const struct archive *archive, const char *part)
{
	zip_int64_t n = zip_get_num_entries(archive->zip, 0);
	zip_int64_t at = zip_name_locate(
	    archive->zip, part, ZIP_FL_NOCASE | ZIP_FL_ENC_GUESS);

	for (zip_int64_t i = 0; at < 0 && i < n; i++) {
		const char *name = zip_get_name(
		    archive->zip, (zip_uint64_t)i, ZIP_FL_ENC_GUESS);

		if (name && strchr(name, '\\') && same_path(name, part))
			at = i;
	}
	return at;
}

bool
archive_has(const struct archive *archive, const char *part)
{
	return find(archive, part) >= 0;
}

const char *
archive_name(const struct archive *archive, int i)
{
	return i < zip_get_num_entries(archive->zip, 0)
	    ? zip_get_name(archive->zip, (zip_uint64_t)i, ZIP_FL_ENC_GUESS)
	    : NULL;
}

static long
limit_of(const struct archive *archive)
{
	long most = (long)ARCHIVE_PART_MB << 20;

	return archive->left < most ? archive->left : most;
}

static bool
too_large(struct archive *archive, const char *part)
{
	diag(archive->diags, DIAG_ARCHIVE_LIMIT, archive->origin, part,
	    ARCHIVE_PART_MB);
	return false;
}

/* By what the archive declares: is it worth unpacking? */
static bool
is_fit(struct archive *archive, const char *part, zip_uint64_t index)
{
	static const zip_uint64_t need =
	    ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_ENCRYPTION_METHOD;
	zip_stat_t stat;

	if (zip_stat_index(archive->zip, index, 0, &stat) != 0 ||
	    (stat.valid & need) != need) {
		damaged(archive->diags, archive->origin,
		    zip_get_error(archive->zip));
		return false;
	}
	if (stat.encryption_method != ZIP_EM_NONE) {
		diag(archive->diags, DIAG_PROTECTED, archive->origin);
		return false;
	}
	if (stat.size > (zip_uint64_t)limit_of(archive) ||
	    (stat.size > 1 << 20 && stat.size / ARCHIVE_RATIO > stat.comp_size))
		return too_large(archive, part);
	return true;
}

static bool
unpack(struct archive *archive, const char *part, zip_file_t *file,
    struct buf *out)
{
	char chunk[1 << 14];
	long limit = limit_of(archive), sum = 0;
	zip_int64_t n;

	while ((n = zip_fread(file, chunk, sizeof chunk)) > 0) {
		sum += n;
		if (sum > limit)
			return too_large(archive, part);
		buf_add(out, chunk, (int)n);
	}
	archive->left -= sum;
	if (n < 0)
		damaged(
		    archive->diags, archive->origin, zip_file_get_error(file));
	return n == 0;
}

bool
archive_read(struct archive *archive, const char *part, struct buf *out)
{
	zip_int64_t index = find(archive, part);
	zip_file_t *file;
	bool good;

	if (index < 0) {
		diag(archive->diags, DIAG_ARCHIVE_PART, archive->origin, part);
		return false;
	}
	if (!is_fit(archive, part, (zip_uint64_t)index))
		return false;
	file = zip_fopen_index(archive->zip, (zip_uint64_t)index, 0);
	if (!file) {
		damaged(archive->diags, archive->origin,
		    zip_get_error(archive->zip));
		return false;
	}
	good = unpack(archive, part, file, out);
	zip_fclose(file);
	return good;
}

uint32_t
archive_crc(const struct archive *archive, const char *part)
{
	zip_stat_t stat;
	zip_int64_t index = find(archive, part);

	return index >= 0 &&
		zip_stat_index(archive->zip, (zip_uint64_t)index, 0, &stat) == 0
	    ? stat.crc
	    : 0;
}

const struct xml_node *
archive_xml(struct archive *archive, const char *part)
{
	struct arena *scratch = arena_open();
	const struct xml_node *root = NULL;
	struct buf bytes;

	buf_init(&bytes, scratch);
	if (archive_read(archive, part, &bytes))
		root = xml_read_bytes(archive->arena, archive->diags,
		    arena_printf(scratch, "%s!%s", archive->origin.file, part),
		    bytes.s, bytes.n);
	arena_close(scratch);
	return root;
}

/* ------------------------------ relations ------------------------------- */

/* "word/document.xml" → "word/" */
static const char *
folder_of(struct arena *arena, const char *part)
{
	const char *slash = strrchr(part, '/');

	return slash ? arena_strndup(arena, part, (size_t)(slash - part) + 1)
		     : "";
}

/* Of a part; asked for once for each thing that it names. */
struct relations {
	const struct xml_node *root; /* NULL: none */
};

/* The relations of a part, or NULL. */
static const struct xml_node *
relations(struct archive *archive, const char *part)
{
	const char *folder = folder_of(archive->arena, part);
	const char *path = arena_printf(
	    archive->arena, "%s_rels/%s.rels", folder, part + strlen(folder));

	struct relations *found = map_find(archive->relations, path);

	if (!found) {
		found = arena_new(archive->arena, struct relations);
		if (archive_has(archive, path))
			found->root = archive_xml(archive, path);
		map_put(archive->relations, path, found);
	}
	return found->root;
}

/* A target is relative to the part's folder, or begins with a slash. */
static const char *
resolve(struct arena *arena, const char *part, const char *target)
{
	char *folder = arena_strdup(arena, folder_of(arena, part));

	if (*target == '/')
		return target + 1;
	while (
	    strncmp(target, "../", 3) == 0 || strncmp(target, "./", 2) == 0) {
		bool up = target[1] == '.';

		target += up ? 3 : 2;
		if (!up || !*folder)
			continue;
		folder[strlen(folder) - 1] = '\0';
		folder = arena_strdup(arena, folder_of(arena, folder));
	}
	return arena_printf(arena, "%s%s", folder, target);
}

static bool
ends_in(const char *type, const char *kind)
{
	const char *slash = strrchr(type, '/');

	return slash && strcmp(slash + 1, kind) == 0;
}

/* The n-th relation of this kind, or that of this id, within the package. */
static const char *
find_relation(struct archive *archive, const char *part, const char *kind,
    const char *id, int at)
{
	const struct xml_node *root = relations(archive, part);

	for (const struct xml_node *n = root ? root->child : NULL; n;
	     n = n->next) {
		if (!n->name ||
		    strcmp(xml_value(n, "TargetMode"), "External") == 0)
			continue;
		if (kind ? ends_in(xml_value(n, "Type"), kind)
			 : strcmp(xml_value(n, "Id"), id) == 0)
			if (at-- == 0)
				return resolve(archive->arena, part,
				    xml_value(n, "Target"));
	}
	return NULL;
}

const char *
archive_related(struct archive *archive, const char *part, const char *kind)
{
	return find_relation(archive, part, kind, NULL, 0);
}

const char *
archive_related_at(
    struct archive *archive, const char *part, const char *kind, int n)
{
	return find_relation(archive, part, kind, NULL, n);
}

const char *
archive_relation(struct archive *archive, const char *part, const char *id)
{
	return find_relation(archive, part, NULL, id, 0);
}
