/*
 * Elements → structure elements. A piece of text is no element of its own: its
 * marks stand in its parent, at its place among the children. What nothing was
 * drawn for is left out, unless a table would lose a cell.
 */
#include "paint/pdf_tree.h"

#include <math.h>
#include <string.h>

#include "base/diag.h"

void
pdf_box_add(struct pdf_box *box, double x, double y)
{
	if (!box->set)
		*box = (struct pdf_box){x, y, x, y, true};
	box->x0 = fmin(box->x0, x);
	box->y0 = fmin(box->y0, y);
	box->x1 = fmax(box->x1, x);
	box->y1 = fmax(box->y1, y);
}

static void
nodes_fill(struct pdf_tree *tree, const struct element *element)
{
	struct pdf_node *node = &tree->nodes[element->number];

	if (element->number < 1 || element->number > tree->nnode)
		BUG("an element without a number");
	node->element = element;
	node->page = -1;
	for (const struct element *e = element->first; e; e = e->next)
		nodes_fill(tree, e);
}

void
pdf_tree_open(struct pdf_tree *tree, struct pdf_file *file,
    const struct pages *pages, const int *objects)
{
	struct arena *arena = file->arena;

	*tree = (struct pdf_tree){
	    .arena = arena,
	    .file = file,
	    .root = pages->root,
	    .nnode = pages->nelement,
	    .pages = objects,
	    .npage = pages->n,
	};
	tree->nodes =
	    arena_alloc(arena, sizeof *tree->nodes * (size_t)(tree->nnode + 1));
	tree->owners =
	    arena_alloc(arena, sizeof *tree->owners * (size_t)pages->n);
	if (tree->root)
		nodes_fill(tree, tree->root);
}

static struct pdf_node *
node_of(struct pdf_tree *tree, const struct element *element)
{
	return &tree->nodes[element->number];
}

/* The first page of an element is that of all around it, too. */
static void
node_on_page(struct pdf_tree *tree, const struct element *element, int page)
{
	for (; element && node_of(tree, element)->page < 0;
	     element = element->parent)
		node_of(tree, element)->page = page;
}

/* A piece of text is its parent's. */
static const struct element *
owner_of(const struct element *element)
{
	while (element->kind == ELEMENT_TEXT)
		element = element->parent;
	return element;
}

int
pdf_tree_mark(struct pdf_tree *tree, const struct element *element, int page)
{
	struct page_owners *owners = &tree->owners[page];
	struct pdf_node *node = node_of(tree, element);
	int id = owners->n;

	*array_push(tree->arena, &node->marks) = (struct pdf_mark){page, id};
	node_on_page(tree, element, page);
	*array_push(tree->arena, owners) = owner_of(element);
	return id;
}

void
pdf_tree_box(struct pdf_tree *tree, const struct element *element, int page,
    struct pdf_box box)
{
	const struct element *figure = element_within(element, ELEMENT_FIGURE);
	struct pdf_node *node = figure ? node_of(tree, figure) : NULL;

	if (!node || node->page != page || !box.set)
		return;
	pdf_box_add(&node->box, box.x0, box.y0);
	pdf_box_add(&node->box, box.x1, box.y1);
}

/* The area of this Link that was last made, if it is on this page. */
static struct pdf_area *
area_last(struct pdf_tree *tree, const struct element *element, int page)
{
	const struct pdf_node *node = node_of(tree, element);
	struct pdf_area *area =
	    node->areas.n > 0 ? node->areas.at[node->areas.n - 1] : NULL;

	return area && area->page == page ? area : NULL;
}

void
pdf_tree_area(struct pdf_tree *tree, const struct element *element, int page,
    struct pdf_box box)
{
	struct pdf_area *area = area_last(tree, element, page);

	if (!area) {
		area = arena_new(tree->arena, struct pdf_area);
		area->element = element;
		area->page = page;
		area->object = pdf_reserve(tree->file);
		buf_init(&area->words, tree->arena);
		*array_push(tree->arena, &tree->areas) = area;
		*array_push(tree->arena, &node_of(tree, element)->areas) = area;
		node_on_page(tree, element, page);
	}
	*array_push(tree->arena, &area->lines) = box;
}

