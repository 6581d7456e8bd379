/*
 * <official> → what stands above the title: 版头 of a document, a letter, a
 * decree or minutes (GB/T 9704-2012, 7.2 and 10).
 *
 * A line (行, clause 3.2) is taken as a measure: two empty ones are twice the
 * pitch of the page's lines, from the edge of the ink or the rule above to the
 * edge of the characters below. The standard leaves the size of the mark open;
 * it is chosen, no larger than the style says, so that all that is told in
 * lines and millimetres from its lower edge on ends on a line of the grid. The
 * title and the text then stand on the grid with nothing stretched.
 */
#include <math.h>
#include <string.h>

#include "doc/official_words.h"
#include "layout/official_parts.h"
#include "layout/panel.h"
#include "layout/slack.h"

struct head {
	struct flow *flow;
	struct typesetter *setter;
	const struct node *node;
	const struct official *official;
	const struct official_style *style;
	struct panel *panel;
	double grid, width;
	bool titled; /* a title follows, not text at once */
};

/* --- The mark: 发文机关标志 --------------------------------------------- */

/* Names of offices, all measures of size 1. */
struct office_mark {
	struct mark_line {
		struct paragraph *p;
		double size; /* of the mark's */
		bool local; /* in another script: not spread */
	} * lines;
	int n;
	struct paragraph *suffix; /* 文件 beside several names, else NULL */
	double above, below; /* ink of the first and of the last line */
	double leading;
	double name_width, suffix_width, gap;
};

/* Between several names and 文件, of their size. */
static const double SUFFIX_GAP = 0.4;

static struct paragraph *
mark_paragraph(struct head *h, const char *text, double size)
{
	struct block_style style =
	    *style_block(h->setter->style, BLOCK_OFFICIAL_MARK);
	struct paragraph *p;

	style.size = style.pitch = style.leading = size;
	p = paragraph_of_text(h->setter, h->node, style.name, &style, text);
	p->part = PART_MARK;
	return p;
}

static double
mark_width(const struct paragraph *p)
{
	double width = 0;

	for (int i = 0; i < p->shaped->nbox; i++)
		width += p->shaped->boxes[i].advance;
	return width / p->style.size;
}

static struct ink
mark_ink(const struct paragraph *p)
{
	struct ink ink = boxes_ink(p->shaped, 0, p->shaped->nbox - 1);

	ink.above /= p->style.size;
	ink.below /= p->style.size;
	return ink;
}

static void
mark_add(struct head *h, struct office_mark *mark, const char *text,
    double size, double share)
{
	struct mark_line *line = &mark->lines[mark->n++];

	line->p = mark_paragraph(h, text, size * share);
	line->size = share;
	line->local = share < 1;
	mark->name_width = fmax(mark->name_width, mark_width(line->p) * share);
}

/* The i-th name in another script, where there is one. */
static void
mark_add_local(struct head *h, struct office_mark *mark, int i, double size)
{
	const struct strings *local = &h->official->local_marks;

	if (i < local->n)
		mark_add(h, mark, local->at[i], size,
		    fmin(h->style->local_size, 0.999));
}

/*
 * Autonomous areas have the name in their other script as well: GB/T 9704-2012
 * leaves its place to them, a line of its own above or below the name in Han.
 */
static struct office_mark
mark_new(struct head *h, double size)
{
	const struct strings *offices = &h->official->issuers;
	const char *suffix = h->style->suffix;
	struct office_mark mark = {
	    .lines = arena_alloc(h->setter->arena,
		sizeof *mark.lines *
		    (size_t)(offices->n + h->official->local_marks.n + 1)),
	    .leading = h->style->joint_leading,
	};
	struct ink first, last;

	for (int i = 0; i < offices->n; i++) {
		const char *text = offices->at[i];

		if (offices->n == 1)
			text = official_mark(
			    h->setter->arena, h->setter->style, text);
		if (h->style->local_first)
			mark_add_local(h, &mark, i, size);
		mark_add(h, &mark, text, size, 1);
		if (!h->style->local_first)
			mark_add_local(h, &mark, i, size);
	}
	first = mark_ink(mark.lines[0].p);
	last = mark_ink(mark.lines[mark.n - 1].p);
	mark.above = first.above * mark.lines[0].size;
	mark.below = last.below * mark.lines[mark.n - 1].size;
	if (offices->n > 1 && *suffix) {
		mark.suffix = mark_paragraph(h, suffix, size);
		mark.suffix_width = mark_width(mark.suffix);
		mark.gap = SUFFIX_GAP;
	}
	return mark;
}

