/*
 * The pipeline's sentence: read plan, read progress, check, judge, compose,
 * lay out, paint.
 *
 * Every stage adds to one arena and one list of diagnostics. An output is
 * opened only when all input proved good, and is complete or absent.
 */
#include "report/report.h"

#include <string.h>
#include <unistd.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/folder.h"
#include "base/intl.h"
#include "base/map.h"
#include "compose/compose.h"
#include "compose/template.h"
#include "county/town_read.h"
#include "read/read.h"
#include "layout/layout.h"
#include "check/check.h"
#include "answer/explain.h"
#include "report/charts.h"
#include "report/publish.h"

static const char DEFAULT_TEMPLATE[] = "yearend";
static const char COUNTY_TEMPLATE[] = "county";
static const char OFFICE_TEMPLATE[] = "office";
static const char DEFAULT_FORMAT[] = "pdf";

/* One run of the pipeline. */
struct job {
	struct arena *arena;
	struct diags *diags;
	struct context *context;
	const struct report_options *options;
	struct publisher to;
	struct plan *plan;
	struct progress_list *progress;
	struct ledger *ledger;
	struct map *stems; /* of the charts written, --charts */
	const char *beside; /* the template, or the document to render */
	const char *lead; /* of the sheet that is being made, or NULL */
	struct county *county; /* of many ledgers, instead of a plan's */
	const struct buf *source; /* XML instead of either */
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

	diags_file(job->diags, o->plan);
	for (int i = 0; i < o->nprogress; i++)
		diags_file(job->diags, o->progress[i]);
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
	const char *own = job->options->policy;

	return policy_read(job->arena, job->diags,
	    own ? own
		: arena_printf(job->arena, "%s/policy.xml",
		      job->context->templates_dir));
}

static struct previous_year *
job_previous(struct job *job)
{
	if (!job->options->previous)
		return NULL;
	return previous_read(job->arena, job->diags, job->options->previous);
}

/*
 * The ledger of what is public. What there is to say of the files has been
 * said of the internal one.
 */
static void
job_publish(struct job *job, const struct policy *policy,
    const struct previous_year *previous)
{
	struct diags *said = diags_open();

	edition_withhold(job->plan, job->progress);
	job->ledger = ledger_new(job->arena, said, job->plan, job->progress,
	    policy, job->options->as_of, previous);
	diags_close(said);
}

/* All problems of all inputs are reported before anything is given up. */
static bool
job_judge(struct job *job)
{
	bool publishing = job->options->edition == EDITION_PUBLIC;
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
	if (publishing)
		edition_check(
		    job->arena, job->diags, job->ledger, job->progress, true);
	if (!is_good(job))
		return false;
	if (publishing)
		job_publish(job, policy, previous);
	return true;
}

