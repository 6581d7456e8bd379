/* Jobs, workers, results: the order of a batch. */
#include "batch/batch.h"

#include <errno.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/folder.h"
#include "base/intl.h"
#include "base/output.h"
#include "base/system.h"
#include "batch/display.h"
#include "batch/stamp.h"

static const struct process_limits defaults = {
    .seconds = 300, .mebibytes = 2048};
enum { EXIT_INPUT = 1, EXIT_SYSTEM = 3 };

struct batch {
	struct arena *arena;
	struct diags *diags;
	const struct batch_options *options;
	struct batch_jobs jobs;
	struct display display;
	struct output *results; /* NULL: not asked for */
	const char **rules; /* for make, of each job; NULL where it has none */
	ARRAY_OF(const char *) ledgers; /* of the jobs that have one */
	int status; /* exit status so far */
};

/* --- What is to be done --------------------------------------------------- */

static bool
read_jobs(struct batch *b)
{
	const struct batch_options *o = b->options;
	bool good = true;

	for (int i = 0; i < o->nsource; i++)
		good = jobs_read(b->arena, b->diags, o->sources[i], o->nul,
			   &b->jobs) &&
		    good;
	/* Over all jobs, so that every machine says the same. */
	good = jobs_distinct(b->arena, b->diags, &b->jobs) && good;
	jobs_keep(&b->jobs, o->shard);
	return good;
}

static void
list_jobs(const struct batch *b)
{
	for (int i = 0; i < b->jobs.n; i++) {
		fputs(b->jobs.at[i].folder, stdout);
		putchar(b->options->nul ? '\0' : '\n');
	}
}

static bool
folder_make(struct batch *b, const char *path)
{
	if (mkdir(path, 0777) == 0 || folder_is(path))
		return true;
	diag(b->diags, DIAG_OUTPUT, (struct origin){0}, path,
	    system_words(errno));
	return false;
}

static bool
folders_make(struct batch *b)
{
	const char *out = b->options->output;

	return folder_make(b, out) &&
	    (!b->options->rollup ||
		folder_make(b, arena_printf(b->arena, "%s/ledger", out)));
}

/* --- As jobs end ---------------------------------------------------------- */

static int
exit_of(enum job_status status)
{
	if (status == JOB_WRITTEN || status == JOB_CURRENT)
		return 0;
	return job_status_again(status) ? EXIT_SYSTEM : EXIT_INPUT;
}

static bool
job_ended(
    void *self, const struct job_report *report, const struct job_words *words)
{
	struct batch *b = self;
	const struct batch_job *job = &b->jobs.at[report->job];
	int status = exit_of(report->status);

	display_job(&b->display, job, report, words->message);
	if (b->results)
		output_write(b->results, words->record, strlen(words->record));
	b->rules[report->job] = arena_strdup(b->arena, words->rule);
	if (b->options->rollup && status == 0)
		*array_push(b->arena, &b->ledgers) = arena_printf(
		    b->arena, "%s/ledger/%s.xml", b->options->output, job->id);
	if (status > b->status)
		b->status = status;
	return status == 0 || !b->options->fail_fast;
}

static void
tick(void *self, int running)
{
	const struct batch *b = self;

	display_draw(&b->display, running);
}

/* --- The run -------------------------------------------------------------- */

static int
cores(void)
{
	cpu_set_t set;

	return sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set)
							   : 1;
}

static struct process_limits
limits_of(const struct batch_options *o)
{
	return (struct process_limits){
	    .seconds = o->limits.seconds ? o->limits.seconds : defaults.seconds,
	    .mebibytes =
		o->limits.mebibytes ? o->limits.mebibytes : defaults.mebibytes,
	    .folder = o->output ? o->output : ".",
	};
}

static void
run_jobs(struct batch *b, const struct batch_work *work)
{
	const struct batch_options *o = b->options;
	struct pool_watcher watcher = {job_ended, tick, b};
	enum pool_end end;

	display_open(&b->display, b->jobs.n, o->terminal);
	end = pool_run(work, &b->jobs, o->workers ? o->workers : cores(),
	    limits_of(o), &watcher);
	if (end == POOL_FAILED)
		diag(b->diags, DIAG_BATCH_PROCESS, (struct origin){0},
		    system_words(errno));
	display_close(&b->display);
	if (end == POOL_SIGNAL) {
		fputs(
		    _("niandu: stopped; the same command goes on from here\n"),
		    stderr);
		b->status = EXIT_SYSTEM;
	}
}

static void
close_output(struct batch *b, struct output *out, const char *path)
{
	if (out && !output_commit(out))
		output_tell(out, b->diags, path);
}

/* In the order of the jobs, whenever they ended. */
static void
write_rules(struct batch *b)
{
	struct output *out = output_open(b->arena, b->options->deps);

	for (int i = 0; i < b->jobs.n; i++)
		if (b->rules[i])
			output_write(out, b->rules[i], strlen(b->rules[i]));
	close_output(b, out, b->options->deps);
}

static int
compare_paths(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Of the towns that this run wrote or found up to date. */
static void
run_rollup(struct batch *b, struct context *context)
{
	const struct batch_options *o = b->options;
	struct report_options county = {
	    .ledgers = b->ledgers.at,
	    .nledger = b->ledgers.n,
	    .output = arena_printf(b->arena, "%s/", o->output),
	    .templates = &o->county_template,
	    .ntemplate = o->county_template ? 1 : 0,
	};

	/* Jobs end in any order; the report names its ledgers in one. */
	if (b->ledgers.n > 1)
		qsort(b->ledgers.at, (size_t)b->ledgers.n,
		    sizeof *b->ledgers.at, compare_paths);
	if (b->ledgers.n < b->jobs.n)
		diag(b->diags, DIAG_BATCH_ROLLUP, (struct origin){0},
		    b->jobs.n - b->ledgers.n);
	if (b->ledgers.n > 0)
		report_rollup(context, b->diags, &county);
}

static void
batch_do(struct batch *b, struct context *context, struct batch_prepare prepare)
{
	const struct batch_options *o = b->options;
	struct batch_work work = {.context = context,
	    .prepare = prepare,
	    .output = o->output,
	    .force = o->force,
	    .ledger = o->rollup,
	    .json = o->json};

	/* Before any worker is: all share what was opened and compiled. */
	if (!folders_make(b) ||
	    !report_prepare(context, b->diags, o->templates, o->ntemplate))
		return;
	work.program_key = stamp_of_program(
	    b->arena, context->fonts_dir, context->templates_dir);
	if (o->results)
		b->results = output_open(b->arena, o->results);
	b->rules =
	    arena_alloc(b->arena, sizeof *b->rules * ((size_t)b->jobs.n + 1));
	run_jobs(b, &work);
	close_output(b, b->results, o->results);
	if (o->deps)
		write_rules(b);
	if (o->rollup && b->status != EXIT_SYSTEM)
		run_rollup(b, context);
}

int
batch_run(struct context *context, struct diags *diags,
    const struct batch_options *options, struct batch_prepare prepare)
{
	struct batch b = {
	    .arena = arena_open(), .diags = diags, .options = options};

	if (!read_jobs(&b))
		b.status = EXIT_INPUT;
	else if (options->list)
		list_jobs(&b);
	else
		batch_do(&b, context, prepare);
	arena_close(b.arena);
	return b.status;
}
