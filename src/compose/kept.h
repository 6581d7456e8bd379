/* Built-in templates that are compiled once in the life of a process. */
#ifndef COMPOSE_KEPT_H
#define COMPOSE_KEPT_H

#include <libxslt/xsltInternals.h>
#include <stdbool.h>

#include "base/digest.h"

/* NULL: it is not kept. read: becomes that of its files; NULL. */
xsltStylesheetPtr kept_find(const char *path, struct digest *read);
/* False: none is to be kept (templates_keep()), it stays the caller's. */
bool kept_add(const char *path, xsltStylesheetPtr, const struct digest *read);

#endif