static double
mark_height(const struct office_mark *mark)
{
	return mark->above + (mark->n - 1) * mark->leading + mark->below;
}

static double
mark_total(const struct office_mark *mark)
{
	return mark->name_width + mark->gap + mark->suffix_width;
}

/* The largest the style allows, within the width. */
static double
mark_size_max(const struct head *h, const struct office_mark *mark)
{
	double size = h->official->issuers.n > 1
	    ? h->style->joint_size
	    : style_block(h->setter->style, BLOCK_OFFICIAL_MARK)->size;

	return fmin(size, h->width / (mark_total(mark) * h->style->squeeze));
}

/*
 * rest: from the mark's lower edge to the title; limit: where the title must
 * begin at the latest, so that text stands on the first page (7.2.4).
 */
static double
mark_size(const struct head *h, const struct office_mark *mark, double rest,
    double limit)
{
	double size = mark_size_max(h, mark), tall = mark_height(mark);
	double end = h->style->mark_top + size * tall + rest;
	double line = floor(end / h->grid + PLACE_SLACK) * h->grid, fitted;

	if (line > limit)
		line = floor(limit / h->grid + PLACE_SLACK) * h->grid;
	fitted = (line - rest - h->style->mark_top) / tall;
	if (end > limit)
		return fitted > 0 ? fitted : size;
	return fitted >= h->style->size_min * size ? fitted : size;
}

/* Each name on its baseline, spread to the width of the longest. */
static void
mark_place(struct head *h, const struct office_mark *mark, double size)
{
	double total = mark_total(mark) * size;
	double squeeze = fmin(1, h->width / total);
	double x = (h->width - total * squeeze) / 2;
	double y = h->style->mark_top + mark->above * size;
	struct ink ink;

	for (int i = 0; i < mark->n; i++, y += mark->leading * size) {
		struct paragraph *p = mark->lines[i].p;
		double room = mark->name_width * size * squeeze, left = 0;

		/* Letters that join are not spread. */
		if (mark->lines[i].local)
			left = (room -
				   paragraph_spread(h->setter, p, 0, squeeze)) /
			    2;
		else
			paragraph_spread(h->setter, p, room, squeeze);
		panel_put(h->setter, h->panel, p, x + left,
		    y - style_baseline(&p->style));
	}
	if (!mark->suffix)
		return;
	ink = mark_ink(mark->suffix);
	y = h->style->mark_top +
	    size * (mark_height(mark) + ink.above - ink.below) / 2;
	x += (mark->name_width + mark->gap) * size * squeeze;
	paragraph_spread(h->setter, mark->suffix, 0, squeeze);
	panel_put(h->setter, h->panel, mark->suffix, x,
	    y - style_baseline(&mark->suffix->style));
}

/* --- Below it ----------------------------------------------------------- */

static void
put(struct head *h, enum official_part part, enum block style, const char *text,
    double x, double y, enum align align)
{
	struct block_style block = *style_block(h->setter->style, style);

	if (!text || !*text)
		return;
	block.align = align;
	block.indent = align == ALIGN_LEFT ? x : 0;
	block.right = align == ALIGN_RIGHT ? x : 0;
	panel_text(h->setter, h->panel, h->node, &block, text, 0, y, h->width)
	    ->part = part;
}

static double
rules_height(const struct rule_style *rule)
{
	return rule->upper + (rule->lower > 0 ? rule->gap + rule->lower : 0);
}

/* Its upper edge at y. Longer than the text it is centred on the page. */
static void
put_rules(struct head *h, const struct rule_style *rule, double y)
{
	const struct page_style *page = &h->setter->style->page;
	double x = rule->length <= h->width + ROOM_SLACK
	    ? (h->width - rule->length) / 2
	    : (page->width - rule->length) / 2 - page->inner;
	struct panel_rule mark = {
	    .x = x,
	    .y = y + rule->upper / 2,
	    .width = rule->length,
	    .thickness = rule->upper,
	    .colour = h->style->rule,
	};

	panel_rule(h->setter, h->panel, mark);
	mark.y = y + rule->upper + rule->gap + rule->lower / 2;
	mark.thickness = rule->lower;
	panel_rule(h->setter, h->panel, mark);
}

/*
 * 份号, 密级, 紧急程度 from y on, a line each; returns how many lines. The
 * second line is 密级's own (7.2.2).
 */
