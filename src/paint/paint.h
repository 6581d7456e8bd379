/*
 * Pages → bytes. Only this folder sees cairo; it decides nothing.
 *
 * If logic grows here, it belongs in layout or frame instead.
 */
#ifndef PAINT_PAINT_H
#define PAINT_PAINT_H

#include "base/date.h"
#include "base/output.h"
#include "frame/frame.h"

struct paint_info {
	const char *title, *author, *creator; /* NULL: left out */
	const char *lang; /* RFC 3066: of all text; NULL */
	const char *date; /* ISO 8601 with time: both creation and change */
};

enum paint_format { PAINT_PDF, PAINT_SVG, PAINT_PNG };

/* All pages into one PDF. False with *error set (static or arena) on failure.
 */
bool paint_pdf(struct arena *, const struct pages *, const struct paint_info *,
    struct output *, const char **error);
/* One frame into an SVG (its title is the info's) or a PNG (dots per inch). */
bool paint_frame(struct arena *, struct frame *, enum paint_format, double dpi,
    const struct paint_info *, struct output *, const char **error);

#endif
