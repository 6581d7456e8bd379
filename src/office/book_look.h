/* Looks of cells, one for each difference, as a workbook counts them. */
#ifndef OFFICE_BOOK_LOOK_H
#define OFFICE_BOOK_LOOK_H

#include <xlsxwriter.h>

#include "base/map.h"
#include "doc/style.h"

struct book_look {
	enum block block; /* whose characters: title, th, td, unit */
	enum align align;
	bool ruled, bold, one_line;
	struct colour fill; /* black: none */
	const char *format; /* of a number; NULL */
};

struct book {
	struct arena *arena;
	const struct style *style;
	lxw_workbook *workbook;
	struct map *formats; /* its words → lxw_format */
	struct map *names; /* of sheets that are taken */
};

lxw_format *book_format(struct book *, const struct book_look *);
lxw_color_t book_colour(struct colour);
/* Characters of this colour within a cell; NULL: as the cell has them. */
lxw_format *book_ink(struct book *, const struct book_look *, struct colour);
/* The name as a sheet may have it, once. */
const char *book_sheet_name(struct book *, const char *name);

#endif
