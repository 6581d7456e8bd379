/* Numbers as Word writes them: 一, 壹, ①, iv, c, 甲, 001. */
#ifndef DOCX_WORD_NUMBER_H
#define DOCX_WORD_NUMBER_H

#include "base/arena.h"

/*
 * n in Word's format of this name (ST_NumberFormat of ISO/IEC 29500-1,
 * 17.18.59); custom is the pattern of the format "custom": "001, 002, …".
 * NULL for bullets and none, which show no number; a format that is not known
 * is decimal, and so is a number that its format cannot write.
 */
const char *word_number(
    struct arena *, const char *format, const char *custom, int n);

#endif
