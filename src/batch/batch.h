/*
 * Many towns in one run (批量): jobs from trees and lists, done by worker
 * processes, remembered, resumable, and shared out to any number of machines.
 */
#ifndef BATCH_BATCH_H
#define BATCH_BATCH_H

#include "batch/pool.h"

struct batch_options {
	const char *const *sources; /* trees, lists, "-" */
	int nsource;
	bool nul; /* lists are parted, and printed, by NUL */
	const char *const *templates; /* that most jobs will want */
	int ntemplate;
	const char *output; /* a folder; made where it is not there */
	int workers; /* 0: one a core */
	struct shard shard;
	struct process_limits limits; /* 0: the defaults */
	bool force, fail_fast, json;
	bool list; /* print the jobs and do none */
	bool rollup; /* then the county's report */
	const char *county_template; /* NULL: the built-in one */
	const char *results; /* JSON Lines, NULL */
	const char *deps; /* rules for make and ninja, NULL */
	bool terminal; /* a line that is drawn anew, on standard error */
};

/*
 * Exit status: 0 all written or up to date; 1 the input of some job was at
 * fault; 3 a job failed that may well be tried again, or the run was stopped.
 * What concerns no job is reported to diags.
 */
int batch_run(struct context *, struct diags *, const struct batch_options *,
    struct batch_prepare);

#endif
