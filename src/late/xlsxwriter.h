/* A workbook as bytes. */
#ifndef LATE_XLSXWRITER_H
#define LATE_XLSXWRITER_H

#include "base/scratch.h"

/*
 * scratch_bytes() of what libxlsxwriter writes. The library is loaded before
 * its words are kept from standard error: that it is missing has to be said.
 */
const char *workbook_bytes(struct arena *,
    bool (*write)(void *self, const char *path), void *self, struct buf *out);

#endif
