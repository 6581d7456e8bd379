/* Elements of WordprocessingML, by local name and vocabulary. */
#ifndef DOCX_WORD_NODE_H
#define DOCX_WORD_NODE_H

#include "read/xml.h"

/*
 * Vocabularies that use the same names; the strict and the older one alike.
 * What is of no other is taken for Word's own: its text is not to be lost
 * because a program wrote its name otherwise.
 */
enum word_vocabulary {
	WORD_OTHER,
	WORD_MAIN, /* w: */
	WORD_MATH, /* m: */
	WORD_DRAWING /* a:, c: and their like */
};
enum word_vocabulary word_vocabulary(const struct xml_node *);

/* The first child of this local name, or NULL; node may be NULL. */
const struct xml_node *word_child(const struct xml_node *, const char *name);
/* The first below it of this local name, or NULL. */
const struct xml_node *word_below(const struct xml_node *, const char *name);
/* The attribute of this local name, or NULL; node may be NULL. */
const char *word_value(const struct xml_node *, const char *name);
/* The attribute val of the child of this name, or NULL. */
const char *word_child_value(const struct xml_node *, const char *name);
/* Is the property on? <w:vanish/> is, <w:vanish w:val="0"/> is not. */
bool word_is_on(const struct xml_node *);
/* The next element after this one, or at it; NULL at the end. */
const struct xml_node *word_element(const struct xml_node *);

#endif
