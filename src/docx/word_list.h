/* numbering.xml → the number that Word shows before a paragraph. */
#ifndef DOCX_WORD_LIST_H
#define DOCX_WORD_LIST_H

#include "base/diag.h"
#include "read/xml.h"

enum { WORD_LEVELS = 9 }; /* of a list in Word */

struct word_lists;

/* root: of numbering.xml, or NULL; never NULL. */
struct word_lists *word_lists_read(
    struct arena *, struct diags *, const struct xml_node *root);
/* The style of kind "numbering" that lists may refer to leads to this list. */
void word_lists_link(
    struct word_lists *, const char *style, const char *number_id);

/*
 * Counts one paragraph of list id at a level (from 0) and gives its number
 * with its marks: 一、; "" for a bullet or a list that is not there. *bare: it
 * is a number and nothing else, and might be glued to what follows.
 */
const char *word_list_count(
    struct word_lists *, const char *id, int level, bool *bare);
/* The level of list id that belongs to a paragraph style, or -1. */
int word_list_level(
    struct word_lists *, const char *id, const char *paragraph_style);

#endif
