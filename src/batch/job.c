/* Trees and lists of folders → jobs. */
#include "batch/job.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/folder.h"
#include "base/map.h"
#include "read/bytes.h"
#include "read/town_folder.h"

enum { DEPTH_MAX = 64 }; /* of folders in folders */

static void
job_add(struct arena *arena, struct batch_jobs *jobs, const char *folder,
    const char *id)
{
	*array_push(arena, jobs) = (struct batch_job){folder, id};
}

/* --- A tree --------------------------------------------------------------- */

/*
 * Is this meant as a town's year? A plan, progress, an options file, or XML
 * that is not even well-formed: the job will say what is wrong with it. Ledgers
 * or documents alone make no town.
 */
static bool
is_town(struct arena *arena, const struct folder *folder, const char **id)
{
	bool meant = false;

	*id = "";
	for (int i = 0; i < folder->paths.n; i++) {
		const char *path = folder->paths.at[i];
		struct root_element root;

		if (strcmp(strrchr(path, '/'), "/options") == 0)
			meant = true;
		if (!name_ends_in(path, ".xml") || folder_is(path))
			continue;
		root = root_element_read(arena, path);
		if (root.name && strcmp(root.name, "plan") == 0) {
			*id = root.id;
			return true;
		}
		meant |= !root.is_xml ||
		    (root.name && strcmp(root.name, "progress") == 0);
	}
	return meant;
}

/* A linked folder could lead back up. */
static bool
is_real_folder(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static bool
tree_walk(struct arena *arena, struct diags *diags, const char *path, int depth,
    struct batch_jobs *jobs)
{
	struct folder folder = folder_read(arena, path, "");
	bool good = !folder.error;
	const char *id;

	if (folder.error) {
		diag(diags, DIAG_READ, (struct origin){.file = path}, path,
		    folder.error);
		return false;
	}
	if (is_town(arena, &folder, &id))
		job_add(arena, jobs, path, id);
	for (int i = 0; i < folder.paths.n && depth < DEPTH_MAX; i++)
		if (is_real_folder(folder.paths.at[i]))
			good = tree_walk(arena, diags, folder.paths.at[i],
				   depth + 1, jobs) &&
			    good;
	return good;
}

/* --- A list --------------------------------------------------------------- */

/* The id of the plan in a folder that somebody listed, "" without one. */
static const char *
plan_id(struct arena *arena, const char *path)
{
	struct folder folder = folder_read(arena, path, "");
	const char *id = "";

	if (!folder.error)
		is_town(arena, &folder, &id);
	return id;
}

static bool
list_read(struct arena *arena, struct diags *diags, const char *path, bool nul,
    struct batch_jobs *jobs)
{
	struct buf bytes;
	const char *end;

	buf_init(&bytes, arena);
	if (!bytes_read(diags, path, &bytes))
		return false;
	end = bytes.s + bytes.n;
	for (const char *s = bytes.s; s < end;) {
		const char *stop =
		    memchr(s, nul ? '\0' : '\n', (size_t)(end - s));
		size_t n = (size_t)((stop ? stop : end) - s);
		char *folder = arena_strndup(arena, s, n);

		if (!nul)
			folder[strcspn(folder, "\r")] = '\0';
		if (*folder)
			job_add(arena, jobs, folder, plan_id(arena, folder));
		s += n + 1;
	}
	return true;
}

bool
jobs_read(struct arena *arena, struct diags *diags, const char *source,
    bool nul, struct batch_jobs *jobs)
{
	int before = jobs->n;
	size_t n = strlen(source);

	if (strcmp(source, "-") == 0 || !folder_is(source)) {
		if (!list_read(arena, diags, source, nul, jobs))
			return false;
	} else {
		while (n > 1 && source[n - 1] == '/')
			n--;
		if (!tree_walk(
			arena, diags, arena_strndup(arena, source, n), 0, jobs))
			return false;
	}
	if (jobs->n == before)
		diag(diags, DIAG_BATCH_EMPTY, (struct origin){.file = source});
	return jobs->n > before;
}

/* --- Two of one name ------------------------------------------------------ */

/* What two names of one folder have in common; the name where there is none. */
static const char *
identity(struct arena *arena, const char *folder)
{
	char *real = realpath(folder, NULL);
	char *copy = arena_strdup(arena, real ? real : folder);

	free(real);
	return copy;
}

bool
jobs_distinct(struct arena *arena, struct diags *diags, struct batch_jobs *jobs)
{
	struct map *folders = map_new(arena), *ids = map_new(arena);
	bool good = true;
	int kept = 0;

	for (int i = 0; i < jobs->n; i++) {
		struct batch_job *job = &jobs->at[i];
		const char *real = identity(arena, job->folder);
		const struct batch_job *other = map_find(folders, real);

		if (other)
			continue; /* the same folder, named twice */
		jobs->at[kept] = *job;
		job = &jobs->at[kept++];
		map_put(folders, real, job);
		other = *job->id ? map_find(ids, job->id) : NULL;
		if (other) {
			diag(diags, DIAG_BATCH_COLLISION,
			    (struct origin){.file = job->folder}, job->id,
			    other->folder);
			good = false;
		} else if (*job->id) {
			map_put(ids, job->id, job);
		}
	}
	jobs->n = kept;
	return good;
}

void
jobs_keep(struct batch_jobs *jobs, struct shard shard)
{
	int kept = 0;

	for (int i = 0; i < jobs->n; i++) {
		const struct batch_job *job = &jobs->at[i];

		if (shard_has(shard, *job->id ? job->id : job->folder))
			jobs->at[kept++] = *job;
	}
	jobs->n = kept;
}
