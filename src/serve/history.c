/*
 * Write ahead: objects, then pending.xml, then the folder's own files, each by
 * a rename, then pending.xml becomes the state. Killed at any point, the folder
 * is what it was before or, after the next look at it, what it was to be.
 */
#include "serve/history.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/date.h"
#include "base/digest.h"
#include "base/folder.h"
#include "base/output.h"
#include "base/system.h"
#include "read/bytes.h"
#include "serve/state_file.h"

enum { DEPTH = 2 }; /* forms/2022-Q2/1.xlsx */

struct store {
	struct arena *arena;
	const char *folder; /* the town's */
	const char *place; /* folder/.history */
	const char *pending;
	const char *error; /* the first failure; NULL */
	int lock;
};

static bool
store_fail(struct store *s, const char *what)
{
	if (!s->error)
		s->error =
		    arena_printf(s->arena, "%s: %s", what, system_words(errno));
	return false;
}

static bool
folder_have(struct store *s, const char *path)
{
	if (mkdir(path, 0777) == 0 || folder_is(path))
		return true;
	return store_fail(s, path);
}

static const char *
path_in(struct arena *arena, const char *folder, const char *name)
{
	return arena_printf(arena, "%s/%s", folder, name);
}

/* The lock is the folder's own, so that none is left behind. */
static bool
store_open(struct store *s, struct arena *arena, const char *folder)
{
	*s = (struct store){.arena = arena,
	    .folder = folder,
	    .place = path_in(arena, folder, ".history")};
	s->pending = path_in(arena, s->place, "pending.xml");
	s->lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (s->lock < 0 || flock(s->lock, LOCK_EX) != 0)
		return store_fail(s, folder);
	return folder_have(s, s->place) &&
	    folder_have(s, path_in(arena, s->place, "objects")) &&
	    folder_have(s, path_in(arena, s->place, "states"));
}

static void
store_close(struct store *s)
{
	if (s->lock >= 0)
		close(s->lock);
}

/* --- The folder as it is ---------------------------------------------------
 */

const char *
history_digest(struct arena *arena, const char *path)
{
	struct digest digest;

	digest_init(&digest);
	return digest_file(&digest, path) ? digest_hex(&digest, arena) : NULL;
}

/* Reports that lie beside their plan can be made again. */
static bool
is_kept(const char *path)
{
	static const char *const made[] = {
	    ".pdf", ".svg", ".png", ".docx", ".ofd"};

	for (int i = 0; i < LEN(made); i++)
		if (name_ends_in(path, made[i]))
			return false;
	return true;
}

static void
scan(struct store *s, const char *below, int depth, struct state *state)
{
	struct folder folder =
	    folder_read(s->arena, path_in(s->arena, s->folder, below), "");

	for (int i = 0; i < folder.paths.n; i++) {
		const char *path = folder.paths.at[i];
		const char *name = arena_printf(s->arena, "%s%s%s", below,
		    *below ? "/" : "", strrchr(path, '/') + 1);
		struct stat st;

		if (lstat(path, &st) != 0)
			continue;
		if (S_ISDIR(st.st_mode) && depth < DEPTH &&
		    (depth > 0 || strcmp(name, "style") == 0 ||
			strcmp(name, "forms") == 0))
			scan(s, name, depth + 1, state);
		else if (S_ISREG(st.st_mode) && is_kept(path))
			state_add(s->arena, state, name,
			    history_digest(s->arena, path));
	}
}

static struct state *
scanned(struct store *s)
{
	struct state *state = arena_new(s->arena, struct state);

	scan(s, "", 0, state);
	return state;
}

/* --- Objects and states ----------------------------------------------------
 */

const char *
history_object(struct arena *arena, const char *folder, const char *sha256)
{
	return arena_printf(arena, "%s/.history/objects/%s", folder, sha256);
}

static bool
file_write(struct store *s, const char *path, const struct buf *bytes)
{
	struct output *out = output_open(s->arena, path);

	output_write(out, bytes->s, (size_t)bytes->n);
	if (output_commit(out))
		return true;
	if (!s->error)
		s->error =
		    arena_printf(s->arena, "%s: %s", path, output_error(out));
	return false;
}

/* Its digest; NULL: it could not be written. */
static const char *
object_write(struct store *s, const struct buf *bytes)
{
	struct digest digest;
	const char *sha256, *path;

	digest_init(&digest);
	digest_add(&digest, bytes->s, (size_t)bytes->n);
	sha256 = digest_hex(&digest, s->arena);
	path = history_object(s->arena, s->folder, sha256);
	if (access(path, F_OK) == 0 || file_write(s, path, bytes))
		return sha256;
	return NULL;
}

