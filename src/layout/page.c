/*
 * Slabs → placements: one look ahead is enough, since a page that is full goes
 * back to the last place where a break is allowed.
 *
 * Text stands on the page's grid of lines (GB/T 9704 5.2.3): whatever else is
 * placed between, the next body line starts on a grid line again.
 */
#include "layout/page.h"

#include <math.h>

#include "base/array.h"
#include "chart/chart.h"
#include "doc/numbered.h"
#include "layout/notes.h"
#include "layout/slack.h"
#include "layout/table.h"
#include "layout/title_break.h"

/* What is left of former pages' notes takes at most this share of a page. */
static const double REST_SHARE = 0.6;

struct builder {
	struct typesetter *setter;
	struct placements *out;
	const struct segment *segment;
	double width, height; /* of the text area */
	double column_width, column_step;
	double grid; /* line pitch */
	int page, column; /* page from 1; 0: none open */
	double y; /* next free, from the text area's top */
	double top; /* where the open region starts */
	struct notes notes; /* of the open region */
	double taken; /* by notes of former segments of this page */
	double closed; /* by notes of this segment's closed columns */
	double foot; /* by what stands below them */
	int first; /* first slab of the open region */
	int mark; /* first placement of the open region */
	struct plot *plot; /* of the chart that is being placed; NULL */
	int chart_row; /* its first row still to place */
};

/* Above what stands below them at the page's foot. */
static double
foot_of_text(const struct builder *b)
{
	return b->height - b->foot - b->taken;
}

static void
page_open(struct builder *b)
{
	*array_push(b->setter->arena, &b->out->pages) =
	    (struct page_kind){.landscape = b->segment->landscape};
	b->page = b->out->pages.n;
	b->column = 0;
	b->y = b->top = 0;
	b->taken = b->closed = 0;
}

/* The next column or page; slab i will be the first there. */
static void
region_open(struct builder *b, int i)
{
	if (b->page == 0 || b->column + 1 >= b->segment->columns) {
		page_open(b);
	} else {
		b->column++;
		b->y = b->top;
	}
	b->first = i;
	b->mark = b->out->n;
	b->foot = 0;
	notes_open(&b->notes, b->column_width, REST_SHARE * foot_of_text(b));
}

/* Below a former section, on the page that it has begun. */
static bool
is_below(const struct builder *b)
{
	return b->top > PLACE_SLACK && b->column == 0;
}

static double
snap(const struct builder *b, double y)
{
	return ceil(y / b->grid - PLACE_SLACK) * b->grid;
}

static double
slab_top(const struct builder *b, const struct slab *slab)
{
	bool first = b->y <= b->top + PLACE_SLACK;
	double y = b->y + (first && !slab->cover ? 0 : slab->before);

	return slab->on_grid ? snap(b, y) : y;
}

static struct placement *
place(struct builder *b, const struct slab *slab, double y, double height)
{
	struct placement *p = array_push(b->setter->arena, b->out);

	*p = (struct placement){
	    .slab = slab,
	    .page = b->page,
	    .x = b->column * b->column_step + slab->x,
	    .y = y,
	    .height = height,
	};
	b->y = y + height;
	if (slab->cover)
		b->out->pages.at[b->page - 1].unnumbered = true;
	return p;
}

/* --- Notes -------------------------------------------------------------- */

static double
room_below(const struct builder *b)
{
	return foot_of_text(b) - notes_height(&b->notes);
}

static void
notes_place(struct builder *b)
{
	double y = room_below(b) + b->notes.before;

	for (int i = 0; i < b->notes.set.n; i++) {
		const struct note_piece *piece = &b->notes.set.at[i];
		struct placement *at = array_push(b->setter->arena, b->out);

		*at = (struct placement){
		    .slab = piece->slab,
		    .page = b->page,
		    .x = b->column * b->column_step,
		    .y = y,
		    .height = piece->n * piece->para->style.leading,
		    .note = piece->para,
		    .note_first = piece->first,
		    .note_lines = piece->n,
		    .note_opens = i == 0,
		};
		y += at->height;
	}
}

static void
region_close(struct builder *b)
{
	notes_place(b);
	b->closed = fmax(b->closed, notes_height(&b->notes));
	b->notes.set.n = 0;
}

/* --- Breaking ----------------------------------------------------------- */

/* A head row: without a row below it, it says nothing. */
static bool
is_head(const struct slab *slab)
{
	return slab->kind == SLAB_ROW &&
	    slab->index < table_head_rows(slab->table);
}

