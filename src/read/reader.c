/*
 * The tables' walkers. Attributes are taken in the order of the file, so that
 * messages are, too.
 */
#include "read/reader.h"

#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/intl.h"

static const char *
did_you_mean(struct reader *r, const char *near)
{
	return near ? arena_printf(r->arena, _("; did you mean '%s'?"), near)
		    : "";
}

const char *
reader_guess(
    struct reader *r, const char *word, const char *const *names, int n)
{
	return did_you_mean(r, diag_nearest(word, names, n));
}

const char *
reader_guess_key(struct reader *r, const char *word, const struct map *map)
{
	int n = map_count(map);
	const char **names =
	    arena_alloc(r->arena, sizeof *names * (size_t)(n + 1));

	for (int i = 0; i < n; i++)
		names[i] = map_key(map, i);
	return reader_guess(r, word, names, n);
}

bool
reader_id_once(struct reader *r, struct map *seen, const char *noun,
    const char *id, struct origin origin)
{
	const struct origin *first = map_find(seen, id);
	struct origin *place;

	if (first) {
		diag(r->diags, DIAG_DUPLICATE_ID, origin, noun, id,
		    origin_text(r->arena, *first));
		return false;
	}
	place = arena_new(r->arena, struct origin);
	*place = origin;
	map_put(seen, id, place);
	return true;
}

struct origin
xml_place(const struct xml_node *node, const char *name)
{
	const struct xml_attribute *a = xml_attribute(node, name);

	return a ? a->origin : node->origin;
}

static const struct field *
field_find(const struct field *fields, int n, const char *name)
{
	for (int i = 0; i < n; i++)
		if (strcmp(fields[i].name, name) == 0)
			return &fields[i];
	return NULL;
}

static const char *
nearest_field(
    struct reader *r, const char *name, const struct field *fields, int n)
{
	const char **names =
	    arena_alloc(r->arena, sizeof *names * (size_t)(n + 1));

	for (int i = 0; i < n; i++)
		names[i] = fields[i].name;
	return diag_nearest(name, names, n);
}

/* Has an attribute that is there been misspelt for this one? */
static bool
is_misspelt(struct reader *r, const struct xml_node *node,
    const struct field *fields, int n, const char *wanted)
{
	for (int i = 0; i < node->nattribute; i++) {
		const char *name = node->attributes[i].name, *near;

		if (field_find(fields, n, name))
			continue;
		near = nearest_field(r, name, fields, n);
		if (near && strcmp(near, wanted) == 0)
			return true;
	}
	return false;
}

void
reader_fields(struct reader *r, const struct xml_node *node,
    const struct field *fields, int n, void *to)
{
	for (int i = 0; i < node->nattribute; i++) {
		const struct xml_attribute *a = &node->attributes[i];
		const struct field *field = field_find(fields, n, a->name);
		const char *near;

		if (field) {
			field->read(r, field, a, (char *)to + field->offset);
			continue;
		}
		near = nearest_field(r, a->name, fields, n);
		if (near || !r->lenient)
			diag(r->diags, DIAG_ATTRIBUTE, a->origin, a->name,
			    node->name, did_you_mean(r, near));
	}
	for (int i = 0; i < n; i++) {
		const char *name = fields[i].name;

		if (fields[i].required && !xml_attribute(node, name) &&
		    !is_misspelt(r, node, fields, n, name))
			diag(r->diags, DIAG_MISSING_ATTRIBUTE, node->origin,
			    node->name, name);
	}
}

static const struct element *
element_find(const struct content *content, const char *name)
{
	for (int i = 0; i < content->nelement; i++)
		if (strcmp(content->elements[i].name, name) == 0)
			return &content->elements[i];
	return NULL;
}

static const char *
nearest_element(
    struct reader *r, const char *name, const struct content *content)
{
	int n = content->nelement;
	const char **names =
	    arena_alloc(r->arena, sizeof *names * (size_t)(n + 1));

	for (int i = 0; i < n; i++)
		names[i] = content->elements[i].name;
	return diag_nearest(name, names, n);
}

