/*
 * The parent hands out indices of jobs and collects reports; it never touches a
 * document itself. A worker lives from its fork to the end of its pipe.
 */
#include "batch/pool.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "base/intl.h"
#include "base/output.h"

enum { TICK_MS = 200 };

struct worker {
	pid_t pid; /* 0: none */
	int fd; /* both ways */
	int job; /* index, -1: idle */
	struct timespec since;
	bool out_of_time; /* killed for it */
	struct arena *arena; /* of what it is saying */
	struct buf said;
};

struct pool {
	const struct batch_work *work;
	const struct batch_jobs *jobs;
	struct process_limits limits;
	const struct pool_watcher *watcher;
	struct worker *workers;
	int n;
	int next; /* job to be begun */
	bool stopping; /* by the watcher */
	bool failed; /* no process */
};

static volatile sig_atomic_t signals; /* SIGINT and SIGTERM so far */

static void
on_signal(int number)
{
	(void)number;
	signals++;
}

/* --- In the worker -------------------------------------------------------- */

/* False: the parent has no more, or is gone. */
static bool
receive_job(int fd, int *job)
{
	ssize_t n;

	do
		n = recv(fd, job, sizeof *job, MSG_WAITALL);
	while (n < 0 && errno == EINTR);
	return n == sizeof *job;
}

static bool
work_on(const struct pool *pool, int fd, int index)
{
	struct arena *arena = arena_open();
	struct buf record, message, rule;
	struct job_report report;
	bool good;

	buf_init(&record, arena);
	buf_init(&message, arena);
	buf_init(&rule, arena);
	report = job_do(
	    pool->work, &pool->jobs->at[index], &record, &message, &rule);
	report.job = index;
	good = process_send(fd, &report, sizeof report) &&
	    process_send(fd, record.s, (size_t)record.n) &&
	    process_send(fd, message.s, (size_t)message.n) &&
	    process_send(fd, rule.s, (size_t)rule.n);
	arena_close(arena);
	return good;
}

static _Noreturn void
worker_main(const struct pool *pool, int fd)
{
	int job;

	while (receive_job(fd, &job))
		if (!work_on(pool, fd, job))
			break;
	_exit(0);
}

/* --- In the parent -------------------------------------------------------- */

static void
close_others(const struct pool *pool)
{
	for (int i = 0; i < pool->n; i++)
		if (pool->workers[i].pid > 0)
			close(pool->workers[i].fd);
}

static bool
worker_start(struct pool *pool, struct worker *w)
{
	int fd;
	pid_t pid = process_start(pool->limits, &fd);

	if (pid < 0)
		return false;
	if (pid == 0) {
		close_others(pool);
		worker_main(pool, fd);
	}
	w->pid = pid;
	w->fd = fd;
	w->job = -1;
	w->out_of_time = false;
	return true;
}

/* What is kept of its words is dropped; the next begin anew. */
static void
said_reset(struct worker *w)
{
	arena_close(w->arena);
	w->arena = arena_open();
	buf_init(&w->said, w->arena);
}

static int
elapsed_ms(const struct worker *w)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int)((now.tv_sec - w->since.tv_sec) * 1000 +
	    (now.tv_nsec - w->since.tv_nsec) / 1000000);
}

static bool
may_begin(const struct pool *pool)
{
	return !pool->stopping && !pool->failed && signals == 0 &&
	    pool->next < pool->jobs->n;
}

static void
hand_out(struct pool *pool)
{
	for (int i = 0; i < pool->n && may_begin(pool); i++) {
		struct worker *w = &pool->workers[i];

		if (w->pid == 0 && !worker_start(pool, w)) {
			pool->failed = true;
			return;
		}
		if (w->job >= 0)
			continue;
		said_reset(w);
		w->job = pool->next;
		clock_gettime(CLOCK_MONOTONIC, &w->since);
		/* One that is gone is found at its end of file. */
		process_send(w->fd, &w->job, sizeof w->job);
		pool->next++;
	}
}

static void
tell(struct pool *pool, const struct job_report *report,
    const struct job_words *words)
{
	if (!pool->watcher->ended(pool->watcher->self, report, words))
		pool->stopping = true;
}

static const char *
cut(struct arena *arena, const char **bytes, int n)
{
	const char *text = arena_strndup(arena, *bytes, (size_t)n);

	*bytes += n;
	return text;
}

/* Has all of a report come? Then it is told, and the worker is idle. */
static void
report_take(struct pool *pool, struct worker *w)
{
	struct job_report report;
	const char *bytes = w->said.s + sizeof report;
	struct job_words words;
	struct arena *arena;

	if (w->said.n < (int)sizeof report)
		return;
	memcpy(&report, w->said.s, sizeof report);
	if (w->said.n < (int)sizeof report + report.nrecord + report.nmessage +
		report.nrule)
		return;
	arena = arena_open();
	w->job = -1;
	words.record = cut(arena, &bytes, report.nrecord);
	words.message = cut(arena, &bytes, report.nmessage);
	words.rule = cut(arena, &bytes, report.nrule);
	tell(pool, &report, &words);
	arena_close(arena);
	said_reset(w);
}

