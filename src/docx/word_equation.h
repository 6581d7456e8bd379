/* The field EQ of Word: \f(1,3), 带圈字符, 拼音指南, in a line. */
#ifndef DOCX_WORD_EQUATION_H
#define DOCX_WORD_EQUATION_H

#include "base/buf.h"

/* Adds what the instruction behind the word EQ shows: 1/3, ③, the base of a
 * word with pinyin above it. */
void word_equation(const char *instruction, struct buf *out);

#endif
