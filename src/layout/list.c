/*
 * Lists: an element for each label and text.
 */
#include "layout/list.h"

#include "doc/listing.h"
#include "layout/tag.h"

struct list {
	struct flow *flow;
	struct element *element;
	enum numbering numbering;
	int depth; /* lists around this one */
};

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

	list.numbering = list_inner_numbering(
	    outer->flow->setter->style, node, outer->numbering);
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

	style.left += LIST_STEP * style.pitch * list->depth;
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

	list.numbering = list_numbering(f->setter->style, node);
	list_items(&list, node);
}
