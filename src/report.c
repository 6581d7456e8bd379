/*
 * The pipeline's sentence: read plan, read progress, check, judge, compose,
 * lay out, paint.
 *
 * Every stage adds to one arena and one list of diagnostics. An output is
 * opened only when all input proved good, and is complete or absent.
 */
#include "report.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/output.h"
#include "compose/compose.h"
#include "input/input.h"
#include "layout/layout.h"
#include "model/check.h"
#include "paint/paint.h"

static const char DEFAULT_TEMPLATE[] = "yearend";
static const char DEFAULT_FORMAT[] = "pdf";
static const double PNG_DPI = 144;

/* One run of the pipeline. */
struct job {
	struct arena *arena;
	struct diags *diags;
	struct context *context;
	const struct report_options *options;
	struct plan *plan;
	struct progress_list *progress;
	struct ledger *ledger;
};

/* --- Reading and judging ------------------------------------------------ */

static bool
is_good(const struct job *job)
{
	return diags_count(job->diags, DIAG_ERROR) == 0;
}

static void
job_read(struct job *job)
{
	const struct report_options *o = job->options;

	job->plan = plan_read(job->arena, job->diags, o->plan);
	job->progress = arena_new(job->arena, struct progress_list);
	if (!job->plan)
		return;
	for (int i = 0; i < o->nprogress; i++) {
		struct progress *p = progress_read(
		    job->arena, job->diags, job->plan, o->progress[i]);

		if (p)
			*array_push(job->arena, job->progress) = p;
	}
}

static struct policy *
job_policy(struct job *job)
{
	return policy_read(job->arena, job->diags,
	    arena_printf(
		job->arena, "%s/policy.xml", job->context->templates_dir));
}

static struct previous_year *
job_previous(struct job *job)
{
	if (!job->options->previous)
		return NULL;
	return previous_read(job->arena, job->diags, job->options->previous);
}

/* All problems of all inputs are reported before anything is given up. */
static bool
job_judge(struct job *job)
{
	struct previous_year *previous;
	struct policy *policy;

	job_read(job);
	previous = job_previous(job);
	policy = job_policy(job);
	if (!job->plan || !policy)
		return false;
	check_all(job->arena, job->diags, job->plan, job->progress);
	job->ledger = ledger_new(job->arena, job->diags, job->plan,
	    job->progress, policy, job->options->as_of, previous);
	return is_good(job);
}

/* --- Templates, styles, fonts ------------------------------------------- */

static bool
is_path(const char *name)
{
	return strchr(name, '/') || strstr(name, ".xsl");
}

static const char *
template_path(struct job *job, const char *name)
{
	if (is_path(name))
		return name;
	return arena_printf(
	    job->arena, "%s/%s.xsl", job->context->templates_dir, name);
}

/* 'plan' of "plan" and of "mine/plan.xsl". */
static const char *
template_name(struct job *job, const char *name)
{
	const char *slash = strrchr(name, '/');
	const char *base = slash ? slash + 1 : name;
	const char *dot = strrchr(base, '.');

	return arena_strndup(
	    job->arena, base, dot ? (size_t)(dot - base) : strlen(base));
}

static struct style *
job_style(struct job *job, const struct document *document)
{
	return style_read(job->arena, job->diags,
	    arena_printf(job->arena, "%s/style/%s.xml",
		job->context->templates_dir, document->style));
}

static struct fonts *
context_fonts(struct context *context, struct diags *diags)
{
	if (!context->fonts)
		context->fonts = fonts_open(diags, context->fonts_dir);
	return context->fonts;
}

static struct layout *
job_layout(struct job *job, const struct document *document)
{
	struct style *style = job_style(job, document);
	struct typesetter *setter = arena_new(job->arena, struct typesetter);
	struct layout *layout;

	if (!style)
		return NULL;
	*setter = (struct typesetter){
	    .arena = job->arena,
	    .diags = job->diags,
	    .fonts = context_fonts(job->context, job->diags),
	    .style = style,
	};
	if (!setter->fonts)
		return NULL;
	layout = layout_new(setter, document);
	return is_good(job) ? layout : NULL;
}

