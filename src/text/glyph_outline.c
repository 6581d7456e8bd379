/* A label's glyphs → one path: for what is drawn and not read. */
#include "text/glyph_outline.h"

#include <math.h>

#include "text/face.h"

struct pen {
	struct frame *frame;
	struct path *path;
	double x, y; /* of the glyph's origin, along and across the text [pt] */
	double scale; /* points in a unit of the face */
	double cos, sin, at_x, at_y; /* of the text's middle, turned */
};

static void
place(const struct pen *pen, float x, float y, double *to_x, double *to_y)
{
	double along = pen->x + (double)x * pen->scale;
	double across = pen->y - (double)y * pen->scale;

	*to_x = pen->at_x + along * pen->cos - across * pen->sin;
	*to_y = pen->at_y + along * pen->sin + across * pen->cos;
}

static void
move_to(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state, float x,
    float y, void *user)
{
	struct pen *pen = data;
	double px, py;

	(void)funcs, (void)state, (void)user;
	place(pen, x, y, &px, &py);
	path_move(pen->frame, pen->path, px, py);
}

static void
line_to(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state, float x,
    float y, void *user)
{
	struct pen *pen = data;
	double px, py;

	(void)funcs, (void)state, (void)user;
	place(pen, x, y, &px, &py);
	path_line(pen->frame, pen->path, px, py);
}

/* One with a single control point becomes one with two by itself (HarfBuzz). */
static void
cubic_to(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state, float x1,
    float y1, float x2, float y2, float x, float y, void *user)
{
	struct pen *pen = data;
	double p[6];

	(void)funcs, (void)state, (void)user;
	place(pen, x1, y1, &p[0], &p[1]);
	place(pen, x2, y2, &p[2], &p[3]);
	place(pen, x, y, &p[4], &p[5]);
	path_curve(pen->frame, pen->path, p[0], p[1], p[2], p[3], p[4], p[5]);
}

static void
close_path(
    hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state, void *user)
{
	struct pen *pen = data;

	(void)funcs, (void)state, (void)user;
	path_close(pen->frame, pen->path);
}

static void
draw_box(struct pen *pen, hb_draw_funcs_t *funcs, const struct shaped *shaped,
    const struct box *box, double x, double size)
{
	for (int i = 0; i < box->nglyph; i++) {
		const struct glyph *glyph = &shaped->glyphs[box->glyph + i];

		pen->x = x + (double)glyph->x;
		pen->y = 0.37 * size + (double)glyph->y;
		pen->scale = box->size / face_upem(box->face);
		hb_font_get_glyph_shape(
		    face_shaper(box->face), glyph->id, funcs, pen);
	}
}

void
label_outline(struct frame *frame, const struct label *label, double x,
    double y, double angle, struct colour colour)
{
	const struct shaped *shaped = label->shaped;
	hb_draw_funcs_t *funcs = hb_draw_funcs_create();
	struct pen pen = {
	    .frame = frame,
	    .path = frame_fill(frame, colour),
	    .cos = cos(angle),
	    .sin = sin(angle),
	    .at_x = x,
	    .at_y = y,
	};
	double along = -label->width / 2;

	hb_draw_funcs_set_move_to_func(funcs, move_to, NULL, NULL);
	hb_draw_funcs_set_line_to_func(funcs, line_to, NULL, NULL);
	hb_draw_funcs_set_cubic_to_func(funcs, cubic_to, NULL, NULL);
	hb_draw_funcs_set_close_path_func(funcs, close_path, NULL, NULL);
	for (int i = 0; i < shaped->nbox; i++) {
		draw_box(&pen, funcs, shaped, &shaped->boxes[i], along,
		    label->spans->size);
		along += shaped->boxes[i].advance;
	}
	hb_draw_funcs_destroy(funcs);
}
