/* sRGB → lightness, as IEC 61966-2-1 and CIE 15 have it. */
#include "chart/tone.h"

#include <math.h>

#include "base/array.h"

/* Relative luminance, 0 to 1. */
static double
luminance(struct colour c)
{
	const double channel[] = {c.r, c.g, c.b};
	const double weight[] = {0.2126, 0.7152, 0.0722};
	double sum = 0;

	for (int i = 0; i < LEN(channel); i++)
		sum += weight[i] *
		    (channel[i] <= 0.04045
			    ? channel[i] / 12.92
			    : pow((channel[i] + 0.055) / 1.055, 2.4));
	return sum;
}

double
tone_lightness(struct colour c)
{
	double y = luminance(c);

	if (y <= 216.0 / 24389)
		return y * 24389 / 27;
	return 116 * cbrt(y) - 16;
}

/* Equal contrast (WCAG 2) where (L + 0.05)² = 0.0525. */
struct colour
tone_contrast(struct colour ground)
{
	if (luminance(ground) > 0.179)
		return (struct colour){0, 0, 0};
	return (struct colour){1, 1, 1};
}

struct colour
tone_mix(struct colour a, struct colour b, double share)
{
	return (struct colour){a.r + (b.r - a.r) * share,
	    a.g + (b.g - a.g) * share, a.b + (b.b - a.b) * share};
}
