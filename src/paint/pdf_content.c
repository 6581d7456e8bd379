/*
 * Operators, and only those that change something: that is where a page's
 * bytes go.
 */
#include "paint/pdf_content.h"

#include <math.h>

#include "base/diag.h"

static const char hex[] = "0123456789ABCDEF";

void
pdf_content_init(struct pdf_content *c, struct arena *arena)
{
	*c = (struct pdf_content){0};
	buf_init(&c->out, arena);
}

/* --- Operands ------------------------------------------------------------ */

static void
put(struct pdf_content *c, double v)
{
	pdf_number(&c->out, v);
	buf_putc(&c->out, ' ');
}

/* Of the frame being painted. */
static void
put_point(struct pdf_content *c, double x, double y)
{
	turns_point(&c->turns, x, y, &x, &y);
	put(c, x);
	put(c, y);
}

/* Nothing is known at the start of a page. */
static void
forget(struct pdf_content *c)
{
	c->font = NULL;
	c->size = c->squeeze = c->width = c->dash = -1;
	c->fill = c->stroke = (struct colour){-1, -1, -1};
}

void
pdf_content_begin(struct pdf_content *c, double height)
{
	c->out.n = 0;
	turns_start(&c->turns);
	c->height = height;
	c->in_text = false;
	forget(c);
	/* y down, as frames have it; round joins. */
	buf_puts(&c->out, "1 0 0 -1 0 ");
	put(c, height);
	buf_puts(&c->out, "cm 1 j\n");
}

void
pdf_content_end(struct pdf_content *c)
{
	pdf_content_text_end(c);
}

static void
set_colour(struct pdf_content *c, struct colour colour, bool fill)
{
	struct colour *now = fill ? &c->fill : &c->stroke;

	if (now->r == colour.r && now->g == colour.g && now->b == colour.b)
		return;
	*now = colour;
	pdf_colour(&c->out, colour.r);
	buf_putc(&c->out, ' ');
	pdf_colour(&c->out, colour.g);
	buf_putc(&c->out, ' ');
	pdf_colour(&c->out, colour.b);
	buf_putc(&c->out, ' ');
	buf_puts(&c->out, fill ? "rg " : "RG ");
}

static void
set_pen(struct pdf_content *c, double width, double dash)
{
	if (c->width != width) {
		put(c, width);
		buf_puts(&c->out, "w ");
		c->width = width;
	}
	if (c->dash != dash) {
		buf_putc(&c->out, '[');
		if (dash > 0)
			pdf_number(&c->out, dash);
		buf_puts(&c->out, "]0 d ");
		c->dash = dash;
	}
}

/* --- Turned frames ------------------------------------------------------- */

void
pdf_content_point(const struct pdf_content *c, double x, double y,
    double *page_x, double *page_y)
{
	turns_point(&c->turns, x, y, page_x, page_y);
	*page_y = c->height - *page_y;
}

void
pdf_content_turn(struct pdf_content *c, double x, double y, int quarter_turns)
{
	pdf_content_text_end(c);
	turns_begin(&c->turns, x, y, quarter_turns);
}

void
pdf_content_turn_back(struct pdf_content *c)
{
	pdf_content_text_end(c);
	turns_end(&c->turns);
}

/* --- Paths --------------------------------------------------------------- */

static void
put_step(
    struct pdf_content *c, const struct path_step *step, double x, double y)
{
	switch (step->verb) {
	case PATH_MOVE:
		put_point(c, x + step->x, y + step->y);
		buf_puts(&c->out, "m ");
		break;
	case PATH_LINE:
		put_point(c, x + step->x, y + step->y);
		buf_puts(&c->out, "l ");
		break;
	case PATH_CURVE:
		put_point(c, x + step->x1, y + step->y1);
		put_point(c, x + step->x2, y + step->y2);
		put_point(c, x + step->x, y + step->y);
		buf_puts(&c->out, "c ");
		break;
	case PATH_CLOSE:
		buf_puts(&c->out, "h ");
		break;
	}
}

