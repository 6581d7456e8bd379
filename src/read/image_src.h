/* Where a picture of a document stands. */
#ifndef READ_IMAGE_SRC_H
#define READ_IMAGE_SRC_H

#include "read/reader.h"

struct node;

/* src= of an image, from the folder of the file that names it. */
void image_src_read(
    struct reader *, const struct xml_node *, struct node *image);

#endif