static int
put_items(struct head *h, double y)
{
	const struct official *o = h->official;
	int n = 0;

	if (o->copy_number)
		put(h, PART_COPY_NUMBER, BLOCK_OFFICIAL_COPY,
		    official_copy(h->setter->arena, h->setter->style, o), 0,
		    y + n++ * h->grid, ALIGN_LEFT);
	if (o->secrecy && n == 0 && h->style->form != OFFICIAL_LETTER)
		n = 1;
	if (o->secrecy)
		put(h, PART_SECRECY, BLOCK_OFFICIAL_SECRECY, o->secrecy, 0,
		    y + n++ * h->grid, ALIGN_LEFT);
	if (o->urgency)
		put(h, PART_URGENCY, BLOCK_OFFICIAL_SECRECY, o->urgency, 0,
		    y + n++ * h->grid, ALIGN_LEFT);
	return n;
}

/* --- Signers: 签发人 of a report upwards (7.2.6) ------------------------ */

enum { SIGNERS_A_ROW = 2 };

static int
signer_rows(const struct head *h)
{
	int n = h->style->form == OFFICIAL_DECREE ? 0 : h->official->signers.n;

	return (n + SIGNERS_A_ROW - 1) / SIGNERS_A_ROW;
}

/* Two a row, in columns as wide as the longest name. */
static void
put_signers(struct head *h, double y)
{
	const struct strings *names = &h->official->signers;
	const struct block_style *style =
	    style_block(h->setter->style, BLOCK_OFFICIAL_SIGNER);
	const struct block_style *plain =
	    style_block(h->setter->style, BLOCK_OFFICIAL_NUMBER);
	const char *label = style_word(h->setter->style, WORD_SIGNER);
	int columns = names->n < SIGNERS_A_ROW ? names->n : SIGNERS_A_ROW;
	double wide = 0, left, label_width;

	for (int i = 0; i < names->n; i++)
		wide = fmax(wide,
		    panel_text_width(h->setter, h->node, style, names->at[i]));
	left = h->width - style->size - columns * wide -
	    (columns - 1) * style->size;
	/* Its whole advance: the colon keeps its blank before a name. */
	label_width = plain->size *
	    mark_width(paragraph_of_text(
		h->setter, h->node, plain->name, plain, label));
	panel_text(h->setter, h->panel, h->node, plain, label,
	    left - label_width, y, h->width)
	    ->part = PART_SIGNER;
	for (int i = 0; i < names->n; i++) {
		struct paragraph *p = paragraph_of_text(
		    h->setter, h->node, style->name, style, names->at[i]);

		p->part = PART_SIGNER;
		paragraph_spread(h->setter, p, wide, 1);
		panel_put(h->setter, h->panel, p,
		    left + i % SIGNERS_A_ROW * (wide + style->size),
		    y + i / SIGNERS_A_ROW * h->grid);
	}
}

/* --- The forms ---------------------------------------------------------- */

/* The lines of the number, of the signers beside it, of the minutes' date. */
static int
number_rows(const struct head *h)
{
	const struct official *o = h->official;
	int rows = o->number ? 1 : 0;

	if (signer_rows(h) > rows)
		rows = signer_rows(h);
	if (h->style->form == OFFICIAL_MINUTES && date_given(o->date))
		rows++;
	return rows;
}

/* White above the characters in a line of this style. */
static double
white_above(const struct head *h, enum block style)
{
	const struct block_style *block = style_block(h->setter->style, style);

	return (block->leading - block->size) / 2;
}

/* From the last element's lower edge to where the title's line begins. */
static double
title_rest(const struct head *h)
{
	return h->style->title_lines * h->grid -
	    white_above(h, h->titled ? BLOCK_TITLE : BLOCK_P);
}

/* From the mark's lower edge to where the title begins. */
static double
document_rest(const struct head *h)
{
	const struct official_style *style = h->style;
	double rule = rules_height(&style->head), rest = title_rest(h);
	int rows = number_rows(h);

	if (rows > 0)
		rest += (style->mark_lines + rows - 1) * h->grid +
		    style_block(h->setter->style, BLOCK_OFFICIAL_NUMBER)->size;
	return rest + (rule > 0 ? style->head_drop + rule : 0);
}

