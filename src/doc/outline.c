/* Numbers headings in document order: a count for each of the four levels. */
#include "doc/outline.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/numeral.h"

enum { LEVELS = 4 };

struct numberer {
	struct arena *arena;
	const struct style *style;
	struct outline *out;
	int count[LEVELS];
	int open[LEVELS]; /* levels above the current heading */
	int nopen;
	int attachment, nattachment; /* the last one met, of so many */
};

static int
level_of(const struct node *node)
{
	return (int)node->kind - (int)NODE_H1;
}

/* A level that is not above any other open one nests in what is open. */
static int
depth_of(struct numberer *n, int level)
{
	while (n->nopen > 0 && n->open[n->nopen - 1] >= level)
		n->nopen--;
	n->open[n->nopen++] = level;
	return n->nopen;
}

static const char *
label_of(struct numberer *n, const struct node *node, int *counted)
{
	const struct block_style *style = style_of(n->style, node);
	const char *given = node->as.heading.number;
	int level = level_of(node), number = ++n->count[level];

	for (int i = level + 1; i < LEVELS; i++)
		n->count[i] = 0;
	*counted = 0;
	if (given) {
		char *end;
		long value = strtol(given, &end, 10);

		if (*end != '\0' || value < 1 || value > 9999)
			return given;
		number = n->count[level] = (int)value;
	}
	*counted = number;
	return numeral_label(n->arena,
	    style ? style->numbering : NUMBERING_NONE, number,
	    node_text(n->arena, node));
}

static void
heading_add(struct numberer *n, const struct node *node)
{
	int index = n->out->n, number;
	const char *label = label_of(n, node, &number);

	*array_push(n->arena, n->out) = (struct heading){
	    .node = node,
	    .depth = depth_of(n, level_of(node)),
	    .label = label,
	    .number = number,
	    .text = node_text(n->arena, node),
	    .id = node->id ? node->id
			   : arena_printf(n->arena, "heading-%d", index + 1),
	};
}

static const char *
attachment_label(const struct numberer *n)
{
	if (n->nattachment < 2)
		return style_word(n->style, WORD_ATTACHMENT);
	return style_word_with(n->arena, n->style, WORD_ATTACHMENT_NUMBER,
	    arena_printf(n->arena, "%d", n->attachment));
}

/* An attachment's title stands among the first headings, under its number. */
static void
attachment_add(struct numberer *n, const struct node *section)
{
	const struct node *title = section->child;

	n->nopen = 0;
	memset(n->count, 0, sizeof n->count);
	n->attachment++;
	if (!title || title->kind != NODE_TITLE)
		return;
	*array_push(n->arena, n->out) = (struct heading){
	    .node = title,
	    .depth = depth_of(n, 0),
	    .label = arena_printf(n->arena, "%s　", attachment_label(n)),
	    .text = node_text(n->arena, title),
	    .id = title->id
		? title->id
		: arena_printf(n->arena, "attachment-%d", n->attachment),
	};
}

/* A section with a title is a paper of its own: its numbers begin anew. */
static bool
begins_anew(const struct node *node)
{
	return node->kind == NODE_SECTION && node->child &&
	    node->child->kind == NODE_TITLE;
}

static void
walk(struct numberer *n, const struct node *node)
{
	for (const struct node *c = node->child; c; c = c->next) {
		if (node_is_heading(c))
			heading_add(n, c);
		if (node_is_attachment(c))
			attachment_add(n, c);
		else if (begins_anew(c))
			memset(n->count, 0, sizeof n->count);
		if (c->kind == NODE_SECTION)
			walk(n, c);
	}
}

struct outline *
outline_new(struct arena *arena, const struct style *style,
    const struct document *document)
{
	struct numberer n = {
	    .arena = arena,
	    .style = style,
	    .out = arena_new(arena, struct outline),
	};

	for (const struct node *c = document->root->child; c; c = c->next)
		n.nattachment += node_is_attachment(c);
	walk(&n, document->root);
	return n.out;
}

struct heading *
outline_find(const struct outline *outline, const struct node *node)
{
	for (int i = 0; i < outline->n; i++)
		if (outline->at[i].node == node)
			return &outline->at[i];
	return NULL;
}
