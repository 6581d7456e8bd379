/* White space that only pretty-prints the XML is no text. */
#ifndef READ_WHITE_H
#define READ_WHITE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

/* Where in a paragraph we are; zeroed at its start. */
struct white {
	uint32_t last; /* the last character that was kept */
	bool pending; /* white space since */
};

/*
 * The next piece of the paragraph's text. Chinese needs no spaces: white space
 * stays, as one space, only between two characters that are not Chinese.
 */
char *white_squeeze(struct arena *, struct white *, const char *s);
/* A whole text. */
char *white_trim(struct arena *, const char *s);
bool white_only(const char *s);

#endif
