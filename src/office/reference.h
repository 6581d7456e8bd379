/*
 * A town's own Word file whose looks a report takes (--reference): styles,
 * paper and margins, headers and footers.
 */
#ifndef OFFICE_REFERENCE_H
#define OFFICE_REFERENCE_H

#include "base/array.h"
#include "base/buf.h"
#include "base/diag.h"
#include "doc/style.h"

/* A part that comes along: a header, a picture in it, the theme. */
struct reference_part {
	const char *name,
	    *type; /* in the package that is made; its MIME type */
	struct buf *bytes;
};

struct reference_relation {
	const char *part, *id, *type, *target; /* as a package has it */
	bool external;
};

/* One of w:headerReference and w:footerReference. */
struct reference_edge {
	const char *element, *when; /* "default", "even", "first" */
	const char *target; /* in the folder word/ */
};

struct reference {
	const char *path;
	struct buf styles; /* of styles.xml; empty: it has none */
	ARRAY_OF(struct reference_part) parts;
	ARRAY_OF(struct reference_relation) relations;
	ARRAY_OF(struct reference_edge) edges;
	bool theme, even_odd, title_page;
	/* Of its last section [pt]; 0: it does not say. */
	double width, height, top, bottom, left, right, header, footer, pitch;
};

/* NULL when it is no Word file, which has been reported. */
const struct reference *reference_read(
    struct arena *, struct diags *, const char *path);
/* The style with its paper, margins and lines. */
const struct style *reference_style(
    struct arena *, const struct reference *, const struct style *);

#endif
