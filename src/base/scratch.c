#include "base/scratch.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static bool
read_back(const char *path, struct buf *out)
{
	FILE *file = fopen(path, "rb");
	char chunk[1 << 14];
	size_t n;
	bool good;

	if (!file)
		return false;
	while ((n = fread(chunk, 1, sizeof chunk, file)) > 0)
		buf_add(out, chunk, (int)n);
	good = !ferror(file);
	fclose(file);
	return good;
}

bool
scratch_bytes(struct arena *arena, bool (*write)(void *, const char *),
    void *self, struct buf *out)
{
	const char *folder = getenv("TMPDIR");
	char *path = arena_printf(
	    arena, "%s/niandu-XXXXXX", folder && *folder ? folder : "/tmp");
	int fd = mkstemp(path);
	bool good;

	if (fd < 0)
		return false;
	close(fd);
	good = write(self, path) && read_back(path, out);
	unlink(path);
	return good;
}
