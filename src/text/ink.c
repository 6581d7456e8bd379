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
};

static void
reach_to(struct reach *reach, double y)
{
	reach->high = fmax(reach->high, y);
	reach->low = fmin(reach->low, y);
}

static void
line_to(hb_draw_funcs_t *funcs, void *reach, hb_draw_state_t *state, float x,
    float y, void *user)
{
	(void)funcs, (void)x, (void)user;
	reach_to(reach, (double)state->current_y);
	reach_to(reach, (double)y);
}

static void
cubic_to(hb_draw_funcs_t *funcs, void *reach, hb_draw_state_t *state, float x1,
    float y1, float x2, float y2, float x3, float y3, void *user)
{
	double y0 = (double)state->current_y;

	(void)funcs, (void)x1, (void)x2, (void)x3, (void)user;
	for (int i = 0; i <= STEPS; i++) {
		double t = (double)i / STEPS, u = 1 - t;

		reach_to(reach,
		    u * u * u * y0 + 3 * u * u * t * (double)y1 +
			3 * u * t * t * (double)y2 + t * t * t * (double)y3);
	}
}

static void
box_ink(const struct shaped *shaped, const struct box *box,
    hb_draw_funcs_t *funcs, struct ink *ink)
{
	double unit = box->size / face_upem(box->face);

	for (int i = 0; i < box->nglyph; i++) {
		const struct glyph *glyph = &shaped->glyphs[box->glyph + i];
		struct reach reach = {-HUGE_VAL, HUGE_VAL};

		hb_font_get_glyph_shape(
		    face_shaper(box->face), glyph->id, funcs, &reach);
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
	hb_draw_funcs_t *funcs = hb_draw_funcs_create();
	struct ink ink = {-HUGE_VAL, -HUGE_VAL};

	hb_draw_funcs_set_line_to_func(funcs, line_to, NULL, NULL);
	hb_draw_funcs_set_cubic_to_func(funcs, cubic_to, NULL, NULL);
	for (int i = first; i <= last; i++)
		if (shaped->boxes[i].face)
			box_ink(shaped, &shaped->boxes[i], funcs, &ink);
	hb_draw_funcs_destroy(funcs);
	return ink.above > -HUGE_VAL ? ink : (struct ink){0};
}
