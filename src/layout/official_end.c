/*
 * <official> → what stands around the text: 主送, 附件说明, 附注, 版记 (GB/T
 * 9704-2012, 7.3 and 7.4); 落款 is in official_sign.c.
 *
 * 主送 and 附件说明 flow as text does; 版记 is a panel, which stays in one
 * piece at the foot of the last page.
 */
#include <math.h>
#include "doc/official_words.h"
#include "layout/official_parts.h"
#include "layout/panel.h"
#include "layout/slack.h"

/* Of the characters' size: 版记 is set no closer. */
static const double LEAST_LEADING = 1.15;

/* With all blanks: the text is not a line of its own. */
static double
advance(struct flow *f, const struct node *node,
    const struct block_style *style, const char *text)
{
	struct paragraph *p =
	    paragraph_of_text(f->setter, node, style->name, style, text);
	double width = 0;

	for (int i = 0; i < p->shaped->nbox; i++)
		width += p->shaped->boxes[i].advance;
	return width;
}

static void
text_flow(struct flow *f, const struct node *node, enum official_part part,
    const struct block_style *style, const char *text)
{
	struct paragraph *p =
	    paragraph_of_text(f->setter, node, style->name, style, text);

	p->part = part;
	paragraph_break(f->setter, p, f->measure);
	flow_paragraph(f, p);
}

/* --- 主送机关 (7.3.2) --------------------------------------------------- */

/* Of a page that holds nothing but the title, 主送 and a line of text. */
static int
rows_left(const struct flow *f)
{
	const struct page_style *page = &f->setter->style->page;
	double head = 0;

	if (f->segment->slabs.n > 0 &&
	    f->segment->slabs.at[0].kind == SLAB_PANEL)
		head = f->segment->slabs.at[0].height;
	return (int)floor(
		   (page->text_height - head) / flow_grid(f) + PLACE_SLACK) -
	    f->title_rows - BODY_ROWS;
}

/* So long that it stands in the 版记 instead (7.3.2)? */
static bool
moves_addressee(const struct flow *f, const struct paragraph *to)
{
	int rows = to->lines->n;

	return rows > 1 && rows > rows_left(f);
}

void
official_addressee(struct flow *f, const struct node *node)
{
	const char *to = node->as.official->to;
	struct block_style style =
	    *style_block(f->setter->style, BLOCK_ADDRESSEE);
	struct paragraph *p;

	if (!to)
		return;
	style.keep_next = true;
	p = paragraph_of_text(f->setter, node, style.name, &style,
	    official_ended(f->setter->arena, to, "："));
	p->part = PART_ADDRESSEE;
	paragraph_break(f->setter, p, f->measure);
	f->moved_addressee = moves_addressee(f, p);
	if (!f->moved_addressee)
		flow_paragraph(f, p);
}

/* --- 附件说明 (7.3.4) --------------------------------------------------- */

/* Names stand below each other, turned lines below the name's first. */
static void
attachment_list(struct flow *f, const struct node *node)
{
	const struct strings *names =
	    official_attachments(f->setter->arena, node);
	struct block_style style =
	    *style_block(f->setter->style, BLOCK_ATTACHMENT_LIST);
	struct arena *arena = f->setter->arena;
	double indent = style.indent;
	const char *word = style_word(f->setter->style, WORD_ATTACHMENTS);
	double label = advance(f, node, &style, word);

	for (int i = 0; i < names->n; i++) {
		const char *number =
		    names->n > 1 ? arena_printf(arena, "%d.", i + 1) : "";

		style.indent = i == 0 ? indent : indent + label;
		style.hang = indent + label + advance(f, node, &style, number);
		text_flow(f, node, PART_ATTACHMENTS, &style,
		    arena_printf(arena, "%s%s%s", i == 0 ? word : "", number,
			names->at[i]));
		style.before = 0;
	}
}

/* --- 出席人员 (10.3) ---------------------------------------------------- */

/* Named by a label in its own face, turned lines below the first name. */
static void
attendance(struct flow *f, const struct node *node, enum word word,
    const char *names, bool first)
{
	struct arena *arena = f->setter->arena;
	struct block_style style =
	    *style_block(f->setter->style, BLOCK_ATTENDANCE);
	struct node *head = node_new(arena, NODE_P, node->origin);
	struct node *body = node_new(arena, NODE_P, node->origin);
	struct node *text = node_new(arena, NODE_TEXT, node->origin);
	const char *label = style_word(f->setter->style, word);
	struct heading heading = {.label = label};
	struct paragraph *p;
	int none = 0;

	if (!names)
		return;
	text->as.text = names;
	node_append(body, text);
	style.hang = style.indent + advance(f, node, &style, label);
	style.before = first ? style.before : 0;
	p = paragraph_run_in(f->setter, head,
	    style_block(f->setter->style, BLOCK_ATTENDANCE_LABEL), &heading,
	    body, &style, &none);
	p->part = PART_ATTENDANCE;
	paragraph_break(f->setter, p, f->measure);
	flow_paragraph(f, p);
}

