/*
 * Document → slabs: one small function for each kind of block.
 *
 * Nothing here knows of pages; keeps and heights are all that the page
 * builder needs.
 */
#include "layout/flow.h"

#include <math.h>
#include <string.h>

#include "base/length.h"
#include "chart/chart.h"
#include "layout/official_parts.h"
#include "layout/table.h"
#include "layout/title_break.h"

/* A title is parted by sense and shape, all else by measure. */
static struct paragraph *
text_paragraph(struct flow *f, const struct node *node, int *nnote)
{
	struct paragraph *p = paragraph_new(
	    f->setter, node, style_of(f->setter->style, node), NULL, nnote);

	if (node->kind == NODE_TITLE)
		title_break(f->setter, p, f->measure, f->names);
	else
		paragraph_break(f->setter, p, f->measure);
	return p;
}

/* As it was set beforehand, else NULL. */
static struct paragraph *
title_paragraph(struct flow *f, const struct node *node)
{
	for (int i = 0; i < f->title.n; i++)
		if (f->title.at[i]->node == node) {
			f->nnote += f->title.at[i]->notes.n;
			return f->title.at[i];
		}
	return NULL;
}

static void
flow_text(struct flow *f, const struct node *node, const char *tag)
{
	struct paragraph *p = title_paragraph(f, node);

	if (!p)
		p = text_paragraph(f, node, &f->nnote);
	flow_lines(f, p, tag, outline_find(f->outline, node));
}

/* A small text of the program's own beside a block: caption, unit. */
static void
flow_string(struct flow *f, const struct node *node, const char *style,
    const char *text, bool keep)
{
	struct paragraph *p;

	if (!text || !*text)
		return;
	p = paragraph_of_text(
	    f->setter, node, style, style_or_body(f, style), text);
	p->style.keep_next = keep;
	paragraph_break(f->setter, p, f->measure);
	flow_lines(f, p, "P", NULL);
}

/* PDF heading levels follow the nesting in the document, not its styling. */
static const char *
heading_tag(const struct heading *heading, bool titled)
{
	static const char *const tags[] = {"H1", "H2", "H3", "H4", "H5", "H6"};
	int depth = heading->depth + (titled ? 1 : 0);

	return tags[depth > 6 ? 5 : depth - 1];
}

/* Lines on one page with a heading: of levels 1 and 2, of 3 and 4. */
enum { FOLLOW_MANY = 2, FOLLOW_ONE = 1 };

/* Returns the last node that was used up: a run-in heading takes its text. */
static const struct node *
flow_heading(struct flow *f, const struct node *node)
{
	struct heading *heading = outline_find(f->outline, node);
	const struct block_style *style = style_of(f->setter->style, node);
	const struct node *body = NULL;
	struct paragraph *p;

	if (!node->as.heading.run_in) {
		p = paragraph_new(f->setter, node, style, heading, &f->nnote);
		paragraph_break(f->setter, p, f->measure);
		f->follow = 0;
		flow_lines(f, p, heading_tag(heading, true), heading);
		f->follow = node->kind <= NODE_H2 ? FOLLOW_MANY : FOLLOW_ONE;
		f->followed = 0;
		return node;
	}
	if (node->next && node->next->kind == NODE_P)
		body = node->next;
	p = paragraph_run_in(f->setter, node, style, heading, body,
	    body ? style_of(f->setter->style, body) : style, &f->nnote);
	paragraph_break(f->setter, p, f->measure);
	flow_lines(f, p, "P", heading);
	return body ? body : node;
}

static bool
is_arabic(enum numbering numbering)
{
	return numbering == NUMBERING_ARABIC ||
	    numbering == NUMBERING_ARABIC_COMMA;
}

/*
 * The order of numbers is 一、（一）1.（1）: below a heading that has taken 1.,
 * the items of a list take （1） (GB/T 9704-2012, 7.3.3).
 */
static enum numbering
list_numbering(const struct flow *f, const struct node *list)
{
	const struct style *style = f->setter->style;
	enum numbering own = style_of(style, list->child)->numbering;

	for (const struct node *n = list->prev; n && is_arabic(own);
	     n = n->prev)
		if (n->kind >= NODE_H1 && n->kind <= NODE_H4)
			return n->kind >= NODE_H3 ||
				is_arabic(style_of(style, n)->numbering)
			    ? NUMBERING_ARABIC_PAREN
			    : own;
	return own;
}

