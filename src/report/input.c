/* The files that a report is made from, read. */
#include "base/array.h"
#include "county/town_read.h"
#include "read/read.h"
#include "report/pipeline.h"

void
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

struct policy *
job_policy(struct job *job)
{
	const char *own = job->options->policy;

	job->policy_path = own ? own
			       : arena_printf(job->arena, "%s/policy.xml",
				     job->context->templates_dir);
	return policy_read(job->arena, job->diags, job->policy_path);
}

struct previous_year *
job_previous(struct job *job)
{
	if (!job->options->previous)
		return NULL;
	return previous_read(job->arena, job->diags, job->options->previous);
}

struct towns
job_towns(struct job *job, struct towns *previous)
{
	const struct report_options *o = job->options;

	if (o->previous)
		*previous =
		    towns_read_folder(job->arena, job->diags, o->previous);
	return towns_read(job->arena, job->diags, o->ledgers, o->nledger);
}
