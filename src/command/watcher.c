/*
 * inotify on the folders of the files, since an editor may put a new file in
 * the place of the old one, which no watch on the file itself would see.
 */
#include "command/watcher.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "base/array.h"

enum {
	QUIET_MS = 150, /* after the last event of a save */
	GONE_MS = 2000 /* a file may be gone, before that is news */
};

struct watched {
	const char *path, *name; /* name: in its folder */
	int folder; /* inotify's number for it */
};

struct watcher {
	int events, signals; /* descriptors */
	ARRAY_OF(struct watched) files;
};

static void
close_all(void *object)
{
	struct watcher *w = object;

	if (w->events >= 0)
		close(w->events);
	if (w->signals >= 0)
		close(w->signals);
}

static int
open_signals(void)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGINT);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGHUP);
	if (sigprocmask(SIG_BLOCK, &set, NULL) != 0)
		return -1;
	return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

static bool
watch_file(struct arena *arena, struct watcher *w, const char *path)
{
	static const uint32_t mask = IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE |
	    IN_DELETE | IN_MOVED_FROM;
	const char *slash = strrchr(path, '/');
	const char *folder = slash == path ? "/"
	    : slash ? arena_strndup(arena, path, (size_t)(slash - path))
		    : ".";
	int number = inotify_add_watch(w->events, folder, mask);

	if (number < 0)
		return false;
	*array_push(arena, &w->files) = (struct watched){
	    .path = path,
	    .name = slash ? slash + 1 : path,
	    .folder = number,
	};
	return true;
}

struct watcher *
watcher_open(
    struct arena *arena, const char *const *paths, int n, const char **failed)
{
	struct watcher *w = arena_new(arena, struct watcher);

	w->signals = open_signals();
	w->events = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
	arena_own(arena, w, close_all);
	*failed = n > 0 ? paths[0] : "";
	if (w->signals < 0 || w->events < 0)
		return NULL;
	for (int i = 0; i < n; i++) {
		*failed = paths[i];
		if (!watch_file(arena, w, paths[i]))
			return NULL;
	}
	return w;
}

static bool
is_ours(const struct watcher *w, const struct inotify_event *event)
{
	for (int i = 0; i < w->files.n; i++)
		if (w->files.at[i].folder == event->wd && event->len > 0 &&
		    strcmp(w->files.at[i].name, event->name) == 0)
			return true;
	return false;
}

/* Takes all events there are; was one of our files among them? */
static bool
take_events(struct watcher *w)
{
	_Alignas(struct inotify_event) char bytes[1 << 14];
	bool ours = false;
	ssize_t n;

	while ((n = read(w->events, bytes, sizeof bytes)) > 0)
		for (ssize_t at = 0; at < n;) {
			const struct inotify_event *event =
			    (const struct inotify_event *)(bytes + at);

			ours = ours || is_ours(w, event) ||
			    (event->mask & IN_Q_OVERFLOW);
			at += (ssize_t)(sizeof *event + event->len);
		}
	return ours;
}

static bool
all_there(const struct watcher *w)
{
	for (int i = 0; i < w->files.n; i++)
		if (access(w->files.at[i].path, F_OK) != 0)
			return false;
	return true;
}

/* Waits for the next event of ours; timeout [ms], -1: for ever. */
static enum watch_event
next_event(struct watcher *w, int timeout, bool *timed_out)
{
	struct pollfd fds[] = {
	    {.fd = w->signals, .events = POLLIN},
	    {.fd = w->events, .events = POLLIN},
	};

	*timed_out = false;
	for (;;) {
		int n = poll(fds, LEN(fds), timeout);

		if (n < 0 && errno != EINTR)
			return WATCH_FAILED;
		if (n == 0)
			*timed_out = true;
		if (n > 0 && fds[0].revents)
			return WATCH_ENDED;
		if (n == 0 || (n > 0 && take_events(w)))
			return WATCH_SAVED;
	}
}

enum watch_event
watcher_wait(struct watcher *w)
{
	bool quiet;
	enum watch_event event = next_event(w, -1, &quiet);
	int waited = 0;

	while (event == WATCH_SAVED) {
		event = next_event(w, QUIET_MS, &quiet);
		waited += quiet ? QUIET_MS : 0;
		if (event == WATCH_SAVED && quiet &&
		    (all_there(w) || waited >= GONE_MS))
			break;
	}
	return event;
}
