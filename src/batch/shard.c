/* Shards by the first bytes of a key's SHA-256. */
#include "batch/shard.h"

#include <nettle/sha2.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/intl.h"

enum { SHARDS_MAX = 100000 };

/*
 * What engines put into the environment. The first index, the step and the
 * count are taken from there; where there is none the number beside it holds.
 */
static const struct engine {
	const char *index, *first, *last, *step, *count;
	int first_index; /* where the engine does not say */
} engines[] = {
    {"SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_MIN", "SLURM_ARRAY_TASK_MAX",
	"SLURM_ARRAY_TASK_STEP", "SLURM_ARRAY_TASK_COUNT", 0},
    {"SGE_TASK_ID", "SGE_TASK_FIRST", "SGE_TASK_LAST", "SGE_TASK_STEPSIZE",
	NULL, 1},
    {"CI_NODE_INDEX", NULL, NULL, NULL, "CI_NODE_TOTAL", 1},
    {"JOB_COMPLETION_INDEX", NULL, NULL, NULL, NULL, 0},
};

/* A whole number from 0, or -1. */
static int
count_read(const char *s, size_t n)
{
	int value = 0;

	if (n == 0 || n > 6)
		return -1;
	for (size_t i = 0; i < n; i++) {
		if (s[i] < '0' || s[i] > '9')
			return -1;
		value = value * 10 + s[i] - '0';
	}
	return value;
}

static int
variable(const char *name, int without)
{
	const char *value = name ? getenv(name) : NULL;

	return value && *value ? count_read(value, strlen(value)) : without;
}

static int
engine_count(const struct engine *e, int first, int step)
{
	int last = variable(e->last, -1), count = variable(e->count, -1);

	if (count > 0)
		return count;
	return last >= first && step > 0 ? (last - first) / step + 1 : -1;
}

/* of > 0: how many there are, where only the index is told. */
static char *
shard_auto(struct arena *arena, int of, struct shard *shard)
{
	for (int i = 0; i < LEN(engines); i++) {
		const struct engine *e = &engines[i];
		const char *told = getenv(e->index);
		int first = variable(e->first, e->first_index);
		int step = variable(e->step, 1);
		int index = told ? variable(e->index, -1) : -1;

		if (!told || !*told || strcmp(told, "undefined") == 0)
			continue;
		shard->of = of > 0 ? of : engine_count(e, first, step);
		if (index >= first && first >= 0 && step > 0)
			shard->index = (index - first) / step + 1;
		if (shard->of < 1 && index >= 0)
			return arena_printf(arena,
			    _("'--shard=auto': %s is set, but not how many "
			      "there are; write --shard=auto/N"),
			    e->index);
		if (shard->index < 1 || shard->index > shard->of)
			return arena_printf(arena,
			    _("'--shard=auto': %s is '%s', which is none of %d "
			      "shards"),
			    e->index, told, shard->of);
		return NULL;
	}
	return arena_strdup(arena,
	    _("'--shard=auto': neither SLURM_ARRAY_TASK_ID, SGE_TASK_ID, "
	      "CI_NODE_INDEX nor JOB_COMPLETION_INDEX is set"));
}

char *
shard_read(struct arena *arena, const char *text, struct shard *shard)
{
	const char *slash = strchr(text, '/');
	size_t n = slash ? (size_t)(slash - text) : strlen(text);
	bool is_auto = n == 4 && strncmp(text, "auto", 4) == 0;
	int of = slash ? count_read(slash + 1, strlen(slash + 1)) : -1;

	*shard = (struct shard){0};
	if (is_auto && (!slash || (of > 0 && of <= SHARDS_MAX)))
		return shard_auto(arena, of, shard);
	shard->index = count_read(text, n);
	shard->of = of;
	if (shard->index >= 1 && shard->index <= of && of <= SHARDS_MAX)
		return NULL;
	return arena_printf(arena,
	    _("'%s' is no shard; '--shard' wants 2/5, auto or auto/5"), text);
}

bool
shard_has(struct shard shard, const char *key)
{
	struct sha256_ctx state;
	uint8_t bytes[8];
	uint64_t hash = 0;

	if (shard.of == 0)
		return true;
	sha256_init(&state);
	sha256_update(&state, strlen(key), (const uint8_t *)key);
	sha256_digest(&state, sizeof bytes, bytes);
	for (int i = 0; i < 8; i++)
		hash = hash << 8 | bytes[i];
	return hash % (uint64_t)shard.of == (uint64_t)(shard.index - 1);
}
