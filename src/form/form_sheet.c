/*
 * Cells with their looks and what they take, by tables.
 *
 * A cell that is open says in a hint what is wanted and refuses what the
 * import would refuse; the rest of the sheet is locked, without a password.
 */
#include "form/form_sheet.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"

enum { HEAD_ROW = 1, FIRST_ROW = 2 };

static const double BODY_SIZE = 11, TITLE_SIZE = 16;
static const double HEAD_HEIGHT = 34, ROW_HEIGHT = 33, TITLE_HEIGHT = 30;

/* Looks; colours are 0xRRGGBB, 0: none. */
static const struct {
	const char *font;
	bool bold, wrap, border, unlocked, centred;
	int fill, ink;
	const char *format;
} looks[FORM_LOOKS] = {
    [LOOK_TITLE] = {.font = "黑体", .ink = 0x1F1F1F},
    [LOOK_HEAD] = {.font = "黑体",
	.wrap = true,
	.border = true,
	.centred = true,
	.fill = 0xD9E2EC},
    [LOOK_WORDS] = {.font = "宋体", .wrap = true},
    [LOOK_KNOWN] = {.font = "宋体", .wrap = true, .border = true},
    [LOOK_CLOSED] = {.font = "宋体", .border = true, .fill = 0xE7E6E6},
    [LOOK_OPEN] = {.font = "宋体",
	.wrap = true,
	.border = true,
	.unlocked = true,
	.fill = 0xFFFBE6},
    [LOOK_OPEN_DATE] = {.font = "宋体",
	.border = true,
	.unlocked = true,
	.fill = 0xFFFBE6,
	.format = "yyyy-mm-dd"},
    [LOOK_OPEN_TEXT] = {.font = "宋体",
	.border = true,
	.unlocked = true,
	.fill = 0xFFFBE6,
	.format = "@"},
};

static lxw_format *
style_new(struct form_book *book, enum form_look style)
{
	lxw_format *f = workbook_add_format(book->workbook);

	format_set_font_name(f, looks[style].font);
	format_set_font_size(f, style == LOOK_TITLE ? TITLE_SIZE : BODY_SIZE);
	format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
	if (looks[style].bold)
		format_set_bold(f);
	if (looks[style].centred)
		format_set_align(f, LXW_ALIGN_CENTER);
	if (looks[style].wrap)
		format_set_text_wrap(f);
	if (looks[style].border) {
		format_set_border(f, LXW_BORDER_THIN);
		format_set_border_color(f, 0xA6A6A6);
	}
	if (looks[style].fill)
		format_set_bg_color(f, (lxw_color_t)looks[style].fill);
	if (looks[style].ink)
		format_set_font_color(f, (lxw_color_t)looks[style].ink);
	if (looks[style].unlocked)
		format_set_unlocked(f);
	if (looks[style].format)
		format_set_num_format(f, looks[style].format);
	return f;
}

void
form_book_styles(struct form_book *book)
{
	for (int i = 0; i < FORM_LOOKS; i++)
		book->styles[i] = style_new(book, (enum form_look)i);
}

static const char *
head_of(const struct form_sheet_column *column)
{
	return column->head ? column->head : form_head(column->field);
}

static void
write_text(struct form_sheet *s, int row, int col, const char *text,
    enum form_look style)
{
	lxw_format *format = s->book->styles[style];

	if (text && *text)
		worksheet_write_string(
		    s->sheet, (lxw_row_t)row, (lxw_col_t)col, text, format);
	else
		worksheet_write_blank(
		    s->sheet, (lxw_row_t)row, (lxw_col_t)col, format);
}

void
form_sheet_page(lxw_worksheet *sheet, int head)
{
	enum { A4 = 9 };

	worksheet_set_landscape(sheet);
	worksheet_set_paper(sheet, A4);
	worksheet_fit_to_pages(sheet, 1, 0);
	worksheet_repeat_rows(sheet, 0, (lxw_row_t)head);
	worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.6);
	worksheet_set_footer(sheet, "&C第 &P 页，共 &N 页");
	worksheet_set_row(sheet, 0, TITLE_HEIGHT, NULL);
}

struct form_sheet
form_sheet_new(struct form_book *book, const char *name, const char *title,
    const struct form_sheet_column *columns, int n, int frozen)
{
	struct form_sheet s = {
	    .book = book,
	    .sheet = workbook_add_worksheet(book->workbook, name),
	    .columns = columns,
	    .ncolumn = n,
	    .open = arena_alloc(book->arena, sizeof *s.open * (size_t)n),
	    .row = FIRST_ROW,
	};

	form_sheet_page(s.sheet, HEAD_ROW);
	worksheet_set_row(s.sheet, HEAD_ROW, HEAD_HEIGHT, NULL);
	write_text(&s, 0, 0, title, LOOK_TITLE);
	for (int i = 0; i < n; i++) {
		s.open[i] = (struct form_run){0, -1};
		worksheet_set_column(s.sheet, (lxw_col_t)i, (lxw_col_t)i,
		    columns[i].width, NULL);
		write_text(&s, HEAD_ROW, i, head_of(&columns[i]), LOOK_HEAD);
	}
	worksheet_freeze_panes(s.sheet, FIRST_ROW, (lxw_col_t)frozen);
	return s;
}

