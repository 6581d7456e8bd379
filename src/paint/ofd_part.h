/*
 * The parts of an OFD, and the numbers of what is in them (GB/T 33190-2016, 7):
 * each object of a document has its own.
 */
#ifndef PAINT_OFD_PART_H
#define PAINT_OFD_PART_H

#include "base/array.h"
#include "base/buf.h"

#define OFD_XMLNS "xmlns:ofd=\"http://www.ofdspec.org/2016\""

struct ofd_parts {
	struct arena *arena;
	int last_id;
	ARRAY_OF(struct ofd_part {
		const char *name; /* its path in the package */
		const char *bytes;
		int nbyte;
	})
	list;
};

int ofd_new_id(struct ofd_parts *);
/* A part; its bytes are borrowed until the package is written. */
void ofd_part(
    struct ofd_parts *, const char *name, const char *bytes, int nbyte);
/* The same, written as XML into the buffer returned: its first line is there.
 */
struct buf *ofd_xml(struct ofd_parts *);
void ofd_xml_part(struct ofd_parts *, const char *name, const struct buf *);
/*
 * All of them with `main` before the rest, as one file. NULL, or what went
 * wrong.
 */
const char *ofd_pack(
    struct ofd_parts *, const struct buf *main, struct buf *out);
/* The file's identity: head and tail are OFD.xml around it. */
const char *ofd_parts_identity(
    const struct ofd_parts *, const char *head, const char *tail);

#endif
