/*
 * Examples of a specification, set by the library and compared.
 *
 * Lengths a reader sees are in em: cells of the example's paragraph.
 */
#ifndef SPEC_H
#define SPEC_H

#include "base/array.h"
#include "base/buf.h"
#include "layout/drawer.h"

/* A switch of the style: kinsoku=strict. */
struct knob {
	const char *name, *value;
};

struct knobs {
	struct knob *at;
	int n, cap;
};

/* The later word counts. */
void knobs_set(struct arena *, struct knobs *, struct knob);

/* One character as it stands on its page. */
struct cell {
	uint32_t rune;
	double
	    x; /* from the text area's left edge, its trimmed blank left out */
	double width; /* to the next character's origin; trims taken off [pt] */
	const struct line_record *record;
	int box; /* of the record's paragraph */
	double raised; /* its glyph above the baseline [pt] */
};

/* An example's text, laid out. */
struct setting {
	struct typesetter setter;
	const struct line_records *records;
	struct cell *cells;
	int ncell;
	int pages;
	const char *messages; /* ids, in order, each followed by a blank */
};

/* What all examples share. */
struct bench {
	struct fonts *fonts;
	const char *root; /* of the tree: templates/style is there */
};

/*
 * Sets rows, each a paragraph or a block's element, in measure.
 */
struct setting *setting_new(struct arena *, const struct bench *,
    const struct knobs *, const char *measure, const char *const *rows,
    int nrow);

/* Line i of the setting as text, blanks at its end left out. */
char *setting_line(struct arena *, const struct setting *, int i);

/*
 * The claim as it is true of the setting: the same words when it holds, else
 * with the figure or word that does. Not understood: "… ← why".
 */
char *claim_true(struct arena *, struct setting *, const char *claim);

#endif
