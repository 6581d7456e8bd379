/*
 * The pipeline's sentence: read plan, read progress, check, judge, compose,
 * lay out, paint.
 *
 * Every stage adds to one arena and one list of diagnostics. An output is
 * opened only when all input proved good, and is complete or absent.
 */
#include "report/report.h"

#include <string.h>

#include "base/buf.h"
#include "base/intl.h"
#include "check/check.h"
#include "compose/compose.h"
#include "compose/template.h"
#include "read/read.h"
#include "report/pipeline.h"

static const char DEFAULT_TEMPLATE[] = "yearend";
static const char COUNTY_TEMPLATE[] = "county";
static const char OFFICE_TEMPLATE[] = "office";

/* --- Reading and judging ------------------------------------------------ */

bool
is_good(const struct job *job)
{
	return diags_count(job->diags, DIAG_ERROR) == 0;
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
bool
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
bool
job_join(struct job *job)
{
	const struct report_options *o = job->options;
	struct arena *arena = job->arena;
	struct policy *policy = job_policy(job);
	struct towns previous = {0}, towns = job_towns(job, &previous);

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

struct document *
job_compose(struct job *job, const char *name, struct buf *xml)
{
	const char *path = template_path(job, name);
	const char *const *params = job_params(job);
	struct document *document;
	struct images known;
	struct digest read;
	bool made;

	job->beside = path;
	buf_init(xml, job->arena);
	digest_init(&read);
	if (job->source)
		made = template_run(
		    job->diags, job->source, path, params, &read, xml);
	else if (job->county)
		made = compose_county(job->arena, job->diags, job->county, path,
		    params, &read, xml);
	else
		made = compose(job->arena, job->diags, job->ledger, path,
		    params, &read, xml);
	job->template_digest = digest_hex(&read, job->arena);
	if (!made)
		return NULL;
	known = job_images(job);
	document = document_read_bytes(
	    job->arena, job->diags, path, xml->s, xml->n, &known);
	if (document && is_good(job))
		job_number(job, document);
	return document;
}

static bool
build_template(struct job *job, const char *name, bool many)
{
	struct buf xml;
	struct document *document = job_compose(job, name, &xml);

	if (!document || !is_good(job))
		return false;
	switch (job->options->emit) {
	case EMIT_DOCUMENT:
		return publish_bytes(&job->to, &xml, job->options->output);
	case EMIT_LINES:
	case EMIT_MARKS:
		return emit_laid_out(job, document);
	default:
		return publish_report(job, document, name, many);
	}
}

const char *
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

struct job
job_open(struct context *context, struct diags *diags,
    const struct report_options *options)
{
	struct arena *arena = arena_open();

	return (struct job){
	    .arena = arena,
	    .diags = diags,
	    .context = context,
	    .options = options,
	    .to =
		{
		    .arena = arena,
		    .diags = diags,
		    .output = options->output,
		    .wrote = options->wrote,
		    .wrote_self = options->wrote_self,
		    .standards = options->pdf
			? options->pdf & ~(unsigned)STANDARD_NONE
			: STANDARD_A2A | STANDARD_UA1,
		    .ofd_plain = options->ofd_plain,
		    .sources.arena = arena,
		},
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
report_ledger(struct context *context, struct diags *diags,
    const struct report_options *options, struct buf *out)
{
	struct job job = job_open(context, diags, options);
	bool good = job_judge(&job);

	if (good)
		ledger_write(job.ledger, out);
	arena_close(job.arena);
	return good;
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
	document = job_compose(&job,
	    arena_printf(
		job.arena, "%s/common/%s.xsl", context->templates_dir, name),
	    &made);
	layout = document ? job_layout(&job, document) : NULL;
	if (layout)
		publish_pages(&job.to, document, layout, "pdf", output);
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
		job_check_images(&job);
		check_advise(job.arena, diags, job.plan, job.progress);
		edition_check(
		    job.arena, diags, job.ledger, job.progress, false);
	}
	arena_close(job.arena);
}

bool
report_facts(struct context *context, struct diags *diags,
    const struct report_options *options, const char *subject,
    void (*take)(void *self, const struct facts *), void *self)
{
	struct job job = job_open(context, diags, options);
	struct facts facts = {0};
	const char *meant = NULL;
	bool good = false;

	if (job_judge(&job)) {
		good = explain(job.arena, job.ledger, subject, &facts, &meant);
		if (good)
			take(self, &facts);
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

struct explaining {
	bool json;
	struct buf *out;
};

static void
write_facts(void *self, const struct facts *facts)
{
	const struct explaining *to = self;

	facts_write(facts, to->json, to->out);
}

bool
report_explain(struct context *context, struct diags *diags,
    const struct report_options *options, const char *subject, bool json,
    struct buf *out)
{
	struct explaining to = {json, out};

	return report_facts(context, diags, options, subject, write_facts, &to);
}

static bool
render(struct job *job, const char *path, const char *format)
{
	struct document *document = document_read(job->arena, job->diags, path);
	struct typesetter *setter;
	struct layout *layout;

	job->beside = path;
	if (!document || !is_good(job))
		return false;
	job_number(job, document);
	if (job->options->emit)
		return emit_laid_out(job, document);
	if (format && is_office(format)) {
		setter = job_setter(job, document);
		return setter && is_good(job) &&
		    publish_office(&job->to, setter, document,
			job_docx_info(job, NULL), format, job->options->output);
	}
	layout = job_layout(job, document);
	job_sources(job);
	return layout &&
	    publish_pages(&job->to, document, layout, format ? format : "pdf",
		job->options->output);
}

bool
report_render(struct context *context, struct diags *diags,
    const char *document, const char *output, const char *format,
    enum emit emit, unsigned pdf, bool ofd_plain, const char *reference)
{
	struct report_options options = {.output = output,
	    .emit = emit,
	    .formats = &format,
	    .nformat = format ? 1 : 0,
	    .pdf = pdf,
	    .ofd_plain = ofd_plain,
	    .reference = reference};
	struct job job = job_open(context, diags, &options);
	bool good = render(&job, document, format);

	arena_close(job.arena);
	return good;
}
