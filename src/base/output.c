/*
 * Temporary file beside the target, then one rename.
 *
 * Its writer holds a lock on it (flock), which ends with the process however
 * that ends. A name without a lock has lost its writer: the next run that
 * writes into the folder takes it away.
 */
#include "base/output.h"

#include <errno.h>
#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/leave.h"
#include "base/system.h"

/* Of the name, in the temporary one: a long name must not grow too long. */
enum { NAME_BYTES = 200 };
/* What a temporary name ends in, before six characters of mkstemp's. */
static const char MARK[] = ".niandu-";

struct output {
	const char *path;
	char *temporary; /* NULL: standard output, or a device */
	const char *folder;
	int fd; /* -1: not open */
	int error; /* the first failure's errno */
};

static void
fail(struct output *out)
{
	if (!out->error)
		out->error = errno ? errno : EIO;
}

static void
split(struct arena *arena, struct output *out)
{
	const char *slash = strrchr(out->path, '/');
	const char *name = slash ? slash + 1 : out->path;

	out->folder = !slash ? "."
	    : slash == out->path
	    ? "/"
	    : arena_strndup(arena, out->path, (size_t)(slash - out->path));
	out->temporary = arena_printf(
	    arena, "%s/.%.*s%sXXXXXX", out->folder, NAME_BYTES, name, MARK);
}

/* --- Names whose writer is dead ------------------------------------------ */

static bool
is_temporary(const char *name)
{
	size_t n = strlen(name), end = sizeof MARK - 1 + 6;

	return name[0] == '.' && n > end &&
	    strncmp(name + n - end, MARK, sizeof MARK - 1) == 0;
}

