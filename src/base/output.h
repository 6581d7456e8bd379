/*
 * Files that are complete or absent.
 *
 * Written under a temporary name in the same folder, flushed, synced, renamed.
 * The first failure sticks; it is asked for once, at the end.
 */
#ifndef BASE_OUTPUT_H
#define BASE_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"

struct output;

/*
 * path "-" is standard output. A symbolic link is written through: it stays,
 * and what it leads to is the file. A device or a pipe is written as it is.
 * Never NULL: a failure sticks.
 */
struct output *output_open(struct arena *, const char *path);
bool output_write(struct output *, const void *bytes, size_t n);
/*
 * Takes away temporary names in the folder whose writer is dead. Opening an
 * output there does it, too.
 */
void output_sweep(const char *folder);
/* Renames into place. False: nothing is left behind, see output_error(). */
bool output_commit(struct output *);
void output_discard(struct output *);
/* What went wrong, as system_words() says it; NULL when nothing did. */
const char *output_error(const struct output *);
/* Says so of the file, which the user knows by this path. */
void output_tell(const struct output *, struct diags *, const char *path);

#endif
