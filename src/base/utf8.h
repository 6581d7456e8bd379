/* UTF-8. Malformed bytes decode to U+FFFD, one byte at a time. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

bool begins_with(const char *text, const char *start);
bool ends_with(const char *text, const char *end);
/* The text from start to end ends with the word. */
bool span_ends_with(const char *start, const char *end, const char *word);
/* Without the brackets, of either width, round all of it; as it is: none. */
const char *unbracketed(struct arena *, const char *text);
/* Past spaces, tabs, ideographic and no-break spaces. */
const char *skip_blank(const char *s);
/* Decodes the character at *s, advances *s past it; 0 at end. */
uint32_t utf8_next(const char **s, const char *end);
/* Writes at most 4 bytes, returns how many. */
int utf8_put(char out[4], uint32_t rune);
/* The ASCII twin of one of full width (！ to ～); any other as it is. */
uint32_t utf8_narrow(uint32_t rune);
bool rune_is_digit(uint32_t rune); /* of either width */
/* Number of characters in n bytes. */
int utf8_count(const char *s, int n);
/* Is it well-formed? On false *bad is the offset of the first bad byte. */
bool utf8_valid(const char *s, int n, int *bad);

#endif
