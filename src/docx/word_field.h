/* Fields of Word: which marks belong together, and what one without a result
 * shows. */
#ifndef DOCX_WORD_FIELD_H
#define DOCX_WORD_FIELD_H

#include "base/buf.h"
#include "read/xml.h"

struct word_fields;

/* Pairs the marks (fldChar) below this element. */
struct word_fields *word_fields_match(
    struct arena *, const struct xml_node *root);
/*
 * The mark that begins the field of this mark, itself for one that begins; NULL
 * for a mark that stands alone, as of a field that is never closed.
 */
const struct xml_node *word_field_begin(
    const struct word_fields *, const struct xml_node *mark);

/* Is it a table of contents, by its instruction? */
bool word_field_is_contents(const char *instruction);
/*
 * Adds what a field shows that has no result: the choice of a list, a ticked
 * box, EQ in a line. begin: its first mark, NULL for none. False when Word
 * would have to compute it.
 */
bool word_field_show(
    const char *instruction, const struct xml_node *begin, struct buf *out);

#endif
