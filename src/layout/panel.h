/*
 * Panels: text and rules at fixed places, which stand on a page as one piece.
 *
 * The elements of an official document around its body (版头, 落款, 版记) are
 * panels: where each part stands follows from the style, not from the flow.
 */
#ifndef LAYOUT_PANEL_H
#define LAYOUT_PANEL_H

#include "base/array.h"
#include "layout/drawer.h"

/* Places are from the panel's top left [pt]. */
struct panel_text {
	struct paragraph *para; /* broken into lines */
	double x, y; /* the top of its first line */
};

struct panel_rule {
	double x, y, width; /* from x on; y is its middle */
	double thickness;
	struct colour colour;
};

struct panel {
	ARRAY_OF(struct panel_text) texts;
	ARRAY_OF(struct panel_rule) rules;
	double height;
};

/* The text in lines of measure [pt]; its lines' tops begin at y. */
struct paragraph *panel_text(struct typesetter *, struct panel *,
    const struct node *, const struct block_style *, const char *text, double x,
    double y, double measure);
/* Puts a paragraph there that has its lines. */
void panel_put(struct typesetter *, struct panel *, struct paragraph *,
    double x, double y);
void panel_rule(struct typesetter *, struct panel *, struct panel_rule);
/* The width of a text on one line. */
double panel_text_width(struct typesetter *, const struct node *,
    const struct block_style *, const char *text);
/*
 * One line of the paragraph's boxes, drawn squeeze times as wide as they are,
 * and spread evenly over width; 0: set solid. Returns the line's width.
 */
double paragraph_spread(
    struct typesetter *, struct paragraph *, double width, double squeeze);

/* Each text a paragraph of the parent, in the order in which they were put. */
void panel_tag(struct arena *, struct panel *, struct element *parent);
void panel_draw(struct drawer *, const struct panel *, double x, double y);

#endif
