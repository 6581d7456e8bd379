/*
 * How far the ink of glyphs reaches: for what is placed by its visible edge.
 *
 * The outline is followed, for HarfBuzz's extents take in the control points
 * of curves: up to a tenth of an em too much.
 */
#include <math.h>

#include "text/face.h"
#include "text/shape.h"

enum { STEPS = 16 }; /* of a curve: exact to a thousandth of an em */

struct reach {
	double high, low; /* font units, up */
	double left, right;
};

static const struct reach NOWHERE = {-HUGE_VAL, HUGE_VAL, HUGE_VAL, -HUGE_VAL};

static void
reach_to(struct reach *reach, double x, double y)
{
	reach->high = fmax(reach->high, y);
	reach->low = fmin(reach->low, y);
	reach->left = fmin(reach->left, x);
	reach->right = fmax(reach->right, x);
}

static void
line_to(hb_draw_funcs_t *funcs, void *reach, hb_draw_state_t *state, float x,
    float y, void *user)
{
	(void)funcs, (void)user;
	reach_to(reach, (double)state->current_x, (double)state->current_y);
	reach_to(reach, (double)x, (double)y);
}

static void
cubic_to(hb_draw_funcs_t *funcs, void *reach, hb_draw_state_t *state, float x1,
    float y1, float x2, float y2, float x3, float y3, void *user)
{
	double x0 = (double)state->current_x, y0 = (double)state->current_y;

	(void)funcs, (void)user;
	for (int i = 0; i <= STEPS; i++) {
		double t = (double)i / STEPS, u = 1 - t;
		double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t,
		       d = t * t * t;

		reach_to(reach,
		    a * x0 + b * (double)x1 + c * (double)x2 + d * (double)x3,
		    a * y0 + b * (double)y1 + c * (double)y2 + d * (double)y3);
	}
}

static hb_draw_funcs_t *
reach_funcs(void)
{
	hb_draw_funcs_t *funcs = hb_draw_funcs_create();

	hb_draw_funcs_set_line_to_func(funcs, line_to, NULL, NULL);
	hb_draw_funcs_set_cubic_to_func(funcs, cubic_to, NULL, NULL);
	return funcs;
}

static struct reach
glyph_reach(const struct face *face, uint32_t glyph, hb_draw_funcs_t *funcs)
{
	struct reach reach = NOWHERE;

	hb_font_get_glyph_shape(face_shaper(face), glyph, funcs, &reach);
	return reach;
}

struct sides
glyph_sides(const struct face *face, uint32_t glyph)
{
	hb_draw_funcs_t *funcs = reach_funcs();
	struct reach reach = glyph_reach(face, glyph, funcs);
	double em = face_upem(face);

	hb_draw_funcs_destroy(funcs);
	if (reach.left > reach.right)
		return (struct sides){0};
	return (struct sides){reach.left / em, reach.right / em};
}

static void
box_ink(const struct shaped *shaped, const struct box *box,
    hb_draw_funcs_t *funcs, struct ink *ink)
{
	double unit = box->size / face_upem(box->face);

	for (int i = 0; i < box->nglyph; i++) {
		const struct glyph *glyph = &shaped->glyphs[box->glyph + i];
		struct reach reach = glyph_reach(box->face, glyph->id, funcs);

		if (reach.high < reach.low)
			continue;
		ink->above =
		    fmax(ink->above, reach.high * unit - (double)glyph->y);
		ink->below =
		    fmax(ink->below, (double)glyph->y - reach.low * unit);
	}
}

struct ink
boxes_ink(const struct shaped *shaped, int first, int last)
{
	hb_draw_funcs_t *funcs = reach_funcs();
	struct ink ink = {-HUGE_VAL, -HUGE_VAL};

	for (int i = first; i <= last; i++)
		if (shaped->boxes[i].face)
			box_ink(shaped, &shaped->boxes[i], funcs, &ink);
	hb_draw_funcs_destroy(funcs);
	return ink.above > -HUGE_VAL ? ink : (struct ink){0};
}
