/* Which numbers the items of a list have. */
#include "doc/listing.h"

static bool
is_arabic(enum numbering numbering)
{
	return numbering == NUMBERING_ARABIC ||
	    numbering == NUMBERING_ARABIC_COMMA;
}

/*
 * The order of numbers is 一、（一）1.（1）: below a heading that has taken 1.,
 * the items of a list take （1） (GB/T 9704-2012, 7.3.3).
 */
enum numbering
list_numbering(const struct style *style, const struct node *list)
{
	enum numbering own;

	if (!list->child)
		return NUMBERING_NONE;
	own = style_of(style, list->child)->numbering;
	for (const struct node *n = list->prev; n && is_arabic(own);
	     n = n->prev)
		if (n->kind >= NODE_H1 && n->kind <= NODE_H4)
			return n->kind >= NODE_H3 ||
				is_arabic(style_of(style, n)->numbering)
			    ? NUMBERING_ARABIC_PAREN
			    : own;
	return own;
}

enum numbering
list_inner_numbering(
    const struct style *style, const struct node *list, enum numbering outer)
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

	if (!list->child)
		return NUMBERING_NONE;
	if (list->child->class_name)
		return style_of(style, list->child)->numbering;
	return next[outer];
}
