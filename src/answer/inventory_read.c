/*
 * plan.xml or ledger.xml → struct inventory.
 *
 * Both formats tell the same things with the same names: every element with an
 * id is a node, its attributes are fields, its words are too. What a ledger
 * repeats of other periods and what it counts is left out: it follows from the
 * rest.
 */
#include <string.h>

#include "base/buf.h"
#include "read/read.h"
#include "read/reader.h"
#include "answer/inventory.h"

struct inventory_reader {
	struct arena *arena;
	struct inventory *inventory;
	int items;
};

/* Not worth comparing: places, and what follows from other fields. */
static const char *const skipped_attributes[] = {"id", "from", "number",
    "difference", "points", "gap", "pace", "increase", "added", "allowed",
    "change", "reported", "days-late", "overdue", "met", "missed", "lag",
    "lag-rank", "lagging-share", "score"};
static const char *const skipped_elements[] = {
    "was", "snapshot", "progress", "office", "counts", "then"};
/* Whose text is prose of the node they stand in. */
static const char *const prose_elements[] = {"p", "now", "measure", "evidence"};

static bool
is_in(const char *name, const char *const *names, int n)
{
	for (int i = 0; i < n; i++)
		if (strcmp(name, names[i]) == 0)
			return true;
	return false;
}

static const char *
attribute(const struct xml_node *node, const char *name)
{
	for (int i = 0; i < node->nattribute; i++)
		if (strcmp(node->attributes[i].name, name) == 0)
			return node->attributes[i].value;
	return NULL;
}

/* --- fields -------------------------------------------------------------- */

/* A second one of a key (two <cc>, two <p>) goes on with the first. */
static void
add_field(struct inventory_reader *r, struct inventory_node *node,
    const char *key, const char *value, bool is_prose, struct origin origin)
{
	for (int i = 0; i < node->fields.n; i++) {
		struct inventory_field *f = &node->fields.at[i];

		if (strcmp(f->key, key) != 0)
			continue;
		f->value = arena_printf(r->arena, "%s%s%s", f->value,
		    is_prose ? "\n" : "、", value);
		return;
	}
	*array_push(r->arena, &node->fields) =
	    (struct inventory_field){key, value, is_prose, origin};
}

static void
squeeze(struct inventory_reader *r, const struct xml_node *node,
    struct white *white, struct buf *out)
{
	for (const struct xml_node *c = node->child; c; c = c->next)
		if (c->name)
			squeeze(r, c, white, out);
		else
			buf_puts(out, white_squeeze(r->arena, white, c->text));
}

static const char *
text_of(struct inventory_reader *r, const struct xml_node *node)
{
	struct white white = {0};
	struct buf out;

	buf_init(&out, r->arena);
	squeeze(r, node, &white, &out);
	return out.s;
}

static void
add_attributes(struct inventory_reader *r, struct inventory_node *to,
    const struct xml_node *node, const char *prefix)
{
	for (int i = 0; i < node->nattribute; i++) {
		const struct xml_attribute *a = &node->attributes[i];

		if (!is_in(
			a->name, skipped_attributes, LEN(skipped_attributes)))
			add_field(r, to,
			    *prefix ? arena_printf(
					  r->arena, "%s-%s", prefix, a->name)
				    : a->name,
			    strcmp(a->value, "%") == 0 ? "％" : a->value, false,
			    a->origin);
	}
}

/* --- nodes --------------------------------------------------------------- */

static struct inventory_node *
add_node(struct inventory_reader *r, const struct xml_node *xml, const char *id,
    const struct inventory_node *parent)
{
	struct inventory_node *node =
	    arena_new(r->arena, struct inventory_node);
	const char *name = attribute(xml, "name");

	node->kind = xml->name;
	node->id = id;
	if (!name && strcmp(xml->name, "revise") == 0)
		name = attribute(xml, "target");
	node->name = name		     ? name
	    : strcmp(xml->name, "work") == 0 ? text_of(r, xml)
					     : "";
	node->parent = parent;
	node->order = r->inventory->nodes.n;
	node->origin = xml->origin;
	if (strcmp(xml->name, "item") == 0)
		node->number = ++r->items;
	*array_push(r->arena, &r->inventory->nodes) = node;
	map_put(r->inventory->by_key, inventory_key(r->arena, node->kind, id),
	    node);
	return node;
}

static void walk(struct inventory_reader *, const struct xml_node *,
    struct inventory_node *);

/* The words of a plan's paragraph, and the targets in it. */
static void
read_prose(struct inventory_reader *r, const struct xml_node *xml,
    struct inventory_node *node, bool is_narrative)
{
	const char *key = strcmp(xml->name, "p") != 0 ? xml->name
	    : is_narrative			      ? "narrative"
						      : "text";

