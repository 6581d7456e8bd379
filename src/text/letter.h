/*
 * Characters on their way to boxes, each with the class that its neighbours
 * leave it.
 */
#ifndef TEXT_LETTER_H
#define TEXT_LETTER_H

#include "base/buf.h"
#include "text/shape.h"

struct letter {
	uint32_t rune;
	int at, nbyte; /* in the joined text */
	int span;
	enum hanzi_class class;
	const struct face *face; /* NULL until shape() has looked for one */
	bool half; /* one of two marks that share a cell: ！！ ？！ */
	bool joined, parted; /* from what is before, by a sign not seen */
	bool inside; /* of what a reader takes for one letter, not its first */
	const char *language; /* of a script set by script.h; NULL: ours */
	uint8_t level; /* of direction (UAX #9): odd from right to left */
};

/* Signs without a shape: byte order mark, joiners, marks of direction. */
bool letter_is_invisible(const struct letter *);
/* Those of them that say how the letter before is drawn: variation selectors.
 */
bool letter_selects(const struct letter *);
/* Marks that combine with the letter before. */
bool letter_combines(const struct letter *);

struct letters {
	struct letter *at;
	int n, cap;
	bool others; /* some are of another script than Han and Latin */
	bool rtl; /* the text as a whole runs from right to left */
	bool bidi; /* some of it does */
};

/*
 * The characters of all spans; text becomes the spans joined, in the arena.
 *
 * Signs that are one thing in Chinese and another in Latin text or numbers are
 * decided here, before any face is asked: “ ” ‘ ’ — - . , : and their like.
 */
struct letters letters_read(
    struct arena *, const struct span *, int nspan, struct buf *text);

#endif
