/*
 * word/document.xml %% word/styles.xml %% word/numbering.xml, packed as a Word
 * file → plan.xml; or the bytes of a Word file as they are.
 */
#include <string.h>

#include "base/array.h"
#include "base/zip_write.h"
#include "fuzz.h"
#include "import/import.h"

static const char relations[] =
    "<Relationships "
    "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"r1\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
    "relationships/officeDocument\" Target=\"word/document.xml\"/>"
    "</Relationships>";

static const char own[] =
    "<Relationships "
    "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"r1\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
    "relationships/styles\" Target=\"styles.xml\"/>"
    "<Relationship Id=\"r2\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
    "relationships/numbering\" Target=\"numbering.xml\"/>"
    "</Relationships>";

static void
pack(struct fuzz *f, const char *bytes, int n, struct buf *out)
{
	static const char *const names[] = {
	    "word/document.xml", "word/styles.xml", "word/numbering.xml"};
	struct zip_writer *zip = zip_writer_open(f->arena);

	zip_writer_add(zip, "_rels/.rels", relations, (int)strlen(relations));
	zip_writer_add(
	    zip, "word/_rels/document.xml.rels", own, (int)strlen(own));
	fuzz_entries(f, zip, names, LEN(names), bytes, n);
	zip_writer_close(zip, out);
}

void
fuzz_one(struct fuzz *f, const char *bytes, int n)
{
	struct import_options options = {
	    .id = "plan", .year = 2022, .issuer = "镇"};
	struct buf file, out, review;

	buf_init(&file, f->arena);
	buf_init(&out, f->arena);
	buf_init(&review, f->arena);
	if (n > 1 && bytes[0] == 'P' && bytes[1] == 'K')
		buf_add(&file, bytes, n);
	else
		pack(f, bytes, n, &file);
	import_plan_bytes(
	    f->arena, f->diags, "plan.docx", &file, &options, &out, &review);
}
