/* What a file is, by its first bytes. */
#include "picture/picture.h"

#include <stdio.h>
#include <string.h>

#include "base/intl.h"

static char *
bytes_of_file(struct arena *arena, const char *path, int *n, const char **why)
{
	FILE *file = fopen(path, "rb");
	char *bytes;
	long size;

	*why = N_("it cannot be read");
	if (!file)
		return NULL;
	if (fseek(file, 0, SEEK_END) != 0 || (size = ftell(file)) < 0) {
		fclose(file);
		return NULL;
	}
	if (size > PICTURE_BYTES) {
		*why = N_("it is larger than 20 MB; make it smaller");
		fclose(file);
		return NULL;
	}
	rewind(file);
	bytes = arena_alloc(arena, (size_t)size + 1);
	*n = (int)fread(bytes, 1, (size_t)size, file);
	fclose(file);
	return *n == size ? bytes : NULL;
}

static bool
starts(const char *bytes, int n, const char *with, int size)
{
	return n >= size && memcmp(bytes, with, (size_t)size) == 0;
}

struct picture *
picture_read(struct arena *arena, const char *path, const char **why)
{
	int n = 0;
	const char *bytes = bytes_of_file(arena, path, &n, why);

	if (!bytes)
		return NULL;
	if (starts(bytes, n, "\x89PNG\r\n\x1a\n", 8))
		return png_read(arena, bytes, n, why);
	if (starts(bytes, n, "\xff\xd8\xff", 3))
		return jpeg_read(arena, bytes, n, why);
	*why = starts(bytes, n, "<", 1) || starts(bytes, n, "\xef\xbb\xbf<", 4)
	    ? N_("SVG is not read; save it as a PNG of 300 dots to the inch")
	    : N_("it is neither PNG nor JPEG");
	return NULL;
}

bool
picture_is_same(const struct picture *a, const struct picture *b)
{
	return a->nbyte == b->nbyte &&
	    memcmp(a->bytes, b->bytes, (size_t)a->nbyte) == 0;
}
