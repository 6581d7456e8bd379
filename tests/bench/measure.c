/*
 * Whole-process cost of commands, run in turn: A B A B …
 *
 *	measure RUNS NAME 'COMMAND' [NAME 'COMMAND' …]
 *
 * Prints the median of user + system CPU time and of peak memory of each, and
 * its ratio to the last one (the floor). A run before is not counted.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { RUNS_MAX = 101 };

struct cost {
	double ms[RUNS_MAX], mib[RUNS_MAX];
};

static double
seconds(struct timeval t)
{
	return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

static void
run(const char *command, struct cost *cost, int i)
{
	struct rusage used;
	int status;
	pid_t child = fork();

	if (child == 0) {
		execl("/bin/sh", "sh", "-c", command, (char *)NULL);
		_exit(127);
	}
	if (child < 0 || wait4(child, &status, 0, &used) != child ||
	    status != 0) {
		fprintf(stderr, "measure: failed: %s\n", command);
		exit(1);
	}
	if (i < 0)
		return;
	cost->ms[i] = (seconds(used.ru_utime) + seconds(used.ru_stime)) * 1000;
	cost->mib[i] = (double)used.ru_maxrss / 1024;
}

static int
compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double
median(double *x, int n)
{
	qsort(x, (size_t)n, sizeof *x, compare);
	return x[n / 2];
}

int
main(int argc, char **argv)
{
	int runs = argc > 1 ? atoi(argv[1]) : 0, n = (argc - 2) / 2;
	struct cost *costs;
	double floor_ms, floor_mib;

	if (runs < 1 || runs > RUNS_MAX || n < 1 || argc % 2 != 0)
		return 2;
	costs = calloc((size_t)n, sizeof *costs);
	if (!costs)
		return 3;
	for (int i = -1; i < runs; i++)
		for (int k = 0; k < n; k++)
			run(argv[3 + 2 * k], &costs[k], i);
	floor_ms = median(costs[n - 1].ms, runs);
	floor_mib = median(costs[n - 1].mib, runs);
	for (int k = 0; k < n; k++)
		printf("%-28s %8.1f ms %6.1f MiB  × %.2f  × %.2f\n",
		    argv[2 + 2 * k], median(costs[k].ms, runs),
		    median(costs[k].mib, runs),
		    median(costs[k].ms, runs) / floor_ms,
		    median(costs[k].mib, runs) / floor_mib);
	free(costs);
	return 0;
}
