/*
 * Status → a shape of its colour: told apart without colour, and of like
 * weight to the eye.
 */
#include <string.h>

#include "chart/chart.h"

/* Radii and half sides in parts of the size, for equal areas of ink. */
static const double DISC = 0.42, BOX = 0.37;
static const double RING = 0.36, STROKE = 0.13;

static void
polygon(struct frame *frame, struct colour colour, const double (*at)[2], int n,
    double x, double y, double size)
{
	struct path *path = frame_fill(frame, colour);

	path_move(frame, path, x + at[0][0] * size, y + at[0][1] * size);
	for (int i = 1; i < n; i++)
		path_line(
		    frame, path, x + at[i][0] * size, y + at[i][1] * size);
	path_close(frame, path);
}

static void
draw_circle(
    struct frame *frame, struct colour colour, double x, double y, double size)
{
	path_circle(frame, frame_fill(frame, colour), x, y, DISC * size);
}

/* The left half full. */
static void
draw_half(
    struct frame *frame, struct colour colour, double x, double y, double size)
{
	static const double k = 0.5522847498307936;
	double r = RING * size;
	struct path *path = frame_fill(frame, colour);

	path_move(frame, path, x, y - r);
	path_curve(frame, path, x - k * r, y - r, x - r, y - k * r, x - r, y);
	path_curve(frame, path, x - r, y + k * r, x - k * r, y + r, x, y + r);
	path_close(frame, path);
	path_circle(frame, frame_stroke(frame, colour, STROKE * size), x, y, r);
}

static void
draw_triangle(
    struct frame *frame, struct colour colour, double x, double y, double size)
{
	/* Its middle, not its box, is at x, y. */
	static const double at[][2] = {{0, -0.46}, {0.5, 0.38}, {-0.5, 0.38}};

	polygon(frame, colour, at, LEN(at), x, y, size);
}

static void
draw_square(
    struct frame *frame, struct colour colour, double x, double y, double size)
{
	double half = BOX * size;

	path_rect(frame, frame_fill(frame, colour), x - half, y - half,
	    2 * half, 2 * half);
}

static void
draw_diamond(
    struct frame *frame, struct colour colour, double x, double y, double size)
{
	static const double at[][2] = {
	    {0, -0.5}, {0.5, 0}, {0, 0.5}, {-0.5, 0}};

	polygon(frame, colour, at, LEN(at), x, y, size);
}

static void
draw_ring(
    struct frame *frame, struct colour colour, double x, double y, double size)
{
	path_circle(frame, frame_stroke(frame, colour, STROKE * size), x, y,
	    RING * size);
}

static void
draw_dash(
    struct frame *frame, struct colour colour, double x, double y, double size)
{
	path_rect(frame, frame_fill(frame, colour), x - 0.4 * size,
	    y - 0.08 * size, 0.8 * size, 0.16 * size);
}

static const struct shape_row {
	const char *name;
	void (*draw)(
	    struct frame *, struct colour, double x, double y, double size);
} shapes[] = {
    {"circle", draw_circle},
    {"half", draw_half},
    {"triangle", draw_triangle},
    {"square", draw_square},
    {"diamond", draw_diamond},
    {"ring", draw_ring},
    {"dash", draw_dash},
};

void
status_draw(struct frame *frame, const struct status_style *status, double x,
    double y, double size)
{
	for (int i = 0; i < LEN(shapes); i++)
		if (strcmp(shapes[i].name, status->shape) == 0) {
			shapes[i].draw(frame, status->colour, x, y, size);
			return;
		}
	draw_dash(frame, status->colour, x, y, size);
}
