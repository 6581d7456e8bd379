/*
 * Making a line flush: compression, then expansion, in CLREQ's order.
 *
 * The figures of a line come from running sums, so that the breaker can try a
 * line at the price of a few subtractions.
 */
#include "layout/justify.h"

#include <math.h>

struct line_sums *
line_sums_new(struct arena *arena, const struct shaped *shaped,
    const struct spacing *spacing)
{
	struct line_sums *sums =
	    arena_alloc(arena, sizeof *sums * (size_t)(shaped->nbox + 1));

	for (int i = 0; i < shaped->nbox; i++) {
		const struct gap *gap = &spacing->gaps[i];
		struct line_sums *to = &sums[i + 1];

		*to = sums[i];
		to->width += shaped->boxes[i].advance + gap->natural;
		for (int k = 0; k < SHRINK_STEPS; k++)
			to->shrink[k] += gap->shrink[k];
		to->space_stretch += gap->space_stretch;
		to->latin_stretch += gap->latin_stretch;
		to->spread += gap->spread;
	}
	return sums;
}

static double
line_measure(const struct line_request *want, bool opens)
{
	return want->measure - (opens ? want->indent : want->hang);
}

/* Paragraph indents keep their two full cells where the style says so. */
static double
start_trim(const struct line_request *want, int first, bool opens)
{
	if (opens && want->indent > 0 && !want->trim_indent)
		return 0;
	return want->spacing->edges[first].start;
}

/* Natural width of a line: the last gap and the edges' blanks left out. */
static double
line_natural(const struct line_request *want, const struct line_sums *sums,
    int first, int end)
{
	return sums[end].width - sums[first].width -
	    want->spacing->gaps[end - 1].natural -
	    start_trim(want, first, first == 0) -
	    want->spacing->edges[end - 1].end;
}

static double
line_shrink(const struct line_request *want, const struct line_sums *sums,
    int first, int end, int step)
{
	return sums[end].shrink[step] - sums[first].shrink[step] -
	    want->spacing->gaps[end - 1].shrink[step];
}

static void
fit_compress(struct line_fit *fit, const struct line_request *want,
    const struct line_sums *sums, int first, int end)
{
	double need = -fit->slack;

	for (int k = 0; k < SHRINK_STEPS && need > 0; k++) {
		double give = line_shrink(want, sums, first, end, k);
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
    const struct line_sums *sums, int first, int end)
{
	const struct gap *tail = &want->spacing->gaps[end - 1];
	double need = fit->slack;

	fit->space = expand_share(&need,
	    sums[end].space_stretch - sums[first].space_stretch -
		tail->space_stretch);
	fit->latin = expand_share(&need,
	    sums[end].latin_stretch - sums[first].latin_stretch -
		tail->latin_stretch);
	fit->spread = fit->gaps > 0 ? need / fit->gaps : (need > 0 ? 1e6 : 0);
}

struct line_fit
line_fit(const struct line_request *want, const struct line_sums *sums,
    int first, int end, bool opens)
{
	struct line_fit fit = {
	    .width = line_measure(want, opens),
	    .natural = line_natural(want, sums, first, end),
	    .gaps = sums[end].spread - sums[first].spread -
		want->spacing->gaps[end - 1].spread,
	};

	fit.slack = fit.width - fit.natural;
	if (fit.slack < 0)
		fit_compress(&fit, want, sums, first, end);
	else
		fit_expand(&fit, want, sums, first, end);
	return fit;
}

bool
line_too_long(const struct line_request *want, const struct line_sums *sums,
    int first, int end)
{
	double width = line_natural(want, sums, first, end);

	for (int k = 0; k < SHRINK_STEPS; k++)
		width -= line_shrink(want, sums, first, end, k);
	return width > line_measure(want, first == 0) + 0.01;
}

bool
line_too_short(const struct line_request *want, const struct line_sums *sums,
    int first, int end, double max)
{
	double size = want->shaped->boxes[first].size;
	double slack = line_measure(want, first == 0) -
	    line_natural(want, sums, first, end);

	/* Whatever else can stretch is far less than max for every box. */
	return want->align == ALIGN_JUSTIFY && slack > 2 * size &&
	    slack > (end - first) * (max + 0.25) * size;
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
line_start(const struct line_request *want, const struct line_fit *fit)
{
	switch (want->align) {
	case ALIGN_CENTER:
		return fmax(0, fit->slack) / 2;
	case ALIGN_RIGHT:
		return fmax(0, fit->slack);
	default:
		return 0;
	}
}

static void
no_expansion(struct line_fit *fit)
{
	if (fit->slack > 0)
		fit->spread = fit->space = fit->latin = 0;
}

void
line_justify(struct typesetter *setter, const struct line_request *want,
    const struct line_sums *sums, struct line *line)
{
	const struct composition_style *style = &setter->style->composition;
	bool opens = line->first == 0;
	struct line_fit fit =
	    line_fit(want, sums, line->first, line->last + 1, opens);
	double em = want->shaped->boxes[line->first].size, pen;
	int n = line->last - line->first + 1;

	line->overfull = fit.over > 0.01;
	if (line->final || want->align != ALIGN_JUSTIFY)
		no_expansion(&fit);
	else if (fit.slack > 0 && fit.spread > style->stretch_max * em) {
		line->ragged = true;
		no_expansion(&fit);
	}
	line->width = fit.width;
	line->natural = fit.natural;
	line->gaps = fit.gaps;
	line->indent =
	    (opens ? want->indent : want->hang) + line_start(want, &fit);
	line->x = arena_alloc(setter->arena, sizeof *line->x * (size_t)n);
	pen = line->indent - start_trim(want, line->first, opens);
	for (int i = 0; i < n; i++) {
		line->x[i] = pen;
		pen += want->shaped->boxes[line->first + i].advance +
		    gap_given(&want->spacing->gaps[line->first + i], &fit,
			fit.spread);
	}
}
