#include "doc/numbered.h"

#include "base/map.h"
#include "doc/word.h"

/* Between a number and the caption behind it. */
static const char GAP[] = "　";

struct numbering_run {
	struct arena *arena;
	struct diags *diags;
	const struct style *style;
	struct map *labels; /* id → 图1 */
	int figures, tables;
};

static const char *
caption_of(const struct node *node)
{
	switch (node->kind) {
	case NODE_CHART:
		return node->as.chart.caption;
	case NODE_IMAGE:
		return node->as.image.caption;
	case NODE_TABLE:
		return node->as.table.caption;
	default:
		return NULL;
	}
}

const char *
caption_numbered(struct arena *arena, const struct node *node)
{
	const char *caption = caption_of(node);

	if (!node->label)
		return caption;
	return arena_printf(arena, "%s%s%s", node->label, GAP, caption);
}

static void
number_block(struct numbering_run *run, struct node *node)
{
	const char *caption = caption_of(node);
	bool table = node->kind == NODE_TABLE;
	int *n = table ? &run->tables : &run->figures;

	if (!caption || !*caption)
		return;
	node->label = style_word_with(run->arena, run->style,
	    table ? WORD_TABLE_NUMBER : WORD_FIGURE_NUMBER,
	    arena_printf(run->arena, "%d", ++*n));
	if (node->id)
		map_put(run->labels, node->id, (char *)node->label);
}

static void
number_blocks(struct numbering_run *run, struct node *parent)
{
	for (struct node *n = parent->child; n; n = n->next) {
		number_block(run, n);
		if (!node_is_attachment(n))
			number_blocks(run, n);
	}
}

/* A link without words says what it leads to. */
static void
fill_link(struct numbering_run *run, struct node *a)
{
	const char *href = a->as.link.href;
	const char *label =
	    *href == '#' ? map_find(run->labels, href + 1) : NULL;
	struct node *text;

	if (!label) {
		diag(run->diags, DIAG_EMPTY_LINK, a->origin);
		return;
	}
	text = node_new(run->arena, NODE_TEXT, a->origin);
	text->as.text = label;
	node_append(a, text);
}

static void
fill_links(struct numbering_run *run, struct node *parent)
{
	for (struct node *n = parent->child; n; n = n->next)
		if (n->kind == NODE_A && !n->child)
			fill_link(run, n);
		else
			fill_links(run, n);
}

void
document_number(struct arena *arena, struct diags *diags,
    const struct style *style, struct document *document)
{
	struct numbering_run run = {
	    .arena = arena,
	    .diags = diags,
	    .style = style,
	    .labels = map_new(arena),
	};

	if (!document->numbered)
		return;
	number_blocks(&run, document->root);
	fill_links(&run, document->root);
	document->numbered = false;
}
