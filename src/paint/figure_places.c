/*
 * Marks → areas of pages: a device that paints nothing. Layout and charts said
 * where a figure stands in its frame; replayed, it is said of the page.
 */
#include "paint/figure_places.h"

#include <math.h>

#include "paint/device.h"
#include "paint/turns.h"

struct places_device {
	struct device base;
	struct arena *arena;
	struct page_figures *page; /* the one being filled */
	struct turns turns;
};

static void
places_page_begin(struct device *device, double width, double height)
{
	struct places_device *d = (struct places_device *)device;

	*d->page = (struct page_figures){.width = width, .height = height};
	turns_start(&d->turns);
}

static void
places_page_end(struct device *device)
{
	((struct places_device *)device)->page++;
}

static void
places_turn_begin(struct device *device, double x, double y, int quarter_turns)
{
	turns_begin(
	    &((struct places_device *)device)->turns, x, y, quarter_turns);
}

static void
places_turn_end(struct device *device)
{
	turns_end(&((struct places_device *)device)->turns);
}

/* Two corners of it: which of them is the upper left, turning decides. */
static void
places_figure(struct device *device, const struct figure_place *place)
{
	struct places_device *d = (struct places_device *)device;
	struct figure_place *on_page = array_push(d->arena, &d->page->places);
	double x = device->x + place->x, y = device->y + place->y;
	double left, top, right, bottom;

	turns_point(&d->turns, x, y, &left, &top);
	turns_point(
	    &d->turns, x + place->width, y + place->height, &right, &bottom);
	*on_page = (struct figure_place){
	    .of = place->of,
	    .text = place->text,
	    .x = fmin(left, right),
	    .y = fmin(top, bottom),
	    .width = fabs(right - left),
	    .height = fabs(bottom - top),
	};
}

static const struct device_ops places_ops = {
    .page_begin = places_page_begin,
    .page_end = places_page_end,
    .turn_begin = places_turn_begin,
    .turn_end = places_turn_end,
    .figure = places_figure,
};

struct page_figures *
figure_places(struct arena *arena, const struct pages *pages)
{
	struct page_figures *all =
	    arena_alloc(arena, sizeof *all * (size_t)(pages->n + 1));
	struct places_device d = {
	    .base = {.ops = &places_ops}, .arena = arena, .page = all};

	for (int i = 0; i < pages->n; i++) {
		const struct frame *frame = pages->at[i];

		device_page_begin(&d.base, frame->width, frame->height);
		replay_frame(&d.base, frame);
		device_page_end(&d.base);
	}
	return all;
}
