/*
 * UTF-8 with styles → clusters with glyphs and advances.
 *
 * The one place where text meets HarfBuzz. Ambiguous quotes, dashes and dots
 * are resolved by their neighbours before shaping, so that they come from the
 * Chinese face; digits are set half an em wide where the style wants it.
 */
#ifndef TEXT_SHAPE_H
#define TEXT_SHAPE_H

#include "text/font.h"
#include "text/hanzi.h"

/* A stretch of text in one style. */
struct span {
	const char *text; /* UTF-8 */
	int nbyte;
	enum font_role role;
	bool bold;
	double size;
	double rise; /* above the baseline, for note marks [pt] */
	double squeeze; /* of the drawn glyphs: frame.h; advances are whole */
	struct colour colour;
	const char *link; /* target of <a>, NULL */
	const char *figure; /* whose figure it shows, NULL: typesetter */
	struct origin origin;
};

/* What a line is made of: one or more characters that act as one. */
struct box {
	const char *text; /* into the paragraph's text */
	const struct face *face;
	const char *language; /* of another script, BCP 47; NULL: ours */
	double stroke; /* of a bold that the face has not [pt]; 0: none */
	double size;
	double advance; /* natural, blank halves of marks included [pt] */
	double drawn; /* advance of its glyphs in their face [pt] */
	double blank_left, blank_right; /* of the advance: trimmable [pt] */
	uint32_t rune; /* first character */
	int nbyte;
	int glyph, nglyph; /* in shaped.glyphs */
	int span;
	uint8_t class; /* enum hanzi_class */
	uint8_t level; /* of direction: odd from right to left */
	bool raised : 1; /* a note mark */
	bool half : 1; /* one of two marks in a cell: ！！ */
	bool joined : 1, parted : 1; /* no line starts here; one may (U+2060,
					U+200B) */
};

struct shaped {
	const char *text; /* all spans joined */
	int nbyte;
	struct box *boxes;
	int nbox;
	struct glyph *glyphs; /* x, y relative to the box's origin */
	int nglyph;
	bool rtl; /* the text as a whole runs from right to left */
	bool bidi; /* some of it does: boxes_order() says what stands where */
};

/* What setting text takes; passed down from report to charts and layout. */
struct typesetter {
	struct arena *arena;
	struct diags *diags;
	struct fonts *fonts;
	const struct style *style;
	struct arena *scratch; /* made when first asked for */
	/* What was drawn is not asked for again: its boxes are given back and
	 * no lines are recorded. */
	bool forgets;
	bool figures; /* it is wanted where figures of the ledger stand */
};

/*
 * Memory for the work on one paragraph, of which no result may be a part: a
 * character takes three times as much while it is set as when it is. Who takes
 * it gives it back by arena_reset(). The typesetter lasts as long as its arena.
 */
struct arena *typesetter_scratch(struct typesetter *);

/*
 * pitch: advance of a Han character in em (the style's pitch / size; 1 without
 * a grid). A character that no font has is an error at its span's origin.
 */
struct shaped *shape(
    struct typesetter *, const struct span *, int nspan, double pitch);
/* Gives boxes and glyphs back; the text stays, runs point to it. */
void shaped_drop(struct shaped *);

/*
 * One line of text without breaking, for charts, page numbers and stamps. The
 * style gives role, bold, size and colour.
 */
struct label {
	const struct span *spans;
	struct shaped *shaped;
	double width; /* [pt] */
};

/*
 * The order in which boxes first to last stand on a line, from the left:
 * order[k] is the k-th (UAX #9 L1, L2).
 */
void boxes_order(const struct shaped *, int first, int last, int *order);

/* What is black of boxes first to last, from their baseline [pt]. */
struct ink {
	double above, below; /* above 0 up, below 0 down */
};
struct ink boxes_ink(const struct shaped *, int first, int last);

enum anchor { ANCHOR_START, ANCHOR_MIDDLE, ANCHOR_END };

struct label *label_new(struct typesetter *, const struct block_style *,
    const char *text, struct origin);
/* y is the baseline. */
void label_draw(
    struct frame *, const struct label *, double x, double y, enum anchor);
/* Boxes first to last of shaped, box i's origin at x[i - first], as runs. */
void frame_boxes(struct frame *, const struct shaped *, int first, int last,
    const double *x, double y, const struct span *);

#endif