/*
 * Slab i does not fit. The slab that starts the next region: the latest one
 * whose forerunner lets it go; when all hold together, i itself, with what
 * heads it.
 */
static int
break_before(const struct builder *b, int i)
{
	const struct slab *slabs = b->segment->slabs.at;
	int k = i;

	for (int keep = KEEP_NONE; keep < KEEP_HARD; keep++)
		for (k = i; k > b->first; k--)
			if ((int)slabs[k - 1].keep <= keep)
				return k;
	for (k = i; k > b->first && is_head(&slabs[k - 1]);)
		k--;
	while (k < i && k > b->first && slabs[k - 1].node == slabs[i].node)
		k--;
	return k > b->first || is_below(b) ? k : i;
}

/* Takes back the placements of slabs from k on. */
static void
unplace(struct builder *b, int k)
{
	const struct slab *from = &b->segment->slabs.at[k];

	while (b->out->n > b->mark && b->out->at[b->out->n - 1].slab >= from)
		b->out->n--;
	notes_drop(&b->notes, from);
}

/*
 * A table that goes on gets its head again, 续表 above it, and the heading of
 * the rows that go on below it.
 */
static void
repeat_head(struct builder *b, const struct slab *slab)
{
	const struct slab *head = slab - slab->index;
	struct paragraph *continued = table_continued(slab->table);
	int group = table_group_row(slab->table, slab->index);

	if (continued) {
		struct placement *p = place(b, slab, b->y,
		    continued->lines->n * continued->style.leading);

		p->continued = continued;
		p->again = true;
	}
	for (int i = 0; i < table_head_rows(slab->table); i++)
		place(b, &head[i], b->y, head[i].height)->again = true;
	if (group >= 0)
		place(b, &head[group], b->y, head[group].height)->again = true;
}

static bool
is_continued_row(const struct slab *slab)
{
	return slab->kind == SLAB_ROW &&
	    slab->index >= table_head_rows(slab->table) && slab->index > 0;
}

static void
region_next(struct builder *b, int i)
{
	const struct slab *slab = &b->segment->slabs.at[i];

	region_close(b);
	if (is_below(b) && i == 0) /* none of it is on this page */
		b->column = b->segment->columns;
	region_open(b, i);
	if (is_continued_row(slab))
		repeat_head(b, slab);
}

/* --- Slabs -------------------------------------------------------------- */

/*
 * A chart that does not fit moves on whole, if not too much stays empty for
 * it; else it takes what room there is and goes on over the page.
 */
static bool
chart_moves_on(const struct builder *b, double room)
{
	const struct page_style *page = &b->setter->style->page;

	if (room >= chart_height(b->plot))
		return false;
	return room < page->spare_lines * b->grid ||
	    room < chart_min_height(b->plot);
}

/* A chart that goes on has its caption again: 完成率（续）. */
static void
repeat_caption(struct builder *b, const struct slab *slab)
{
	const struct style *style = b->setter->style;
	const struct block_style *block = style_block(style, BLOCK_CAPTION);
	const char *caption = caption_numbered(b->setter->arena, slab->node);
	struct paragraph *para;
	struct placement *p;

	if (!caption || !*caption)
		return;
	para = paragraph_of_text(b->setter, slab->node, block->name, block,
	    style_word_with(
		b->setter->arena, style, WORD_CHART_CONTINUED, caption));
	title_break(b->setter, para, slab->width, NULL);
	for (int i = 0; i < para->lines->n; i++) {
		p = place(b, slab, b->y, para->style.leading);
		p->continued = para;
		p->continued_line = i;
		p->again = true;
	}
}

static int
place_chart(struct builder *b, int i)
{
	const struct slab *slab = &b->segment->slabs.at[i];
	bool fresh = b->y <= b->top + PLACE_SLACK && !is_below(b);
	struct placement *p;
	struct frame *frame;
	double y, room;

	if (b->chart_row == 0)
		b->plot = plot_new(b->setter, slab->node, slab->width);
	if (fresh && b->chart_row > 0)
		repeat_caption(b, slab);
	y = slab_top(b, slab);
	room = room_below(b) - y;
	if (!fresh && chart_moves_on(b, room)) {
		int k = break_before(b, i);

		unplace(b, k);
		region_next(b, k);
		return k;
	}
	frame = chart_draw(b->plot, room, &b->chart_row);
	p = place(b, slab, y, frame->height);
	p->chart = frame;
	if (b->chart_row < 0) {
		b->chart_row = 0;
		return i + 1;
	}
	region_next(b, i);
	return i;
}

