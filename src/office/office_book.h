/* Workbooks behind charts, by libxlsxwriter, as bytes. */
#ifndef OFFICE_OFFICE_BOOK_H
#define OFFICE_OFFICE_BOOK_H

#include "base/buf.h"
#include "office/office_series.h"

/* The data behind a chart: categories in A, series from B on. NULL, or why it
 * could not be made. */
const char *book_of_chart(
    struct arena *, const struct native_chart *, struct buf *out);

#endif
