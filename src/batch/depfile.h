/* What depends on what, as make and ninja read it (depfile). */
#ifndef BATCH_DEPFILE_H
#define BATCH_DEPFILE_H

#include "batch/stamp.h"

/*
 * "OUT/a.pdf OUT/b.pdf: town/plan.xml town/q1.xml", with each input once more
 * as a target without rule, so that one that is gone stops no make.
 */
void depfile_put(const char *output, const struct batch_outputs *,
    const char *const *inputs, int n, struct buf *);

#endif
