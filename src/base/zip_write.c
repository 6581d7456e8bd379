/* Parts → a zip in memory. */
#include "base/zip_write.h"

#include <zip.h>

#include "base/diag.h"

/* The first day that a zip can name: 1 January 1980, midnight. */
enum { DOS_DATE = 1 << 5 | 1, DOS_TIME = 0 };

/*
 * How hard zlib tries. XML that is small hard, for there are many of these; the
 * rest of it as zlib does by itself: more costs three times as much there and
 * saves one percent. Fonts and pictures: tests/bench/README.md has what each
 * level gives.
 */
enum { SMALL = 1 << 16, LEVEL = 6, HARD = 9, OTHERS = 4 };

struct zip_writer {
	struct arena *arena;
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

static zip_uint32_t
level_of(const char *bytes, int nbyte)
{
	if (nbyte > 0 && bytes[0] != '<')
		return OTHERS;
	return nbyte < SMALL ? HARD : LEVEL;
}

void
zip_writer_add(
    struct zip_writer *p, const char *name, const char *bytes, int nbyte)
{
	zip_source_t *source;
	zip_int64_t at;

	if (p->error)
		return;
	source = zip_source_buffer(p->zip, bytes, (zip_uint64_t)nbyte, 0);
	at = source ? zip_file_add(p->zip, name, source, ZIP_FL_ENC_UTF_8) : -1;
	if (at < 0) {
		zip_source_free(source);
		failed(p, zip_get_error(p->zip));
		return;
	}
	if (zip_set_file_compression(p->zip, (zip_uint64_t)at, ZIP_CM_DEFLATE,
		level_of(bytes, nbyte)) != 0 ||
	    zip_file_set_dostime(
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
