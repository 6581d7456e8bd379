/*
 * Making a line flush: compression, then expansion, in CLREQ's order.
 *
 * The figures of a line come from running sums, so that the breaker can try a
 * line at the price of a few subtractions.
 */
#include "layout/justify.h"
#include "layout/slack.h"

#include <math.h>
#include <stdlib.h>

/* What the last part of a mark's blank costs beyond the first ones. */
static const double CROWDING = 1;

static double
squared(double x)
{
	return x * x;
}

static void
sums_add(struct line_sums *to, const struct gap *gap, const struct box *box)
{
	to->width += box->advance + gap->natural;
	for (int k = 0; k < SHRINK_STEPS; k++) {
		to->give += gap->shrink[k];
		to->shrink[k] += gap->shrink[k];
		to->squares[k] += squared(gap->shrink[k] / box->size);
	}
	to->space += gap->space_stretch;
	to->space_squares += squared(gap->space_stretch / box->size);
	to->latin += gap->latin_stretch;
	to->latin_squares += squared(gap->latin_stretch / box->size);
	to->spread += gap->spread;
}

struct line_sums *
line_sums_new(struct arena *arena, const struct shaped *shaped,
    const struct spacing *spacing)
{
	struct line_sums *sums =
	    arena_alloc(arena, sizeof *sums * (size_t)(shaped->nbox + 1));

	for (int i = 0; i < shaped->nbox; i++) {
		sums[i + 1] = sums[i];
		sums_add(&sums[i + 1], &spacing->gaps[i], &shaped->boxes[i]);
	}
	return sums;
}

/* Paragraph indents keep their two full cells where the style says so. */
static double
start_trim(const struct line_request *want, int first)
{
	if (first == 0 && want->indent > 0 && !want->trim_indent)
		return 0;
	return want->spacing->edges[first].start;
}

/* The gap behind the last box is none: what it has is taken off again. */
struct line_room
line_room(const struct line_request *want, const struct line_sums *sums,
    int first, int end)
{
	const struct line_sums *a = &sums[first], *z = &sums[end];
	const struct gap *tail = &want->spacing->gaps[end - 1];
	double natural = z->width - a->width - tail->natural -
	    start_trim(want, first) - want->spacing->edges[end - 1].end;
	struct line_room room = {
	    .width = want->measure - (first == 0 ? want->indent : want->hang),
	    .give = z->give - a->give - tail->give,
	    .stretch = z->space - a->space - tail->space_stretch + z->latin -
		a->latin - tail->latin_stretch,
	    .gaps = z->spread - a->spread - tail->spread,
	};

	room.slack = room.width - natural;
	return room;
}

bool
line_too_long(const struct line_room *room)
{
	return room->slack + room->give < -ROOM_SLACK;
}

bool
line_too_short(const struct line_room *room, double max)
{
	return room->slack > room->stretch + room->gaps * max + ROOM_SLACK;
}

static void
fit_compress(struct line_fit *fit, const struct line_request *want,
    const struct line_sums *sums, int first, int end, double need)
{
	const struct gap *tail = &want->spacing->gaps[end - 1];

	for (int i = 0; i < SHRINK_STEPS && need > 0; i++) {
		enum shrink_step k = want->spacing->order[i];
		double give = sums[end].shrink[k] - sums[first].shrink[k] -
		    tail->shrink[k];
		double take = fmin(give, need);

		if (give <= 0)
			continue;
		fit->shrunk[k] = take / give;
		need -= take;
	}
	fit->over = fmax(0, need);
}

static double
expand_share(double *need, double give)
{
	double take = fmin(give, *need);

	*need -= take;
	return give > 0 ? take / give : 0;
}

static void
fit_expand(struct line_fit *fit, const struct line_request *want,
    const struct line_sums *sums, const struct line_room *room, int first,
    int end)
{
	const struct gap *tail = &want->spacing->gaps[end - 1];
	double need = room->slack;

	fit->space = expand_share(
	    &need, sums[end].space - sums[first].space - tail->space_stretch);
	fit->latin = expand_share(
	    &need, sums[end].latin - sums[first].latin - tail->latin_stretch);
	fit->spread = room->gaps > 0 ? need / room->gaps : (need > 0 ? 1e6 : 0);
}

struct line_fit
line_fit(const struct line_request *want, const struct line_sums *sums,
    const struct line_room *room, int first, int end)
{
	struct line_fit fit = {0};

	if (room->slack < 0)
		fit_compress(&fit, want, sums, first, end, -room->slack);
	else
		fit_expand(&fit, want, sums, room, first, end);
	return fit;
}