static void
document_place(struct head *h, double foot)
{
	const struct official *o = h->official;
	const struct official_style *style = h->style;
	const struct block_style *block =
	    style_block(h->setter->style, BLOCK_OFFICIAL_NUMBER);
	double white = white_above(h, BLOCK_OFFICIAL_NUMBER);
	double y = foot + style->mark_lines * h->grid - white;
	int rows = number_rows(h), last = rows - 1;

	if (style->form == OFFICIAL_MINUTES && date_given(o->date)) {
		put(h, PART_OFFICE, BLOCK_OFFICIAL_NUMBER, o->printed_by,
		    block->size, y + last * h->grid, ALIGN_LEFT);
		put(h, PART_DATE, BLOCK_OFFICIAL_NUMBER,
		    date_chinese(h->setter->arena, o->date), block->size,
		    y + last * h->grid, ALIGN_RIGHT);
		last--;
	}
	if (signer_rows(h) > 0) {
		put_signers(h, y);
		put(h, PART_NUMBER, BLOCK_OFFICIAL_NUMBER, o->number,
		    block->size, y + last * h->grid, ALIGN_LEFT);
	} else {
		put(h, PART_NUMBER, BLOCK_OFFICIAL_NUMBER, o->number, 0,
		    y + last * h->grid, ALIGN_CENTER);
	}
	y = rows > 0 ? y + (rows - 1) * h->grid + white + block->size : foot;
	put_rules(h, &style->head, y + style->head_drop);
}

/* The lines under a letter's rule: items at the left, the number right. */
static int
letter_rows(const struct head *h)
{
	const struct official *o = h->official;
	int n = !!o->copy_number + !!o->secrecy + !!o->urgency;

	return n > 0 ? n : o->number ? 1 : 0;
}

static double
letter_rest(const struct head *h)
{
	const struct official_style *style = h->style;
	double rest = style->head_drop + rules_height(&style->head);
	int rows = letter_rows(h);

	if (rows > 0)
		rest += style->item_drop + (rows - 1) * h->grid +
		    style_block(h->setter->style, BLOCK_OFFICIAL_NUMBER)->size;
	return rest + title_rest(h);
}

static void
letter_place(struct head *h, double foot)
{
	const struct official_style *style = h->style;
	const struct page_style *page = &h->setter->style->page;
	const struct block_style *block =
	    style_block(h->setter->style, BLOCK_OFFICIAL_NUMBER);
	double y = foot + style->head_drop;

	put_rules(h, &style->head, y);
	y += rules_height(&style->head) + style->item_drop -
	    (block->leading - block->size) / 2;
	put_items(h, y);
	put(h, PART_NUMBER, BLOCK_OFFICIAL_NUMBER, h->official->number, 0, y,
	    ALIGN_RIGHT);
	put_rules(h, &style->foot,
	    page->height - page->top - style->foot_rise -
		rules_height(&style->foot));
}

/* --- The whole ---------------------------------------------------------- */

/* Returns the height down to the title. */
static double
mark_and_rest(struct head *h, double limit)
{
	bool letter = h->style->form == OFFICIAL_LETTER;
	double rest = letter ? letter_rest(h) : document_rest(h), size, foot;
	struct office_mark mark = mark_new(h, 1);

	size = mark_size(h, &mark, rest, limit);
	mark = mark_new(h, size);
	mark_place(h, &mark, size);
	foot = h->style->mark_top + mark_height(&mark) * size;
	if (letter)
		letter_place(h, foot);
	else
		document_place(h, foot);
	return foot + rest;
}

void
official_head(struct flow *f, const struct node *node)
{
	const struct page_style *page = &f->setter->style->page;
	struct head h = {
	    .flow = f,
	    .setter = f->setter,
	    .node = node,
	    .official = node->as.official,
	    .style = &f->setter->style->official,
	    .panel = arena_new(f->setter->arena, struct panel),
	    .grid = flow_grid(f),
	    .width = page->text_width,
	    .titled = f->title_rows > 0,
	};
	int after = f->title_rows + (node->as.official->to ? 1 : 0) + BODY_ROWS;

	if (h.style->form != OFFICIAL_LETTER ||
	    !official_has_mark(h.setter->style, h.official))
		h.panel->height = put_items(&h, 0) * h.grid;
	if (official_has_mark(h.setter->style, h.official))
		h.panel->height =
		    mark_and_rest(&h, page->text_height - after * h.grid);
	if (h.panel->texts.n == 0)
		return;
	flow_panel(f,
	    (struct slab){
		.height = h.panel->height,
		.keep = KEEP_HARD,
		.node = node,
		.panel = h.panel,
	    });
}
