/* styles.xml of a reference with our names for its styles. */
#ifndef OFFICE_REFERENCE_STYLES_H
#define OFFICE_REFERENCE_STYLES_H

#include "base/map.h"
#include "office/reference.h"

/* A style of ours that is no block's. */
struct own_style {
	const char *type, *id, *name; /* "character", … */
};

struct own_styles {
	struct own_style *at;
	int n, cap;
};

/*
 * Its root element without the end tag, the styles that are ours by name under
 * our ids. has: the ids of ours that it has.
 */
void reference_styles(struct arena *, const struct reference *,
    const struct style *, const struct own_styles *, struct buf *out,
    struct map *has);

#endif
