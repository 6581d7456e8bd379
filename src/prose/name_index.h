/*
 * Which of many names the words around a figure may name. Comparing them with
 * each name is dear (likeness.h); this leaves the few that share a piece.
 */
#ifndef PROSE_NAME_INDEX_H
#define PROSE_NAME_INDEX_H

#include "prose/mention.h"

struct name_index;

struct name_index *name_index_new(struct arena *);
/* The name gets the next number, from 0. */
void name_index_add(struct name_index *, const char *name);
/*
 * The numbers of all names that mention_names() knows there, and perhaps of
 * others, once each and ascending; they last until the next question.
 */
const int *name_index_find(struct name_index *, const struct mention *, int *n);

#endif