/* The element table's row for this child; reports what has none. */
static const struct element *
element_for(struct reader *r, const struct xml_node *node,
    const struct content *content)
{
	const struct element *element = element_find(content, node->name);
	const char *near;

	if (element && strcmp(node->space, node->parent->space) == 0)
		return element;
	if (element)
		diag(r->diags, DIAG_NAMESPACE, node->origin, node->name,
		    node->name, node->parent->space);
	if (element || strchr(node->name, ':')) /* a prefix that XML reported */
		return NULL;
	near = nearest_element(r, node->name, content);
	if (near || !r->lenient)
		diag(r->diags, DIAG_ELEMENT, node->origin, node->name,
		    node->parent->name, did_you_mean(r, near));
	return NULL;
}

/* Is there a child of this name, be it misspelt? */
static bool
has_child(struct reader *r, const struct xml_node *node,
    const struct content *content, const char *wanted)
{
	for (const struct xml_node *c = node->child; c; c = c->next) {
		const char *name = c->name;

		if (name && !element_find(content, name))
			name = nearest_element(r, name, content);
		if (name && strcmp(name, wanted) == 0)
			return true;
	}
	return false;
}

/* The first child of this name. */
static const struct xml_node *
child_find(const struct xml_node *node, const char *name)
{
	for (const struct xml_node *c = node->child; c; c = c->next)
		if (c->name && strcmp(c->name, name) == 0)
			return c;
	return NULL;
}

static bool
is_surplus(struct reader *r, const struct element *element,
    const struct xml_node *node)
{
	const struct xml_node *first;

	if (element->times != ONCE && element->times != EXACTLY_ONCE)
		return false;
	first = child_find(node->parent, node->name);
	if (first == node)
		return false;
	diag(r->diags, DIAG_SECOND_ELEMENT, node->origin, node->parent->name,
	    node->name, origin_text(r->arena, first->origin));
	return true;
}

static void
content_text(struct reader *r, const struct xml_node *text,
    const struct content *content, void *to)
{
	enum { SHOWN = 24 }; /* bytes */
	const char *s;
	int n;

	if (content->text) {
		content->text(r, text, to);
		return;
	}
	if (white_only(text->text))
		return;
	s = white_trim(r->arena, text->text);
	n = (int)strlen(s);
	if (n > SHOWN) {
		n = SHOWN;
		while (n > 0 && (s[n] & 0xC0) == 0x80)
			n--;
		s = arena_printf(r->arena, "%.*s…", n, s);
	}
	diag(r->diags, DIAG_STRAY_TEXT, text->origin, text->parent->name, s);
}

void
reader_content(struct reader *r, const struct xml_node *node,
    const struct content *content, void *to)
{
	for (const struct xml_node *c = node->child; c; c = c->next) {
		const struct element *element;

		if (!c->name) {
			content_text(r, c, content, to);
			continue;
		}
		element = element_for(r, c, content);
		if (element && !is_surplus(r, element, c))
			element->read(r, c, to);
	}
	for (int i = 0; i < content->nelement; i++) {
		const struct element *element = &content->elements[i];

		if (element->times >= EXACTLY_ONCE &&
		    !has_child(r, node, content, element->name))
			diag(r->diags, DIAG_MISSING_ELEMENT, node->origin,
			    node->name, element->name);
	}
}

struct text_state {
	struct white white;
	struct buf buf;
};

static void
text_piece(struct reader *r, const struct xml_node *text, void *to)
{
	struct text_state *state = to;

	buf_puts(
	    &state->buf, white_squeeze(r->arena, &state->white, text->text));
}

const char *
reader_text(struct reader *r, const struct xml_node *node)
{
	static const struct content only_text = {.text = text_piece};
	struct text_state state = {0};

	buf_init(&state.buf, r->arena);
	reader_content(r, node, &only_text, &state);
	return state.buf.s;
}

bool
reader_root(struct reader *r, const struct xml_node *root, const char *name,
    const char *space)
{
	if (!root)
		return false;
	if (strcmp(root->name, name) != 0) {
		diag(r->diags, DIAG_ROOT, root->origin, root->name, name);
		return false;
	}
	if (strcmp(root->space, space) == 0)
		return true;
	diag(r->diags, DIAG_NAMESPACE, root->origin, name, name, space);
	return false;
}
