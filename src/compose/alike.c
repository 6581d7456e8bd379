/*
 * Columns of a document → digits grouped alike.
 *
 * A figure of four digits stands without a separator, as GB/T 15835 (5.1.2)
 * allows; below one that has a separator it has one too, so that thousands
 * stand below thousands. Only figures of the ledger, in cells that say so
 * (is=), are touched: not years, not what a template writes itself.
 */
#include "compose/alike.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum {
	COLUMNS = 64, /* those farther right stay as they are */
	GROUP = 3,
	BARE = GROUP + 1, /* digits that need no separator */
	SPAN_MOST = 1000,
};

static const char DIGITS[] = "0123456789";

static bool
is_element(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE &&
	    strcmp((const char *)node->name, name) == 0;
}

/* The text of a cell that holds a figure of the ledger, else NULL. */
static xmlNodePtr
figure_text(const xmlNode *td)
{
	if (!xmlHasProp(td, (const xmlChar *)"is") || !td->children ||
	    td->children->type != XML_TEXT_NODE)
		return NULL;
	return td->children;
}

/* The first digits of the text, and how many they are. */
static const char *
first_digits(const xmlNode *text, size_t *n)
{
	const char *s = (const char *)text->content;

	s += strcspn(s, DIGITS);
	*n = strspn(s, DIGITS);
	return s;
}

static bool
is_grouped(const xmlNode *text)
{
	size_t n;
	const char *s = first_digits(text, &n);

	return n > 0 && n <= GROUP && s[n] == ',' &&
	    strspn(s + n + 1, DIGITS) == GROUP;
}

/* 9800 → 9,800; the year of a date is no amount. */
static void
figure_group(xmlNodePtr text)
{
	static const char YEAR[] = "年";
	size_t n;
	const char *s = first_digits(text, &n);
	const char *whole = (const char *)text->content;
	xmlChar *grouped;

	if (n != BARE || strncmp(s + n, YEAR, strlen(YEAR)) == 0)
		return;
	s += BARE - GROUP;
	grouped = xmlStrndup((const xmlChar *)whole, (int)(s - whole));
	grouped = xmlStrcat(grouped, (const xmlChar *)",");
	grouped = xmlStrcat(grouped, (const xmlChar *)s);
	xmlNodeSetContent(text, NULL);
	xmlNodeAddContent(text, grouped);
	xmlFree(grouped);
}

static int
span_of(const xmlNode *td, const char *name)
{
	xmlChar *text = xmlGetProp(td, (const xmlChar *)name);
	int n = text ? atoi((const char *)text) : 1;

	xmlFree(text);
	return n < 1 ? 1 : n > SPAN_MOST ? SPAN_MOST : n;
}

/* A table as it is walked, once to see and once to change. */
struct walk {
	bool grouped[COLUMNS]; /* some figure of the column has separators */
	int busy[COLUMNS]; /* rows that a cell from above still covers */
	bool changes;
};

static void
walk_cell(struct walk *walk, xmlNodePtr td, int column)
{
	xmlNodePtr text = figure_text(td);

	if (!text || column >= COLUMNS)
		return;
	if (!walk->changes)
		walk->grouped[column] |= is_grouped(text);
	else if (walk->grouped[column])
		figure_group(text);
}

static void
walk_row(struct walk *walk, xmlNodePtr tr)
{
	int column = 0;

	for (xmlNodePtr td = tr->children; td; td = td->next) {
		int across, down;

		if (td->type != XML_ELEMENT_NODE)
			continue;
		while (column < COLUMNS && walk->busy[column] > 0)
			column++;
		walk_cell(walk, td, column);
		across = span_of(td, "colspan");
		down = span_of(td, "rowspan");
		for (; across > 0 && column < COLUMNS; across--)
			walk->busy[column++] = down;
	}
	for (int i = 0; i < COLUMNS; i++)
		walk->busy[i] -= walk->busy[i] > 0;
}

/* The head's rows have no figures, but may reach over several lines. */
static void
walk_rows(struct walk *walk, const xmlNode *table)
{
	for (xmlNodePtr c = table->children; c; c = c->next)
		if (is_element(c, "tr"))
			walk_row(walk, c);
		else if (is_element(c, "head"))
			walk_rows(walk, c);
}

void
digits_alike(xmlNodePtr node)
{
	struct walk walk = {0};

	if (!is_element(node, "table")) {
		for (xmlNodePtr c = node->children; c; c = c->next)
			if (c->type == XML_ELEMENT_NODE)
				digits_alike(c);
		return;
	}
	walk_rows(&walk, node);
	memset(walk.busy, 0, sizeof walk.busy);
	walk.changes = true;
	walk_rows(&walk, node);
}
