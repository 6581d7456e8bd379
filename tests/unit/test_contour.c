/* Outlines as TrueType has them: which points, and how near cubic curves are.
 */
#include "test.h"
#include "text/contour.h"

static struct arena *arena;
static struct contours outline;

/* hb's calls, of one glyph. */
static hb_draw_funcs_t *draw;
static hb_draw_state_t state;

static void
begin(float tolerance)
{
	contours_begin(&outline, tolerance);
	state = (hb_draw_state_t){0};
}

static void
move(float x, float y)
{
	hb_draw_move_to(draw, &outline, &state, x, y);
}

static void
line(float x, float y)
{
	hb_draw_line_to(draw, &outline, &state, x, y);
}

static void
close_path(void)
{
	hb_draw_close_path(draw, &outline, &state);
}

static void
point_is(int i, float x, float y, bool on)
{
	NEAR(outline.points.at[i].x, x, 1e-4);
	NEAR(outline.points.at[i].y, y, 1e-4);
	INT_EQ(outline.points.at[i].on, on);
}

static void
square(float x, float y, float side)
{
	move(x, y);
	line(x + side, y);
	line(x + side, y + side);
	line(x, y + side);
	close_path();
}

static void
lines(void)
{
	begin(1);
	square(0, 0, 10);
	INT_EQ(outline.points.n, 4); /* where it began is not said twice */
	INT_EQ(outline.ends.n, 1);
	INT_EQ(outline.ends.at[0], 3);
	point_is(0, 0, 0, true);
	point_is(3, 0, 10, true);
	OK(!outline.cubic);
	square(20, 0, 5);
	INT_EQ(outline.ends.n, 2);
	INT_EQ(outline.ends.at[1], 7);
	/* A line and back is no area; what comes next begins where it did. */
	move(50, 50);
	line(60, 60);
	close_path();
	INT_EQ(outline.ends.n, 2);
	square(0, 20, 5);
	INT_EQ(outline.ends.n, 3);
	INT_EQ(outline.ends.at[2], 11);
	point_is(8, 0, 20, true);
	/* The next glyph knows nothing of this one. */
	begin(1);
	INT_EQ(outline.ends.n, 0);
	square(1, 1, 1);
	INT_EQ(outline.ends.at[0], 3);
	point_is(0, 1, 1, true);
}

static void
quadratic(void)
{
	begin(1);
	move(0, 0);
	hb_draw_quadratic_to(draw, &outline, &state, 10, 0, 10, 10);
	line(0, 10);
	close_path();
	INT_EQ(outline.points.n, 4);
	point_is(1, 10, 0, false);
	point_is(2, 10, 10, true);
	OK(!outline.cubic);
}

/* --- Cubic curves ---------------------------------------------------------
 */

struct vector {
	double x, y;
};

static struct vector
mix(struct vector a, struct vector b, double t)
{
	return (struct vector){a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

static struct vector
on_cubic(const struct vector c[4], double t)
{
	struct vector ab = mix(c[0], c[1], t), bc = mix(c[1], c[2], t);
	struct vector cd = mix(c[2], c[3], t);

	return mix(mix(ab, bc, t), mix(bc, cd, t), t);
}

/* Of the outline, point i; behind the last one comes the first. */
static struct vector
at(int i)
{
	const struct contour_point *p =
	    &outline.points.at[i % outline.points.n];

	return (struct vector){p->x, p->y};
}

/* How far the point is from the curves of the outline, none of them a line. */
static double
distance(struct vector p)
{
	enum { PARTS = 400 };
	double least = INFINITY;
	struct vector from = at(0);

	for (int i = 1; i < outline.points.n; i++) {
		struct vector q = at(i), to = at(i + 1);

		if (outline.points.at[i].on) {
			from = q;
			continue;
		}
		if (!outline.points.at[(i + 1) % outline.points.n].on)
			to = mix(q, to, 0.5);
		for (int k = 0; k <= PARTS; k++) {
			double t = (double)k / PARTS;
			struct vector v =
			    mix(mix(from, q, t), mix(q, to, t), t);

			least = fmin(least, hypot(v.x - p.x, v.y - p.y));
		}
		from = to;
	}
	return least;
}

/* How far the outline of this curve is off; how many points it takes. */
static double
off(const struct vector c[4], float tolerance, int *n)
{
	enum { PARTS = 100 };
	double most = 0;

	begin(tolerance);
	move((float)c[0].x, (float)c[0].y);
	hb_draw_cubic_to(draw, &outline, &state, (float)c[1].x, (float)c[1].y,
	    (float)c[2].x, (float)c[2].y, (float)c[3].x, (float)c[3].y);
	close_path();
	*n = outline.points.n;
	for (int k = 0; k <= PARTS; k++)
		most = fmax(most, distance(on_cubic(c, (double)k / PARTS)));
	return most;
}

static void
cubic(void)
{
	static const struct vector curves[][4] = {
	    {{0, 0}, {0, 55.2}, {44.8, 100}, {100, 100}}, /* of a circle */
	    {{0, 0}, {300, 0}, {-200, 400}, {100, 400}}, /* an S */
	    {{0, 0}, {400, 500}, {-300, 500}, {100, 0}}, /* a loop */
	    {{0, 0}, {0, 0}, {100, 200}, {200, 200}}, /* no first tangent */
	    {{0, 0}, {10, 30}, {20, 60}, {30, 90}}, /* straight */
	};

	for (int i = 0; i < LEN(curves); i++) {
		int fine, coarse;

		OK(off(curves[i], 0.5F, &fine) <= 0.5 + 0.05);
		OK(outline.cubic);
		/* It ends where the curve does, whatever is between. */
		NEAR(at(outline.points.n - 1).x, curves[i][3].x, 1e-3);
		NEAR(at(outline.points.n - 1).y, curves[i][3].y, 1e-3);
		OK(off(curves[i], 8, &coarse) <= 8 + 0.05);
		OK(coarse <= fine);
	}
	{
		int fine, coarse;

		off(curves[1], 0.5F, &fine);
		off(curves[1], 8, &coarse);
		OK(coarse < fine);
		/* A quarter of a circle is one curve where this is enough. */
		off(curves[0], 8, &coarse);
		INT_EQ(coarse, 3);
	}
}

int
main(void)
{
	arena = arena_open();
	outline.arena = arena;
	draw = contours_funcs();
	lines();
	quadratic();
	cubic();
	hb_draw_funcs_destroy(draw);
	arena_close(arena);
	return test_done();
}
