/*
 * Office Open XML packages (ECMA-376 part 2): parts and what relates them,
 * packed by libzip. The same parts make the same bytes.
 */
#ifndef OFFICE_PACKAGE_H
#define OFFICE_PACKAGE_H

#include <stdbool.h>

#include "base/buf.h"

struct package;

struct package *package_new(struct arena *);
/*
 * A part, such as "word/document.xml"; the bytes are used when it is packed.
 * type: its MIME type; NULL: that of its name's ending (xml, png, xlsx).
 */
void package_part(struct package *, const char *name, const char *type,
    const struct buf *bytes);
/*
 * From this part ("": the package) to target, a part in the same folder's
 * terms or, external, a URI. type ends the relationship's: "styles". Returns
 * the id, "rId1"; the same twice is one.
 */
const char *package_relate(struct package *, const char *part, const char *type,
    const char *target, bool external);
/* A relationship whose id is used already; target: as above. */
void package_relation(struct package *, const char *part, const char *id,
    const char *type, const char *target, bool external);
/* NULL, or why it cannot be packed (in the arena). */
const char *package_bytes(struct package *, struct buf *out);

/* The first line of an XML part. */
extern const char package_xml[];

#endif
