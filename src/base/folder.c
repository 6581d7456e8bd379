/* A folder → the paths of its files, in the order of their bytes. */
#include "base/folder.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/system.h"

bool
folder_is(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

bool
name_ends_in(const char *name, const char *suffix)
{
	size_t n = strlen(name), m = strlen(suffix);

	return n > m && strcmp(name + n - m, suffix) == 0;
}

static int
compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

struct folder
folder_read(struct arena *arena, const char *path, const char *suffix)
{
	struct folder folder = {0};
	const char *slash = path[strlen(path) - 1] == '/' ? "" : "/";
	DIR *dir = opendir(path);
	const struct dirent *entry;

	if (!dir) {
		folder.error = arena_strdup(arena, system_words(errno));
		return folder;
	}
	while ((entry = readdir(dir)))
		if (entry->d_name[0] != '.' &&
		    name_ends_in(entry->d_name, suffix))
			*array_push(arena, &folder.paths) = arena_printf(
			    arena, "%s%s%s", path, slash, entry->d_name);
	closedir(dir);
	if (folder.paths.n > 1)
		qsort(folder.paths.at, (size_t)folder.paths.n,
		    sizeof *folder.paths.at, compare);
	return folder;
}

const char *
path_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

bool
path_is_within(const char *path, const char *folder)
{
	char *real = realpath(path, NULL), *within = realpath(folder, NULL);
	size_t n = within ? strlen(within) : 0;
	bool is = real && within && strncmp(real, within, n) == 0 &&
	    (real[n] == '\0' || real[n] == '/' || strcmp(within, "/") == 0);

	free(real);
	free(within);
	return is;
}
