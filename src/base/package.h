/*
 * Parts → a zip, by libzip: the container of OFD and of Office files.
 *
 * Nothing in it tells when or where it was made, so the same parts give the
 * same bytes.
 */
#ifndef BASE_PACKAGE_H
#define BASE_PACKAGE_H

#include "base/buf.h"

struct package;

struct package *package_open(struct arena *);
/*
 * A part, after those before it. The bytes are borrowed until the package is
 * closed. The first failure sticks.
 */
void package_add(
    struct package *, const char *name, const char *bytes, int nbyte);
/* The whole file, into the buffer; NULL or what went wrong (arena). */
const char *package_close(struct package *, struct buf *out);

#endif
