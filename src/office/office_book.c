#include "office/office_book.h"

#include <errno.h>
#include <string.h>
#include <xlsxwriter.h>

#include "base/system.h"
#include "late/xlsxwriter.h"
#include "read/archive_whole.h"

struct chart_book {
	struct arena *arena;
	const struct native_chart *chart;
};

/* Files are the same whenever they are made. */
static lxw_workbook *
book_open(const char *path)
{
	lxw_doc_properties properties = {.created = 315532800}; /* 1980 */
	lxw_workbook *book = workbook_new(path);

	if (book)
		workbook_set_properties(book, &properties);
	return book;
}

static bool
chart_write(void *self, const char *path)
{
	const struct chart_book *b = self;
	const struct native_chart *c = b->chart;
	lxw_workbook *book = book_open(path);
	lxw_worksheet *sheet;

	if (!book)
		return false;
	sheet = workbook_add_worksheet(book, "Sheet1");
	worksheet_set_column(sheet, 0, 0, 24, NULL);
	for (int s = 0; s < c->nseries; s++) {
		lxw_col_t col = (lxw_col_t)(s + 1);

		worksheet_write_string(sheet, 0, col, c->series[s].name, NULL);
		for (int i = 0; i < c->ncategory; i++)
			if (c->series[s].points[i].given)
				worksheet_write_number(sheet,
				    (lxw_row_t)(i + 1), col,
				    c->series[s].points[i].value, NULL);
	}
	for (int i = 0; i < c->ncategory; i++)
		worksheet_write_string(
		    sheet, (lxw_row_t)(i + 1), 0, c->categories[i], NULL);
	return workbook_close(book) == LXW_NO_ERROR;
}

const char *
book_of_chart(
    struct arena *arena, const struct native_chart *chart, struct buf *out)
{
	struct chart_book book = {arena, chart};

	const char *error = workbook_bytes(arena, chart_write, &book, out);

	return error || archive_is_whole(out) ? error : system_words(EIO);
}
