/*
 * 版头: what stands above the title (GB/T 9704-2012, 7.2 and 10). Places follow
 * from the space above paragraphs; the title begins on a line of the grid.
 */
#include <math.h>
#include <string.h>

#include "base/utf8.h"
#include "doc/official_words.h"
#include "layout/slack.h"
#include "office/office_parts.h"

/* Ink of Han characters begins so far below their em box [em]. */
static const double INK = 0.06;
/* Its ink has this much of the em box. */
static const double TALL = 0.9;
/* Between several names and 文件 [em]. */
static const double SUFFIX_GAP = 0.4;

struct head {
	struct docx *d;
	const struct official *official;
	const struct official_style *style;
	double grid, width;
	bool titled; /* a title follows, not text at once */
	double y; /* where the next paragraph would begin */
	double white; /* to be left above it */
};

/* The space above the next paragraph, so that it begins at y. */
static struct reading
down_to(struct head *h, double y)
{
	struct reading before = {true, fmax(0, y - h->y)};

	h->y += before.v;
	return before;
}

/* --- Above the mark ------------------------------------------------------ */

static void
item(struct head *h, enum block block, const char *text)
{
	if (!text)
		return;
	office_line_in(h->d, &(struct ppr){.style = block_name(block)}, text);
	h->y += h->grid;
}

/* 份号, 密级, 紧急程度, a line each; the second line is 密级's own (7.2.2). */
static void
items(struct head *h)
{
	const struct official *o = h->official;

	if (o->copy_number)
		item(h, BLOCK_OFFICIAL_COPY,
		    official_copy(h->d->arena, h->d->style, o));
	else if (o->secrecy && h->style->form != OFFICIAL_LETTER)
		item(h, BLOCK_OFFICIAL_COPY, "");
	item(h, BLOCK_OFFICIAL_SECRECY, o->secrecy);
	item(h, BLOCK_OFFICIAL_SECRECY, o->urgency);
}

/* --- The mark ------------------------------------------------------------ */

struct head_mark {
	struct head_line {
		const char *text;
		double share; /* of the mark's size */
	} * lines;
	int n;
	double size, widest; /* widest: in em */
	double scale; /* of the characters' width */
};

static double
em_width(const char *text)
{
	return utf8_count(text, (int)strlen(text));
}

static void
mark_add(struct head_mark *mark, const char *text, double share)
{
	mark->lines[mark->n++] = (struct head_line){text, share};
	if (share >= 1)
		mark->widest = fmax(mark->widest, em_width(text));
}

static double white_above(const struct head *, enum block);
static double head_rest(const struct head *);

/*
 * No larger than asked, so that the title begins on a line of the grid, and
 * soon enough for text to stand on the page with it (7.2.4).
 */
static double
mark_size(const struct head *h, const struct head_mark *mark, double size)
{
	enum { BELOW = 4 }; /* a title of two lines, 主送 and a line of text */
	double tall = TALL + (mark->n - 1) * h->style->joint_leading;
	double top = h->style->mark_top, rest = head_rest(h);
	double end = fmin(top + size * tall + rest,
	    h->d->style->page.text_height - BELOW * h->grid);
	double line = floor(end / h->grid + PLACE_SLACK) * h->grid;
	double fitted = (line - rest - top) / tall;

	return fitted >= h->style->size_min * size ? fmin(fitted, size) : size;
}

static struct head_mark
mark_new(struct head *h)
{
	const struct official *o = h->official;
	const struct official_style *style = h->style;
	struct head_mark mark = {
	    .lines = arena_alloc(h->d->arena,
		sizeof *mark.lines *
		    (size_t)(o->issuers.n + o->local_marks.n + 1)),
	    .scale = 1,
	};
	double total, size;

	for (int i = 0; i < o->issuers.n; i++) {
		const char *text = o->issuers.at[i];
		const char *local =
		    i < o->local_marks.n ? o->local_marks.at[i] : NULL;

		if (o->issuers.n == 1)
			text = official_mark(h->d->arena, h->d->style, text);
		if (local && style->local_first)
			mark_add(&mark, local, fmin(style->local_size, 0.999));
		mark_add(&mark, text, 1);
		if (local && !style->local_first)
			mark_add(&mark, local, fmin(style->local_size, 0.999));
	}
	total = mark.widest;
	if (o->issuers.n > 1 && *style->suffix)
		total += SUFFIX_GAP + em_width(style->suffix);
	size = fmin(o->issuers.n > 1
		? style->joint_size
		: style_block(h->d->style, BLOCK_OFFICIAL_MARK)->size,
	    h->width / (total * style->squeeze));
	mark.size = mark_size(h, &mark, size);
	mark.scale = fmin(1, h->width / (total * mark.size));
	return mark;
}

