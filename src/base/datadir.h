/* Where the program's own files are: templates, fonts, catalogues. */
#ifndef BASE_DATADIR_H
#define BASE_DATADIR_H

#include "base/arena.h"

/*
 * The folder that holds templates/ and fonts/: $NIANDU_DATA, else the source
 * tree round the executable, else share/niandu beside the executable's bin/.
 * When none is there, the last, for the message that says so.
 */
char *datadir_find(struct arena *);
/* The folder of message catalogues, or NULL: messages are then English. */
char *datadir_locale(struct arena *);

#endif
