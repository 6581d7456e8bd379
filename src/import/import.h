/* Plans that are not XML yet → plan.xml. */
#ifndef IMPORT_IMPORT_H
#define IMPORT_IMPORT_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/diag.h"

/* What the file need not say. */
struct import_options {
	const char *id; /* of the plan; NULL: made of the year */
	int year; /* 0: as the text says */
	const char *issuer, *title; /* NULL: as the text says */
	bool mark_works, mark_milestones; /* mark what is otherwise proposed */
	bool plain; /* look for no targets */
};

/*
 * A plan as text or .docx: a preamble, pillars (一、…), items
 * (1、title。prose). Writes plan.xml to out, with the targets that were found
 * marked in the prose, which is else untouched; and to review, unless it is
 * NULL, a list for people: what was marked, what is doubtful, what is proposed.
 * path "-" is standard input. False when this is no plan, which has been
 * reported.
 */
bool import_plan(struct arena *, struct diags *, const char *path,
    const struct import_options *, struct buf *out, struct buf *review);
/* The same of a file's bytes, which may be made UTF-8; name: what it is called.
 */
bool import_plan_bytes(struct arena *, struct diags *, const char *name,
    struct buf *bytes, const struct import_options *, struct buf *out,
    struct buf *review);

#endif
