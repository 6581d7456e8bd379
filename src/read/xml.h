/*
 * XML as a tree in the arena that knows where everything stands.
 *
 * libxml2's tree keeps no columns and must be freed; this one keeps the place
 * of every tag, attribute and text, and only what a reader needs.
 */
#ifndef READ_XML_H
#define READ_XML_H

#include "base/arena.h"
#include "base/diag.h"

struct xml_attribute {
	const char *name; /* with its prefix, if it has one */
	const char *value;
	struct origin origin; /* of the name */
};

struct xml_node {
	const char *name; /* local name; NULL: text */
	const char *space; /* namespace, "" for none */
	const char *text; /* of a text, as it stands */
	struct xml_attribute
	    *attributes; /* no xmlns, xml: or xsi: among them */
	int nattribute;
	struct xml_node *parent, *child, *next;
	struct origin
	    origin; /* of the '<', or of a text's first visible byte */
};

/* The root element, or NULL when there is none, which has been reported. */
const struct xml_node *xml_read(
    struct arena *, struct diags *, const char *path);
/* The same; places point to this path, which outlives them. */
const struct xml_node *xml_read_named(
    struct arena *, struct diags *, const char *path);
/* The same from memory; name is what messages call it. */
const struct xml_node *xml_read_bytes(
    struct arena *, struct diags *, const char *name, const char *bytes, int n);

/* NULL: it has none of this name. */
const struct xml_attribute *xml_attribute(
    const struct xml_node *, const char *name);
/* An attribute's value; "": it has none of this name. */
const char *xml_value(const struct xml_node *, const char *name);
/* The same; NULL: it has none of this name. */
const char *xml_given(const struct xml_node *, const char *name);
/* The first element of this name below the node, however deep; NULL. */
const struct xml_node *xml_below(const struct xml_node *, const char *name);
/* The text that an element begins with, "" for none and NULL. */
const char *xml_content(const struct xml_node *);

bool xml_is_id(const char *); /* may be an id: an NCName */

#endif
