/*
 * What a report was made from, as the report itself says it: the digest of
 * each file, of the ledger, of template, style, fonts and program, and what was
 * asked for. What is attached comes from the same places.
 */
#ifndef REPORT_SOURCES_H
#define REPORT_SOURCES_H

#include "base/array.h"
#include "base/buf.h"
#include "paint/paint.h"

struct sources {
	struct arena *arena;
	struct made_list list;
	struct made_by made_by;
	ARRAY_OF(struct attachment) attached;
	bool complete; /* fonts and program are there, too */
	bool attach; /* files are to be attached, too */
	/* The first file that could not be read again, and why; NULL. */
	const char *unread, *why;
	/* What files were called before, by role and digest; NULL. */
	const struct made_list *known;
};

/* A file; one that cannot be read again ("-"), or NULL, is left out. */
void sources_file(struct sources *, const char *role, const char *path);
/*
 * Several, by their names: the same files are the same list in whatever order
 * they came.
 */
void sources_files(
    struct sources *, const char *role, const char *const *paths, int n);
/* Several as one, which has the name of the first. */
void sources_set(
    struct sources *, const char *role, const char *const *paths, int n);
/* What has been read, by its digest. */
void sources_digest(
    struct sources *, const char *role, const char *digest, const char *path);
/* A ledger: its figures without the places where they came from. */
void sources_ledger(struct sources *, const struct buf *xml, const char *name);
/* Each face that the pages use. */
void sources_fonts(struct sources *, const struct pages *);
void sources_program(struct sources *);
/* An option that was given; value NULL: it was not. */
void sources_option(struct sources *, const char *name, const char *value);

#endif
