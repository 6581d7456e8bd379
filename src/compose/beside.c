#include "compose/beside.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/folder.h"

const char *
beside_folder(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? arena_strndup(arena, path, (size_t)(slash - path) + 1)
		     : "./";
}

const char *
beside_real(struct arena *arena, const char *folder)
{
	char *real = folder ? realpath(folder, NULL) : NULL;
	char *copy = real ? arena_strdup(arena, real) : NULL;

	free(real);
	return copy;
}

bool
beside_is_within(const char *path, const char *folder)
{
	size_t n = folder ? strlen(folder) : 0;

	return path && folder && strncmp(path, folder, n) == 0 &&
	    (path[n] == '\0' || path[n] == '/');
}

/* "./a/b" → "a/b": libxslt drops it from what it resolves. */
static const char *
plain(const char *path)
{
	while (path[0] == '.' && path[1] == '/')
		for (path += 2; *path == '/';)
			path++;
	return path;
}

/* What path is called from the template's own folder; NULL: it lies above. */
static const char *
name_beside(struct beside b, const char *path)
{
	const char *own = plain(b.path), *wanted = plain(path);
	const char *slash = strrchr(own, '/');
	size_t n = slash ? (size_t)(slash - own) + 1 : 0;

	if (strncmp(wanted, own, n) != 0 || strstr(wanted + n, ".."))
		return NULL;
	return wanted[n] == '/' ? NULL : wanted + n;
}

/* Its folder is one of those that files may be taken from. */
static bool
in_folder(struct arena *arena, struct beside b, const char *path)
{
	const char *folder = beside_real(arena, beside_folder(arena, path));

	return beside_is_within(folder, b.folder) ||
	    beside_is_within(folder, b.builtin);
}

const char *
beside_permitted(struct arena *arena, struct beside b, const char *path)
{
	const char *dot = strrchr(path, '.');
	const char *name = name_beside(b, path);

	if (!dot || strcmp(dot, ".xsl") != 0)
		return NULL;
	if (name && b.builtin && access(path, F_OK) != 0)
		path = arena_printf(arena, "%s/%s", b.builtin, name);
	if ((b.folder && path_is_within(path, b.folder)) ||
	    (b.builtin && path_is_within(path, b.builtin)))
		return path;
	/* Where there is none, who reads it says so. */
	return access(path, F_OK) != 0 && in_folder(arena, b, path) ? path
								    : NULL;
}
