/* The account of numbers: what became of each of a file's text. */
#ifndef IMPORT_NUMBERS_H
#define IMPORT_NUMBERS_H

#include "import/draft.h"
#include "import/review.h"

/*
 * Walks all blocks, those that were left out first, and enters each number
 * into the review: with what the finder said of it (numbers, which are sorted
 * here), or as its block was used. DIAG_IMPORT_LOST where nothing is known.
 */
void numbers_finish(struct draft *, struct review *, struct numbers *);

#endif
