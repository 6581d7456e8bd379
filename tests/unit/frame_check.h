/*
 * What may not happen in a drawing: text on text, a line through text, an area
 * over text, anything outside. By the ink of the glyphs, not by their boxes.
 *
 * Text may stand on an area that holds it whole. What is turned is left out:
 * it is to be checked as a frame of its own.
 */
#ifndef FRAME_CHECK_H
#define FRAME_CHECK_H

#include <hb.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "frame/frame.h"
#include "text/face.h"

struct faults {
	int texts; /* runs of glyphs seen */
	int meet; /* pairs of texts that meet */
	int crossed; /* texts that an edge crosses or an area covers */
	int outside; /* marks beyond the frame */
	char first[400]; /* about the first fault */
};

/* So much of the ink may be touched: half a hairline [pt]. */
static const double SLACK = 0.35;
/* Beyond the frame: strokes of marks at its edge, and side bearings [pt]. */
static const double EDGE = 1.5;

enum { CURVE = 8 }; /* chords of a curve */

struct area {
	double x0, y0, x1, y1;
};

struct point {
	double x, y;
	bool moves;
};

struct shape {
	const struct path *path;
	ARRAY_OF(struct point) points;
	struct area box;
	int order; /* of painting */
};

struct text {
	const struct glyph_run *run;
	struct area ink;
	int order;
};

struct scene {
	struct arena *arena;
	const struct frame *frame;
	ARRAY_OF(struct shape) shapes;
	ARRAY_OF(struct text) texts;
	int order;
	struct faults faults;
};

static void
area_add(struct area *a, double x, double y)
{
	a->x0 = fmin(a->x0, x);
	a->y0 = fmin(a->y0, y);
	a->x1 = fmax(a->x1, x);
	a->y1 = fmax(a->y1, y);
}

static const struct area nothing = {HUGE_VAL, HUGE_VAL, -HUGE_VAL, -HUGE_VAL};

/* --- Collecting --------------------------------------------------------- */

static void
text_add(struct scene *s, const struct glyph_run *run, double x, double y)
{
	struct area ink = nothing;
	double unit = run->size / face_upem(run->face);

	for (int i = 0; i < run->nglyph; i++) {
		const struct glyph *g = &run->glyphs[i];
		double left, top;
		hb_glyph_extents_t e;

		if (!hb_font_get_glyph_extents(
			face_shaper(run->face), g->id, &e) ||
		    e.height == 0)
			continue;
		left = x + run->x + (double)g->x + e.x_bearing * unit;
		top = y + run->y + (double)g->y - e.y_bearing * unit;
		area_add(&ink, left, top);
		area_add(&ink, left + e.width * unit, top - e.height * unit);
	}
	if (ink.x0 < ink.x1)
		*array_push(s->arena, &s->texts) =
		    (struct text){run, ink, s->order};
}

static void
point_add(struct scene *s, struct shape *shape, double x, double y, bool moves)
{
	*array_push(s->arena, &shape->points) = (struct point){x, y, moves};
	area_add(&shape->box, x, y);
}

static void
curve_add(struct scene *s, struct shape *shape, const struct path_step *step,
    double dx, double dy)
{
	struct point from = shape->points.at[shape->points.n - 1];

	for (int i = 1; i <= CURVE; i++) {
		double t = (double)i / CURVE, u = 1 - t;
		double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t;
		double d = t * t * t;

		point_add(s, shape,
		    a * from.x + b * (step->x1 + dx) + c * (step->x2 + dx) +
			d * (step->x + dx),
		    a * from.y + b * (step->y1 + dy) + c * (step->y2 + dy) +
			d * (step->y + dy),
		    false);
	}
}

static void
shape_add(struct scene *s, const struct path *path, double dx, double dy)
{
	struct shape *shape = array_push(s->arena, &s->shapes);
	struct point start = {0};

	shape->path = path;
	shape->order = s->order;
	shape->box = nothing;
	for (int i = 0; i < path->steps.n; i++) {
		const struct path_step *step = &path->steps.at[i];

		if (step->verb == PATH_MOVE)
			start =
			    (struct point){step->x + dx, step->y + dy, true};
		if (step->verb == PATH_CURVE)
			curve_add(s, shape, step, dx, dy);
		else if (step->verb == PATH_CLOSE)
			point_add(s, shape, start.x, start.y, false);
		else
			point_add(s, shape, step->x + dx, step->y + dy,
			    step->verb == PATH_MOVE);
	}
}

static void
collect(struct scene *s, const struct frame *frame, double x, double y)
{
	for (int i = 0; i < frame->marks.n; i++) {
		const struct mark *m = &frame->marks.at[i];

		s->order++;
		if (m->kind == MARK_GLYPHS)
			text_add(s, m->as.glyphs, x, y);
		else if (m->kind == MARK_PATH)
			shape_add(s, m->as.path, x, y);
		else if (m->kind == MARK_FRAME &&
		    m->as.frame.quarter_turns == 0)
			collect(s, m->as.frame.frame, x + m->as.frame.x,
			    y + m->as.frame.y);
	}
}

/* --- Geometry ----------------------------------------------------------- */