/* Ledgers of towns → the county. */
static bool
job_join(struct job *job)
{
	const struct report_options *o = job->options;
	struct arena *arena = job->arena;
	struct towns towns, previous = {0};
	struct policy *policy = job_policy(job);

	towns = towns_read(arena, job->diags, o->ledgers, o->nledger);
	if (o->previous)
		previous = towns_read_folder(arena, job->diags, o->previous);
	if (!policy)
		return false;
	job->county = county_new(arena, job->diags, &towns, &previous, policy);
	if (job->county) {
		job->county->issuer = o->issuer;
		job->county->title = o->title;
		job->county->number = o->number;
		job->county->date = o->date;
	}
	return job->county && is_good(job);
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
	const char *own = arena_printf(job->arena, "%s/%s.xsl",
	    job->options->folder ? job->options->folder : "", name);

	if (is_path(name))
		return name;
	if (job->options->folder && access(own, F_OK) == 0)
		return own;
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

/* style/ in the town's folder, else beside the template or document. */
static const char *
own_styles(struct job *job)
{
	const char *slash = strrchr(job->beside, '/');
	const char *folder = job->options->folder;
	const char *own = folder
	    ? arena_printf(job->arena, "%s/style", folder)
	    : NULL;

	if (own && folder_is(own))
		return own;
	return arena_printf(job->arena, "%.*sstyle",
	    slash ? (int)(slash - job->beside) + 1 : 0, job->beside);
}

/*
 * The style that a document names: the town's own, one in a folder style/
 * beside the template or document, or a built-in one.
 */
static struct style *
job_style(struct job *job, const struct document *document)
{
	const char *own = own_styles(job);
	const char *builtin =
	    arena_printf(job->arena, "%s/style", job->context->templates_dir);
	const char *path = style_file(job->arena, job->diags, document->style,
	    document->style_place, own, builtin);

	return path ? style_read(job->arena, job->diags, path, builtin) : NULL;
}

static struct fonts *
context_fonts(struct context *context, struct diags *diags)
{
	if (!context->fonts)
		context->fonts = fonts_open(diags, context->fonts_dir);
	return context->fonts;
}

/* NULL, and why is said, where style or fonts cannot be had. */
static struct typesetter *
job_setter(struct job *job, const struct document *document)
{
	struct style *style = job_style(job, document);
	struct typesetter *setter = arena_new(job->arena, struct typesetter);

	if (!style)
		return NULL;
	*setter = (struct typesetter){
	    .arena = job->arena,
	    .diags = job->diags,
	    .fonts = context_fonts(job->context, job->diags),
	    .style = style,
	};
	return setter->fonts ? setter : NULL;
}

static struct layout *
job_layout(struct job *job, const struct document *document)
{
	struct typesetter *setter = job_setter(job, document);
	struct layout *layout;

	if (!setter)
		return NULL;
	layout = layout_new(setter, document);
	if (layout_pages(layout)->n == 0)
		diag(job->diags, DIAG_EMPTY_DOCUMENT, document->root->origin);
	return is_good(job) ? layout : NULL;
}

/* --- Commands ----------------------------------------------------------- */

/* What a template may ask for beside the ledger: pairs, NULL after the last. */
static const char *const *
job_params(struct job *job)
{
	const struct report_options *o = job->options;
	const struct {
		const char *name, *value;
	} all[] = {
	    {"templates", job->context->templates_dir},
	    {"number", o->number},
	    {"date",
		date_given(o->date) ? date_iso(job->arena, o->date) : NULL},
	    {"lead", job->lead},
	};
	const char **params = arena_alloc(
	    job->arena, sizeof *params * (size_t)(2 * LEN(all) + 1));
	int n = 0;

	for (int i = 0; i < LEN(all); i++) {
		if (!all[i].value)
			continue;
		params[n++] = all[i].name;
		params[n++] = all[i].value;
	}
	params[n] = NULL;
	return params;
}

static struct document *
job_compose(struct job *job, const char *name, struct buf *xml)
{
	const char *path = template_path(job, name);
	const char *const *params = job_params(job);
	bool made;

	job->beside = path;
	buf_init(xml, job->arena);
	if (job->source)
		made = template_run(job->diags, job->source, path, params, xml);
	else if (job->county)
		made = compose_county(
		    job->arena, job->diags, job->county, path, params, xml);
	else
		made = compose(
		    job->arena, job->diags, job->ledger, path, params, xml);
	if (!made)
		return NULL;
	return document_read_bytes(
	    job->arena, job->diags, path, xml->s, xml->n);
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
	return publish_bytes(&job->to, &out, job->options->output);
}

static bool
emit_ledger(struct job *job, const char *path)
{
	struct buf out;

	buf_init(&out, job->arena);
	if (job->county)
		county_write(job->county, &out);
	else
		ledger_write(job->ledger, &out);
	return publish_bytes(&job->to, &out, path);
}

/* What files of this run are named after. */
static const char *
job_id(struct job *job)
{
	if (job->county)
		return arena_printf(job->arena, "rollup-%d", job->county->year);
	return job->plan->id;
}

static bool
publish_formats(struct job *job, const struct document *document,
    struct layout *layout, const char *stem, bool many)
{
	const struct report_options *o = job->options;

	if (o->nformat == 0)
		return publish_pages(&job->to, document, layout, DEFAULT_FORMAT,
		    publish_path(&job->to, stem, DEFAULT_FORMAT, many));
	for (int i = 0; i < o->nformat; i++)
		if (!publish_pages(&job->to, document, layout, o->formats[i],
			publish_path(&job->to, stem, o->formats[i], many)))
			return false;
	return true;
}

static bool
publish_charts(
    struct job *job, const struct document *document, const char *name)
{
	const struct report_options *o = job->options;
	struct typesetter *setter = job_setter(job, document);
	struct chart_files *files =
	    setter ? charts_draw(setter, document) : NULL;

	if (!job->stems)
		job->stems = map_new(job->arena);
	return files && is_good(job) &&
	    charts_publish(&job->to, files, job_id(job),
		template_name(job, name), o->formats, o->nformat, job->stems);
}

/* A name as a part of a file's: no folder begins in it. */
static const char *
file_word(struct arena *arena, const char *name)
{
	char *word = arena_strdup(arena, name);

	for (char *s = word; *s; s++)
		if (*s == '/' || *s == '\\' || *s == ' ')
			*s = '-';
	return word;
}

static bool
build_template(struct job *job, const char *name, bool many)
{
	const struct report_options *o = job->options;
	struct layout *layout;
	struct buf xml;
	struct document *document = job_compose(job, name, &xml);
	const char *stem = arena_printf(job->arena, "%s-%s%s%s", job_id(job),
	    template_name(job, name), job->lead ? "-" : "",
	    job->lead ? file_word(job->arena, job->lead) : "");

	if (!document || !is_good(job))
		return false;
	if (o->emit == EMIT_DOCUMENT)
		return publish_bytes(&job->to, &xml, job->options->output);
	if (o->emit == EMIT_LINES)
		return emit_lines(job, document);
	layout = job_layout(job, document);
	if (!layout)
		return false;
	return publish_formats(job, document, layout, stem, many) &&
	    (!o->charts || publish_charts(job, document, name));
}

/* The report of a run that names none. */
static const char *
default_template(const struct job *job)
{
	if (job->county)
		return COUNTY_TEMPLATE;
	return job->lead ? OFFICE_TEMPLATE : DEFAULT_TEMPLATE;
}

static bool
build_templates(struct job *job, bool many)
{
	const struct report_options *o = job->options;
	bool good = true;

	if (o->ntemplate == 0)
		return build_template(job, default_template(job), many);
	for (int i = 0; i < o->ntemplate; i++)
		good = build_template(job, o->templates[i], many) && good;
	return good;
}

/* The office of this name; else who was probably meant is said. */
static bool
office_known(struct job *job, const char *name)
{
	int n = job->ledger->offices.n;
	const char **names =
	    arena_alloc(job->arena, sizeof *names * (size_t)(n + 1));
	const char *meant;

	for (int i = 0; i < n; i++) {
		names[i] = job->ledger->offices.at[i].name;
		if (strcmp(names[i], name) == 0)
			return true;
	}
	meant = diag_nearest(name, names, n);
	diag(job->diags, DIAG_FORM_LEAD, job->plan->origin, name,
	    meant ? arena_printf(job->arena, _("; did you mean '%s'?"), meant)
		  : "");
	return false;
}

/* A sheet for each office that leads anything. */
static bool
build_sheets(struct job *job)
{
	bool good = job->ledger->offices.n > 0;

	if (!good)
		diag(job->diags, DIAG_NO_OFFICE, job->plan->origin);
	for (int i = 0; i < job->ledger->offices.n; i++) {
		job->lead = job->ledger->offices.at[i].name;
		good = build_templates(job, true) && good;
	}
	return good;
}

/* Every report that is asked for, of what was judged. */
static bool
build_all(struct job *job)
{
	const struct report_options *o = job->options;

	if (o->emit == EMIT_LEDGER)
		return emit_ledger(job, o->output);
	if (o->ledger && !emit_ledger(job, o->ledger))
		return false;
	if (o->each_office)
		return build_sheets(job);
	if (o->lead && !office_known(job, o->lead))
		return false;
	job->lead = o->lead;
	return build_templates(
	    job, o->ntemplate > 1 || o->nformat > 1 || o->charts);
}

static struct job
job_open(struct context *context, struct diags *diags,
    const struct report_options *options)
{
	struct arena *arena = arena_open();

	return (struct job){
	    .arena = arena,
	    .diags = diags,
	    .context = context,
	    .options = options,
	    .to = {arena, diags, options->output, options->wrote,
		options->wrote_self},
	};
}

/* Reports of what prepare() puts into the job. */
static bool
report(struct context *context, struct diags *diags,
    const struct report_options *options, bool (*prepare)(struct job *))
{
	struct job job = job_open(context, diags, options);
	bool good = prepare(&job) && build_all(&job);

	arena_close(job.arena);
	return good;
}

bool
report_build(struct context *context, struct diags *diags,
    const struct report_options *options)
{
	return report(context, diags, options, job_judge);
}

bool
report_rollup(struct context *context, struct diags *diags,
    const struct report_options *options)
{
	return report(context, diags, options, job_join);
}

bool
report_xml(struct context *context, struct diags *diags, const struct buf *xml,
    const char *name, const char *output)
{
	struct report_options options = {.output = output};
	struct job job = job_open(context, diags, &options);
	struct document *document;
	struct layout *layout;
	struct buf made;

	job.source = xml;
	document = job_compose(&job, name, &made);
	layout = document ? job_layout(&job, document) : NULL;
	if (layout)
		publish_pages(&job.to, document, layout, DEFAULT_FORMAT, output);
	arena_close(job.arena);
	return layout && diags_count(diags, DIAG_ERROR) == 0;
}

void
report_check(struct context *context, struct diags *diags,
    const struct report_options *options)
{
	struct job job = job_open(context, diags, options);

	/* Of files at fault too much would look missing. */
	if (job_judge(&job)) {
		check_advise(job.arena, diags, job.plan, job.progress);
		edition_check(
		    job.arena, diags, job.ledger, job.progress, false);
	}
	arena_close(job.arena);
}

bool
report_explain(struct context *context, struct diags *diags,
    const struct report_options *options, const char *subject, bool json,
    struct buf *out)
{
	struct job job = job_open(context, diags, options);
	struct facts facts = {0};
	const char *meant = NULL;
	bool good = false;

	if (job_judge(&job)) {
		good = explain(job.arena, job.ledger, subject, &facts, &meant);
		if (good)
			facts_write(&facts, json, out);
		else
			diag(diags, DIAG_UNKNOWN_SUBJECT, job.plan->origin,
			    subject,
			    meant ? arena_printf(job.arena,
					_("; did you mean %s?"), meant)
				  : "");
	}
	arena_close(job.arena);
	return good;
}

static bool
render(struct job *job, const char *path, const char *format)
{
	struct document *document = document_read(job->arena, job->diags, path);
	struct layout *layout;

	job->beside = path;
	if (!document || !is_good(job))
		return false;
	if (job->options->emit == EMIT_LINES)
		return emit_lines(job, document);
	layout = job_layout(job, document);
	return layout &&
	    publish_pages(&job->to, document, layout, format ? format : "pdf",
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
