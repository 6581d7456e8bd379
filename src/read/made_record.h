/*
 * What a report says of its making, read back from the file.
 *
 * A format is told by what the file holds. One that says it in another way
 * joins record_read() with a reader of its own.
 */
#ifndef READ_MADE_RECORD_H
#define READ_MADE_RECORD_H

#include "base/buf.h"
#include "base/diag.h"
#include "base/made_from.h"

enum record_kind {
	RECORD_NONE, /* no report */
	RECORD_PDF,
	RECORD_OFD,
	RECORD_OFFICE, /* a zip: one of Word, that keeps no record */
};

struct record {
	enum record_kind kind;
	struct buf bytes; /* the whole file */
	struct made_list made_from;
	struct made_by made_by;
	const char *date; /* of the file's metadata, ISO 8601; NULL */
	bool whole; /* its bytes are those that were written with it */
};

/* The file and its kind. False: it cannot be read, which has been reported. */
bool record_open(
    struct arena *, struct diags *, const char *path, struct record *);
/* What it says. False: nothing, or not to be read, which has been reported. */
bool record_read(
    struct arena *, struct diags *, const char *path, struct record *);
/* "role digest name": the name may have spaces. */
void made_from_add(struct arena *, struct made_list *, const char *text);
/* The value of an option, as "edition"; NULL: it was not given. */
const char *record_option(const struct record *, const char *name);

#endif