void
pdf_tree_words(struct pdf_tree *tree, const struct element *element,
    const char *text, int nbyte)
{
	const struct element *link = element_within(element, ELEMENT_LINK);
	struct pdf_node *node = link ? node_of(tree, link) : NULL;

	if (node && node->areas.n > 0)
		buf_add(&node->areas.at[node->areas.n - 1]->words, text, nbyte);
}

int
pdf_tree_area_key(const struct pdf_tree *tree, int area)
{
	return tree->npage + area;
}

/* --- What is written ----------------------------------------------------- */

/* Is there anything to say? Tables keep all their cells. */
static bool
is_said(struct pdf_tree *tree, const struct element *element)
{
	const struct pdf_node *node = node_of(tree, element);

	switch (element->kind) {
	case ELEMENT_TH:
	case ELEMENT_TD:
	case ELEMENT_FIGURE:
	case ELEMENT_DOCUMENT:
		return true;
	default:
		break;
	}
	if (node->marks.n > 0 || node->areas.n > 0)
		return true;
	for (const struct element *e = element->first; e; e = e->next)
		if (is_said(tree, e))
			return true;
	return false;
}

static void
reserve(struct pdf_tree *tree, const struct element *element)
{
	if (!is_said(tree, element))
		return;
	if (element->kind != ELEMENT_TEXT)
		node_of(tree, element)->object = pdf_reserve(tree->file);
	for (const struct element *e = element->first; e; e = e->next)
		reserve(tree, e);
}

static void
put_marks(struct buf *out, const struct pdf_tree *tree,
    const struct pdf_node *node, int page)
{
	for (int i = 0; i < node->marks.n; i++) {
		const struct pdf_mark *mark = &node->marks.at[i];

		if (mark->page == page)
			buf_printf(out, "%d ", mark->id);
		else
			buf_printf(out, "<</Type/MCR/Pg %d 0 R/MCID %d>>",
			    tree->pages[mark->page], mark->id);
	}
	for (int i = 0; i < node->areas.n; i++)
		buf_printf(out, "<</Type/OBJR/Pg %d 0 R/Obj %d 0 R>>",
		    tree->pages[node->areas.at[i]->page],
		    node->areas.at[i]->object);
}

/* Its own marks, and what its children are; page: of the element's first. */
static void
put_kids(struct buf *out, struct pdf_tree *tree, const struct pdf_node *node,
    int page)
{
	put_marks(out, tree, node, page);
	for (const struct element *e = node->element->first; e; e = e->next) {
		const struct pdf_node *kid = node_of(tree, e);

		if (e->kind == ELEMENT_TEXT)
			put_kids(out, tree, kid, page);
		else if (kid->object)
			pdf_reference(out, kid->object);
	}
}

/* Sorts as the elements do. */
static void
put_id(struct buf *out, const struct element *element)
{
	buf_printf(out, "(e%07d)", element->number);
}

static bool
has_id(const struct element *element)
{
	return element->kind == ELEMENT_NOTE || element->is_head;
}

static void
put_cell(struct buf *out, const struct element *element)
{
	buf_puts(out, "/A<</O/Table");
	if (element->colspan > 1)
		buf_printf(out, "/ColSpan %d", element->colspan);
	if (element->rowspan > 1)
		buf_printf(out, "/RowSpan %d", element->rowspan);
	if (element->scope)
		buf_puts(out,
		    element->scope == SCOPE_ROW ? "/Scope/Row"
						: "/Scope/Column");
	if (element->heads.n > 0) {
		buf_puts(out, "/Headers[");
		for (int i = 0; i < element->heads.n; i++)
			put_id(out, element->heads.at[i]);
		buf_putc(out, ']');
	}
	buf_puts(out, ">>");
}

static void
put_figure(struct buf *out, const struct pdf_node *node)
{
	const struct pdf_box *box = &node->box;

	if (node->element->alt) {
		buf_puts(out, "/Alt");
		pdf_text(out, node->element->alt);
	}
	if (!box->set)
		return;
	buf_puts(out, "/A<</O/Layout/Placement/Block/BBox[");
	pdf_number(out, box->x0);
	buf_putc(out, ' ');
	pdf_number(out, box->y0);
	buf_putc(out, ' ');
	pdf_number(out, box->x1);
	buf_putc(out, ' ');
	pdf_number(out, box->y1);
	buf_puts(out, "]>>");
}

