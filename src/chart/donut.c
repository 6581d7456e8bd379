/*
 * kind="donut", kind="pie": the parts of a whole, each labelled beside itself
 * with its name and figure; for every series a ring of its own.
 *
 * Few parts of one sign only: what is more or missing becomes bars. Where there
 * are more parts than colours, the smallest stand together, the last of the
 * ring, and are named one by one beside it.
 */
#include <math.h>

#include "base/buf.h"
#include "chart/around.h"
#include "chart/pane.h"
#include "chart/pattern.h"

enum { PARTS = 24, ACROSS = 2 };

/* Of the ring: least and usual outer radius [em], inner one [parts]. */
static const double LEAST = 2.6, USUAL = 5, ALONE = 7, HOLE = 0.6;
static const double REACH = 1.6; /* from ring to words [em] */
static const double JOINT = 1.2; /* white between parts [pt] */

/* A part: a value of the series, or the small ones together. */
struct slice {
	const struct chart_value *value; /* NULL: the small ones */
	double size;
	int n; /* which of the colours */
};

struct ring {
	struct around around;
	struct around_item *items;
	struct slice *slices;
	int n, nslice; /* items, slices */
	double sum;
};

struct donut {
	struct panes panes;
	struct ring *rings;
	bool hole;
};

static double
series_sum(const struct node *series)
{
	double sum = 0;

	for (int i = 0; i < series->as.series.n; i++)
		sum += plot_number(series->as.series.values[i].value);
	return sum;
}

static bool
donut_suits(const struct plot *plot)
{
	for (int s = 0; s < plot->series.n; s++) {
		const struct node *series = plot->series.at[s];
		int n = series->as.series.n;

		if (n == 0 || n > PARTS)
			return false;
		for (int i = 0; i < n; i++)
			if (!plot_is_shown(plot_value(plot, s, i)) ||
			    !(plot_value(plot, s, i)->value >= 0))
				return false;
		if (series_sum(series) <= 0)
			return false;
	}
	return plot->series.n > 0;
}

/* --- Slices ------------------------------------------------------------- */

/* How many of the others are larger, or as large and before it? */
static int
size_rank(const struct node *series, int i)
{
	const struct chart_value *v = series->as.series.values;
	int rank = 0;

	for (int k = 0; k < series->as.series.n; k++)
		rank += v[k].value > v[i].value ||
		    (k < i && v[k].value == v[i].value);
	return rank;
}

/* So many have a colour of their own; what has a status needs none. */
static int
own_colours(const struct plot *plot, const struct node *series)
{
	int most = plot->setter->style->npalette, n = series->as.series.n;

	for (int i = 0; i < n; i++)
		if (series->as.series.values[i].status)
			return n;
	return most < 2 || n <= most ? n : most - 1;
}

static void
slices_set(struct plot *plot, struct ring *ring, const struct node *series)
{
	struct chart_value *v = series->as.series.values;
	int n = series->as.series.n, own = own_colours(plot, series);
	struct slice rest = {.n = own};

	ring->slices = arena_alloc(
	    plot->setter->arena, sizeof *ring->slices * (size_t)(n + 1));
	for (int i = 0; i < n; i++) {
		double size = plot_number(v[i].value);

		if (size_rank(series, i) >= own) {
			rest.size += size;
			continue;
		}
		ring->slices[ring->nslice] = (struct slice){
		    .value = &v[i], .size = size, .n = ring->nslice};
		ring->nslice++;
	}
	if (own < n)
		ring->slices[ring->nslice++] = rest;
}

/* 其他：甲3家、乙2家 */
static const char *
rest_text(struct plot *plot, const struct node *series)
{
	struct buf out;
	const char *mark = "：";
	int own = own_colours(plot, series);

	buf_init(&out, plot->setter->arena);
	buf_puts(&out, plot_word(plot, WORD_OTHER));
	for (int i = 0; i < series->as.series.n; i++) {
		const struct chart_value *v = &series->as.series.values[i];

		if (size_rank(series, i) < own)
			continue;
		buf_printf(&out, "%s%s %s", mark, v->label,
		    plot_figure(plot, v, NULL));
		mark = "、";
	}
	return out.s;
}

/* A status that does not occur is not worth a word. */
static bool
is_named(const struct slice *slice)
{
	return slice->size > 0 || !slice->value || !slice->value->status;
}

static const struct status_style *
slice_status(const struct plot *plot, const struct slice *slice)
{
	return slice->value ? plot_status(plot, slice->value->status) : NULL;
}

static void
item_set(struct plot *plot, struct ring *ring, const struct node *series,
    const struct slice *slice, double before, double room)
{
	const struct chart_value *v = slice->value;
	struct around_item *item = &ring->items[ring->n++];
	const struct status_style *status = slice_status(plot, slice);
	double middle = before + slice->size / 2;
	const char *text = v
	    ? arena_printf(plot->setter->arena, "%s %s",
		  status ? status->word : v->label, plot_figure(plot, v, NULL))
	    : rest_text(plot, series);

	item->angle = 2 * M_PI * middle / ring->sum;
	item->status = status;
	item->words = plot_words(plot, plot->small, text,
	    room - around_mark(item, plot->small->size),
	    v ? v->origin : series->origin);
}