static struct ppr
mark_ppr(
    const struct head_mark *mark, const struct head_line *line, double leading)
{
	return (struct ppr){
	    .style = block_name(BLOCK_OFFICIAL_MARK),
	    .leading = {true, mark->size * line->share * leading},
	    .align = ALIGN_CENTER,
	};
}

static struct rpr
mark_rpr(const struct head_mark *mark, double share)
{
	return (struct rpr){
	    .size = {true, mark->size * share},
	    .scale = mark->scale < 1 ? mark->scale : 0,
	};
}

static void
mark_text(struct head *h, const struct head_mark *mark, const char *text,
    double share, const struct ppr *p)
{
	struct rpr r = mark_rpr(mark, share);

	office_begin(h->d, p);
	wml_run(h->d->x, &r, text);
	office_end(h->d);
}

/* A name alone, or names in two scripts. A letter's stands above the text. */
static void
mark_plain(struct head *h, const struct head_mark *mark)
{
	struct frame_place place = {
	    .width = h->width,
	    .on_page = true,
	    .y = h->d->style->page.top + h->style->mark_top,
	};
	double top = h->style->mark_top - INK * mark->size, tall = 0;

	for (int i = 0; i < mark->n; i++) {
		const struct head_line *line = &mark->lines[i];
		struct ppr p =
		    mark_ppr(mark, line, i > 0 ? h->style->joint_leading : 1);

		if (h->style->mark_top < 0)
			p.frame = &place;
		else if (i == 0)
			p.before = down_to(h, top);
		mark_text(h, mark, line->text, line->share, &p);
		tall += p.leading.v;
	}
	if (h->style->mark_top < 0) {
		h->white = fmax(0, h->style->mark_top + tall - h->y);
		return;
	}
	h->y += tall;
	/* The rest is counted from the ink. */
	h->white = -(1 - INK - TALL) * mark->size;
}

static void
joint_cell(
    struct head *h, const struct head_mark *mark, double ems, const char *merge)
{
	struct xml *x = h->d->x;

	xml_begin(x, "w:tc");
	xml_inside(x);
	xml_begin(x, "w:tcPr");
	xml_inside(x);
	xml_begin(x, "w:tcW");
	wml_twips(x, "w:w", ems * mark->size * mark->scale);
	xml_attr(x, "w:type", "dxa");
	xml_empty(x);
	if (merge)
		wml_value(x, "w:vMerge", merge);
	wml_value(x, "w:vAlign", "center");
	xml_end(x, "w:tcPr");
}

static void
joint_row(struct head *h, const struct head_mark *mark, int i)
{
	const struct head_line *line = &mark->lines[i];
	struct ppr p = mark_ppr(mark, line, h->style->joint_leading);
	double suffix = em_width(h->style->suffix) + SUFFIX_GAP;

	xml_begin(h->d->x, "w:tr");
	xml_inside(h->d->x);
	joint_cell(h, mark, mark->widest, NULL);
	p.spread = line->share >= 1;
	mark_text(h, mark, line->text, line->share, &p);
	xml_end(h->d->x, "w:tc");
	if (*h->style->suffix) {
		joint_cell(h, mark, suffix, i == 0 ? "restart" : "continue");
		p.spread = false;
		p.align = ALIGN_RIGHT;
		mark_text(h, mark, i == 0 ? h->style->suffix : "", 1, &p);
		xml_end(h->d->x, "w:tc");
	}
	xml_end(h->d->x, "w:tr");
	h->y += p.leading.v;
}

/* Names below one another as broad as the longest, 文件 beside them. */
static void
mark_joint(struct head *h, const struct head_mark *mark)
{
	struct ppr above = {
	    .style = block_name(BLOCK_TD),
	    .leading = {true, 1},
	    .before = down_to(h, h->style->mark_top - 1),
	};
	struct xml *x = h->d->x;
	double ems[2] = {mark->widest, em_width(h->style->suffix) + SUFFIX_GAP};

	office_line_in(h->d, &above, "");
	h->y += 1;
	h->d->in_table = true;
	xml_begin(x, "w:tbl");
	xml_inside(x);
	xml_begin(x, "w:tblPr");
	xml_inside(x);
	xml_begin(x, "w:tblW");
	xml_attr_int(x, "w:w", 0);
	xml_attr(x, "w:type", "auto");
	xml_empty(x);
	wml_value(x, "w:jc", "center");
	xml_begin(x, "w:tblLayout");
	xml_attr(x, "w:type", "fixed");
	xml_empty(x);
	xml_begin(x, "w:tblCellMar");
	xml_inside(x);
	for (int i = 0; i < 2; i++) {
		xml_begin(x, i == 0 ? "w:left" : "w:right");
		xml_attr_int(x, "w:w", 0);
		xml_attr(x, "w:type", "dxa");
		xml_empty(x);
	}
	xml_end(x, "w:tblCellMar");
	xml_end(x, "w:tblPr");
	xml_begin(x, "w:tblGrid");
	xml_inside(x);
	for (int i = 0; i < (*h->style->suffix ? 2 : 1); i++) {
		xml_begin(x, "w:gridCol");
		wml_twips(x, "w:w", ems[i] * mark->size * mark->scale);
		xml_empty(x);
	}
	xml_end(x, "w:tblGrid");
	for (int i = 0; i < mark->n; i++)
		joint_row(h, mark, i);
	xml_end(x, "w:tbl");
	h->d->in_table = false;
	h->d->open_end = -1;
	h->d->after_table = true;
}

