/*
 * Marks → display list, in the order in which they are to be painted.
 *
 * Nothing is merged, sorted or clipped here: what layout says is what paint
 * hears.
 */
#include "frame/frame.h"

struct frame *
frame_new(struct arena *arena, double width, double height)
{
	struct frame *frame = arena_new(arena, struct frame);

	frame->arena = arena;
	frame->width = width;
	frame->height = height;
	return frame;
}

static struct mark *
mark_add(struct frame *frame, enum mark_kind kind)
{
	struct mark *mark = array_push(frame->arena, &frame->marks);

	mark->kind = kind;
	return mark;
}

void
frame_glyphs(struct frame *frame, struct glyph_run *run)
{
	mark_add(frame, MARK_GLYPHS)->as.glyphs = run;
}

struct path *
frame_path(struct frame *frame)
{
	struct path *path = arena_new(frame->arena, struct path);

	mark_add(frame, MARK_PATH)->as.path = path;
	return path;
}

struct path *
frame_fill(struct frame *frame, struct colour colour)
{
	struct path *path = frame_path(frame);

	path->fill = true;
	path->fill_colour = colour;
	return path;
}

struct path *
frame_stroke(struct frame *frame, struct colour colour, double width)
{
	struct path *path = frame_path(frame);

	path->stroke = true;
	path->stroke_colour = colour;
	path->width = width;
	return path;
}

void
frame_rule(struct frame *frame, double x0, double y0, double x1, double y1,
    double width, struct colour colour)
{
	struct path *path = frame_path(frame);

	path->stroke = true;
	path->stroke_colour = colour;
	path->width = width;
	array_reserve(frame->arena, &path->steps, 2);
	path_move(frame, path, x0, y0);
	path_line(frame, path, x1, y1);
}

void
frame_fill_rect(struct frame *frame, double x, double y, double width,
    double height, struct colour colour)
{
	struct path *path = frame_path(frame);

	path->fill = true;
	path->fill_colour = colour;
	array_reserve(frame->arena, &path->steps, 5);
	path_rect(frame, path, x, y, width, height);
}

struct mark *
frame_last(struct frame *frame)
{
	if (frame->marks.n == 0)
		BUG("no mark in the frame");
	return &frame->marks.at[frame->marks.n - 1];
}

void
frame_begin(struct frame *frame, const struct element *element)
{
	mark_add(frame, MARK_BEGIN)->as.element = element;
}

void
frame_artifact(struct frame *frame, enum artifact artifact)
{
	mark_add(frame, MARK_ARTIFACT)->as.artifact = artifact;
}

void
frame_end(struct frame *frame)
{
	mark_add(frame, MARK_END);
}

void
frame_link(struct frame *frame, const struct element *element, double x,
    double y, double width, double height)
{
	struct mark *mark = mark_add(frame, MARK_LINK);

	mark->as.link.element = element;
	mark->as.link.x = x;
	mark->as.link.y = y;
	mark->as.link.width = width;
	mark->as.link.height = height;
}

void
frame_picture(struct frame *frame, const struct picture *picture, double x,
    double y, double width, double height)
{
	struct mark *mark = mark_add(frame, MARK_PICTURE);

	mark->as.picture.picture = picture;
	mark->as.picture.x = x;
	mark->as.picture.y = y;
	mark->as.picture.width = width;
	mark->as.picture.height = height;
}

void
frame_dest(struct frame *frame, const char *id, double x, double y)
{
	struct mark *mark = mark_add(frame, MARK_DEST);

	mark->as.dest.id = id;
	mark->as.dest.x = x;
	mark->as.dest.y = y;
}

void
frame_outline(struct frame *frame, const char *text, const char *id, int depth)
{
	struct mark *mark = mark_add(frame, MARK_OUTLINE);

	mark->as.outline.text = text;
	mark->as.outline.id = id;
	mark->as.outline.depth = depth;
}

void
frame_figure(struct frame *frame, struct figure_place place)
{
	struct figure_place *kept =
	    arena_new(frame->arena, struct figure_place);

	*kept = place;
	mark_add(frame, MARK_FIGURE)->as.figure = kept;
}

void
frame_place(struct frame *frame, struct frame *child, double x, double y,
    int quarter_turns)
{
	struct mark *mark = mark_add(frame, MARK_FRAME);

	mark->as.frame.frame = child;
	mark->as.frame.x = x;
	mark->as.frame.y = y;
	mark->as.frame.quarter_turns = quarter_turns;
}
