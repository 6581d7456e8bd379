/*
 * Workers for requests: each request has a process of its own, within limits;
 * so many run at once, the others wait their turn.
 */
#ifndef SERVE_CREW_H
#define SERVE_CREW_H

#include <poll.h>

#include "batch/process.h"
#include "serve/exchange.h"

/* One request on its way. */
struct errand {
	struct request *request;
	int out; /* spool_open(): where the worker writes its response */
	void *owner;
	/* When it has ended: JOB_WRITTEN, or why it did not. */
	enum job_status fate;
	const char *reason; /* translated; NULL */
	struct errand *next; /* the crew's */
};

struct crew_calls {
	/* In the worker: writes the response to out. */
	void (*work)(void *self, struct request *, int out);
	/* In the parent, when the worker has ended. */
	void (*ended)(void *self, struct errand *);
	void *self;
};

struct crew;

struct crew *crew_open(
    struct arena *, int n, struct process_limits, struct crew_calls);
/* False: too many wait. */
bool crew_add(struct crew *, struct errand *);
/* The descriptors to be polled: crew_size() of them. */
int crew_size(const struct crew *);
void crew_poll(const struct crew *, struct pollfd *);
/* Hears the workers that poll() found, ends the slow, begins the next. */
void crew_hear(struct crew *, const struct pollfd *);
/* Errands under way and waiting. */
int crew_busy(const struct crew *);

#endif
