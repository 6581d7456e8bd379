/*
 * Draws what the page builder placed.
 *
 * Pages come out in order and, on a page, slabs in reading order. What they
 * mean was told in the flow; here all that is said again on another page, and
 * page numbers, are marked as artifacts.
 */
#include "layout/image.h"
#include "text/glyph_outline.h"
#include "layout/draw.h"

#include <math.h>
#include <string.h>

#include "base/array.h"
#include "base/length.h"
#include "chart/chart.h"
#include "layout/panel.h"
#include "layout/table.h"
#include "layout/watermark.h"

/* The dash's ink stands this far above the baseline, em (measured). */
static const double DASH_HEIGHT = 0.36;

/* Leader dots of the contents page: one each so many em. */
static const double LEADER_STEP = 0.5;

struct painter {
	struct drawer drawer;
	const struct placements *placements;
	const struct outline *outline;
	double left, top; /* of the text area on this page */
};

/* --- Page numbers ------------------------------------------------------- */

static bool
is_odd(int page)
{
	return page % 2 == 1;
}

static double
page_left(const struct page_style *page, int number)
{
	if (page->mirrored && !is_odd(number))
		return page->width - page->inner - page->text_width;
	return page->inner;
}

/* The format with its one %d filled in. */
static char *
page_number_text(struct arena *arena, const char *format, int number)
{
	const char *at = strstr(format, "%d");

	if (!at)
		return arena_strdup(arena, format);
	return arena_printf(
	    arena, "%.*s%d%s", (int)(at - format), format, number, at + 2);
}

/*
 * — 1 — below the text: right on odd, left on even pages, one character in
 * (GB/T 9704 7.5).
 */
static void
draw_page_number(struct painter *p, struct frame *frame, int number)
{
	struct typesetter *setter = p->drawer.setter;
	const struct page_style *page = &setter->style->page;
	const struct block_style *style =
	    style_block(setter->style, BLOCK_NUMBER);
	double left = page_left(page, number);
	double y;
	char *text;

	if (!page->number_format || !*page->number_format ||
	    (number == 1 && !page->number_first) ||
	    p->placements->pages.at[number - 1].unnumbered)
		return;
	text = page_number_text(setter->arena, page->number_format, number);
	y = page->top + page->text_height + page->number_drop +
	    DASH_HEIGHT * style->size;
	frame_artifact(frame, ARTIFACT_FOOTER);
	if (is_odd(number) || !page->mirrored)
		label_draw(frame,
		    label_new(setter, style, text, (struct origin){0}),
		    left + page->text_width - page->number_inset, y,
		    ANCHOR_END);
	else
		label_draw(frame,
		    label_new(setter, style, text, (struct origin){0}),
		    left + page->number_inset, y, ANCHOR_START);
	frame_end(frame);
}

/* Up across the page, in its middle: drawn, and so neither read nor found. */
static void
draw_watermark(struct painter *p, struct frame *frame)
{
	struct typesetter *setter = p->drawer.setter;
	const char *text = setter->style->page.watermark;
	double width = frame->width, height = frame->height;
	struct block_style style = *style_block(setter->style, BLOCK_H1);
	struct label *label;

	if (!text || !*text)
		return;
	style.size = style.pitch = WATERMARK_LARGEST;
	label = label_new(setter, &style, text, (struct origin){0});
	style.size = style.pitch = WATERMARK_LARGEST *
	    fmin(1,
		WATERMARK_SHARE * hypot(width, height) / fmax(label->width, 1));
	label = label_new(setter, &style, text, (struct origin){0});
	frame_artifact(frame, ARTIFACT_WATERMARK);
	label_outline(frame, label, width / 2, height / 2,
	    -atan2(height, width), setter->style->chart.grid);
	frame_end(frame);
}

/* --- Contents ----------------------------------------------------------- */

static void
draw_leader(struct painter *p, const struct block_style *style, double from,
    double to, double y)
{
	struct frame *frame = p->drawer.frame;
	double step = LEADER_STEP * style->size;
	double x = ceil(from / step) * step;

	if (to - from < 2 * step)
		return;
	frame_artifact(frame, ARTIFACT_LAYOUT);
	for (; x < to; x += step) {
		struct path *dot = frame_path(frame);

		dot->fill = true;
		dot->fill_colour = style->colour;
		path_circle(
		    frame, dot, x, y - 0.1 * style->size, 0.035 * style->size);
	}
	frame_end(frame);
}

