/* A library's own words on standard error, kept from it. */
#ifndef BASE_HUSH_H
#define BASE_HUSH_H

#include "base/arena.h"

struct hush {
	int error, words; /* descriptors; -1 where nothing could be done */
};

/* For libraries that print; not while other threads do. */
struct hush hush_begin(void);
/* What was said since, its first line; NULL: nothing. */
const char *hush_end(struct hush, struct arena *);

#endif