static bool
areas_meet(const struct area *a, const struct area *b)
{
	return a->x0 < b->x1 && b->x0 < a->x1 && a->y0 < b->y1 && b->y0 < a->y1;
}

/* Liang–Barsky: does any of the segment lie within the area? */
static bool
segment_meets(
    const struct point *p, const struct point *q, const struct area *a)
{
	const double d[] = {p->x - q->x, q->x - p->x, p->y - q->y, q->y - p->y};
	const double r[] = {
	    p->x - a->x0, a->x1 - p->x, p->y - a->y0, a->y1 - p->y};
	double from = 0, to = 1;

	for (int i = 0; i < 4; i++) {
		if (d[i] == 0 && r[i] < 0)
			return false;
		if (d[i] < 0)
			from = fmax(from, r[i] / d[i]);
		else if (d[i] > 0)
			to = fmin(to, r[i] / d[i]);
	}
	return from < to;
}

static bool
edge_crosses(const struct shape *shape, const struct area *a)
{
	for (int i = 1; i < shape->points.n; i++)
		if (!shape->points.at[i].moves &&
		    segment_meets(
			&shape->points.at[i - 1], &shape->points.at[i], a))
			return true;
	return false;
}

/* Is the point within the filled shape (non-zero winding)? */
static bool
is_within(const struct shape *shape, double x, double y)
{
	int winding = 0;

	for (int i = 1; i < shape->points.n; i++) {
		const struct point *p = &shape->points.at[i - 1];
		const struct point *q = &shape->points.at[i];
		double side;

		if (q->moves || (p->y > y) == (q->y > y))
			continue;
		side = p->x + (y - p->y) / (q->y - p->y) * (q->x - p->x);
		if (side > x)
			winding += q->y > p->y ? 1 : -1;
	}
	return winding != 0;
}

/* --- Faults ------------------------------------------------------------- */

static void
note(struct scene *s, const char *what, const struct text *text,
    const struct text *other)
{
	if (*s->faults.first)
		return;
	snprintf(s->faults.first, sizeof s->faults.first,
	    "%s: '%.*s' at %.1f,%.1f–%.1f,%.1f %.*s (frame %.1f × %.1f)", what,
	    text ? text->run->nbyte : 0, text ? text->run->text : "",
	    text ? text->ink.x0 : 0, text ? text->ink.y0 : 0,
	    text ? text->ink.x1 : 0, text ? text->ink.y1 : 0,
	    other ? other->run->nbyte : 0, other ? other->run->text : "",
	    s->frame->width, s->frame->height);
}

static bool
is_outside(const struct scene *s, const struct area *a)
{
	return a->x0 < -EDGE || a->y0 < -EDGE ||
	    a->x1 > s->frame->width + EDGE || a->y1 > s->frame->height + EDGE;
}

static void
check_outside(struct scene *s)
{
	for (int i = 0; i < s->texts.n; i++)
		if (is_outside(s, &s->texts.at[i].ink)) {
			s->faults.outside++;
			note(s, "outside", &s->texts.at[i], NULL);
		}
	for (int i = 0; i < s->shapes.n; i++)
		if (s->shapes.at[i].points.n > 0 &&
		    is_outside(s, &s->shapes.at[i].box)) {
			s->faults.outside++;
			note(s, "a path outside", NULL, NULL);
		}
}

/* Painted in order: an area that holds the text clears what was before. */
static bool
is_crossed(const struct scene *s, const struct text *text)
{
	struct area ink = {text->ink.x0 + SLACK, text->ink.y0 + SLACK,
	    text->ink.x1 - SLACK, text->ink.y1 - SLACK};
	double x = (ink.x0 + ink.x1) / 2, y = (ink.y0 + ink.y1) / 2;
	bool crossed = false;

	for (int i = 0; i < s->shapes.n; i++) {
		const struct shape *shape = &s->shapes.at[i];
		bool after = shape->order > text->order, edge;

		if (!areas_meet(&shape->box, &ink) &&
		    !(shape->box.x0 == shape->box.x1 ||
			shape->box.y0 == shape->box.y1))
			continue;
		edge = edge_crosses(shape, &ink);
		if (edge)
			crossed = true;
		else if (shape->path->fill && is_within(shape, x, y))
			crossed = after;
		if (after && crossed)
			return true;
	}
	return crossed;
}

static void
check_texts(struct scene *s)
{
	for (int i = 0; i < s->texts.n; i++) {
		struct text *a = &s->texts.at[i];

		for (int k = 0; k < i; k++) {
			struct area b = s->texts.at[k].ink;

			b.x0 += SLACK;
			b.y0 += SLACK;
			b.x1 -= SLACK;
			b.y1 -= SLACK;
			if (!areas_meet(&a->ink, &b))
				continue;
			s->faults.meet++;
			note(s, "meet", a, &s->texts.at[k]);
		}
		if (is_crossed(s, a)) {
			s->faults.crossed++;
			note(s, "crossed", a, NULL);
		}
	}
}

__attribute__((unused)) static struct faults
frame_check(struct arena *arena, const struct frame *frame)
{
	struct scene s = {.arena = arena, .frame = frame};

	collect(&s, frame, 0, 0);
	s.faults.texts = s.texts.n;
	check_outside(&s);
	check_texts(&s);
	return s.faults;
}

#endif
