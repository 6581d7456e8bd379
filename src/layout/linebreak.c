/*
 * Optimum-fit line breaking by dynamic programming.
 *
 * Every allowed break is a node; the best way to reach it is found from all
 * starts that make a feasible line. What a line costs: compression step by
 * step, even stretch by its cube, plus the price of its break (Knuth and Plass
 * 1981; the constants are those of typesetting C.6, for Chinese text).
 */
#include "layout/linebreak.h"

#include <math.h>

#include "base/array.h"
#include "layout/justify.h"

/* Costs that are no house's choice; a preferred stretch (1/8 em) costs 100. */
static const struct {
	double stretch; /* × (em / the preferred stretch)³ */
	double step[SHRINK_STEPS]; /* × (share used)² */
	double lone_last; /* a last line of one Han character (孤字) */
	double clash; /* a tight line next to a loose one */
	double ragged; /* × (unused share)² where lines are not flush */
	double overfull; /* × em that stick out */
	double loose; /* a line beyond the largest stretch */
} costs = {
    .stretch = 100,
    .step = {10, 10, 30, 40, 60},
    .lone_last = 5000,
    .clash = 50,
    .ragged = 1000,
    .overfull = 1e7,
    .loose = 1e4,
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

static double
cost_stretch(const struct breaker *b, const struct line_fit *fit, bool *ok)
{
	const struct composition_style *style = &b->setter->style->composition;
	double em = fit->spread / b->size;
	double part = em / style->stretch;

	if (em > style->stretch_max) {
		*ok = b->emergency;
		return costs.loose + costs.stretch * part * part;
	}
	return costs.stretch * part * part * part;
}

static double
cost_shrink(const struct line_fit *fit)
{
	double cost = 0;

	for (int i = 0; i < SHRINK_STEPS; i++)
		cost += costs.step[i] * fit->shrunk[i] * fit->shrunk[i];
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
		*cost = costs.overfull * (fit.over / b->size + 1);
		ok = b->emergency;
	} else if (fit.spread < 0 || fit.slack < 0) {
		*cost = cost_shrink(&fit);
		*fitness = FIT_TIGHT;
	} else if (flush) {
		*cost = cost_stretch(b, &fit, &ok);
		*fitness = fit.spread > 0.03 * b->size ? FIT_LOOSE : FIT_EVEN;
	} else if (b->want->align != ALIGN_JUSTIFY) {
		double unused = fit.slack / fit.width;

		*cost = end == b->nbox && b->want->align != ALIGN_CENTER
		    ? 0
		    : costs.ragged * unused * unused;
	}
	if (is_lone_last(b, first, end))
		*cost += costs.lone_last;
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
		double total = from->cost[f] + cost + (clash ? costs.clash : 0);

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

/* The farthest break that the line from first can be compressed to reach. */
static int
first_fit_end(const struct breaker *b, int first)
{
	int best = 0;

	for (int end = first + 1; end <= b->nbox; end++) {
		bool fits = !line_too_long(b->want, b->sums, first, end);

		if (penalty_before(b, end) >= NO_BREAK)
			continue;
		if (!fits)
			return best ? best : end;
		best = end;
	}
	return b->nbox;
}

/* Line by line without looking ahead, to compare with. */
static void
search_first_fit(struct breaker *b)
{
	b->emergency = true;
	for (int i = 0; i <= b->nbox; i++)
		for (int f = 0; f < FITS; f++)
			b->nodes[i].cost[f] = HUGE_VAL;
	for (int first = 0; first < b->nbox;) {
		int end = first_fit_end(b, first);

		b->nodes[end].cost[FIT_EVEN] = 0;
		b->nodes[end].from[FIT_EVEN] = first;
		b->nodes[end].from_fit[FIT_EVEN] = FIT_EVEN;
		first = end;
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

static struct lines *
lines_collect(struct breaker *b)
{
	struct lines *lines = arena_new(b->setter->arena, struct lines);
	int end = b->nbox, count = 0;
	enum fitness fit = best_fitness(&b->nodes[end]);

	for (int at = end; at > 0; count++) {
		enum fitness before = b->nodes[at].from_fit[fit];

		at = b->nodes[at].from[fit];
		fit = before;
	}
	lines->at = arena_alloc(
	    b->setter->arena, sizeof *lines->at * (size_t)(count + 1));
	lines->n = lines->cap = count;
	fit = best_fitness(&b->nodes[end]);
	while (end > 0) {
		enum fitness before = b->nodes[end].from_fit[fit];
		int first = b->nodes[end].from[fit];

		lines->at[--count] =
		    (struct line){.first = first, .last = end - 1};
		end = first;
		fit = before;
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
	    .nbox = nbox,
	    .size = nbox ? want->shaped->boxes[0].size : 1,
	};
	struct lines *lines;

	if (nbox == 0)
		return lines_empty(setter);
	b.sums = line_sums_new(setter->arena, want->shaped, want->spacing);
	b.nodes =
	    arena_alloc(setter->arena, sizeof *b.nodes * (size_t)(nbox + 1));
	if (setter->style->composition.first_fit) {
		search_first_fit(&b);
	} else if (!search(&b)) {
		b.emergency = true;
		search(&b);
	}
	lines = lines_collect(&b);
	for (int i = 0; i < lines->n; i++) {
		lines->at[i].final = i == lines->n - 1;
		line_justify(setter, want, b.sums, &lines->at[i]);
	}
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