static void
flow_list(struct flow *f, const struct node *node)
{
	enum numbering numbering =
	    node->child ? list_numbering(f, node) : NUMBERING_NONE;
	int number = 0;

	for (const struct node *li = node->child; li; li = li->next) {
		const struct block_style *style =
		    style_of(f->setter->style, li);
		struct heading label = {
		    .label = numeral_label(f->setter->arena, numbering,
			++number, node_text(f->setter->arena, li)),
		};
		struct paragraph *p =
		    paragraph_new(f->setter, li, style, &label, &f->nnote);

		paragraph_break(f->setter, p, f->measure);
		flow_lines(f, p, "P", NULL);
	}
}

/* So many rows stay together at a table's end: fewer are as poor as a line. */
enum { LAST_ROWS = 3 };

/* 注：… below a table is a part of it. */
static bool
is_noted(const struct node *table)
{
	const struct node *next = table->next;

	return next && next->kind == NODE_P && next->class_name &&
	    strcmp(next->class_name, "note") == 0;
}

static void
flow_table(struct flow *f, const struct node *node)
{
	bool noted = is_noted(node);
	struct table *table;
	int nrow;

	flow_string(f, node, "caption", node->as.table.caption, true);
	flow_string(f, node, "unit", node->as.table.unit, true);
	table = table_new(f->setter, node, f->measure,
	    segment_height(&f->setter->style->page, f->segment), &f->nnote);
	nrow = table_rows(table);
	for (int i = 0; i < nrow; i++) {
		bool lone =
		    i == table_head_rows(table) || i >= nrow - LAST_ROWS;
		struct slab *slab = slab_add(f,
		    (struct slab){
			.kind = SLAB_ROW,
			.height = table_row_height(table, i),
			.keep = table_row_keeps(table, i) ? KEEP_HARD
			    : lone && i < nrow - !noted	  ? KEEP_SOFT
							  : KEEP_NONE,
			.tag = "Table",
			.node = node,
			.table = table,
			.index = i,
		    });

		slab->notes = *table_row_notes(table, i);
	}
}

static void
flow_chart(struct flow *f, const struct node *node)
{
	flow_string(f, node, "caption", node->as.chart.caption, true);
	slab_add(f,
	    (struct slab){
		.kind = SLAB_CHART,
		.tag = "Figure",
		.node = node,
	    });
}

static void
flow_contents(struct flow *f, const struct node *node)
{
	enum { DEPTH = 2 };

	flow_string(f, node, "contents-title",
	    style_word(f->setter->style, WORD_CONTENTS), true);
	for (int i = 0; i < f->outline->n; i++) {
		struct heading *heading = &f->outline->at[i];
		const struct block_style *style =
		    style_or_body(f, heading->depth == 1 ? "toc1" : "toc2");

		/* The lead of a paragraph is no entry. */
		if (heading->depth > DEPTH || heading->node->as.heading.run_in)
			continue;
		slab_add(f,
		    (struct slab){
			.kind = SLAB_ENTRY,
			.height = style->leading,
			.on_grid = style->on_grid,
			.tag = "P",
			.node = heading->node,
			.entry = heading,
		    });
	}
}

static void flow_block(struct flow *f, const struct node **node);

static void
flow_children(struct flow *f, const struct node *parent)
{
	for (const struct node *n = parent->child; n; n = n->next)
		flow_block(f, &n);
}

/* --- Attachments: 附件 (GB/T 9704 7.3.7) -------------------------------- */

static int
attachment_count(const struct node *root)
{
	int n = 0;

	for (const struct node *c = root->child; c; c = c->next)
		n += node_is_attachment(c);
	return n;
}

/* The number on the first line of a new page; the title follows on the third.
 */
static void
attachment_open(struct flow *f, const struct node *node)
{
	const struct style *style = f->setter->style;
	const char *label = style_word(style, WORD_ATTACHMENT);

	slab_add(f, (struct slab){.kind = SLAB_BREAK, .node = node});
	f->attachment++;
	if (f->nattachment > 1)
		label = style_word_with(f->setter->arena, style,
		    WORD_ATTACHMENT_NUMBER,
		    arena_printf(f->setter->arena, "%d", f->attachment));
	flow_string(f, node, "attachment", label, true);
}

/* --- Sections ----------------------------------------------------------- */

static double
section_measure(const struct flow *f, const struct node *node)
{
	const struct block_style *body = style_find(f->setter->style, "p");
	double measure;

	if (!node->as.section.measure ||
	    !length_read(node->as.section.measure, body->pitch, &measure))
		return f->measure;
	return fmin(measure, f->measure);
}

