/* Which part of all jobs is this machine's: a shard (分片). */
#ifndef BATCH_SHARD_H
#define BATCH_SHARD_H

#include <stdbool.h>

#include "base/arena.h"

struct shard {
	int index; /* from 1 */
	int of; /* 0: all jobs are ours */
};

/*
 * "2/5"; "auto" from what an engine says in the environment (Slurm, Grid
 * Engine, a CI matrix); "auto/5" where it tells only the index (Kubernetes).
 * NULL, or what is wrong, translated.
 */
char *shard_read(struct arena *, const char *text, struct shard *);
/* The same on every machine: by a hash of the key, not by its place in a list.
 */
bool shard_has(struct shard, const char *key);

#endif
