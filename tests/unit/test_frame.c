/* Marks keep their order and their data. */
#include "frame/frame.h"
#include "test.h"

static void
test_marks(struct arena *arena)
{
	struct frame *frame = frame_new(arena, 100, 50);
	struct frame *child = frame_new(arena, 10, 5);
	struct element *root = structure_new(arena);
	struct element *link =
	    element_add(arena, root, ELEMENT_LINK, (struct origin){0});
	static const enum mark_kind want[] = {MARK_BEGIN, MARK_LINK, MARK_END,
	    MARK_DEST, MARK_OUTLINE, MARK_ARTIFACT, MARK_END, MARK_FRAME};

	frame_begin(frame, link);
	frame_link(frame, link, 1, 2, 3, 4);
	frame_end(frame);
	frame_dest(frame, "a", 5, 6);
	frame_outline(frame, "A", "a", 2);
	frame_artifact(frame, ARTIFACT_FOOTER);
	frame_end(frame);
	frame_place(frame, child, 7, 8, 1);
	INT_EQ(frame->marks.n, LEN(want));
	for (int i = 0; i < LEN(want); i++)
		INT_EQ(frame->marks.at[i].kind, want[i]);
	OK(frame->marks.at[0].as.element == link);
	OK(frame->marks.at[1].as.link.element == link);
	NEAR(frame->marks.at[1].as.link.height, 4, 0);
	STR_EQ(frame->marks.at[3].as.dest.id, "a");
	INT_EQ(frame->marks.at[4].as.outline.depth, 2);
	INT_EQ(frame->marks.at[5].as.artifact, ARTIFACT_FOOTER);
	OK(frame->marks.at[7].as.frame.frame == child);
	INT_EQ(frame->marks.at[7].as.frame.quarter_turns, 1);
}

/* Children keep their order; a cleared element says all anew. */
static void
test_structure(struct arena *arena)
{
	struct origin none = {0};
	struct element *root = structure_new(arena);
	struct element *a = element_add(arena, root, ELEMENT_P, none);
	struct element *b = element_add(arena, root, ELEMENT_FIGURE, none);
	struct element *c = element_add(arena, b, ELEMENT_TEXT, none);

	OK(root->first == a && a->next == b && root->last == b && !b->next);
	OK(a->parent == root && c->parent == b);
	OK(element_within(c, ELEMENT_FIGURE) == b);
	OK(element_within(c, ELEMENT_DOCUMENT) == root);
	OK(!element_within(a, ELEMENT_FIGURE));
	STR_EQ(element_name(ELEMENT_LBODY), "LBody");
	STR_EQ(element_name(ELEMENT_TEXT), "");
	element_clear(root);
	OK(!root->first);
	OK(element_add(arena, root, ELEMENT_P, none) == root->first);
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
	test_structure(arena);
	test_rect(arena);
	test_rule(arena);
	test_circle(arena);
	arena_close(arena);
	return test_done();
}
