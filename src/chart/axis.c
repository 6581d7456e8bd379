/* Nice numbers for graph labels: Heckbert, Graphics Gems I, 1990. */
#include "chart/axis.h"

#include <math.h>

/* Room for the last binary digits of a quotient. */
static const double SLACK = 1e-9;

static double
round_step(double least)
{
	static const double nice[] = {1, 2, 5, 10};
	double decade = pow(10, floor(log10(least)));

	for (int i = 0; i < 3; i++)
		if (nice[i] * decade >= least * (1 - SLACK))
			return nice[i] * decade;
	return 10 * decade;
}

/* The step above: 1 → 2 → 5 → 10. */
static double
next_step(double step)
{
	return round_step(step * 1.5);
}

struct axis
axis_new(double from, double to, int max_steps)
{
	struct axis axis;
	double low, high;

	if (!(to > from))
		to = from + 1;
	axis.step = round_step((to - from) / max_steps);
	for (;;) {
		low = floor(from / axis.step + SLACK);
		high = ceil(to / axis.step - SLACK);
		if (high - low <= max_steps)
			break;
		axis.step = next_step(axis.step);
	}
	axis.first = low * axis.step;
	axis.n = (int)(high - low) + 1;
	return axis;
}

double
axis_tick(const struct axis *axis, int i)
{
	/* By whole steps, so that zero is exactly zero. */
	return (round(axis->first / axis->step) + i) * axis->step;
}

char *
axis_text(struct arena *arena, const struct axis *axis, int i)
{
	double tick = axis_tick(axis, i);
	int decimals = (int)ceil(-log10(axis->step) - SLACK);
	const char *minus = tick < 0 ? "−" : "";

	if (axis->step >= 1e5 || decimals > 6)
		return arena_printf(arena, "%s%g", minus, fabs(tick));
	return arena_printf(
	    arena, "%s%.*f", minus, decimals > 0 ? decimals : 0, fabs(tick));
}
