/*
 * The states that a town's folder has had (历史). Each change writes one; what
 * was changed by other hands in the meantime becomes one of its own first.
 *
 * In the folder: .history/objects/ has each file's bytes under their SHA-256,
 * .history/states/000012.xml says which files a state is of. A change is
 * written there as pending.xml before the first file of the folder is touched:
 * whoever comes after a crash carries it out to its end. Locks are of the
 * process (flock on the folder) and end with it.
 */
#ifndef SERVE_HISTORY_H
#define SERVE_HISTORY_H

#include "base/array.h"
#include "base/buf.h"
#include "base/diag.h"

struct state_file {
	const char *name; /* in the folder: plan.xml, forms/2022-Q2/1.xlsx */
	const char *sha256;
};

struct state {
	int number; /* from 1 */
	const char *when; /* 2026-01-05T09:30:00 */
	const char *who; /* NULL: nobody was asked */
	const char *action; /* "import" …, "outside": by other hands */
	const char *about; /* what it was done to; NULL */
	/* What was put in, and the review of it, as objects; NULL. */
	const char *source, *source_name, *review;
	struct {
		struct state_file *at;
		int n, cap;
	} files;
};

struct states {
	struct state **at; /* the oldest first */
	int n, cap;
};

/* A file of the folder as it is to be. */
struct file_change {
	const char *name;
	const struct buf *bytes; /* NULL: it is taken away */
};

/* What a change is for, and on what it was decided. */
struct deed {
	const char *who, *action, *about;
	/*
	 * This file was so when the change was decided, "": it was not
	 * there; NULL: never mind.
	 */
	const char *name, *sha256;
	const struct buf *source, *review; /* NULL */
	const char *source_name;
};

enum commit { COMMIT_DONE, COMMIT_CONFLICT, COMMIT_FAILED };

/*
 * All the changes or none. COMMIT_CONFLICT: the file is not what it was, and
 * nothing was done. COMMIT_FAILED has been reported.
 */
enum commit history_commit(struct arena *, struct diags *, const char *folder,
    const struct file_change *, int n, const struct deed *);
/* Back to that state, as a new one. */
enum commit history_return(struct arena *, struct diags *, const char *folder,
    const struct state *, const char *who);
/* Carries out what a process that is dead had begun. */
void history_recover(struct arena *, const char *folder);

/* All states, and what other hands did since the last one is added first. */
struct states history_read(struct arena *, struct diags *, const char *folder);
/* Where the object lies. */
const char *history_object(
    struct arena *, const char *folder, const char *sha256);
/* SHA-256 of a file as it is; NULL: there is none. */
const char *history_digest(struct arena *, const char *path);

#endif
