/* Nice numbers for graph labels: Heckbert, Graphics Gems I, 1990. */
#include "chart/axis.h"

#include <math.h>
#include <string.h>

#include "base/array.h"
#include "base/buf.h"

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

struct myriad {
	double size;
	const char *word;
};

/* What the ticks are counted in: all of an axis in the same. */
static const struct myriad *
axis_myriad(const struct axis *axis, const char *unit)
{
	static const struct myriad myriads[] = {
	    {1e12, "万亿"}, {1e8, "亿"}, {1e4, "万"}, {1, ""}};
	double most =
	    fmax(fabs(axis->first), fabs(axis_tick(axis, axis->n - 1)));
	int i = 0;

	if (strncmp(unit, "万", 3) == 0 || strncmp(unit, "亿", 3) == 0)
		i = LEN(myriads) - 1;
	while (i < LEN(myriads) - 1 && most < myriads[i].size * (1 - SLACK))
		i++;
	return &myriads[i];
}

/* 21,800: digits by threes from 10,000 on. */
static char *
with_commas(struct arena *arena, const char *digits)
{
	int n = (int)strcspn(digits, ".");
	struct buf out;

	if (n < 5)
		return arena_strdup(arena, digits);
	buf_init(&out, arena);
	for (int i = 0; i < n; i++) {
		if (i > 0 && (n - i) % 3 == 0)
			buf_puts(&out, ",");
		buf_printf(&out, "%c", digits[i]);
	}
	buf_puts(&out, digits + n);
	return out.s;
}

char *
axis_text(struct arena *arena, const struct axis *axis, int i, const char *unit)
{
	double tick = axis_tick(axis, i);
	const struct myriad *m = axis_myriad(axis, unit);
	int decimals = (int)ceil(-log10(axis->step / m->size) - SLACK);
	const char *digits;

	if (fabs(tick) < axis->step * SLACK)
		return arena_strdup(arena, "0");
	digits = arena_printf(arena, "%.*f",
	    decimals < 0	? 0
		: decimals > 12 ? 12
				: decimals,
	    fabs(tick) / m->size);
	return arena_printf(arena, "%s%s%s", tick < 0 ? "-" : "",
	    with_commas(arena, digits), m->word);
}
