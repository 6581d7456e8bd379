/* Waits until one of a set of files was saved. */
#ifndef COMMAND_WATCHER_H
#define COMMAND_WATCHER_H

#include "base/arena.h"

struct watcher;

enum watch_event {
	WATCH_SAVED,
	WATCH_ENDED, /* by SIGINT, SIGTERM or SIGHUP */
	WATCH_FAILED
};

/*
 * From here on the signals that end a program are held back, and
 * watcher_wait() says that one came. NULL when the folder of a file cannot be
 * watched; *failed then is that file, and errno says why. The rest is released
 * with the arena.
 */
struct watcher *watcher_open(
    struct arena *, const char *const *paths, int n, const char **failed);

/*
 * Returns when files were saved and all has been quiet for a moment: an
 * editor that writes in several steps, or renames a new file over the old one,
 * is one event, and a file that is gone for that time is waited for.
 */
enum watch_event watcher_wait(struct watcher *);

#endif
