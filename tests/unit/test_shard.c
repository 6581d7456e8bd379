/* Shards: every key in one of them, and the same one on every machine. */
#include "batch/shard.h"

#include <stdlib.h>

#include "test.h"

static struct arena *arena;

static struct shard
shard(const char *text)
{
	struct shard s;

	STR_EQ(shard_read(arena, text, &s), NULL);
	return s;
}

static void
refuses(const char *text)
{
	struct shard s;

	OK(shard_read(arena, text, &s) != NULL);
}

static void
reads_parts(void)
{
	INT_EQ(shard("2/5").index, 2);
	INT_EQ(shard("2/5").of, 5);
	refuses("0/5");
	refuses("6/5");
	refuses("2");
	refuses("/");
	refuses("2/5x");
	refuses("-1/5");
	refuses("auto/0");
	refuses("automatic/3");
}

static void
clear(void)
{
	static const char *const names[] = {"SLURM_ARRAY_TASK_ID",
	    "SLURM_ARRAY_TASK_MIN", "SLURM_ARRAY_TASK_MAX",
	    "SLURM_ARRAY_TASK_STEP", "SLURM_ARRAY_TASK_COUNT", "SGE_TASK_ID",
	    "SGE_TASK_FIRST", "SGE_TASK_LAST", "SGE_TASK_STEPSIZE",
	    "CI_NODE_INDEX", "CI_NODE_TOTAL", "JOB_COMPLETION_INDEX"};

	for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
		unsetenv(names[i]);
}

/* #SBATCH --array=10-18:2 */
static void
reads_slurm(void)
{
	clear();
	setenv("SLURM_ARRAY_TASK_ID", "14", 1);
	setenv("SLURM_ARRAY_TASK_MIN", "10", 1);
	setenv("SLURM_ARRAY_TASK_MAX", "18", 1);
	setenv("SLURM_ARRAY_TASK_STEP", "2", 1);
	setenv("SLURM_ARRAY_TASK_COUNT", "5", 1);
	INT_EQ(shard("auto").index, 3);
	INT_EQ(shard("auto").of, 5);
	unsetenv("SLURM_ARRAY_TASK_COUNT");
	INT_EQ(shard("auto").of, 5);
	setenv("SLURM_ARRAY_TASK_ID", "20", 1);
	refuses("auto");
}

/* qsub -t 1-4; not an array: "undefined" */
static void
reads_grid_engine(void)
{
	clear();
	setenv("SGE_TASK_ID", "4", 1);
	setenv("SGE_TASK_FIRST", "1", 1);
	setenv("SGE_TASK_LAST", "4", 1);
	setenv("SGE_TASK_STEPSIZE", "1", 1);
	INT_EQ(shard("auto").index, 4);
	INT_EQ(shard("auto").of, 4);
	setenv("SGE_TASK_ID", "undefined", 1);
	refuses("auto");
}

static void
reads_ci(void)
{
	clear();
	setenv("CI_NODE_INDEX", "1", 1);
	setenv("CI_NODE_TOTAL", "3", 1);
	INT_EQ(shard("auto").index, 1);
	INT_EQ(shard("auto").of, 3);
	setenv("CI_NODE_INDEX", "0", 1);
	refuses("auto");
}

/* Kubernetes counts from 0 and does not say how many there are. */
static void
reads_kubernetes(void)
{
	clear();
	setenv("JOB_COMPLETION_INDEX", "0", 1);
	refuses("auto");
	INT_EQ(shard("auto/3").index, 1);
	setenv("JOB_COMPLETION_INDEX", "2", 1);
	INT_EQ(shard("auto/3").index, 3);
	setenv("JOB_COMPLETION_INDEX", "3", 1);
	refuses("auto/3");
	clear();
	refuses("auto");
}

/* The numbers stand for every machine and every version. */
static void
parts_all(void)
{
	int count[3] = {0};

	for (int i = 0; i < 300; i++) {
		char key[32];
		int homes = 0;

		snprintf(key, sizeof key, "town-%d", i);
		for (int k = 1; k <= 3; k++)
			if (shard_has((struct shard){k, 3}, key)) {
				homes++;
				count[k - 1]++;
			}
		INT_EQ(homes, 1);
		OK(shard_has((struct shard){0}, key));
	}
	INT_EQ(count[0] + count[1] + count[2], 300);
	for (int k = 0; k < 3; k++)
		OK(count[k] > 70);
	OK(shard_has((struct shard){1, 2}, "yunxi-2022") !=
	    shard_has((struct shard){2, 2}, "yunxi-2022"));
}

int
main(void)
{
	arena = arena_open();
	reads_parts();
	reads_slurm();
	reads_grid_engine();
	reads_ci();
	reads_kubernetes();
	parts_all();
	arena_close(arena);
	return test_done();
}
