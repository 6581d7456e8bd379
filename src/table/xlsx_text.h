/* Texts of a workbook: shared ones and those inside of cells. */
#ifndef TABLE_XLSX_TEXT_H
#define TABLE_XLSX_TEXT_H

#include "base/buf.h"
#include "read/xml.h"

/* A text as it is seen: what is struck out is not there. */
struct xlsx_text {
	const char *text; /* of the arena that it was read into */
	int n; /* bytes */
	bool struck; /* something of it was struck out */
	bool raised; /* something of it stood above or below the line */
	bool cut; /* it has more than TABLE_TEXT characters; the rest is lost */
};

/*
 * What an <si> or <is> shows. Raised digits become ⁰ to ⁹, lowered ones ₀ to
 * ₉, so that no figure is made of them: 5 with a note 1 is not 51. Readings
 * (rPh) are no text.
 */
struct xlsx_text xlsx_text(struct arena *, const struct xml_node *);
/* The characters of an element that has only text: <v>, <f>; "" of NULL. */
const char *xlsx_plain(struct arena *, const struct xml_node *);

/* Its attribute, "" where it has none; r:id by any prefix. */
const char *xlsx_attribute(const struct xml_node *, const char *name);
bool xlsx_is(const struct xml_node *, const char *name);
/* The first child of this name, NULL: none, or no node. */
const struct xml_node *xlsx_child(const struct xml_node *, const char *name);
/* Do its properties (rPr, font) raise a text: over 0, or lower it: under 0? */
int xlsx_level(const struct xml_node *);
/* Is a switch (<b/>, <strike val="0"/>) there and on? */
bool xlsx_on(const struct xml_node *);

#endif
