/*
 * Rules of spacing and breaking between two neighbours, as tables.
 *
 * Sources: GB/T 15834-2011 clause 5 (which mark may not start or end a line,
 * half an em at the line's end), GB/T 15835 5.1.7 (numbers), CLREQ on
 * prohibition levels, adjacent marks and the order of adjustment.
 */
#include "layout/spacing.h"

#include <math.h>

#include "base/array.h"

/* Prices of breaks that are allowed but not liked. */
static const struct {
	double number_unit; /* 12|万元, 3|个 */
	double date; /* 2022年|11月 */
	double ordinal; /* 第|3 */
	double hyphen;
} penalties = {
    .number_unit = 120,
    .date = 60,
    .ordinal = 60,
    .hyphen = 60,
};

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

static int blank_step(enum hanzi_class class)
{
	for (int i = 0; i < LEN(blank_steps); i++)
		if (blank_steps[i].class == class)
			return (int)blank_steps[i].step;
	return -1;
}

static bool
is_unit_part(const struct box *box)
{
	return hanzi_is_word(box->class) || box->class == HANZI_OTHER;
}

/* Words and numbers, —— and ……: never parted (GB/T 15834, 15835). */
static bool
is_inside_unit(const struct box *a, const struct box *b)
{
	if (a->class == HANZI_DASH && b->class == HANZI_DASH)
		return true;
	if (a->class == HANZI_ELLIPSIS && b->class == HANZI_ELLIPSIS)
		return true;
	if (a->class == HANZI_PREFIX && hanzi_is_word(b->class))
		return true;
	if (hanzi_is_word(a->class) && b->class == HANZI_POSTFIX)
		return true;
	return is_unit_part(a) && is_unit_part(b);
}

static bool
is_word_inside(const struct box *a, const struct box *b)
{
	return is_unit_part(a) && is_unit_part(b);
}

/* 云政〔2022〕1号 stays in one piece. */
static bool
is_document_number(const struct box *a, const struct box *b)
{
	return (a->rune == 0x3015 && b->class == HANZI_DIGIT) ||
	    (a->class == HANZI_HAN && b->rune == 0x3014);
}

static double
soft_penalty(const struct box *a, const struct box *b)
{
	if (a->class == HANZI_DIGIT && b->class == HANZI_HAN)
		return penalties.number_unit;
	if (a->rune == 0x7B2C && b->class == HANZI_DIGIT) /* 第 */
		return penalties.ordinal;
	if ((a->rune == 0x5E74 || a->rune == 0x6708) && /* 年, 月 */
	    b->class == HANZI_DIGIT)
		return penalties.date;
	return 0;
}

static double
break_penalty(const struct box *a, const struct box *b, enum kinsoku level)
{
	if (!hanzi_may_start(b->class, level) ||
	    !hanzi_may_end(a->class, level))
		return NO_BREAK;
	if (a->rune == '-' && is_word_inside(a, b))
		return penalties.hyphen;
	if (is_word_inside(a, b))
		return WORD_BREAK;
	if (is_inside_unit(a, b) || is_document_number(a, b))
		return NO_BREAK;
	return soft_penalty(a, b);
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

	if (!hanzi_is_word(word->class) || han->class != HANZI_HAN)
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
	gap->spread = !is_inside_unit(a, b) && !is_connector(a) &&
	    !is_connector(b) && a->class != HANZI_SPACE;
	gap->penalty = break_penalty(a, b, style->kinsoku);
}

struct spacing *
spacing_new(struct typesetter *setter, const struct shaped *shaped, int glued)
{
	struct spacing *spacing = arena_new(setter->arena, struct spacing);
	const struct composition_style *style = &setter->style->composition;
	size_t n = (size_t)shaped->nbox;

	spacing->gaps =
	    arena_alloc(setter->arena, sizeof *spacing->gaps * (n + 1));
	spacing->edges =
	    arena_alloc(setter->arena, sizeof *spacing->edges * (n + 1));
	for (int i = 0; i < shaped->nbox; i++) {
		const struct box *box = &shaped->boxes[i];

		if (i + 1 < shaped->nbox)
			gap_fill(&spacing->gaps[i], style, box, box + 1);
		if (i < glued)
			spacing->gaps[i].penalty = NO_BREAK;
		if (style->trim_start)
			spacing->edges[i].start = box->blank_left;
		spacing->edges[i].end = box->blank_right;
		if (box->class == HANZI_SPACE)
			spacing->edges[i].end = box->advance;
	}
	return spacing;
}
