/* Pages → a PDF or an OFD; one frame → an SVG or a PNG. */
#include "paint/paint.h"

#include <math.h>

#include <cairo-svg.h>

#include "paint/cairo_device.h"
#include "paint/finish.h"
#include "paint/ofd_device.h"
#include "paint/pdf_device.h"

/* 1/72 in. */
static const double PT_PER_INCH = 72;

static void
draw_page(struct device *device, const struct frame *frame)
{
	device_page_begin(device, frame->width, frame->height);
	replay_frame(device, frame);
	device_page_end(device);
}

/* All pages on the device; false: there is none to draw, or drawing failed. */
static bool
draw_all(struct device *device, const struct pages *pages, const char **error)
{
	for (int i = 0; i < pages->n; i++)
		draw_page(device, pages->at[i]);
	*error = device_close(device);
	if (pages->n == 0 && !*error)
		*error = "there are no pages";
	return !*error;
}

const struct buf *
paint_pdf(struct arena *arena, const struct pages *pages,
    const struct paint_info *info, const char **error)
{
	struct device *device = pdf_device_open(arena, pages, info);

	return draw_all(device, pages, error) ? pdf_device_bytes(device) : NULL;
}

const struct buf *
paint_ofd(struct arena *arena, const struct pages *pages,
    const struct paint_info *info, const char **error)
{
	struct device *device = ofd_device_open(arena, pages, info);

	return draw_all(device, pages, error) ? ofd_device_bytes(device) : NULL;
}

struct svg_device {
	struct cairo_device base;
	struct figures figures;
	const struct element *figure; /* that is being drawn, or NULL */
};

/* Also of artifacts within it. */
static const struct element *
figure_now(const struct device *device)
{
	const struct element *figure = NULL;

	for (int i = 0; i < device->nowner && !figure; i++)
		figure =
		    element_within(device->owners[i].element, ELEMENT_FIGURE);
	return figure;
}

/* Told before something is drawn, so that caption and chart are one group. */
static void
svg_figure(struct svg_device *device, const struct element *figure)
{
	if (figure == device->figure)
		return;
	if (device->figure)
		figure_mark(device->base.cr, false);
	device->figure = figure;
	if (!figure)
		return;
	figure_mark(device->base.cr, true);
	*array_push(device->base.arena, &device->figures) = figure;
}

static void
svg_glyphs(struct device *base, const struct glyph_run *run)
{
	svg_figure((struct svg_device *)base, figure_now(base));
	cairo_device_glyphs(base, run);
}

static void
svg_path(struct device *base, const struct path *path)
{
	svg_figure((struct svg_device *)base, figure_now(base));
	cairo_device_path(base, path);
}

static void
svg_picture(struct device *base, const struct mark *mark)
{
	svg_figure((struct svg_device *)base, figure_now(base));
	cairo_device_picture(base, mark);
}

static void
svg_page_end(struct device *base)
{
	svg_figure((struct svg_device *)base, NULL);
	cairo_device_page_end(base);
}

/* But for figures structure, links and bookmarks have no place in a picture. */
static const struct device_ops svg_ops = {
    .page_begin = cairo_device_page_begin,
    .page_end = svg_page_end,
    .glyphs = svg_glyphs,
    .path = svg_path,
    .picture = svg_picture,
    .turn_begin = cairo_device_turn_begin,
    .turn_end = cairo_device_turn_end,
    .close = cairo_device_close,
};

static const char *
svg_paint(struct arena *arena, const struct frame *frame,
    const struct paint_info *info, struct output *output)
{
	struct svg_device *device = arena_new(arena, struct svg_device);
	struct cairo_device *base = &device->base;
	const char *failed;

	cairo_device_open(base, arena, &svg_ops);
	cairo_device_start(base,
	    cairo_svg_surface_create_for_stream(
		cairo_device_write, base, frame->width, frame->height));
	draw_page(&base->base, frame);
	failed = device_close(&base->base);
	return failed
	    ? failed
	    : finish_svg(&base->bytes, info, &device->figures, output);
}

/* The paper is white. */
static void
png_page_begin(struct device *base, double width, double height)
{
	struct cairo_device *device = (struct cairo_device *)base;

	cairo_set_source_rgb(device->cr, 1, 1, 1);
	cairo_paint(device->cr);
	cairo_device_page_begin(base, width, height);
}

static void
png_page_end(struct device *base)
{
	struct cairo_device *device = (struct cairo_device *)base;
	cairo_status_t status;

	cairo_device_check(device);
	if (base->error)
		return;
	status = cairo_surface_write_to_png_stream(
	    device->surface, cairo_device_write, device);
	if (status)
		base->error = cairo_status_to_string(status);
}

static const struct device_ops png_ops = {
    .page_begin = png_page_begin,
    .page_end = png_page_end,
    .glyphs = cairo_device_glyphs,
    .path = cairo_device_path,
    .picture = cairo_device_picture,
    .turn_begin = cairo_device_turn_begin,
    .turn_end = cairo_device_turn_end,
    .close = cairo_device_close,
};

static struct cairo_device *
png_open(struct arena *arena, const struct frame *frame, double dpi)
{
	struct cairo_device *device = arena_new(arena, struct cairo_device);
	double scale = dpi / PT_PER_INCH;

	cairo_device_open(device, arena, &png_ops);
	/* A size that overflows int is one that cairo refuses too. */
	cairo_device_start(device,
	    cairo_image_surface_create(CAIRO_FORMAT_RGB24,
		(int)fmin(ceil(frame->width * scale), 1e9),
		(int)fmin(ceil(frame->height * scale), 1e9)));
	device->outlines = true;
	cairo_scale(device->cr, scale, scale);
	return device;
}

const char *
paint_png(struct arena *arena, struct frame *frame, double dpi, struct buf *out)
{
	struct cairo_device *device = png_open(arena, frame, dpi);
	const char *failed;

	draw_page(&device->base, frame);
	failed = device_close(&device->base);
	if (!failed)
		finish_png(&device->bytes, dpi, out);
	return failed;
}

static const char *
png_paint(
    struct arena *arena, struct frame *frame, double dpi, struct output *output)
{
	struct buf png;
	const char *failed;

	buf_init(&png, arena);
	failed = paint_png(arena, frame, dpi, &png);
	if (failed)
		return failed;
	output_write(output, png.s, (size_t)png.n);
	return output_error(output);
}

bool
paint_frame(struct arena *arena, struct frame *frame, enum paint_format format,
    double dpi, const struct paint_info *info, struct output *output,
    const char **error)
{
	const char *failed = format == PAINT_SVG
	    ? svg_paint(arena, frame, info, output)
	    : png_paint(arena, frame, dpi, output);

	if (failed)
		*error = failed;
	return !failed;
}
