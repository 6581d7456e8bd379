/* Which numbers the items of a list have. */
#include "doc/listing.h"

/* What stands below such a number: 一、（一）1.（1）① (GB/T 9704-2012, 7.3.3).
 */
static enum numbering
numbering_below(enum numbering numbering)
{
	static const enum numbering next[NUMBERINGS] = {
	    [NUMBERING_NONE] = NUMBERING_NONE,
	    [NUMBERING_CHINESE] = NUMBERING_CHINESE_PAREN,
	    [NUMBERING_CHINESE_PAREN] = NUMBERING_ARABIC,
	    [NUMBERING_ARABIC] = NUMBERING_ARABIC_PAREN,
	    [NUMBERING_ARABIC_COMMA] = NUMBERING_ARABIC_PAREN,
	    [NUMBERING_ARABIC_PAREN] = NUMBERING_CIRCLED,
	    [NUMBERING_CIRCLED] = NUMBERING_CIRCLED,
	};

	return next[numbering];
}

/* 1.（1）①: those that a heading may have taken before a list. */
static bool
is_low(enum numbering numbering)
{
	return numbering == NUMBERING_ARABIC ||
	    numbering == NUMBERING_ARABIC_COMMA ||
	    numbering == NUMBERING_ARABIC_PAREN;
}

/* The last heading before the list, beside it; NULL: none. */
static const struct node *
heading_before(const struct node *list)
{
	for (const struct node *n = list->prev; n; n = n->prev)
		if (n->kind >= NODE_H1 && n->kind <= NODE_H4)
			return n;
	return NULL;
}

/*
 * Items take the number that follows that of the heading above them, where it
 * has taken theirs: （1） below 1., ① below （1）.
 */
enum numbering
list_numbering(const struct style *style, const struct node *list)
{
	const struct node *heading = heading_before(list);
	enum numbering own, above;

	if (!list->child)
		return NUMBERING_NONE;
	own = style_of(style, list->child)->numbering;
	if (!heading || !is_low(own))
		return own;
	above = style_of(style, heading)->numbering;
	if (!is_low(above) && heading->kind >= NODE_H3)
		above = NUMBERING_ARABIC;
	return is_low(above) ? numbering_below(above) : own;
}

enum numbering
list_inner_numbering(
    const struct style *style, const struct node *list, enum numbering outer)
{
	if (!list->child)
		return NUMBERING_NONE;
	if (list->child->class_name)
		return style_of(style, list->child)->numbering;
	return numbering_below(outer);
}
