/*
 * A report as a Word file → its text, piece by piece: what somebody may have
 * edited. Contents, page numbers and pictures are no text.
 */
#ifndef ANSWER_EDITED_READ_H
#define ANSWER_EDITED_READ_H

#include "base/array.h"
#include "base/buf.h"
#include "base/diag.h"

/* A figure of the ledger in a text: what a control says. */
struct edited_figure {
	const char *of, *is; /* of whom; which figure, NULL: all of them */
	int start, end; /* bytes of the text */
};

/* A paragraph, a note, or a table's row. */
struct edited_piece {
	const char *text; /* without white space; cells are parted by \x1F */
	int table, row; /* from 1; 0: a paragraph */
	int number; /* of the paragraph, among all that are in no table */
	ARRAY_OF(struct edited_figure) figures;
};

/* What the program wrote into the file about its making. */
struct edited_property {
	const char *name, *value;
};

struct edited {
	ARRAY_OF(struct edited_piece) pieces;
	ARRAY_OF(struct edited_property) properties;
};

/* Between the cells of a row. */
#define EDITED_CELL '\x1F'

/* NULL when it is no Word file, which has been reported. name: for messages. */
struct edited *edited_read(
    struct arena *, struct diags *, const char *name, const struct buf *bytes);
/* NULL: the file does not say. */
const char *edited_property(const struct edited *, const char *name);

#endif
