/* OMML, the formulas of Word, in a line: (1/3), m², √(a+b). */
#ifndef DOCX_WORD_MATH_H
#define DOCX_WORD_MATH_H

#include "docx/word_account.h"

/* Where its text is accounted for, and as what. */
struct word_math {
	struct word_account *account;
	enum outcome fate;
	struct origin place;
};

/*
 * Adds the formula to out. Its order in the file is not always that of
 * reading; what the formula hides or does not know is not settled.
 */
void word_math(
    const struct word_math *, const struct xml_node *, struct buf *out);

#endif
