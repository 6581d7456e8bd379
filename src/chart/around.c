/* Angles → two columns of labels, each spread along its side. */
#include "chart/around.h"

#include <math.h>

#include "chart/spread.h"

/* Between labels, and of a mark with the room after it [em]. */
static const double GAP = 0.15, MARK = 0.9, MARK_ROOM = 1.15;
/* Of a leader: out of the circle, before the words [em]; its width [pt]. */
static const double OUT = 0.35, BEFORE = 0.3, LEADER = 0.4;
/* So near to the top or bottom is at it [radians]. */
static const double POLE = 0.02;

static bool
is_pole(const struct around *a, const struct around_item *item)
{
	return a->poles && fabs(sin(item->angle)) < POLE;
}

static bool
is_left(const struct around_item *item)
{
	return sin(item->angle) < 0;
}

double
around_mark(const struct around_item *item, double size)
{
	return item->status ? MARK_ROOM * size : 0;
}

double
around_height(const struct around *a, const struct around_item *items, int n)
{
	double side[2] = {0};

	for (int i = 0; i < n; i++)
		if (!is_pole(a, &items[i]))
			side[is_left(&items[i])] +=
			    items[i].words->height + GAP * a->size;
	return fmax(side[0], side[1]);
}

/* Those of one side, from the top down: the left ones come last first. */
static void
place_side(struct plot *plot, const struct around *a, struct around_item *items,
    int n, bool left, const double ends[2])
{
	struct spread_item *at =
	    arena_alloc(plot->setter->arena, sizeof *at * (size_t)(n + 1));
	int count = 0;

	for (int k = 0; k < n; k++) {
		struct around_item *item = &items[left ? n - 1 - k : k];

		if (is_pole(a, item) || is_left(item) != left)
			continue;
		at[count++] = (struct spread_item){
		    .want = a->y - (a->radius + a->reach) * cos(item->angle),
		    .size = item->words->height + GAP * a->size,
		};
	}
	spread(plot->setter->arena, at, count, ends[0], ends[1]);
	count = 0;
	for (int k = 0; k < n; k++) {
		struct around_item *item = &items[left ? n - 1 - k : k];

		if (!is_pole(a, item) && is_left(item) == left)
			item->y = at[count++].at;
	}
}

void
around_place(struct plot *plot, const struct around *a,
    struct around_item *items, int n, double top, double bottom)
{
	const double ends[2] = {top, bottom};

	place_side(plot, a, items, n, false, ends);
	place_side(plot, a, items, n, true, ends);
	for (int i = 0; i < n; i++)
		if (is_pole(a, &items[i]))
			items[i].y = a->y -
			    cos(items[i].angle) *
				(a->radius + OUT * a->size +
				    items[i].words->height / 2);
}

static void
draw_leader(struct plot *plot, const struct around *a,
    const struct around_item *item, double end)
{
	struct path *path = frame_path(plot->frame);
	double out = a->radius + OUT * a->size;
	double elbow = a->x +
	    (is_left(item) ? -1 : 1) *
		(a->radius + a->reach - 2 * BEFORE * a->size);

	path->stroke = true;
	path->stroke_colour = plot->look->ink;
	path->width = LEADER;
	path_move(plot->frame, path, a->x + a->radius * sin(item->angle),
	    a->y - a->radius * cos(item->angle));
	path_line(plot->frame, path, a->x + out * sin(item->angle),
	    a->y - out * cos(item->angle));
	path_line(plot->frame, path, elbow, item->y);
	path_line(plot->frame, path, end, item->y);
}

static void
draw_words(struct plot *plot, const struct around *a,
    const struct around_item *item, double x, double y)
{
	double mark = around_mark(item, a->size);

	if (item->status)
		status_draw(plot->frame, item->status, x + MARK * a->size / 2,
		    y, MARK * a->size);
	wrap_draw(plot->frame, item->words, x + mark, y, ANCHOR_START);
}

static void
draw_item(
    struct plot *plot, const struct around *a, const struct around_item *item)
{
	double width = item->words->width + around_mark(item, a->size);
	double edge = a->radius + a->reach;

	if (is_pole(a, item)) {
		draw_words(plot, a, item, a->x - width / 2, item->y);
		return;
	}
	if (a->leaders)
		draw_leader(plot, a, item,
		    is_left(item) ? a->x - edge + BEFORE * a->size
				  : a->x + edge - BEFORE * a->size);
	draw_words(plot, a, item,
	    is_left(item) ? a->x - edge - width : a->x + edge, item->y);
}

void
around_draw(struct plot *plot, const struct around *a,
    const struct around_item *items, int n)
{
	for (int i = 0; i < n; i++)
		draw_item(plot, a, &items[i]);
}
