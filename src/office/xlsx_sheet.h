/* A table of a document → a sheet of a workbook. */
#ifndef OFFICE_XLSX_SHEET_H
#define OFFICE_XLSX_SHEET_H

#include "layout/table_parts.h"
#include "office/book_look.h"

struct xlsx_table {
	const struct table *table;
	const char *name, *title;
	const char *unit; /* what stands above it; NULL */
	bool landscape;
	bool sources; /* which line of which file reported a row */
	const char *own; /* file of the template or document: it reports none */
};

void xlsx_sheet(struct book *, const struct xlsx_table *);

#endif