/* What its kind has to tell beside its children (14.8.5). */
static void
put_attributes(struct buf *out, const struct pdf_node *node)
{
	const struct element *element = node->element;

	if (has_id(element)) {
		buf_puts(out, "/ID");
		put_id(out, element);
	}
	if (element->kind == ELEMENT_FIGURE)
		put_figure(out, node);
	else if (element->kind == ELEMENT_L)
		buf_printf(out, "/A<</O/List/ListNumbering/%s>>",
		    element->numbering == NUMBERING_NONE ? "None" : "Decimal");
	else if (element->colspan > 1 || element->rowspan > 1 ||
	    element->scope || element->heads.n > 0)
		put_cell(out, element);
}

/* A link that leads nowhere is text. */
static const char *
type_name(const struct pdf_node *node)
{
	if (node->element->kind == ELEMENT_LINK && node->areas.n == 0)
		return "Span";
	return element_name(node->element->kind);
}

static void
node_write(struct pdf_tree *tree, const struct pdf_node *node, int parent)
{
	int object = node->object ? node->object : parent;
	struct buf *out;

	for (const struct element *e = node->element->first; e; e = e->next)
		node_write(tree, node_of(tree, e), object);
	if (!node->object)
		return;
	out = pdf_begin(tree->file, node->object);
	buf_printf(out, "<</S/%s/P %d 0 R", type_name(node), parent);
	if (node->page >= 0)
		buf_printf(out, "/Pg %d 0 R", tree->pages[node->page]);
	put_attributes(out, node);
	buf_puts(out, "/K[");
	put_kids(out, tree, node, node->page);
	buf_puts(out, "]>>");
	pdf_end(tree->file);
}

/* Of a piece of content, and of an area, the element it belongs to (14.7.4.4).
 */
static int
parents_write(struct pdf_tree *tree)
{
	int object = pdf_reserve(tree->file);
	struct buf *out = pdf_begin(tree->file, object);

	buf_puts(out, "<</Nums[");
	for (int i = 0; i < tree->npage; i++) {
		const struct page_owners *owners = &tree->owners[i];

		buf_printf(out, "%d[", i);
		for (int k = 0; k < owners->n; k++)
			pdf_reference(
			    out, node_of(tree, owners->at[k])->object);
		buf_puts(out, "]\n");
	}
	for (int i = 0; i < tree->areas.n; i++)
		buf_printf(out, "%d %d 0 R\n", pdf_tree_area_key(tree, i),
		    node_of(tree, tree->areas.at[i]->element)->object);
	buf_puts(out, "]>>");
	pdf_end(tree->file);
	return object;
}

/* The elements that others name; 0 when there are none. */
static int
ids_write(struct pdf_tree *tree)
{
	struct buf *out;
	int object, n = 0;

	for (int i = 1; i <= tree->nnode; i++)
		n += tree->nodes[i].object && has_id(tree->nodes[i].element);
	if (n == 0)
		return 0;
	object = pdf_reserve(tree->file);
	out = pdf_begin(tree->file, object);
	buf_puts(out, "<</Names[");
	for (int i = 1; i <= tree->nnode; i++) {
		const struct pdf_node *node = &tree->nodes[i];

		if (!node->object || !has_id(node->element))
			continue;
		put_id(out, node->element);
		pdf_reference(out, node->object);
	}
	buf_puts(out, "]>>");
	pdf_end(tree->file);
	return object;
}

int
pdf_tree_write(struct pdf_tree *tree)
{
	int root, parents, ids;
	struct buf *out;

	if (!tree->root)
		return 0;
	root = pdf_reserve(tree->file);
	reserve(tree, tree->root);
	node_write(tree, node_of(tree, tree->root), root);
	parents = parents_write(tree);
	ids = ids_write(tree);
	out = pdf_begin(tree->file, root);
	buf_printf(out,
	    "<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R"
	    "/ParentTreeNextKey %d",
	    node_of(tree, tree->root)->object, parents,
	    tree->npage + tree->areas.n);
	if (ids)
		buf_printf(out, "/IDTree %d 0 R", ids);
	buf_puts(out, ">>");
	pdf_end(tree->file);
	return root;
}
