#include "base/system.h"

#include <string.h>

#include "base/array.h"
#include "base/intl.h"

/* What files and workers meet with; the msgids are the C library's own words.
 */
static const char *const said[] = {
    N_("Aborted"),
    N_("Argument list too long"),
    N_("Bad file descriptor"),
    N_("Bad system call"),
    N_("Broken pipe"),
    N_("Bus error"),
    N_("CPU time limit exceeded"),
    N_("Cannot allocate memory"),
    N_("Device or resource busy"),
    N_("Disk quota exceeded"),
    N_("File exists"),
    N_("File name too long"),
    N_("File size limit exceeded"),
    N_("File too large"),
    N_("Floating point exception"),
    N_("Hangup"),
    N_("Illegal instruction"),
    N_("Input/output error"),
    N_("Interrupt"),
    N_("Is a directory"),
    N_("Killed"),
    N_("No such device or address"),
    N_("No such file or directory"),
    N_("No space left on device"),
    N_("Not a directory"),
    N_("Operation not permitted"),
    N_("Operation not supported"),
    N_("Permission denied"),
    N_("Read-only file system"),
    N_("Resource temporarily unavailable"),
    N_("Segmentation fault"),
    N_("Stale file handle"),
    N_("Terminated"),
    N_("Text file busy"),
    N_("Too many levels of symbolic links"),
    N_("Too many open files"),
    N_("Too many open files in system"),
};

static const char *
in_our_words(const char *words)
{
	for (int i = 0; i < LEN(said); i++)
		if (strcmp(said[i], words) == 0)
			return _(said[i]);
	return words;
}

const char *
system_words(int error)
{
	return in_our_words(strerror(error));
}

const char *
system_signal_words(int number)
{
	return in_our_words(strsignal(number));
}
