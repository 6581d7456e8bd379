/*
 * An example's text and switches → a document and a style → lines.
 *
 * The same readers and the same layout as niandu render; only the file of the
 * style is our own, based on gb9704.
 */
#include "spec.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/utf8.h"
#include "read/read.h"
#include "layout/layout.h"

/*
 * Where a switch stands in the style file: prices.unit in <prices>, all others
 * in <composition>.
 */
static const char *const page_words[] = {"lines", "columns", "text-width",
    "text-height", "top", "inner", "mirrored", "width", "height"};
static const char *const block_words[] = {"font", "size", "pitch", "leading",
    "indent", "left", "right", "before", "after", "align", "bold", "on-grid",
    "keep-next", "numbering"};

void
knobs_set(struct arena *arena, struct knobs *knobs, struct knob knob)
{
	for (int i = 0; i < knobs->n; i++) {
		if (strcmp(knobs->at[i].name, knob.name) != 0)
			continue;
		knobs->at[i] = knob;
		return;
	}
	*array_push(arena, knobs) = knob;
}

/* --- Style and document -------------------------------------------------- */

static bool
starts(const char *s, const char *with)
{
	return strncmp(s, with, strlen(with)) == 0;
}

static bool
is_one_of(const char *word, const char *const *words, int n)
{
	for (int i = 0; i < n; i++)
		if (strcmp(words[i], word) == 0)
			return true;
	return false;
}

static const char PRICES[] = "prices.";

enum place { IN_PAGE, IN_BLOCK, IN_PRICES, IN_COMPOSITION };

static enum place
knob_place(const char *name)
{
	if (is_one_of(name, page_words, LEN(page_words)))
		return IN_PAGE;
	if (is_one_of(name, block_words, LEN(block_words)))
		return IN_BLOCK;
	if (starts(name, PRICES))
		return IN_PRICES;
	return IN_COMPOSITION;
}

static void
put_knobs(struct buf *out, const struct knobs *knobs, enum place place)
{
	int skip = place == IN_PRICES ? (int)strlen(PRICES) : 0;

	for (int i = 0; i < knobs->n; i++)
		if (knob_place(knobs->at[i].name) == place)
			buf_printf(out, " %s=\"%s\"", knobs->at[i].name + skip,
			    knobs->at[i].value);
}

static void
put_prices(struct buf *out, const struct knobs *knobs)
{
	for (int i = 0; i < knobs->n; i++) {
		if (knob_place(knobs->at[i].name) != IN_PRICES)
			continue;
		buf_puts(out, "/>\n<prices");
		put_knobs(out, knobs, IN_PRICES);
		return;
	}
}

static void
put_style(struct buf *out, const struct knobs *knobs)
{
	buf_puts(out,
	    "<style xmlns=\"urn:niandu:style\" name=\"spec\" "
	    "base=\"gb9704\">\n<page");
	put_knobs(out, knobs, IN_PAGE);
	buf_puts(out, "/>\n<composition");
	put_knobs(out, knobs, IN_COMPOSITION);
	put_prices(out, knobs);
	buf_puts(out, "/>\n<block name=\"p\"");
	put_knobs(out, knobs, IN_BLOCK);
	buf_puts(out, "/>\n</style>\n");
}

/* The switches as a style file: styles are read from files only. */
static struct style *
style_new(struct arena *arena, struct diags *diags, const struct bench *bench,
    const struct knobs *knobs)
{
	char path[] = "spec-XXXXXX";
	int file = mkstemp(path);
	struct style *style;
	struct buf out;

	buf_init(&out, arena);
	put_style(&out, knobs);
	if (file < 0 || write(file, out.s, (size_t)out.n) != out.n ||
	    close(file) != 0)
		BUG("the style cannot be written");
	style = style_read(arena, diags, path,
	    arena_printf(arena, "%s/templates/style", bench->root));
	unlink(path);
	return style;
}

/* Elements of their own; all else is the text of a <p>. */
static bool
is_block(const char *row)
{
	static const char *const blocks[] = {"<p>", "<p ", "<h1", "<h2", "<h3",
	    "<h4", "<list", "<table", "<chart", "<page-break", "<section"};

	for (int i = 0; i < LEN(blocks); i++)
		if (starts(row, blocks[i]))
			return true;
	return false;
}

static bool
is_before_section(const char *row)
{
	return starts(row, "<title") || starts(row, "<official");
}

static void
put_row(struct buf *out, const char *row)
{
	if (is_block(row) || is_before_section(row))
		buf_printf(out, "%s\n", row);
	else
		buf_printf(out, "<p>%s</p>\n", row);
}

static struct document *
document_new(struct arena *arena, struct diags *diags, const char *measure,
    const char *const *rows, int nrow)
{
	struct buf out;

	buf_init(&out, arena);
	buf_puts(
	    &out, "<document xmlns=\"urn:niandu:document\" style=\"spec\">\n");
	for (int i = 0; i < nrow; i++)
		if (is_before_section(rows[i]))
			put_row(&out, rows[i]);
	buf_printf(&out, "<section measure=\"%s\">\n", measure);
	for (int i = 0; i < nrow; i++)
		if (!is_before_section(rows[i]))
			put_row(&out, rows[i]);
	buf_puts(&out, "</section>\n</document>\n");
	return document_read_bytes(arena, diags, "example", out.s, out.n, NULL);
}

/* --- Cells --------------------------------------------------------------- */

