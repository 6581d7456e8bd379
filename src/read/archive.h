/*
 * Packages of Word, Excel and OFD: a zip of XML parts, read within
 * limits, since anybody may send one.
 *
 * Parts are named without a leading slash. No part is unpacked before it is
 * asked for; what is unpacked is counted, whatever the archive declares.
 */
#ifndef READ_ARCHIVE_H
#define READ_ARCHIVE_H

#include <stdint.h>

#include "base/buf.h"
#include "base/diag.h"
#include "read/xml.h"

enum {
	ARCHIVE_PART_MB = 32, /* of one part, unpacked */
	ARCHIVE_TOTAL_MB = 96, /* of all parts read */
	ARCHIVE_ENTRIES = 20000,
	/* Unpacked by packed, of a part over 1 MB; Excel reaches some 30. */
	ARCHIVE_RATIO = 150
};

struct archive;

/*
 * The archive in these bytes, which must outlive it; it lives in the arena.
 * name is what messages call the file. NULL when it is broken, protected or
 * has too many entries, which has been reported.
 */
struct archive *archive_open(
    struct arena *, struct diags *, const char *name, const struct buf *);

/* Is there such a part? Upper and lower case are the same. */
bool archive_has(const struct archive *, const char *part);
/* The name of the i-th part, from 0; NULL past the last. */
const char *archive_name(const struct archive *, int i);
/* Adds the part to out. False: absent, broken, too large; it was reported. */
bool archive_read(struct archive *, const char *part, struct buf *out);
/* Its CRC-32 as the archive says it: once it has been read, it is right. */
uint32_t archive_crc(const struct archive *, const char *part);
/*
 * The part as XML, or NULL, which has been reported. Its origins name the file
 * and the part: plan.docx!word/document.xml.
 */
const struct xml_node *archive_xml(struct archive *, const char *part);

/*
 * The first part to which this one ("": the package) is related by a type
 * that ends in "/" kind, such as officeDocument, styles, numbering; as
 * _rels/….rels says. NULL when there is none.
 */
const char *archive_related(
    struct archive *, const char *part, const char *kind);
/* The same, the n-th, from 0. */
const char *archive_related_at(
    struct archive *, const char *part, const char *kind, int n);
/* The part that relation id of this part leads to; NULL likewise. */
const char *archive_relation(
    struct archive *, const char *part, const char *id);

#endif
