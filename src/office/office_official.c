/*
 * 主送, 附件说明, 落款, 附注 and 版记 (GB/T 9704-2012, 7.3 and 7.4). Room is
 * left for seals, none is drawn.
 */
#include <math.h>
#include <string.h>

#include "doc/official_words.h"
#include "layout/panel.h"
#include "office/office_parts.h"

static double
text_width(
    struct docx *d, const struct node *node, enum block block, const char *text)
{
	return panel_text_width(
	    d->setter, node, style_block(d->style, block), text);
}

/* --- 主送机关 (7.3.2) --------------------------------------------------- */

void
office_addressee(struct docx *d, const struct node *official)
{
	const char *to = official->as.official->to;
	struct ppr p = {
	    .style = block_name(BLOCK_ADDRESSEE), .keep_next = true};

	if (to)
		office_line_in(d, &p, official_ended(d->arena, to, "："));
}

/* --- 附件说明 (7.3.4), 出席人员 (10.3) ---------------------------------- */

static void
attachment_list(struct docx *d, const struct node *node)
{
	const struct strings *names = official_attachments(d->arena, node);
	const struct block_style *block =
	    style_block(d->style, BLOCK_ATTACHMENT_LIST);
	const char *word = style_word(d->style, WORD_ATTACHMENTS);
	double label = text_width(d, node, BLOCK_ATTACHMENT_LIST, word);

	for (int i = 0; i < names->n; i++) {
		const char *number =
		    names->n > 1 ? arena_printf(d->arena, "%d.", i + 1) : "";
		double wide =
		    text_width(d, node, BLOCK_ATTACHMENT_LIST, number);
		double start = block->indent + (i > 0 ? label : 0);
		double hang = block->indent + label + wide;
		struct ppr p = {
		    .style = block->name,
		    .keep_next = true,
		    .before = {i > 0, 0},
		    .left = {true, hang},
		    .first = {true, start - hang},
		};

		office_line_in(d, &p,
		    arena_printf(d->arena, "%s%s%s", i == 0 ? word : "", number,
			names->at[i]));
	}
}

static bool
attendance(struct docx *d, const struct node *node, enum word word,
    const char *names, bool first)
{
	const struct block_style *block =
	    style_block(d->style, BLOCK_ATTENDANCE);
	const char *label = style_word(d->style, word);
	double hang = text_width(d, node, BLOCK_ATTENDANCE, label);
	struct ppr p = {
	    .style = block->name,
	    .before = {!first, 0},
	    .left = {true, block->indent + hang},
	    .first = {true, -hang},
	};
	struct rpr r = {.style = "attendance-label-characters"};

	if (!names)
		return first;
	office_begin(d, &p);
	wml_run(d->x, &r, label);
	wml_run(d->x, &(struct rpr){0}, names);
	office_end(d);
	return false;
}

/* --- 落款 (7.3.5) -------------------------------------------------------- */

struct signature {
	struct docx *d;
	const struct node *node;
	const struct official *official;
	const char *date;
	double em, grid, width, date_width, widest;
};

/* One end of a line stays where it is, whatever font sets it elsewhere. */
static void
sign_at(struct signature *s, struct ppr held, double before, const char *text,
    bool keep)
{
	held.style = block_name(BLOCK_OFFICIAL_OFFICE);
	held.keep_next = keep;
	held.before = (struct reading){true, before};
	held.first = (struct reading){true, 0};
	if (text && *text)
		office_line_in(s->d, &held, text);
}

/* It begins at x from the left; in wider fonts it runs on into the margin, for
 * a day in two lines is none. */
static struct ppr
sign_from(const struct signature *s, double x)
{
	return (struct ppr){
	    .left = {true, fmax(0, x)},
	    .right = {true, -4 * s->em},
	    .align = ALIGN_LEFT,
	};
}

/* It ends at x from the right. */
static struct ppr
sign_to(double x)
{
	return (struct ppr){
	    .left = {true, 0},
	    .right = {true, fmax(0, x)},
	    .align = ALIGN_RIGHT,
	};
}

