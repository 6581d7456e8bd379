/* Marks → PathObject and TextObject. */
#include "paint/ofd_content.h"

#include <math.h>

#include "base/utf8.h"
#include "base/xml_write.h"

void
ofd_content_init(struct ofd_content *c, struct arena *arena)
{
	*c = (struct ofd_content){.arena = arena};
	buf_init(&c->rest, arena);
	turns_start(&c->turns);
}

static void
tell(struct ofd_content *c, const char *name)
{
	buf_puts(&c->rest, "</ofd:");
	buf_puts(&c->rest, name);
	buf_putc(&c->rest, '>');
	c->object(c->self, name, &c->rest);
}

/* --- Paths -----------------------------------------------------------------
 */

/* The path's steps, on the page, behind those that are held. */
static void
hold(struct ofd_content *c, const struct path *path, double x, double y)
{
	for (int i = 0; i < path->steps.n; i++) {
		struct path_step step = path->steps.at[i];

		turns_point(
		    &c->turns, x + step.x, y + step.y, &step.x, &step.y);
		turns_point(
		    &c->turns, x + step.x1, y + step.y1, &step.x1, &step.y1);
		turns_point(
		    &c->turns, x + step.x2, y + step.y2, &step.x2, &step.y2);
		*array_push(c->arena, &c->held.steps) = step;
	}
}

/* Around all points as they are written, control points too; in mm. */
static struct ofd_box
path_box(const struct path *path)
{
	struct ofd_box box = {0};
	double room = path->stroke ? ofd_covers(path->width / 2 * OFD_MM) : 0;

	for (int i = 0; i < path->steps.n; i++) {
		const struct path_step *s = &path->steps.at[i];

		if (s->verb == PATH_CURVE) {
			ofd_box_add(&box, ofd_on_grid(s->x1 * OFD_MM),
			    ofd_on_grid(s->y1 * OFD_MM));
			ofd_box_add(&box, ofd_on_grid(s->x2 * OFD_MM),
			    ofd_on_grid(s->y2 * OFD_MM));
		}
		if (s->verb != PATH_CLOSE)
			ofd_box_add(&box, ofd_on_grid(s->x * OFD_MM),
			    ofd_on_grid(s->y * OFD_MM));
	}
	box.x0 -= room;
	box.y0 -= room;
	box.x1 += room;
	box.y1 += room;
	return box;
}

/* From the corner of the box. */
static void
put_point(struct buf *out, const struct ofd_box *box, double x, double y)
{
	buf_putc(out, ' ');
	buf_put_decimal(out, ofd_on_grid(x * OFD_MM) - box->x0, OFD_COARSE);
	buf_putc(out, ' ');
	buf_put_decimal(out, ofd_on_grid(y * OFD_MM) - box->y0, OFD_COARSE);
}

static void
put_steps(struct buf *out, const struct path *path, const struct ofd_box *box)
{
	static const char letters[] = {
	    [PATH_MOVE] = 'M',
	    [PATH_LINE] = 'L',
	    [PATH_CURVE] = 'B',
	    [PATH_CLOSE] = 'C',
	};

	for (int i = 0; i < path->steps.n; i++) {
		const struct path_step *s = &path->steps.at[i];

		if (i > 0)
			buf_putc(out, ' ');
		buf_putc(out, letters[s->verb]);
		if (s->verb == PATH_CURVE) {
			put_point(out, box, s->x1, s->y1);
			put_point(out, box, s->x2, s->y2);
		}
		if (s->verb != PATH_CLOSE)
			put_point(out, box, s->x, s->y);
	}
}

static void
put_pen(struct buf *out, const struct path *path)
{
	ofd_put_length(out, "LineWidth", path->width);
	buf_puts(out, " Join=\"Round\"");
	if (path->dash > 0) {
		buf_puts(out, " DashPattern=\"");
		ofd_put_point(out, path->dash, path->dash);
		buf_putc(out, '"');
	}
}

