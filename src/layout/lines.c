/*
 * The record of every line of text, as JSON Lines (--emit=lines).
 *
 * What is printed is what the painter gets: the places of glyphs, split into
 * the advance of each code point and the Han–Latin gap after it.
 */
#include "layout/lines.h"

#include <math.h>

#include "base/json.h"
#include "base/utf8.h"

/* Where the box's first glyph stands, from the measure's left edge. */
static double
glyph_x(const struct paragraph *p, const struct line *line, int i)
{
	const struct box *box = &p->shaped->boxes[i];
	double x = line->x[i - line->first];

	return box->nglyph > 0 ? x + (double)p->shaped->glyphs[box->glyph].x
			       : x;
}

/* What a line is printed from. */
struct printed {
	const struct paragraph *p;
	const struct line *line;
	int *next; /* the box at the right of each, -1: none */
	int leftmost;
};

static struct printed
printed_new(const struct paragraph *p, const struct line *line, struct buf *out)
{
	int n = line->last - line->first + 1;
	struct printed r = {.p = p, .line = line};
	int *order = arena_alloc(out->arena, sizeof *order * (size_t)n);

	r.next = arena_alloc(out->arena, sizeof *r.next * (size_t)n);
	boxes_order(p->shaped, line->first, line->last, order);
	r.leftmost = order[0];
	for (int k = 0; k < n; k++)
		r.next[order[k] - line->first] = k + 1 < n ? order[k + 1] : -1;
	return r;
}

/* From the box's glyph to the next one's; the last keeps its own advance. */
static double
box_step(const struct printed *r, int i)
{
	int next = r->next[i - r->line->first];

	if (next < 0)
		return r->p->shaped->boxes[i].advance;
	return glyph_x(r->p, r->line, next) - glyph_x(r->p, r->line, i);
}

static double
latin_gap(const struct printed *r, int i)
{
	return i == r->line->last ? 0 : r->p->spacing->gaps[i].latin;
}

/*
 * The text of box i with the signs behind it that are not seen; of the first
 * box of the paragraph, also those before it.
 */
static const char *
box_text(const struct shaped *shaped, int i)
{
	return i == 0		? shaped->text
	    : i == shaped->nbox ? shaped->text + shaped->nbyte
				: shaped->boxes[i].text;
}

enum figure { FIGURE_ADVANCE, FIGURE_GAP, FIGURE_LEVEL };

/*
 * The figure of one of the n characters of box i: an advance is shared by all,
 * the gap stands behind the last.
 */
static void
put_figure(struct buf *out, const struct printed *r, enum figure figure, int i,
    int k, int n)
{
	double gap = latin_gap(r, i);

	if (figure == FIGURE_ADVANCE)
		json_decimal((box_step(r, i) - gap) / n, out);
	else if (figure == FIGURE_GAP)
		json_decimal(k == n - 1 ? gap : 0, out);
	else
		buf_printf(out, "%d", r->p->shaped->boxes[i].level);
}

/* A sign that is not seen takes no room. */
static void
put_unseen(struct buf *out, const struct printed *r, enum figure figure, int i)
{
	if (figure == FIGURE_LEVEL)
		buf_printf(out, "%d", r->p->shaped->boxes[i].level);
	else
		json_decimal(0, out);
}

/* One figure for each code point of the line's text. */
static void
put_figures(struct buf *out, const struct printed *r, enum figure figure)
{
	const struct shaped *shaped = r->p->shaped;
	bool first = true;

	buf_putc(out, '[');
	for (int i = r->line->first; i <= r->line->last; i++) {
		const struct box *box = &shaped->boxes[i];
		const char *from = box_text(shaped, i),
			   *to = box_text(shaped, i + 1);
		int before = utf8_count(from, (int)(box->text - from));
		int n = utf8_count(box->text, box->nbyte);
		int all = utf8_count(from, (int)(to - from));

		for (int k = 0; k < all; k++) {
			if (!first)
				buf_putc(out, ',');
			first = false;
			if (k >= before && k < before + n)
				put_figure(out, r, figure, i, k - before, n);
			else
				put_unseen(out, r, figure, i);
		}
	}
	buf_putc(out, ']');
}

static double
line_ratio(const struct line *line, double size)
{
	return line->gaps > 0
	    ? (line->width - line->natural) / (size * line->gaps)
	    : 0;
}

static void
put_line(struct buf *out, const struct line_record *r)
{
	const struct paragraph *p = r->para;
	const struct line *line = &p->lines->at[r->line];
	const struct box *first;
	const char *from, *to;
	struct printed printed;

	if (line->first > line->last)
		return;
	first = &p->shaped->boxes[line->first];
	from = box_text(p->shaped, line->first);
	to = box_text(p->shaped, line->last + 1);
	printed = printed_new(p, line, out);
	buf_printf(out, "{\"page\":%d,\"block\":\"%s\",\"line\":%d,\"last\":%s",
	    r->page, p->block, r->line + 1, line->final ? "true" : "false");
	if (r->turned)
		buf_puts(out, ",\"turned\":true");
	buf_puts(out, ",\"x\":");
	json_decimal(r->x + glyph_x(p, line, printed.leftmost), out);
	buf_puts(out, ",\"y\":");
	json_decimal(r->y, out);
	buf_puts(out, ",\"width\":");
	json_decimal(line->width, out);
	buf_puts(out, ",\"size\":");
	json_decimal(first->size, out);
	buf_puts(out, ",\"natural\":");
	json_decimal(line->natural, out);
	buf_printf(out, ",\"ratio\":%.6f", line_ratio(line, first->size));
	buf_puts(out, ",\"text\":");
	json_text(from, (int)(to - from), out);
	buf_puts(out, ",\"adv\":");
	put_figures(out, &printed, FIGURE_ADVANCE);
	buf_puts(out, ",\"gap\":");
	put_figures(out, &printed, FIGURE_GAP);
	if (p->shaped->bidi) {
		buf_puts(out, ",\"level\":");
		put_figures(out, &printed, FIGURE_LEVEL);
	}
	buf_puts(out, "}\n");
}

void
lines_dump(const struct line_records *records, struct buf *out)
{
	for (int i = 0; i < records->n; i++)
		put_line(out, &records->at[i]);
}
