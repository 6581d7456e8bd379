/*
 * A table of names, and a handler that unlinks them: nothing else is safe in
 * one. Where a run has more files open than the table holds, the next sweep
 * (base/output.c) finds what a signal left.
 */
#include "base/leave.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/array.h"

enum { NAMES = 32 };

static struct {
	const char *volatile at[NAMES];
	volatile pid_t owner; /* a child has no part in its parent's files */
} names;

/* Of these the parent of a worker, or nohup, may have said: not you. */
static const int endings[] = {
    SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE, SIGXCPU, SIGABRT, SIGALRM};

static void
take_away(void)
{
	if (names.owner != getpid())
		return;
	for (int i = 0; i < NAMES; i++)
		if (names.at[i])
			unlink(names.at[i]);
}

/* Once its files are gone the process ends as it would have without us. */
static void
on_ending(int number)
{
	int error = errno;

	take_away();
	signal(number, SIG_DFL);
	raise(number);
	errno = error;
}

static struct {
	const char *words;
	size_t n;
	int status;
} late;

static void
on_late(int number)
{
	(void)number;
	take_away();
	(void)!write(STDERR_FILENO, late.words, late.n);
	_exit(late.status);
}

void
leave_after(int seconds, const char *words, int status)
{
	struct sigaction action = {.sa_handler = on_late};
	struct rlimit limit;

	late.words = words;
	late.n = strlen(words);
	late.status = status;
	sigfillset(&action.sa_mask);
	sigaction(SIGXCPU, &action, NULL);
	if (getrlimit(RLIMIT_CPU, &limit) == 0 &&
	    limit.rlim_cur > (rlim_t)seconds) {
		limit.rlim_cur = (rlim_t)seconds;
		setrlimit(RLIMIT_CPU, &limit);
	}
}

void
leave_watch(void)
{
	struct sigaction action = {.sa_handler = on_ending}, was;

	sigfillset(&action.sa_mask);
	for (int i = 0; i < LEN(endings); i++)
		if (sigaction(endings[i], NULL, &was) == 0 &&
		    was.sa_handler == SIG_DFL)
			sigaction(endings[i], &action, NULL);
	signal(SIGXFSZ, SIG_IGN);
	atexit(take_away);
}

/* Between a file's making and its entry in the table no signal comes. */
int
leave_make(char *path)
{
	sigset_t all, was;
	int fd, at = 0;

	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, &was);
	if (names.owner != getpid()) {
		memset((void *)names.at, 0, sizeof names.at);
		names.owner = getpid();
	}
	fd = mkostemp(path, O_CLOEXEC);
	while (at < NAMES && names.at[at])
		at++;
	if (fd >= 0 && at < NAMES)
		names.at[at] = path;
	sigprocmask(SIG_SETMASK, &was, NULL);
	return fd;
}

void
leave_forget(const char *path)
{
	for (int i = 0; i < NAMES; i++)
		if (names.at[i] == path)
			names.at[i] = NULL;
}
