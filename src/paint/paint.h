/*
 * Pages → bytes. Only this folder sees cairo; it decides nothing.
 *
 * If logic grows here, it belongs in layout or frame instead.
 */
#ifndef PAINT_PAINT_H
#define PAINT_PAINT_H

#include "base/buf.h"
#include "base/date.h"
#include "base/made_from.h"
#include "base/output.h"
#include "frame/frame.h"

/* Standards that a file says it keeps, as bits. */
enum standard {
	STANDARD_UA1 = 1, /* PDF/UA-1 (ISO 14289-1): for everyone */
	STANDARD_A2A = 2, /* PDF/A-2a (ISO 19005-2): for archives */
	STANDARD_A3A = 4, /* PDF/A-3a: with files attached */
	STANDARD_NONE = 8, /* asked for alone: none of these */
	STANDARD_OFD_A = 16, /* OFD-A (GB/T 42133-2022): an OFD for archives */
};

/* Their names, by their bits; ends in NULL. */
extern const char *const standard_names[];

/* A file in the PDF. */
struct attachment {
	const char *name;
	const char *type; /* MIME */
	const char *relation; /* Source, Data … (ISO 19005-3, annex E) */
	const char *description;
	const char *bytes;
	int nbyte;
};

struct paint_info {
	const char *title, *author, *creator; /* NULL: left out */
	const char *producer;
	const char *version; /* of the creator */
	const char *lang; /* RFC 3066: of all text; NULL */
	const char *date; /* ISO 8601 with time: both creation and change */
	unsigned standards;
	struct made_list made_from;
	struct made_by made_by;
	const struct attachment *attachments;
	int nattachment;
};

enum paint_format { PAINT_SVG, PAINT_PNG };

/* All pages as one PDF; NULL with *error set (static or arena) on failure. */
const struct buf *paint_pdf(struct arena *, const struct pages *,
    const struct paint_info *, const char **error);
/* Likewise as one OFD (GB/T 33190-2016). */
const struct buf *paint_ofd(struct arena *, const struct pages *,
    const struct paint_info *, const char **error);
/* One frame into an SVG (its title is the info's) or a PNG (dots per inch). */
bool paint_frame(struct arena *, struct frame *, enum paint_format, double dpi,
    const struct paint_info *, struct output *, const char **error);

/* A frame's PNG, in memory. NULL, or what went wrong. */
const char *paint_png(
    struct arena *, struct frame *, double dpi, struct buf *out);

#endif