void
pdf_content_path(
    struct pdf_content *c, const struct path *path, double x, double y)
{
	pdf_content_text_end(c);
	if (path->fill)
		set_colour(c, path->fill_colour, true);
	if (path->stroke) {
		set_colour(c, path->stroke_colour, false);
		set_pen(c, path->width, path->dash);
	}
	for (int i = 0; i < path->steps.n; i++)
		put_step(c, &path->steps.at[i], x, y);
	buf_puts(&c->out,
	    path->fill && path->stroke ? "B\n"
		: path->fill	       ? "f\n"
				       : "S\n");
}

/* The picture's unit square has its top at 1, the frame's y goes down. */
void
pdf_content_image(struct pdf_content *c, int n, double x, double y,
    double width, double height)
{
	double origin[2], right[2], top[2];

	turns_point(&c->turns, x, y + height, &origin[0], &origin[1]);
	turns_point(&c->turns, x + width, y + height, &right[0], &right[1]);
	turns_point(&c->turns, x, y, &top[0], &top[1]);
	pdf_content_text_end(c);
	buf_puts(&c->out, "q ");
	for (int i = 0; i < 2; i++)
		put(c, right[i] - origin[i]);
	for (int i = 0; i < 2; i++)
		put(c, top[i] - origin[i]);
	for (int i = 0; i < 2; i++)
		put(c, origin[i]);
	buf_printf(&c->out, "cm /Im%d Do Q\n", n);
}

/* --- Text ---------------------------------------------------------------- */

void
pdf_content_text_end(struct pdf_content *c)
{
	if (c->in_text)
		buf_puts(&c->out, "ET\n");
	c->in_text = false;
}

/* Letters stand upright on a page whose y goes down. */
static void
text_begin(struct pdf_content *c)
{
	const struct matrix *m = turns_now(&c->turns);

	if (c->in_text)
		return;
	buf_puts(&c->out, "BT ");
	put(c, m->a);
	put(c, m->b);
	put(c, -m->c);
	put(c, -m->d);
	put(c, m->e);
	put(c, m->f);
	buf_puts(&c->out, "Tm ");
	c->in_text = true;
	c->line_x = c->line_y = 0;
}

static void
set_font(struct pdf_content *c, const struct used_font *font,
    const struct glyph_run *run)
{
	double squeeze = run->squeeze > 0 ? run->squeeze : 1;

	if (c->font != font || c->size != run->size) {
		buf_printf(&c->out, "/F%d ", font->number);
		put(c, run->size);
		buf_puts(&c->out, "Tf ");
		c->font = font;
		c->size = run->size;
	}
	if (c->squeeze != squeeze) {
		put(c, squeeze * 100);
		buf_puts(&c->out, "Tz ");
		c->squeeze = squeeze;
	}
}

/* A new line of text: the pen stands there, as far as it is written. */
static void
text_move(struct pdf_content *c, double x, double y)
{
	static const double UNIT = 1000;
	long to_x = lround(x * UNIT), to_y = lround(y * UNIT);

	put(c, (double)(to_x - c->line_x) / UNIT);
	put(c, (double)(c->line_y - to_y) / UNIT);
	buf_puts(&c->out, "Td ");
	c->line_x = to_x;
	c->line_y = to_y;
	c->pen = (double)to_x / UNIT - x;
}

static bool
runs_left(const struct glyph_run *run)
{
	return run->nglyph > 1 &&
	    run->glyphs[run->nglyph - 1].x < run->glyphs[0].x;
}

/*
 * Does a glyph without width stand where the one before it does? So the second
 * letter of a ligature comes (لا): readers that sort letters by their places
 * take it for the first, unless it is a step further on.
 */
static bool
is_ligated(const struct subset *s, const struct glyph_run *run, int i)
{
	uint32_t id = run->glyphs[i].id;

	return i > 0 && run->glyphs[i].x == run->glyphs[i - 1].x &&
	    (int)id < s->nglyph && s->widths[id] == 0 && runs_left(run);
}

/* Glyphs first to end - 1 at their places, counted from the origin of the run.
 */
