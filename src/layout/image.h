/* Pictures of a document: read, and how large they are set. */
#ifndef LAYOUT_IMAGE_H
#define LAYOUT_IMAGE_H

#include "doc/node.h"
#include "picture/picture.h"
#include "text/shape.h"

/* NULL where it cannot be used, which is told. */
const struct picture *image_read(struct typesetter *, const struct node *image);
/* Reports where it cannot be used. */
void image_check(struct diags *, const char *path, struct origin place);
/*
 * Its height in this measure and in at most so much of the page: as wide as is
 * asked for, else at 150 dots to the inch, never beyond the measure.
 */
double image_height(struct typesetter *, const struct node *image,
    const struct picture *, double measure, double most);
/* Of one that is so high. */
double image_width(const struct picture *, double height);

#endif