static void
attendances(struct flow *f, const struct node *node)
{
	const struct official *o = node->as.official;

	attendance(f, node, WORD_PRESENT, o->present, true);
	attendance(f, node, WORD_ABSENT, o->absent, !o->present);
	attendance(
	    f, node, WORD_OBSERVER, o->observer, !o->present && !o->absent);
}

/* --- 附注 (7.3.6), and the order of all ------------------------------- */

/* （此件公开发布） */
static void
note(struct flow *f, const struct node *node)
{
	const char *text = official_note(f->setter->arena, node->as.official);

	if (text)
		text_flow(f, node, PART_NOTE,
		    style_block(f->setter->style, BLOCK_OFFICIAL_NOTE), text);
}

void
official_end(struct flow *f, const struct node *node)
{
	int before = f->segment->slabs.n;

	flow_close_sections(f);
	if (official_attachments(f->setter->arena, node)->n > 0)
		official_keep_text(f);
	attachment_list(f, node);
	for (int i = before; i < f->segment->slabs.n - 1; i++)
		f->segment->slabs.at[i].keep = KEEP_HARD;
	attendances(f, node);
	official_sign(f, node);
	note(f, node);
}

/* --- 版记 (7.4) --------------------------------------------------------- */

struct imprint {
	struct flow *f;
	const struct node *node;
	struct panel *panel;
	struct block_style style;
};

/* Turned lines stand below the first character after the label. */
static void
imprint_offices(struct imprint *m, enum official_part part, enum word word,
    const char *text)
{
	const char *label = style_word(m->f->setter->style, word);
	struct block_style style = m->style;
	struct paragraph *p;

	style.hang = style.indent + advance(m->f, m->node, &style, label);
	p = panel_text(m->f->setter, m->panel, m->node, &style,
	    official_ended(m->f->setter->arena,
		arena_printf(m->f->setter->arena, "%s%s", label, text), "。"),
	    0, m->panel->height, m->f->setter->style->page.text_width);
	p->part = part;
	m->panel->height += p->lines->n * style.leading;
}

static void
imprint_rule(struct imprint *m, double thickness)
{
	const struct style *style = m->f->setter->style;

	if (style->official.imprint_ruled)
		panel_rule(m->f->setter, m->panel,
		    (struct panel_rule){
			.y = m->panel->height,
			.width = style->page.text_width,
			.thickness = thickness,
		    });
}

static void
imprint_printed(struct imprint *m)
{
	const struct official *o = m->node->as.official;
	struct typesetter *setter = m->f->setter;
	struct block_style style = m->style;
	double width = setter->style->page.text_width;
	const char *day =
	    official_day(setter->arena, setter->style, o, o->printed_on);

	if (o->printed_by)
		panel_text(setter, m->panel, m->node, &style, o->printed_by, 0,
		    m->panel->height, width)
		    ->part = PART_PRINTER;
	style.align = ALIGN_RIGHT;
	style.indent = 0;
	if (*day)
		panel_text(setter, m->panel, m->node, &style,
		    style_word_with(
			setter->arena, setter->style, WORD_PRINTED, day),
		    0, m->panel->height, width)
		    ->part = PART_PRINTED;
	m->panel->height += style.leading;
}

static void
imprint_set(struct imprint *m, bool moved, bool printed)
{
	const struct official *o = m->node->as.official;
	const struct official_style *style = &m->f->setter->style->official;

	m->panel = arena_new(m->f->setter->arena, struct panel);
	imprint_rule(m, style->imprint_outer);
	if (moved)
		imprint_offices(m, PART_ADDRESSEE, WORD_TO, o->to);
	if (o->cc)
		imprint_offices(m, PART_COPIED, WORD_CC, o->cc);
	if ((moved || o->cc) && printed)
		imprint_rule(m, style->imprint_inner);
	if (printed)
		imprint_printed(m);
	imprint_rule(m, style->imprint_outer);
}

/* So many offices that they fill more than a page are set closer. */
static void
imprint_fit(struct imprint *m, bool moved, bool printed)
{
	double room = m->f->setter->style->page.text_height;
	double tall = m->panel->height;

	if (tall <= room)
		return;
	m->style.leading =
	    fmax(LEAST_LEADING * m->style.size, m->style.leading * room / tall);
	imprint_set(m, moved, printed);
	if (m->panel->height > room + ROOM_SLACK)
		diag(m->f->setter->diags, DIAG_OVERFULL, m->node->origin,
		    m->style.name, 1);
}

void
official_imprint(struct flow *f, const struct node *node)
{
	const struct official *o = node->as.official;
	struct imprint m = {
	    .f = f,
	    .node = node,
	    .style = *style_block(f->setter->style, BLOCK_IMPRINT),
	};
	bool moved = f->moved_addressee;
	bool printed = official_is_printed(f->setter->style, o);

	if (!o->cc && !moved && !printed)
		return;
	imprint_set(&m, moved, printed);
	imprint_fit(&m, moved, printed);
	segment_plain(f);
	flow_close_sections(f);
	flow_panel(f,
	    (struct slab){
		.foot = true,
		.height = m.panel->height,
		.node = node,
		.panel = m.panel,
	    });
}
