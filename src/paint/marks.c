/*
 * Marks → JSON Lines: a device that prints instead of painting.
 *
 * What this prints is what any other device hears, so that a wrong page can be
 * told from a wrong painter.
 */
#include "paint/marks.h"

#include <math.h>
#include <string.h>

#include "base/json.h"
#include "paint/device.h"

struct marks_device {
	struct device base;
	struct buf *out;
	int page; /* from 1 */
};

static struct marks_device *
mark_begin(struct device *device, const char *kind)
{
	struct marks_device *d = (struct marks_device *)device;

	buf_printf(d->out, "{\"page\":%d,\"mark\":\"%s\"", d->page, kind);
	return d;
}

static void
mark_end(struct marks_device *d)
{
	buf_puts(d->out, "}\n");
}

static void
put_number(struct marks_device *d, const char *name, double x)
{
	buf_printf(d->out, ",\"%s\":", name);
	json_decimal(x, d->out);
}

static void
put_place(struct marks_device *d, double x, double y)
{
	put_number(d, "x", d->base.x + x);
	put_number(d, "y", d->base.y + y);
}

static void
put_colour(struct marks_device *d, const char *name, struct colour c)
{
	buf_printf(d->out, ",\"%s\":\"#%02x%02x%02x\"", name,
	    (unsigned)lround(c.r * 255), (unsigned)lround(c.g * 255),
	    (unsigned)lround(c.b * 255));
}

static void
put_text(struct marks_device *d, const char *name, const char *text)
{
	if (text)
		json_member(name, text, d->out);
}

static void
marks_page_begin(struct device *device, double width, double height)
{
	struct marks_device *d = (struct marks_device *)device;

	d->page++;
	mark_begin(device, "page");
	put_number(d, "width", width);
	put_number(d, "height", height);
	mark_end(d);
}

static void
marks_page_end(struct device *device)
{
	mark_end(mark_begin(device, "page-end"));
}

/* Where each glyph stands, from the run's origin. */
static void
put_glyphs(struct marks_device *d, const struct glyph_run *run)
{
	buf_puts(d->out, ",\"glyphs\":[");
	for (int i = 0; i < run->nglyph; i++) {
		if (i > 0)
			buf_putc(d->out, ',');
		json_decimal((double)run->glyphs[i].x, d->out);
	}
	buf_putc(d->out, ']');
}

static void
marks_glyphs(struct device *device, const struct glyph_run *run)
{
	struct marks_device *d = mark_begin(device, "glyphs");

	put_place(d, run->x, run->y);
	put_number(d, "size", run->size);
	put_text(d, "face", run->face->name);
	put_colour(d, "colour", run->colour);
	if (run->squeeze > 0)
		put_number(d, "squeeze", run->squeeze);
	if (run->stroke > 0)
		put_number(d, "bold", run->stroke);
	buf_puts(d->out, ",\"text\":");
	json_text(run->text, run->nbyte, d->out);
	put_glyphs(d, run);
	mark_end(d);
}

static void
put_point(struct marks_device *d, double x, double y)
{
	buf_putc(d->out, ' ');
	json_decimal(d->base.x + x, d->out);
	buf_putc(d->out, ' ');
	json_decimal(d->base.y + y, d->out);
}

/* As SVG has it: M 1 2 L 3 4 C … Z. */
static void
put_steps(struct marks_device *d, const struct path *path)
{
	static const char letters[] = {
	    [PATH_MOVE] = 'M',
	    [PATH_LINE] = 'L',
	    [PATH_CURVE] = 'C',
	    [PATH_CLOSE] = 'Z',
	};

	buf_puts(d->out, ",\"steps\":\"");
	for (int i = 0; i < path->steps.n; i++) {
		const struct path_step *s = &path->steps.at[i];

		buf_printf(d->out, "%s%c", i > 0 ? " " : "", letters[s->verb]);
		if (s->verb == PATH_CURVE) {
			put_point(d, s->x1, s->y1);
			put_point(d, s->x2, s->y2);
		}
		if (s->verb != PATH_CLOSE)
			put_point(d, s->x, s->y);
	}
	buf_putc(d->out, '"');
}

