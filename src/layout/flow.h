/* Document → slabs, in reading order. */
#ifndef LAYOUT_FLOW_H
#define LAYOUT_FLOW_H

#include "layout/stack.h"

/* root: of the structure tree, which is filled. */
struct segments *flow_new(struct typesetter *, const struct document *,
    struct outline *, struct element *root);

#endif
