/*
 * Headings of a document with their numbers: for the text, the contents page
 * and the bookmarks.
 */
#ifndef DOC_OUTLINE_H
#define DOC_OUTLINE_H

#include "doc/style.h"

struct heading {
	const struct node *node;
	int depth; /* nesting in the document, from 1 */
	const char *label; /* 一、 or "" */
	int number; /* that the label was made from; 0: it is given, or none */
	const char *text; /* without the label */
	const char *id; /* destination: the node's id, else made up */
	int page; /* from 1, set by the page builder; 0 before */
};

struct outline {
	struct heading *at;
	int n, cap;
};

struct outline *outline_new(
    struct arena *, const struct style *, const struct document *);
/* The heading of this node, or NULL. */
struct heading *outline_find(const struct outline *, const struct node *);

#endif
