/* The pictures of plan and progress: which there are, whether they can be used.
 */
#include <string.h>
#include <unistd.h>

#include "base/array.h"
#include "layout/image.h"
#include "report/pipeline.h"

static void
add_images(struct job *job, struct images *all, const struct images *images)
{
	for (int i = 0; i < images->n; i++)
		*array_push(job->arena, all) = images->at[i];
}

static void
add_plan(struct job *job, struct images *all)
{
	const struct plan *plan = job->plan;

	add_images(job, all, &plan->images);
	for (int i = 0; i < plan->pillars.n; i++)
		for (int k = 0; k < plan->pillars.at[i]->items.n; k++)
			add_images(job, all,
			    &plan->pillars.at[i]->items.at[k]->images);
}

struct images
job_images(struct job *job)
{
	struct images all = {0};

	if (!job->plan)
		return all;
	add_plan(job, &all);
	for (int i = 0; i < job->progress->n; i++) {
		const struct progress *p = job->progress->at[i];

		for (int k = 0; k < p->narratives.n; k++)
			add_images(job, &all, &p->narratives.at[k].images);
		for (int k = 0; k < p->problems.n; k++)
			add_images(job, &all, &p->problems.at[k].images);
	}
	return all;
}

void
job_check_images(struct job *job)
{
	struct images all = job_images(job);

	for (int i = 0; i < all.n; i++)
		image_check(job->diags, all.at[i].path, all.at[i].place);
}

/* Is it the first of its path? One picture may be shown in several places. */
static bool
is_first(const struct images *all, int i)
{
	for (int k = 0; k < i; k++)
		if (strcmp(all->at[k].path, all->at[i].path) == 0)
			return false;
	return true;
}

/* One that is not there was not shown, else there were no report. */
void
job_add_pictures(struct job *job, struct sources *s)
{
	struct images all = job_images(job);

	for (int i = 0; i < all.n; i++)
		if (is_first(&all, i) && access(all.at[i].path, R_OK) == 0)
			sources_set(s, "picture", &all.at[i].path, 1);
}