static bool
file_read(struct store *s, const char *path, struct buf *bytes)
{
	struct diags *quiet = diags_open();
	bool good;

	buf_init(bytes, s->arena);
	good = bytes_read(quiet, path, bytes);
	diags_close(quiet);
	return good || store_fail(s, path);
}

/* Keeps what the folder has now. */
static bool
objects_keep(struct store *s, const struct state *state)
{
	for (int i = 0; i < state->files.n; i++) {
		const struct state_file *f = &state->files.at[i];
		struct buf bytes;

		if (access(history_object(s->arena, s->folder, f->sha256),
			F_OK) == 0)
			continue;
		if (!file_read(
			s, path_in(s->arena, s->folder, f->name), &bytes) ||
		    !object_write(s, &bytes))
			return false;
	}
	return true;
}

static const char *
state_path(struct store *s, int number)
{
	return arena_printf(s->arena, "%s/states/%06d.xml", s->place, number);
}

static struct states
states_all(struct store *s)
{
	struct folder folder = folder_read(
	    s->arena, path_in(s->arena, s->place, "states"), ".xml");
	struct states states = {0};

	for (int i = 0; i < folder.paths.n; i++) {
		struct state *state = state_read(s->arena, folder.paths.at[i]);

		if (state)
			*array_push(s->arena, &states) = state;
	}
	return states;
}

/* The last file there is: one that cannot be read still has its number. */
static struct state *
state_last(struct store *s, int *number)
{
	struct folder folder = folder_read(
	    s->arena, path_in(s->arena, s->place, "states"), ".xml");

	*number = 0;
	if (!folder.paths.n)
		return NULL;
	sscanf(
	    strrchr(folder.paths.at[folder.paths.n - 1], '/'), "/%d", number);
	return state_read(s->arena, folder.paths.at[folder.paths.n - 1]);
}

/* --- Carrying out ----------------------------------------------------------
 */

/* forms/ and forms/2022-Q2/ of forms/2022-Q2/1.xlsx. */
static bool
folders_for(struct store *s, const char *name)
{
	for (const char *c = strchr(name, '/'); c; c = strchr(c + 1, '/'))
		if (!folder_have(s,
			path_in(s->arena, s->folder,
			    arena_strndup(s->arena, name, (size_t)(c - name)))))
			return false;
	return true;
}

static bool
file_apply(struct store *s, const struct state_file *f)
{
	const char *path = path_in(s->arena, s->folder, f->name);
	const char *has = history_digest(s->arena, path);
	struct buf bytes;

	if (has && strcmp(has, f->sha256) == 0)
		return true;
	return file_read(
		   s, history_object(s->arena, s->folder, f->sha256), &bytes) &&
	    folders_for(s, f->name) && file_write(s, path, &bytes);
}

/* Makes the folder what pending.xml says, which then is the last state. */
static bool
pending_apply(struct store *s, const struct state *to)
{
	const struct state *is = scanned(s);

	for (int i = 0; i < to->files.n; i++)
		if (!file_apply(s, &to->files.at[i]))
			return false;
	for (int i = 0; i < is->files.n; i++)
		if (!state_digest(to, is->files.at[i].name))
			unlink(
			    path_in(s->arena, s->folder, is->files.at[i].name));
	return rename(s->pending, state_path(s, to->number)) == 0 ||
	    store_fail(s, s->pending);
}