double
line_cost_shrunk(const struct line_fit *fit, const struct line_sums *sums,
    const double *prices, int first, int end)
{
	const struct line_sums *a = &sums[first], *z = &sums[end];
	double cost = 0;

	for (int k = 0; k < SHRINK_STEPS; k++) {
		double share = squared(fit->shrunk[k]);

		/* Two lines half squeezed look better than one wholly so. */
		cost += prices[k] * (z->squares[k] - a->squares[k]) * share *
		    (1 + CROWDING * share);
	}
	return cost;
}

/* How much is added after box i of the line. */
static double
gap_given(const struct gap *gap, const struct line_fit *fit, double spread)
{
	double width = gap->natural;

	for (int k = 0; k < SHRINK_STEPS; k++)
		width -= gap->shrink[k] * fit->shrunk[k];
	width += gap->space_stretch * fit->space;
	width += gap->latin_stretch * fit->latin;
	return width + (gap->spread ? spread : 0);
}

static double
line_start(const struct line_request *want, double slack)
{
	switch (want->align) {
	case ALIGN_CENTER:
		return fmax(0, slack) / 2;
	case ALIGN_RIGHT:
		return fmax(0, slack);
	default:
		/* Text from right to left starts at the right. */
		return want->shaped->rtl ? fmax(0, slack) : 0;
	}
}

static void
no_expansion(struct line_fit *fit)
{
	fit->spread = fit->space = fit->latin = 0;
}

/*
 * Boxes in the order in which they stand. What is added between two of them
 * goes with them; what is added where text turns round, to the turns, in order.
 */
static void
line_place_order(struct arena *arena, const struct line_request *want,
    const struct line_fit *fit, struct line *line)
{
	int n = line->last - line->first + 1, turn = 0;
	int *order = arena_alloc(arena, sizeof *order * (size_t)n);
	bool *used = arena_alloc(arena, sizeof *used * (size_t)n);
	double pen = line->indent;

	boxes_order(want->shaped, line->first, line->last, order);
	for (int k = 0; k + 1 < n; k++)
		if (abs(order[k] - order[k + 1]) == 1)
			used[(order[k] < order[k + 1] ? order[k]
						      : order[k + 1]) -
			    line->first] = true;
	for (int k = 0; k < n; k++) {
		int at = order[k], gap;

		line->x[at - line->first] = pen;
		pen += want->shaped->boxes[at].advance;
		if (k + 1 == n)
			break;
		if (abs(at - order[k + 1]) == 1) {
			gap = at < order[k + 1] ? at : order[k + 1];
		} else {
			while (used[turn])
				turn++;
			gap = line->first + turn++;
		}
		pen += gap_given(&want->spacing->gaps[gap], fit, fit->spread);
	}
}

/* The place of each box. */
static void
line_place(struct arena *arena, const struct line_request *want,
    const struct line_fit *fit, struct line *line)
{
	int n = line->last - line->first + 1;
	double pen = line->indent - start_trim(want, line->first);

	line->x = arena_alloc(arena, sizeof *line->x * (size_t)n);
	if (want->shaped->bidi) {
		line_place_order(arena, want, fit, line);
		return;
	}
	for (int i = 0; i < n; i++) {
		const struct gap *gap = &want->spacing->gaps[line->first + i];

		line->x[i] = pen;
		pen += want->shaped->boxes[line->first + i].advance +
		    gap_given(gap, fit, fit->spread);
	}
}

void
line_justify(struct typesetter *setter, const struct line_request *want,
    const struct line_sums *sums, struct line *line)
{
	const struct composition_style *style = &setter->style->composition;
	int first = line->first, end = line->last + 1;
	struct line_room room = line_room(want, sums, first, end);
	struct line_fit fit = line_fit(want, sums, &room, first, end);
	double em = want->shaped->boxes[first].size;
	bool flush;

	line->overfull = fit.over > ROOM_SLACK;
	line->ragged = !line->final && want->align == ALIGN_JUSTIFY &&
	    fit.spread > style->stretch_max * em;
	flush = !line->final && !line->ragged && want->align == ALIGN_JUSTIFY;
	if (!flush)
		no_expansion(&fit);
	line->width = room.width;
	line->natural = room.width - room.slack;
	line->gaps = room.gaps;
	line->indent = line_start(want, flush ? 0 : room.slack);
	if (!want->shaped->rtl)
		line->indent += first == 0 ? want->indent : want->hang;
	line_place(setter->arena, want, &fit, line);
}
