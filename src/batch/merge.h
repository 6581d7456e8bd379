/* Results of many shards → one sum, and a report of one page. */
#ifndef BATCH_MERGE_H
#define BATCH_MERGE_H

#include "base/array.h"
#include "base/diag.h"
#include "batch/worker.h"

/* What became of a job in the end. */
struct merged_job {
	const char *folder, *plan; /* "": none */
	enum job_status status;
	long ms, peak_kib;
	int pages;
	const char *message; /* of its first error, else NULL */
};

struct merged {
	ARRAY_OF(struct merged_job) jobs; /* by folder */
	int files; /* that were read */
	int again; /* lines that a later one of the same job replaced */
	int count[JOB_STATUSES];
	long ms, pages, peak_kib; /* of all, of all, the highest */
};

/*
 * Of a job in several lines the last one counts, files in the order given: a
 * shard was run again. False: a line is no result, which has been reported.
 */
bool merge_read(struct arena *, struct diags *, const char *const *paths, int n,
    struct merged *);
/* <results>, for templates/common/results.xsl. */
void merge_write(const struct merged *, struct buf *);
/* In words, translated: a line for each status, then the sums. */
void merge_print(const struct merged *, struct buf *);

#endif
