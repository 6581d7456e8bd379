/* Pictures that a file names: of a plan, of progress, of a document. */
#ifndef READ_IMAGE_SRC_H
#define READ_IMAGE_SRC_H

#include "model/plan.h"
#include "read/reader.h"

struct node;

/* A length that layout reads again, knowing the em; > 0. */
void field_measure(struct reader *, const struct field *,
    const struct xml_attribute *, void *);

/* <image> of a plan or of progress: appended, unless it cannot be found. */
void image_read_into(struct reader *, const struct xml_node *, struct images *);

/*
 * What src= of a document's picture leads to: a picture of plan or progress
 * (known; NULL: none), else a file in the document's folder, or where from=
 * says, if that is below it. Where it leads out of it that is an error.
 */
void image_find(struct reader *, const struct xml_node *, struct node *,
    const struct images *known);

#endif
