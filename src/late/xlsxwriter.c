/* Workbooks are written by it. */
#include "late/xlsxwriter.h"

#include <xlsxwriter.h>

#include "base/intl.h"
#include "late/late.h"

static struct late_library library = {
    NIANDU_XLSXWRITER, N_("writing workbooks"), NULL};

LATE_VOID(format_set_align, (lxw_format * a, uint8_t b), (a, b))
LATE_VOID(format_set_bg_color, (lxw_format * a, lxw_color_t b), (a, b))
LATE_VOID(format_set_bold, (lxw_format * a), (a))
LATE_VOID(format_set_border, (lxw_format * a, uint8_t b), (a, b))
LATE_VOID(format_set_border_color, (lxw_format * a, lxw_color_t b), (a, b))
LATE_VOID(format_set_font_color, (lxw_format * a, lxw_color_t b), (a, b))
LATE_VOID(format_set_font_name, (lxw_format * a, const char *b), (a, b))
LATE_VOID(format_set_font_size, (lxw_format * a, double b), (a, b))
LATE_VOID(format_set_num_format, (lxw_format * a, const char *b), (a, b))
LATE_VOID(format_set_text_wrap, (lxw_format * a), (a))
LATE_VOID(format_set_unlocked, (lxw_format * a), (a))
LATE(lxw_format *, workbook_add_format, (lxw_workbook * a), (a))
LATE(lxw_worksheet *, workbook_add_worksheet, (lxw_workbook * a, const char *b),
    (a, b))
LATE(lxw_error, workbook_close, (lxw_workbook * a), (a))
LATE(lxw_workbook *, workbook_new, (const char *a), (a))
LATE(lxw_error, workbook_set_properties,
    (lxw_workbook * a, lxw_doc_properties *b), (a, b))
LATE(lxw_error, worksheet_autofilter,
    (lxw_worksheet * a, lxw_row_t b, lxw_col_t c, lxw_row_t d, lxw_col_t e),
    (a, b, c, d, e))
LATE_VOID(worksheet_center_horizontally, (lxw_worksheet * a), (a))
LATE(lxw_error, worksheet_conditional_format_range,
    (lxw_worksheet * a, lxw_row_t b, lxw_col_t c, lxw_row_t d, lxw_col_t e,
	lxw_conditional_format *f),
    (a, b, c, d, e, f))
LATE(lxw_error, worksheet_data_validation_range,
    (lxw_worksheet * a, lxw_row_t b, lxw_col_t c, lxw_row_t d, lxw_col_t e,
	lxw_data_validation *f),
    (a, b, c, d, e, f))
LATE(lxw_error, worksheet_data_validation_cell,
    (lxw_worksheet * a, lxw_row_t b, lxw_col_t c, lxw_data_validation *d),
    (a, b, c, d))
LATE_VOID(worksheet_fit_to_pages, (lxw_worksheet * a, uint16_t b, uint16_t c),
    (a, b, c))
LATE_VOID(worksheet_freeze_panes, (lxw_worksheet * a, lxw_row_t b, lxw_col_t c),
    (a, b, c))
LATE(lxw_error, worksheet_merge_range,
    (lxw_worksheet * a, lxw_row_t b, lxw_col_t c, lxw_row_t d, lxw_col_t e,
	const char *f, lxw_format *g),
    (a, b, c, d, e, f, g))
LATE_VOID(worksheet_protect,
    (lxw_worksheet * a, const char *b, lxw_protection *c), (a, b, c))
LATE(lxw_error, worksheet_repeat_rows,
    (lxw_worksheet * a, lxw_row_t b, lxw_row_t c), (a, b, c))
LATE(lxw_error, worksheet_set_column,
    (lxw_worksheet * a, lxw_col_t b, lxw_col_t c, double d, lxw_format *e),
    (a, b, c, d, e))
LATE(
    lxw_error, worksheet_set_footer, (lxw_worksheet * a, const char *b), (a, b))
LATE_VOID(worksheet_set_landscape, (lxw_worksheet * a), (a))
LATE_VOID(worksheet_set_margins,
    (lxw_worksheet * a, double b, double c, double d, double e),
    (a, b, c, d, e))
LATE_VOID(worksheet_set_paper, (lxw_worksheet * a, uint8_t b), (a, b))
LATE(lxw_error, worksheet_set_row,
    (lxw_worksheet * a, lxw_row_t b, double c, lxw_format *d), (a, b, c, d))
LATE(lxw_error, worksheet_write_blank,
    (lxw_worksheet * a, lxw_row_t b, lxw_col_t c, lxw_format *d), (a, b, c, d))
LATE(lxw_error, worksheet_write_comment,
    (lxw_worksheet * a, lxw_row_t b, lxw_col_t c, const char *d), (a, b, c, d))
LATE(lxw_error, worksheet_write_number,
    (lxw_worksheet * a, lxw_row_t b, lxw_col_t c, double d, lxw_format *e),
    (a, b, c, d, e))
LATE(lxw_error, worksheet_write_rich_string,
    (lxw_worksheet * a, lxw_row_t b, lxw_col_t c, lxw_rich_string_tuple **d,
	lxw_format *e),
    (a, b, c, d, e))
LATE(lxw_error, worksheet_write_string,
    (lxw_worksheet * a, lxw_row_t b, lxw_col_t c, const char *d, lxw_format *e),
    (a, b, c, d, e))

const char *
workbook_bytes(struct arena *arena, bool (*write)(void *self, const char *path),
    void *self, struct buf *out)
{
	void (*any)(void);

	late_find(&library, "workbook_new", &any);
	return scratch_bytes(arena, write, self, out);
}
