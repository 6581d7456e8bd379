/*
 * Frame → calls of a device, mark by mark.
 *
 * Nested frames only move the origin; a device hears of a nested frame when
 * it is turned.
 */
#include "paint/device.h"

/* Where the child's top left goes, so that its turned box starts at x, y. */
static void
turn_origin(const struct frame *child, int turns, double *x, double *y)
{
	static const struct {
		int across, up;
	} shift[4] = {{0, 0}, {0, 1}, {1, 1}, {1, 0}};
	bool lying = turns % 2 == 1;

	*x += shift[turns].across * (lying ? child->height : child->width);
	*y += shift[turns].up * (lying ? child->width : child->height);
}

static void
replay_child(struct device *device, const struct mark *mark)
{
	const struct frame *child = mark->as.frame.frame;
	double saved_x = device->x, saved_y = device->y;
	double x = saved_x + mark->as.frame.x, y = saved_y + mark->as.frame.y;
	int turns = (mark->as.frame.quarter_turns % 4 + 4) % 4;

	if (turns == 0) {
		device->x = x;
		device->y = y;
		replay_frame(device, child);
	} else {
		turn_origin(child, turns, &x, &y);
		device_turn_begin(device, x, y, turns);
		device->x = device->y = 0;
		replay_frame(device, child);
		device_turn_end(device);
	}
	device->x = saved_x;
	device->y = saved_y;
}

static void
replay_mark(struct device *device, const struct mark *mark)
{
	switch (mark->kind) {
	case MARK_GLYPHS:
		device_glyphs(device, mark->as.glyphs);
		break;
	case MARK_PATH:
		device_path(device, mark->as.path);
		break;
	case MARK_PICTURE:
		device_picture(device, mark);
		break;
	case MARK_BEGIN:
		device_begin(device, mark->as.element);
		break;
	case MARK_ARTIFACT:
		device_artifact(device, mark->as.artifact);
		break;
	case MARK_END:
		device_end(device);
		break;
	case MARK_LINK:
		device_link(device, mark);
		break;
	case MARK_DEST:
		device_dest(device, mark);
		break;
	case MARK_OUTLINE:
		device_outline(device, mark);
		break;
	case MARK_FIGURE:
		device_figure(device, mark->as.figure);
		break;
	case MARK_FRAME:
		replay_child(device, mark);
		break;
	}
}

void
replay_frame(struct device *device, const struct frame *frame)
{
	for (int i = 0; i < frame->marks.n; i++)
		replay_mark(device, &frame->marks.at[i]);
}

void
replay_dests(struct map *dests, const struct frame *frame)
{
	for (int i = 0; i < frame->marks.n; i++) {
		struct mark *mark = &frame->marks.at[i];

		if (mark->kind == MARK_FRAME)
			replay_dests(dests, mark->as.frame.frame);
		else if (mark->kind == MARK_DEST &&
		    !map_find(dests, mark->as.dest.id))
			map_put(dests, mark->as.dest.id, mark);
	}
}