/* --- Output ------------------------------------------------------------- */

static bool
is_folder(const char *path)
{
	struct stat st;
	size_t n = strlen(path);

	return (n > 0 && path[n - 1] == '/') ||
	    (stat(path, &st) == 0 && S_ISDIR(st.st_mode));
}

/* A folder that ends in / is made when it is not there. */
static void
folder_make(const char *path)
{
	if (path[strlen(path) - 1] == '/')
		mkdir(path, 0777);
}

static const char *
output_path(struct job *job, const char *stem, const char *format, bool many)
{
	const char *to = job->options->output;

	if (!to)
		return arena_printf(job->arena, "%s.%s", stem, format);
	if (!many && !is_folder(to))
		return to;
	if (!is_folder(to))
		mkdir(to, 0777);
	else
		folder_make(to);
	return arena_printf(job->arena, "%s%s%s.%s", to,
	    to[strlen(to) - 1] == '/' ? "" : "/", stem, format);
}

static bool
report_output(struct job *job, const char *path, struct output *out, bool good,
    const char *error)
{
	if (good && output_commit(out))
		return true;
	if (good)
		error = output_error(out);
	else
		output_discard(out);
	diag(job->diags, DIAG_OUTPUT, (struct origin){0}, path,
	    error ? error : output_error(out));
	return false;
}

static bool
write_bytes(struct job *job, const struct buf *bytes)
{
	const char *path = job->options->output ? job->options->output : "-";
	struct output *out = output_open(job->arena, path);

	output_write(out, bytes->s, (size_t)bytes->n);
	return report_output(job, path, out, true, NULL);
}

/*
 * The date in the file's metadata: SOURCE_DATE_EPOCH, else the data's own, else
 * the epoch itself, so that two runs give the same bytes.
 */
static const char *
metadata_date(struct job *job, struct date date)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	char *end;

	if (epoch && *epoch) {
		time_t seconds = (time_t)strtoll(epoch, &end, 10);
		struct tm tm;

		if (*end == '\0' && gmtime_r(&seconds, &tm))
			return arena_printf(job->arena,
			    "%04d-%02d-%02dT%02d:%02d:%02dZ", tm.tm_year + 1900,
			    tm.tm_mon + 1, tm.tm_mday, tm.tm_hour, tm.tm_min,
			    tm.tm_sec);
	}
	if (!date_given(date))
		date = (struct date){1970, 1, 1};
	return arena_printf(
	    job->arena, "%sT00:00:00Z", date_iso(job->arena, date));
}

static bool
write_pdf(struct job *job, const struct document *document,
    struct layout *layout, const char *path)
{
	struct output *out = output_open(job->arena, path);
	const char *error = NULL;
	struct paint_info info = {
	    .title = document->title,
	    .author = document->author,
	    .creator = "niandu",
	    .date = metadata_date(job, document->date),
	};
	bool good =
	    paint_pdf(job->arena, layout_pages(layout), &info, out, &error);

	return report_output(job, path, out, good, error);
}

/* "report.png" → "report-1.png". */
static const char *
page_path(struct job *job, const char *path, int page)
{
	const char *dot = strrchr(path, '.');

	if (!dot || strchr(dot, '/'))
		dot = path + strlen(path);
	return arena_printf(
	    job->arena, "%.*s-%d%s", (int)(dot - path), path, page, dot);
}

static bool
write_pages(struct job *job, struct layout *layout, const char *path,
    enum paint_format format)
{
	struct pages *pages = layout_pages(layout);

	for (int i = 0; i < pages->n; i++) {
		const char *error = NULL, *at = page_path(job, path, i + 1);
		struct output *out = output_open(job->arena, at);
		bool good = paint_frame(
		    job->arena, pages->at[i], format, PNG_DPI, out, &error);

		if (!report_output(job, at, out, good, error))
			return false;
	}
	return true;
}

