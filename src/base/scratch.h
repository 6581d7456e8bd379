/* What a library writes to a file by its name only, as bytes. */
#ifndef BASE_SCRATCH_H
#define BASE_SCRATCH_H

#include <stdbool.h>

#include "base/buf.h"

/*
 * Has the file written at a path of our own, which is in memory and on no
 * disk, and adds to out what is in it then. NULL, or why it could not be; what
 * the library says by itself is part of that, and is not printed.
 */
const char *scratch_bytes(struct arena *,
    bool (*write)(void *self, const char *path), void *self, struct buf *out);

#endif
