/* Standard error is a file in memory for a while. */
#include "base/hush.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

struct hush
hush_begin(void)
{
	struct hush h = {.error = -1, .words = -1};

	fflush(stderr);
	h.words = memfd_create("words", MFD_CLOEXEC);
	if (h.words >= 0)
		h.error = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
	if (h.error >= 0)
		dup2(h.words, STDERR_FILENO);
	return h;
}

const char *
hush_end(struct hush h, struct arena *arena)
{
	char said[400];
	const char *end;
	ssize_t n = 0;

	fflush(stderr);
	if (h.error >= 0) {
		dup2(h.error, STDERR_FILENO);
		close(h.error);
		n = pread(h.words, said, sizeof said, 0);
	}
	if (h.words >= 0)
		close(h.words);
	if (n <= 0)
		return NULL;
	end = memchr(said, '\n', (size_t)n);
	return arena_strndup(
	    arena, said, end ? (size_t)(end - said) : (size_t)n);
}
