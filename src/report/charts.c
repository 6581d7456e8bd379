/*
 * Charts → files. A chart's name comes from its id, so that a slide which
 * links to the file finds next quarter's in its place.
 */
#include "report/charts.h"

#include <string.h>

#include "base/array.h"
#include "base/map.h"
#include "chart/slide.h"

struct album {
	struct typesetter *setter;
	struct chart_files *files;
	struct map *ids; /* of the document */
	int n; /* charts so far */
};

static void
ids_collect(struct map *ids, const struct node *node)
{
	for (const struct node *n = node->child; n; n = n->next) {
		if (n->id)
			map_put(ids, n->id, ids);
		ids_collect(ids, n);
	}
}

static const char *
chart_name(struct album *album, const struct node *chart)
{
	struct arena *arena = album->setter->arena;
	const char *name = arena_printf(arena, "chart-%d", album->n);

	if (chart->id)
		return chart->id;
	while (map_find(album->ids, name))
		name = arena_printf(arena, "%s-x", name);
	return name;
}

/* A chart that is too long for one slide has several. */
static void
album_add(struct album *album, const struct node *chart)
{
	struct arena *arena = album->setter->arena;
	struct slides slides = slides_draw(album->setter, chart);
	const char *name;

	album->n++;
	name = chart_name(album, chart);
	for (int i = 0; i < slides.n; i++)
		*array_push(arena, album->files) = (struct chart_file){
		    .title = chart->as.chart.caption,
		    .frame = slides.at[i],
		    .name = i == 0 ? name
				   : arena_printf(arena, "%s-%d", name, i + 1),
		};
}

static void
album_collect(struct album *album, const struct node *node)
{
	for (const struct node *n = node->child; n; n = n->next) {
		if (n->kind == NODE_CHART)
			album_add(album, n);
		else
			album_collect(album, n);
	}
}

struct chart_files *
charts_draw(struct typesetter *setter, const struct document *document)
{
	struct album album = {
	    .setter = setter,
	    .files = arena_new(setter->arena, struct chart_files),
	    .ids = map_new(setter->arena),
	};

	ids_collect(album.ids, document->root);
	album_collect(&album, document->root);
	return album.files;
}

static const char *const chart_formats[] = {"svg", "png"};

/* Those of these that are among the report's; else all. */
static bool
is_wanted(const char *format, const char *const *formats, int nformat)
{
	bool any = false;

	for (int i = 0; i < nformat; i++) {
		if (strcmp(formats[i], format) == 0)
			return true;
		for (int k = 0; k < LEN(chart_formats); k++)
			any |= strcmp(formats[i], chart_formats[k]) == 0;
	}
	return !any;
}

static const char *
free_stem(struct publisher *p, const char *plan, const char *template,
    const char *name, struct map *taken)
{
	const char *stem = arena_printf(p->arena, "%s-%s", plan, name);

	if (map_find(taken, stem))
		stem = arena_printf(p->arena, "%s-%s-%s", plan, template, name);
	map_put(taken, stem, taken);
	return stem;
}

bool
charts_publish(struct publisher *p, const struct chart_files *files,
    const char *plan, const char *template, const char *const *formats,
    int nformat, struct map *taken)
{
	for (int i = 0; i < files->n; i++) {
		const struct chart_file *file = &files->at[i];
		const char *stem =
		    free_stem(p, plan, template, file->name, taken);

		for (int k = 0; k < LEN(chart_formats); k++) {
			const char *format = chart_formats[k];

			if (is_wanted(format, formats, nformat) &&
			    !publish_frame(p, file->frame, file->title, format,
				publish_path(p, stem, format, true)))
				return false;
		}
	}
	return true;
}
