/* A file of an office → plan.xml: by its kind to paragraphs, then alike. */
#include <string.h>
#include <strings.h>

#include "import/draft.h"
#include "read/archive.h"
#include "read/bytes.h"
#include "read/kind.h"

static bool
read_sheets(struct draft *d, const struct table *table)
{
	return table && draft_sheets(d, table);
}

/* A workbook says so by its main part, whatever the file is called. */
static bool
read_package(struct draft *d, const struct buf *bytes)
{
	struct archive *archive =
	    archive_open(d->arena, d->diags, d->file, bytes);
	const char *part =
	    archive ? archive_related(archive, "", "officeDocument") : NULL;

	if (!archive)
		return false;
	if (part ? strncasecmp(part, "xl/", 3) == 0
		 : archive_has(archive, "xl/workbook.xml"))
		return read_sheets(
		    d, xlsx_read(d->arena, d->diags, d->file, bytes));
	return draft_docx(d, archive);
}

/* Text is a table where its name says so. */
static bool
is_csv(const char *path)
{
	const char *dot = strrchr(path, '.');

	return dot &&
	    (strcasecmp(dot, ".csv") == 0 || strcasecmp(dot, ".tsv") == 0);
}

static bool
read_blocks(struct draft *d, struct buf *bytes)
{
	switch (kind_of(d->diags, d->file, bytes)) {
	case KIND_REFUSED:
		return false;
	case KIND_ZIP:
		return read_package(d, bytes);
	case KIND_XML:
		diag(d->diags, DIAG_FILE_KIND,
		    (struct origin){.file = d->file, .line = 1, .col = 1},
		    "XML");
		return false;
	case KIND_TEXT:
		break;
	}
	if (is_csv(d->file))
		return read_sheets(
		    d, csv_read(d->arena, d->diags, d->file, bytes));
	return bytes_text(d->diags, d->file, bytes) && draft_text(d, bytes);
}

bool
import_plan_bytes(struct arena *arena, struct diags *diags, const char *name,
    struct buf *bytes, const struct import_options *options, struct buf *out,
    struct buf *review)
{
	struct draft d = {
	    .arena = arena,
	    .diags = diags,
	    .options = options,
	    .file = name,
	};

	if (!read_blocks(&d, bytes) || (draft_mend(&d), !draft_outline(&d)))
		return false;
	if (d.sheets)
		draft_sheets_close(&d);
	draft_write(&d, out, review);
	return true;
}

bool
import_plan(struct arena *arena, struct diags *diags, const char *path,
    const struct import_options *options, struct buf *out, struct buf *review)
{
	struct buf bytes;

	buf_init(&bytes, arena);
	return bytes_read(diags, path, &bytes) &&
	    import_plan_bytes(arena, diags, path, &bytes, options, out, review);
}
