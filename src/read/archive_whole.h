/* Packages that a library wrote without looking whether it could. */
#ifndef READ_ARCHIVE_WHOLE_H
#define READ_ARCHIVE_WHOLE_H

#include <stdbool.h>

#include "base/buf.h"

/* Does every part unpack, and is it XML where its name says so? */
bool archive_is_whole(const struct buf *);

#endif
