/*
 * Fonts: which file serves a role, and for which characters.
 *
 * A context shared by all reports of a process: opened once, only read after.
 * Only text/ sees fontconfig and HarfBuzz.
 */
#ifndef TEXT_FONT_H
#define TEXT_FONT_H

#include "base/diag.h"
#include "doc/style.h"
#include "frame/frame.h"

struct fonts;
struct scripts;

/*
 * Opens the private font set at dir (holding fonts.conf). Every role that no
 * file serves is reported (fatal: the system's fault); NULL then.
 */
struct fonts *fonts_open(struct diags *, const char *dir);
void fonts_close(struct fonts *);

/*
 * The face for a character in a role: the role's first, else its fallbacks in
 * fontconfig's order, else NULL (no font has it). bold asks for the role's
 * bold face; where there is none, the regular one comes, marked as not bold.
 */
const struct face *fonts_find(
    struct fonts *, enum font_role, bool bold, uint32_t rune);
/* The first face that has all of these; signs that are not seen do not count.
 */
const struct face *fonts_find_text(
    struct fonts *, enum font_role, bool bold, const uint32_t *runes, int n);
struct scripts *fonts_scripts(struct fonts *);
/* i-th face of the role's list, NULL past the end (niandu fonts). */
const struct face *fonts_at(struct fonts *, enum font_role, int i);
#endif