/* --- Below the mark ------------------------------------------------------ */

static double
white_above(const struct head *h, enum block block)
{
	const struct block_style *b = style_block(h->d->style, block);

	return (b->leading - b->size) / 2;
}

static struct border
red_rule(const struct head *h, double space)
{
	const struct rule_style *rule = &h->style->head;

	if (rule->upper <= 0)
		return (struct border){0};
	return (struct border){
	    .kind = rule->lower > 0 ? "thickThinSmallGap" : "single",
	    .width = rule->upper + (rule->lower > 0 ? rule->lower : 0),
	    .space = fmax(0, fmin(31, space)),
	    .colour = h->style->rule,
	};
}

enum { SIGNERS_A_ROW = 2 };

static int
signer_rows(const struct head *h)
{
	int n = h->style->form == OFFICIAL_DECREE ? 0 : h->official->signers.n;

	return (n + SIGNERS_A_ROW - 1) / SIGNERS_A_ROW;
}

/* The lines of the number, of those who sign, of the minutes' day. */
static int
number_rows(const struct head *h)
{
	const struct official *o = h->official;
	int rows = signer_rows(h);

	if (o->number && rows == 0)
		rows = 1;
	if (h->style->form == OFFICIAL_MINUTES && date_given(o->date))
		rows++;
	return rows;
}

/* From the mark's lower edge to where the title's line begins. */
static double
head_rest(const struct head *h)
{
	const struct official_style *style = h->style;
	double rule = style->head.upper +
	    (style->head.lower > 0 ? style->head.gap + style->head.lower : 0);
	double rest = style->title_lines * h->grid -
	    white_above(h, h->titled ? BLOCK_TITLE : BLOCK_P);
	double size = style_block(h->d->style, BLOCK_OFFICIAL_NUMBER)->size;
	int rows = number_rows(h);

	if (style->form == OFFICIAL_LETTER)
		return rest + style->head_drop + rule + style->item_drop + size;
	if (rows > 0)
		rest += (style->mark_lines + rows - 1) * h->grid + size;
	return rest + (rule > 0 ? style->head_drop + rule : 0);
}

/*
 * What follows the last line of the head: its rule, and room down to the line
 * of the grid on which the title begins.
 */
static void
close_head(struct head *h, struct ppr *last)
{
	double white = white_above(h, BLOCK_OFFICIAL_NUMBER), rest, end;

	last->bottom = red_rule(h, h->style->head_drop - white);
	end = h->y;
	if (last->bottom.kind)
		end += last->bottom.space + last->bottom.width;
	rest = end + h->style->title_lines * h->grid -
	    white_above(h, h->titled ? BLOCK_TITLE : BLOCK_P) - white;
	rest = round(rest / h->grid) * h->grid;
	last->after = (struct reading){true, fmax(0, rest - end)};
	h->y = rest;
}

/* Number at the left, who signs or the day at the right. */
static struct ppr
two_sides(const struct head *h, enum block block)
{
	const struct block_style *b = style_block(h->d->style, block);

	return (struct ppr){
	    .style = b->name,
	    .left = {true, b->size},
	    .first = {true, 0},
	    .tabs = {{h->width - b->size, "right", false}},
	};
}

static void
signer_row(struct head *h, int row, bool last)
{
	const struct strings *names = &h->official->signers;
	const struct block_style *hand =
	    style_block(h->d->style, BLOCK_OFFICIAL_SIGNER);
	struct rpr plain = {0},
		   named = {.font = &h->d->style->office_fonts[hand->role]};
	struct ppr p = two_sides(h, BLOCK_OFFICIAL_NUMBER);
	int first = row * SIGNERS_A_ROW;

	if (row == 0)
		p.before = down_to(h, h->y + h->white);
	h->y += h->grid;
	if (last)
		close_head(h, &p);
	office_begin(h->d, &p);
	wml_run(h->d->x, &plain, last ? h->official->number : NULL);
	wml_tab(h->d->x);
	if (row == 0)
		wml_run(h->d->x, &plain, style_word(h->d->style, WORD_SIGNER));
	for (int i = first; i < names->n && i < first + SIGNERS_A_ROW; i++) {
		wml_run(h->d->x, &named, i > first ? "　" : NULL);
		wml_run(h->d->x, &named, names->at[i]);
	}
	office_end(h->d);
}

