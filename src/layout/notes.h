/*
 * Notes at the foot of a region (a page, or a column of one).
 *
 * A note stands where its mark does. One that is too long for what is left of
 * its page goes on at the foot of the next, before that page's own.
 */
#ifndef LAYOUT_NOTES_H
#define LAYOUT_NOTES_H

#include "base/array.h"
#include "layout/slab.h"

/* Some lines of a note. */
struct note_piece {
	const struct slab *slab; /* that its mark stands in */
	struct paragraph *para;
	int first, n; /* lines; n 0: to be seen */
};

struct note_pieces {
	struct note_piece *at;
	int n, cap;
};

/* A note as it was set in a measure [pt]. */
struct note_text {
	struct paragraph *para;
	double width;
};

struct notes {
	struct typesetter *setter;
	double width; /* of the region [pt] */
	double before; /* white above the first note */
	struct note_pieces set; /* at this region's foot */
	struct note_pieces rest; /* what did not fit, for the next ones */
	int own_set, own_rest; /* where this region's own begin */
	int count; /* notes met */
	ARRAY_OF(struct note_text) texts; /* of each by its number, from 1 */
};

void notes_init(struct notes *, struct typesetter *);
/* A new region of this width: what is left comes first, within most [pt]. */
void notes_open(struct notes *, double width, double most);
/* What the region's notes take, white included. */
double notes_height(const struct notes *);
/*
 * Can the slab's notes begin here, with so much room below the slab? A long one
 * need not end here.
 */
bool notes_fit(struct notes *, const struct slab *, double room);
/* Takes them up: as many lines as there is room for. */
void notes_add(struct notes *, const struct slab *, double room);
/* Forgets those of slabs from this one on. */
void notes_drop(struct notes *, const struct slab *from);

#endif
