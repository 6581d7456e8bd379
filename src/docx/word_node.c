#include "docx/word_node.h"

#include <string.h>

#include "base/array.h"

enum word_vocabulary
word_vocabulary(const struct xml_node *node)
{
	static const char *const others[] = {
	    "vml", "microsoft-com", "markup-compatibility"};

	if (strstr(node->space, "officeDocument") &&
	    strstr(node->space, "math"))
		return WORD_MATH;
	if (strstr(node->space, "drawingml"))
		return WORD_DRAWING;
	for (int i = 0; i < LEN(others); i++)
		if (strstr(node->space, others[i]))
			return WORD_OTHER;
	return WORD_MAIN;
}

const struct xml_node *
word_element(const struct xml_node *node)
{
	while (node && !node->name)
		node = node->next;
	return node;
}

const struct xml_node *
word_child(const struct xml_node *node, const char *name)
{
	for (const struct xml_node *c = node ? node->child : NULL; c;
	     c = c->next)
		if (c->name && strcmp(c->name, name) == 0)
			return c;
	return NULL;
}

const struct xml_node *
word_below(const struct xml_node *node, const char *name)
{
	for (const struct xml_node *c = node->child; c; c = c->next) {
		const struct xml_node *found;

		if (!c->name)
			continue;
		if (strcmp(c->name, name) == 0)
			return c;
		if ((found = word_below(c, name)))
			return found;
	}
	return NULL;
}

const char *
word_value(const struct xml_node *node, const char *name)
{
	for (int i = 0; node && i < node->nattribute; i++) {
		const char *colon = strchr(node->attributes[i].name, ':');

		if (strcmp(colon ? colon + 1 : node->attributes[i].name,
			name) == 0)
			return node->attributes[i].value;
	}
	return NULL;
}

const char *
word_child_value(const struct xml_node *node, const char *name)
{
	return word_value(word_child(node, name), "val");
}

bool
word_is_on(const struct xml_node *node)
{
	const char *value = word_value(node, "val");

	return node &&
	    !(value &&
		(strcmp(value, "0") == 0 || strcmp(value, "false") == 0 ||
		    strcmp(value, "off") == 0));
}
