/*
 * Inline nodes → spans → boxes → lines.
 *
 * Each stage is made once; breaking may be asked again at another measure
 * (tables try several).
 */
#include "layout/paragraph.h"

#include <math.h>
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"

/*
 * The em box of Chinese faces reaches 0.88 em above the baseline: a line's
 * em box is centred in its leading.
 */
static const double EM_ASCENT = 0.88;

/* Note marks: circled numbers, smaller and raised. */
static const double NOTE_SIZE = 0.6, NOTE_RISE = 0.4;

struct inline_state {
	bool bold;
	const char *link, *figure;
};

struct collector {
	struct typesetter *setter;
	struct paragraph *para;
	const struct block_style *style;
	int *nnote;
};

static void
span_add(struct collector *c, const char *text, struct inline_state state,
    struct origin origin)
{
	const struct block_style *style = c->style;

	if (!text || !*text)
		return;
	*array_push(c->setter->arena, &c->para->spans) = (struct span){
	    .text = text,
	    .nbyte = (int)strlen(text),
	    .role = style->role,
	    .bold = style->bold || state.bold,
	    .size = style->size,
	    .colour = style->colour,
	    .link = state.link,
	    .figure = c->setter->figures ? state.figure : NULL,
	    .origin = origin,
	};
}

static void
note_add(struct collector *c, const struct node *node)
{
	const char *mark =
	    numeral_label(c->setter->arena, NUMBERING_CIRCLED, ++*c->nnote, "");
	struct note_ref *ref = arena_new(c->setter->arena, struct note_ref);
	struct span *span;

	ref->node = node;
	span_add(c, mark, (struct inline_state){0}, node->origin);
	span = &c->para->spans.at[c->para->spans.n - 1];
	span->rise = NOTE_RISE * span->size;
	span->size *= NOTE_SIZE;
	*array_push(c->setter->arena, &c->para->notes) = ref;
}

static void
collect(
    struct collector *c, const struct node *parent, struct inline_state state)
{
	for (const struct node *n = parent->child; n; n = n->next) {
		struct inline_state inner = state;

		switch (n->kind) {
		case NODE_TEXT:
			span_add(c, n->as.text, state, n->origin);
			break;
		case NODE_B:
			inner.bold = true;
			collect(c, n, inner);
			break;
		case NODE_A:
			inner.link = n->as.link.href;
			collect(c, n, inner);
			break;
		case NODE_FIGURE:
			inner.figure = node_figure_of(n);
			collect(c, n, inner);
			break;
		case NODE_NOTE:
			note_add(c, n);
			break;
		default:
			break;
		}
	}
}

static struct paragraph *
paragraph_start(struct typesetter *setter, const struct node *node,
    const char *block, const struct block_style *style)
{
	struct paragraph *p = arena_new(setter->arena, struct paragraph);

	p->node = node;
	p->block = block;
	p->style = *style;
	return p;
}

/* glued: boxes of the label, which stays with the character after it. */
static struct paragraph *
paragraph_shape(struct typesetter *setter, struct paragraph *p, int label_bytes)
{
	double pitch = p->style.pitch / p->style.size;
	int glued = 0;

	p->shaped = shape(setter, p->spans.at, p->spans.n, pitch);
	while (glued < p->shaped->nbox &&
	    p->shaped->boxes[glued].text - p->shaped->text < label_bytes)
		glued++;
	p->spacing = spacing_new(setter, p->shaped, glued);
	return p;
}

struct paragraph *
paragraph_new(struct typesetter *setter, const struct node *node,
    const struct block_style *style, const struct heading *heading, int *nnote)
{
	struct paragraph *p =
	    paragraph_start(setter, node, node_name(node->kind), style);
	struct collector c = {setter, p, style, nnote};
	struct inline_state plain = {0};
	const char *label = heading ? heading->label : "";

	span_add(&c, label, plain, node->origin);
	p->nlabel = p->spans.n;
	/* A row's cells are all of its figure, its name too. */
	if (node->kind == NODE_TD || node->kind == NODE_TH)
		plain.figure = node_figure_of(node);
	collect(&c, node, plain);
	return paragraph_shape(setter, p, (int)strlen(label));
}

struct paragraph *
paragraph_of_text(struct typesetter *setter, const struct node *node,
    const char *block, const struct block_style *style, const char *text)
{
	struct paragraph *p = paragraph_start(setter, node, block, style);
	int none = 0;
	struct collector c = {setter, p, style, &none};

	span_add(&c, text, (struct inline_state){0},
	    node ? node->origin : (struct origin){0});
	return paragraph_shape(setter, p, 0);
}

struct paragraph *
paragraph_run_in(struct typesetter *setter, const struct node *heading_node,
    const struct block_style *heading_style, const struct heading *heading,
    const struct node *body, const struct block_style *style, int *nnote)
{
	struct paragraph *p =
	    paragraph_start(setter, body ? body : heading_node,
		node_name(body ? body->kind : heading_node->kind), style);
	struct collector c = {setter, p, heading_style, nnote};
	struct inline_state plain = {0};

	span_add(&c, heading->label, plain, heading_node->origin);
	p->nlabel = p->spans.n;
	collect(&c, heading_node, plain);
	p->nlead = p->spans.n;
	span_add(&c, heading_style->run_in_end, plain, heading_node->origin);
	c.style = style;
	if (body)
		collect(&c, body, plain);
	return paragraph_shape(setter, p, (int)strlen(heading->label));
}

