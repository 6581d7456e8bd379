/* niandu import --plan: the half of the command that reads tables. */
#ifndef COMMAND_IMPORT_PROGRESS_H
#define COMMAND_IMPORT_PROGRESS_H

#include "command/command.h"

/* False: a usage error, which has been printed. */
bool import_progress(struct run *, const struct command *);

#endif