/* Is it a break to the next column? Where there is none, to the next page. */
static bool
ends_column(const struct builder *b, int i)
{
	const struct node *node = b->segment->slabs.at[i].node;

	return node && node->kind == NODE_COLUMN_BREAK;
}

static int
place_break(struct builder *b, int i)
{
	/* At a page's top there is nothing to break. */
	if (b->y > b->top + PLACE_SLACK || b->column > 0 || is_below(b)) {
		region_close(b);
		if (!ends_column(b, i))
			b->column = b->segment->columns;
		region_open(b, i + 1);
	}
	b->first = i + 1;
	return i + 1;
}

/*
 * At the page's foot, on the last page. On a page that must be even, a page
 * before it stays blank where the text ends on an even one; neither has a
 * number then (GB/T 9704 7.5).
 */
static int
place_foot(struct builder *b, int i)
{
	const struct slab *slab = &b->segment->slabs.at[i];
	bool even = b->setter->style->official.imprint_even;

	if (snap(b, b->y) + slab->height > room_below(b) + ROOM_SLACK)
		region_next(b, i);
	if (even && b->page % 2 == 1) {
		bool blank = b->y <= b->top + PLACE_SLACK;

		b->out->pages.at[b->page - 1].unnumbered = blank;
		region_next(b, i);
		b->out->pages.at[b->page - 1].unnumbered = blank;
	}
	place(b, slab, b->height - slab->height, slab->height);
	b->foot = slab->height;
	return i + 1;
}

static int
place_block(struct builder *b, int i)
{
	const struct slab *slab = &b->segment->slabs.at[i];
	double y = slab_top(b, slab);
	double room = room_below(b) - y - slab->height;
	struct placement *p;

	if ((room < -ROOM_SLACK || !notes_fit(&b->notes, slab, room)) &&
	    (i > b->first || is_below(b))) {
		int k = break_before(b, i);

		unplace(b, k);
		region_next(b, k);
		return k;
	}
	p = place(b, slab, y, slab->height);
	notes_add(&b->notes, slab, room);
	if (slab->heading)
		slab->heading->page = p->page;
	return i + 1;
}

static void
segment_build(struct builder *b, const struct segment *segment)
{
	const struct page_style *page = &b->setter->style->page;
	bool new_page = b->page == 0 || !b->segment ||
	    segment->landscape != b->segment->landscape;

	if (segment->slabs.n == 0)
		return;
	b->segment = segment;
	b->width = segment_width(page, segment);
	b->height = segment_height(page, segment);
	b->column_width = segment->slabs.at[0].width;
	b->column_step = segment->columns > 1
	    ? (b->width - b->column_width) / (segment->columns - 1)
	    : 0;
	if (new_page) {
		b->page = 0;
		region_open(b, 0);
	} else {
		b->taken += b->closed;
		b->closed = 0;
		notes_open(&b->notes, b->column_width,
		    REST_SHARE * (foot_of_text(b) - b->y));
	}
	b->column = 0;
	b->first = 0;
	b->top = b->y;
	b->mark = b->out->n;
	for (int i = 0; i < segment->slabs.n;) {
		enum slab_kind kind = segment->slabs.at[i].kind;

		if (kind == SLAB_BREAK)
			i = place_break(b, i);
		else if (kind == SLAB_CHART)
			i = place_chart(b, i);
		else if (segment->slabs.at[i].foot)
			i = place_foot(b, i);
		else
			i = place_block(b, i);
	}
	region_close(b);
}

/* Below the longest column. */
static double
segment_bottom(const struct builder *b)
{
	double y = b->y;

	for (int i = b->out->n - 1; i >= 0; i--) {
		const struct placement *p = &b->out->at[i];

		if (p->page != b->page)
			break;
		if (!p->note)
			y = fmax(y, p->y + p->height);
	}
	return y;
}

struct placements *
page_build(struct typesetter *setter, const struct segments *segments)
{
	const struct page_style *page = &setter->style->page;
	struct builder b = {
	    .setter = setter,
	    .out = arena_new(setter->arena, struct placements),
	    .grid = page->text_height / page->lines,
	};

	notes_init(&b.notes, setter);
	for (int i = 0; i < segments->n; i++) {
		segment_build(&b, segments->at[i]);
		b.y = segment_bottom(&b);
	}
	while (b.notes.rest.n > 0) {
		page_open(&b);
		notes_open(&b.notes, b.column_width, foot_of_text(&b));
		region_close(&b);
	}
	return b.out;
}
