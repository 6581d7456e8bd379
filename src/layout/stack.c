/* Blocks → slabs, one below the other, in segments of one geometry each. */
#include "layout/stack.h"

#include "layout/panel.h"
#include "layout/slack.h"
#include "layout/tag.h"

/* Between the columns of a section, in em of the body. */
static const double COLUMN_GAP = 2;

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

void
segment_open(struct flow *f, bool landscape, int columns)
{
	const struct page_style *page = &f->setter->style->page;
	const struct block_style *body = style_block(f->setter->style, BLOCK_P);
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

void
segment_plain(struct flow *f)
{
	if (f->segment->landscape || f->segment->columns > 1)
		segment_open(f, false, 1);
}

double
flow_grid(const struct flow *f)
{
	const struct page_style *page = &f->setter->style->page;

	return page->text_height / page->lines;
}

struct slab *
slab_add(struct flow *f, struct slab slab)
{
	struct slabs *slabs = &f->segment->slabs;
	struct slab *at = array_push(f->setter->arena, slabs);

	*at = slab;
	at->x += f->left;
	at->cover = f->cover;
	if (at->width <= 0)
		at->width = f->measure;
	if (f->followed < f->follow && slabs->n > 1 &&
	    slab.kind != SLAB_BREAK) {
		at[-1].keep = KEEP_HARD;
		f->followed++;
	}
	return at;
}

/* --- Elements ----------------------------------------------------------- */

struct element *
flow_parent(const struct flow *f)
{
	return f->nsect > 0 ? f->sects[f->nsect - 1] : f->top;
}

void
flow_close_sections(struct flow *f)
{
	f->nsect = 0;
}

struct element *
flow_element(struct flow *f, enum element_kind kind, const struct node *node)
{
	return element_add(
	    f->setter->arena, flow_parent(f), kind, node->origin);
}

/* --- Lines -------------------------------------------------------------- */

/* The notes whose marks stand in this line. */
static void
line_notes(struct flow *f, struct slab *slab)
{
	const struct paragraph *p = slab->para;
	const struct line *line = &p->lines->at[slab->index];
	int next = 0;

	for (int i = 0; i < p->shaped->nbox && next < p->notes.n; i++) {
		int at = p->shaped->boxes[i].span;

		/* A mark may be of several boxes: （21）. */
		if (p->spans.at[at].rise <= 0 ||
		    (i > 0 && p->shaped->boxes[i - 1].span == at))
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
static enum keep
line_keeps(const struct flow *f, const struct paragraph *p, int i)
{
	int n = p->lines->n;

	if (p->style.keep_next)
		return KEEP_HARD;
	/* Two lines of the text come along, for one alone is none (孤行). */
	if (i >= n - 2 && style_is_kept(f->setter->style, p->node))
		return KEEP_HARD;
	return i < n - 1 && (i == 0 || i == n - 2) ? KEEP_SOFT : KEEP_NONE;
}

void
flow_lines(struct flow *f, struct paragraph *p, struct heading *heading)
{
	/* Wider lines would each skip one of the grid. */
	bool fits = p->style.leading <= flow_grid(f) + PLACE_SLACK;

	for (int i = 0; i < p->lines->n; i++) {
		struct slab *slab = slab_add(f,
		    (struct slab){
			.kind = SLAB_LINE,
			.height = p->style.leading,
			.before = i == 0 ? p->style.before : 0,
			.on_grid = p->style.on_grid && (i == 0 || fits),
			.keep = line_keeps(f, p, i),
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
	/* Its lines stand: a page of text has half of its memory in gaps. */
	if (f->setter->forgets)
		spacing_drop(p->spacing);
}

void
flow_tagged(struct flow *f, struct paragraph *p, struct element *element)
{
	tag_paragraph(f->setter->arena, p, element);
	flow_lines(f, p, NULL);
}

void
flow_paragraph(struct flow *f, struct paragraph *p)
{
	flow_tagged(f, p, flow_element(f, ELEMENT_P, p->node));
}

void
flow_panel(struct flow *f, struct slab slab)
{
	panel_tag(f->setter->arena, slab.panel,
	    flow_element(f, ELEMENT_SECT, slab.node));
	slab.kind = SLAB_PANEL;
	slab_add(f, slab);
}
