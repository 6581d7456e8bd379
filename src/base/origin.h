/* Places in the input, as messages, ledger and document name them. */
#ifndef BASE_ORIGIN_H
#define BASE_ORIGIN_H

struct arena;

/* Where something in the input stands. file NULL: nowhere in particular. */
struct origin {
	const char *file;
	int line, col; /* from 1, in characters; 0: not known */
	const char *sheet; /* of a table: line and col are its row and column */
	/* Where the file says that it has this from; NULL: nowhere else. */
	const struct origin *source;
};

/* "B" for 2, "AA" for 27. */
const char *column_name(char name[8], int col);
/*
 * "file:line:col", of a table "file!sheet!B7", as ledger and document carry it;
 * "" when unknown.
 */
char *origin_text(struct arena *, struct origin);
/* Where it came from in the end: its source, if it has one. */
struct origin origin_first(struct origin);
/* The reverse; file is copied to the arena. Unknown parts become 0. */
struct origin origin_read(struct arena *, const char *text);

#endif
