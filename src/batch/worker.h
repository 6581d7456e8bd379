/* One job in its process: read, build, remember; and what is said of it. */
#ifndef BATCH_WORKER_H
#define BATCH_WORKER_H

#include <stdbool.h>

#include "base/buf.h"
#include "batch/job.h"
#include "report/report.h"

enum job_status {
#define JOB_STATUS(id, name, told, again) JOB_##id,
#include "batch/job_status.def"
#undef JOB_STATUS
	JOB_STATUSES
};

const char *job_status_name(enum job_status); /* "written" … */
int job_status_read(const char *name); /* -1 */
const char *job_status_told(enum job_status); /* untranslated */
/* Whether trying again may help: the system's fault, not the input's. */
bool job_status_again(enum job_status);

/* How the command line makes report options of a town's folder. */
struct batch_prepare {
	/*
	 * What the folder's own options and the command's ask for. False: the
	 * folder is at fault, which was reported. *salt: what of the options
	 * changes reports, in words.
	 */
	bool (*call)(void *self, struct arena *, struct diags *,
	    const char *folder, struct report_options *, const char **salt);
	void *self;
};

struct batch_work {
	struct context *context;
	struct batch_prepare prepare;
	const char *output; /* a folder */
	const char *program_key; /* stamp_of_program() */
	bool force; /* also what is up to date */
	bool ledger; /* also its ledger, into ledger/ */
	bool json; /* messages for programs */
	struct diags *diags; /* they are kept here, too; NULL */
};

/* What a worker sends to its parent, before the bytes. */
struct job_report {
	int job; /* index */
	enum job_status status;
	int files, pages;
	/* bytes that follow: a JSON line, messages, a rule for make */
	int nrecord, nmessage, nrule;
};

/*
 * Does it. record: {"job":…} with its end of line; message: as printed; rule:
 * what its files depend on, nothing where there are none.
 */
struct job_report job_do(const struct batch_work *, const struct batch_job *,
    struct buf *record, struct buf *message, struct buf *rule);
/* The record of a job that did not come back. */
void job_record(const struct batch_job *, enum job_status, int ms,
    const char *why, struct buf *record);

#endif