/* The left edge of the text area on this page [pt]. */
static double
page_left(const struct page_style *page, int number)
{
	return page->mirrored && number % 2 == 0
	    ? page->width - page->inner - page->text_width
	    : page->inner;
}

/*
 * How much of box i's left blank was taken: what its neighbour lost beyond the
 * blank at its own right.
 */
static double
left_taken(const struct paragraph *p, const struct line *line, int i)
{
	const struct box *before = &p->shaped->boxes[i - 1];
	const double *x = &line->x[i - line->first];
	double lost =
	    x[-1] + before->advance + p->spacing->gaps[i - 1].latin - x[0];

	return fmax(0,
	    fmin(lost - before->blank_right, p->shaped->boxes[i].blank_left));
}

/* Where a box starts on its line; a blank that was trimmed is not there. */
static double
box_left(const struct paragraph *p, const struct line *line, int i)
{
	return i == line->first
	    ? fmax(line->indent, line->x[0])
	    : line->x[i - line->first] + left_taken(p, line, i);
}

static double
box_right(const struct paragraph *p, const struct line *line, int i)
{
	if (i < line->last)
		return box_left(p, line, i + 1);
	return line->x[i - line->first] + p->shaped->boxes[i].advance -
	    p->spacing->edges[i].end;
}

static double
box_raised(const struct paragraph *p, int i)
{
	const struct box *box = &p->shaped->boxes[i];

	return box->nglyph ? -(double)p->shaped->glyphs[box->glyph].y : 0;
}

/* A box of several characters is shared out evenly. */
static void
cells_of_box(struct arena *arena, const struct line_record *record, int box,
    double left, void *cells)
{
	ARRAY_OF(struct cell) *to = cells;
	const struct paragraph *p = record->para;
	const struct line *line = &p->lines->at[record->line];
	const struct box *b = &p->shaped->boxes[box];
	const char *s = b->text, *end = b->text + b->nbyte;
	int n = utf8_count(b->text, b->nbyte);
	double x = box_left(p, line, box);
	double width = (box_right(p, line, box) - x) / n;

	for (int k = 0; k < n; k++)
		*array_push(arena, to) = (struct cell){
		    .rune = utf8_next(&s, end),
		    .x = left + x + k * width,
		    .width = width,
		    .record = record,
		    .box = box,
		    .raised = box_raised(p, box),
		};
}

static void
cells_collect(struct arena *arena, struct setting *setting)
{
	ARRAY_OF(struct cell) cells = {0};

	for (int i = 0; i < setting->records->n; i++) {
		const struct line_record *r = &setting->records->at[i];
		const struct line *line = &r->para->lines->at[r->line];
		double left =
		    r->x - page_left(&setting->setter.style->page, r->page);

		for (int k = line->first; k <= line->last; k++)
			cells_of_box(arena, r, k, left, &cells);
		if (r->page > setting->pages)
			setting->pages = r->page;
	}
	setting->cells = cells.at;
	setting->ncell = cells.n;
}

/* --- Messages ------------------------------------------------------------ */

/* The words in brackets at the lines' ends, once each. */
static const char *
message_ids(struct arena *arena, const char *text)
{
	struct buf ids;

	buf_init(&ids, arena);
	for (const char *at = text; (at = strchr(at, '\n')) != NULL; at++) {
		const char *open = at;
		char *id;

		while (open > text && *open != '[')
			open--;
		id = arena_printf(
		    arena, "%.*s ", (int)(at - open - 2), open + 1);
		if (at[-1] == ']' && !strstr(ids.s, id))
			buf_puts(&ids, id);
	}
	return ids.s;
}

static const char *
messages_of(struct arena *arena, struct diags *diags)
{
	char *text = NULL;
	size_t n = 0;
	FILE *file = open_memstream(&text, &n);
	const char *ids;

	if (!file)
		BUG("out of memory");
	diags_print(diags, file, DIAG_TEXT, false);
	fclose(file);
	ids = message_ids(arena, text);
	free(text);
	return ids;
}

struct setting *
setting_new(struct arena *arena, const struct bench *bench,
    const struct knobs *knobs, const char *measure, const char *const *rows,
    int nrow)
{
	struct setting *setting = arena_new(arena, struct setting);
	struct diags *diags = diags_open();
	struct style *style = style_new(arena, diags, bench, knobs);
	struct document *document =
	    document_new(arena, diags, measure, rows, nrow);

	setting->setter = (struct typesetter){
	    .arena = arena,
	    .diags = diags,
	    .fonts = bench->fonts,
	    .style = style,
	};
	if (style && document)
		setting->records =
		    layout_records(layout_new(&setting->setter, document));
	else
		setting->records = arena_new(arena, struct line_records);
	cells_collect(arena, setting);
	setting->messages = messages_of(arena, diags);
	diags_close(diags);
	setting->setter.diags = NULL;
	return setting;
}

char *
setting_line(struct arena *arena, const struct setting *setting, int i)
{
	const struct line_record *r = &setting->records->at[i];
	const struct paragraph *p = r->para;
	const struct line *line = &p->lines->at[r->line];
	const struct box *a, *z;
	int n;

	if (line->first > line->last)
		return arena_strdup(arena, "");
	a = &p->shaped->boxes[line->first];
	z = &p->shaped->boxes[line->last];
	n = (int)(z->text + z->nbyte - a->text);
	while (n > 0 && a->text[n - 1] == ' ')
		n--;
	return arena_strndup(arena, a->text, (size_t)n);
}
