/* A straight scale, closed at both ends. */
#include "chart/coordinate.h"

double
coordinate_at(const struct coordinate *c, double v)
{
	double share = (v - c->from) / (c->to - c->from);

	if (share < 0)
		share = 0;
	if (share > 1)
		share = 1;
	return c->start + share * (c->end - c->start);
}
