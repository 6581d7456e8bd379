/* Whose figures a report shows: names and places, for files that are edited. */
#include "report/pipeline.h"

/* A public edition tells nothing of the files behind it. */
static void
source_add(struct job *job, struct map *map, const char *id, const char *name,
    struct origin from)
{
	struct figure_source *source =
	    arena_new(job->arena, struct figure_source);

	source->name = name && *name ? name : id;
	if (job->options->edition != EDITION_PUBLIC)
		source->from = from;
	map_put(map, id, source);
}

static void
task_add(struct job *job, struct map *map, const struct task *task)
{
	const struct entry *e = map_find(job->ledger->entries, task->id);

	source_add(job, map, task->id, task->name,
	    e && e->from.file ? e->from : task->origin);
	for (int i = 0; i < task->works.n; i++)
		task_add(job, map, task->works.at[i]);
}

struct map *
job_figures(struct job *job)
{
	const struct plan *plan = job->plan;
	struct map *map = map_new(job->arena);

	if (!plan || !job->ledger)
		return map;
	source_add(job, map, plan->id, plan->title, plan->origin);
	for (int i = 0; i < plan->pillars.n; i++) {
		const struct pillar *pillar = plan->pillars.at[i];

		source_add(
		    job, map, pillar->id, pillar->title_text, pillar->origin);
		for (int k = 0; k < pillar->items.n; k++)
			source_add(job, map, pillar->items.at[k]->id,
			    pillar->items.at[k]->title_text,
			    pillar->items.at[k]->origin);
	}
	for (int i = 0; i < plan->all_tasks.n; i++)
		task_add(job, map, plan->all_tasks.at[i]);
	return map;
}
