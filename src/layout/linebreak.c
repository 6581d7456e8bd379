/*
 * Optimum-fit line breaking by dynamic programming.
 *
 * Every allowed break is a node; the best way to reach it is found from all
 * starts that make a feasible line. What a line costs: compression step by
 * step, stretch by its square and beyond the preferred by more, plus the price
 * of its break (Knuth and Plass 1981, for Chinese text). The prices are the
 * style's.
 */
#include "layout/linebreak.h"

#include <math.h>

#include "base/array.h"
#include "layout/first_fit.h"
#include "layout/justify.h"
#include "layout/settle.h"
#include "layout/slack.h"

/*
 * Where no set of good lines is left: beyond every price of a style, so that
 * the least evil is taken, in this order.
 */
static const struct {
	double loose; /* a line beyond the largest stretch */
	double empty; /* × (unused share)²: neighbours share what stays empty */
	double lone; /* at most, of a last line of one character */
	double overfull; /* × em that stick out */
} emergency = {
    .loose = 1e4,
    .empty = 60,
    .lone = 5e3,
    .overfull = 1e8,
};

/* Gaps that open by more make a line loose [em]. */
static const double LOOSE = 0.03;

enum fitness { FIT_TIGHT, FIT_EVEN, FIT_LOOSE, FITS };

/* The best way to end a line before box `at`, for each fitness of that line. */
struct node_cost {
	double cost[FITS];
	int from[FITS];
	enum fitness from_fit[FITS];
};

struct breaker {
	struct typesetter *setter;
	struct arena *scratch;
	const struct line_request *want;
	const struct price_style *prices;
	const struct line_sums *sums; /* nbox + 1 */
	struct node_cost *nodes; /* nbox + 1 */
	int nbox;
	int nearest; /* start of the last line that was long enough */
	double tolerance; /* stretch of a line that is looked at [em] */
	bool emergency; /* words may break, any stretch is taken */
	double size;
};

static double
penalty_before(const struct breaker *b, int at)
{
	double penalty = at == b->nbox || at == 0
	    ? 0
	    : b->want->spacing->gaps[at - 1].penalty;

	if (penalty == WORD_BREAK && !b->emergency)
		return NO_BREAK;
	return penalty;
}

/* A last line needs two Han characters, or it looks lost (CLREQ 孤字). */
static bool
is_lone_last(const struct breaker *b, int first, int end)
{
	int words = 0;

	if (end != b->nbox || first == 0)
		return false;
	for (int i = first; i < end && words < 2; i++) {
		const struct box *box = &b->want->shaped->boxes[i];

		words += box->class == HANZI_HAN || hanzi_is_word(box->class);
	}
	return words < 2;
}

/*
 * The squares of what is added; beyond the preferred stretch they count more
 * and more. A line that is too loose will be ragged: what stays empty counts.
 */
static double
cost_stretch(const struct breaker *b, const struct line_room *room,
    const struct line_fit *fit, bool *ok)
{
	const struct composition_style *style = &b->setter->style->composition;
	double em = fit->spread / b->size, part = em / style->stretch;
	double unused = room->slack / room->width;

	if (em > b->tolerance) {
		*ok = b->emergency;
		return emergency.loose *
		    (1 + emergency.empty * unused * unused);
	}
	return b->prices->stretch * room->gaps * em * em * (1 + part * part);
}

static double
cost_expansion(
    const struct breaker *b, const struct line_fit *fit, int first, int end)
{
	const struct line_sums *a = &b->sums[first], *z = &b->sums[end];

	return b->prices->stretch *
	    (fit->space * fit->space * (z->space_squares - a->space_squares) +
		fit->latin * fit->latin *
		    (z->latin_squares - a->latin_squares));
}

static double
cost_ragged(const struct breaker *b, const struct line_room *room, int end)
{
	double unused = room->slack / room->width;

	if (end == b->nbox && b->want->align != ALIGN_CENTER)
		return 0;
	return b->prices->ragged * unused * unused;
}

/* What stands between two edges; false: no line can be made of it. */
static bool
cost_of_fit(const struct breaker *b, const struct line_room *room, int first,
    int end, double *cost, enum fitness *fitness)
{
	struct line_fit fit = line_fit(b->want, b->sums, room, first, end);
	bool ok = true;

	*fitness = FIT_EVEN;
	if (fit.over > ROOM_SLACK) {
		*cost = emergency.overfull * (fit.over / b->size + 1);
		return b->emergency;
	}
	if (room->slack < 0) {
		*cost = line_cost_shrunk(
		    &fit, b->sums, b->prices->shrink, first, end);
		*fitness = FIT_TIGHT;
	} else if (b->want->align != ALIGN_JUSTIFY) {
		*cost = cost_ragged(b, room, end);
	} else if (end != b->nbox) {
		*cost = cost_stretch(b, room, &fit, &ok) +
		    cost_expansion(b, &fit, first, end);
		*fitness = fit.spread > LOOSE * b->size ? FIT_LOOSE : FIT_EVEN;
	}
	return ok;
}

