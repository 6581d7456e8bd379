/* Parts → a zip in memory. */
#include "base/zip_write.h"

#include <libdeflate.h>
#include <string.h>
#include <zip.h>

#include "base/array.h"
#include "base/diag.h"

/* The first day that a zip can name: 1 January 1980, midnight. */
enum { DOS_DATE = 1 << 5 | 1, DOS_TIME = 0 };

/*
 * How hard is packed: XML, and what else there is (fonts, pictures).
 * tests/bench/README.md has what each level gives.
 */
enum level { XML, OTHERS, LEVELS };
static const int levels[LEVELS] = {[XML] = 8, [OTHERS] = 6};

/* A part as libzip asks for it: packed already, with what it has to be told. */
struct part {
	char *packed;
	size_t npacked, size, read;
	uint32_t crc;
	zip_error_t error;
};

struct zip_writer {
	struct arena *arena;
	struct libdeflate_compressor *deflate[LEVELS]; /* NULL: not yet */
	zip_source_t *sink; /* what the zip is written to */
	zip_t *zip; /* NULL: it could not be begun */
	const char *error; /* arena; NULL while all is well */
};

static void
drop_writer(void *self)
{
	struct zip_writer *p = self;

	if (p->zip)
		zip_discard(p->zip);
	if (p->sink)
		zip_source_free(p->sink);
	for (int i = 0; i < LEVELS; i++)
		libdeflate_free_compressor(p->deflate[i]);
}

static void
failed(struct zip_writer *p, zip_error_t *error)
{
	if (!p->error)
		p->error = arena_strdup(p->arena, zip_error_strerror(error));
}

struct zip_writer *
zip_writer_open(struct arena *arena)
{
	struct zip_writer *p = arena_new(arena, struct zip_writer);
	zip_error_t error;

	p->arena = arena;
	arena_own(arena, p, drop_writer);
	zip_error_init(&error);
	p->sink = zip_source_buffer_create(NULL, 0, 0, &error);
	if (p->sink)
		p->zip = zip_open_from_source(
		    p->sink, ZIP_CREATE | ZIP_TRUNCATE, &error);
	if (!p->zip)
		failed(p, &error);
	else
		zip_source_keep(p->sink); /* it is read when all is written */
	zip_error_fini(&error);
	return p;
}

static struct libdeflate_compressor *
compressor(struct zip_writer *p, const char *bytes, int nbyte)
{
	enum level level = nbyte > 0 && bytes[0] != '<' ? OTHERS : XML;

	if (!p->deflate[level])
		p->deflate[level] = libdeflate_alloc_compressor(levels[level]);
	if (!p->deflate[level])
		BUG("no memory to deflate");
	return p->deflate[level];
}

static struct part *
part_pack(struct zip_writer *p, const char *bytes, int nbyte)
{
	struct libdeflate_compressor *deflate = compressor(p, bytes, nbyte);
	size_t size = (size_t)nbyte;
	size_t room = libdeflate_deflate_compress_bound(deflate, size);
	struct part *part = arena_new(p->arena, struct part);
	char *packed = arena_loan(p->arena, room);

	part->size = size;
	part->crc = libdeflate_crc32(0, bytes, size);
	part->npacked =
	    libdeflate_deflate_compress(deflate, bytes, size, packed, room);
	if (part->npacked == 0)
		BUG("deflate did not end");
	part->packed = arena_alloc(p->arena, part->npacked);
	memcpy(part->packed, packed, part->npacked);
	arena_return(packed);
	return part;
}

/* libzip copies what says of itself that it is packed. */
static void
part_tell(const struct part *part, zip_stat_t *stat)
{
	zip_stat_init(stat);
	stat->size = part->size;
	stat->comp_size = part->npacked;
	stat->comp_method = ZIP_CM_DEFLATE;
	stat->crc = part->crc;
	stat->valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE |
	    ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC;
}

static zip_int64_t
part_read(struct part *part, char *to, zip_uint64_t n)
{
	size_t left = part->npacked - part->read;

	if (n > left)
		n = left;
	memcpy(to, part->packed + part->read, n);
	part->read += n;
	return (zip_int64_t)n;
}

#define COMMAND(name) ZIP_SOURCE_MAKE_COMMAND_BITMASK(ZIP_SOURCE_##name)
static const zip_int64_t SUPPORTED = COMMAND(OPEN) | COMMAND(READ) |
    COMMAND(CLOSE) | COMMAND(STAT) | COMMAND(ERROR) | COMMAND(FREE);

/* zip_source_callback(3) */
static zip_int64_t
part_source(void *self, void *data, zip_uint64_t n, zip_source_cmd_t command)
{
	struct part *part = self;

	switch (command) {
	case ZIP_SOURCE_OPEN:
		part->read = 0;
		return 0;
	case ZIP_SOURCE_READ:
		return part_read(part, data, n);
	case ZIP_SOURCE_STAT:
		part_tell(part, data);
		return sizeof(zip_stat_t);
	case ZIP_SOURCE_ERROR:
		return zip_error_to_data(&part->error, data, n);
	case ZIP_SOURCE_CLOSE:
	case ZIP_SOURCE_FREE:
		return 0;
	case ZIP_SOURCE_SUPPORTS:
		return SUPPORTED;
	default:
		zip_error_set(&part->error, ZIP_ER_OPNOTSUPP, 0);
		return -1;
	}
}

void
zip_writer_add(
    struct zip_writer *p, const char *name, const char *bytes, int nbyte)
{
	zip_source_t *source;
	zip_int64_t at;

	if (p->error)
		return;
	source = zip_source_function(
	    p->zip, part_source, part_pack(p, bytes, nbyte));
	at = source ? zip_file_add(p->zip, name, source, ZIP_FL_ENC_UTF_8) : -1;
	if (at < 0) {
		zip_source_free(source);
		failed(p, zip_get_error(p->zip));
		return;
	}
	if (zip_file_set_dostime(
		p->zip, (zip_uint64_t)at, DOS_TIME, DOS_DATE, 0) != 0 ||
	    zip_file_set_external_attributes(
		p->zip, (zip_uint64_t)at, 0, ZIP_OPSYS_DOS, 0) != 0)
		failed(p, zip_get_error(p->zip));
}

static void
take_bytes(struct zip_writer *p, struct buf *out)
{
	enum { CHUNK = 1 << 16 };
	static _Thread_local char chunk[CHUNK];
	zip_int64_t n;

	if (zip_source_open(p->sink) != 0) {
		failed(p, zip_source_error(p->sink));
		return;
	}
	while ((n = zip_source_read(p->sink, chunk, CHUNK)) > 0)
		buf_add(out, chunk, (int)n);
	if (n < 0)
		failed(p, zip_source_error(p->sink));
	zip_source_close(p->sink);
}

const char *
zip_writer_close(struct zip_writer *p, struct buf *out)
{
	if (p->error)
		return p->error;
	if (zip_close(p->zip) != 0) {
		failed(p, zip_get_error(p->zip));
		return p->error;
	}
	p->zip = NULL; /* closed, it is gone */
	take_bytes(p, out);
	return p->error;
}
