/* fork(2), a socket, limits; and what an end means. */
#include "batch/process.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/intl.h"
#include "base/system.h"
#include "batch/confine.h"

enum { EXIT_SYSTEM = 3 };

static void
limit(struct process_limits limits)
{
	struct rlimit data = {
	    .rlim_cur = (rlim_t)limits.mebibytes << 20,
	    .rlim_max = (rlim_t)limits.mebibytes << 20,
	};

	setrlimit(RLIMIT_DATA, &data);
}

/* Signals are the parent's affair: work under way ends whole. */
static void
child_begin(struct process_limits limits)
{
	signal(SIGINT, SIG_IGN);
	signal(SIGTERM, SIG_IGN);
	limit(limits);
	confine(limits.folder);
}

pid_t
process_start(struct process_limits limits, int *fd)
{
	int pair[2], error;
	pid_t pid;

	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
		return -1;
	fflush(NULL);
	pid = fork();
	error = errno;
	close(pair[pid == 0 ? 0 : 1]);
	*fd = pair[pid == 0 ? 1 : 0];
	if (pid < 0)
		close(*fd);
	if (pid == 0)
		child_begin(limits);
	errno = error;
	return pid;
}

bool
process_send(int fd, const void *bytes, size_t n)
{
	for (const char *at = bytes; n > 0;) {
		ssize_t sent = send(fd, at, n, MSG_NOSIGNAL);

		if (sent < 0 && errno == EINTR)
			continue;
		if (sent <= 0)
			return false;
		at += sent;
		n -= (size_t)sent;
	}
	return true;
}

int
process_wait(pid_t pid)
{
	int status = 0;

	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	return status;
}

enum job_status
process_fate(int wait_status, bool out_of_time)
{
	if (out_of_time)
		return JOB_TIME;
	if (WIFEXITED(wait_status) && WEXITSTATUS(wait_status) == EXIT_SYSTEM)
		return JOB_MEMORY; /* base/arena.c ends so */
	return JOB_CRASHED;
}

const char *
process_reason(struct arena *arena, struct process_limits limits,
    enum job_status fate, int wait_status)
{
	if (fate == JOB_TIME)
		return arena_printf(arena,
		    _("not done in %d seconds; its worker was ended "
		      "(--seconds)"),
		    limits.seconds);
	if (fate == JOB_MEMORY)
		return arena_printf(arena,
		    _("out of memory at %d MiB; its worker was ended "
		      "(--memory)"),
		    limits.mebibytes);
	if (WIFSIGNALED(wait_status))
		return arena_printf(arena, _("its worker crashed: %s"),
		    system_signal_words(WTERMSIG(wait_status)));
	return arena_printf(arena, _("its worker ended with status %d"),
	    WEXITSTATUS(wait_status));
}