/* 纪要 have office and day on the line above the rule. */
static void
minutes_row(struct head *h)
{
	struct ppr p = two_sides(h, BLOCK_OFFICIAL_NUMBER);
	struct rpr plain = {0};

	if (h->white > 0)
		p.before = down_to(h, h->y + h->white);
	h->y += h->grid;
	close_head(h, &p);
	office_begin(h->d, &p);
	wml_run(h->d->x, &plain, h->official->printed_by);
	wml_tab(h->d->x);
	wml_run(h->d->x, &plain, date_chinese(h->d->arena, h->official->date));
	office_end(h->d);
}

static void
number_row(struct head *h, bool last)
{
	struct ppr p = {
	    .style = block_name(BLOCK_OFFICIAL_NUMBER),
	    .before = down_to(h, h->y + h->white),
	    .align = ALIGN_CENTER,
	};

	h->white = 0;
	h->y += h->grid;
	if (last)
		close_head(h, &p);
	office_line_in(h->d, &p, h->official->number);
}

/* No number and nobody who signs: the rule, if there is one, has its line. */
static void
bare_row(struct head *h)
{
	struct ppr p = {
	    .style = block_name(BLOCK_TD),
	    .leading = {true, 1},
	};

	h->y += 1;
	close_head(h, &p);
	office_line_in(h->d, &p, "");
}

static void
below_mark(struct head *h)
{
	const struct official *o = h->official;
	bool day = h->style->form == OFFICIAL_MINUTES && date_given(o->date);
	int rows = signer_rows(h);

	h->white += h->style->mark_lines * h->grid -
	    white_above(h, BLOCK_OFFICIAL_NUMBER);
	for (int i = 0; i < rows; i++)
		signer_row(h, i, i == rows - 1);
	if (rows == 0 && o->number)
		number_row(h, !day);
	if (day)
		minutes_row(h);
	else if (rows == 0 && !o->number)
		bare_row(h);
}

/* Under a letter's rule: items at the left, the number at the right. */
static void
letter_rows(struct head *h)
{
	const struct official *o = h->official;
	const char *left[3];
	struct ppr rule = {
	    .style = block_name(BLOCK_TD),
	    .leading = {true, 1},
	    .before = down_to(h, h->y + h->white - 1),
	    .left = {true, (h->width - h->style->head.length) / 2},
	    .right = {true, (h->width - h->style->head.length) / 2},
	    .bottom = red_rule(h, h->style->head_drop),
	};
	int n = 0, rows;

	office_line_in(h->d, &rule, "");
	h->y += 1 + rule.bottom.space + rule.bottom.width;
	if (o->copy_number)
		left[n++] = official_copy(h->d->arena, h->d->style, o);
	if (o->secrecy)
		left[n++] = o->secrecy;
	if (o->urgency)
		left[n++] = o->urgency;
	rows = n > 0 ? n : o->number ? 1 : 0;
	for (int i = 0; i < rows; i++) {
		struct ppr p = {
		    .style = block_name(BLOCK_OFFICIAL_COPY),
		    .tabs = {{h->width, "right", false}},
		};
		double before =
		    h->style->item_drop - white_above(h, BLOCK_OFFICIAL_NUMBER);

		if (i == 0)
			p.before = down_to(h, h->y + before);
		h->y += h->grid;
		if (i == rows - 1) {
			close_head(h, &p);
			p.bottom.kind = NULL;
		}
		office_begin(h->d, &p);
		wml_run(h->d->x, &(struct rpr){0}, i < n ? left[i] : NULL);
		if (i == 0 && o->number) {
			wml_tab(h->d->x);
			wml_run(h->d->x, &(struct rpr){0}, o->number);
		}
		office_end(h->d);
	}
}

static bool
has_title(const struct node *official)
{
	for (const struct node *n = official->parent->child; n; n = n->next)
		if (n->kind == NODE_TITLE)
			return true;
	return false;
}

void
office_official_head(struct docx *d, const struct node *official)
{
	struct head h = {
	    .d = d,
	    .official = official->as.official,
	    .style = &d->style->official,
	    .grid = office_grid(d),
	    .width = d->style->page.text_width,
	};
	struct head_mark mark;

	h.titled = has_title(official);

	if (!official_has_mark(d->style, h.official)) {
		items(&h);
		return;
	}
	if (h.style->form != OFFICIAL_LETTER)
		items(&h);
	mark = mark_new(&h);
	if (h.official->issuers.n > 1)
		mark_joint(&h, &mark);
	else
		mark_plain(&h, &mark);
	if (h.style->form == OFFICIAL_LETTER)
		letter_rows(&h);
	else
		below_mark(&h);
}
