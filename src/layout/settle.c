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
	int first; /* box from which on the writer counts */
	int *steps; /* behind each box, in units */
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

/* The step behind box k; `error` was not written before. */
static void
settle_step(struct settler *s, int k, double want)
{
	double own = box_at(s, k)->drawn;
	int units = (int)lround((want - own + s->error) / unit(s, k));

	s->steps[k] = abs(units) < LEAST ? 0 : units;
	s->error += want - own - s->steps[k] * unit(s, k);
}

static bool
is_written(int units)
{
	return units == 0 || abs(units) >= LEAST;
}

static void
step_grow(struct settler *s, int k, int units)
{
	s->steps[k] += units;
	for (int i = k + 1; i <= s->line->last - s->line->first; i++)
		s->line->x[i] += units * unit(s, k);
}

/* Makes up for units at the line's end in one step, the last that can. */
static bool
settle_one(struct settler *s, int last, int units)
{
	for (int k = last - 1; k >= s->first; k--)
		if (is_written(s->steps[k] + units)) {
			step_grow(s, k, units);
			return true;
		}
	return false;
}

/* The last step that can grow by units; -1: none. */
static int
growing_step(const struct settler *s, int last, int but, int units)
{
	for (int k = last - 1; k >= s->first; k--)
		if (k != but && is_written(s->steps[k] + units))
			return k;
	return -1;
}

/* The same in two greater steps, there and back. */
static void
settle_two(struct settler *s, int last, int units)
{
	int there = units > 0 ? LEAST : -LEAST;
	int a = growing_step(s, last, -1, units + there);
	int b = growing_step(s, last, a, -there);

	if (a < 0 || b < 0)
		return;
	step_grow(s, a, units + there);
	step_grow(s, b, -there);
}

static void
settle_end(struct settler *s, int last)
{
	int units = (int)lround(s->error / unit(s, last));

	if (units && !settle_one(s, last, units))
		settle_two(s, last, units);
}

void
line_settle(struct arena *arena, const struct shaped *shaped, struct line *line)
{
	struct settler s = {.shaped = shaped, .line = line};
	int last = line->last - line->first;
	double before = line->x[0]; /* as it was wanted */

	/* The steps of text that runs both ways are written as they are. */
	if (shaped->bidi)
		return;
	s.steps = arena_alloc(arena, sizeof *s.steps * (size_t)(last + 1));
	for (int k = 0; k < last; k++) {
		double next = line->x[k + 1];

		if (!is_counted(&s, k)) {
			s.error = 0;
			s.first = k + 1;
		} else {
			settle_step(&s, k,
			    next + glyph_shift(&s, k + 1) - before -
				glyph_shift(&s, k));
			line->x[k + 1] -= s.error;
		}
		before = next;
	}
	/* A space at the end is not drawn. */
	while (last > s.first && box_at(&s, last)->class == HANZI_SPACE)
		last--;
	settle_end(&s, last);
}
