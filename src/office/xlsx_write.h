/* The tables of a document as a workbook: one sheet each, figures as numbers.
 */
#ifndef OFFICE_XLSX_WRITE_H
#define OFFICE_XLSX_WRITE_H

#include "office/docx_write.h"

/* Has it anything that a workbook could hold? */
bool xlsx_has_table(const struct document *);
/* NULL, or why it cannot be made. */
const char *xlsx_write(struct typesetter *, const struct document *,
    const struct docx_info *, struct buf *out);

#endif
