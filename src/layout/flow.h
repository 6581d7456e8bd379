/* Document → slabs, in reading order. */
#ifndef LAYOUT_FLOW_H
#define LAYOUT_FLOW_H

#include "layout/stack.h"

struct segments *flow_new(
    struct typesetter *, const struct document *, struct outline *);

#endif
