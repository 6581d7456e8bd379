/* One line: does it fit, and how is it made flush. */
#ifndef LAYOUT_JUSTIFY_H
#define LAYOUT_JUSTIFY_H

#include "layout/linebreak.h"

/* Sums over boxes 0 to i - 1, each with the gap after it. */
struct line_sums {
	double width;
	double shrink[SHRINK_STEPS];
	double space_stretch, latin_stretch;
	int spread;
};

/* nbox + 1 of them: any line's figures are two subtractions. */
struct line_sums *line_sums_new(
    struct arena *, const struct shaped *, const struct spacing *);

struct line_fit {
	double width; /* to fill [pt] */
	double natural;
	double slack; /* width - natural */
	double shrunk[SHRINK_STEPS]; /* share of each step used, 0 to 1 */
	double space, latin; /* share of each expansion used, 0 to 1 */
	double spread; /* added to every spreading gap [pt] */
	double over; /* beyond all compression [pt] */
	int gaps;
};

/* Boxes first to end - 1; opens: it is the paragraph's first line. */
struct line_fit line_fit(const struct line_request *, const struct line_sums *,
    int first, int end, bool opens);
/* Too long even when compressed; too short even when stretched by max em. */
bool line_too_long(
    const struct line_request *, const struct line_sums *, int first, int end);
bool line_too_short(const struct line_request *, const struct line_sums *,
    int first, int end, double max);

/* Fills x, width, natural, indent and the flags. */
void line_justify(struct typesetter *, const struct line_request *,
    const struct line_sums *, struct line *);

#endif
