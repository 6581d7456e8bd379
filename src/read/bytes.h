/* A whole file as UTF-8 bytes. */
#ifndef READ_BYTES_H
#define READ_BYTES_H

#include "base/buf.h"
#include "base/diag.h"

/* Larger files are refused: a plan has some 30 KB. */

/*
 * Reads all of the file, "-" for standard input, into out. False when it
 * cannot be read or is too large, which has been reported.
 */
bool bytes_read(struct diags *, const char *path, struct buf *out);

/*
 * Makes the bytes UTF-8 without byte order mark, converting what a byte order
 * mark or an XML declaration says is something else. False when there are
 * bytes that are no text, which has been reported.
 */
bool bytes_to_utf8(struct diags *, const char *name, struct buf *);

/*
 * The same for plain text (.txt, .csv), which does not say what it is: UTF-8,
 * UTF-16 by its byte order mark or its zero bytes, else GB 18030. A damaged
 * UTF-8 text is reported, not taken for GB 18030.
 */
bool bytes_text(struct diags *, const char *name, struct buf *);

#endif
