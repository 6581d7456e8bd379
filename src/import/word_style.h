/* What Word's styles and lists say of a paragraph: heading, number. */
#ifndef IMPORT_WORD_STYLE_H
#define IMPORT_WORD_STYLE_H

#include "read/archive.h"

struct word_styles;

/* Of the main part of the document; never NULL. */
struct word_styles *word_styles_read(
    struct arena *, struct archive *, const char *main_part);

struct word_paragraph {
	int level; /* of a heading, from 1; 0: none */
	bool is_title;
	bool is_contents; /* a line of the table of contents */
	const char *number; /* that Word puts before it: 一、; "" for none */
};

/* pPr: the paragraph's properties, NULL for none. Counts its number. */
struct word_paragraph word_paragraph_read(
    struct word_styles *, const struct xml_node *properties);

/* By local name: in WordprocessingML none is used twice. */
const struct xml_node *word_child(const struct xml_node *, const char *name);
/* The attribute of this local name, or NULL. */
const char *word_value(const struct xml_node *, const char *name);
/* Is the property on? <w:vanish/> is, <w:vanish w:val="0"/> is not. */
bool word_is_on(const struct xml_node *);

#endif
