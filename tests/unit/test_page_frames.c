/*
 * Pages laid out from nasty tables, and from the documents named on the
 * command line: no text on text, none crossed by a rule or covered, nothing
 * outside of its page.
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/datadir.h"
#include "frame_check.h"
#include "read/read.h"
#include "layout/layout.h"
#include "test.h"

static const char *const long_name = "规模以上数字经济核心产业制造业增加值占全"
				     "镇地区生产总值比重较上年同期增长幅度"
				     "之和";

struct desk {
	struct typesetter setter;
	const char *styles; /* folder */
};

/* --- Checking ----------------------------------------------------------- */

/* The right edge of all rules: those of a table end with the text area. */
static double
rules_end(const struct frame *frame)
{
	double end = 0;

	for (int i = 0; i < frame->marks.n; i++) {
		const struct path *path = frame->marks.at[i].as.path;

		if (frame->marks.at[i].kind != MARK_PATH || !path->stroke)
			continue;
		for (int k = 0; k < path->steps.n; k++)
			end = fmax(end, path->steps.at[k].x);
	}
	return end;
}

/* A turned frame is a page of its own. */
static void
check_frame(
    struct desk *desk, const struct frame *frame, const char *name, int page)
{
	struct faults f;
	bool good;

	for (int i = 0; i < frame->marks.n; i++)
		if (frame->marks.at[i].kind == MARK_FRAME &&
		    frame->marks.at[i].as.frame.quarter_turns != 0)
			check_frame(desk, frame->marks.at[i].as.frame.frame,
			    name, page);
	f = frame_check(desk->setter.arena, frame);
	good = f.meet + f.crossed + f.outside == 0;
	OK(good);
	if (!good)
		printf("  %s, page %d: %d meet, %d crossed, %d outside; %s\n",
		    name, page, f.meet, f.crossed, f.outside, f.first);
}

static void
check_document(
    struct desk *desk, const struct document *document, const char *name)
{
	struct typesetter *setter = &desk->setter;
	struct pages *pages;

	OK(document && diags_count(setter->diags, DIAG_ERROR) == 0);
	if (!document)
		return;
	setter->style = style_read(setter->arena, setter->diags,
	    arena_printf(
		setter->arena, "%s/%s.xml", desk->styles, document->style),
	    desk->styles);
	pages = layout_pages(layout_new(setter, document));
	for (int i = 0; i < pages->n; i++) {
		const struct page_style *page = &setter->style->page;
		double left = page->mirrored && i % 2 == 1
		    ? page->width - page->inner - page->text_width
		    : page->inner;

		check_frame(desk, pages->at[i], name, i + 1);
		OK(rules_end(pages->at[i]) <= left + page->text_width + 0.5);
	}
}

/* --- Tables ------------------------------------------------------------- */

static void
put_cell(struct buf *out, int row, int column, const char *attributes)
{
	static const char *const texts[] = {"8.1％", "−12.34", "≥7.5％", "—",
	    "21,800万元<note>截至年末。</note>", "0", "约3.5—4.2", "不可比",
	    "+1000.00", "1e9"};

	buf_printf(out, "<td%s>%s</td>", attributes,
	    texts[(row * 7 + column * 3) % LEN(texts)]);
}

static void
put_rows(struct buf *out, int columns, int rows, bool names)
{
	for (int r = 0; r < rows; r++) {
		char bar[80];

		if (r % 9 == 0)
			buf_printf(out,
			    "<tr class='group'><td colspan='%d'>%s</td></tr>",
			    columns, r % 18 ? long_name : "推进经济发展");
		snprintf(bar, sizeof bar,
		    " progress='%d' pace='75' status='behind'",
		    r == 5 ? 1000 : r * 17 % 130);
		buf_printf(out, "<tr><td>%s</td>", names ? long_name : "指标");
		for (int c = 1; c < columns; c++)
			put_cell(out, r, c,
			    c == 2	 ? bar
				: c == 3 ? " heat='64'"
				: c == 4 ? " status='far-behind'"
					 : "");
		buf_puts(out, "</tr>");
		if (r % 9 == 8)
			buf_printf(out,
			    "<tr class='subtotal'><td colspan='%d'>小计</td>"
			    "<td>99.5</td></tr>",
			    columns - 1);
	}
}

/* Every column of another alignment, the first of long names if asked for. */
static const char *
table_text(struct arena *arena, int columns, int rows, bool names)
{
	static const char *const aligns[] = {
	    "left", "right", "decimal", "center", "decimal"};
	struct buf out;

	buf_init(&out, arena);
	buf_puts(&out,
	    "<document xmlns='urn:niandu:document'><title>表</title>"
	    "<table caption='一览表' unit='单位：万元'>");
	for (int c = 0; c < columns; c++)
		buf_printf(&out, "<col align='%s'/>", aligns[c % LEN(aligns)]);
	buf_puts(&out, "<head><tr><th rowspan='2'>指标名称</th>");
	buf_printf(
	    &out, "<th colspan='%d'>完成情况</th></tr><tr>", columns - 1);
	for (int c = 1; c < columns; c++)
		buf_printf(&out, "<th>第%d季度完成率（％）</th>", c);
	buf_puts(&out, "</tr></head>");
	put_rows(&out, columns, rows, names);
	buf_puts(&out, "</table></document>");
	return out.s;
}

static void
test_table(struct desk *desk, int columns, int rows, bool names)
{
	struct arena *all = desk->setter.arena;
	const char *text, *name;

	desk->setter.arena = arena_open();
	text = table_text(desk->setter.arena, columns, rows, names);
	name = arena_printf(desk->setter.arena, "%d × %d%s", columns, rows,
	    names ? ", long names" : "");
	check_document(desk,
	    document_read_bytes(desk->setter.arena, desk->setter.diags, name,
		text, (int)strlen(text), NULL),
	    name);
	arena_close(desk->setter.arena);
	desk->setter.arena = all;
}

static void
test_tables(struct desk *desk)
{
	static const int columns[] = {3, 5, 7, 9};
	static const int rows[] = {1, 10, 60};

	for (int c = 0; c < LEN(columns); c++)
		for (int r = 0; r < LEN(rows); r++) {
			test_table(desk, columns[c], rows[r], false);
			test_table(desk, columns[c], rows[r], true);
		}
}

int
main(int argc, char **argv)
{
	struct arena *arena = arena_open();
	struct diags *diags = diags_open();
	const char *root =
	    getenv("ROOT") ? getenv("ROOT") : datadir_find(arena);
	struct desk desk = {
	    .setter =
		{
		    .arena = arena,
		    .diags = diags,
		    .fonts = fonts_open(
			diags, arena_printf(arena, "%s/fonts", root)),
		},
	    .styles = arena_printf(arena, "%s/templates/style", root),
	};

	OK(desk.setter.fonts);
	for (int i = 1; desk.setter.fonts && i < argc; i++)
		check_document(
		    &desk, document_read(arena, diags, argv[i]), argv[i]);
	if (desk.setter.fonts && argc == 1)
		test_tables(&desk);
	fonts_close(desk.setter.fonts);
	diags_close(diags);
	arena_close(arena);
	return test_done();
}
