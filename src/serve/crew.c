/*
 * The parent never looks into what a worker does: the end of its socket is the
 * end of its work, and the exit status says how that went.
 */
#include "serve/crew.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/intl.h"

enum { WAITING_MAX = 400 };

struct hand {
	pid_t pid; /* 0: free */
	int fd;
	struct errand *errand;
	struct timespec since;
	bool out_of_time;
};

struct crew {
	struct arena *arena;
	struct process_limits limits;
	struct crew_calls calls;
	struct hand *hands;
	int n;
	struct errand *first, **last; /* they wait */
	int nwaiting;
};

struct crew *
crew_open(struct arena *arena, int n, struct process_limits limits,
    struct crew_calls calls)
{
	struct crew *crew = arena_new(arena, struct crew);

	*crew = (struct crew){
	    .arena = arena,
	    .limits = limits,
	    .calls = calls,
	    .hands = arena_alloc(arena, sizeof(struct hand) * (size_t)n),
	    .n = n,
	};
	crew->last = &crew->first;
	return crew;
}

/* --- In the worker ---------------------------------------------------------
 */

static int
compare_ints(const void *a, const void *b)
{
	return *(const int *)a - *(const int *)b;
}

/*
 * A worker that outlives the server must not hold its port, nor the browser's
 * connection of somebody else: all is closed but what this request needs.
 */
static void
close_foreign(const struct errand *errand, int fd)
{
	const struct request *request = errand->request;
	int keep[UPLOADS_MAX + 5], n = 0, from = STDERR_FILENO + 1;

	keep[n++] = errand->out;
	keep[n++] = fd;
	for (int i = 0; i < request->uploads.n && i < UPLOADS_MAX; i++)
		keep[n++] = request->uploads.at[i].fd;
	qsort(keep, (size_t)n, sizeof *keep, compare_ints);
	for (int i = 0; i < n; i++) {
		if (keep[i] > from)
			close_range((unsigned)from, (unsigned)keep[i] - 1, 0);
		from = keep[i] + 1;
	}
	close_range((unsigned)from, ~0u, 0);
}

/* --- In the parent ---------------------------------------------------------
 */

static bool
begin(struct crew *crew, struct hand *hand, struct errand *errand)
{
	int fd;
	pid_t pid = process_start(crew->limits, &fd);

	if (pid < 0)
		return false;
	if (pid == 0) {
		close_foreign(errand, fd);
		crew->calls.work(
		    crew->calls.self, errand->request, errand->out);
		_exit(0);
	}
	*hand = (struct hand){.pid = pid, .fd = fd, .errand = errand};
	clock_gettime(CLOCK_MONOTONIC, &hand->since);
	return true;
}

static struct hand *
free_hand(struct crew *crew)
{
	for (int i = 0; i < crew->n; i++)
		if (crew->hands[i].pid == 0)
			return &crew->hands[i];
	return NULL;
}

static struct errand *
take(struct crew *crew)
{
	struct errand *errand = crew->first;

	crew->first = errand->next;
	if (!crew->first)
		crew->last = &crew->first;
	crew->nwaiting--;
	return errand;
}

static void
begin_next(struct crew *crew)
{
	struct hand *hand;

	while (crew->first && (hand = free_hand(crew))) {
		struct errand *errand = take(crew);

		if (begin(crew, hand, errand))
			continue;
		errand->fate = JOB_SYSTEM;
		errand->reason = _("no process was to be had");
		crew->calls.ended(crew->calls.self, errand);
	}
}

bool
crew_add(struct crew *crew, struct errand *errand)
{
	if (crew->nwaiting >= WAITING_MAX)
		return false;
	errand->next = NULL;
	*crew->last = errand;
	crew->last = &errand->next;
	crew->nwaiting++;
	begin_next(crew);
	return true;
}

int
crew_size(const struct crew *crew)
{
	return crew->n;
}

void
crew_poll(const struct crew *crew, struct pollfd *fds)
{
	for (int i = 0; i < crew->n; i++)
		fds[i] = (struct pollfd){
		    .fd = crew->hands[i].pid ? crew->hands[i].fd : -1,
		    .events = POLLIN};
}

static void
bury(struct crew *crew, struct hand *hand)
{
	struct errand *errand = hand->errand;
	int status;

	close(hand->fd);
	status = process_wait(hand->pid);
	errand->fate = WIFEXITED(status) && WEXITSTATUS(status) == 0
	    ? JOB_WRITTEN
	    : process_fate(status, hand->out_of_time);
	if (errand->fate != JOB_WRITTEN)
		errand->reason = process_reason(
		    errand->request->arena, crew->limits, errand->fate, status);
	hand->pid = 0;
	hand->errand = NULL;
	crew->calls.ended(crew->calls.self, errand);
}

static void
end_if_slow(const struct crew *crew, struct hand *hand)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	if (now.tv_sec - hand->since.tv_sec < crew->limits.seconds ||
	    hand->out_of_time)
		return;
	hand->out_of_time = true;
	kill(hand->pid, SIGKILL);
}

void
crew_hear(struct crew *crew, const struct pollfd *fds)
{
	for (int i = 0; i < crew->n; i++) {
		struct hand *hand = &crew->hands[i];

		if (hand->pid && fds[i].fd == hand->fd && fds[i].revents)
			bury(crew, hand);
		else if (hand->pid)
			end_if_slow(crew, hand);
	}
	begin_next(crew);
}

int
crew_busy(const struct crew *crew)
{
	int n = crew->nwaiting;

	for (int i = 0; i < crew->n; i++)
		n += crew->hands[i].pid != 0;
	return n;
}
