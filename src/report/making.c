/* What a run says that its reports were made from, and by what. */
#include <string.h>

#include "base/folder.h"
#include "compose/compose.h"
#include "report/pipeline.h"

static void
add_inputs(struct job *job, struct sources *s)
{
	const struct report_options *o = job->options;

	if (job->plan) {
		sources_file(s, "plan", o->plan);
		sources_files(s, "progress", o->progress, o->nprogress);
		sources_file(s, "previous", o->previous);
	}
	sources_files(s, "town", o->ledgers, o->nledger);
	if (job->county && o->previous) {
		struct folder before =
		    folder_read(job->arena, o->previous, ".xml");

		sources_files(s, "before", before.paths.at, before.paths.n);
	}
}

static void
add_ledger(struct job *job, struct sources *s, const char *name)
{
	struct buf ledger;

	buf_init(&ledger, job->arena);
	if (job->county)
		county_write(job->county, &ledger);
	else if (job->ledger)
		ledger_write(job->ledger, &ledger);
	if (ledger.n > 0)
		sources_ledger(s, &ledger, name);
}

/* "a-2a,ua-1"; NULL where the usual was meant. */
static const char *
standards_text(struct job *job)
{
	unsigned bits = job->options->pdf;
	struct buf out;

	buf_init(&out, job->arena);
	for (int i = 0; bits; i++, bits >>= 1)
		if (bits & 1)
			buf_printf(&out, "%s%s", out.n > 0 ? "," : "",
			    standard_names[i]);
	return out.n > 0 ? out.s : NULL;
}

static const char *
date_option(struct job *job, struct date date)
{
	return date_given(date) ? date_iso(job->arena, date) : NULL;
}

static void
add_options(struct job *job, struct sources *s, const char *template)
{
	const struct report_options *o = job->options;
	bool publishing = o->edition == EDITION_PUBLIC;

	sources_option(s, "command",
	    job->county	      ? "rollup"
		: job->ledger ? "build"
			      : "render");
	sources_option(s, "template", template ? path_name(template) : NULL);
	sources_option(s, "edition", publishing ? "public" : NULL);
	sources_option(s, "as-of", date_option(job, o->as_of));
	sources_option(s, "lead", job->lead);
	sources_option(s, "issuer", o->issuer);
	sources_option(s, "title", o->title);
	sources_option(s, "number", o->number);
	sources_option(s, "date", date_option(job, o->date));
	sources_option(s, "watermark", job->context->watermark);
	sources_option(s, "pdf", standards_text(job));
	sources_option(s, "ofd", o->ofd_plain ? "plain" : NULL);
}

/*
 * Of a public edition the inputs are the public ledger: by the digest of a file
 * a withheld value could be tried out.
 */
void
job_sources(struct job *job)
{
	const char *template = job->template;
	struct sources *s = &job->to.sources;
	bool publishing = job->options->edition == EDITION_PUBLIC;

	*s = (struct sources){
	    .arena = job->arena,
	    .attach = wants_attachments(job),
	    .known = s->known,
	};
	if (!publishing)
		add_inputs(job, s);
	job_add_pictures(job, s);
	add_ledger(job, s, publishing ? "public-ledger.xml" : "ledger.xml");
	if (job->plan || job->county)
		sources_set(s, "policy", &job->policy_path, 1);
	if (template)
		sources_digest(
		    s, "template", job->template_digest, job->beside);
	else if (!job->source)
		sources_file(s, "document", job->beside);
	if (job->style)
		sources_set(
		    s, "style", job->style->files.at, job->style->files.n);
	add_options(job, s, template);
}
