/* `niandu fonts`: which face serves each role, and what it lacks. */
#ifndef COMMAND_FONTLIST_H
#define COMMAND_FONTLIST_H

#include "base/buf.h"
#include "model/plan.h"
#include "text/font.h"

/*
 * A block of lines for each role. Without a plan its first face is measured
 * against GB 2312; with one, against the plan's characters, and a character
 * that no face of a role has is reported at its place in the plan.
 */
void fontlist_write(struct arena *, struct diags *, struct fonts *,
    const struct plan *, struct buf *out);

#endif