static void
flow_section(struct flow *f, const struct node *node)
{
	double measure = f->measure;
	bool landscape = node->as.section.landscape;
	int columns = node->as.section.columns;

	if (node_is_attachment(node) && !landscape)
		attachment_open(f, node);
	if (landscape != f->segment->landscape ||
	    columns != f->segment->columns) {
		segment_open(f, landscape, columns);
		f->measure = section_measure(f, node);
		if (node_is_attachment(node) && landscape)
			attachment_open(f, node);
		flow_children(f, node);
		segment_open(f, false, 1);
		return;
	}
	f->measure = section_measure(f, node);
	flow_children(f, node);
	f->measure = measure;
}

/* Advances *node past what was used up with it. */
static void
flow_block(struct flow *f, const struct node **node)
{
	const struct node *n = *node;

	switch (n->kind) {
	case NODE_TITLE:
		flow_text(f, n, "H1");
		break;
	case NODE_H1:
	case NODE_H2:
	case NODE_H3:
	case NODE_H4:
		*node = flow_heading(f, n);
		break;
	case NODE_P:
		flow_text(f, n, "P");
		break;
	case NODE_LIST:
		flow_list(f, n);
		break;
	case NODE_TABLE:
		flow_table(f, n);
		break;
	case NODE_CHART:
		flow_chart(f, n);
		break;
	case NODE_CONTENTS:
		flow_contents(f, n);
		break;
	case NODE_PAGE_BREAK:
	case NODE_COLUMN_BREAK:
		slab_add(f, (struct slab){.kind = SLAB_BREAK, .node = n});
		break;
	case NODE_SECTION:
		flow_section(f, n);
		break;
	default:
		break;
	}
}

/* --- The whole ---------------------------------------------------------- */

/* 题注 and the like: a paragraph after the title that keeps with the next. */
static bool
is_of_title(const struct flow *f, const struct node *node)
{
	return node && node->kind == NODE_P && node->class_name &&
	    style_of(f->setter->style, node)->keep_next;
}

static int
count_notes(const struct node *node)
{
	int n = node->kind == NODE_NOTE;

	for (const struct node *c = node->child; c; c = c->next)
		n += count_notes(c);
	return n;
}

/* The first title of the document and what belongs to it. */
static void
title_set(struct flow *f, const struct node *root)
{
	const struct node *node = root->child;
	double height = 0;
	int notes = 0;

	for (; node && node->kind != NODE_TITLE; node = node->next)
		notes += count_notes(node);
	for (; node && (f->title.n == 0 || is_of_title(f, node));
	     node = node->next) {
		struct paragraph *p = text_paragraph(f, node, &notes);

		*array_push(f->setter->arena, &f->title) = p;
		height += p->style.before + p->style.after +
		    p->lines->n * p->style.leading;
	}
	f->title_rows = (int)ceil(height / flow_grid(f) - 0.001);
}

static const struct node *
find_official(const struct node *root)
{
	const struct node *node = root->child;

	while (node && node->kind != NODE_OFFICIAL)
		node = node->next;
	return node;
}

/*
 * What <official> says goes where it is printed: above the title, below it,
 * after the text, before its attachments, and last of all.
 */
static void
flow_official(struct flow *f, const struct node *root)
{
	const struct node *official = find_official(root);
	bool titled = false, ended = false;

	title_set(f, root);
	official_head(f, official);
	for (const struct node *n = root->child; n; n = n->next) {
		if (n->kind == NODE_OFFICIAL)
			continue;
		if (!titled && n->kind != NODE_TITLE && !is_of_title(f, n)) {
			official_addressee(f, official);
			titled = true;
		}
		if (!ended && node_is_attachment(n)) {
			official_end(f, official);
			ended = true;
		}
		flow_block(f, &n);
	}
	if (!titled)
		official_addressee(f, official);
	if (!ended)
		official_end(f, official);
	official_imprint(f, official);
}

struct segments *
flow_new(struct typesetter *setter, const struct document *document,
    struct outline *outline)
{
	struct flow f = {
	    .setter = setter,
	    .outline = outline,
	    .out = arena_new(setter->arena, struct segments),
	};

	segment_open(&f, false, 1);
	f.nattachment = attachment_count(document->root);
	if (find_official(document->root)) {
		f.names = &find_official(document->root)->as.official->issuers;
		flow_official(&f, document->root);
	} else {
		flow_children(&f, document->root);
	}
	return f.out;
}
