/*
 * hb's drawing → TrueType contours. Curves with two control points, as CFF has
 * them, become splines with one, their joints left to be implied: halfway
 * between two control points. The way to do it is that of the cu2qu tool.
 */
#include "text/contour.h"

#include <math.h>

struct vector {
	float x, y;
};

static struct vector
between(struct vector a, struct vector b, float t)
{
	return (struct vector){a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

static struct vector
minus(struct vector a, struct vector b)
{
	return (struct vector){a.x - b.x, a.y - b.y};
}

static bool
is_within(struct vector v, float tolerance)
{
	return v.x * v.x + v.y * v.y <= tolerance * tolerance;
}

void
contours_begin(struct contours *o, float tolerance)
{
	o->points.n = o->ends.n = o->start = 0;
	o->tolerance = tolerance;
	o->cubic = false;
}

static void
add(struct contours *o, struct vector v, bool on)
{
	*array_push(o->arena, &o->points) =
	    (struct contour_point){v.x, v.y, on};
}

/* --- Two control points → one --------------------------------------------- */

enum { CURVES_MAX = 16 };

/* Is the cubic of these errors nowhere farther than tolerance from zero? */
static bool
stays_within(const struct vector e[4], float tolerance, int depth)
{
	struct vector mid, turn;

	if (is_within(e[1], tolerance) && is_within(e[2], tolerance))
		return true;
	mid = (struct vector){(e[0].x + 3 * (e[1].x + e[2].x) + e[3].x) / 8,
	    (e[0].y + 3 * (e[1].y + e[2].y) + e[3].y) / 8};
	if (depth == 0 || !is_within(mid, tolerance))
		return false;
	turn = (struct vector){(e[3].x + e[2].x - e[1].x - e[0].x) / 8,
	    (e[3].y + e[2].y - e[1].y - e[0].y) / 8};
	{
		const struct vector left[4] = {
		    e[0], between(e[0], e[1], 0.5F), minus(mid, turn), mid};
		const struct vector right[4] = {mid,
		    {mid.x + turn.x, mid.y + turn.y}, between(e[2], e[3], 0.5F),
		    e[3]};

		return stays_within(left, tolerance, depth - 1) &&
		    stays_within(right, tolerance, depth - 1);
	}
}

/* How far the quadratic p, q, r is from the cubic. */
static bool
fits(const struct vector c[4], struct vector p, struct vector q,
    struct vector r, float tolerance)
{
	enum { DEPTH = 8 };
	static const float RAISED = 2.0F / 3;
	const struct vector errors[4] = {minus(p, c[0]),
	    minus(between(p, q, RAISED), c[1]),
	    minus(between(r, q, RAISED), c[2]), minus(r, c[3])};

	return is_within(errors[3], tolerance) &&
	    stays_within(errors, tolerance, DEPTH);
}

/* The part of the cubic from t to u. */
static void
part(const struct vector c[4], float t, float u, struct vector out[4])
{
	struct vector ab = between(c[0], c[1], u), bc = between(c[1], c[2], u);
	struct vector cd = between(c[2], c[3], u);
	struct vector abc = between(ab, bc, u), bcd = between(bc, cd, u);
	struct vector end = between(abc, bcd, u);
	float v = u > 0 ? t / u : 0;
	struct vector p = between(c[0], ab, v), q = between(ab, abc, v);
	struct vector r = between(abc, end, v);
	struct vector pq = between(p, q, v), qr = between(q, r, v);

	out[0] = between(pq, qr, v);
	out[1] = qr;
	out[2] = r;
	out[3] = end;
}

/* Tangents whose product is less do not meet [units of the face, squared]. */
static const float PARALLEL = 1e-3F;

/* Where the tangents of its ends meet. */
static bool
tangents_meet(const struct vector c[4], struct vector *at)
{
	struct vector ab = minus(c[1], c[0]), cd = minus(c[3], c[2]);
	struct vector across = {-ab.y, ab.x}, from = minus(c[0], c[2]);
	float with = across.x * cd.x + across.y * cd.y;

	if (fabsf(with) < PARALLEL)
		return false;
	*at =
	    between(c[2], c[3], (across.x * from.x + across.y * from.y) / with);
	return true;
}

static bool
one_curve(const struct vector c[4], float tolerance, struct vector *control)
{
	return tangents_meet(c, control) &&
	    fits(c, c[0], *control, c[3], tolerance);
}

/* n curves of equal parts, or false where that is too far off. */
static bool
curves(const struct vector c[4], int n, float tolerance, struct vector *control)
{
	struct vector parts[CURVES_MAX][4], from = c[0];

	for (int i = 0; i < n; i++) {
		part(c, (float)i / (float)n, (float)(i + 1) / (float)n,
		    parts[i]);
		control[i] = between(between(parts[i][0], parts[i][1], 1.5F),
		    between(parts[i][3], parts[i][2], 1.5F),
		    (float)i / (float)(n - 1));
	}
	for (int i = 0; i < n; i++) {
		struct vector to = i + 1 < n
		    ? between(control[i], control[i + 1], 0.5F)
		    : c[3];

		if (!fits(parts[i], from, control[i], to, tolerance))
			return false;
		from = to;
	}
	return true;
}

static void
add_cubic(struct contours *o, const struct vector c[4])
{
	struct vector control[CURVES_MAX];
	int n = 1;

	if (!one_curve(c, o->tolerance, control))
		do
			n++;
		while (!curves(c, n, o->tolerance, control) && n < CURVES_MAX);
	for (int i = 0; i < n; i++)
		add(o, control[i], false);
	add(o, c[3], true);
}

/* --- What hb tells ---------------------------------------------------------
 */

static void
pen_to(struct contours *o, float x, float y)
{
	o->x = x;
	o->y = y;
}

static void
move_to(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state, float x,
    float y, void *user)
{
	struct contours *o = data;

	(void)funcs, (void)state, (void)user;
	o->start = o->points.n;
	add(o, (struct vector){x, y}, true);
	pen_to(o, x, y);
}

static void
line_to(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state, float x,
    float y, void *user)
{
	struct contours *o = data;

	(void)funcs, (void)state, (void)user;
	add(o, (struct vector){x, y}, true);
	pen_to(o, x, y);
}

static void
quadratic_to(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state,
    float cx, float cy, float x, float y, void *user)
{
	struct contours *o = data;

	(void)funcs, (void)state, (void)user;
	add(o, (struct vector){cx, cy}, false);
	add(o, (struct vector){x, y}, true);
	pen_to(o, x, y);
}

static void
cubic_to(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state, float x1,
    float y1, float x2, float y2, float x, float y, void *user)
{
	struct contours *o = data;
	const struct vector c[4] = {{o->x, o->y}, {x1, y1}, {x2, y2}, {x, y}};

	(void)funcs, (void)state, (void)user;
	o->cubic = true;
	add_cubic(o, c);
	pen_to(o, x, y);
}

/* The point where it began is not said twice. */
static void
close_path(
    hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state, void *user)
{
	struct contours *o = data;
	const struct contour_point *first = &o->points.at[o->start];
	const struct contour_point *last = &o->points.at[o->points.n - 1];

	(void)funcs, (void)state, (void)user;
	if (last > first && last->on && last->x == first->x &&
	    last->y == first->y)
		o->points.n--;
	/* A line and back is no area. */
	if (o->points.n - o->start < 3)
		o->points.n = o->start;
	else
		*array_push(o->arena, &o->ends) = o->points.n - 1;
}

hb_draw_funcs_t *
contours_funcs(void)
{
	hb_draw_funcs_t *f = hb_draw_funcs_create();

	hb_draw_funcs_set_move_to_func(f, move_to, NULL, NULL);
	hb_draw_funcs_set_line_to_func(f, line_to, NULL, NULL);
	hb_draw_funcs_set_quadratic_to_func(f, quadratic_to, NULL, NULL);
	hb_draw_funcs_set_cubic_to_func(f, cubic_to, NULL, NULL);
	hb_draw_funcs_set_close_path_func(f, close_path, NULL, NULL);
	hb_draw_funcs_make_immutable(f);
	return f;
}
