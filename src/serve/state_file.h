/* One state as a file: .history/states/000012.xml, pending.xml. */
#ifndef SERVE_STATE_FILE_H
#define SERVE_STATE_FILE_H

#include "serve/history.h"

/* NULL: it cannot be read, or is no state. */
struct state *state_read(struct arena *, const char *path);
/* NULL, or why it could not be written. */
const char *state_write(struct arena *, const char *path, const struct state *);
/* The digest of the file of that name in it, or NULL. */
const char *state_digest(const struct state *, const char *name);
void state_add(
    struct arena *, struct state *, const char *name, const char *sha256);
bool states_equal(const struct state *, const struct state *);

#endif
