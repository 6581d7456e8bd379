/* Where reports go: the files of one run. */
#ifndef REPORT_PUBLISH_H
#define REPORT_PUBLISH_H

#include "base/buf.h"
#include "base/diag.h"
#include "doc/node.h"
#include "layout/layout.h"
#include "office/docx_write.h"
#include "report/sources.h"

struct publisher {
	struct arena *arena;
	struct diags *diags;
	const char *output; /* -o; NULL: here */
	/* Told of each file when it is there; pages 0: it has none. NULL. */
	void (*wrote)(void *self, const char *path, int pages);
	void *wrote_self;
	unsigned standards; /* of a PDF: enum standard, as bits */
	bool ofd_plain; /* an OFD need not be OFD-A */
	struct sources sources; /* what it says that it was made from */
	const char *made_on; /* date of the metadata; NULL: the document's */
};

/*
 * The file of a report: `output` itself, or STEM.FORMAT in the folder that it
 * names; a folder results where there are many.
 */
const char *publish_path(
    struct publisher *, const char *stem, const char *format, bool many);
/* A stage, to the file, or standard output where that is NULL. */
bool publish_bytes(struct publisher *, const struct buf *, const char *path);
/* Pages as "pdf" or "ofd", or as "svg" or "png" with a file each (-1, -2 …). */
bool publish_pages(struct publisher *, const struct document *, struct layout *,
    const char *format, const char *path);
/* As "docx", for the last edit, or its tables as "xlsx": without pages. */
bool publish_office(struct publisher *, struct typesetter *,
    const struct document *, struct docx_info, const char *format,
    const char *path);
/*
 * A "pdf" or "ofd" itself, and in sources all that it was made from. NULL, and
 * why in *error, or where that is NULL, said.
 */
const struct buf *publish_whole(struct publisher *, const struct document *,
    struct layout *, const char *format, const char **error);
/* One frame as "svg", with a title unless that is NULL, or "png". */
bool publish_frame(struct publisher *, struct frame *, const char *title,
    const char *format, const char *path);

#endif
