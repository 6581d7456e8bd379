/*
 * What can be said of plan and progress together before any figure is used:
 * a table of rules, each one function (wrong references are the readers').
 */
#ifndef MODEL_CHECK_H
#define MODEL_CHECK_H

#include "model/progress.h"

void check_all(struct arena *, struct diags *, const struct plan *,
    const struct progress_list *);

#endif
