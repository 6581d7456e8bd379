/* One open font file: characters, outlines' extents, shaping (text/ only). */
#ifndef TEXT_FACE_H
#define TEXT_FACE_H

#include <hb.h>

#include "base/arena.h"
#include "base/digest.h"
#include "frame/frame.h"

/*
 * Opens the file if it is not open. A file that cannot be read leaves a face
 * that has no characters, so that the role's next one serves.
 */
void face_open(struct arena *, struct face *);
bool face_has(const struct face *, uint32_t rune);
/*
 * Is the sign of a range, ～, drawn as the tilde of a keyboard is? It takes the
 * place of a Han and is to fill it (GB/T 15834-2011 5.1.6).
 */
bool face_draws_small(const struct face *, uint32_t rune);
/* Has it all of these, or letters that they combine to? */
bool face_has_text(const struct face *, const uint32_t *runes, int n);
/*
 * How much higher Han stand in a than in b, in em: by the ink of characters
 * that both have, else by that of each face's own. 0 where b has none at all:
 * the letters of other scripts stand on the baseline.
 */
double face_han_above(const struct face *a, const struct face *b);
/* Scaled to 1 unit per font unit; borrowed. */
hb_font_t *face_shaper(const struct face *);
/*
 * From a glyph's origin to where its ink begins and ends, in em; both 0 where
 * it has none. Read from the outline once for each glyph.
 */
struct sides {
	double left, right;
};
/* The same, measured anew. */
struct sides glyph_sides(const struct face *, uint32_t glyph);
struct sides face_ink_sides(const struct face *, uint32_t glyph);
int face_upem(const struct face *);
/* What tells this face from another, whatever its place on the disk. */
void face_identify(const struct face *, struct digest *);

#endif
