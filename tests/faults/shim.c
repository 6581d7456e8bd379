/*
 * The N-th call fails, or a signal comes in its place: for LD_PRELOAD.
 *
 *	FAULT_CALL=write	which call; see calls[]
 *	FAULT_AT=3		which one, from 1; 0: none
 *	FAULT_ERRNO=28		what it fails with, or
 *	FAULT_SIGNAL=15		what comes before it, or
 *	FAULT_STICKS=1		all after it fail, too
 *	FAULT_ALL=1		calls of libraries as well; else the program's
 *own FAULT_COUNTS=FILE	how many there were of each, at the end
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum call {
	WRITE,
	FSYNC,
	RENAME,
	OPEN,
	MKDIR,
	CLOSE,
	FREAD,
	FOPEN,
	FWRITE,
	MALLOC,
	MEMFD,
	MKOSTEMP,
	CALLS
};

static const char *const calls[CALLS] = {"write", "fsync", "rename", "open",
    "mkdir", "close", "fread", "fopen", "fwrite", "malloc", "memfd",
    "mkostemp"};

static long counts[CALLS];
static int wanted = -1, error, number, sticks, all;
static long at;
static uintptr_t low, high; /* the program's own text */
static int ready;

static int
first(struct dl_phdr_info *info, size_t size, void *data)
{
	(void)size, (void)data;
	for (int i = 0; i < info->dlpi_phnum; i++) {
		const ElfW(Phdr) *p = &info->dlpi_phdr[i];
		uintptr_t from = info->dlpi_addr + p->p_vaddr;

		if (p->p_type == PT_LOAD && (p->p_flags & PF_X)) {
			low = from;
			high = from + p->p_memsz;
		}
	}
	return 1;
}

static long
number_of(const char *name)
{
	const char *value = getenv(name);

	return value ? atol(value) : 0;
}

static void
put(const char *text, int fd)
{
	if (write(fd, text, strlen(text)) < 0)
		return;
}

static void
tell(void)
{
	const char *path = getenv("FAULT_COUNTS");
	int fd;

	ready = 0;
	fd = path ? open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666) : -1;
	for (int i = 0; fd >= 0 && i < CALLS; i++) {
		char line[64];

		snprintf(line, sizeof line, "%s %ld\n", calls[i], counts[i]);
		put(line, fd);
	}
	if (fd >= 0)
		close(fd);
}

__attribute__((constructor)) static void
begin(void)
{
	const char *name = getenv("FAULT_CALL");

	for (int i = 0; name && i < CALLS; i++)
		if (strcmp(name, calls[i]) == 0)
			wanted = i;
	at = number_of("FAULT_AT");
	error = (int)number_of("FAULT_ERRNO");
	number = (int)number_of("FAULT_SIGNAL");
	sticks = (int)number_of("FAULT_STICKS");
	all = (int)number_of("FAULT_ALL");
	dl_iterate_phdr(first, NULL);
	if (getenv("FAULT_COUNTS"))
		atexit(tell);
	ready = 1;
}

/* Is this the call that fails? errno says how. */
static int
fails(enum call call, void *from)
{
	uintptr_t caller = (uintptr_t)from;

	if (!ready || (!all && (caller < low || caller >= high)))
		return 0;
	counts[call]++;
	if ((int)call != wanted ||
	    !(counts[call] == at || (sticks && at && counts[call] > at)))
		return 0;
	if (number) {
		raise(number);
		return 0;
	}
	errno = error;
	return 1;
}

#define HERE __builtin_return_address(0)
#define NEXT(name) \
	static __typeof__(name) *next; \
	if (!next) \
	next = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

ssize_t
write(int fd, const void *bytes, size_t n)
{
	NEXT(write);
	return fails(WRITE, HERE) ? -1 : next(fd, bytes, n);
}

int
fsync(int fd)
{
	NEXT(fsync);
	return fails(FSYNC, HERE) ? -1 : next(fd);
}

int
rename(const char *from, const char *to)
{
	NEXT(rename);
	return fails(RENAME, HERE) ? -1 : next(from, to);
}

int
mkdir(const char *path, mode_t mode)
{
	NEXT(mkdir);
	return fails(MKDIR, HERE) ? -1 : next(path, mode);
}

/* As on Linux: the descriptor is closed all the same. */
int
close(int fd)
{
	NEXT(close);
	int failed = fails(CLOSE, HERE), saved = errno, result = next(fd);

	if (failed)
		errno = saved;
	return failed ? -1 : result;
}

#define OPEN_AS(name) \
	int name(const char *path, int flags, ...) \
	{ \
		NEXT(name); \
		va_list args; \
		mode_t mode; \
\
		va_start(args, flags); \
		mode = \
		    flags & (O_CREAT | O_TMPFILE) ? va_arg(args, mode_t) : 0; \
		va_end(args); \
		return fails(OPEN, HERE) ? -1 : next(path, flags, mode); \
	}

OPEN_AS(open)
OPEN_AS(open64)

int
mkostemp(char *path, int flags)
{
	NEXT(mkostemp);
	return fails(MKOSTEMP, HERE) ? -1 : next(path, flags);
}

int
memfd_create(const char *name, unsigned flags)
{
	NEXT(memfd_create);
	return fails(MEMFD, HERE) ? -1 : next(name, flags);
}

FILE *
fopen(const char *path, const char *mode)
{
	NEXT(fopen);
	return fails(FOPEN, HERE) ? NULL : next(path, mode);
}

static int broken; /* what ferror() says of the stream that failed */

size_t
fread(void *to, size_t size, size_t n, FILE *file)
{
	NEXT(fread);
	if (!fails(FREAD, HERE))
		return next(to, size, n, file);
	broken = 1;
	return 0;
}

int
ferror(FILE *file)
{
	NEXT(ferror);
	return broken ? broken : next(file);
}

size_t
fwrite(const void *from, size_t size, size_t n, FILE *file)
{
	NEXT(fwrite);
	return fails(FWRITE, HERE) ? 0 : next(from, size, n, file);
}

/* dlsym() itself asks for memory: these have other names of the library. */
void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t),
    *__libc_realloc(void *, size_t);

void *
malloc(size_t n)
{
	return fails(MALLOC, HERE) ? NULL : __libc_malloc(n);
}

void *
calloc(size_t n, size_t size)
{
	return fails(MALLOC, HERE) ? NULL : __libc_calloc(n, size);
}

void *
realloc(void *old, size_t n)
{
	return fails(MALLOC, HERE) ? NULL : __libc_realloc(old, n);
}