/* The worker is gone; its job, if it had one, is told as lost. */
static void
worker_bury(struct pool *pool, struct worker *w)
{
	struct job_report report = {.job = w->job};
	struct job_words words = {"", "", ""};
	struct arena *arena = arena_open();
	struct buf record;
	const char *why;
	int status;

	close(w->fd);
	status = process_wait(w->pid);
	w->pid = 0;
	w->job = -1;
	if (report.job >= 0) {
		const struct batch_job *job = &pool->jobs->at[report.job];

		buf_init(&record, arena);
		report.status = process_fate(status, w->out_of_time);
		why =
		    process_reason(arena, pool->limits, report.status, status);
		job_record(job, report.status, elapsed_ms(w), why, &record);
		words.record = record.s;
		words.message =
		    arena_printf(arena, "%s: %s\n", job->folder, why);
		tell(pool, &report, &words);
	}
	arena_close(arena);
}

static void
worker_hear(struct pool *pool, struct worker *w)
{
	char chunk[1 << 16];
	ssize_t n = recv(w->fd, chunk, sizeof chunk, 0);

	if (n > 0) {
		buf_add(&w->said, chunk, (int)n);
		report_take(pool, w);
	} else if (n == 0 || errno != EINTR) {
		worker_bury(pool, w);
	}
}

static void
end_the_slow(struct pool *pool)
{
	for (int i = 0; i < pool->n; i++) {
		struct worker *w = &pool->workers[i];

		if (w->pid == 0 || w->job < 0 || w->out_of_time ||
		    elapsed_ms(w) < pool->limits.seconds * 1000)
			continue;
		w->out_of_time = true;
		kill(w->pid, SIGKILL);
	}
}

static int
running(const struct pool *pool)
{
	int n = 0;

	for (int i = 0; i < pool->n; i++)
		n += pool->workers[i].pid > 0 && pool->workers[i].job >= 0;
	return n;
}

static void
listen_once(struct pool *pool)
{
	struct pollfd *fds = calloc((size_t)pool->n, sizeof *fds);

	if (!fds) {
		pool->failed = true;
		return;
	}
	for (int i = 0; i < pool->n; i++)
		fds[i] = (struct pollfd){
		    .fd = pool->workers[i].pid > 0 ? pool->workers[i].fd : -1,
		    .events = POLLIN,
		};
	if (poll(fds, (nfds_t)pool->n, TICK_MS) > 0)
		for (int i = 0; i < pool->n; i++)
			if (fds[i].revents)
				worker_hear(pool, &pool->workers[i]);
	free(fds);
	end_the_slow(pool);
	pool->watcher->tick(pool->watcher->self, running(pool));
}

/* Idle ones end at the end of their pipe; a second signal spares nobody. */
static void
close_all(struct pool *pool, bool at_once)
{
	for (int i = 0; i < pool->n; i++) {
		struct worker *w = &pool->workers[i];

		if (w->pid > 0 && at_once)
			kill(w->pid, SIGKILL);
		if (w->pid > 0) {
			close(w->fd);
			process_wait(w->pid);
		}
		arena_close(w->arena);
	}
	if (at_once)
		output_sweep(pool->work->output);
}

static void
signals_watch(struct sigaction old[2])
{
	struct sigaction action = {.sa_handler = on_signal};

	signals = 0;
	sigaction(SIGINT, &action, &old[0]);
	sigaction(SIGTERM, &action, &old[1]);
}

enum pool_end
pool_run(const struct batch_work *work, const struct batch_jobs *jobs, int n,
    struct process_limits limits, const struct pool_watcher *watcher)
{
	struct pool pool = {.work = work,
	    .jobs = jobs,
	    .limits = limits,
	    .watcher = watcher,
	    .n = n < jobs->n ? n : jobs->n};
	struct sigaction old[2];
	int error;

	pool.workers = calloc((size_t)pool.n + 1, sizeof *pool.workers);
	if (!pool.workers)
		return POOL_FAILED;
	for (int i = 0; i < pool.n; i++)
		pool.workers[i].arena = arena_open();
	signals_watch(old);
	hand_out(&pool);
	error = errno;
	while (running(&pool) > 0 && signals < 2) {
		listen_once(&pool);
		hand_out(&pool);
	}
	close_all(&pool, signals >= 2);
	free(pool.workers);
	sigaction(SIGINT, &old[0], NULL);
	sigaction(SIGTERM, &old[1], NULL);
	errno = error;
	return signals > 0  ? POOL_SIGNAL
	    : pool.failed   ? POOL_FAILED
	    : pool.stopping ? POOL_STOPPED
			    : POOL_DONE;
}