static void
ring_set(struct plot *plot, const struct donut *donut, int s)
{
	struct ring *ring = &donut->rings[s];
	const struct node *series = plot->series.at[s];
	double size = plot->small->size, before = 0;
	double usual = plot->series.n == 1 ? ALONE : USUAL;
	double radius = fmin(usual * size, donut->panes.width / 5);
	double room = donut->panes.width / 2 - radius - REACH * size;

	ring->sum = series_sum(series);
	slices_set(plot, ring, series);
	ring->items = arena_alloc(
	    plot->setter->arena, sizeof *ring->items * (size_t)ring->nslice);
	for (int i = 0; i < ring->nslice; i++) {
		const struct slice *slice = &ring->slices[i];

		if (is_named(slice))
			item_set(plot, ring, series, slice, before, room);
		before += slice->size;
	}
	ring->around = (struct around){
	    .radius = fmax(radius, LEAST * size),
	    .reach = REACH * size,
	    .size = size,
	    .leaders = true,
	};
}

/* What all panes are high: their words beside the largest ring. */
static double
rings_height(struct plot *plot, const struct donut *donut)
{
	double size = plot->small->size;
	double usual = plot->series.n == 1 ? ALONE : USUAL;
	double height = 2 * usual * size + 2 * size;

	height = pane_height(plot, height);
	for (int s = 0; s < plot->series.n; s++) {
		const struct ring *ring = &donut->rings[s];

		height = fmax(
		    height, around_height(&ring->around, ring->items, ring->n));
	}
	return height;
}

static void
donut_set(struct plot *plot, bool hole)
{
	struct donut *donut = arena_new(plot->setter->arena, struct donut);
	double size = plot->small->size, height;

	plot->own = donut;
	donut->hole = hole;
	panes_set(plot, &donut->panes, plot->series.n, ACROSS,
	    2 * (USUAL + REACH + 6) * size);
	donut->rings = arena_alloc(
	    plot->setter->arena, sizeof *donut->rings * (size_t)plot->series.n);
	for (int s = 0; s < plot->series.n; s++)
		ring_set(plot, donut, s);
	height = rings_height(plot, donut);
	for (int s = 0; s < plot->series.n; s++) {
		struct around *a = &donut->rings[s].around;

		a->radius =
		    fmin(fmax(height / 2 - size, LEAST * size), a->radius);
	}
	donut->panes.height = height;
	panes_rows(plot, &donut->panes, donut->panes.title + height);
	plot_legend_place(plot, 0);
}

static void
donut_prepare(struct plot *plot)
{
	donut_set(plot, true);
}

static void
pie_prepare(struct plot *plot)
{
	donut_set(plot, false);
}

/* --- Drawing ------------------------------------------------------------ */

static void
draw_slice(struct plot *plot, const struct ring *ring,
    const struct slice *slice, struct sector *sector)
{
	const struct status_style *status = slice_status(plot, slice);

	sector->to = sector->from + 2 * M_PI * slice->size / ring->sum;
	pattern_sector(plot->frame, sector,
	    status ? status->fill : plot_colour(plot, slice->n),
	    status ? status->pattern : plot_pattern(plot, slice->n));
	sector->from = sector->to;
}

/* White lines between the parts, unless one is all. */
static void
draw_joints(struct plot *plot, const struct ring *ring, const struct sector *of)
{
	double angle = 0;

	for (int i = 0; i < ring->nslice; i++) {
		double v = ring->slices[i].size;

		if (v >= ring->sum)
			return;
		if (v > 0)
			frame_rule(plot->frame, of->x + of->inner * sin(angle),
			    of->y - of->inner * cos(angle),
			    of->x + of->outer * sin(angle),
			    of->y - of->outer * cos(angle), JOINT,
			    (struct colour){1, 1, 1});
		angle += 2 * M_PI * v / ring->sum;
	}
}

static void
draw_sum(struct plot *plot, const struct sector *sector, int s)
{
	const struct node *series = plot->series.at[s];
	struct wrapped *words;

	if (!series->as.series.text || sector->inner <= 0)
		return;
	words = plot_words(plot, plot->text, series->as.series.text,
	    1.5 * sector->inner, series->origin);
	wrap_draw(plot->frame, words, sector->x, sector->y, ANCHOR_MIDDLE);
}

static void
draw_ring(struct plot *plot, const struct donut *donut, int s, double top)
{
	struct ring *ring = &donut->rings[s];
	struct around *a = &ring->around;
	double height = donut->panes.height;
	struct sector sector;

	a->x = pane_left(plot, &donut->panes, s) + donut->panes.width / 2;
	a->y = top + donut->panes.title + height / 2;
	sector = (struct sector){
	    .x = a->x,
	    .y = a->y,
	    .inner = donut->hole ? HOLE * a->radius : 0,
	    .outer = a->radius,
	};
	pane_title(plot, &donut->panes, s, top, ANCHOR_MIDDLE);
	for (int i = 0; i < ring->nslice; i++)
		draw_slice(plot, ring, &ring->slices[i], &sector);
	draw_joints(plot, ring, &sector);
	draw_sum(plot, &sector, s);
	around_place(plot, a, ring->items, ring->n, a->y - height / 2,
	    a->y + height / 2);
	around_draw(plot, a, ring->items, ring->n);
}

static void
donut_row(struct plot *plot, const struct plot_row *row, double top)
{
	for (int i = 0; i < row->n; i++)
		draw_ring(plot, plot->own, row->first + i, top);
}

const struct plot_kind donut_kind = {
    .suits = donut_suits,
    .prepare = donut_prepare,
    .draw_row = donut_row,
};

const struct plot_kind pie_kind = {
    .suits = donut_suits,
    .prepare = pie_prepare,
    .draw_row = donut_row,
};
