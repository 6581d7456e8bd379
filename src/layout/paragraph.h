/*
 * A block of text → lines, ready to be put on a page.
 */
#ifndef LAYOUT_PARAGRAPH_H
#define LAYOUT_PARAGRAPH_H

#include "doc/outline.h"
#include "layout/linebreak.h"

struct spans {
	struct span *at;
	int n, cap;
};

/* A note whose mark stands in a text. */
struct note_ref {
	const struct node *node;
	struct element *element; /* set when its text is tagged: tag.h */
};

/* In order. */
struct note_refs {
	struct note_ref **at;
	int n, cap;
};

struct paragraph {
	const struct node *node;
	const char *block; /* the element's name, for --emit=lines */
	enum official_part part; /* of an official document */
	struct block_style style; /* own copy: tables shrink theirs */
	struct spans spans;
	/* Spans of a label, and with it of a run-in heading. The mark that ends
	 * it is the text's: its blank is shared with what follows. */
	int nlabel, nlead;
	struct element **elements; /* that spans stand in; NULL: in none */
	struct note_refs notes;
	struct shaped *shaped;
	struct spacing *spacing;
	struct lines *lines; /* NULL until paragraph_break() */
	double measure; /* [pt] */
};

/*
 * The text of node in its style. heading: the label (and for a run-in heading
 * its title) that goes before; NULL. nnote counts the notes of the document.
 */
struct paragraph *paragraph_new(struct typesetter *, const struct node *,
    const struct block_style *, const struct heading *heading, int *nnote);
/* A paragraph of a plain string. */
struct paragraph *paragraph_of_text(struct typesetter *, const struct node *,
    const char *block, const struct block_style *, const char *text);
/*
 * A run-in heading's paragraph: its title in the heading's style, then the
 * text of body (may be NULL).
 */
struct paragraph *paragraph_run_in(struct typesetter *,
    const struct node *heading_node, const struct block_style *heading_style,
    const struct heading *, const struct node *body, const struct block_style *,
    int *nnote);

/* Sets the lines in measure [pt]; says where something sticks out. */
void paragraph_break(struct typesetter *, struct paragraph *, double measure);
/* The distance from a line's top to its baseline [pt]. */
double style_baseline(const struct block_style *);
/* Draws line i with its measure's left edge at x, its baseline at y. */
void paragraph_draw_line(
    struct frame *, const struct paragraph *, int i, double x, double y);

#endif
