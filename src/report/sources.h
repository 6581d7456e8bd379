/*
 * What a report was made from, as the report itself says it: the digest of
 * each file, of the ledger, of template, style, fonts and program. What is
 * attached comes from the same places.
 */
#ifndef REPORT_SOURCES_H
#define REPORT_SOURCES_H

#include "base/array.h"
#include "base/buf.h"
#include "paint/paint.h"

struct sources {
	struct arena *arena;
	ARRAY_OF(struct made_from) list;
	ARRAY_OF(struct attachment) attached;
	bool attach; /* files are to be attached, too */
};

/* A file; one that cannot be read again ("-") is left out. */
void sources_file(struct sources *, const char *role, const char *path);
/* A ledger: its figures without the places where they came from. */
void sources_ledger(struct sources *, const struct buf *xml, const char *name);
/* All faces that the pages use, as one. */
void sources_fonts(struct sources *, const struct pages *);
void sources_program(struct sources *);

#endif
