/* How much there is in a document, before pages are made of it. */
#ifndef READ_DOCUMENT_SIZE_H
#define READ_DOCUMENT_SIZE_H

#include <stdbool.h>

#include "base/diag.h"
#include "read/xml.h"

/* False: there is more of something than there may be, which has been said. */
bool document_fits(struct diags *, const struct xml_node *root);

#endif
