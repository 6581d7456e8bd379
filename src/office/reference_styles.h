/* styles.xml of a reference with our names for its styles. */
#ifndef OFFICE_REFERENCE_STYLES_H
#define OFFICE_REFERENCE_STYLES_H

#include "base/map.h"
#include "office/reference.h"

/*
 * Its root element without the end tag, the styles that are ours by name under
 * our ids. has: the ids of ours that it has.
 */
void reference_styles(struct arena *, const struct reference *,
    const struct style *, struct buf *out, struct map *has);

#endif
