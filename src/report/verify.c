/*
 * A report and files → is it theirs? It is made again as it says that it was
 * made: what differs is named, and where nothing does the bytes are compared.
 */
#include <string.h>

#include "read/ofd_record.h"
#include "read/read.h"
#include "report/pipeline.h"

/* As report_build() and its like would have it; NULL: why is said. */
static const struct buf *
make_again(struct job *job, const char *format, const char **error)
{
	const struct report_options *o = job->options;
	const char *template = NULL;
	struct document *document;
	struct layout *layout;
	struct buf xml;

	if (o->document) {
		job->beside = o->document;
		document = document_read(job->arena, job->diags, o->document);
	} else {
		if (!(o->nledger > 0 ? job_join(job) : job_judge(job)))
			return NULL;
		job->lead = o->lead;
		template =
		    o->ntemplate > 0 ? o->templates[0] : default_template(job);
		document = job_compose(job, template, &xml);
	}
	layout = document && is_good(job) ? job_layout(job, document) : NULL;
	if (!layout)
		return NULL;
	job->template = template;
	job_sources(job);
	return publish_whole(&job->to, document, layout, format, error);
}

static enum remake
remade(struct arena *arena, const struct verification *v,
    const struct record *record, const struct buf *again)
{
	if (v->different > 0)
		return REMAKE_NOT;
	if (again->n == record->bytes.n &&
	    memcmp(again->s, record->bytes.s, (size_t)again->n) == 0)
		return REMAKE_SAME;
	if (record->kind == RECORD_OFD &&
	    ofd_is_sealed(arena, &record->bytes, again))
		return REMAKE_SEALED;
	return record->whole ? REMAKE_OTHER : REMAKE_EDITED;
}

bool
report_verify(struct context *context, struct diags *diags,
    const struct report_options *options, const struct record *record,
    struct arena *arena, struct verification *found)
{
	struct job job = job_open(context, diags, options);
	const char *error = NULL;
	const struct buf *again;

	job.to.sources.known = &record->made_from;
	job.to.made_on = record->date;
	again = make_again(
	    &job, record->kind == RECORD_OFD ? "ofd" : "pdf", &error);
	*found = (struct verification){.edited = !record->whole};
	if (again) {
		verification_compare(
		    arena, &record->made_from, &job.to.sources.list, found);
		found->remake = remade(job.arena, found, record, again);
		for (int i = 0; i < found->n; i++)
			found->at[i].name =
			    arena_strdup(arena, found->at[i].name);
	} else if (error) {
		diag(diags, DIAG_OUTPUT, (struct origin){0}, options->output,
		    error);
	}
	arena_close(job.arena);
	return again != NULL;
}
