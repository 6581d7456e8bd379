/* What is written of a report: a stage of it, its pages, its charts. */
#include <string.h>

#include "base/buf.h"
#include "compose/compose.h"
#include "paint/marks.h"
#include "report/charts.h"
#include "report/pipeline.h"

static const char DEFAULT_FORMAT[] = "pdf";

bool
emit_laid_out(struct job *job, const struct document *document)
{
	struct layout *layout = job_layout(job, document);
	struct buf out;

	if (!layout)
		return false;
	buf_init(&out, job->arena);
	if (job->options->emit == EMIT_MARKS)
		marks_dump(layout_pages(layout), &out);
	else
		layout_lines(layout, &out);
	return publish_bytes(&job->to, &out, job->options->output);
}

bool
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

bool
wants_attachments(const struct job *job)
{
	const struct report_options *o = job->options;

	for (int i = 0; i < o->nformat; i++)
		if (strcmp(o->formats[i], "ofd") == 0)
			return true;
	return job->to.standards & STANDARD_A3A;
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

bool
is_office(const char *format)
{
	return strcmp(format, "docx") == 0 || strcmp(format, "xlsx") == 0;
}

/* The pages are made when a format first wants them. */
static bool
publish_format(struct job *job, const struct document *document,
    const char *template, struct layout **layout, const char *format,
    const char *path)
{
	struct typesetter *setter;

	if (is_office(format)) {
		setter = job_setter(job, document);
		return setter && is_good(job) &&
		    publish_office(&job->to, setter, document,
			job_docx_info(job, template), format, path);
	}
	if (!*layout) {
		*layout = job_layout(job, document);
		if (*layout)
			job_sources(job);
	}
	return *layout &&
	    publish_pages(&job->to, document, *layout, format, path);
}

static bool
publish_figures(struct job *job, struct layout *layout, const char *stem)
{
	struct buf out;

	buf_init(&out, job->arena);
	job_figure_places(job, layout_pages(layout), &out);
	return publish_bytes(
	    &job->to, &out, publish_path(&job->to, stem, "figures.xml", true));
}

static bool
publish_formats(struct job *job, const struct document *document,
    const char *template, const char *stem, bool many)
{
	const struct report_options *o = job->options;
	const char *const usual[] = {DEFAULT_FORMAT};
	const char *const *formats = o->nformat > 0 ? o->formats : usual;
	int n = o->nformat > 0 ? o->nformat : 1;
	struct layout *layout = NULL;

	for (int i = 0; i < n; i++)
		if (!publish_format(job, document, template, &layout,
			formats[i],
			publish_path(&job->to, stem, formats[i], many)))
			return false;
	return !o->figures || !layout || publish_figures(job, layout, stem);
}

bool
publish_report(struct job *job, const struct document *document,
    const char *template, bool many)
{
	const char *stem = arena_printf(job->arena, "%s-%s%s%s", job_id(job),
	    template_name(job, template), job->lead ? "-" : "",
	    job->lead ? file_word(job->arena, job->lead) : "");

	job->template = template;
	return publish_formats(job, document, template, stem, many) &&
	    (!job->options->charts || publish_charts(job, document, template));
}
