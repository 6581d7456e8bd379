/*
 * verify: a report that went round as a Word file and was edited, against the
 * files that it was made from.
 *
 * It is made once more as the file says that it was made, read back in the same
 * way as the edited one, and compared with it.
 */
#include <string.h>

#include "answer/edited.h"
#include "base/folder.h"
#include "office/docx_write.h"
#include "read/bytes.h"
#include "report/pipeline.h"

struct docx_info
job_docx_info(struct job *job, const char *template)
{
	const struct report_options *o = job->options;
	/* Where it lies is nobody's business whom the report goes round to. */
	const char *name = template && template_is_path(template)
	    ? path_name(template)
	    : template;
	const struct docx_property all[] = {
	    {"niandu-template", name},
	    {"niandu-edition", o->edition == EDITION_PUBLIC ? "public" : NULL},
	    {"niandu-as-of",
		date_given(o->as_of) ? date_iso(job->arena, o->as_of) : NULL},
	    {"niandu-number", o->number},
	    {"niandu-date",
		date_given(o->date) ? date_iso(job->arena, o->date) : NULL},
	    {"niandu-lead", job->lead},
	};
	struct docx_property *given = arena_alloc(job->arena, sizeof all);
	struct docx_info info = {
	    .properties = given,
	    .reference = o->reference,
	    .own = job->beside,
	    .places = o->edition != EDITION_PUBLIC,
	};

	for (int i = 0; template && i < LEN(all); i++)
		if (all[i].value)
			given[info.nproperty++] = all[i];
	if (job->ledger)
		info.figures = job_figures(job);
	return info;
}

static void
option_date(struct date *to, const struct edited *edited, const char *name)
{
	const char *text = edited_property(edited, name);

	if (text && !date_given(*to))
		date_read(text, to);
}

/* As the report was made, where nothing else is asked for. */
static void
options_of(struct report_options *o, const struct edited *edited)
{
	const char *edition = edited_property(edited, "niandu-edition");

	if (edition && strcmp(edition, "public") == 0)
		o->edition = EDITION_PUBLIC;
	option_date(&o->as_of, edited, "niandu-as-of");
	option_date(&o->date, edited, "niandu-date");
	o->number = edited_property(edited, "niandu-number");
	o->lead = edited_property(edited, "niandu-lead");
}

/* What a file from elsewhere names is run only if it is the program's own. */
static const char *
template_of(struct diags *diags, const char *path, const struct edited *edited)
{
	const char *name = edited_property(edited, "niandu-template");

	if (!name)
		diag(diags, DIAG_NO_TEMPLATE, (struct origin){.file = path});
	else if (template_is_path(name))
		diag(diags, DIAG_OWN_TEMPLATE, (struct origin){.file = path},
		    name);
	else
		return name;
	return NULL;
}

/* The report as it is made now, read as the edited one was. */
static struct edited *
made_anew(struct job *job, const char *template)
{
	struct docx_info info = job_docx_info(job, template);
	struct document *document;
	struct typesetter *setter;
	struct buf xml, bytes;
	const char *error;

	job->lead = job->options->lead;
	document = job_compose(job, template, &xml);
	setter = document && is_good(job) ? job_setter(job, document) : NULL;
	if (!setter)
		return NULL;
	info.date = "1970-01-01T00:00:00Z";
	info.program = "niandu";
	buf_init(&bytes, job->arena);
	error = docx_write(setter, document, &info, &bytes);
	if (error) {
		diag(job->diags, DIAG_OUTPUT, (struct origin){0}, template,
		    error);
		return NULL;
	}
	return edited_read(job->arena, job->diags, template, &bytes);
}

bool
report_edited(struct context *context, struct diags *diags,
    const struct report_options *options, const char *path, bool json,
    struct buf *out)
{
	struct report_options o = *options;
	struct job job = job_open(context, diags, &o);
	struct edited *edited = NULL, *made = NULL;
	const char *template = NULL;
	struct edits edits = {0};
	struct buf bytes;

	buf_init(&bytes, job.arena);
	diags_file(diags, path);
	if (bytes_read(diags, path, &bytes))
		edited = edited_read(job.arena, diags, path, &bytes);
	if (edited) {
		template = o.ntemplate > 0 ? o.templates[0]
					   : template_of(diags, path, edited);
		options_of(&o, edited);
	}
	if (template && job_judge(&job))
		made = made_anew(&job, template);
	if (made) {
		edits = edited_compare(job.arena, made, edited);
		edits_write(&edits, job_figures(&job), path, json, out);
	}
	arena_close(job.arena);
	return edits.n > 0;
}
