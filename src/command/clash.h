/* What is to be written must not be what is read, or be written twice. */
#ifndef COMMAND_CLASH_H
#define COMMAND_CLASH_H

#include "command/command.h"

/*
 * Is an output of the command line the same file (device and inode, by
 * whatever name) as an input or as another output? What is to be said of it,
 * translated, or NULL. Standard streams and devices clash with nothing.
 */
const char *clash_find(struct run *);

#endif