/* Its middle is at x from the right; half a character of room beside it. */
static struct ppr
sign_about(const struct signature *s, double x, double width)
{
	double half = fmax(fmin(x, s->width - x), width / 2 + s->em / 2);

	return (struct ppr){
	    .left = {true, s->width - x - half},
	    .right = {true, x - half},
	    .align = ALIGN_CENTER,
	};
}

static double
office_width(const struct signature *s, const char *text)
{
	return text_width(s->d, s->node, BLOCK_OFFICIAL_OFFICE, text);
}

/* Two characters in from the right, the day two characters behind it; a day
 * longer than the name has its place (7.3.5.2). */
static void
sign_unsealed(struct signature *s)
{
	const struct strings *offices = &s->official->issuers;
	bool day_longer = s->date_width > s->widest;
	double left = s->width - 2 * s->em - s->widest, before = s->grid;
	struct ppr day;

	if (day_longer)
		left = s->width - 4 * s->em - s->date_width;
	left = fmax(0, left);
	for (int i = 0; i < offices->n; i++, before = 0)
		sign_at(s,
		    !day_longer && office_width(s, offices->at[i]) >= s->widest
			? sign_to(2 * s->em)
			: sign_from(s, left),
		    before, offices->at[i], true);
	if (offices->n == 0)
		day = sign_to(4 * s->em);
	else
		day = day_longer ? sign_to(2 * s->em)
				 : sign_from(s, left + 2 * s->em);
	sign_at(s, day, before, s->date, s->official->note);
}

/* Names one under the other, each a seal apart, the last over the date. */
static void
sign_sealed(struct signature *s)
{
	const struct official_style *style = &s->d->style->official;
	const struct strings *offices = &s->official->issuers;
	double apart = 4 * s->em + s->date_width / 2;
	double centre = fmax(apart, s->widest / 2);
	double before = style->seal_lines * s->grid;
	double step = ceil((style->seal + style->seal_gap) / s->grid) * s->grid;

	for (int i = 0; i < offices->n; i++, before = step - s->grid)
		sign_at(s,
		    sign_about(s, centre, office_width(s, offices->at[i])),
		    before, offices->at[i], true);
	sign_at(s,
	    centre > apart ? sign_about(s, centre, s->date_width)
			   : sign_to(4 * s->em),
	    offices->n > 0 ? 0 : before, s->date, s->official->note);
}

/* 市长　金若水: the name four characters in, the office two to its left. */
static void
sign_person(struct signature *s)
{
	const char *signer = s->official->signers.at[0];
	const char *space = "　", *name = strstr(signer, space);
	const struct block_style *hand =
	    style_block(s->d->style, BLOCK_OFFICIAL_SIGNER);
	struct rpr named = {.font = &s->d->style->office_fonts[hand->role]};
	const char *office = "";
	struct ppr p = sign_to(4 * s->em);

	p.style = block_name(BLOCK_OFFICIAL_OFFICE);
	p.keep_next = true;
	p.before =
	    (struct reading){true, s->d->style->official.seal_lines * s->grid};
	p.first = (struct reading){true, 0};
	if (name)
		office =
		    arena_strndup(s->d->arena, signer, (size_t)(name - signer));
	name = name ? name + strlen(space) : signer;
	office_begin(s->d, &p);
	if (*office)
		wml_run(s->d->x, &(struct rpr){0},
		    arena_printf(s->d->arena, "%s%s%s", office, space, space));
	wml_run(s->d->x, &named, name);
	office_end(s->d);
	sign_at(s, sign_to(4 * s->em), s->grid, s->date, s->official->note);
}

