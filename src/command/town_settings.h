/* A folder as an operand: what it holds, and what its options file asks for. */
#ifndef COMMAND_TOWN_SETTINGS_H
#define COMMAND_TOWN_SETTINGS_H

#include "base/diag.h"
#include "command/options.h"
#include "read/town_folder.h"

/*
 * Settings from the folder's options file (one long option a line, "--" may be
 * left out, # begins a comment), with the plan, the progress and last year's
 * ledger that lie there. Paths in the file are relative to the folder. False:
 * the folder or its file is at fault, which has been reported.
 */
bool town_settings_read(struct arena *, struct diags *, const char *folder,
    const struct option_rule *, int nrule, struct settings *);

/*
 * The folder's settings below those of the command line, which win: a list that
 * is given there replaces the folder's. argv is read again for that.
 */
void settings_overlay(struct arena *, const struct option_rule *, int nrule,
    int argc, char **argv, struct settings *town);

#endif
