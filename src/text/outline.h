/*
 * A glyph's outline as TrueType has it: closed contours of points, curves with
 * one control point (OpenType, glyf).
 */
#ifndef TEXT_OUTLINE_H
#define TEXT_OUTLINE_H

#include <hb.h>
#include <stdbool.h>

#include "base/array.h"

struct outline_point {
	float x, y; /* in units of the face */
	bool on; /* the curve; else a control point */
};

struct outline {
	struct arena *arena;
	ARRAY_OF(struct outline_point) points;
	ARRAY_OF(int) ends; /* of each contour: its last point */
	int start; /* of the contour that is open */
	float x, y; /* the pen */
	float tolerance;
	bool cubic; /* so its contours run the other way round */
};

/* What hb draws a glyph by; the outline is its draw_data. */
hb_draw_funcs_t *outline_funcs(void);
/*
 * Forgets the last glyph. tolerance: how far a curve with two control points
 * may be from those that stand for it, in units of the face.
 */
void outline_begin(struct outline *, float tolerance);

#endif
