/*
 * <official> → what stands around the text: 主送, 附件说明, 落款, 附注, 版记
 * (GB/T 9704-2012, 7.3 and 7.4).
 *
 * 主送 and 附件说明 flow as text does. 落款 and 版记 are panels: each stays in
 * one piece, 落款 with the last lines of the text, 版记 at the foot of the last
 * page.
 */
#include <math.h>
#include <string.h>

#include "layout/flow_parts.h"
#include "layout/panel.h"

/* Of the text that must stand on the first page below the head (7.2.4). */
enum { BODY_ROWS = 1 };

static const char *
with_end(struct flow *f, const char *text, const char *end)
{
	size_t n = strlen(text), m = strlen(end);

	if (n >= m && strcmp(text + n - m, end) == 0)
		return text;
	return arena_printf(f->setter->arena, "%s%s", text, end);
}

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

static struct paragraph *
text_flow(struct flow *f, const struct node *node,
    const struct block_style *style, const char *text)
{
	struct paragraph *p =
	    paragraph_of_text(f->setter, node, style->name, style, text);

	paragraph_break(f->setter, p, f->measure);
	flow_lines(f, p, "P", NULL);
	return p;
}

/* --- 主送机关 (7.3.2) --------------------------------------------------- */

static int
addressee_rows(struct flow *f, const struct node *node)
{
	const struct block_style *style = style_or_body(f, "addressee");
	const char *to = node->as.official->to;
	struct paragraph *p;

	if (!to)
		return 0;
	p = paragraph_of_text(
	    f->setter, node, style->name, style, with_end(f, to, "："));
	paragraph_break(f->setter, p, f->measure);
	return p->lines->n;
}

/* Of a page that holds nothing but the title, 主送 and a line of text. */
static int
rows_left(struct flow *f, const struct node *node)
{
	const struct page_style *page = &f->setter->style->page;
	double head = 0;

	if (f->segment->slabs.n > 0 &&
	    f->segment->slabs.at[0].kind == SLAB_PANEL)
		head = f->segment->slabs.at[0].height;
	return (int)floor((page->text_height - head) / flow_grid(f) + 0.001) -
	    flow_title_rows(f, node->parent) - BODY_ROWS;
}

bool
official_moves_addressee(struct flow *f, const struct node *node)
{
	int rows = addressee_rows(f, node);

	return rows > 1 && rows > rows_left(f, node);
}

int
official_rows_after(struct flow *f, const struct node *node)
{
	return flow_title_rows(f, node->parent) +
	    (node->as.official->to ? 1 : 0) + BODY_ROWS;
}

void
official_addressee(struct flow *f, const struct node *node)
{
	const char *to = node->as.official->to;
	struct block_style style = *style_or_body(f, "addressee");

	f->moved_addressee = to && official_moves_addressee(f, node);
	if (!to || f->moved_addressee)
		return;
	style.keep_next = true;
	text_flow(f, node, &style, with_end(f, to, "："));
}

/* --- 附件说明 (7.3.4) --------------------------------------------------- */

/* Names stand below each other, turned lines below the name's first. */
static void
attachment_list(struct flow *f, const struct node *node)
{
	const struct strings *names = official_attachments(f, node);
	struct block_style style = *style_or_body(f, "attachment-list");
	struct arena *arena = f->setter->arena;
	double indent = style.indent;
	double label = advance(f, node, &style, "附件：");

	for (int i = 0; i < names->n; i++) {
		const char *number =
		    names->n > 1 ? arena_printf(arena, "%d.", i + 1) : "";

		style.indent = i == 0 ? indent : indent + label;
		style.hang = indent + label + advance(f, node, &style, number);
		text_flow(f, node, &style,
		    arena_printf(arena, "%s%s%s", i == 0 ? "附件：" : "",
			number, names->at[i]));
		style.before = 0;
	}
}

/* --- 出席人员 (10.3) ---------------------------------------------------- */

/* Named by a label in its own face, turned lines below the first name. */
static void
attendance(struct flow *f, const struct node *node, const char *label,
    const char *names, bool first)
{
	struct arena *arena = f->setter->arena;
	struct block_style style = *style_or_body(f, "attendance");
	struct node *head = node_new(arena, NODE_P, node->origin);
	struct node *body = node_new(arena, NODE_P, node->origin);
	struct node *text = node_new(arena, NODE_TEXT, node->origin);
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
	    style_or_body(f, "attendance-label"), &heading, body, &style,
	    &none);
	paragraph_break(f->setter, p, f->measure);
	flow_lines(f, p, "P", NULL);
}

