/*
 * Spans → elements: what is no plain text becomes a child, and then the plain
 * text between children has pieces of its own, for the order to be kept.
 */
#include "layout/tag.h"

struct tagger {
	struct arena *arena;
	struct paragraph *p;
	struct element *element;
	int note; /* the next of the paragraph's */
};

static bool
is_note_mark(const struct span *span)
{
	return span->rise > 0;
}

static bool
is_plain(const struct span *span)
{
	return !span->link && !is_note_mark(span);
}

/* Spans that one element takes: up to the first of another kind. */
static int
same_kind_end(const struct paragraph *p, int first, int end)
{
	const struct span *spans = p->spans.at;
	int i = first + 1;

	if (is_note_mark(&spans[first]))
		return i;
	while (i < end && spans[i].link == spans[first].link &&
	    !is_note_mark(&spans[i]))
		i++;
	return i;
}

static bool
all_plain(const struct paragraph *p, int first, int end)
{
	for (int i = first; i < end; i++)
		if (!is_plain(&p->spans.at[i]))
			return false;
	return true;
}

static struct element *
child_of(struct tagger *t, const struct span *span)
{
	enum element_kind kind = is_note_mark(span) ? ELEMENT_REFERENCE
	    : span->link			    ? ELEMENT_LINK
						    : ELEMENT_TEXT;
	struct element *child =
	    element_add(t->arena, t->element, kind, span->origin);

	child->target = span->link;
	return child;
}

/* A note is read where its mark stands, wherever it is printed. */
static void
add_note(struct tagger *t)
{
	struct note_ref *ref = t->p->notes.at[t->note++];

	ref->element =
	    element_add(t->arena, t->element, ELEMENT_NOTE, ref->node->origin);
}

static void
tag_mixed(struct tagger *t, int first, int end)
{
	while (first < end) {
		const struct span *span = &t->p->spans.at[first];
		int next = same_kind_end(t->p, first, end);
		struct element *child = child_of(t, span);

		for (int i = first; i < next; i++)
			t->p->elements[i] = child;
		if (is_note_mark(span))
			add_note(t);
		first = next;
	}
}

static void
elements_open(struct arena *arena, struct paragraph *p)
{
	if (!p->elements && p->spans.n > 0)
		p->elements = arena_alloc(
		    arena, sizeof *p->elements * (size_t)p->spans.n);
}

void
tag_spans(struct arena *arena, struct paragraph *p, int first, int end,
    struct element *element)
{
	struct tagger t = {.arena = arena, .p = p, .element = element};

	elements_open(arena, p);
	for (int i = 0; i < first; i++)
		t.note += is_note_mark(&p->spans.at[i]);
	if (!all_plain(p, first, end)) {
		tag_mixed(&t, first, end);
		return;
	}
	for (int i = first; i < end; i++)
		p->elements[i] = element;
}

void
tag_paragraph(struct arena *arena, struct paragraph *p, struct element *element)
{
	element_clear(element);
	element->part = p->part;
	tag_spans(arena, p, 0, p->spans.n, element);
}

void
tag_note(struct arena *arena, struct paragraph *p, struct element *element)
{
	struct origin origin = element->origin;

	element_clear(element);
	tag_spans(arena, p, 0, p->nlabel,
	    element_add(arena, element, ELEMENT_LBL, origin));
	tag_spans(arena, p, p->nlabel, p->spans.n,
	    element_add(arena, element, ELEMENT_TEXT, origin));
}
