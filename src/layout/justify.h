/* One line: does it fit, and how is it made flush. */
#ifndef LAYOUT_JUSTIFY_H
#define LAYOUT_JUSTIFY_H

#include "layout/linebreak.h"

/*
 * Sums over boxes 0 to i - 1, each with the gap after it. Squares are of what
 * a gap changes when a step is used up, in em²: what unevenness costs.
 */
struct line_sums {
	double width, give; /* natural; all that compression can take */
	double shrink[SHRINK_STEPS], squares[SHRINK_STEPS];
	double space, latin; /* what expansion adds first */
	double space_squares, latin_squares;
	int spread; /* gaps */
};

/* nbox + 1 of them: any line's figures are two subtractions. */
struct line_sums *line_sums_new(
    struct arena *, const struct shaped *, const struct spacing *);

/* What a line of boxes first to end - 1 has to do; all in points. */
struct line_room {
	double width; /* to fill */
	double slack; /* width - natural */
	double give; /* that compression can take */
	double stretch; /* that expansion adds before Han gaps open */
	int gaps; /* that may open */
};

struct line_room line_room(
    const struct line_request *, const struct line_sums *, int first, int end);
/* Even when compressed. */
bool line_too_long(const struct line_room *);
/* Even when its gaps open by max points. */
bool line_too_short(const struct line_room *, double max);

struct line_fit {
	double shrunk[SHRINK_STEPS]; /* share of each step used, 0 to 1 */
	double space, latin; /* share of each expansion used, 0 to 1 */
	double spread; /* added to every spreading gap [pt] */
	double over; /* beyond all compression [pt] */
};

struct line_fit line_fit(const struct line_request *, const struct line_sums *,
    const struct line_room *, int first, int end);
/* Sum of price × squared change of its gaps [em²], Han gaps left out. */
double line_cost_shrunk(const struct line_fit *, const struct line_sums *,
    const double *prices, int first, int end);

/* Fills x, width, natural, indent and the flags. */
void line_justify(struct typesetter *, const struct line_request *,
    const struct line_sums *, struct line *);

#endif
