/*
 * Where a short text may be parted by its sense (回行): titles, names, cells.
 *
 * Words are those of the style (<title-break>), found by longest match; what it
 * does not know is taken as single characters that had better stay together.
 */
#ifndef TEXT_SENSE_H
#define TEXT_SENSE_H

#include "text/shape.h"

/*
 * For each byte of the text, how a break before it stands to words. names: more
 * words, of this document alone; NULL.
 */
const char *sense_places(
    struct typesetter *, const struct shaped *, const struct strings *names);
/* What a break behind this box costs, at the style's prices. */
double sense_cost(
    struct typesetter *, const struct shaped *, const char *places, int box);
/* Does it part a word? */
bool sense_parts_word(const struct shaped *, const char *places, int box);

#endif
