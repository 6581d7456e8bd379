/* A job is one call of the pipeline; around it, measuring and remembering. */
#include "batch/worker.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "base/digest.h"
#include "base/intl.h"
#include "base/json.h"
#include "batch/depfile.h"
#include "batch/stamp.h"

/* --- Statuses ------------------------------------------------------------- */

static const struct {
	const char *name, *told;
	bool again;
} statuses[] = {
#define JOB_STATUS(id, name, told, again) {name, told, again},
#include "batch/job_status.def"
#undef JOB_STATUS
};

const char *
job_status_name(enum job_status status)
{
	return statuses[status].name;
}

const char *
job_status_told(enum job_status status)
{
	return statuses[status].told;
}

bool
job_status_again(enum job_status status)
{
	return statuses[status].again;
}

int
job_status_read(const char *name)
{
	for (int i = 0; i < LEN(statuses); i++)
		if (strcmp(statuses[i].name, name) == 0)
			return i;
	return -1;
}

/* --- Measuring ------------------------------------------------------------ */

static int
now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int)(now.tv_sec % 1000000) * 1000 +
	    (int)(now.tv_nsec / 1000000);
}

/* The kernel forgets the highest mark so far (proc(5), clear_refs). */
static void
peak_forget(void)
{
	int fd = open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC);

	if (fd < 0)
		return;
	(void)!write(fd, "5", 1);
	close(fd);
}

/* Since then, in KiB; of the whole process where it could not forget. */
static long
peak_kib(void)
{
	FILE *file = fopen("/proc/self/status", "re");
	struct rusage usage;
	char line[128];
	long kib = -1;

	while (file && kib < 0 && fgets(line, sizeof line, file))
		if (sscanf(line, "VmHWM: %ld", &kib) != 1)
			kib = -1;
	if (file)
		fclose(file);
	if (kib >= 0)
		return kib;
	getrusage(RUSAGE_SELF, &usage);
	return usage.ru_maxrss;
}

/* --- The job -------------------------------------------------------------- */

struct doing {
	const struct batch_work *work;
	const struct batch_job *job;
	struct arena *arena;
	struct diags *diags;
	struct report_options options;
	struct batch_outputs outputs;
	struct batch_inputs inputs;
	const char *key;
};

/* Keeps the name that the file has in the output's folder. */
static void
wrote(void *self, const char *path, int pages)
{
	struct doing *d = self;
	size_t n = strlen(d->work->output);
	struct digest digest;

	if (strncmp(path, d->work->output, n) == 0)
		for (path += n; *path == '/';)
			path++;
	digest_init(&digest);
	digest_file(
	    &digest, arena_printf(d->arena, "%s/%s", d->work->output, path));
	*array_push(d->arena, &d->outputs) = (struct batch_output){
	    .file = arena_strdup(d->arena, path),
	    .sha256 = digest_hex(&digest, d->arena),
	    .pages = pages,
	};
}

/* Program, options, folder and what the options name from elsewhere. */
static const char *
job_key(struct doing *d, const char *salt)
{
	const struct report_options *o = &d->options;
	struct digest digest;

	digest_init(&digest);
	digest_text(&digest, d->work->program_key);
	digest_text(&digest, salt);
	digest_text(&digest, getenv("SOURCE_DATE_EPOCH"));
	digest_text(&digest, d->work->ledger ? "ledger" : NULL);
	inputs_add_folder(d->arena, d->job->folder, &d->inputs);
	if (o->previous)
		inputs_add_file(d->arena, o->previous, &d->inputs);
	if (o->reference)
		inputs_add_file(d->arena, o->reference, &d->inputs);
	for (int i = 0; i < o->ntemplate; i++)
		if (strchr(o->templates[i], '/'))
			inputs_add_file(d->arena, o->templates[i], &d->inputs);
	stamp_add_inputs(&digest, &d->inputs);
	return digest_hex(&digest, d->arena);
}

static enum job_status
build(struct doing *d)
{
	static const enum job_status by_exit[] = {
	    JOB_WRITTEN, JOB_FAULT, JOB_FAULT, JOB_SYSTEM};
	const char *error = NULL;
	enum job_status status;

	d->options.wrote = wrote;
	d->options.wrote_self = d;
	report_build(d->work->context, d->diags, &d->options);
	status = by_exit[diags_status(d->diags)];
	if (status == JOB_WRITTEN &&
	    !stamp_write(d->arena, d->work->output, d->job->id, d->key,
		&d->outputs, &error)) {
		diag(d->diags, DIAG_OUTPUT, (struct origin){0}, d->work->output,
		    error);
		status = JOB_SYSTEM;
	}
	return status;
}

