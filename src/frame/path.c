/* Lines and curves → the steps of a path. */
#include "frame/frame.h"

#include <math.h>

/* Control points of a quarter circle: 4/3 (√2 − 1). */
static const double KAPPA = 0.5522847498307936;

static struct path_step *
step_add(struct frame *frame, struct path *path, enum path_verb verb, double x,
    double y)
{
	struct path_step *step = array_push(frame->arena, &path->steps);

	*step = (struct path_step){.verb = verb, .x = x, .y = y};
	return step;
}

void
path_move(struct frame *frame, struct path *path, double x, double y)
{
	step_add(frame, path, PATH_MOVE, x, y);
}

void
path_line(struct frame *frame, struct path *path, double x, double y)
{
	step_add(frame, path, PATH_LINE, x, y);
}

void
path_curve(struct frame *frame, struct path *path, double x1, double y1,
    double x2, double y2, double x, double y)
{
	struct path_step *step = step_add(frame, path, PATH_CURVE, x, y);

	step->x1 = x1;
	step->y1 = y1;
	step->x2 = x2;
	step->y2 = y2;
}

void
path_close(struct frame *frame, struct path *path)
{
	step_add(frame, path, PATH_CLOSE, 0, 0);
}

void
path_rect(struct frame *frame, struct path *path, double x, double y,
    double width, double height)
{
	path_move(frame, path, x, y);
	path_line(frame, path, x + width, y);
	path_line(frame, path, x + width, y + height);
	path_line(frame, path, x, y + height);
	path_close(frame, path);
}

void
path_circle(
    struct frame *frame, struct path *path, double x, double y, double r)
{
	double k = KAPPA * r;

	path_move(frame, path, x + r, y);
	path_curve(frame, path, x + r, y + k, x + k, y + r, x, y + r);
	path_curve(frame, path, x - k, y + r, x - r, y + k, x - r, y);
	path_curve(frame, path, x - r, y - k, x - k, y - r, x, y - r);
	path_curve(frame, path, x + k, y - r, x + r, y - k, x + r, y);
	path_close(frame, path);
}

void
path_circle_back(
    struct frame *frame, struct path *path, double x, double y, double r)
{
	path_move(frame, path, x, y - r);
	path_arc(frame, path, x, y, r, 2 * M_PI, 0);
	path_close(frame, path);
}

/* By curves of at most a quarter: k = 4/3 tan(angle / 4). */
void
path_arc(struct frame *frame, struct path *path, double x, double y, double r,
    double from, double to)
{
	int n = (int)ceil(fabs(to - from) / (M_PI / 2) - ANGLE_SLACK);
	double step = n > 0 ? (to - from) / n : 0;
	double k = r * 4 / 3 * tan(step / 4);

	for (int i = 0; i < n; i++) {
		double a = from + i * step, b = a + step;

		path_curve(frame, path, x + r * sin(a) + k * cos(a),
		    y - r * cos(a) + k * sin(a), x + r * sin(b) - k * cos(b),
		    y - r * cos(b) - k * sin(b), x + r * sin(b),
		    y - r * cos(b));
	}
}
