/*
 * A document as a Word file (ECMA-376, transitional), for the last edit: from
 * what is said and the style, without pages.
 */
#ifndef OFFICE_DOCX_WRITE_H
#define OFFICE_DOCX_WRITE_H

#include "base/buf.h"
#include "base/map.h"
#include "doc/node.h"
#include "text/shape.h"

/* How the report was made, for who reads it back. */
struct docx_property {
	const char *name, *value;
};

struct docx_info {
	const struct docx_property *properties;
	int nproperty;
	const struct map *figures; /* of= → struct figure_source; NULL */
	bool places; /* which line of which file reported what may be told */
	const char *reference; /* a Word file whose looks it takes; NULL */
	const char *own; /* the template or document that says it; NULL */
	const char *date; /* ISO 8601 with time: made and changed */
	const char *program; /* niandu and its version */
};

/* NULL, or why it cannot be made (in the arena). */
const char *docx_write(struct typesetter *, const struct document *,
    const struct docx_info *, struct buf *out);

#endif