static void
show(struct pdf_content *c, const struct glyph_run *run, int first, int end,
    double origin)
{
	const struct subset *s = c->font->subset;
	double unit = c->size * c->squeeze / 1000;
	bool open = false;

	buf_putc(&c->out, '[');
	for (int i = first; i < end; i++) {
		uint32_t id = run->glyphs[i].id;
		double want = (double)run->glyphs[i].x - origin;
		long step =
		    lround((c->pen - want) / unit) + is_ligated(s, run, i);
		unsigned code = (int)id < s->nglyph ? s->codes[id] : 0;
		char digits[4] = {hex[code >> 12], hex[code >> 8 & 15],
		    hex[code >> 4 & 15], hex[code & 15]};

		if (step != 0) {
			if (open)
				buf_putc(&c->out, '>');
			open = false;
			pdf_number(&c->out, (double)step);
			c->pen -= (double)step * unit;
		}
		if (!open)
			buf_putc(&c->out, '<');
		open = true;
		buf_add(&c->out, digits, 4);
		c->pen += ((int)id < s->nglyph ? s->widths[id] : 0) * unit;
	}
	if (open)
		buf_putc(&c->out, '>');
	buf_puts(&c->out, "]TJ\n");
}

struct piece {
	const struct glyph_run *run;
	double x, y; /* of the run on the frame */
	double level; /* of the line being written: glyphs' y */
	double origin; /* their x where the pen began */
	bool placed;
};

/* A line for each height that glyphs stand at. */
static void
show_levels(struct pdf_content *c, struct piece *p, int first, int end)
{
	const struct glyph *glyphs = p->run->glyphs;

	while (first < end) {
		double level = (double)glyphs[first].y;
		int next = first + 1;

		while (next < end && (double)glyphs[next].y == level)
			next++;
		if (!p->placed || p->level != level) {
			p->origin = (double)glyphs[first].x;
			p->level = level;
			p->placed = true;
			text_move(c, p->x + p->origin, p->y + level);
		}
		show(c, p->run, first, next, p->origin);
		first = next;
	}
}

/* What the glyphs do not say is said for them (14.9.4). */
static void
show_saying(struct pdf_content *c, struct piece *p, int first, int end,
    const char *text, int nbyte)
{
	buf_puts(&c->out, "/Span<</ActualText<FEFF");
	pdf_utf16(&c->out, text, nbyte);
	buf_puts(&c->out, ">>>BDC ");
	show_levels(c, p, first, end);
	buf_puts(&c->out, "EMC\n");
}

static void
show_clusters(struct pdf_content *c, struct piece *p)
{
	const struct glyph_run *run = p->run;
	const char *text = run->text;
	int from = 0, glyph = 0;

	for (int i = 0; i < run->ncluster; i++) {
		const struct cluster *cluster = &run->clusters[i];
		int next = glyph + cluster->nglyph;

		if (!used_font_says(c->font, run->glyphs + glyph,
			cluster->nglyph, text, cluster->nbyte)) {
			show_levels(c, p, from, glyph);
			show_saying(c, p, glyph, next, text, cluster->nbyte);
			from = next;
		}
		glyph = next;
		text += cluster->nbyte;
	}
	show_levels(c, p, from, glyph);
}

void
pdf_content_glyphs(struct pdf_content *c, const struct used_font *font,
    const struct glyph_run *run, double x, double y)
{
	struct piece piece = {.run = run, .x = x + run->x, .y = y + run->y};

	set_colour(c, run->colour, true);
	text_begin(c);
	set_font(c, font, run);
	if (run->stroke > 0) {
		set_colour(c, run->colour, false);
		set_pen(c, run->stroke, 0);
		buf_puts(&c->out, "2 Tr ");
	}
	if (run->language) {
		buf_puts(&c->out, "/Span<</Lang");
		pdf_bytes(&c->out, run->language);
		buf_puts(&c->out, ">>BDC ");
	}
	show_clusters(c, &piece);
	if (run->language)
		buf_puts(&c->out, "EMC\n");
	if (run->stroke > 0)
		buf_puts(&c->out, "0 Tr ");
}
