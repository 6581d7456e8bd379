/*
 * A glyph's outline as TrueType has it: closed contours of points, curves with
 * one control point (OpenType, glyf).
 */
#ifndef TEXT_CONTOUR_H
#define TEXT_CONTOUR_H

#include <hb.h>
#include <stdbool.h>

#include "base/array.h"

struct contour_point {
	float x, y; /* in units of the face */
	bool on; /* the curve; else a control point */
};

struct contours {
	struct arena *arena;
	ARRAY_OF(struct contour_point) points;
	ARRAY_OF(int) ends; /* of each contour: its last point */
	int start; /* of the contour that is open */
	float x, y; /* the pen */
	float tolerance;
	bool cubic; /* so its contours run the other way round */
};

/* What hb draws a glyph by; the outline is its draw_data. */
hb_draw_funcs_t *contours_funcs(void);
/*
 * Forgets the last glyph. tolerance: how far a curve with two control points
 * may be from those that stand for it, in units of the face.
 */
void contours_begin(struct contours *, float tolerance);

#endif
