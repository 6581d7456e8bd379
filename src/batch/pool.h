/*
 * Worker processes, forked from one that has fonts and templates open: a job
 * that crashes, hangs or eats all memory costs its worker and nobody else.
 */
#ifndef BATCH_POOL_H
#define BATCH_POOL_H

#include <stdbool.h>

#include "batch/process.h"

/* What is said of a job: a line of results, messages, a rule for make. */
struct job_words {
	const char *record, *message, *rule;
};

/* Told of each job as it ends, in the parent. */
struct pool_watcher {
	/*
	 * Each ends in its own line end, or is empty. False: no more jobs are
	 * to be begun.
	 */
	bool (*ended)(
	    void *self, const struct job_report *, const struct job_words *);
	void (*tick)(void *self, int running); /* some times a second */
	void *self;
};

/* Why a pool stopped before its jobs were done. */
enum pool_end { POOL_DONE, POOL_STOPPED, POOL_SIGNAL, POOL_FAILED };

/*
 * Does the jobs with n workers. SIGINT and SIGTERM let the running jobs end and
 * begin no more; a second one ends the workers at once, and what they were
 * writing is taken away. POOL_FAILED: no process was to be had; errno says why.
 */
enum pool_end pool_run(const struct batch_work *, const struct batch_jobs *,
    int n, struct process_limits, const struct pool_watcher *);

#endif
