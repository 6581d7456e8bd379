/*
 * The record of every line of text, as JSON Lines (--emit=lines).
 *
 * What is printed is what the painter gets: the places of glyphs, split into
 * the advance of each code point and the Han–Latin gap after it.
 */
#include "layout/lines.h"

#include <math.h>

#include "base/utf8.h"

static void
put_json_text(struct buf *out, const char *s, int n)
{
	buf_putc(out, '"');
	for (int i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];

		if (c == '"' || c == '\\')
			buf_printf(out, "\\%c", c);
		else if (c < 0x20)
			buf_printf(out, "\\u%04x", c);
		else
			buf_putc(out, (char)c);
	}
	buf_putc(out, '"');
}

static void
put_number(struct buf *out, double x)
{
	buf_printf(out, "%.4f", fabs(x) < 0.00005 ? 0.0 : x);
}

/* Where the box's first glyph stands, from the measure's left edge. */
static double
glyph_x(const struct paragraph *p, const struct line *line, int i)
{
	const struct box *box = &p->shaped->boxes[i];
	double x = line->x[i - line->first];

	return box->nglyph > 0 ? x + (double)p->shaped->glyphs[box->glyph].x
			       : x;
}

/* From the box's glyph to the next one's; the last keeps its own advance. */
static double
box_step(const struct paragraph *p, const struct line *line, int i)
{
	if (i == line->last)
		return p->shaped->boxes[i].advance;
	return glyph_x(p, line, i + 1) - glyph_x(p, line, i);
}

static double
latin_gap(const struct paragraph *p, const struct line *line, int i)
{
	return i == line->last ? 0 : p->spacing->gaps[i].latin;
}

/* One figure for each code point: a box of several gives it to its first. */
static void
put_figures(struct buf *out, const struct paragraph *p, const struct line *line,
    bool gaps)
{
	bool first = true;

	buf_putc(out, '[');
	for (int i = line->first; i <= line->last; i++) {
		const struct box *box = &p->shaped->boxes[i];
		double gap = latin_gap(p, line, i);
		int n = utf8_count(box->text, box->nbyte);

		for (int k = 0; k < n; k++) {
			double x = gaps ? (k == n - 1 ? gap : 0)
					: (box_step(p, line, i) - gap) / n;

			if (!first)
				buf_putc(out, ',');
			put_number(out, x);
			first = false;
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
	const struct box *first, *last;

	if (line->first > line->last)
		return;
	first = &p->shaped->boxes[line->first];
	last = &p->shaped->boxes[line->last];
	buf_printf(out, "{\"page\":%d,\"block\":\"%s\",\"line\":%d,\"last\":%s",
	    r->page, p->block, r->line + 1, line->final ? "true" : "false");
	if (r->turned)
		buf_puts(out, ",\"turned\":true");
	buf_puts(out, ",\"x\":");
	put_number(out, r->x + glyph_x(p, line, line->first));
	buf_puts(out, ",\"y\":");
	put_number(out, r->y);
	buf_puts(out, ",\"width\":");
	put_number(out, line->width);
	buf_puts(out, ",\"size\":");
	put_number(out, first->size);
	buf_puts(out, ",\"natural\":");
	put_number(out, line->natural);
	buf_printf(out, ",\"ratio\":%.6f", line_ratio(line, first->size));
	buf_puts(out, ",\"text\":");
	put_json_text(
	    out, first->text, (int)(last->text + last->nbyte - first->text));
	buf_puts(out, ",\"adv\":");
	put_figures(out, p, line, false);
	buf_puts(out, ",\"gap\":");
	put_figures(out, p, line, true);
	buf_puts(out, "}\n");
}

void
lines_dump(const struct line_records *records, struct buf *out)
{
	for (int i = 0; i < records->n; i++)
		put_line(out, &records->at[i]);
}