static void
attendances(struct flow *f, const struct node *node)
{
	const struct official *o = node->as.official;

	attendance(f, node, "出席：", o->present, true);
	attendance(f, node, "请假：", o->absent, !o->present);
	attendance(f, node, "列席：", o->observer, !o->present && !o->absent);
}

/* --- 署名, 成文日期 (7.3.5) --------------------------------------------- */

struct signature {
	struct flow *f;
	const struct node *node;
	struct panel *panel;
	const struct block_style *style;
	struct strings offices;
	const char *date; /* "" for none */
	double date_width, widest; /* of the offices' names */
	double em, grid, width;
};

static void
sign(struct signature *s, const char *text, double x, double y)
{
	panel_text(
	    s->f->setter, s->panel, s->node, s->style, text, x, y, s->width);
}

/*
 * Without a seal (7.3.5.2): the name two characters in from the right, those
 * of other offices below, the date two characters in from the name's first.
 * A date that is longer than the name stands two characters in itself.
 */
static void
sign_unsealed(struct signature *s)
{
	double left = s->width - 2 * s->em - s->widest;

	if (s->offices.n == 0)
		left = s->width - 4 * s->em - s->date_width;
	else if (s->date_width > s->widest)
		left = s->width - 4 * s->em - s->date_width;
	for (int i = 0; i < s->offices.n; i++)
		sign(s, s->offices.at[i], left, i * s->grid);
	s->panel->height = s->offices.n * s->grid;
	if (!*s->date)
		return;
	sign(s, s->date, s->offices.n == 0 ? left + 0 : left + 2 * s->em,
	    s->panel->height);
	s->panel->height += s->grid;
}

/* Lines from one row of seals to the next. */
static double
seal_row(const struct signature *s)
{
	const struct official_style *style = &s->f->setter->style->official;

	return ceil((style->seal + style->seal_gap) / s->grid) * s->grid;
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
	double half = fmax(s->date_width, fmax(s->widest, 0)) / 2;
	double centre = fmax(4 * s->em + s->date_width / 2, half);
	double step = fmax(style->seal + style->seal_gap, s->widest + s->em);
	double room = s->width - centre - fmax(style->seal, s->widest) / 2;
	int columns = 1 + (int)fmax(0, floor(room / step)), n = s->offices.n;
	int rows = n > 0 ? (n + columns - 1) / columns : 1;

	if (n > 1)
		centre = fmax(centre, style->seal / 2);
	for (int i = 0; i < n; i++) {
		int row = i / columns;
		int in_row = row < rows - 1 ? columns : n - row * columns;
		double x =
		    s->width - centre - (in_row - 1 - i % columns) * step;

		x -= panel_text_width(
			 s->f->setter, s->node, s->style, s->offices.at[i]) /
		    2;
		sign(s, s->offices.at[i], x, row * seal_row(s));
	}
	s->panel->height = (rows - 1) * seal_row(s) + (n > 0 ? s->grid : 0);
	if (*s->date)
		sign(s, s->date, s->width - centre - s->date_width / 2,
		    s->panel->height);
	/* The seal reaches a line below the date. */
	s->panel->height += 2 * s->grid;
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
	const struct block_style *hand = style_or_body(f, "official-signer");
	double x;

	name = name ? name + strlen(space) : signer;
	x = s->width - 4 * s->em -
	    panel_text_width(f->setter, s->node, hand, name);
	panel_text(f->setter, s->panel, s->node, hand, name, x, 0, s->width);
	if (name > signer) {
		const char *office = arena_strndup(f->setter->arena, signer,
		    (size_t)(name - signer) - strlen(space));

		x -= 2 * s->em +
		    panel_text_width(f->setter, s->node, s->style, office);
		sign(s, office, x, 0);
	}
	sign(s, s->date, s->width - 4 * s->em - s->date_width, 2 * s->grid);
	s->panel->height = 3 * s->grid;
}

static struct signature
signature_new(struct flow *f, const struct node *node)
{
	const struct official *o = node->as.official;
	struct signature s = {
	    .f = f,
	    .node = node,
	    .panel = arena_new(f->setter->arena, struct panel),
	    .style = style_or_body(f, "official-office"),
	    .offices = o->issuers,
	    .date = date_given(o->date)
		? date_chinese(f->setter->arena, o->date)
		: "",
	    .grid = flow_grid(f),
	    .width = f->measure,
	};

	s.em = s.style->size;
	s.date_width = panel_text_width(f->setter, node, s.style, s.date);
	for (int i = 0; i < s.offices.n; i++)
		s.widest = fmax(s.widest,
		    panel_text_width(
			f->setter, node, s.style, s.offices.at[i]));
	return s;
}

