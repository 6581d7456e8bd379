/* Attributes of a style file: lengths, colours, roles. */
#ifndef READ_STYLE_FIELD_H
#define READ_STYLE_FIELD_H

#include "doc/style.h"
#include "read/reader.h"

/* What lengths of this element are relative to: reader.self. */
struct style_scale {
	double em; /* [pt] */
	double grid; /* what "grid" stands for; 0: the word is not taken */
	double line; /* the same for room above and below */
};

FIELD_READER(length); /* double [pt] */
FIELD_READER(size); /* double [pt], greater than 0 */
FIELD_READER(room); /* double [pt]; "grid" is a line */
FIELD_READER(share); /* double, 0 to 4: em or parts */
FIELD_READER(range); /* double[3]: natural, smallest, largest */
FIELD_READER(spread); /* double[2]: preferred, largest */
FIELD_READER(price); /* double, 0 to 1000000 */
FIELD_READER(prices); /* double[SHRINK_STEPS] */
FIELD_READER(colour); /* struct colour */
FIELD_READER(role); /* enum font_role */
FIELD_READER(numbering); /* enum numbering */
FIELD_READER(string); /* const char *, spaces and all */
FIELD_READER(page_number); /* the same with one %d, or empty */

/* RRGGBB, with or without #. */
bool colour_read(const char *s, struct colour *);

#endif