static void
draw_entry(struct painter *p, const struct placement *at, double x, double top)
{
	struct typesetter *setter = p->drawer.setter;
	const struct heading *heading = at->slab->entry;
	const struct block_style *style = style_block(
	    setter->style, heading->depth == 1 ? BLOCK_TOC1 : BLOCK_TOC2);
	const char *text =
	    arena_printf(setter->arena, "%s%s", heading->label, heading->text);
	const char *page = arena_printf(setter->arena, "%d", heading->page);
	struct label *left, *right;
	double y, end = x + at->slab->width;

	left = label_new(setter, style, text, heading->node->origin);
	right = label_new(setter, style, page, heading->node->origin);
	y = top + style_baseline(style);
	x += style->indent;
	frame_begin(p->drawer.frame, at->slab->element);
	frame_link(p->drawer.frame, at->slab->element, x, top, end - x,
	    style->leading);
	label_draw(p->drawer.frame, left, x, y, ANCHOR_START);
	draw_leader(p, style, x + left->width + 0.5 * style->size,
	    end - right->width - 0.5 * style->size, y);
	label_draw(p->drawer.frame, right, end, y, ANCHOR_END);
	frame_end(p->drawer.frame);
}

/* --- Slabs -------------------------------------------------------------- */

static void
draw_heading_place(struct painter *p, const struct placement *at, double top)
{
	const struct heading *heading = at->slab->heading;
	struct frame *frame = p->drawer.frame;

	if (!heading || at->again)
		return;
	frame_dest(frame, heading->id, p->left, top);
	frame_outline(frame,
	    arena_printf(frame->arena, "%s%s", heading->label, heading->text),
	    heading->id, heading->depth);
}

/* Places that links may name: of the node, and of all inside its text. */
static void
draw_ids(struct painter *p, const struct node *node, double top)
{
	if (node->id)
		frame_dest(p->drawer.frame, node->id, p->left, top);
	for (const struct node *n = node->child; n; n = n->next)
		if (n->kind != NODE_LIST)
			draw_ids(p, n, top);
}

static void
draw_places(struct painter *p, const struct placement *at, double top)
{
	const struct slab *slab = at->slab;

	draw_heading_place(p, at, top);
	if (at->again || at->note || !slab->node)
		return;
	if (slab->kind == SLAB_ROW && slab->index == 0 && slab->node->id)
		frame_dest(p->drawer.frame, slab->node->id, p->left, top);
	if (slab->kind == SLAB_ROW)
		draw_ids(p, table_row_node(slab->table, slab->index), top);
	else if (slab->kind == SLAB_CHART || slab->kind == SLAB_IMAGE ||
	    (slab->kind == SLAB_LINE && slab->index == 0))
		draw_ids(p, slab->node, top);
}

static void
draw_note(struct painter *p, const struct placement *at, double x, double y)
{
	const struct style *style = p->drawer.setter->style;
	double middle = y - at->note->style.before / 2;

	for (int i = 0; i < at->note_lines; i++)
		drawer_line(&p->drawer, at->note, at->note_first + i, x,
		    y + i * at->note->style.leading);
	if (!at->note_opens || style->page.note_rule <= 0)
		return;
	frame_rule(p->drawer.frame, x, middle,
	    x + fmin(style->page.note_rule_length, at->note->measure), middle,
	    style->page.note_rule, at->note->style.colour);
}

static void
draw_chart(struct painter *p, const struct placement *at, double x, double y)
{
	frame_begin(p->drawer.frame, at->slab->element);
	frame_place(p->drawer.frame, at->chart, x, y, 0);
	frame_end(p->drawer.frame);
}

static void
draw_image(struct painter *p, const struct slab *slab, double x, double y)
{
	double width = image_width(slab->picture, slab->height);

	frame_begin(p->drawer.frame, slab->element);
	frame_picture(p->drawer.frame, slab->picture,
	    x + (slab->width - width) / 2, y, width, slab->height);
	frame_end(p->drawer.frame);
}

/* Are two placements parts of one block on one page? */
static bool
same_block(const struct placement *a, const struct placement *b)
{
	return a->page == b->page && a->slab->node == b->slab->node &&
	    !a->note && !b->note && a->continued == b->continued &&
	    a->slab->kind == b->slab->kind;
}

static bool
is_row(const struct placement *at)
{
	return at->slab->kind == SLAB_ROW && !at->continued && !at->note;
}

/*
 * The row of the table that ends its part of this page. Between the head, or a
 * heading that is repeated, and the rows below it the numbers of rows leap.
 */
static int
last_row(const struct painter *p, int i)
{
	const struct placements *all = p->placements;

	while (i + 1 < all->n && is_row(&all->at[i + 1]) &&
	    same_block(&all->at[i], &all->at[i + 1]))
		i++;
	return all->at[i].slab->index;
}

