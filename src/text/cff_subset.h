/*
 * Glyphs of a CFF → a CFF of these, where they stand for themselves: keyed by
 * CIDs and without subroutines, as prepared faces are. Their outlines are
 * copied as they are.
 */
#ifndef TEXT_CFF_SUBSET_H
#define TEXT_CFF_SUBSET_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"

/*
 * glyphs: n numbers, rising from 0; the CIDs of the new font are their places
 * in it. False where the font is not of this kind, or damaged; out is as it
 * was.
 */
bool cff_subset(const char *bytes, int nbyte, const uint16_t *glyphs, int n,
    struct buf *out);

#endif
