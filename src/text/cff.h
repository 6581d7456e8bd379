/*
 * Reading a CFF (Adobe Technical Note 5176). What is not within it is bad, and
 * read as nothing.
 */
#ifndef TEXT_CFF_H
#define TEXT_CFF_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

struct cff {
	const char *at, *end;
	bool bad;
};

/* The next bytes, as a number. */
unsigned cff_get(struct cff *, int nbyte);

struct cff_index {
	const char *offsets, *data; /* data: offset 1 is its first byte */
	int noffset; /* bytes of each */
	unsigned n;
};

/* The INDEX that stands here; what comes behind it is next. */
struct cff_index cff_index(struct cff *);
/* One of its entries; bad where there is none. */
struct cff cff_entry(const struct cff *, const struct cff_index *, unsigned i);

/* Operators of DICTs; those of two bytes have the first in the second's
 * hundreds. */
enum cff_operator {
	CFF_FONT_BOX = 5,
	CFF_CHARSET = 15,
	CFF_CHARSTRINGS = 17,
	CFF_PRIVATE = 18,
	CFF_SUBRS = 19,
	CFF_CHARSTRING_TYPE = 0xC06,
	CFF_FONT_MATRIX = 0xC07,
	CFF_ROS = 0xC1E,
	CFF_CID_COUNT = 0xC22,
	CFF_FD_ARRAY = 0xC24,
	CFF_FD_SELECT = 0xC25,
};

/* An operator with what stands before it. */
struct cff_item {
	unsigned code;
	int operands[2]; /* the last two, as integers; reals are 0 */
	const char *from, *to; /* all its bytes */
};

/* The next of a DICT; false at its end. */
bool cff_item(struct cff *dict, struct cff_item *);

/*
 * The CIDs of a CFF's glyphs; NULL where it is not keyed by CIDs: they are the
 * glyphs' numbers then.
 */
uint16_t *cff_cids(struct arena *, const char *bytes, int nbyte, int nglyph);

#endif
