/*
 * <official> → 署名 and 成文日期, with and without seals, or a person's name
 * (GB/T 9704-2012, 7.3.5).
 *
 * Pieces that stay whole; of many seals each row is one. No seal is drawn:
 * room is left for it.
 */
#include <math.h>
#include <string.h>

#include "doc/official_words.h"
#include "layout/official_parts.h"
#include "layout/panel.h"

/* What a name may be wider than its place: more than roundings, unseen [pt]. */
static const double EDGE = 0.1;

struct signature {
	struct flow *f;
	const struct node *node;
	struct panel *panel;
	const struct block_style *style;
	struct strings offices;
	const char *date; /* "" for none */
	double date_width, widest; /* of the offices' names */
	double em, grid, width;
	enum keep last; /* of the last piece: a note follows */
};

/* Returns the height: a name wider than the text has several lines. */
static double
sign(struct signature *s, const char *text, double x, double y)
{
	struct paragraph *p;

	x = fmax(0, x);
	/* What ends at the very edge is not broken for a rounding. */
	p = panel_text(s->f->setter, s->panel, s->node, s->style, text, x, y,
	    s->width - x + EDGE);
	p->part = text == s->date ? PART_DATE : PART_OFFICE;
	return p->lines->n * s->grid;
}

/* What is signed so far stands in one piece, below so many empty lines. */
static void
sign_piece(struct signature *s, double height, int empty, enum keep keep)
{
	flow_panel(s->f,
	    (struct slab){
		.height = height,
		.before = empty * s->grid,
		.on_grid = true,
		.keep = keep,
		.node = s->node,
		.panel = s->panel,
	    });
	s->panel = arena_new(s->f->setter->arena, struct panel);
}

/*
 * Without a seal (7.3.5.2): the name two characters in from the right, those
 * of other offices below, the date two characters in from the name's first.
 * A date that is longer than the name stands two characters in itself.
 */
static void
sign_unsealed(struct signature *s)
{
	double left = s->width - 2 * s->em - s->widest, y = 0;

	if (s->date_width > s->widest)
		left = s->width - 4 * s->em - s->date_width;
	left = fmax(0, left);
	for (int i = 0; i < s->offices.n; i++)
		y += sign(s, s->offices.at[i], left, y);
	if (*s->date)
		y += sign(s, s->date,
		    s->offices.n > 0 ? left + 2 * s->em
				     : s->width - 4 * s->em - s->date_width,
		    y);
	sign_piece(s, y, 1, s->last);
}

/* Lines from one row of seals to the next. */
static double
seal_row(const struct signature *s)
{
	const struct official_style *style = &s->f->setter->style->official;

	return ceil((style->seal + style->seal_gap) / s->grid) * s->grid;
}

/* Names first to end - 1, the last in the middle of centre from the right. */
static void
sign_row(struct signature *s, int first, int end, double centre, double step)
{
	for (int i = first; i < end; i++) {
		const char *name = s->offices.at[i];
		double width =
		    panel_text_width(s->f->setter, s->node, s->style, name);

		sign(s, name,
		    s->width - centre - (end - 1 - i) * step - width / 2, 0);
	}
}

/*
 * Under seals (7.3.5.1): the date four characters in from the right, the last
 * name centred over it. Seals of 42 mm are pressed on the names one to one:
 * the other names stand to the left in columns a seal apart, and in rows.
 */
static void
sign_sealed(struct signature *s)
{
	const struct official_style *style = &s->f->setter->style->official;
	int n = s->offices.n, lines = style->seal_lines;
	double broad = fmax(n > 1 ? style->seal : 0, s->widest);
	double centre = fmax(4 * s->em + s->date_width / 2, broad / 2);
	double step = fmax(style->seal + style->seal_gap, s->widest + s->em);
	double room = s->width - centre - broad / 2;
	int columns = 1 + (int)fmax(0, floor(room / step)), first = 0;
	double y;

	for (; n - first > columns; first += columns, lines = 0) {
		sign_row(s, first, first + columns, centre, step);
		sign_piece(s, seal_row(s), lines, KEEP_SOFT);
	}
	sign_row(s, first, n, centre, step);
	y = n > 0 ? s->grid : 0;
	if (*s->date)
		sign(s, s->date, s->width - centre - s->date_width / 2, y);
	/* The seal reaches a line below the date, where a note may stand. */
	sign_piece(s, y + (s->last ? 1 : 2) * s->grid, lines, s->last);
}

/*
 * A decree is signed by a person (7.3.5.3): the name four characters in from
 * the right, the office two to its left, a line below the date.
 */
static void
sign_person(struct signature *s)
{
	struct flow *f = s->f;
	const char *signer = s->node->as.official->signers.at[0];
	const char *space = "　", *name = strstr(signer, space);
	const struct block_style *hand =
	    style_block(f->setter->style, BLOCK_OFFICIAL_SIGNER);
	double x;

	name = name ? name + strlen(space) : signer;
	x = s->width - 4 * s->em -
	    panel_text_width(f->setter, s->node, hand, name);
	panel_text(f->setter, s->panel, s->node, hand, name, x, 0, s->width)
	    ->part = PART_OFFICE;
	if (name > signer) {
		const char *office = arena_strndup(f->setter->arena, signer,
		    (size_t)(name - signer) - strlen(space));

		x -= 2 * s->em +
		    panel_text_width(f->setter, s->node, s->style, office);
		sign(s, office, x, 0);
	}
	sign(s, s->date, s->width - 4 * s->em - s->date_width, 2 * s->grid);
	sign_piece(
	    s, 3 * s->grid, f->setter->style->official.seal_lines, s->last);
}

static struct signature
signature_new(struct flow *f, const struct node *node)
{
	const struct official *o = node->as.official;
	struct signature s = {
	    .f = f,
	    .node = node,
	    .panel = arena_new(f->setter->arena, struct panel),
	    .style = style_block(f->setter->style, BLOCK_OFFICIAL_OFFICE),
	    .offices = o->issuers,
	    .date =
		official_day(f->setter->arena, f->setter->style, o, o->date),
	    .grid = flow_grid(f),
	    .width = f->measure,
	    .last = o->note ? KEEP_HARD : KEEP_NONE,
	};

	s.em = s.style->size;
	s.date_width = panel_text_width(f->setter, node, s.style, s.date);
	for (int i = 0; i < s.offices.n; i++)
		s.widest = fmax(s.widest,
		    panel_text_width(
			f->setter, node, s.style, s.offices.at[i]));
	return s;
}

void
official_keep_text(struct flow *f)
{
	struct slabs *slabs = &f->segment->slabs;
	int n = slabs->n;

	for (int i = n - 2; i < n; i++)
		if (i >= 0 && slabs->at[i].kind != SLAB_BREAK &&
		    slabs->at[i].keep < KEEP_HARD)
			slabs->at[i].keep = KEEP_HARD;
}

void
official_sign(struct flow *f, const struct node *node)
{
	const struct official *o = node->as.official;
	struct signature s;

	if (!official_is_signed(f->setter->style, o))
		return;
	s = signature_new(f, node);
	official_keep_text(f);
	if (f->setter->style->official.form == OFFICIAL_DECREE &&
	    o->signers.n > 0)
		sign_person(&s);
	else if (o->seal)
		sign_sealed(&s);
	else
		sign_unsealed(&s);
}
