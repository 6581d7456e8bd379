/* A paragraph's text → elements of the structure tree. */
#ifndef LAYOUT_TAG_H
#define LAYOUT_TAG_H

#include "layout/paragraph.h"

/*
 * The text stands in the element: all of it, or the spans from first to
 * end - 1. Links, note marks and their notes become its children. What an
 * earlier call for the element made is forgotten.
 */
void tag_paragraph(struct arena *, struct paragraph *, struct element *);
void tag_spans(
    struct arena *, struct paragraph *, int first, int end, struct element *);
/* The label in an Lbl of the element before the text in it. */
void tag_note(struct arena *, struct paragraph *, struct element *);

#endif
