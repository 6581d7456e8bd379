/* Scripts by which a shell completes command lines. */
#ifndef COMMAND_COMPLETION_H
#define COMMAND_COMPLETION_H

#include "command/command.h"

void completion_bash(const struct run *, struct buf *out);
void completion_zsh(const struct run *, struct buf *out);

#endif