static void
marks_path(struct device *device, const struct path *path)
{
	struct marks_device *d = mark_begin(device, "path");

	if (path->fill)
		put_colour(d, "fill", path->fill_colour);
	if (path->stroke) {
		put_colour(d, "stroke", path->stroke_colour);
		put_number(d, "width", path->width);
	}
	if (path->stroke && path->dash > 0)
		put_number(d, "dash", path->dash);
	put_steps(d, path);
	mark_end(d);
}

static void
marks_turn_begin(struct device *device, double x, double y, int quarter_turns)
{
	struct marks_device *d = mark_begin(device, "turn");

	/* Those of the page: the child's own origin is here. */
	put_number(d, "x", x);
	put_number(d, "y", y);
	buf_printf(d->out, ",\"quarters\":%d", quarter_turns);
	mark_end(d);
}

static void
marks_turn_end(struct device *device)
{
	mark_end(mark_begin(device, "turn-end"));
}

/* Whose the marks are from here on: an element, or no content. */
static void
marks_owner(struct device *device, const struct element *element,
    enum artifact artifact)
{
	struct marks_device *d = mark_begin(device, "owner");

	(void)artifact;
	/* A piece of text has no name: it is its parent's. */
	while (element && element->parent && !*element_name(element->kind))
		element = element->parent;
	if (element) {
		put_text(d, "name", element_name(element->kind));
		put_text(d, "alt", element->alt);
		buf_printf(d->out, ",\"element\":%d", element->number);
	} else {
		put_text(d, "name", "Artifact");
	}
	mark_end(d);
}

static void
marks_picture(struct device *device, const struct mark *mark)
{
	struct marks_device *d = mark_begin(device, "picture");
	const struct picture *picture = mark->as.picture.picture;

	put_place(d, mark->as.picture.x, mark->as.picture.y);
	put_number(d, "width", mark->as.picture.width);
	put_number(d, "height", mark->as.picture.height);
	buf_printf(
	    d->out, ",\"pixels\":[%d,%d]", picture->width, picture->height);
	mark_end(d);
}

static void
marks_link(struct device *device, const struct mark *mark)
{
	struct marks_device *d = mark_begin(device, "link");

	put_place(d, mark->as.link.x, mark->as.link.y);
	put_number(d, "width", mark->as.link.width);
	put_number(d, "height", mark->as.link.height);
	put_text(d, "to", mark->as.link.element->target);
	mark_end(d);
}

static void
marks_dest(struct device *device, const struct mark *mark)
{
	struct marks_device *d = mark_begin(device, "place");

	put_place(d, mark->as.dest.x, mark->as.dest.y);
	put_text(d, "id", mark->as.dest.id);
	mark_end(d);
}

static void
marks_outline(struct device *device, const struct mark *mark)
{
	struct marks_device *d = mark_begin(device, "bookmark");

	buf_printf(d->out, ",\"depth\":%d", mark->as.outline.depth);
	put_text(d, "to", mark->as.outline.id);
	put_text(d, "text", mark->as.outline.text);
	mark_end(d);
}

static void
marks_figure(struct device *device, const struct figure_place *place)
{
	struct marks_device *d = mark_begin(device, "figure");

	put_place(d, place->x, place->y);
	put_number(d, "width", place->width);
	put_number(d, "height", place->height);
	put_text(d, "of", place->of);
	put_text(d, "text", place->text);
	mark_end(d);
}

static const struct device_ops marks_ops = {
    .page_begin = marks_page_begin,
    .page_end = marks_page_end,
    .glyphs = marks_glyphs,
    .path = marks_path,
    .picture = marks_picture,
    .turn_begin = marks_turn_begin,
    .turn_end = marks_turn_end,
    .owner = marks_owner,
    .link = marks_link,
    .dest = marks_dest,
    .outline = marks_outline,
    .figure = marks_figure,
};

void
marks_dump(const struct pages *pages, struct buf *out)
{
	struct marks_device d = {.base = {.ops = &marks_ops}, .out = out};

	for (int i = 0; i < pages->n; i++) {
		const struct frame *frame = pages->at[i];

		device_page_begin(&d.base, frame->width, frame->height);
		replay_frame(&d.base, frame);
		device_page_end(&d.base);
	}
}
