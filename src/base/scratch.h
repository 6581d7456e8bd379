/* What a library writes to a file by its name only, as bytes. */
#ifndef BASE_SCRATCH_H
#define BASE_SCRATCH_H

#include <stdbool.h>

#include "base/buf.h"

/*
 * Has the file written at a path of our own, in $TMPDIR or /tmp, and adds to
 * out what is in it then. False, with errno or without: it could not be.
 */
bool scratch_bytes(struct arena *, bool (*write)(void *self, const char *path),
    void *self, struct buf *out);

#endif
