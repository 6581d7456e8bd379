/* The structure tree: made once, in reading order, never moved. */
#include "frame/structure.h"

static const char *const names[ELEMENT_KINDS] = {
#define ELEMENT(ID, name) name,
#include "frame/element.def"
#undef ELEMENT
};

static const char *const part_names[] = {
    "",
#define PART(ID, name) name,
#include "frame/part.def"
#undef PART
};

struct element *
structure_new(struct arena *arena)
{
	struct element *root = arena_new(arena, struct element);

	root->kind = ELEMENT_DOCUMENT;
	return root;
}

struct element *
element_add(struct arena *arena, struct element *parent, enum element_kind kind,
    struct origin origin)
{
	struct element *element = arena_new(arena, struct element);

	element->kind = kind;
	element->origin = origin;
	element->parent = parent;
	if (parent->last)
		parent->last->next = element;
	else
		parent->first = element;
	parent->last = element;
	return element;
}

static int
number_from(struct element *element, int number)
{
	element->number = number;
	for (struct element *e = element->first; e; e = e->next)
		number = number_from(e, number + 1);
	return number;
}

int
structure_number(struct element *root)
{
	return number_from(root, 1);
}

void
element_clear(struct element *element)
{
	element->first = element->last = NULL;
}

const char *
element_name(enum element_kind kind)
{
	return names[kind];
}

const char *
official_part_name(enum official_part part)
{
	return part_names[part];
}

const struct element *
element_within(const struct element *element, enum element_kind kind)
{
	while (element && element->kind != kind)
		element = element->parent;
	return element;
}
