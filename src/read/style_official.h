/* The parts of a style file that official documents alone need. */
#ifndef READ_STYLE_OFFICIAL_H
#define READ_STYLE_OFFICIAL_H

#include "doc/style.h"
#include "read/reader.h"

void official_style_init(struct official_style *);
/* reader.self begins with a style_scale; lengths in em are of its em. */
void official_style_read(
    struct reader *, const struct xml_node *, struct official_style *);
void title_style_read(
    struct reader *, const struct xml_node *, struct title_style *);

#endif
