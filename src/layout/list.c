/*
 * Lists: numbers in the order of GB/T 9704, an element for each label and text.
 *
 * A list within an item stands to the right of it, and its numbers are those
 * that come next: 1. （1） ①.
 */
#include "layout/list.h"

#include "layout/tag.h"

/* From the outer list's items to the inner one's, in em of its characters. */
static const double STEP = 2;

struct list {
	struct flow *flow;
	struct element *element;
	enum numbering numbering;
	int depth; /* lists around this one */
};

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

/* Of a list in an item, unless its own items say it by their class. */
static enum numbering
inner_numbering(
    const struct flow *f, const struct node *list, enum numbering outer)
{
	static const enum numbering next[NUMBERINGS] = {
	    [NUMBERING_NONE] = NUMBERING_NONE,
	    [NUMBERING_CHINESE] = NUMBERING_CHINESE_PAREN,
	    [NUMBERING_CHINESE_PAREN] = NUMBERING_ARABIC,
	    [NUMBERING_ARABIC] = NUMBERING_ARABIC_PAREN,
	    [NUMBERING_ARABIC_COMMA] = NUMBERING_ARABIC_PAREN,
	    [NUMBERING_ARABIC_PAREN] = NUMBERING_CIRCLED,
	    [NUMBERING_CIRCLED] = NUMBERING_CIRCLED,
	};

	if (list->child->class_name)
		return style_of(f->setter->style, list->child)->numbering;
	return next[outer];
}

static void list_items(const struct list *, const struct node *node);

static void
inner_list(
    const struct list *outer, const struct node *node, struct element *body)
{
	struct list list = {
	    .flow = outer->flow,
	    .element = element_add(
		outer->flow->setter->arena, body, ELEMENT_L, node->origin),
	    .depth = outer->depth + 1,
	};

	if (node->child)
		list.numbering =
		    inner_numbering(outer->flow, node, outer->numbering);
	list_items(&list, node);
}

/* One item: its label beside its text, then the lists in it. */
static void
list_item(const struct list *list, const struct node *li, const char *label)
{
	struct flow *f = list->flow;
	struct arena *arena = f->setter->arena;
	struct heading heading = {.label = label};
	struct block_style style = *style_of(f->setter->style, li);
	struct element *item =
	    element_add(arena, list->element, ELEMENT_LI, li->origin);
	struct element *body;
	struct paragraph *p;

	style.left += STEP * style.pitch * list->depth;
	p = paragraph_new(f->setter, li, &style, &heading, &f->nnote);
	paragraph_break(f->setter, p, f->measure);
	if (p->nlabel > 0)
		tag_spans(arena, p, 0, p->nlabel,
		    element_add(arena, item, ELEMENT_LBL, li->origin));
	body = element_add(arena, item, ELEMENT_LBODY, li->origin);
	tag_spans(arena, p, p->nlabel, p->spans.n,
	    element_add(arena, body, ELEMENT_TEXT, li->origin));
	flow_lines(f, p, NULL);
	for (const struct node *n = li->child; n; n = n->next)
		if (n->kind == NODE_LIST)
			inner_list(list, n, body);
}

static void
list_items(const struct list *list, const struct node *node)
{
	struct arena *arena = list->flow->setter->arena;
	int number = 0;

	list->element->numbering = list->numbering;
	for (const struct node *li = node->child; li; li = li->next)
		list_item(list, li,
		    numeral_label(arena, list->numbering, ++number,
			node_text(arena, li)));
}

void
flow_list(struct flow *f, const struct node *node)
{
	struct list list = {
	    .flow = f,
	    .element = flow_element(f, ELEMENT_L, node),
	};

	if (node->child)
		list.numbering = list_numbering(f, node);
	list_items(&list, node);
}