/* Boxes first to end - 1 as a line: its cost and fitness; false: no line. */
static bool
line_cost(const struct breaker *b, const struct line_room *room, int first,
    int end, double *cost, enum fitness *fitness)
{
	*cost = 0;
	if (!cost_of_fit(b, room, first, end, cost, fitness))
		return false;
	if (is_lone_last(b, first, end))
		*cost += b->emergency ? fmin(b->prices->lone, emergency.lone)
				      : b->prices->lone;
	*cost += penalty_before(b, end);
	return true;
}

static void
node_try(struct breaker *b, const struct line_room *room, int first, int end)
{
	struct node_cost *from = &b->nodes[first], *to = &b->nodes[end];
	enum fitness fit;
	double cost;

	if (!line_cost(b, room, first, end, &cost, &fit))
		return;
	for (int f = 0; f < FITS; f++) {
		bool clash = (f == FIT_TIGHT && fit == FIT_LOOSE) ||
		    (f == FIT_LOOSE && fit == FIT_TIGHT);
		double total;

		if (from->cost[f] >= HUGE_VAL)
			continue;
		total = from->cost[f] + cost + (clash ? b->prices->clash : 0);

		if (total < to->cost[fit]) {
			to->cost[fit] = total;
			to->from[fit] = first;
			to->from_fit[fit] = (enum fitness)f;
		}
	}
}

static bool
node_reached(const struct node_cost *node)
{
	return node->cost[FIT_TIGHT] < HUGE_VAL ||
	    node->cost[FIT_EVEN] < HUGE_VAL || node->cost[FIT_LOOSE] < HUGE_VAL;
}

/* Do all starts of a line that ends here count, however short it gets? */
static bool
may_be_short(const struct breaker *b, int end)
{
	return b->emergency || end == b->nbox ||
	    b->want->align != ALIGN_JUSTIFY;
}

/*
 * The nearest start of a line that is long enough. It moves on with the end,
 * since a line only grows by what is added to it.
 */
static int
nearest_start(struct breaker *b, int end)
{
	double max = b->tolerance * b->size;

	if (may_be_short(b, end))
		return end - 1;
	while (b->nearest + 1 < end) {
		struct line_room room =
		    line_room(b->want, b->sums, b->nearest + 1, end);

		if (line_too_short(&room, max))
			break;
		b->nearest++;
	}
	return b->nearest;
}

/* From the nearest start back to the first from which a line is too long. */
static void
node_reach(struct breaker *b, int end)
{
	bool tried = false;

	if (penalty_before(b, end) >= NO_BREAK)
		return;
	for (int first = nearest_start(b, end); first >= 0; first--) {
		struct line_room room;

		if (!node_reached(&b->nodes[first]))
			continue;
		room = line_room(b->want, b->sums, first, end);
		if (line_too_long(&room) && (tried || !b->emergency))
			return;
		tried = true;
		node_try(b, &room, first, end);
	}
}

static enum fitness
best_fitness(const struct node_cost *node)
{
	enum fitness best = FIT_TIGHT;

	for (int f = 1; f < FITS; f++)
		if (node->cost[f] < node->cost[best])
			best = (enum fitness)f;
	return best;
}

/*
 * What the best set of lines costs; HUGE_VAL: there is none within the
 * tolerance.
 */
static double
search(struct breaker *b, double tolerance)
{
	const struct node_cost *last = &b->nodes[b->nbox];

	b->tolerance = tolerance;
	for (int i = 0; i <= b->nbox; i++)
		for (int f = 0; f < FITS; f++)
			b->nodes[i].cost[f] =
			    i == 0 && f == FIT_EVEN ? 0 : HUGE_VAL;
	b->nearest = 0;
	for (int end = 1; end <= b->nbox; end++)
		node_reach(b, end);
	return last->cost[best_fitness(last)];
}

/*
 * Most paragraphs need no loose line: they are found at half the price by
 * looking at no line looser than this first [em]. What was found is the
 * optimum if a single looser line would already cost more; such a line has at
 * least half of its measure's gaps to open.
 */
static const double FIRST_TOLERANCE = 0.08;

