/*
 * First-fit breaking, line by line without looking ahead: what most programs
 * do, here to be compared with.
 */
#ifndef LAYOUT_FIRST_FIT_H
#define LAYOUT_FIRST_FIT_H

#include "layout/justify.h"

/*
 * The ends of the lines (the box after each line's last), nbox of them at
 * most; returns how many. A line takes what fits at natural spacing; where it
 * may not end there, push_in (推入) first tries to compress what follows onto
 * it, else the line goes back to the last break (推出).
 */
int first_fit_ends(const struct line_request *, const struct line_sums *,
    bool push_in, int *ends);

#endif