void
ofd_content_flush(struct ofd_content *c)
{
	const struct path *path = &c->held;
	struct ofd_box box = path_box(path);
	struct buf *out = &c->rest;

	if (path->steps.n == 0)
		return;
	out->n = 0;
	ofd_put_boundary(out, box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0);
	if (path->fill)
		buf_puts(out, " Fill=\"true\"");
	if (path->stroke)
		put_pen(out, path);
	else
		buf_puts(out, " Stroke=\"false\"");
	buf_putc(out, '>');
	if (path->stroke)
		ofd_put_colour(out, "StrokeColor", path->stroke_colour, false);
	if (path->fill)
		ofd_put_colour(out, "FillColor", path->fill_colour, true);
	buf_puts(out, "<ofd:AbbreviatedData>");
	put_steps(out, path, &box);
	buf_puts(out, "</ofd:AbbreviatedData>");
	c->held.steps.n = 0;
	tell(c, "PathObject");
}

static bool
is_same_pen(const struct path *a, const struct path *b)
{
	return !a->fill && !b->fill && a->dash == 0 && b->dash == 0 &&
	    a->width == b->width && a->stroke_colour.r == b->stroke_colour.r &&
	    a->stroke_colour.g == b->stroke_colour.g &&
	    a->stroke_colour.b == b->stroke_colour.b;
}

void
ofd_content_path(
    struct ofd_content *c, const struct path *path, double x, double y)
{
	struct path held = *path;

	if (!is_same_pen(&c->held, path))
		ofd_content_flush(c);
	held.steps.at = c->held.steps.at;
	held.steps.n = c->held.steps.n;
	held.steps.cap = c->held.steps.cap;
	c->held = held;
	hold(c, path, x, y);
}

/* --- Text ------------------------------------------------------------------
 */

/* Clusters of a run that go into one object. */
struct piece {
	const struct used_font *font;
	const struct glyph_run *run;
	double x, y; /* of the run on the frame */
	int first, end; /* glyphs */
	const char *text, *text_end;
	bool plain; /* a character a glyph, and the cmap knows which */
};

static int
code_of(const struct piece *p, const struct glyph *glyph)
{
	const struct subset *s = p->font->subset;

	return (int)glyph->id < s->nglyph ? s->codes[glyph->id] : 0;
}

/*
 * The ink, and as little as readers mark when a text is chosen: from the first
 * glyph to the end of the last, as high as a Han. Texts of one length and size
 * have then nearly always the same box, which packs well.
 */
static struct ofd_box
text_box(const struct piece *p)
{
	static const double ABOVE = 0.88; /* the baseline, of a Han */
	const struct subset *s = p->font->subset;
	const struct glyph_run *run = p->run;
	const struct glyph *first = &run->glyphs[p->first];
	const struct glyph *last = &run->glyphs[p->end - 1];
	double unit = run->size / face_upem(run->face);
	double squeeze = run->squeeze > 0 ? run->squeeze : 1;
	double room = run->stroke / 2;
	double width = s->widths[last->id] * run->size / 1000 * squeeze;
	struct ofd_box box = {0};

	for (int i = p->first; i < p->end; i++) {
		const struct glyph *g = &run->glyphs[i];
		const struct glyph_box *ink = &s->boxes[code_of(p, g)];
		double x = p->x + (double)g->x, y = p->y + (double)g->y;

		if (ink->x0 == ink->x1)
			continue;
		ofd_box_add(&box, x + ink->x0 * unit * squeeze - room,
		    y - ink->y1 * unit - room);
		ofd_box_add(&box, x + ink->x1 * unit * squeeze + room,
		    y - ink->y0 * unit + room);
	}
	ofd_box_add(&box, p->x + (double)first->x,
	    p->y + (double)first->y - ABOVE * run->size);
	ofd_box_add(&box, p->x + (double)last->x + width,
	    p->y + (double)first->y + (1 - ABOVE) * run->size);
	return box;
}

static struct ofd_box
turned(const struct turns *turns, const struct ofd_box *box)
{
	struct ofd_box page = {0};
	double x, y;

	turns_point(turns, box->x0, box->y0, &x, &y);
	ofd_box_add(&page, x, y);
	turns_point(turns, box->x1, box->y1, &x, &y);
	ofd_box_add(&page, x, y);
	return page;
}

