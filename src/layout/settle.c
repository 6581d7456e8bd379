/*
 * Steps between glyphs → whole thousandths of an em.
 *
 * What is rounded off is carried to the next step, as the writer of the PDF
 * does. What is left over at the line's end would make its edge ragged; it is
 * made up where a step is written anyway.
 */
#include "layout/settle.h"

#include <math.h>
#include <stdlib.h>

enum {
	EM_UNITS = 1000,
	LEAST = 3 /* units; a smaller step is not written */
};

struct settler {
	const struct shaped *shaped;
	struct line *line;
	double error; /* still to be made up, in points */
	int carrier; /* the last box behind which a step is written, -1 */
	int steps; /* units of that step */
};

static const struct box *
box_at(const struct settler *s, int k)
{
	return &s->shaped->boxes[s->line->first + k];
}

static double
unit(const struct settler *s, int k)
{
	return box_at(s, k)->size / EM_UNITS;
}

/* Where the first glyph of box k is drawn, from the box's origin. */
static double
glyph_shift(const struct settler *s, int k)
{
	const struct box *box = box_at(s, k);

	return box->nglyph > 0 ? (double)s->shaped->glyphs[box->glyph].x : 0;
}

/* Between box k and the next the writer counts on from glyph to glyph. */
static bool
is_counted(const struct settler *s, int k)
{
	const struct box *a = box_at(s, k), *b = a + 1;

	return a->face == b->face && a->size == b->size && !a->stroke &&
	    !b->stroke && a->nglyph > 0 && b->nglyph > 0;
}

static void
move_from(struct settler *s, int k, double by)
{
	int n = s->line->last - s->line->first + 1;

	for (; k < n; k++)
		s->line->x[k] += by;
}

/* The step behind box k, of which `error` was not written before. */
static void
settle_step(struct settler *s, int k, double want)
{
	double own = box_at(s, k)->drawn;
	int units = (int)lround((want - own + s->error) / unit(s, k));

	if (abs(units) < LEAST)
		units = 0;
	s->error += want - own - units * unit(s, k);
	if (units) {
		s->carrier = k;
		s->steps = units;
	}
}

/*
 * Nothing was written, and a step of one or two is wanted at the end: two
 * greater ones make it.
 */
static void
settle_pair(struct settler *s, int last, int units)
{
	int back = units > 0 ? -LEAST : LEAST;

	if (last < 2 || !is_counted(s, last - 2) || !is_counted(s, last - 1))
		return;
	s->line->x[last - 1] += back * unit(s, last);
	s->line->x[last] += units * unit(s, last);
}

static void
settle_end(struct settler *s, int last)
{
	int units = (int)lround(s->error / unit(s, last));
	int grown = s->steps + units;

	if (units == 0)
		return;
	if (s->carrier < 0)
		settle_pair(s, last, units);
	else if (abs(grown) >= LEAST && (grown > 0) == (s->steps > 0))
		move_from(s, s->carrier + 1, units * unit(s, last));
}

void
line_settle(const struct shaped *shaped, struct line *line)
{
	struct settler s = {.shaped = shaped, .line = line, .carrier = -1};
	int last = line->last - line->first;
	double before = line->x ? line->x[0] : 0; /* as it was wanted */

	for (int k = 0; k < last; k++) {
		double next = line->x[k + 1];

		if (!is_counted(&s, k)) {
			s.error = 0;
			s.carrier = -1;
		} else {
			settle_step(&s, k,
			    next + glyph_shift(&s, k + 1) - before -
				glyph_shift(&s, k));
			line->x[k + 1] -= s.error;
		}
		before = next;
	}
	settle_end(&s, last);
}
