/* How far a batch is: a line that is drawn anew, or one a job. */
#ifndef BATCH_DISPLAY_H
#define BATCH_DISPLAY_H

#include <time.h>

#include "batch/worker.h"

struct display {
	bool terminal;
	int total, done;
	int count[JOB_STATUSES];
	long pages;
	struct timespec start;
};

void display_open(struct display *, int total, bool terminal);
/* A job has ended; its messages are printed above the line. */
void display_job(struct display *, const struct batch_job *,
    const struct job_report *, const char *message);
/* Draws the line anew; nothing where there is no terminal. */
void display_draw(const struct display *, int running);
/* The sums, as the last line. */
void display_close(struct display *);

#endif
