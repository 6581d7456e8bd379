/* One template on any XML: what compose() does once the ledger is written. */
#ifndef COMPOSE_TEMPLATE_H
#define COMPOSE_TEMPLATE_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/digest.h"

/* As compose(); xml is the source document, UTF-8. */
bool template_run(struct diags *, const struct buf *xml, const char *path,
    const char *const *params, struct digest *read, struct buf *out);

/* The same for a page of a browser: out is HTML, as xsl:output has it. */
bool template_page(struct diags *, const struct buf *xml, const char *path,
    const char *const *params, struct buf *out);
/*
 * From now on a built-in template is compiled once in the life of the process,
 * and whatever process is forked of it: for batches, which do not want to see
 * what somebody changes meanwhile.
 */
void templates_keep(void);
/* Compiles a built-in one ahead; what is wrong with it is said when it runs. */
void template_prepare(const char *path, const char *templates_dir);

#endif