void
form_sheet_known(struct form_sheet *s, int col, const char *text)
{
	write_text(s, s->row, col, text, LOOK_KNOWN);
}

/* ------------------------------ what is taken ---------------------------- */

static void
validate(
    struct form_sheet *s, int col, lxw_data_validation *v, const char *message)
{
	v->input_message = arena_strdup(s->book->arena, message);
	v->error_title = "填写有误";
	v->error_message = v->input_message;
	worksheet_data_validation_range(s->sheet, (lxw_row_t)s->open[col].from,
	    (lxw_col_t)col, (lxw_row_t)s->open[col].to, (lxw_col_t)col, v);
}

static void
take_number(struct form_sheet *s, int col, double most, const char *message)
{
	lxw_data_validation v = {
	    .validate = LXW_VALIDATION_TYPE_DECIMAL,
	    .criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
	    .minimum_number = most > 100 ? -most : 0,
	    .maximum_number = most,
	};

	validate(s, col, &v, message);
}

/* The day of an event; a wrong year is only asked about. */
static void
take_date(struct form_sheet *s, int col)
{
	lxw_data_validation v = {
	    .validate = LXW_VALIDATION_TYPE_DATE,
	    .criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
	    .minimum_datetime = {.year = s->book->year - 1, 1, 1, 0, 0, 0},
	    .maximum_datetime = {.year = s->book->year + 1, 12, 31, 0, 0, 0},
	    .error_type = LXW_VALIDATION_ERROR_TYPE_WARNING,
	};

	validate(s, col, &v,
	    arena_printf(s->book->arena, "填日期，如 %d-06-30", s->book->year));
}

static void
take_word(struct form_sheet *s, int col, enum form_choice choice)
{
	enum { MOST = 8 };
	char *words[MOST + 1] = {0};
	lxw_data_validation v = {
	    .validate = LXW_VALIDATION_TYPE_LIST,
	    .value_list = words,
	};

	for (int i = 0; i < form_choice_offered(choice) && i < MOST; i++)
		words[i] = arena_strdup(
		    s->book->arena, form_choice_word(choice, i)->word);
	validate(s, col, &v, "请从列表中选择");
}

static void
take_item(struct form_sheet *s, int col)
{
	lxw_data_validation v = {
	    .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
	    .value_formula = arena_strdup(s->book->arena, s->items),
	};

	validate(s, col, &v, "请从列表中选择所属工作");
}

static enum form_look
style_of(enum form_input input)
{
	return input == INPUT_DATE ? LOOK_OPEN_DATE
	    : input == INPUT_ID	   ? LOOK_OPEN_TEXT
				   : LOOK_OPEN;
}

/* What the open cells of a column take that have come since the last gap. */
static void
take(struct form_sheet *s, int col)
{
	static const double most = 1e12;
	const struct form_sheet_column *column = &s->columns[col];

	if (s->open[col].to < s->open[col].from)
		return;
	if (column->input == INPUT_NUMBER)
		take_number(s, col, most,
		    "按“计量单位”一列的单位只填数字；单位是％的填 6.9，不填 "
		    "0.069");
	else if (column->input == INPUT_PERCENT)
		take_number(s, col, 100, "填 0 到 100 的数，不带百分号");
	else if (column->input == INPUT_DATE)
		take_date(s, col);
	else if (column->input == INPUT_WORD)
		take_word(s, col, column->choice);
	else if (column->input == INPUT_ITEM && s->items)
		take_item(s, col);
	s->open[col] = (struct form_run){0, -1};
}

/*
 * One rule for cells below each other: a rule a cell would be four fifths of
 * the form of a large plan.
 */
void
form_sheet_open(struct form_sheet *s, int col, bool open)
{
	struct form_run *run = &s->open[col];

	write_text(s, s->row, col, NULL,
	    open ? style_of(s->columns[col].input) : LOOK_CLOSED);
	if (!open)
		return;
	if (run->to != s->row - 1) {
		take(s, col);
		run->from = s->row;
	}
	run->to = s->row;
}

void
form_sheet_propose(struct form_sheet *s, int col, const char *number)
{
	worksheet_write_number(s->sheet, (lxw_row_t)s->row, (lxw_col_t)col,
	    strtod(number, NULL), s->book->styles[LOOK_OPEN]);
}

void
form_sheet_next(struct form_sheet *s, double height)
{
	worksheet_set_row(s->sheet, (lxw_row_t)s->row,
	    height > 0 ? height : ROW_HEIGHT, NULL);
	s->row++;
}

void
form_sheet_end(struct form_sheet *s)
{
	lxw_protection rights = {
	    .format_columns = LXW_TRUE, .format_rows = LXW_TRUE};

	for (int i = 0; i < s->ncolumn; i++)
		take(s, i);
	worksheet_protect(s->sheet, NULL, &rights);
}