/* The row above on this page, -1: none. */
static int
row_before(const struct painter *p, int i)
{
	const struct placement *at = &p->placements->at[i];

	if (i == 0 || !is_row(at - 1) || !same_block(at - 1, at))
		return -1;
	return at[-1].slab->index;
}

/* Body text stands on one page only: behind its last line it is done with. */
static void
draw_line(struct painter *p, const struct slab *slab, double x, double y)
{
	struct paragraph *para = slab->para;

	drawer_line(&p->drawer, para, slab->index, x, y);
	if (p->drawer.setter->forgets && slab->index == para->lines->n - 1)
		shaped_drop(para->shaped);
}

static void
draw_slab(struct painter *p, int i)
{
	const struct placement *at = &p->placements->at[i];
	double x = p->left + at->x, y = p->top + at->y;

	if (at->note)
		draw_note(p, at, x, y);
	else if (at->continued)
		drawer_line(
		    &p->drawer, at->continued, at->continued_line, x, y);
	else if (at->slab->kind == SLAB_LINE)
		draw_line(p, at->slab, x, y);
	else if (at->slab->kind == SLAB_ROW)
		table_draw_row(&p->drawer, at->slab->table, at->slab->index,
		    row_before(p, i), last_row(p, i), x, y);
	else if (at->slab->kind == SLAB_CHART)
		draw_chart(p, at, x, y);
	else if (at->slab->kind == SLAB_IMAGE)
		draw_image(p, at->slab, x, y);
	else if (at->slab->kind == SLAB_PANEL)
		panel_draw(&p->drawer, at->slab->panel, x, y);
	else if (at->slab->kind == SLAB_ENTRY)
		draw_entry(p, at, x, y);
}

/* Placements first to end - 1 are one page's. */
static void
draw_placements(struct painter *p, int first, int end)
{
	for (int i = first; i < end; i++) {
		const struct placement *at = &p->placements->at[i];

		draw_places(p, at, p->top + at->y);
		if (at->again)
			frame_artifact(p->drawer.frame, ARTIFACT_REPEAT);
		draw_slab(p, i);
		if (at->again)
			frame_end(p->drawer.frame);
	}
}

/*
 * A landscape page is a portrait page whose content is turned a quarter
 * counter-clockwise; its number stays where it always is (GB/T 9704 cl. 8).
 */
static struct frame *
draw_landscape(struct painter *p, int number, int first, int end)
{
	struct typesetter *setter = p->drawer.setter;
	const struct page_style *page = &setter->style->page;
	struct frame *outer =
	    frame_new(setter->arena, page->width, page->height);

	p->drawer.frame =
	    frame_new(setter->arena, page->text_height, page->text_width);
	p->left = p->top = 0;
	p->drawer.turned = true;
	p->drawer.x = page->height - page->top - page->text_height;
	p->drawer.y = page_left(page, number);
	draw_placements(p, first, end);
	draw_watermark(p, outer);
	draw_page_number(p, outer, number);
	frame_place(
	    outer, p->drawer.frame, page_left(page, number), page->top, 1);
	return outer;
}

static struct frame *
draw_page(struct painter *p, int number, int first, int end)
{
	struct typesetter *setter = p->drawer.setter;
	const struct page_style *page = &setter->style->page;

	p->drawer.page = number;
	if (p->placements->pages.at[number - 1].landscape)
		return draw_landscape(p, number, first, end);
	p->drawer.frame = frame_new(setter->arena, page->width, page->height);
	p->drawer.turned = false;
	p->drawer.x = p->drawer.y = 0;
	p->left = page_left(page, number);
	p->top = page->top;
	draw_watermark(p, p->drawer.frame);
	draw_page_number(p, p->drawer.frame, number);
	draw_placements(p, first, end);
	return p->drawer.frame;
}

struct pages *
draw_pages(struct typesetter *setter, const struct placements *placements,
    const struct outline *outline, struct line_records *records)
{
	struct pages *pages = arena_new(setter->arena, struct pages);
	struct painter p = {
	    .drawer = {.setter = setter, .records = records},
	    .placements = placements,
	    .outline = outline,
	};
	int first = 0;

	for (int number = 1; number <= placements->pages.n; number++) {
		int end = first;

		while (
		    end < placements->n && placements->at[end].page == number)
			end++;
		*array_push(setter->arena, pages) =
		    draw_page(&p, number, first, end);
		first = end;
	}
	return pages;
}
