/* Parts into a zip: what another reader finds, the same bytes, what goes wrong.
 */
#include <stdlib.h>
#include <zip.h>

#include "base/array.h"
#include "base/zip_write.h"
#include "test.h"

static struct arena *arena;

struct part {
	const char *name, *bytes;
	int nbyte;
};

static struct buf
packed(const struct part *parts, int n)
{
	struct zip_writer *zip = zip_writer_open(arena);
	struct buf out;

	buf_init(&out, arena);
	for (int i = 0; i < n; i++)
		zip_writer_add(
		    zip, parts[i].name, parts[i].bytes, parts[i].nbyte);
	STR_EQ(zip_writer_close(zip, &out), NULL);
	return out;
}

static void
part_is(zip_t *zip, int i, const struct part *part)
{
	zip_uint64_t at = (zip_uint64_t)i;
	zip_file_t *file = zip_fopen_index(zip, at, 0);
	char *bytes = malloc((size_t)part->nbyte + 1);
	zip_stat_t stat;

	STR_EQ(zip_get_name(zip, at, ZIP_FL_ENC_STRICT), part->name);
	OK(file != NULL);
	/* All of it, and nothing behind. */
	INT_EQ(
	    zip_fread(file, bytes, (zip_uint64_t)part->nbyte + 1), part->nbyte);
	OK(memcmp(bytes, part->bytes, (size_t)part->nbyte) == 0);
	zip_fclose(file);
	free(bytes);
	/* Midnight of the first day that a zip knows, wherever it is made. */
	INT_EQ(zip_file_get_external_attributes(zip, at, 0, NULL, NULL), 0);
	INT_EQ(zip_stat_index(zip, at, 0, &stat), 0);
	{
		struct tm tm;

		localtime_r(&stat.mtime, &tm);
		INT_EQ(tm.tm_year, 80);
		INT_EQ(tm.tm_yday, 0);
		INT_EQ(tm.tm_hour, 0);
	}
}

static void
other_reader(void)
{
	static char large[200000];
	const struct part parts[] = {
	    {"OFD.xml", "<a/>", 4},
	    {"文件夹/计划.xml", "年度\0计划", 13},
	    {"empty", "", 0},
	    {"large", large, sizeof large},
	};
	struct buf bytes;
	zip_source_t *source;
	zip_t *zip;

	for (int i = 0; i < LEN(large); i++)
		large[i] = (char)(i * i >> 7);
	bytes = packed(parts, LEN(parts));
	source =
	    zip_source_buffer_create(bytes.s, (zip_uint64_t)bytes.n, 0, NULL);
	zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, NULL);
	OK(zip != NULL);
	INT_EQ(zip_get_num_entries(zip, 0), LEN(parts));
	for (int i = 0; i < LEN(parts); i++)
		part_is(zip, i, &parts[i]);
	zip_discard(zip);
}

/* Nothing tells when or where. */
static void
same_bytes(void)
{
	static const struct part parts[] = {{"a", "one", 3}, {"b", "two", 3}};
	struct buf one, other;

	setenv("TZ", "Asia/Shanghai", 1);
	one = packed(parts, 2);
	setenv("TZ", "America/New_York", 1);
	other = packed(parts, 2);
	unsetenv("TZ");
	INT_EQ(one.n, other.n);
	OK(memcmp(one.s, other.s, (size_t)one.n) == 0);
}

/* The bytes are looked at when a part is added, and not after. */
static void
taken_at_once(void)
{
	char bytes[] = "first";
	struct zip_writer *zip = zip_writer_open(arena);
	struct part first = {"a", "first", 5};
	struct buf out, wanted = packed(&first, 1);

	buf_init(&out, arena);
	zip_writer_add(zip, "a", bytes, 5);
	memcpy(bytes, "later", 5);
	STR_EQ(zip_writer_close(zip, &out), NULL);
	INT_EQ(out.n, wanted.n);
	OK(memcmp(out.s, wanted.s, (size_t)out.n) == 0);
}

/* A name that is taken is a failure that sticks, and nothing is written. */
static void
failure(void)
{
	struct zip_writer *zip = zip_writer_open(arena);
	const char *error;
	struct buf out;

	buf_init(&out, arena);
	zip_writer_add(zip, "a", "one", 3);
	zip_writer_add(zip, "a", "two", 3);
	zip_writer_add(zip, "b", "three", 5);
	error = zip_writer_close(zip, &out);
	OK(error && *error);
	INT_EQ(out.n, 0);
}

int
main(void)
{
	arena = arena_open();
	other_reader();
	same_bytes();
	taken_at_once();
	failure();
	arena_close(arena);
	return test_done();
}
