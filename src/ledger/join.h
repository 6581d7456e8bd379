/*
 * Progress files → what is known of each task, corrections applied.
 *
 * Shared by the ledger, which judges it, and by the checks, which look for
 * what is missing.
 */
#ifndef LEDGER_JOIN_H
#define LEDGER_JOIN_H

#include "ledger/ledger.h"

struct join;

/* A day, and the end of the last period that counts on it. */
struct moment {
	struct date as_of, horizon;
	const char *period; /* as typed; NULL: no period of its own */
};

/*
 * Files dated after as_of (not given: none) and periods of other years are
 * left out.
 */
struct join *join_new(struct arena *, const struct plan *,
    const struct progress_list *, struct date as_of);

/* The files that count: oldest first, a correction after what it corrects. */
const struct progress_list *join_files(const struct join *);
/* The state on as_of, from all files that count. */
struct moment join_moment(const struct join *, struct date as_of);
/* The state at the end of every period, oldest first. */
struct moments {
	struct moment *at;
	int n, cap;
};
struct moments join_moments(const struct join *);

/* A new entry for task, with entries for its works: nothing filled in. */
struct entry *join_entry(struct join *, const struct task *);
/* Makes it new again, for another moment. */
void join_empty(struct entry *);
/* Fills the reported part of the entry, and of its works. */
void join_fill(struct join *, struct moment, struct entry *);
/* What corrections replaced, of the entry and its works. */
void join_was(struct join *, struct entry *);
/* The figures reported on a target, by end of period, corrections applied. */
struct reported {
	const struct progress *progress;
	const struct figure *figure;
};
int join_count(struct join *, const struct task *);
struct reported join_figure(struct join *, const struct task *, int i);

/* Writes what a later mention of a problem says over what is known of it. */
void problem_update(struct problem *, const struct problem *later);

/* Does c correct x, directly or through files between? all: id → progress. */
bool progress_corrects(
    const struct map *all, const struct progress *c, const struct progress *x);
/* Has it a period, within the plan's year? */
bool progress_in_year(const struct progress *, int year);
/* id → progress, the first of an id. */
struct map *progress_ids(struct arena *, const struct progress_list *);
/* The figure the rule goes by: covered of cover, else actual. */
const struct figure_value *figure_main(const struct figure *);
/*
 * Neither actual nor covered, but a note: there is no figure for this period,
 * and the note is why. A target that is told in words has nothing else to say.
 */
bool figure_is_absent(const struct figure *);

#endif
