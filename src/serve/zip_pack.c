/* By libzip, into memory. */
#include "serve/zip_pack.h"

#include <zip.h>

/* 1980-01-01, the first day that an archive can say: no clock in it. */
enum { DOS_EPOCH = 315532800 };

static bool
add_files(zip_t *zip, const struct pack *pack)
{
	for (int i = 0; i < pack->n; i++) {
		const struct pack_file *file = &pack->at[i];
		zip_source_t *source = zip_source_buffer(
		    zip, file->bytes.s, (zip_uint64_t)file->bytes.n, 0);
		zip_int64_t at = source
		    ? zip_file_add(zip, file->name, source, ZIP_FL_ENC_UTF_8)
		    : -1;

		if (at < 0)
			return false;
		zip_file_set_mtime(zip, (zip_uint64_t)at, (time_t)DOS_EPOCH, 0);
	}
	return true;
}

static bool
source_read(zip_source_t *source, struct buf *out)
{
	char chunk[1 << 14];
	zip_int64_t n = -1;

	if (zip_source_open(source) != 0)
		return false;
	while ((n = zip_source_read(source, chunk, sizeof chunk)) > 0)
		buf_add(out, chunk, (int)n);
	zip_source_close(source);
	return n == 0;
}

bool
zip_pack(const struct pack *pack, struct buf *out)
{
	zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, NULL);
	zip_t *zip = source
	    ? zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, NULL)
	    : NULL;
	bool good;

	if (!zip) {
		zip_source_free(source);
		return false;
	}
	zip_source_keep(source);
	good = add_files(zip, pack);
	if (good && zip_close(zip) == 0)
		good = source_read(source, out);
	else
		zip_discard(zip), good = false;
	zip_source_free(source);
	return good;
}
