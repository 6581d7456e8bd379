#include "read/archive_whole.h"

#include <string.h>

#include "read/archive.h"

static bool
is_xml(const char *part)
{
	const char *dot = strrchr(part, '.');

	return dot && (strcmp(dot, ".xml") == 0 || strcmp(dot, ".rels") == 0);
}

bool
archive_is_whole(const struct buf *bytes)
{
	struct arena *arena = arena_open();
	struct diags *diags = diags_open();
	struct archive *archive = archive_open(arena, diags, "", bytes);
	bool whole = archive && archive_name(archive, 0);

	for (int i = 0; whole && archive_name(archive, i); i++) {
		const char *part = archive_name(archive, i);
		struct buf out;

		buf_init(&out, arena);
		whole = is_xml(part) ? archive_xml(archive, part) != NULL
				     : archive_read(archive, part, &out);
	}
	diags_close(diags);
	arena_close(arena);
	return whole;
}
