/*
 * Boxes at given places → glyph runs in a frame; and single-line labels.
 *
 * A run is as long as face, size and span allow: one call of the painter.
 */
#include "text/shape.h"

#include <string.h>

/* Between Han and Latin: what is narrower is no gap [em]. */
static const double GAP_LEAST = 0.05;

/*
 * A Han–Latin gap drawn as a bare advance makes extractors see a space, so
 * the two boxes that it parts share a cluster (engine facts, Text).
 */
static bool
joins_gap(const struct box *a, const struct box *b, double space)
{
	bool mixed = (a->class == HANZI_HAN && hanzi_is_word(b->class)) ||
	    (hanzi_is_word(a->class) && b->class == HANZI_HAN);

	return mixed && space > GAP_LEAST * a->size;
}

/*
 * Marks that have given up their blanks stand in each other's advance. A
 * reader that goes by advances takes more than half an em of it for another
 * column and starts a new line, so they share a cluster, too.
 */
static bool
joins_marks(const struct box *a, const struct box *b, double step)
{
	return (a->blank_right > 0 || b->blank_left > 0) &&
	    step < 0.55 * a->size;
}

/*
 * Does its last glyph stand before the box's end: a vowel above its letter? A
 * reader that goes by advances would take what follows for another word.
 */
static bool
ends_in_mark(const struct shaped *shaped, const struct box *box)
{
	const struct glyph *first = &shaped->glyphs[box->glyph];

	return box->language && box->nglyph > 1 && box->level % 2 == 0 &&
	    first[box->nglyph - 1].x < first->x;
}

static bool
same_colour(struct colour a, struct colour b)
{
	return a.r == b.r && a.g == b.g && a.b == b.b;
}

/* Spans that differ only in where they came from are set as one. */
static bool
same_run(const struct box *a, const struct box *b, const struct span *spans)
{
	const struct span *s = &spans[a->span], *t = &spans[b->span];

	return a->face == b->face && a->size == b->size &&
	    a->language == b->language && a->level == b->level &&
	    a->stroke == b->stroke && s->squeeze == t->squeeze &&
	    same_colour(s->colour, t->colour) && a->text + a->nbyte == b->text;
}

static void
run_add_box(struct glyph_run *run, const struct shaped *shaped,
    const struct box *box, double x, bool join)
{
	struct cluster *cluster;

	if (!join)
		run->clusters[run->ncluster++] = (struct cluster){0};
	cluster = &run->clusters[run->ncluster - 1];
	for (int i = 0; i < box->nglyph; i++) {
		struct glyph glyph = shaped->glyphs[box->glyph + i];

		if (run->squeeze > 0)
			glyph.x *= (float)run->squeeze;
		glyph.x += (float)x;
		run->glyphs[run->nglyph++] = glyph;
	}
	cluster->nglyph += box->nglyph;
	cluster->nbyte += box->nbyte;
	run->nbyte += box->nbyte;
}

/* One run from box first on; returns the first box after it. */
static int
run_build(struct frame *frame, const struct shaped *shaped, int first, int last,
    const double *x, double y, const struct span *spans)
{
	const struct box *boxes = shaped->boxes, *head = &boxes[first];
	const struct span *span = &spans[head->span];
	struct glyph_run *run = arena_new(frame->arena, struct glyph_run);
	int end = first + 1, nglyph = head->nglyph;

	for (; end <= last && same_run(&boxes[end - 1], &boxes[end], spans);
	     end++)
		nglyph += boxes[end].nglyph;
	*run = (struct glyph_run){
	    .face = head->face,
	    .size = head->size,
	    .squeeze = span->squeeze,
	    .stroke = head->stroke,
	    .x = x[0],
	    .y = y,
	    .colour = span->colour,
	    .language = head->language,
	    .text = head->text,
	    .glyphs =
		arena_alloc(frame->arena, sizeof *run->glyphs * (size_t)nglyph),
	    .clusters = arena_alloc(
		frame->arena, sizeof *run->clusters * (size_t)(end - first)),
	};
	for (int i = first; i < end; i++) {
		double at = x[i - first] - x[0];
		double step = i > first ? at - (x[i - first - 1] - x[0]) : 0;
		bool join = i > first &&
		    (joins_gap(&boxes[i - 1], &boxes[i],
			 step - boxes[i - 1].advance) ||
			joins_marks(&boxes[i - 1], &boxes[i], step) ||
			ends_in_mark(shaped, &boxes[i - 1]) ||
			(i == end - 1 && ends_in_mark(shaped, &boxes[i])));

		run_add_box(run, shaped, &boxes[i], at, join);
	}
	frame_glyphs(frame, run);
	return end;
}

void
frame_boxes(struct frame *frame, const struct shaped *shaped, int first,
    int last, const double *x, double y, const struct span *spans)
{
	for (int i = first; i <= last;)
		i = run_build(
		    frame, shaped, i, last, x + (i - first), y, spans);
}

struct label *
label_new(struct typesetter *setter, const struct block_style *style,
    const char *text, struct origin origin)
{
	struct label *label = arena_new(setter->arena, struct label);
	struct span *span = arena_new(setter->arena, struct span);

	*span = (struct span){
	    .text = text,
	    .nbyte = (int)strlen(text),
	    .role = style->role,
	    .bold = style->bold,
	    .size = style->size,
	    .colour = style->colour,
	    .origin = origin,
	};
	label->spans = span;
	label->shaped = shape(setter, span, 1, 1);
	for (int i = 0; i < label->shaped->nbox; i++)
		label->width += label->shaped->boxes[i].advance;
	return label;
}

void
label_draw(struct frame *frame, const struct label *label, double x, double y,
    enum anchor anchor)
{
	const struct shaped *shaped = label->shaped;
	double *at;
	int *order;

	if (shaped->nbox == 0)
		return;
	if (anchor != ANCHOR_START)
		x -= anchor == ANCHOR_END ? label->width : label->width / 2;
	at = arena_alloc(frame->arena, sizeof *at * (size_t)shaped->nbox);
	order = arena_alloc(frame->arena, sizeof *order * (size_t)shaped->nbox);
	boxes_order(shaped, 0, shaped->nbox - 1, order);
	for (int i = 0; i < shaped->nbox; i++) {
		at[order[i]] = x;
		x += shaped->boxes[order[i]].advance;
	}
	frame_boxes(frame, shaped, 0, shaped->nbox - 1, at, y, label->spans);
}
