/* Colours and marks of a style file → struct style. */
#ifndef READ_STYLE_COLOUR_H
#define READ_STYLE_COLOUR_H

#include "doc/style.h"
#include "read/reader.h"

/* <palette>, <charts>, <status>: what the element says goes into the style. */
void style_palette_read(
    struct reader *, const struct xml_node *, struct style *);
void style_chart_read(struct reader *, const struct xml_node *, struct style *);
void style_status_read(
    struct reader *, const struct xml_node *, struct style *);

#endif
