/*
 * A report as it is made now, and as somebody has edited it: which figures no
 * longer agree, what was taken away, put in, said otherwise.
 */
#ifndef ANSWER_EDITED_H
#define ANSWER_EDITED_H

#include "answer/edited_read.h"
#include "base/map.h"

enum edit {
	EDIT_FIGURE, /* a figure is not the ledger's */
	EDIT_TEXT, /* words are others */
	EDIT_GONE, /* a paragraph or row is missing */
	EDIT_NEW, /* one was put in */
	EDIT_TARGET, /* an entry that tables had stands in none */
};

struct edit_found {
	enum edit kind;
	const struct edited_piece *was, *now; /* NULL: there is none */
	const char *of, *is; /* of a figure, an entry; is NULL: not known */
	const char *wanted, *found; /* a figure as it is, as the file has it */
};

struct edits {
	struct edit_found *at;
	int n, cap;
};

struct edits edited_compare(
    struct arena *, const struct edited *made, const struct edited *now);
/*
 * A line each, in the words of who made the report; or a JSON object a line.
 * sources: of= → struct figure_source (doc/node.h).
 */
void edits_write(const struct edits *, const struct map *sources,
    const char *file, bool json, struct buf *);

#endif
