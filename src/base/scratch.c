#include "base/scratch.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/hush.h"
#include "base/system.h"

static bool
read_back(int fd, struct buf *out)
{
	char chunk[1 << 14];
	off_t at = 0;
	ssize_t n;

	while ((n = pread(fd, chunk, sizeof chunk, at)) > 0) {
		buf_add(out, chunk, (int)n);
		at += n;
	}
	return n == 0 && at > 0;
}

/* Anything that it printed is a reason, whatever it returned. */
static const char *
reason(struct arena *arena, const char *said, int error)
{
	if (said && error)
		return arena_printf(
		    arena, "%s (%s)", system_words(error), said);
	return said ? said : system_words(error ? error : EIO);
}

const char *
scratch_bytes(struct arena *arena, bool (*write)(void *, const char *),
    void *self, struct buf *out)
{
	int fd = memfd_create("scratch", MFD_CLOEXEC), error;
	sigset_t all, was;
	const char *said;
	struct hush hush;
	bool good;

	if (fd < 0)
		return system_words(errno);
	/* Between its making and unlinking a file of its own no signal comes.
	 */
	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, &was);
	hush = hush_begin();
	errno = 0; /* libraries have errors of their own beside the system's */
	good = write(self, arena_printf(arena, "/proc/self/fd/%d", fd));
	error = errno;
	said = hush_end(hush, arena);
	sigprocmask(SIG_SETMASK, &was, NULL);
	good = good && !said && read_back(fd, out);
	close(fd);
	return good ? NULL : reason(arena, said, error);
}