static bool
write_format(struct job *job, const struct document *document,
    struct layout *layout, const char *format, const char *path)
{
	if (strcmp(format, "svg") == 0)
		return write_pages(job, layout, path, PAINT_SVG);
	if (strcmp(format, "png") == 0)
		return write_pages(job, layout, path, PAINT_PNG);
	return write_pdf(job, document, layout, path);
}

/* --- Commands ----------------------------------------------------------- */

static struct document *
job_compose(struct job *job, const char *name, struct buf *xml)
{
	const char *const params[] = {
	    "templates", job->context->templates_dir, NULL};

	buf_init(xml, job->arena);
	if (!compose(job->arena, job->diags, job->ledger,
		template_path(job, name), params, xml))
		return NULL;
	return document_read_bytes(
	    job->arena, job->diags, template_path(job, name), xml->s, xml->n);
}

static bool
emit_lines(struct job *job, const struct document *document)
{
	struct layout *layout = job_layout(job, document);
	struct buf out;

	if (!layout)
		return false;
	buf_init(&out, job->arena);
	layout_lines(layout, &out);
	return write_bytes(job, &out);
}

static bool
emit_ledger(struct job *job)
{
	struct buf out;

	buf_init(&out, job->arena);
	ledger_write(job->ledger, &out);
	return write_bytes(job, &out);
}

static bool
build_template(struct job *job, const char *name, bool many)
{
	const struct report_options *o = job->options;
	struct layout *layout;
	struct buf xml;
	struct document *document = job_compose(job, name, &xml);
	const char *stem = arena_printf(
	    job->arena, "%s-%s", job->plan->id, template_name(job, name));

	if (!document || !is_good(job))
		return false;
	if (o->emit == EMIT_DOCUMENT)
		return write_bytes(job, &xml);
	if (o->emit == EMIT_LINES)
		return emit_lines(job, document);
	layout = job_layout(job, document);
	if (!layout)
		return false;
	if (o->nformat == 0)
		return write_format(job, document, layout, DEFAULT_FORMAT,
		    output_path(job, stem, DEFAULT_FORMAT, many));
	for (int i = 0; i < o->nformat; i++)
		if (!write_format(job, document, layout, o->formats[i],
			output_path(job, stem, o->formats[i], many)))
			return false;
	return true;
}

static bool
build_all(struct job *job)
{
	const struct report_options *o = job->options;
	bool many = o->ntemplate > 1 || o->nformat > 1, good = true;

	if (!job_judge(job))
		return false;
	if (o->emit == EMIT_LEDGER)
		return emit_ledger(job);
	if (o->ntemplate == 0)
		return build_template(job, DEFAULT_TEMPLATE, many);
	for (int i = 0; i < o->ntemplate; i++)
		good = build_template(job, o->templates[i], many) && good;
	return good;
}

static struct job
job_open(struct context *context, struct diags *diags,
    const struct report_options *options)
{
	return (struct job){
	    .arena = arena_open(),
	    .diags = diags,
	    .context = context,
	    .options = options,
	};
}

bool
report_build(struct context *context, struct diags *diags,
    const struct report_options *options)
{
	struct job job = job_open(context, diags, options);
	bool good = build_all(&job);

	arena_close(job.arena);
	return good;
}

void
report_check(struct context *context, struct diags *diags,
    const struct report_options *options)
{
	struct job job = job_open(context, diags, options);

	job_judge(&job);
	arena_close(job.arena);
}

static bool
render(struct job *job, const char *path, const char *format)
{
	struct document *document = document_read(job->arena, job->diags, path);
	struct layout *layout;

	if (!document || !is_good(job))
		return false;
	if (job->options->emit == EMIT_LINES)
		return emit_lines(job, document);
	layout = job_layout(job, document);
	return layout &&
	    write_format(job, document, layout, format ? format : "pdf",
		job->options->output);
}

bool
report_render(struct context *context, struct diags *diags,
    const char *document, const char *output, const char *format,
    enum emit emit)
{
	struct report_options options = {.output = output, .emit = emit};
	struct job job = job_open(context, diags, &options);
	bool good = render(&job, document, format);

	arena_close(job.arena);
	return good;
}
