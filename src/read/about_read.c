/*
 * A template's file → what it says of itself: <n:about lang="zh">…</n:about>.
 *
 * Only this one element is looked at; whether the rest is a template is seen
 * when it is used.
 */
#include <string.h>

#include "read/read.h"
#include "read/xml.h"

static bool
is_about(const struct xml_node *node)
{
	return node->name && strcmp(node->name, "about") == 0 &&
	    strcmp(node->space, "urn:niandu:functions") == 0;
}

const char *
about_read(struct arena *arena, struct diags *diags, const char *path,
    const char *language)
{
	const struct xml_node *root = xml_read(arena, diags, path);
	const char *found = NULL;

	for (const struct xml_node *c = root ? root->child : NULL; c;
	     c = c->next) {
		if (!is_about(c) || !c->child || !c->child->text)
			continue;
		if (!found || strcmp(xml_value(c, "lang"), language) == 0)
			found = c->child->text;
	}
	return found;
}
