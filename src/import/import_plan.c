/* A file of an office → plan.xml: by its kind to paragraphs, then alike. */
#include "read/archive.h"
#include "read/bytes.h"
#include "import/draft.h"
#include "read/kind.h"

static bool
read_blocks(struct draft *d, struct buf *bytes)
{
	switch (kind_of(d->diags, d->file, bytes)) {
	case KIND_REFUSED:
		return false;
	case KIND_ZIP:
		return draft_docx(d, bytes);
	case KIND_XML:
		diag(d->diags, DIAG_FILE_KIND,
		    (struct origin){.file = d->file, .line = 1, .col = 1},
		    "XML");
		return false;
	case KIND_TEXT:
		break;
	}
	return bytes_text(d->diags, d->file, bytes) && draft_text(d, bytes);
}

bool
import_plan(struct arena *arena, struct diags *diags, const char *path,
    const struct import_options *options, struct buf *out, struct buf *review)
{
	struct draft d = {
	    .arena = arena,
	    .diags = diags,
	    .options = options,
	    .file = path,
	};
	struct buf bytes;

	buf_init(&bytes, arena);
	if (!bytes_read(diags, path, &bytes) || !read_blocks(&d, &bytes) ||
	    (draft_mend(&d), !draft_outline(&d)))
		return false;
	draft_write(&d, out, review);
	return true;
}
