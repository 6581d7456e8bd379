/* Which level of GB 18030-2022 a role's faces reach together. */
#ifndef COMMAND_FONTLEVEL_H
#define COMMAND_FONTLEVEL_H

#include "base/buf.h"
#include "text/font.h"

/*
 * A line: the level (实现级别, GB 18030-2022, 8) and how many characters the
 * next one wants in addition. Public services have to reach level 3.
 */
void fontlevel_write(struct fonts *, enum font_role, struct buf *out);

#endif
