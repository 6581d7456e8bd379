/*
 * Optimum-fit line breaking by dynamic programming.
 *
 * Every allowed break is a node; the best way to reach it is found from all
 * starts that make a feasible line. What a line costs: compression step by
 * step, even stretch by its cube, plus the price of its break (Knuth and Plass
 * 1981, for Chinese text). The prices are the style's.
 */
#include "layout/linebreak.h"

#include <math.h>

#include "base/array.h"
#include "layout/first_fit.h"
#include "layout/justify.h"

/*
 * Where no set of good lines is left: beyond every price of a style, so that
 * the least evil is taken, in this order.
 */
static const struct {
	double loose; /* a line beyond the largest stretch */
	double overfull; /* × em that stick out */
} emergency = {
    .loose = 1e4,
    .overfull = 1e7,
};

enum fitness { FIT_TIGHT, FIT_EVEN, FIT_LOOSE, FITS };

/* The best way to end a line before box `at`, for each fitness of that line. */
struct node_cost {
	double cost[FITS];
	int from[FITS];
	enum fitness from_fit[FITS];
};

struct breaker {
	struct typesetter *setter;
	const struct line_request *want;
	const struct price_style *prices;
	const struct line_sums *sums; /* nbox + 1 */
	struct node_cost *nodes; /* nbox + 1 */
	int nbox;
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

/* A line that is too loose will be ragged: how much stays empty counts. */
static double
cost_stretch(const struct breaker *b, const struct line_fit *fit, bool *ok)
{
	const struct composition_style *style = &b->setter->style->composition;
	double part = fit->spread / (b->size * style->stretch);

	if (fit->spread > style->stretch_max * b->size) {
		*ok = b->emergency;
		return emergency.loose * (1 + fit->slack / fit->width);
	}
	return b->prices->stretch * part * part * part;
}

static double
cost_shrink(const struct breaker *b, const struct line_fit *fit)
{
	double cost = 0;

	for (int i = 0; i < SHRINK_STEPS; i++)
		cost += b->prices->shrink[i] * fit->shrunk[i] * fit->shrunk[i];
	return cost;
}

/* Boxes first to end - 1 as a line: its cost and fitness; false: no line. */
static bool
line_cost(const struct breaker *b, int first, int end, double *cost,
    enum fitness *fitness)
{
	struct line_fit fit =
	    line_fit(b->want, b->sums, first, end, first == 0);
	bool flush = b->want->align == ALIGN_JUSTIFY && end != b->nbox;
	bool ok = true;

	*fitness = FIT_EVEN;
	*cost = 0;
	if (fit.over > 0.01) {
		*cost = emergency.overfull * (fit.over / b->size + 1);
		ok = b->emergency;
	} else if (fit.spread < 0 || fit.slack < 0) {
		*cost = cost_shrink(b, &fit);
		*fitness = FIT_TIGHT;
	} else if (flush) {
		*cost = cost_stretch(b, &fit, &ok);
		*fitness = fit.spread > 0.03 * b->size ? FIT_LOOSE : FIT_EVEN;
	} else if (b->want->align != ALIGN_JUSTIFY) {
		double unused = fit.slack / fit.width;

		*cost = end == b->nbox && b->want->align != ALIGN_CENTER
		    ? 0
		    : b->prices->ragged * unused * unused;
	}
	if (is_lone_last(b, first, end))
		*cost += b->prices->lone;
	*cost += penalty_before(b, end);
	return ok;
}

static void
node_try(struct breaker *b, int first, int end)
{
	struct node_cost *from = &b->nodes[first], *to = &b->nodes[end];
	enum fitness fit;
	double cost;

	if (!line_cost(b, first, end, &cost, &fit))
		return;
	for (int f = 0; f < FITS; f++) {
		bool clash = (f == FIT_TIGHT && fit == FIT_LOOSE) ||
		    (f == FIT_LOOSE && fit == FIT_TIGHT);
		double total =
		    from->cost[f] + cost + (clash ? b->prices->clash : 0);

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

/*
 * Looks at starts from the nearest back to the first that is too far: flush
 * lines stop at the longest one that can still be compressed to fit.
 */
static void
node_reach(struct breaker *b, int end)
{
	bool tried = false;

	if (penalty_before(b, end) >= NO_BREAK)
		return;
	for (int first = end - 1; first >= 0; first--) {
		if (!node_reached(&b->nodes[first]) ||
		    (first > 0 && penalty_before(b, first) >= NO_BREAK))
			continue;
		if (line_too_long(b->want, b->sums, first, end) &&
		    (tried || !b->emergency))
			return;
		tried = true;
		if (line_too_short(b->want, b->sums, first, end,
			b->setter->style->composition.stretch_max) &&
		    !b->emergency && end != b->nbox)
			continue;
		node_try(b, first, end);
	}
}

static bool
search(struct breaker *b)
{
	for (int i = 0; i <= b->nbox; i++)
		for (int f = 0; f < FITS; f++)
			b->nodes[i].cost[f] =
			    i == 0 && f == FIT_EVEN ? 0 : HUGE_VAL;
	for (int end = 1; end <= b->nbox; end++)
		node_reach(b, end);
	return node_reached(&b->nodes[b->nbox]);
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
	b->nodes = arena_alloc(
	    b->setter->arena, sizeof *b->nodes * (size_t)(b->nbox + 1));
	if (!search(b)) {
		b->emergency = true;
		search(b);
	}
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
	    .want = want,
	    .prices = &setter->style->composition.prices,
	    .nbox = nbox,
	    .size = nbox ? want->shaped->boxes[0].size : 1,
	};
	enum breaking breaking = setter->style->composition.breaking;
	int *ends, n;

	if (nbox == 0)
		return lines_empty(setter);
	ends = arena_alloc(setter->arena, sizeof *ends * (size_t)nbox);
	b.sums = line_sums_new(setter->arena, want->shaped, want->spacing);
	n = breaking == BREAKING_OPTIMUM
	    ? optimum_ends(&b, ends)
	    : first_fit_ends(want, b.sums, breaking == BREAKING_PUSH_IN, ends);
	return lines_of_ends(&b, ends, n);
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
