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
};

/* Signs without a shape: byte order mark, joiners, marks of direction. */
bool letter_is_invisible(const struct letter *);

struct letters {
	struct letter *at;
	int n, cap;
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