/* A lock that nobody holds, on the file that still has this name. */
static void
sweep_name(int folder, const char *name)
{
	int fd = openat(
	    folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	struct stat st;

	if (fd < 0)
		return;
	if (flock(fd, LOCK_EX | LOCK_NB) == 0 && fstat(fd, &st) == 0 &&
	    S_ISREG(st.st_mode) && st.st_nlink > 0)
		unlinkat(folder, name, 0);
	close(fd);
}

void
output_sweep(const char *folder)
{
	DIR *dir = opendir(folder);
	const struct dirent *entry;

	if (!dir)
		return;
	while ((entry = readdir(dir)))
		if (is_temporary(entry->d_name))
			sweep_name(dirfd(dir), entry->d_name);
	closedir(dir);
}

/* Once in a process and folder, of which a run has few. */
static void
sweep_once(const char *folder)
{
	enum { REMEMBERED = 8 };
	static struct {
		dev_t device;
		ino_t inode;
	} swept[REMEMBERED];
	static int n;
	struct stat st;

	if (stat(folder, &st) != 0)
		return;
	for (int i = 0; i < n && i < REMEMBERED; i++)
		if (swept[i].device == st.st_dev && swept[i].inode == st.st_ino)
			return;
	swept[n % REMEMBERED].device = st.st_dev;
	swept[n++ % REMEMBERED].inode = st.st_ino;
	output_sweep(folder);
}

/* --- Writing -------------------------------------------------------------- */

/*
 * A new name that is ours: between its making and its lock a sweeper may have
 * taken it for a dead one, then the next is tried.
 */
static int
temporary_open(char *path)
{
	size_t end = strlen(path) - 6;
	struct stat st;

	for (;;) {
		int fd;

		strcpy(path + end, "XXXXXX");
		fd = leave_make(path);
		if (fd < 0)
			return -1;
		/* Where locks are not to be had, nothing is swept either. */
		if (flock(fd, LOCK_EX | LOCK_NB) != 0 || fstat(fd, &st) != 0 ||
		    st.st_nlink > 0)
			return fd;
		leave_forget(path);
		close(fd);
	}
}

/* /dev/null, a pipe: there is nothing to rename. */
static bool
is_special(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && !S_ISREG(st.st_mode) &&
	    !S_ISDIR(st.st_mode);
}

/*
 * Where a symbolic link leads: it is written through, as by any program that
 * opens it. The kernel has agreed to follow it (proc(5), protected_symlinks);
 * its file need not be there. NULL: it leads in a circle.
 */
static const char *
follow(struct arena *arena, const char *path)
{
	enum { LINKS = 40 }; /* the kernel's number */
	char to[PATH_MAX];

	for (int i = 0; i < LINKS; i++) {
		const char *slash = strrchr(path, '/');
		ssize_t n = readlink(path, to, sizeof to - 1);

		if (n < 0)
			return path;
		to[n] = '\0';
		path = *to == '/' || !slash
		    ? arena_strdup(arena, to)
		    : arena_printf(
			  arena, "%.*s/%s", (int)(slash - path), path, to);
	}
	errno = ELOOP;
	return NULL;
}

static void
open_temporary(struct arena *arena, struct output *out)
{
	struct stat st;
	mode_t mask = umask(0);
	bool there = stat(out->path, &st) == 0;

	umask(mask);
	if (there && S_ISDIR(st.st_mode))
		errno = EISDIR;
	if (there ? S_ISDIR(st.st_mode) : errno != ENOENT) {
		fail(out);
		return;
	}
	out->path = follow(arena, out->path);
	if (!out->path) {
		fail(out);
		return;
	}
	split(arena, out);
	sweep_once(out->folder);
	out->fd = temporary_open(out->temporary);
	if (out->fd < 0) {
		out->temporary = NULL;
		fail(out);
		return;
	}
	/* A memory stick without modes is no reason to refuse. */
	(void)fchmod(out->fd, 0666 & ~mask);
}

/* Nothing stays behind when a report is given up halfway. */
static void
drop(void *object)
{
	output_discard(object);
}

struct output *
output_open(struct arena *arena, const char *path)
{
	struct output *out = arena_new(arena, struct output);

	out->path = arena_strdup(arena, path);
	out->fd = -1;
	arena_own(arena, out, drop);
	if (strcmp(path, "-") == 0) {
		out->fd = STDOUT_FILENO;
	} else if (is_special(path)) {
		out->fd = open(path, O_WRONLY | O_CLOEXEC);
		if (out->fd < 0)
			fail(out);
	} else {
		open_temporary(arena, out);
	}
	return out;
}

bool
output_write(struct output *out, const void *bytes, size_t n)
{
	const char *at = bytes;

	while (n > 0 && !out->error) {
		ssize_t wrote = write(out->fd, at, n);

		if (wrote < 0) {
			if (errno != EINTR)
				fail(out);
			continue;
		}
		at += wrote;
		n -= (size_t)wrote;
	}
	return !out->error;
}

static void
close_file(struct output *out)
{
	if (out->fd >= 0 && out->fd != STDOUT_FILENO && close(out->fd) != 0)
		fail(out);
	out->fd = -1;
}

static void
sync_folder(const struct output *out)
{
	int fd = open(out->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	/* Not every file system can; the file itself is safe. */
	if (fd >= 0) {
		fsync(fd);
		close(fd);
	}
}

bool
output_commit(struct output *out)
{
	if (!out->error && out->temporary && fsync(out->fd) != 0)
		fail(out);
	close_file(out);
	if (!out->error && out->temporary &&
	    rename(out->temporary, out->path) != 0)
		fail(out);
	if (out->error) {
		output_discard(out);
	} else if (out->temporary) {
		leave_forget(out->temporary);
		sync_folder(out);
		out->temporary = NULL;
	}
	return !out->error;
}

void
output_discard(struct output *out)
{
	close_file(out);
	if (out->temporary) {
		unlink(out->temporary);
		leave_forget(out->temporary);
	}
	out->temporary = NULL;
}

const char *
output_error(const struct output *out)
{
	return out->error ? system_words(out->error) : NULL;
}

void
output_tell(const struct output *out, struct diags *diags, const char *path)
{
	if (out->error == ENAMETOOLONG)
		diag(diags, DIAG_NAME_LONG, (struct origin){0}, path);
	else if (out->error)
		diag(diags, DIAG_OUTPUT, (struct origin){0}, path,
		    output_error(out));
}
