/*
 * Parts → a zip, by libzip: the container of OFD and of Office files.
 *
 * Nothing in it tells when or where it was made, so the same parts give the
 * same bytes.
 */
#ifndef BASE_ZIP_WRITE_H
#define BASE_ZIP_WRITE_H

#include "base/buf.h"

struct zip_writer;

struct zip_writer *zip_writer_open(struct arena *);
/*
 * A part, after those before it; the bytes are done with when this returns.
 * The first failure sticks.
 */
void zip_writer_add(
    struct zip_writer *, const char *name, const char *bytes, int nbyte);
/* The whole file, into the buffer; NULL or what went wrong (arena). */
const char *zip_writer_close(struct zip_writer *, struct buf *out);

#endif
