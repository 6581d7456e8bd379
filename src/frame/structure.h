/*
 * What the pages' marks mean: a tree in reading order, apart from the pages.
 *
 * Layout makes it as it goes through the document; marks on pages then name
 * the element they belong to, so that a paragraph over three pages is one
 * element. Who writes a file walks the tree for the order and the marks for
 * the places.
 */
#ifndef FRAME_STRUCTURE_H
#define FRAME_STRUCTURE_H

#include "base/array.h"
#include "base/diag.h"
#include "base/numeral.h"

enum element_kind {
#define ELEMENT(ID, name) ELEMENT_##ID,
#include "frame/element.def"
#undef ELEMENT
	ELEMENT_KINDS
};

/* What a paragraph is in an official document. */
enum official_part {
	PART_NONE,
#define PART(ID, name) PART_##ID,
#include "frame/part.def"
#undef PART
};

/* What a head's words are about. */
enum scope { SCOPE_NONE, SCOPE_COLUMN, SCOPE_ROW };

struct element {
	enum element_kind kind;
	struct element *parent, *first, *last, *next;
	struct origin origin;
	int number; /* from 1 in reading order: structure_number() */
	const char *title; /* Figure: what it is called; NULL */
	enum official_part part;
	const char *alt; /* Figure: read out in its place */
	const char *target; /* Link: "#id" or a URI */
	enum numbering numbering; /* L: of its labels */

	/* TH, TD */
	int colspan, rowspan; /* 0: 1 */
	enum scope scope; /* TH */
	/* Heads of this cell; empty: to be found by their scopes. */
	ARRAY_OF(const struct element *) heads;
	bool is_head; /* of a cell that names it */
};

/* The root of a new tree. */
struct element *structure_new(struct arena *);
/* A new last child. */
struct element *element_add(
    struct arena *, struct element *parent, enum element_kind, struct origin);
/* Numbers all of a tree that is whole; returns how many there are. */
int structure_number(struct element *root);
/* Forgets all children: what they said is said anew. */
void element_clear(struct element *);
/* "P", "Table" …; "" for a piece of text. */
const char *element_name(enum element_kind);
/* As the standard calls it; "" for PART_NONE. */
const char *official_part_name(enum official_part);
/* The element itself or the nearest above it of this kind; NULL. */
const struct element *element_within(const struct element *, enum element_kind);

#endif
