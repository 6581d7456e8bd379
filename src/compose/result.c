/* What a template made → lines that people can read. */
#include "compose/result.h"

#include <stdbool.h>
#include <string.h>

#include "base/array.h"

/* Elements that hold elements only: line breaks in them are no text. */
static const char *const structural[] = {"document", "section", "table", "head",
    "tr", "list", "chart", "series", "official"};

static bool
is_structural(const xmlNode *node)
{
	for (int i = 0; i < LEN(structural); i++)
		if (strcmp((const char *)node->name, structural[i]) == 0)
			return true;
	return false;
}

static xmlNodePtr
line_break(xmlDocPtr doc, int depth)
{
	xmlNodePtr text = xmlNewDocText(doc, (const xmlChar *)"\n");

	for (int i = 0; i < depth; i++)
		xmlNodeAddContent(text, (const xmlChar *)"  ");
	return text;
}

/* One element a line, for people who read --emit=document. */
void
result_indent(xmlNodePtr node, int depth)
{
	xmlNodePtr next;

	if (!node->children || !is_structural(node))
		return;
	for (xmlNodePtr c = node->children; c; c = next) {
		next = c->next;
		if (c->type == XML_TEXT_NODE && xmlIsBlankNode(c)) {
			xmlUnlinkNode(c);
			xmlFreeNode(c);
			continue;
		}
		if (c->type == XML_ELEMENT_NODE) {
			xmlAddPrevSibling(c, line_break(node->doc, depth + 1));
			result_indent(c, depth + 1);
		}
	}
	if (node->children)
		xmlAddChild(node, line_break(node->doc, depth));
}
