/*
 * The space between two neighbours, and its give.
 *
 * Sources: GB/T 15834-2011 clause 5 (half an em at the line's end), CLREQ on
 * adjacent marks, the Han–Latin gap and the order of adjustment.
 */
#include "layout/spacing.h"

#include <math.h>
#include <string.h>

#include "base/array.h"
#include "layout/breaks.h"

/* Which compression step gives up a mark's blank. */
static const struct {
	enum hanzi_class class;
	enum shrink_step step;
} blank_steps[] = {
    {HANZI_OPEN, SHRINK_BRACKET},
    {HANZI_CLOSE, SHRINK_BRACKET},
    {HANZI_COMMA, SHRINK_COMMA},
    {HANZI_COLON, SHRINK_COMMA},
    {HANZI_STOP, SHRINK_STOP},
    {HANZI_EXCLAIM, SHRINK_STOP},
};

static const enum shrink_step clreq_order[SHRINK_STEPS] = {
    SHRINK_SPACE, SHRINK_BRACKET, SHRINK_COMMA, SHRINK_GAP, SHRINK_STOP};
static const enum shrink_step gap_first[SHRINK_STEPS] = {
    SHRINK_SPACE, SHRINK_GAP, SHRINK_BRACKET, SHRINK_COMMA, SHRINK_STOP};

static int blank_step(enum hanzi_class class)
{
	for (int i = 0; i < LEN(blank_steps); i++)
		if (blank_steps[i].class == class)
			return (int)blank_steps[i].step;
	return -1;
}

/*
 * Two marks of two em together become 1.5 em, or 1 in the tighter style: the
 * blanks between their inks go (CLREQ; typesetting B.3.1).
 */
static double
pair_trim(const struct box *a, const struct box *b, double pair)
{
	double between = a->blank_right + b->blank_left;
	bool marks = (a->blank_right > 0 || a->blank_left > 0) &&
	    (b->blank_right > 0 || b->blank_left > 0);
	double half = a->advance / 2;

	if (!marks || between <= 0)
		return 0;
	return fmin(between, pair <= 1 ? 2 * half : half);
}

struct gap_rule {
	double natural, min, max; /* em */
};

/* The Han–Latin gap between a and b; all zero where none belongs. */
static struct gap_rule
latin_gap(const struct composition_style *style, const struct box *a,
    const struct box *b)
{
	const struct box *word = hanzi_is_word(a->class) ? a : b;
	const struct box *han = word == a ? b : a;

	if (!hanzi_is_word(word->class) || han->class != HANZI_HAN ||
	    word->rune >= 0xFF01 || a->raised || b->raised)
		return (struct gap_rule){0};
	if (word->class == HANZI_DIGIT)
		return (struct gap_rule){style->digit_gap, style->digit_gap_min,
		    style->digit_gap_max};
	return (struct gap_rule){style->gap, style->gap_min, style->gap_max};
}

static void
gap_blanks(
    struct gap *gap, const struct box *a, const struct box *b, double trimmed)
{
	double right = fmax(0, a->blank_right - trimmed);
	double left =
	    fmax(0, b->blank_left - fmax(0, trimmed - a->blank_right));
	int step = blank_step(a->class);

	if (step >= 0)
		gap->shrink[step] += right;
	step = blank_step(b->class);
	if (step >= 0)
		gap->shrink[step] += left;
}

static void
gap_space(struct gap *gap, const struct box *space)
{
	double quarter = space->size / 4, half = space->size / 2;

	gap->shrink[SHRINK_SPACE] = fmax(0, space->advance - quarter);
	gap->space_stretch = fmax(0, half - space->advance);
}

static bool
is_connector(const struct box *box)
{
	return box->class == HANZI_CONNECTOR || box->class == HANZI_SOLIDUS ||
	    box->class == HANZI_MIDDOT;
}

/*
 * Typed on a Latin keyboard without a space between: an address, 85%-90%. What
 * is added there would be taken for a space and copied as one.
 */
static bool
is_typed(const struct box *a, const struct box *b)
{
	return a->rune > ' ' && a->rune < 0x7F && b->rune > ' ' &&
	    b->rune < 0x7F;
}

static void
gap_fill(struct gap *gap, const struct composition_style *style,
    const struct box *a, const struct box *b)
{
	struct gap_rule latin = latin_gap(style, a, b);
	double size = a->size, trimmed = pair_trim(a, b, style->pair);

	gap->latin = (latin.natural * size);
	gap->natural = (latin.natural * size - trimmed);
	gap->shrink[SHRINK_GAP] = ((latin.natural - latin.min) * size);
	gap->latin_stretch = ((latin.max - latin.natural) * size);
	gap_blanks(gap, a, b, trimmed);
	if (a->class == HANZI_SPACE)
		gap_space(gap, a);
	for (int k = 0; k < SHRINK_STEPS; k++)
		gap->give += gap->shrink[k];
	gap->spread = !is_inside_unit(a, b) && !is_typed(a, b) &&
	    !is_connector(a) && !is_connector(b) && a->class != HANZI_SPACE &&
	    b->class != HANZI_SPACE;
}

struct spacing *
spacing_new(struct typesetter *setter, const struct shaped *shaped, int glued)
{
	struct spacing *spacing = arena_new(setter->arena, struct spacing);
	const struct composition_style *style = &setter->style->composition;
	size_t n = (size_t)shaped->nbox;
	size_t size =
	    (sizeof *spacing->gaps + sizeof *spacing->edges) * (n + 1);

	spacing->gaps = arena_loan(setter->arena, size);
	memset(spacing->gaps, 0, size);
	spacing->edges = (struct edge *)(spacing->gaps + n + 1);
	for (int i = 0; i < shaped->nbox; i++) {
		const struct box *box = &shaped->boxes[i];

		if (i + 1 < shaped->nbox)
			gap_fill(&spacing->gaps[i], style, box, box + 1);
		if (style->trim_start)
			spacing->edges[i].start = box->blank_left;
		spacing->edges[i].end = box->blank_right;
		if (box->class == HANZI_SPACE)
			spacing->edges[i].end = box->advance;
	}
	spacing->order = style->gap_first ? gap_first : clreq_order;
	breaks_price(style, shaped, spacing->gaps);
	for (int i = 0; i < glued && i < shaped->nbox; i++)
		spacing->gaps[i].penalty = NO_BREAK;
	return spacing;
}

void
spacing_drop(struct spacing *spacing)
{
	arena_return(spacing->gaps);
	spacing->gaps = NULL;
	spacing->edges = NULL;
}
