/*
 * A centred title → lines: the cheapest of all ways to part it into as few
 * lines as hold it, or one more.
 *
 * A way costs what its breaks cost in sense and what its shape costs, at the
 * style's prices (<title-break>). Words are those of the style, found by
 * longest match; what it does not know is taken as single characters that had
 * better stay together. Titles are short, so all ways are tried.
 */
#include "layout/title_break.h"

#include <math.h>
#include <string.h>

#include "layout/justify.h"
#include "layout/slack.h"
#include "text/sense.h"

enum { LINES = 4, TRIES = 2 };

/* Of the price of uneven lines: what it is where each ends with a clause. */
static const double CLAUSES_UNEVEN = 0.05;

struct title {
	const struct title_style *style;
	const struct paragraph *p;
	struct line_request want;
	struct line_sums *sums;
	double *cost; /* of a break after each box */
	double em;
	int n; /* boxes */
	int lines; /* to part it into */
	int end[LINES], best_end[LINES]; /* box after each line's last */
	double width[LINES]; /* em */
	double best;
};

/* A line that ends with one of these may be as short as its clause is. */
static bool
ends_clause(const struct title *t, int end)
{
	static const char *const marks[] = {"，", "：", "；"};
	const struct shaped *s = t->p->shaped;
	int at = (int)(s->boxes[end].text - s->text);

	for (int i = 0; i < LEN(marks); i++) {
		int n = (int)strlen(marks[i]);

		if (at >= n &&
		    strncmp(s->text + at - n, marks[i], (size_t)n) == 0)
			return true;
	}
	return false;
}

static double
uneven_cost(const struct title *t, double least, double most)
{
	double cost = t->style->uneven * fmax(0, t->style->even - least / most);

	for (int i = 0; i < t->lines - 1; i++)
		if (!ends_clause(t, t->end[i]))
			return cost;
	return cost * CLAUSES_UNEVEN;
}

static double
shape_cost(const struct title *t)
{
	double cost = 0, least = HUGE_VAL, most = 0;

	for (int i = 0; i < t->lines; i++) {
		double w = t->width[i];

		least = fmin(least, w);
		most = fmax(most, w);
		if (w < t->style->stub_width)
			cost += t->style->stub;
		if (i > 0 && fabs(w - t->width[i - 1]) < t->style->alike)
			cost += t->style->rectangle;
		if (i > 0 && i < t->lines - 1 && w < t->width[i - 1] &&
		    w < t->width[i + 1])
			cost += t->style->hourglass;
	}
	/* Four lines with two short ones in the middle. */
	if (t->lines == LINES &&
	    fmax(t->width[1], t->width[2]) < fmin(t->width[0], t->width[3]))
		cost += t->style->hourglass;
	return cost + uneven_cost(t, least, most);
}

static bool
is_blank(const struct title *t, int box)
{
	return t->p->shaped->boxes[box].class == HANZI_IDSPACE;
}

/* A space between two names is lost where the line is broken. */
static struct line
trimmed(const struct title *t, int first, int end)
{
	while (first + 1 < end && is_blank(t, first))
		first++;
	while (end - 1 > first && is_blank(t, end - 1))
		end--;
	return (struct line){.first = first, .last = end - 1};
}

/* Tries every end of the line of this index, which begins at box first. */
static void
try_line(struct title *t, int index, int first, double cost)
{
	bool last = index == t->lines - 1;

	for (int end = last ? t->n : first + 1; end <= t->n; end++) {
		struct line line = trimmed(t, first, end);
		struct line_room room =
		    line_room(&t->want, t->sums, line.first, line.last + 1);
		double so_far = cost + (last ? 0 : t->cost[end - 1]);

		if (room.slack < -ROOM_SLACK ||
		    (!last && t->n - end < t->lines - 1 - index))
			return;
		if (so_far >= t->best || (!last && end == t->n))
			continue;
		t->end[index] = end;
		t->width[index] = (room.width - room.slack) / t->em;
		if (!last) {
			try_line(t, index + 1, end, so_far);
			continue;
		}
		so_far += shape_cost(t);
		if (so_far < t->best) {
			t->best = so_far;
			memcpy(t->best_end, t->end, sizeof t->end);
		}
	}
}

/* The number of lines of the best way; 0 for none. */
static int
search(struct title *t, int fewest)
{
	int lines = 0;

	t->best = HUGE_VAL;
	for (int n = fewest; n < fewest + TRIES && n <= LINES; n++) {
		double before = t->best;

		t->lines = n;
		try_line(t, 0, 0, t->style->more_lines * (n - fewest));
		if (t->best < before)
			lines = n;
	}
	return lines;
}

static void
lines_set(
    struct typesetter *setter, struct title *t, struct paragraph *p, int n)
{
	struct lines *lines = arena_new(setter->arena, struct lines);

	lines->at = arena_alloc(setter->arena, sizeof *lines->at * (size_t)n);
	lines->n = lines->cap = n;
	for (int i = 0; i < n; i++) {
		lines->at[i] =
		    trimmed(t, i > 0 ? t->best_end[i - 1] : 0, t->best_end[i]);
		lines->at[i].final = i == n - 1;
		line_justify(setter, &t->want, t->sums, &lines->at[i]);
	}
	p->lines = lines;
}

void
title_break(struct typesetter *setter, struct paragraph *p, double measure,
    const struct strings *names)
{
	struct title t = {.style = &setter->style->title,
	    .p = p,
	    .n = p->shaped->nbox,
	    .em = p->style.size};
	const char *place;
	int lines;

	paragraph_break(setter, p, measure);
	if (p->lines->n < 2 || p->lines->n > LINES ||
	    p->style.align != ALIGN_CENTER)
		return;
	t.want = (struct line_request){
	    .shaped = p->shaped,
	    .spacing = p->spacing,
	    .measure = p->measure,
	    .align = ALIGN_CENTER,
	};
	t.sums = line_sums_new(setter->arena, p->shaped, p->spacing);
	t.cost = arena_alloc(setter->arena, sizeof *t.cost * (size_t)t.n);
	place = sense_places(setter, p->shaped, names);
	for (int i = 0; i + 1 < t.n; i++)
		t.cost[i] = p->spacing->gaps[i].penalty +
		    sense_cost(setter, p->shaped, place, i);
	lines = search(&t, p->lines->n);
	if (lines > 0 && t.best < NO_BREAK)
		lines_set(setter, &t, p, lines);
}

void
cell_sense(struct typesetter *setter, struct paragraph *p, bool whole)
{
	const char *place = sense_places(setter, p->shaped, NULL);

	for (int i = 0; i + 1 < p->shaped->nbox; i++) {
		struct gap *gap = &p->spacing->gaps[i];

		if (gap->penalty >= WORD_BREAK)
			continue;
		if (whole && sense_parts_word(p->shaped, place, i))
			gap->penalty = WORD_BREAK;
		else
			gap->penalty += sense_cost(setter, p->shaped, place, i);
	}
}
