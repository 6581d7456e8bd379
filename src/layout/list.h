/* Lists and lists within their items → slabs. */
#ifndef LAYOUT_LIST_H
#define LAYOUT_LIST_H

#include "layout/stack.h"

void flow_list(struct flow *, const struct node *list);

#endif
