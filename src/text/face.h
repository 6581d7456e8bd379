/* One open font file: characters, outlines' extents, shaping (text/ only). */
#ifndef TEXT_FACE_H
#define TEXT_FACE_H

#include <hb.h>

#include "base/arena.h"
#include "frame/frame.h"

/*
 * Opens the file if it is not open. A file that cannot be read leaves a face
 * that has no characters, so that the role's next one serves.
 */
void face_open(struct arena *, struct face *);
bool face_has(const struct face *, uint32_t rune);
/* Mean centre of Han ink above the baseline, em. */
double face_ink_centre(const struct face *);
/* Scaled to 1 unit per font unit; borrowed. */
hb_font_t *face_shaper(const struct face *);
int face_upem(const struct face *);

#endif