/* Equal steps between glyphs: "g 20 5.571", where there are many. */
struct steps {
	struct buf *out;
	double step; /* mm */
	int n;
};

static void
steps_end(struct steps *s)
{
	enum { FEW = 2 };

	if (s->n > FEW) {
		buf_puts(s->out, "g ");
		buf_put_int(s->out, s->n);
		buf_putc(s->out, ' ');
		s->n = 1;
	}
	for (; s->n > 0; s->n--) {
		buf_put_decimal(s->out, s->step, OFD_STEPS);
		buf_putc(s->out, ' ');
	}
}

/* Each glyph from the one before; a step that is nearly the last is the last.
 */
static void
put_deltas(
    struct ofd_content *c, const char *name, const struct piece *p, bool down)
{
	static const double NEAR = 0.002; /* mm that a glyph may be off */
	static const double UNIT = 10000;
	const struct glyph *g = p->run->glyphs;
	struct steps steps = {.out = &c->rest};
	double pen = 0;

	if (p->end - p->first < 2)
		return;
	ofd_put_name(steps.out, name);
	for (int i = p->first + 1; i < p->end; i++) {
		double want = OFD_MM *
		    (double)(down ? g[i].y - g[p->first].y
				  : g[i].x - g[p->first].x);

		if (steps.n == 0 || fabs(pen + steps.step - want) > NEAR) {
			steps_end(&steps);
			steps.step = round((want - pen) * UNIT) / UNIT;
		}
		pen += steps.step;
		steps.n++;
	}
	steps_end(&steps);
	steps.out->s[steps.out->n - 1] = '"'; /* for the last space */
}

static bool
is_level(const struct piece *p)
{
	for (int i = p->first + 1; i < p->end; i++)
		if (p->run->glyphs[i].y != p->run->glyphs[p->first].y)
			return false;
	return true;
}

/* In units of UTF-16: so readers count. */
static int
code_count(const struct piece *p)
{
	const char *s = p->text;
	int n = 0;

	while (s < p->text_end)
		n += utf8_next(&s, p->text_end) > 0xFFFF ? 2 : 1;
	return n;
}

static void
put_glyph_numbers(struct ofd_content *c, const struct piece *p)
{
	buf_printf(&c->rest,
	    "<ofd:CGTransform CodePosition=\"0\" CodeCount=\"%d\""
	    " GlyphCount=\"%d\"><ofd:Glyphs>",
	    code_count(p), p->end - p->first);
	for (int i = p->first; i < p->end; i++)
		buf_printf(&c->rest, "%s%d", i > p->first ? " " : "",
		    code_of(p, &p->run->glyphs[i]));
	buf_puts(&c->rest, "</ofd:Glyphs></ofd:CGTransform>");
}

static void
put_font(struct ofd_content *c, const struct piece *p)
{
	struct buf *out = &c->rest;

	ofd_put_name(out, "Font");
	buf_put_int(out, p->font->object);
	buf_putc(out, '"');
	ofd_put_length(out, "Size", p->run->size);
	if (p->run->squeeze > 0) {
		buf_puts(out, " HScale=\"");
		buf_put_decimal(out, p->run->squeeze, OFD_STEPS);
		buf_putc(out, '"');
	}
	if (p->run->stroke > 0) {
		ofd_put_length(out, "LineWidth", p->run->stroke);
		buf_puts(out, " Stroke=\"true\"");
	}
}

/*
 * The boundary; where the first glyph stands in it, in mm. What looks the same
 * has the same size and place within, wherever it stands: it packs well.
 */
