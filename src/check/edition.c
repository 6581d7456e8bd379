/*
 * Plan and progress → what of them is public.
 *
 * Of a withheld target its name, its rule and who answers for it remain. A
 * figure, its note, its source, how it was corrected or revised, whether it
 * was reported at all: all that is gone, and the mask is the same whatever
 * was masked.
 */
#include "check/edition.h"

#include <string.h>

static const char MASK[] = "X";

bool
edition_withholds(const struct task *task)
{
	return task->kind == TASK_TARGET && !task->is_public &&
	    task->rule != RULE_NONE;
}

/* --- the plan ------------------------------------------------------------ */

static void
withhold_task(struct task *task)
{
	static const struct figure_value none;

	task->is_withheld = true;
	task->value = task->to = none;
	task->baseline = task->total = task->tolerance = none;
	for (int i = 0; i < 4; i++)
		task->pace[i] = none;
	task->has_pace = false;
	task->revisions.n = 0;
	if (!task->blank)
		task->blank = MASK;
}

/* All text below: a value may hold any markup that a reader lets through. */
static void
mask_text(struct prose *p, const char *mask)
{
	for (; p; p = p->next, mask = "") {
		p->child = NULL;
		p->kind = PROSE_TEXT;
		p->text = mask;
	}
}

static void
mask_values(struct prose *p, const struct task *task)
{
	for (; p; p = p->next) {
		if (p->kind == PROSE_VALUE && task && task->is_withheld)
			mask_text(p->child, task->blank);
		else
			mask_values(
			    p->child, p->kind == PROSE_TARGET ? p->task : task);
	}
}

static void
mask_paragraphs(const void *self, const struct paragraphs *ps)
{
	(void)self;
	for (int i = 0; i < ps->n; i++)
		mask_values(ps->at[i].prose, NULL);
}

/* Does it hold a target that is withheld? */
static bool
is_delicate(const struct tasks *tasks)
{
	for (int i = 0; i < tasks->n; i++)
		if (edition_withholds(tasks->at[i]))
			return true;
	return false;
}

/*
 * No reader sees what a picture shows: beside a withheld target one is public
 * only where that is written, elsewhere unless the contrary is.
 */
static void
drop_images(struct images *images, bool delicate)
{
	int kept = 0;

	for (int i = 0; i < images->n; i++) {
		const char *openness = images->at[i].openness;

		if (openness ? strcmp(openness, "yes") == 0 : !delicate)
			images->at[kept++] = images->at[i];
	}
	images->n = kept;
}

static void
withhold_plan_images(struct plan *plan)
{
	drop_images(&plan->images, is_delicate(&plan->preamble_tasks));
	for (int i = 0; i < plan->pillars.n; i++)
		for (int k = 0; k < plan->pillars.at[i]->items.n; k++) {
			struct item *item = plan->pillars.at[i]->items.at[k];

			drop_images(&item->images, is_delicate(&item->tasks));
		}
}

static void
withhold_plan(struct plan *plan)
{
	plan->is_public = true;
	withhold_plan_images(plan);
	for (int i = 0; i < plan->all_tasks.n; i++)
		if (edition_withholds(plan->all_tasks.at[i]))
			withhold_task(plan->all_tasks.at[i]);
	plan_paragraphs(plan, mask_paragraphs, NULL);
}

/* --- progress ------------------------------------------------------------ */

static void
drop_figures(struct progress *p)
{
	int kept = 0;

	for (int i = 0; i < p->figures.n; i++)
		if (!p->figures.at[i].target->is_withheld)
			p->figures.at[kept++] = p->figures.at[i];
	p->figures.n = kept;
}

/* A problem of no item may be about any. */
static void
withhold_images(struct progress *p, const struct plan *plan)
{
	bool any = is_delicate(&plan->all_tasks);

	for (int i = 0; i < p->narratives.n; i++)
		drop_images(&p->narratives.at[i].images,
		    is_delicate(&p->narratives.at[i].item->tasks));
	for (int i = 0; i < p->problems.n; i++) {
		const struct item *item = p->problems.at[i].item;

		drop_images(&p->problems.at[i].images,
		    item ? is_delicate(&item->tasks) : any);
	}
}

void
edition_withhold(struct plan *plan, struct progress_list *list)
{
	withhold_plan(plan);
	for (int i = 0; i < list->n; i++) {
		drop_figures(list->at[i]);
		withhold_images(list->at[i], plan);
	}
}
