/*
 * Document → slabs: one small function for each kind of block.
 *
 * Nothing here knows of pages; keeps and heights are all that the page
 * builder needs.
 */
#include "layout/image.h"
#include "doc/numbered.h"
#include "layout/flow.h"

#include <math.h>
#include <string.h>

#include "base/length.h"
#include "chart/chart.h"
#include "doc/official_words.h"
#include "layout/list.h"
#include "layout/official_parts.h"
#include "layout/slack.h"
#include "layout/table.h"
#include "layout/tag.h"
#include "layout/title_break.h"

/* --- Headings and text -------------------------------------------------- */

/* A heading opens a section in that of the next one above it. */
static void
section_open(struct flow *f, const struct heading *heading)
{
	if (f->nsect >= heading->depth)
		f->nsect = heading->depth - 1;
	if (f->nsect == SECTS_MAX)
		BUG("headings nest too deep");
	f->sects[f->nsect] = flow_element(f, ELEMENT_SECT, heading->node);
	f->nsect++;
}

/* Levels follow the nesting in the document, not its styling. */
static enum element_kind
heading_kind(const struct flow *f, const struct heading *heading)
{
	return ELEMENT_H1 + heading->depth - (f->titled ? 0 : 1);
}

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
flow_text(struct flow *f, const struct node *node)
{
	struct paragraph *p = title_paragraph(f, node);

	if (!p)
		p = text_paragraph(f, node, &f->nnote);
	if (node->kind != NODE_TITLE) {
		flow_paragraph(f, p);
		return;
	}
	flow_close_sections(f);
	f->titled = true;
	tag_paragraph(f->setter->arena, p, flow_element(f, ELEMENT_H1, node));
	flow_lines(f, p, outline_find(f->outline, node));
}

/* A small text of the program's own beside a block: caption, unit. */
static void
flow_string(struct flow *f, const struct node *node, enum block block,
    const char *text, struct element *element)
{
	const struct block_style *style = style_block(f->setter->style, block);
	struct paragraph *p;

	if (!text || !*text)
		return;
	p = paragraph_of_text(f->setter, node, style->name, style, text);
	p->style.keep_next = true;
	if (block == BLOCK_CAPTION)
		title_break(f->setter, p, f->measure, f->names);
	else
		paragraph_break(f->setter, p, f->measure);
	flow_tagged(f, p,
	    element_add(f->setter->arena, element,
		element->kind == ELEMENT_CAPTION ? ELEMENT_TEXT : ELEMENT_P,
		node->origin));
}

/* Its caption and unit, the first child of what they are about. */
static void
flow_caption(struct flow *f, const struct node *node, const char *unit,
    struct element *element)
{
	const char *caption = caption_numbered(f->setter->arena, node);
	bool any = (caption && *caption) || (unit && *unit);

	if (any && element != flow_parent(f))
		element = element_add(
		    f->setter->arena, element, ELEMENT_CAPTION, node->origin);
	flow_string(f, node, BLOCK_CAPTION, caption, element);
	flow_string(f, node, BLOCK_UNIT, unit, element);
}

/* Lines on one page with a heading: of levels 1 and 2, of 3 and 4. */
enum { FOLLOW_MANY = 2, FOLLOW_ONE = 1 };

static void
heading_alone(struct flow *f, const struct node *node, struct heading *heading)
{
	struct paragraph *p = paragraph_new(f->setter, node,
	    style_of(f->setter->style, node), heading, &f->nnote);

	paragraph_break(f->setter, p, f->measure);
	f->follow = 0;
	tag_paragraph(f->setter->arena, p,
	    flow_element(f, heading_kind(f, heading), node));
	flow_lines(f, p, heading);
	f->follow = node->kind <= NODE_H2 ? FOLLOW_MANY : FOLLOW_ONE;
	f->followed = 0;
}

/* Heading and text are two elements, of one paragraph's lines. */
static void
heading_run_in(struct flow *f, const struct node *node, struct heading *heading,
    const struct node *body)
{
	const struct style *styles = f->setter->style;
	const struct block_style *style = style_of(styles, node);
	struct paragraph *p = paragraph_run_in(f->setter, node, style, heading,
	    body, body ? style_of(styles, body) : style, &f->nnote);

	paragraph_break(f->setter, p, f->measure);
	tag_spans(f->setter->arena, p, 0, body ? p->nlead : p->spans.n,
	    flow_element(f, heading_kind(f, heading), node));
	if (body)
		tag_spans(f->setter->arena, p, p->nlead, p->spans.n,
		    flow_element(f, ELEMENT_P, body));
	flow_lines(f, p, heading);
}