static void
place(struct ofd_content *c, const struct piece *p, const struct ofd_box *box,
    double *x, double *y)
{
	const struct glyph *g = &p->run->glyphs[p->first];
	double at_x, at_y;

	turns_point(
	    &c->turns, p->x + (double)g->x, p->y + (double)g->y, &at_x, &at_y);
	*x = ofd_covers((at_x - box->x0) * OFD_MM);
	*y = ofd_covers((at_y - box->y0) * OFD_MM);
	ofd_put_boundary(&c->rest, ofd_on_grid(at_x * OFD_MM) - *x,
	    ofd_on_grid(at_y * OFD_MM) - *y,
	    *x + ofd_covers((box->x1 - at_x) * OFD_MM),
	    *y + ofd_covers((box->y1 - at_y) * OFD_MM));
}

static void
put_turn(struct ofd_content *c, double x, double y)
{
	const struct matrix *m = turns_now(&c->turns);
	const double values[] = {m->a, m->b, m->c, m->d, x, y};

	buf_puts(&c->rest, " CTM=\"");
	ofd_put_values(&c->rest, values, LEN(values), OFD_PLACES);
	buf_putc(&c->rest, '"');
}

static void
put_code(struct ofd_content *c, const struct piece *p, double x, double y)
{
	struct buf *out = &c->rest;

	buf_puts(out, "<ofd:TextCode X=\"");
	buf_put_decimal(out, x, OFD_COARSE);
	buf_puts(out, "\" Y=\"");
	buf_put_decimal(out, y, OFD_COARSE);
	buf_putc(out, '"');
	put_deltas(c, "DeltaX", p, false);
	if (!is_level(p))
		put_deltas(c, "DeltaY", p, true);
	buf_putc(out, '>');
	xml_span(out, p->text, p->text_end, false);
	buf_puts(out, "</ofd:TextCode>");
}

static void
put_piece(struct ofd_content *c, const struct piece *p)
{
	struct buf *out = &c->rest;
	struct ofd_box own = text_box(p), box = turned(&c->turns, &own);
	double x, y;

	out->n = 0;
	place(c, p, &box, &x, &y);
	put_font(c, p);
	if (c->turns.n > 0) {
		put_turn(c, x, y);
		x = y = 0;
	}
	buf_putc(out, '>');
	ofd_put_colour(out, "FillColor", p->run->colour, false);
	if (p->run->stroke > 0)
		ofd_put_colour(out, "StrokeColor", p->run->colour, true);
	if (!p->plain)
		put_glyph_numbers(c, p);
	put_code(c, p, x, y);
	tell(c, "TextObject");
}

/* Does each character by itself lead to its glyph, on one line? */
static bool
is_plain(const struct used_font *font, const struct glyph *glyphs, int nglyph,
    const char *text, int nbyte)
{
	const char *end = text + nbyte;

	for (int i = 0; i < nglyph; i++) {
		const char *from = text;

		if (text == end || utf8_next(&text, end) > 0xFFFF ||
		    glyphs[i].y != glyphs[0].y ||
		    !used_font_draws(
			font, glyphs[i].id, from, (int)(text - from)))
			return false;
	}
	return text == end;
}

void
ofd_content_glyphs(struct ofd_content *c, const struct used_font *font,
    const struct glyph_run *run, double x, double y)
{
	const char *text = run->text;
	struct piece p = {.font = font,
	    .run = run,
	    .x = x + run->x,
	    .y = y + run->y,
	    .text = text,
	    .text_end = text};

	ofd_content_flush(c);
	for (int i = 0; i < run->ncluster; i++) {
		const struct cluster *cluster = &run->clusters[i];
		bool plain = is_plain(font, run->glyphs + p.end,
		    cluster->nglyph, text, cluster->nbyte);

		/* What has no glyph goes with the next one that has. */
		plain = plain && (p.end > p.first || p.text == text);
		if (p.end > p.first && cluster->nglyph > 0 &&
		    (plain != p.plain ||
			(plain &&
			    run->glyphs[p.end].y != run->glyphs[p.first].y))) {
			put_piece(c, &p);
			p.first = p.end;
			p.text = text;
		}
		p.plain = plain;
		p.end += cluster->nglyph;
		text += cluster->nbyte;
		p.text_end = text;
	}
	if (p.end > p.first)
		put_piece(c, &p);
}
