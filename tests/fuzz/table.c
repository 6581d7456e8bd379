/*
 * A text table, or a sheet's XML %% shared strings %% styles, packed as a
 * workbook → cells.
 */
#include <string.h>

#include "base/array.h"
#include "base/zip_write.h"
#include "fuzz.h"
#include "table/sheet.h"

#define OFFICE \
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"

static const char relations[] =
    "<Relationships xmlns=\"" PACKAGE
    "\"><Relationship Id=\"r1\" Type=\"" OFFICE
    "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
static const char book[] =
    "<workbook xmlns:r=\"" OFFICE
    "\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets>"
    "</workbook>";
static const char own[] =
    "<Relationships xmlns=\"" PACKAGE
    "\"><Relationship Id=\"r1\" Type=\"" OFFICE
    "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" "
    "Type=\"" OFFICE "/sharedStrings\" Target=\"strings.xml\"/>"
    "<Relationship Id=\"r3\" Type=\"" OFFICE
    "/styles\" Target=\"styles.xml\"/></Relationships>";

static void
add(struct zip_writer *zip, const char *name, const char *text)
{
	zip_writer_add(zip, name, text, (int)strlen(text));
}

static void
pack(struct fuzz *f, const char *bytes, int n, struct buf *out)
{
	static const char *const names[] = {
	    "xl/worksheets/sheet1.xml", "xl/strings.xml", "xl/styles.xml"};
	struct zip_writer *zip = zip_writer_open(f->arena);

	add(zip, "_rels/.rels", relations);
	add(zip, "xl/workbook.xml", book);
	add(zip, "xl/_rels/workbook.xml.rels", own);
	fuzz_entries(f, zip, names, LEN(names), bytes, n);
	zip_writer_close(zip, out);
}

void
fuzz_one(struct fuzz *f, const char *bytes, int n)
{
	struct buf file;

	buf_init(&file, f->arena);
	if (n > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
		buf_add(&file, bytes, n);
		xlsx_read(f->arena, f->diags, "t.xlsx", &file);
	} else if (n > 0 && bytes[0] == '<') {
		pack(f, bytes, n, &file);
		xlsx_read(f->arena, f->diags, "t.xlsx", &file);
	} else {
		buf_add(&file, bytes, n);
		csv_read(f->arena, f->diags, "t.csv", &file);
	}
}
