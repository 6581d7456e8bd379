/*
 * Where the towns are: each time as the tree says. An address only ever chooses
 * among the folders that were found; it is never made into a path.
 */
#include <dirent.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "base/folder.h"
#include "serve/visit.h"

const char TOWN_HIDDEN[] = ".new-";

/* "2022/wuli" of "/srv/niandu/2022/wuli" below "/srv/niandu". */
static const char *
name_below(const char *root, const char *folder)
{
	size_t n = strlen(root);

	while (n > 1 && root[n - 1] == '/')
		n--;
	folder += strncmp(folder, root, n) == 0 ? n : 0;
	while (*folder == '/')
		folder++;
	return folder;
}

/* In addresses a slash would be a step of its own; the root itself is "~". */
static const char *
key_of(struct arena *arena, const char *name)
{
	char *key = arena_strdup(arena, *name ? name : "~");

	for (char *c = key; *c; c++)
		if (*c == '/')
			*c = '~';
	return key;
}

void
towns_find(struct visit *v, struct towns_here *towns)
{
	const char *root = v->door->options->root;
	struct diags *quiet = diags_open();
	struct batch_jobs jobs = {0};

	/* What is wrong with a folder its own page says. */
	jobs_read(v->arena, quiet, root, false, &jobs);
	diags_close(quiet);
	for (int i = 0; i < jobs.n; i++) {
		const char *name = name_below(root, jobs.at[i].folder);

		if (scope_has(&v->scope, name))
			*array_push(v->arena, towns) = (struct town){
			    .folder = jobs.at[i].folder,
			    .name = name,
			    .key = key_of(v->arena, name),
			    .id = jobs.at[i].id,
			};
	}
}

const struct town *
town_find(struct visit *v, const char *key)
{
	struct towns_here towns = {0};

	towns_find(v, &towns);
	for (int i = 0; i < towns.n; i++)
		if (strcmp(towns.at[i].key, key) == 0)
			return &towns.at[i];
	return NULL;
}

static int
drop(const char *path, const struct stat *st, int type, struct FTW *at)
{
	(void)st, (void)type, (void)at;
	return remove(path);
}

void
town_drop(const char *path)
{
	enum { HANDLES = 8 };

	nftw(path, drop, HANDLES, FTW_DEPTH | FTW_PHYS);
}

void
towns_sweep(const struct visit *v)
{
	enum { HOURS = 3 };
	const char *root = v->door->options->root;
	DIR *dir = opendir(root);
	const struct dirent *entry;
	struct stat st;

	while (dir && (entry = readdir(dir))) {
		const char *path;

		if (strncmp(entry->d_name, TOWN_HIDDEN, strlen(TOWN_HIDDEN)))
			continue;
		path = arena_printf(v->arena, "%s/%s", root, entry->d_name);
		if (lstat(path, &st) == 0 && S_ISDIR(st.st_mode) &&
		    st.st_mtime < time(NULL) - HOURS * 3600)
			town_drop(path);
	}
	if (dir)
		closedir(dir);
}
