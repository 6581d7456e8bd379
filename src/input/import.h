/* Plans that are not XML yet → plan.xml. */
#ifndef INPUT_IMPORT_H
#define INPUT_IMPORT_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/diag.h"

/*
 * A plan as text, one paragraph a line: a preamble, pillars (一、…), items
 * (1、title。prose). Writes plan.xml to out, the prose untouched; targets in it
 * are not searched for. title NULL: made from issuer and year. path "-" is
 * standard input. False when this is no plan, which has been reported.
 */
bool import_text(struct arena *, struct diags *, const char *path, int year,
    const char *issuer, const char *title, struct buf *out);

#endif