	add_field(r, node, key, text_of(r, xml), true, xml->origin);
	walk(r, xml, node);
}

static void
read_title(struct inventory_reader *r, const struct xml_node *xml,
    struct inventory_node *node)
{
	node->name = text_of(r, xml);
	add_field(r, node, "title", node->name, false, xml->origin);
	walk(r, xml, node);
}

/* A revision is known by its target and its day. */
static const char *
revision_id(struct inventory_reader *r, const struct xml_node *xml)
{
	const char *target = attribute(xml, "target");
	const char *on = attribute(xml, "on");

	return arena_printf(
	    r->arena, "%s@%s", target ? target : "", on ? on : "");
}

/* Elements that hold words of the node: <issuer>, <number>, <cc> … */
static void
read_words(struct inventory_reader *r, const struct xml_node *xml,
    struct inventory_node *node)
{
	bool is_official = strcmp(xml->name, "official") == 0;

	add_attributes(r, node, xml, xml->name);
	if (!is_official) {
		add_field(
		    r, node, xml->name, text_of(r, xml), false, xml->origin);
		return;
	}
	for (const struct xml_node *c = xml->child; c; c = c->next)
		if (c->name)
			add_field(
			    r, node, c->name, text_of(r, c), false, c->origin);
}

/* A picture, as one field: the file, what it shows. */
static void
read_image(struct inventory_reader *r, const struct xml_node *xml,
    struct inventory_node *node)
{
	const char *src = attribute(xml, "src"), *alt = attribute(xml, "alt");

	add_field(r, node, "image",
	    arena_printf(r->arena, "%s %s", src ? src : "", alt ? alt : ""),
	    false, xml->origin);
}

/* The mean; the counts beside it follow from the targets. */
static void
add_rollup(struct inventory_reader *r, struct inventory_node *node,
    const struct xml_node *xml)
{
	for (int i = 0; i < xml->nattribute; i++)
		if (strcmp(xml->attributes[i].name, "completion") == 0)
			add_field(r, node, "rollup-completion",
			    xml->attributes[i].value, false,
			    xml->attributes[i].origin);
}

static void
read_element(struct inventory_reader *r, const struct xml_node *xml,
    struct inventory_node *node)
{
	const char *name = xml->name, *id = attribute(xml, "id");

	if (is_in(name, skipped_elements, LEN(skipped_elements)))
		return;
	if (strcmp(name, "revise") == 0)
		id = revision_id(r, xml);
	if (is_in(name, prose_elements, LEN(prose_elements))) {
		read_prose(
		    r, xml, node, strcmp(xml->parent->name, "narrative") == 0);
	} else if (strcmp(name, "title") == 0) {
		read_title(r, xml, node);
	} else if (strcmp(name, "image") == 0) {
		read_image(r, xml, node);
	} else if (strcmp(name, "issuer") == 0 ||
	    strcmp(name, "official") == 0) {
		read_words(r, xml, node);
	} else if (strcmp(name, "rollup") == 0) {
		add_rollup(r, node, xml);
	} else if (id) {
		struct inventory_node *own = add_node(r, xml, id, node);

		add_attributes(r, own, xml, "");
		walk(r, xml, own);
	} else {
		walk(r, xml, node);
	}
}

static void
walk(struct inventory_reader *r, const struct xml_node *xml,
    struct inventory_node *node)
{
	for (const struct xml_node *c = xml->child; c; c = c->next)
		if (c->name)
			read_element(r, c, node);
}

struct inventory *
inventory_read(struct arena *arena, struct diags *diags, const char *path)
{
	const struct xml_node *root = xml_read(arena, diags, path);
	struct reader reader = {.arena = arena, .diags = diags};
	struct inventory_reader r = {.arena = arena};
	bool is_ledger = root && strcmp(root->name, "ledger") == 0;
	struct inventory_node *node;

	if (!reader_root(&reader, root, is_ledger ? "ledger" : "plan",
		is_ledger ? "urn:niandu:ledger" : "urn:niandu:plan"))
		return NULL;
	r.inventory = arena_new(arena, struct inventory);
	r.inventory->kind = root->name;
	r.inventory->by_key = map_new(arena);
	node = add_node(&r, root, "", NULL);
	add_attributes(&r, node, root, "");
	if (attribute(root, "id"))
		add_field(&r, node, "plan", attribute(root, "id"), false,
		    root->origin);
	walk(&r, root, node);
	return r.inventory;
}