static enum job_status
do_it(struct doing *d)
{
	const struct batch_work *work = d->work;
	const char *salt = "";
	bool good = work->prepare.call(work->prepare.self, d->arena, d->diags,
	    d->job->folder, &d->options, &salt);

	if (!good)
		return diags_status(d->diags) == 3 ? JOB_SYSTEM : JOB_FAULT;
	d->options.output = arena_printf(d->arena, "%s/", work->output);
	if (work->ledger)
		d->options.ledger = arena_printf(
		    d->arena, "%s/ledger/%s.xml", work->output, d->job->id);
	d->key = job_key(d, salt);
	if (!work->force &&
	    stamp_holds(
		d->arena, work->output, d->job->id, d->key, &d->outputs))
		return JOB_CURRENT;
	d->outputs.n = 0;
	return build(d);
}

/* --- What is said --------------------------------------------------------- */

static void
put_messages(struct diags *diags, enum diag_format format, struct buf *out)
{
	char *bytes = NULL;
	size_t n = 0;
	FILE *stream = open_memstream(&bytes, &n);

	if (!stream)
		return;
	diags_print(diags, stream, format, false);
	if (fclose(stream) == 0)
		buf_add(out, bytes, (int)n);
	free(bytes);
}

/* Lines of JSON → elements of an array. */
static void
put_message_array(struct diags *diags, struct buf *out)
{
	int start = out->n;

	put_messages(diags, DIAG_JSON, out);
	if (out->n > start)
		out->s[--out->n] = '\0'; /* the last end of line */
	for (int i = start; i < out->n; i++)
		if (out->s[i] == '\n')
			out->s[i] = ',';
}

static void
put_begin(const struct batch_job *job, enum job_status status, int ms,
    struct buf *out)
{
	buf_puts(out, "{\"job\":");
	json_string(job->folder, out);
	json_member("plan", job->id, out);
	json_member("status", job_status_name(status), out);
	buf_printf(out, ",\"ms\":%d", ms);
}

static int
put_outputs(const struct batch_outputs *outputs, struct buf *out)
{
	int pages = 0;

	buf_puts(out, ",\"outputs\":[");
	for (int i = 0; i < outputs->n; i++) {
		const struct batch_output *o = &outputs->at[i];

		buf_puts(out, i ? ",{\"file\":" : "{\"file\":");
		json_string(o->file, out);
		buf_printf(out, ",\"pages\":%d", o->pages);
		json_member("sha256", o->sha256, out);
		buf_putc(out, '}');
		pages += o->pages;
	}
	buf_puts(out, "]");
	return pages;
}

struct job_report
job_do(const struct batch_work *work, const struct batch_job *job,
    struct buf *record, struct buf *message, struct buf *rule)
{
	struct doing d = {.work = work,
	    .job = job,
	    .arena = arena_open(),
	    .diags = work->diags ? work->diags : diags_open()};
	struct job_report report = {0};
	int start = now_ms();

	peak_forget();
	report.status = do_it(&d);
	put_begin(job, report.status, now_ms() - start, record);
	buf_printf(record, ",\"peak_kib\":%ld", peak_kib());
	report.files = d.outputs.n;
	report.pages = put_outputs(&d.outputs, record);
	buf_printf(record, ",\"pages\":%d,\"messages\":[", report.pages);
	put_message_array(d.diags, record);
	buf_puts(record, "]}\n");
	put_messages(d.diags, work->json ? DIAG_JSON : DIAG_TEXT, message);
	if (report.files > 0)
		depfile_put(
		    work->output, &d.outputs, d.inputs.at, d.inputs.n, rule);
	report.nrecord = record->n;
	report.nmessage = message->n;
	report.nrule = rule->n;
	if (!work->diags)
		diags_close(d.diags);
	arena_close(d.arena);
	return report;
}

void
job_record(const struct batch_job *job, enum job_status status, int ms,
    const char *why, struct buf *record)
{
	put_begin(job, status, ms, record);
	buf_puts(
	    record, ",\"outputs\":[],\"pages\":0,\"messages\":[{\"message\":");
	json_string(why, record);
	buf_puts(record, "}]}\n");
}
