/*
 * What can be said of plan and progress together before any figure is used:
 * a table of rules, each one function (wrong references are the readers').
 */
#ifndef CHECK_CHECK_H
#define CHECK_CHECK_H

#include "model/progress.h"

/* What a report of them would suffer from. */
void check_all(struct arena *, struct diags *, const struct plan *,
    const struct progress_list *);
/* Beside it, what a careful reader would ask before it goes out. */
void check_advise(struct arena *, struct diags *, const struct plan *,
    const struct progress_list *);

#endif
