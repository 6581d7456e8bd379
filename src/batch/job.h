/* What a batch is to do: one job for each town's folder. */
#ifndef BATCH_JOB_H
#define BATCH_JOB_H

#include <stdbool.h>

#include "base/array.h"
#include "base/diag.h"
#include "batch/shard.h"

struct batch_job {
	const char *folder;
	const char *id; /* of its plan; "": it has none that can be read */
};

struct batch_jobs {
	struct batch_job *at;
	int n, cap;
};

/*
 * From a source: a folder, below which every town's year is a job (in the order
 * of names), or a file ("-": standard input) that lists folders, one a line or,
 * with nul, a byte NUL after each. False: it could not be read, which has been
 * reported.
 */
bool jobs_read(struct arena *, struct diags *, const char *source, bool nul,
    struct batch_jobs *);
/*
 * Reports every two that would write the same files, and takes away those that
 * are named twice. False where there are such.
 */
bool jobs_distinct(struct arena *, struct diags *, struct batch_jobs *);
/* Keeps those of the shard. */
void jobs_keep(struct batch_jobs *, struct shard);

#endif