static void
report_lines(struct typesetter *setter, const struct paragraph *p)
{
	struct origin origin = p->node ? p->node->origin : (struct origin){0};

	for (int i = 0; i < p->lines->n; i++) {
		const struct line *line = &p->lines->at[i];

		if (line->overfull)
			diag(setter->diags, DIAG_OVERFULL, origin, p->block,
			    i + 1);
		if (line->broken)
			diag(setter->diags, DIAG_WORD_BROKEN, origin, p->block,
			    i + 1);
		if (line->ragged)
			diag(setter->diags, DIAG_RAGGED, origin, p->block,
			    i + 1);
	}
}

void
paragraph_break(struct typesetter *setter, struct paragraph *p, double measure)
{
	const struct block_style *style = &p->style;

	p->measure = measure - style->left - style->right;
	p->lines = lines_break(setter,
	    &(struct line_request){
		.shaped = p->shaped,
		.spacing = p->spacing,
		.measure = p->measure,
		.indent = style->indent,
		.hang = style->hang,
		.trim_indent = setter->style->composition.trim_indent,
		.align =
		    style->align == ALIGN_UNSET ? ALIGN_JUSTIFY : style->align,
	    });
	report_lines(setter, p);
}

double
style_baseline(const struct block_style *style)
{
	return (style->leading - style->size) / 2 + EM_ASCENT * style->size;
}

static const struct element *
element_at(const struct paragraph *p, int box)
{
	return p->elements ? p->elements[p->shaped->boxes[box].span] : NULL;
}

/* What boxes first to last of a line cover; in no order where text turns. */
struct reach {
	double left, right, top, height; /* [pt] */
};

static struct reach
reach_of(const struct paragraph *p, const struct line *line, int first,
    int last, double x, double y)
{
	double size = p->shaped->boxes[last].size;
	struct reach reach = {HUGE_VAL, 0, y - EM_ASCENT * size, size};

	for (int i = first; i <= last; i++) {
		double left = x + line->x[i - line->first];

		reach.left = fmin(reach.left, left);
		reach.right =
		    fmax(reach.right, left + p->shaped->boxes[i].advance);
	}
	return reach;
}

/* Boxes first to last of the line, which stand in one element or in none. */
static void
draw_stretch(struct frame *frame, const struct paragraph *p,
    const struct line *line, int first, int last, double x, double y)
{
	const struct element *element = element_at(p, first);
	int n = last - first + 1;
	double *at = arena_alloc(frame->arena, sizeof *at * (size_t)n);
	struct reach reach;

	for (int i = 0; i < n; i++)
		at[i] = x + line->x[first - line->first + i];
	if (element)
		frame_begin(frame, element);
	if (element && element->target) {
		reach = reach_of(p, line, first, last, x, y);
		frame_link(frame, element, reach.left, reach.top,
		    reach.right - reach.left, reach.height);
	}
	frame_boxes(frame, p->shaped, first, last, at, y, p->spans.at);
	if (element)
		frame_end(frame);
}

static const char *
figure_at(const struct paragraph *p, int box)
{
	return p->spans.at[p->shaped->boxes[box].span].figure;
}

/* Where the line shows figures; one may go on in the next. */
static void
place_figures(struct frame *frame, const struct paragraph *p,
    const struct line *line, int last, double x, double y)
{
	for (int first = line->first, end; first <= last; first = end + 1) {
		const struct box *boxes = p->shaped->boxes;
		const char *of = figure_at(p, first);
		struct reach reach;

		for (end = first; end < last; end++)
			if (figure_at(p, end + 1) != of)
				break;
		if (!of)
			continue;
		reach = reach_of(p, line, first, end, x, y);
		frame_figure(frame,
		    (struct figure_place){
			.of = of,
			.text = arena_strndup(frame->arena, boxes[first].text,
			    (size_t)(boxes[end].text + boxes[end].nbyte -
				boxes[first].text)),
			.x = reach.left,
			.y = reach.top,
			.width = reach.right - reach.left,
			.height = reach.height,
		    });
	}
}

/* A space at a line's end is not drawn: it is where the line was broken. */
static int
last_drawn(const struct paragraph *p, const struct line *line)
{
	int last = line->last;

	while (
	    last > line->first && p->shaped->boxes[last].class == HANZI_SPACE)
		last--;
	return last;
}

void
paragraph_draw_line(
    struct frame *frame, const struct paragraph *p, int i, double x, double y)
{
	const struct line *line = &p->lines->at[i];
	int last;

	if (line->first > line->last)
		return;
	last = last_drawn(p, line);
	for (int first = line->first; first <= last;) {
		const struct element *element = element_at(p, first);
		int end = first;

		while (end < last && element_at(p, end + 1) == element)
			end++;
		draw_stretch(frame, p, line, first, end, x + p->style.left, y);
		first = end + 1;
	}
	place_figures(frame, p, line, last, x + p->style.left, y);
}
