/* A workbook while it is read: what its cells refer to. */
#ifndef TABLE_XLSX_BOOK_H
#define TABLE_XLSX_BOOK_H

#include "base/array.h"
#include "base/map.h"
#include "read/archive.h"
#include "table/sheet.h"
#include "table/xlsx_format.h"
#include "table/xlsx_text.h"

/* How cells of one style look. */
struct xlsx_style {
	const struct xlsx_format *format;
	bool struck;
	int level; /* over 0: raised, under 0: lowered */
};

struct xlsx {
	struct arena *arena, *scratch; /* scratch: until the file is read */
	struct diags *diags;
	const char *name;
	struct archive *archive;
	struct map *parts; /* that were read as sheets */
	bool since_1904;
	ARRAY_OF(struct xlsx_text) strings; /* texts without white space ends */
	ARRAY_OF(struct xlsx_style) styles;
	struct xlsx_style plain; /* of a cell that names none */
	struct table *table;
};

/* A part of bearable size as XML in the scratch arena; NULL: reported. */
const struct xml_node *xlsx_part(struct xlsx *, const char *part);
/* Shared texts and styles; workbook is the part that they belong to. */
void xlsx_strings(struct xlsx *, const char *workbook);
void xlsx_styles(struct xlsx *, const char *workbook);
/*
 * What a <c> holds and shows. The cell has its place already: what is seen
 * otherwise than it is held is reported there.
 */
void xlsx_cell(struct xlsx *, const struct xml_node *, struct cell *);

#endif