static double
cost_of_loose_line(const struct breaker *b)
{
	const struct composition_style *style = &b->setter->style->composition;
	double part = FIRST_TOLERANCE / style->stretch;
	double gaps = b->want->measure / b->size / 2;

	return b->prices->stretch * gaps * FIRST_TOLERANCE * FIRST_TOLERANCE *
	    (1 + part * part);
}

static void
search_best(struct breaker *b)
{
	double max = b->setter->style->composition.stretch_max;

	if (max > FIRST_TOLERANCE &&
	    search(b, FIRST_TOLERANCE) <= cost_of_loose_line(b))
		return;
	if (search(b, max) < HUGE_VAL)
		return;
	b->emergency = true;
	search(b, max);
}

/* The ends of the best lines, first to last; their number. */
static int
ends_collect(const struct breaker *b, int *ends)
{
	enum fitness fit = best_fitness(&b->nodes[b->nbox]);
	int n = 0;

	for (int at = b->nbox; at > 0;) {
		enum fitness before = b->nodes[at].from_fit[fit];

		ends[n++] = at;
		at = b->nodes[at].from[fit];
		fit = before;
	}
	for (int i = 0; i < n / 2; i++) {
		int end = ends[i];

		ends[i] = ends[n - 1 - i];
		ends[n - 1 - i] = end;
	}
	return n;
}

static int
optimum_ends(struct breaker *b, int *ends)
{
	b->nodes =
	    arena_alloc(b->scratch, sizeof *b->nodes * (size_t)(b->nbox + 1));
	search_best(b);
	return ends_collect(b, ends);
}

static struct lines *
lines_of_ends(struct breaker *b, const int *ends, int n)
{
	struct lines *lines = arena_new(b->setter->arena, struct lines);
	int first = 0;

	lines->at =
	    arena_alloc(b->setter->arena, sizeof *lines->at * (size_t)n);
	lines->n = lines->cap = n;
	for (int i = 0; i < n; i++) {
		lines->at[i] = (struct line){
		    .first = first,
		    .last = ends[i] - 1,
		    .final = i == n - 1,
		    .broken = first > 0 &&
			b->want->spacing->gaps[first - 1].penalty == WORD_BREAK,
		};
		line_justify(b->setter, b->want, b->sums, &lines->at[i]);
		line_settle(b->scratch, b->want->shaped, &lines->at[i]);
		first = ends[i];
	}
	return lines;
}

static struct lines *
lines_empty(struct typesetter *setter)
{
	struct lines *lines = arena_new(setter->arena, struct lines);

	*array_push(setter->arena, lines) =
	    (struct line){.first = 0, .last = -1, .final = true};
	return lines;
}

struct lines *
lines_break(struct typesetter *setter, const struct line_request *want)
{
	int nbox = want->shaped->nbox;
	struct breaker b = {
	    .setter = setter,
	    .scratch = typesetter_scratch(setter),
	    .want = want,
	    .prices = &setter->style->composition.prices,
	    .nbox = nbox,
	    .size = nbox ? want->shaped->boxes[0].size : 1,
	};
	enum breaking breaking = setter->style->composition.breaking;
	struct lines *lines;
	int *ends, n;

	if (nbox == 0)
		return lines_empty(setter);
	ends = arena_alloc(b.scratch, sizeof *ends * (size_t)nbox);
	b.sums = line_sums_new(b.scratch, want->shaped, want->spacing);
	n = breaking == BREAKING_OPTIMUM
	    ? optimum_ends(&b, ends)
	    : first_fit_ends(want, b.sums, breaking == BREAKING_PUSH_IN, ends);
	lines = lines_of_ends(&b, ends, n);
	arena_reset(b.scratch);
	return lines;
}

double
width_natural(const struct shaped *shaped, const struct spacing *spacing)
{
	double width = 0;

	for (int i = 0; i < shaped->nbox; i++) {
		width += shaped->boxes[i].advance;
		if (i + 1 < shaped->nbox)
			width += spacing->gaps[i].natural;
	}
	if (shaped->nbox > 0)
		width -= spacing->edges[0].start +
		    spacing->edges[shaped->nbox - 1].end;
	return width;
}

double
width_minimal(const struct shaped *shaped, const struct spacing *spacing)
{
	double widest = 0, piece = 0;

	for (int i = 0; i < shaped->nbox; i++) {
		piece += shaped->boxes[i].advance;
		if (i + 1 < shaped->nbox &&
		    spacing->gaps[i].penalty >= WORD_BREAK) {
			piece += spacing->gaps[i].natural;
			continue;
		}
		piece -= spacing->edges[i].end;
		widest = fmax(widest, piece);
		piece = 0;
	}
	return widest;
}