/*
 * The last lines of the text go with the signature, so that no page holds it
 * alone (7.3.5.5: no seal without text).
 */
static void
keep_text(struct flow *f)
{
	struct slabs *slabs = &f->segment->slabs;
	int n = slabs->n;

	for (int i = n - 2; i < n; i++)
		if (i >= 0 && slabs->at[i].kind != SLAB_BREAK &&
		    slabs->at[i].keep < KEEP_HARD)
			slabs->at[i].keep = KEEP_HARD;
}

static bool
is_signed(const struct flow *f, const struct official *o)
{
	return f->setter->style->official.signature &&
	    (date_given(o->date) || o->issuers.n > 0);
}

static void
signature(struct flow *f, const struct node *node)
{
	const struct official *o = node->as.official;
	const struct official_style *style = &f->setter->style->official;
	struct signature s = signature_new(f, node);
	double before = s.style->before;

	if (style->form == FORM_DECREE && o->signers.n > 0) {
		sign_person(&s);
		before = style->seal_lines * s.grid;
	} else if (o->seal) {
		sign_sealed(&s);
		before = style->seal_lines * s.grid;
	} else {
		sign_unsealed(&s);
	}
	keep_text(f);
	slab_add(f,
	    (struct slab){
		.kind = SLAB_PANEL,
		.height = s.panel->height - (o->seal && o->note ? s.grid : 0),
		.before = before,
		.on_grid = true,
		.keep = o->note ? KEEP_HARD : KEEP_NONE,
		.tag = "Sect",
		.node = node,
		.panel = s.panel,
	    });
}

/* （此件公开发布） */
static void
note(struct flow *f, const struct node *node)
{
	const char *text = node->as.official->note;

	if (!text)
		return;
	if (strncmp(text, "（", strlen("（")) != 0)
		text = arena_printf(f->setter->arena, "（%s）", text);
	text_flow(f, node, style_or_body(f, "official-note"), text);
}

void
official_end(struct flow *f, const struct node *node)
{
	int before = f->segment->slabs.n;

	if (official_attachments(f, node)->n > 0)
		keep_text(f);
	attachment_list(f, node);
	for (int i = before; i < f->segment->slabs.n - 1; i++)
		f->segment->slabs.at[i].keep = KEEP_HARD;
	attendances(f, node);
	if (is_signed(f, node->as.official))
		signature(f, node);
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
imprint_offices(struct imprint *m, const char *label, const char *text)
{
	struct block_style style = m->style;
	struct paragraph *p;

	style.hang = style.indent + advance(m->f, m->node, &style, label);
	p = panel_text(m->f->setter, m->panel, m->node, &style,
	    with_end(m->f,
		arena_printf(m->f->setter->arena, "%s%s", label, text), "。"),
	    0, m->panel->height, m->f->setter->style->page.text_width);
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

	if (o->printed_by)
		panel_text(setter, m->panel, m->node, &style, o->printed_by, 0,
		    m->panel->height, width);
	style.align = ALIGN_RIGHT;
	style.indent = 0;
	if (date_given(o->printed_on))
		panel_text(setter, m->panel, m->node, &style,
		    arena_printf(setter->arena, "%s印发",
			date_chinese(setter->arena, o->printed_on)),
		    0, m->panel->height, width);
	m->panel->height += style.leading;
}

void
official_imprint(struct flow *f, const struct node *node)
{
	const struct official *o = node->as.official;
	const struct official_style *style = &f->setter->style->official;
	struct imprint m = {
	    .f = f,
	    .node = node,
	    .panel = arena_new(f->setter->arena, struct panel),
	    .style = *style_or_body(f, "imprint"),
	};
	bool moved = f->moved_addressee;
	/* A letter has none (10.1); minutes name their office in the head. */
	bool printed = style->form != FORM_LETTER &&
	    (date_given(o->printed_on) ||
		(o->printed_by && style->form != FORM_MINUTES));

	if (!o->cc && !moved && !printed)
		return;
	imprint_rule(&m, style->imprint_outer);
	if (moved)
		imprint_offices(&m, "主送：", o->to);
	if (o->cc)
		imprint_offices(&m, "抄送：", o->cc);
	if ((moved || o->cc) && printed)
		imprint_rule(&m, style->imprint_inner);
	if (printed)
		imprint_printed(&m);
	imprint_rule(&m, style->imprint_outer);
	segment_plain(f);
	slab_add(f,
	    (struct slab){
		.kind = SLAB_PANEL,
		.foot = true,
		.height = m.panel->height,
		.tag = "Sect",
		.node = node,
		.panel = m.panel,
	    });
}