/* Returns the last node that was used up: a run-in heading takes its text. */
static const struct node *
flow_heading(struct flow *f, const struct node *node)
{
	struct heading *heading = outline_find(f->outline, node);
	const struct node *body = NULL;

	section_open(f, heading);
	if (!node->as.heading.run_in) {
		heading_alone(f, node, heading);
		return node;
	}
	if (node->next && node->next->kind == NODE_P)
		body = node->next;
	heading_run_in(f, node, heading, body);
	return body ? body : node;
}

/* 注：… below a table is a part of it. */
static bool
is_noted(const struct node *table)
{
	const struct node *next = table->next;

	return next && next->kind == NODE_P && next->class_name &&
	    strcmp(next->class_name, "note") == 0;
}

/* Of slabs from this one on. */
static double
slabs_height(const struct flow *f, int from)
{
	double height = 0;

	for (int i = from; i < f->segment->slabs.n; i++)
		height += f->segment->slabs.at[i].height +
		    f->segment->slabs.at[i].before;
	return height;
}

static void
flow_table(struct flow *f, const struct node *node)
{
	bool noted = is_noted(node);
	struct element *element = table_is_empty(node)
	    ? flow_parent(f)
	    : flow_element(f, ELEMENT_TABLE, node);
	struct table *table;
	int nrow, above = f->segment->slabs.n;

	flow_caption(f, node, node->as.table.unit, element);
	table = table_new(f->setter, node, f->measure,
	    segment_height(&f->setter->style->page, f->segment) -
		slabs_height(f, above),
	    &f->nnote, element);
	nrow = table_rows(table);
	for (int i = 0; i < nrow; i++) {
		struct slab *slab = slab_add(f,
		    (struct slab){
			.kind = SLAB_ROW,
			.height = table_row_height(table, i),
			.keep = noted && i == nrow - 1
			    ? KEEP_SOFT
			    : table_row_keep(table, i),
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
	struct element *figure = flow_element(f, ELEMENT_FIGURE, node);

	figure->title = node->as.chart.caption;
	figure->alt = chart_alt(f->setter->arena, f->setter->style, node);
	flow_caption(f, node, NULL, figure);
	slab_add(f,
	    (struct slab){
		.kind = SLAB_CHART,
		.element = element_add(
		    f->setter->arena, figure, ELEMENT_TEXT, node->origin),
		.node = node,
	    });
}

/* Under its caption, as those of charts are, and on one page with it. */
static void
flow_image(struct flow *f, const struct node *node)
{
	const struct picture *picture = image_read(f->setter, node);
	const char *caption = node->as.image.caption;
	double most = segment_height(&f->setter->style->page, f->segment);
	struct element *figure;

	if (!picture)
		return;
	if (caption)
		most -=
		    3 * style_block(f->setter->style, BLOCK_CAPTION)->leading;
	figure = flow_element(f, ELEMENT_FIGURE, node);
	figure->title = caption;
	figure->alt = node->as.image.alt;
	flow_caption(f, node, NULL, figure);
	slab_add(f,
	    (struct slab){
		.kind = SLAB_IMAGE,
		.height =
		    image_height(f->setter, node, picture, f->measure, most),
		.element = element_add(
		    f->setter->arena, figure, ELEMENT_TEXT, node->origin),
		.node = node,
		.picture = picture,
	    });
}

/* Where an entry's text stands: all of it is the link. */
static struct element *
entry_element(
    struct flow *f, const struct heading *heading, struct element *toc)
{
	struct arena *arena = f->setter->arena;
	struct origin origin = heading->node->origin;
	struct element *item = element_add(arena, toc, ELEMENT_TOCI, origin);
	struct element *link = element_add(arena,
	    element_add(arena, item, ELEMENT_REFERENCE, origin), ELEMENT_LINK,
	    origin);

	link->target = arena_printf(arena, "#%s", heading->id);
	return link;
}

static void
flow_entry(struct flow *f, struct heading *heading, struct element *toc)
{
	const struct block_style *style = style_block(
	    f->setter->style, heading->depth == 1 ? BLOCK_TOC1 : BLOCK_TOC2);

	slab_add(f,
	    (struct slab){
		.kind = SLAB_ENTRY,
		.height = style->leading,
		.on_grid = style->on_grid,
		.element = entry_element(f, heading, toc),
		.node = heading->node,
		.entry = heading,
	    });
}

/* Second headings are listed in a list of their own below the first one's. */
static void
flow_contents(struct flow *f, const struct node *node)
{
	enum { DEPTH = 2 };
	struct arena *arena = f->setter->arena;
	struct element *toc = flow_element(f, ELEMENT_TOC, node);
	struct element *inner = NULL;

	flow_string(f, node, BLOCK_CONTENTS_TITLE,
	    style_word(f->setter->style, WORD_CONTENTS),
	    element_add(arena, toc, ELEMENT_CAPTION, node->origin));
	for (int i = 0; i < f->outline->n; i++) {
		struct heading *heading = &f->outline->at[i];

		/* The lead of a paragraph is no entry. */
		if (heading->depth > DEPTH || heading->node->as.heading.run_in)
			continue;
		if (heading->depth == 1)
			inner = NULL;
		else if (!inner)
			inner =
			    element_add(arena, toc, ELEMENT_TOC, node->origin);
		flow_entry(f, heading, inner ? inner : toc);
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
	flow_string(f, node, BLOCK_ATTACHMENT, label, flow_parent(f));
}

/* --- Sections ----------------------------------------------------------- */

static double
section_measure(const struct flow *f, const struct node *node)
{
	const struct block_style *body = style_block(f->setter->style, BLOCK_P);
	double measure;

	if (!node->as.section.measure ||
	    !length_read(node->as.section.measure, body->pitch, &measure))
		return f->measure;
	return fmin(measure, f->measure);
}

static void
section_blocks(struct flow *f, const struct node *node)
{
	double measure = f->measure;
	bool landscape = node->as.section.landscape;
	int columns = node->as.section.columns;

	if (node_is_attachment(node) && !landscape)
		attachment_open(f, node);
	if (node_is_cover(node)) {
		f->cover = true;
		flow_children(f, node);
		f->cover = false;
		slab_add(f, (struct slab){.kind = SLAB_BREAK, .node = node});
		return;
	}
	if (node_is_enclosure(node) && !landscape)
		slab_add(f, (struct slab){.kind = SLAB_BREAK, .node = node});
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

/* An attachment is no part of what stands before it. */
static void
flow_section(struct flow *f, const struct node *node)
{
	if (!node_is_attachment(node)) {
		section_blocks(f, node);
		return;
	}
	flow_close_sections(f);
	f->top =
	    element_add(f->setter->arena, f->root, ELEMENT_SECT, node->origin);
	section_blocks(f, node);
	flow_close_sections(f);
	f->top = f->root;
}

/* Advances *node past what was used up with it. */
static void
flow_block(struct flow *f, const struct node **node)
{
	const struct node *n = *node;

	switch (n->kind) {
	case NODE_TITLE:
		flow_text(f, n);
		break;
	case NODE_H1:
	case NODE_H2:
	case NODE_H3:
	case NODE_H4:
		*node = flow_heading(f, n);
		break;
	case NODE_P:
		flow_text(f, n);
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
	case NODE_IMAGE:
		flow_image(f, n);
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
	for (; node &&
	     (f->title.n == 0 || official_is_of_title(f->setter->style, node));
	     node = node->next) {
		struct paragraph *p = text_paragraph(f, node, &notes);

		*array_push(f->setter->arena, &f->title) = p;
		height += p->style.before + p->style.after +
		    p->lines->n * p->style.leading;
	}
	f->title_rows = (int)ceil(height / flow_grid(f) - PLACE_SLACK);
}

static void
visit_block(void *self, const struct node **node)
{
	flow_block(self, node);
}

static void
visit_head(void *self, const struct node *official)
{
	title_set(self, official->parent);
	official_head(self, official);
}

static void
visit_addressee(void *self, const struct node *official)
{
	official_addressee(self, official);
}

static void
visit_end(void *self, const struct node *official)
{
	official_end(self, official);
}

static void
visit_imprint(void *self, const struct node *official)
{
	official_imprint(self, official);
}

static const struct official_walk official_parts = {
    visit_block, visit_head, visit_addressee, visit_end, visit_imprint};

struct segments *
flow_new(struct typesetter *setter, const struct document *document,
    struct outline *outline, struct element *root)
{
	struct flow f = {
	    .setter = setter,
	    .root = root,
	    .top = root,
	    .outline = outline,
	    .out = arena_new(setter->arena, struct segments),
	};
	const struct node *official = official_node(document->root);

	segment_open(&f, false, 1);
	f.nattachment = attachment_count(document->root);
	if (official) {
		f.names = &official->as.official->issuers;
		official_visit(
		    setter->style, document->root, &official_parts, &f);
	} else {
		flow_children(&f, document->root);
	}
	return f.out;
}
