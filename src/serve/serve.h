/*
 * The same work without a command line: a town's year in a browser.
 *
 * A thin door to what the commands do: server.c speaks HTTP and hands each
 * request to a process of its own (crew.c), which finds its page (route.c),
 * runs the pipeline on the folder and lets a template of templates/web say it
 * (page.c). Nothing is remembered between two requests but what lies in the
 * folders.
 */
#ifndef SERVE_SERVE_H
#define SERVE_SERVE_H

#include "batch/pool.h"

struct serve_options {
	const char *root; /* the folder below which towns' years lie */
	const char *listen; /* 127.0.0.1:8080, [::1]:8080, :8080 */
	const char *auth; /* users, in htpasswd's form; NULL: nobody is asked */
	const char *const *names; /* by which browsers may call this machine */
	int nname;
	int workers; /* 0: two a core */
	struct process_limits limits; /* 0: the defaults */
	const char *const *formats; /* in which pages can be had; NULL-ended */
	struct batch_prepare prepare; /* a town's folder → report options */
};

/*
 * Serves until SIGINT or SIGTERM; then requests under way end whole. What stops
 * it from beginning is reported.
 */
void serve_run(struct context *, struct diags *, const struct serve_options *);

#endif
