/* Marks keep their order and their data. */
#include "frame/frame.h"
#include "test.h"

static void
test_marks(struct arena *arena)
{
	struct frame *frame = frame_new(arena, 100, 50);
	struct frame *child = frame_new(arena, 10, 5);
	static const enum mark_kind want[] = {MARK_TAG, MARK_LINK,
	    MARK_LINK_END, MARK_TAG_END, MARK_DEST, MARK_OUTLINE, MARK_ARTIFACT,
	    MARK_ARTIFACT_END, MARK_FRAME};

	frame_tag(frame, "Figure");
	frame_last(frame)->as.tag.alt = "alt";
	frame_link(frame, "#a", 1, 2, 3, 4);
	frame_link_end(frame);
	frame_tag_end(frame);
	frame_dest(frame, "a", 5, 6);
	frame_outline(frame, "A", "a", 2);
	frame_artifact(frame);
	frame_artifact_end(frame);
	frame_place(frame, child, 7, 8, 1);
	INT_EQ(frame->marks.n, LEN(want));
	for (int i = 0; i < LEN(want); i++)
		INT_EQ(frame->marks.at[i].kind, want[i]);
	STR_EQ(frame->marks.at[0].as.tag.alt, "alt");
	NEAR(frame->marks.at[1].as.link.height, 4, 0);
	STR_EQ(frame->marks.at[4].as.dest.id, "a");
	INT_EQ(frame->marks.at[5].as.outline.depth, 2);
	OK(frame->marks.at[8].as.frame.frame == child);
	INT_EQ(frame->marks.at[8].as.frame.quarter_turns, 1);
}

static void
test_rect(struct arena *arena)
{
	struct frame *frame = frame_new(arena, 100, 50);
	struct path *path;

	frame_fill_rect(frame, 10, 20, 30, 5, (struct colour){1, 0.5, 0});
	path = frame_last(frame)->as.path;
	OK(path->fill && !path->stroke);
	NEAR(path->fill_colour.g, 0.5, 0);
	INT_EQ(path->steps.n, 5);
	NEAR(path->steps.at[2].x, 40, 0);
	NEAR(path->steps.at[2].y, 25, 0);
	INT_EQ(path->steps.at[4].verb, PATH_CLOSE);
}

static void
test_rule(struct arena *arena)
{
	struct frame *frame = frame_new(arena, 100, 50);
	struct path *path;

	frame_rule(frame, 0, 1, 50, 1, 0.5, (struct colour){0, 0, 0});
	path = frame_last(frame)->as.path;
	OK(path->stroke && !path->fill);
	NEAR(path->width, 0.5, 0);
	NEAR(path->steps.at[1].x, 50, 0);
}

/* A point of the curve half way must be on the circle too. */
static void
test_circle(struct arena *arena)
{
	struct frame *frame = frame_new(arena, 100, 50);
	struct path *path = frame_path(frame);
	const struct path_step *from, *to;
	double x, y;

	path_circle(frame, path, 50, 25, 10);
	from = &path->steps.at[0];
	to = &path->steps.at[1];
	x = (from->x + 3 * to->x1 + 3 * to->x2 + to->x) / 8 - 50;
	y = (from->y + 3 * to->y1 + 3 * to->y2 + to->y) / 8 - 25;
	NEAR(sqrt(x * x + y * y), 10, 0.01);
	INT_EQ(path->steps.n, 6);
}

int
main(void)
{
	struct arena *arena = arena_open();

	test_marks(arena);
	test_rect(arena);
	test_rule(arena);
	test_circle(arena);
	arena_close(arena);
	return test_done();
}
