/* The document tree: names, making, and its text. */
#include "doc/node.h"

#include <string.h>

#include "base/buf.h"

static const char *const names[] = {
#define NODE(ID, name) [NODE_##ID] = name,
#include "doc/node.def"
#undef NODE
};
_Static_assert(LEN(names) == NODE_KINDS, "a name for each kind");

const char *const chart_kind_names[CHART_KINDS + 1] = {
#define CHART(id, name, ...) [CHART_##id] = name,
#include "doc/chart.def"
#undef CHART
};

/* A grid of places for every label in every series is held at once. */
enum { SERIES = 1000, ROWS = 10000 };

const int chart_series_most[CHART_KINDS] = {
#define CHART(id, name, drawing, unit, series, ...) [CHART_##id] = series,
#include "doc/chart.def"
#undef CHART
};

const char *
node_name(enum node_kind kind)
{
	return names[kind];
}

int
node_kind_read(const char *name)
{
	for (int i = 0; i < LEN(names); i++)
		if (strcmp(names[i], name) == 0)
			return i;
	return -1;
}

struct node *
node_new(struct arena *arena, enum node_kind kind, struct origin origin)
{
	struct node *node = arena_new(arena, struct node);

	node->kind = kind;
	node->origin = origin;
	return node;
}

void
node_append(struct node *parent, struct node *child)
{
	child->parent = parent;
	child->prev = parent->last;
	child->next = NULL;
	if (parent->last)
		parent->last->next = child;
	else
		parent->child = child;
	parent->last = child;
}

const char *
node_figure_of(const struct node *node)
{
	while (node && !node->of)
		node = node->parent;
	return node ? node->of : NULL;
}

static void
text_add(struct buf *out, const struct node *node)
{
	if (node->kind == NODE_TEXT)
		buf_puts(out, node->as.text);
	if (node->kind == NODE_NOTE)
		return;
	for (const struct node *c = node->child; c; c = c->next)
		text_add(out, c);
}

char *
node_text(struct arena *arena, const struct node *node)
{
	struct buf out;

	buf_init(&out, arena);
	if (node->kind != NODE_NOTE) {
		text_add(&out, node);
		return out.s;
	}
	for (const struct node *c = node->child; c; c = c->next)
		text_add(&out, c);
	return out.s;
}

bool
node_is_heading(const struct node *node)
{
	return node->kind >= NODE_H1 && node->kind <= NODE_H4;
}

static bool
is_section_of(const struct node *node, const char *class_name)
{
	return node->kind == NODE_SECTION && node->class_name &&
	    strcmp(node->class_name, class_name) == 0;
}

bool
node_is_attachment(const struct node *node)
{
	return is_section_of(node, "attachment");
}

bool
node_is_cover(const struct node *node)
{
	return is_section_of(node, "cover");
}

bool
node_is_enclosure(const struct node *node)
{
	return is_section_of(node, "enclosure");
}
