/* Characters of symbol fonts, raised and lowered ones → Unicode. */
#ifndef DOCX_WORD_SYMBOL_H
#define DOCX_WORD_SYMBOL_H

#include <stdbool.h>

#include "base/buf.h"

/* What a code (with or without F000) shows in that font; 0: not known. */
uint32_t word_symbol(const char *font, uint32_t code);
/* Is it of Word's private area for symbol fonts? */
bool word_is_private(uint32_t rune);
/*
 * Adds the text raised (²) or lowered (₂). False, and nothing added, when one
 * of its characters has no such form.
 */
bool word_raise(const char *text, bool lowered, struct buf *out);

#endif
