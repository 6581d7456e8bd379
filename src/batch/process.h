/* A process of its own for a piece of work, within limits (工作进程). */
#ifndef BATCH_PROCESS_H
#define BATCH_PROCESS_H

#include <stdbool.h>
#include <sys/types.h>

#include "batch/worker.h"

struct process_limits {
	int seconds; /* of one piece of work, by the clock: the parent's watch
		      */
	int mebibytes; /* of the process's data */
	const char *folder; /* all that it writes is in it */
};

/*
 * Forks with a socket between the two: *fd is the own end in either. Returns 0
 * in the child, which has the limits, leaves signals to its parent and ends by
 * _exit(); -1: no process was to be had, errno says why.
 */
pid_t process_start(struct process_limits, int *fd);
/* All of it. False: the other end is gone. */
bool process_send(int fd, const void *bytes, size_t n);
/* Waits for it; returns the status of waitpid(). */
int process_wait(pid_t);
/* What became of the work of one that ended before it was done. */
enum job_status process_fate(int wait_status, bool out_of_time);
/* The same for people, translated. */
const char *process_reason(
    struct arena *, struct process_limits, enum job_status, int wait_status);

#endif
