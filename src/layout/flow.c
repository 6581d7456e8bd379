/*
 * Document → slabs: one small function for each kind of block.
 *
 * Nothing here knows of pages; keeps and heights are all that the page
 * builder needs.
 */
#include "layout/flow.h"

#include <math.h>
#include <string.h>

#include "base/array.h"
#include "base/length.h"
#include "chart/chart.h"
#include "layout/table.h"

/* Between the columns of a section, in em of the body. */
static const double COLUMN_GAP = 2;

struct flow {
	struct typesetter *setter;
	struct outline *outline;
	struct segments *out;
	struct segment *segment; /* the open one */
	double measure, left; /* of the open section [pt] */
	int nnote;
};

double
segment_width(const struct page_style *page, const struct segment *segment)
{
	return segment->landscape ? page->text_height : page->text_width;
}

double
segment_height(const struct page_style *page, const struct segment *segment)
{
	return segment->landscape ? page->text_width : page->text_height;
}

static void
segment_open(struct flow *f, bool landscape, int columns)
{
	const struct page_style *page = &f->setter->style->page;
	const struct block_style *body = style_find(f->setter->style, "p");
	struct segment *segment = arena_new(f->setter->arena, struct segment);
	double width;

	segment->landscape = landscape;
	segment->columns = columns < 1 ? 1 : columns;
	width = segment_width(page, segment);
	f->measure =
	    (width - COLUMN_GAP * body->size * (segment->columns - 1)) /
	    segment->columns;
	f->left = 0;
	f->segment = segment;
	*array_push(f->setter->arena, f->out) = segment;
}

static struct slab *
slab_add(struct flow *f, struct slab slab)
{
	struct slab *at = array_push(f->setter->arena, &f->segment->slabs);

	*at = slab;
	at->x += f->left;
	if (at->width <= 0)
		at->width = f->measure;
	return at;
}

/* The notes whose marks stand in this line. */
static void
line_notes(struct flow *f, struct slab *slab)
{
	const struct paragraph *p = slab->para;
	const struct line *line = &p->lines->at[slab->index];
	int next = 0;

	for (int i = 0; i < p->shaped->nbox && next < p->notes.n; i++) {
		const struct span *span =
		    &p->spans.at[p->shaped->boxes[i].span];

		if (span->rise <= 0)
			continue;
		if (i >= line->first && i <= line->last)
			*array_push(f->setter->arena, &slab->notes) =
			    p->notes.at[next];
		next++;
	}
}

/*
 * A page may not begin with a paragraph's last line nor end with its first
 * (孤行).
 */
static bool
line_keeps(const struct paragraph *p, int i)
{
	int n = p->lines->n;

	if (i == n - 1)
		return p->style.keep_next;
	return i == 0 || i == n - 2 || p->style.keep_next;
}

/*
 * The lines of a broken paragraph. heading: whose place the first line is.
 */
static void
flow_lines(struct flow *f, struct paragraph *p, const char *tag,
    struct heading *heading)
{
	for (int i = 0; i < p->lines->n; i++) {
		struct slab *slab = slab_add(f,
		    (struct slab){
			.kind = SLAB_LINE,
			.height = p->style.leading,
			.before = i == 0 ? p->style.before : 0,
			.on_grid = p->style.on_grid,
			.keep = line_keeps(p, i),
			.tag = tag,
			.node = p->node,
			.heading = i == 0 ? heading : NULL,
			.para = p,
			.index = i,
		    });

		line_notes(f, slab);
	}
	if (p->lines->n > 0)
		f->segment->slabs.at[f->segment->slabs.n - 1].height +=
		    p->style.after;
}

static const struct block_style *
style_or_body(const struct flow *f, const char *name)
{
	const struct block_style *style = style_find(f->setter->style, name);

	return style ? style : style_find(f->setter->style, "p");
}

static void
flow_text(struct flow *f, const struct node *node, const char *tag)
{
	struct paragraph *p = paragraph_new(
	    f->setter, node, style_of(f->setter->style, node), NULL, &f->nnote);

	paragraph_break(f->setter, p, f->measure);
	flow_lines(f, p, tag, NULL);
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
		flow_lines(f, p, heading_tag(heading, true), heading);
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

static void
flow_list(struct flow *f, const struct node *node)
{
	int number = 0;

	for (const struct node *li = node->child; li; li = li->next) {
		const struct block_style *style =
		    style_of(f->setter->style, li);
		struct heading label = {
		    .label = numeral_label(
			f->setter->arena, style->numbering, ++number),
		};
		struct paragraph *p =
		    paragraph_new(f->setter, li, style, &label, &f->nnote);

		paragraph_break(f->setter, p, f->measure);
		flow_lines(f, p, "P", NULL);
	}
}

static void
flow_table(struct flow *f, const struct node *node)
{
	struct table *table;
	int nrow;

	flow_string(f, node, "caption", node->as.table.caption, true);
	flow_string(f, node, "unit", node->as.table.unit, true);
	table = table_new(f->setter, node, f->measure,
	    segment_height(&f->setter->style->page, f->segment), &f->nnote);
	nrow = table_rows(table);
	for (int i = 0; i < nrow; i++) {
		struct slab *slab = slab_add(f,
		    (struct slab){
			.kind = SLAB_ROW,
			.height = table_row_height(table, i),
			.keep = table_row_keeps(table, i),
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

	flow_string(f, node, "contents-title", "目　　录", true);
	for (int i = 0; i < f->outline->n; i++) {
		struct heading *heading = &f->outline->at[i];
		const struct block_style *style =
		    style_or_body(f, heading->depth == 1 ? "toc1" : "toc2");

		if (heading->depth > DEPTH)
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

	if (landscape != f->segment->landscape ||
	    columns != f->segment->columns) {
		segment_open(f, landscape, columns);
		f->measure = section_measure(f, node);
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
		slab_add(f, (struct slab){.kind = SLAB_BREAK, .node = n});
		break;
	case NODE_SECTION:
		flow_section(f, n);
		break;
	default:
		break;
	}
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
	flow_children(&f, document->root);
	return f.out;
}

struct paragraph *
flow_note(struct typesetter *setter, const struct node *note, int number,
    double measure)
{
	struct heading label = {
	    .label = note_mark(setter->arena, number),
	};
	const struct block_style *style = style_find(setter->style, "note");
	int none = 0;
	struct paragraph *p = paragraph_new(setter, note,
	    style ? style : style_find(setter->style, "p"), &label, &none);

	paragraph_break(setter, p, measure);
	return p;
}