static void
sign(struct docx *d, const struct node *node)
{
	const struct official *o = node->as.official;
	struct signature s = {
	    .d = d,
	    .node = node,
	    .official = o,
	    .date = official_day(d->arena, d->style, o, o->date),
	    .em = style_block(d->style, BLOCK_OFFICIAL_OFFICE)->size,
	    .grid = office_grid(d),
	    .width = d->measure,
	};

	if (!official_is_signed(d->style, o))
		return;
	s.date_width = text_width(d, node, BLOCK_OFFICIAL_OFFICE, s.date);
	for (int i = 0; i < o->issuers.n; i++)
		s.widest = fmax(s.widest,
		    text_width(
			d, node, BLOCK_OFFICIAL_OFFICE, o->issuers.at[i]));
	if (d->style->official.form == OFFICIAL_DECREE && o->signers.n > 0)
		sign_person(&s);
	else if (o->seal)
		sign_sealed(&s);
	else
		sign_unsealed(&s);
}

void
office_official_end(struct docx *d, const struct node *official)
{
	const struct official *o = official->as.official;
	bool first = true;

	d->inset = 0;
	attachment_list(d, official);
	first = attendance(d, official, WORD_PRESENT, o->present, first);
	first = attendance(d, official, WORD_ABSENT, o->absent, first);
	attendance(d, official, WORD_OBSERVER, o->observer, first);
	sign(d, official);
	office_line(d, BLOCK_OFFICIAL_NOTE, official_note(d->arena, o));
}

/* --- 版记 (7.4) ---------------------------------------------------------- */

struct imprint_line {
	struct ppr p;
	const char *text, *right;
};

static struct border
imprint_rule(const struct docx *d, double thickness)
{
	if (!d->style->official.imprint_ruled)
		return (struct border){0};
	return (struct border){.kind = "single", .width = thickness};
}

static struct imprint_line
imprint_offices(
    struct docx *d, const struct node *node, enum word word, const char *text)
{
	const struct block_style *block = style_block(d->style, BLOCK_IMPRINT);
	const char *label = style_word(d->style, word);
	double hang = text_width(d, node, BLOCK_IMPRINT, label);

	return (struct imprint_line){
	    .p =
		{
		    .left = {true, block->indent + hang},
		    .first = {true, -hang},
		},
	    .text = official_ended(
		d->arena, arena_printf(d->arena, "%s%s", label, text), "。"),
	};
}

static struct imprint_line
imprint_printed(struct docx *d, const struct official *o)
{
	const struct block_style *block = style_block(d->style, BLOCK_IMPRINT);
	const char *day = official_day(d->arena, d->style, o, o->printed_on);

	return (struct imprint_line){
	    .p =
		{
		    .tabs = {{d->style->page.text_width - block->right, "right",
			false}},
		},
	    .text = o->printed_by,
	    .right = *day
		? style_word_with(d->arena, d->style, WORD_PRINTED, day)
		: NULL,
	};
}

static void
imprint_line(struct docx *d, const struct imprint_line *line)
{
	office_begin(d, &line->p);
	wml_run(d->x, &(struct rpr){0}, line->text);
	if (line->right) {
		wml_tab(d->x);
		wml_run(d->x, &(struct rpr){0}, line->right);
	}
	office_end(d);
}

/* At the foot of the last page, between rules. */
void
office_imprint(struct docx *d, const struct node *official)
{
	const struct official *o = official->as.official;
	const struct official_style *style = &d->style->official;
	struct frame_place place = {.width = d->style->page.text_width};
	bool printed = official_is_printed(d->style, o);
	struct imprint_line lines[2];
	int n = 0;

	office_section(d, false, 1);
	if (o->cc)
		lines[n++] = imprint_offices(d, official, WORD_CC, o->cc);
	if (printed)
		lines[n++] = imprint_printed(d, o);
	for (int i = 0; i < n; i++) {
		lines[i].p.style = block_name(BLOCK_IMPRINT);
		lines[i].p.frame = &place;
		lines[i].p.keep_next = i < n - 1;
		lines[i].p.top = imprint_rule(
		    d, i == 0 ? style->imprint_outer : style->imprint_inner);
		if (i == n - 1)
			lines[i].p.bottom =
			    imprint_rule(d, style->imprint_outer);
		imprint_line(d, &lines[i]);
	}
	/* Frames hang on the paragraph behind them. */
	if (n > 0)
		office_seam(d);
}
