/*
 * Scripts other than Han, through Pango: which letters are of one, which way
 * they run, which glyphs they become.
 *
 * Pango's map is made when the first such letter comes: plain Chinese text
 * never gets here. The face is ours (text/font.h), and so is the language:
 * Pango would take it from the locale of whoever runs the program.
 */
#ifndef TEXT_SCRIPT_H
#define TEXT_SCRIPT_H

#include <fontconfig/fontconfig.h>
#include <hb.h>

#include "text/letter.h"

struct scripts;

/* Over the program's own font set; borrows config. */
struct scripts *scripts_open(struct arena *, FcConfig *);

/* Is it a letter of a script that takes more than a row of glyphs? */
bool script_is_other(uint32_t rune);

/*
 * Marks the letters of other scripts with their language, all letters with
 * their level of direction (UAX #9), and where lines may end among the former
 * (UAX #14, Thai by its dictionary). What stands between them and is of no
 * script goes with them when they are on both sides: spaces, their own marks.
 * Chinese marks stay Chinese wherever they stand.
 *
 * The text runs from right to left when its first letter does and no Han is
 * in it.
 */
void scripts_mark(
    struct scripts *, struct letters *, const char *text, int nbyte);

/*
 * The glyphs of letters first to last, of one language, level and face, in
 * the order of the text: font units, clusters as bytes of the text.
 */
void scripts_shape(struct scripts *, struct arena *, const struct face *,
    const char *text, int nbyte, const struct letter *first,
    const struct letter *last, hb_buffer_t *);

#endif
