/* The workbook that offices fill in, and that import reads back. */
#ifndef FORM_FORM_WRITE_H
#define FORM_FORM_WRITE_H

#include "base/buf.h"
#include "base/diag.h"
#include "model/progress.h"

struct form_options {
	const char *lead; /* only what this office answers for; NULL: all */
	const char *period; /* 2022-Q2; NULL: to be filled in */
	struct date as_of; /* not given: likewise */
	/* Of the same plan; each row shows the last figure. NULL: none. */
	const struct progress_list *earlier;
};

/*
 * Adds the bytes of an .xlsx, which depend on plan and options alone. False
 * when the office answers for nothing, or on a fault of the system; it was
 * reported.
 */
bool form_write(struct arena *, struct diags *, const struct plan *,
    const struct form_options *, struct buf *out);

#endif