static bool
same(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

/* Is every file what it was before, or what it was to be? */
static bool
is_between(
    const struct state *is, const struct state *from, const struct state *to)
{
	const struct state *const all[] = {is, from, to};

	for (int k = 0; k < LEN(all); k++)
		for (int i = 0; all[k] && i < all[k]->files.n; i++) {
			const char *name = all[k]->files.at[i].name;
			const char *here = state_digest(is, name);

			if (!same(here, state_digest(to, name)) &&
			    !(from && same(here, state_digest(from, name))))
				return false;
		}
	return true;
}

/* What other hands have changed since then goes before what was begun. */
static void
recover(struct store *s)
{
	struct state *to, *from;
	int number;

	if (access(s->pending, F_OK) != 0)
		return;
	to = state_read(s->arena, s->pending);
	from = state_last(s, &number);
	if (to && to->number == number + 1 && is_between(scanned(s), from, to))
		pending_apply(s, to);
	else
		unlink(s->pending);
}

void
history_recover(struct arena *arena, const char *folder)
{
	struct store s;

	if (access(path_in(arena, folder, ".history/pending.xml"), F_OK) != 0)
		return;
	if (store_open(&s, arena, folder))
		recover(&s);
	store_close(&s);
}

/* --- Committing ------------------------------------------------------------
 */

/* What lies there that no state says yet. */
static bool
outside_keep(struct store *s, int *number)
{
	struct state *last = state_last(s, number);
	struct state *is = scanned(s);
	const char *error;

	if (last ? states_equal(last, is) : is->files.n == 0)
		return true;
	is->number = ++*number;
	is->when = time_now(s->arena, "%Y-%m-%dT%H:%M:%S");
	is->action = "outside";
	if (!objects_keep(s, is))
		return false;
	error = state_write(s->arena, state_path(s, is->number), is);
	if (error)
		s->error = error;
	return !error;
}

static bool
state_change(struct store *s, const struct file_change *changes, int n,
    const struct state *is, struct state *to)
{
	for (int i = 0; i < is->files.n; i++) {
		const struct state_file *f = &is->files.at[i];
		bool changed = false;

		for (int k = 0; k < n; k++)
			changed |= strcmp(changes[k].name, f->name) == 0;
		if (!changed)
			state_add(s->arena, to, f->name, f->sha256);
	}
	for (int k = 0; k < n; k++) {
		const char *sha256;

		if (!changes[k].bytes)
			continue;
		sha256 = object_write(s, changes[k].bytes);
		if (!sha256)
			return false;
		state_add(s->arena, to, changes[k].name, sha256);
	}
	return true;
}

static bool
is_as_expected(const struct deed *deed, const struct state *is)
{
	const char *here = deed->name ? state_digest(is, deed->name) : NULL;

	return !deed->sha256 || same(here ? here : "", deed->sha256);
}

static struct state *
state_new(struct store *s, const struct deed *deed, int number)
{
	struct state *to = arena_new(s->arena, struct state);

	*to = (struct state){
	    .number = number,
	    .when = time_now(s->arena, "%Y-%m-%dT%H:%M:%S"),
	    .who = deed->who,
	    .action = deed->action,
	    .about = deed->about,
	    .source = deed->source ? object_write(s, deed->source) : NULL,
	    .source_name = deed->source_name,
	    .review = deed->review ? object_write(s, deed->review) : NULL,
	};
	return to;
}

static bool
state_begin(struct store *s, const struct state *to)
{
	const char *error = s->error;

	if (!error)
		error = state_write(s->arena, s->pending, to);
	if (error)
		s->error = error;
	return !error && pending_apply(s, to);
}

static enum commit
commit(struct store *s, const struct file_change *changes, int n,
    const struct deed *deed)
{
	struct state *is, *to;
	int number;

	recover(s);
	if (!outside_keep(s, &number))
		return COMMIT_FAILED;
	is = scanned(s);
	if (!is_as_expected(deed, is))
		return COMMIT_CONFLICT;
	to = state_new(s, deed, number + 1);
	if (!state_change(s, changes, n, is, to))
		return COMMIT_FAILED;
	if (states_equal(is, to) && !to->review)
		return COMMIT_DONE; /* nothing is changed */
	return state_begin(s, to) ? COMMIT_DONE : COMMIT_FAILED;
}

static enum commit
finish(struct store *s, struct diags *diags, enum commit outcome)
{
	store_close(s);
	if (outcome == COMMIT_FAILED)
		diag(diags, DIAG_OUTPUT, (struct origin){0}, s->folder,
		    s->error ? s->error : system_words(EIO));
	return outcome;
}

enum commit
history_commit(struct arena *arena, struct diags *diags, const char *folder,
    const struct file_change *changes, int n, const struct deed *deed)
{
	struct store s;

	return finish(&s, diags,
	    store_open(&s, arena, folder) ? commit(&s, changes, n, deed)
					  : COMMIT_FAILED);
}

enum commit
history_return(struct arena *arena, struct diags *diags, const char *folder,
    const struct state *state, const char *who)
{
	const struct deed deed = {.who = who,
	    .action = "return",
	    .about = arena_printf(arena, "%d", state->number)};
	struct store s;
	struct state *to;
	int number;

	if (!store_open(&s, arena, folder))
		return finish(&s, diags, COMMIT_FAILED);
	recover(&s);
	if (!outside_keep(&s, &number))
		return finish(&s, diags, COMMIT_FAILED);
	to = state_new(&s, &deed, number + 1);
	to->files.at = state->files.at;
	to->files.n = to->files.cap = state->files.n;
	if (states_equal(scanned(&s), to))
		return finish(&s, diags, COMMIT_DONE);
	return finish(
	    &s, diags, state_begin(&s, to) ? COMMIT_DONE : COMMIT_FAILED);
}

struct states
history_read(struct arena *arena, struct diags *diags, const char *folder)
{
	struct states states = {0};
	struct store s;
	int number;

	if (!store_open(&s, arena, folder)) {
		finish(&s, diags, COMMIT_FAILED);
		return states;
	}
	recover(&s);
	finish(
	    &s, diags, outside_keep(&s, &number) ? COMMIT_DONE : COMMIT_FAILED);
	return states_all(&s);
}
