/* Progress as XML (urn:niandu:progress), as an import writes it. */
#ifndef FORM_PROGRESS_WRITE_H
#define FORM_PROGRESS_WRITE_H

#include "base/buf.h"
#include "model/progress.h"

/* Origins become from=, and <source> where a value has another than its row. */
void progress_write(const struct progress *, struct buf *out);

#endif
