/*
 * Executable → the folders it was built or installed with.
 *
 * Places are relative to the executable, none is compiled in: a tree that is
 * moved, or installed under another prefix, still finds its files.
 */
#include "base/datadir.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/array.h"

/* Folder of the executable, links resolved; "." where /proc tells nothing. */
static char *
executable_dir(struct arena *arena)
{
	char path[4096];
	ssize_t n = readlink("/proc/self/exe", path, sizeof path - 1);
	char *slash;

	if (n <= 0)
		return arena_strdup(arena, ".");
	path[n] = '\0';
	slash = strrchr(path, '/');
	return arena_strndup(arena, path, slash ? (size_t)(slash - path) : 0);
}

/* The first place beside the executable that holds the file; else NULL. */
static char *
place_find(
    struct arena *arena, const char *const *places, int n, const char *file)
{
	const char *dir = executable_dir(arena);

	for (int i = 0; i < n; i++) {
		char *place = arena_printf(arena, "%s/%s", dir, places[i]);
		char *plain, *found;

		if (access(arena_printf(arena, "%s/%s", place, file), R_OK))
			continue;
		plain = realpath(place, NULL); /* messages show it */
		found = plain ? arena_strdup(arena, plain) : place;
		free(plain);
		return found;
	}
	return NULL;
}

char *
datadir_find(struct arena *arena)
{
	/* build/niandu, build/asan/niandu; PREFIX/bin/niandu */
	static const char *const places[] = {"..", "../..", "../share/niandu"};
	const char *own = getenv("NIANDU_DATA");
	char *found;

	if (own && *own)
		return arena_strdup(arena, own);
	found = place_find(arena, places, LEN(places), "fonts/fonts.conf");
	return found ? found
		     : arena_printf(arena, "%s/%s", executable_dir(arena),
			   places[LEN(places) - 1]);
}

char *
datadir_locale(struct arena *arena)
{
	static const char *const places[] = {"locale", "../share/locale"};

	return place_find(
	    arena, places, LEN(places), "zh/LC_MESSAGES/niandu.mo");
}
