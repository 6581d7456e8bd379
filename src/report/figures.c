/*
 * Whose figures a report shows: names and places, for files that are edited,
 * and for pages that are pointed at.
 */
#include "report/pipeline.h"

#include <string.h>

#include "base/xml_write.h"
#include "paint/figure_places.h"

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
	/* No line reports an office: all of its entries' do. */
	for (int i = 0; i < job->ledger->offices.n; i++)
		source_add(job, map, job->ledger->offices.at[i].id,
		    job->ledger->offices.at[i].name, (struct origin){0});
	return map;
}

/* --- On pages --------------------------------------------------------------
 */

/* Hundredths of a point: a tenth of what a screen shows. */
static void
put_length(struct xml *x, struct arena *arena, const char *name, double pt)
{
	xml_attr(x, name, arena_printf(arena, "%.2f", pt));
}

static void
put_area(struct xml *x, struct arena *arena, const struct figure_place *place)
{
	xml_begin(x, "area");
	put_length(x, arena, "x", place->x);
	put_length(x, arena, "y", place->y);
	put_length(x, arena, "width", place->width);
	put_length(x, arena, "height", place->height);
	xml_words(x, "area", place->text);
}

/* Areas that follow one another are one figure: a row's, or of two lines. */
static void
put_page(struct job *job, struct xml *x, const struct page_figures *page,
    const struct map *sources)
{
	const char *of = "";

	xml_begin(x, "page");
	put_length(x, job->arena, "width", page->width);
	put_length(x, job->arena, "height", page->height);
	xml_inside(x);
	for (int i = 0; i < page->places.n; i++) {
		const struct figure_place *place = &page->places.at[i];
		const struct figure_source *source =
		    map_find(sources, place->of);

		if (strcmp(place->of, of) != 0) {
			if (*of)
				xml_end(x, "figure");
			of = place->of;
			xml_begin(x, "figure");
			xml_attr(x, "of", of);
			xml_attr(x, "name", source ? source->name : NULL);
			xml_inside(x);
		}
		put_area(x, job->arena, place);
	}
	if (*of)
		xml_end(x, "figure");
	xml_end(x, "page");
}

void
job_figure_places(struct job *job, const struct pages *pages, struct buf *out)
{
	const struct page_figures *all = figure_places(job->arena, pages);
	const struct map *sources = job_figures(job);
	struct xml x = {.out = out};

	xml_begin(&x, "figures");
	xml_inside(&x);
	for (int i = 0; i < pages->n; i++)
		put_page(job, &x, &all[i], sources);
	xml_end(&x, "figures");
	buf_putc(out, '\n');
}
