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

static bool
report_error(const char *error, const char **to)
{
	if (error)
		*to = error;
	return !error;
}

static void
draw_page(struct device *device, const struct frame *frame)
{
	device_page_begin(device, frame->width, frame->height);
	replay_frame(device, frame);
	device_page_end(device);
}

static const char *
deliver(const struct buf *bytes, struct output *output)
{
	output_write(output, bytes->s, (size_t)bytes->n);
	return output_error(output);
}

const struct buf *
paint_pdf(struct arena *arena, const struct pages *pages,
    const struct paint_info *info, const char **error)
{
	struct device *device;

	if (pages->n == 0) {
		*error = "there are no pages";
		return NULL;
	}
	device = pdf_device_open(arena, pages, info);
	for (int i = 0; i < pages->n; i++)
		draw_page(device, pages->at[i]);
	*error = device_close(device);
	return *error ? NULL : pdf_device_bytes(device);
}

const struct buf *
paint_ofd(struct arena *arena, const struct pages *pages,
    const struct paint_info *info, const char **error)
{
	struct device *device;

	if (pages->n == 0) {
		*error = "there are no pages";
		return NULL;
	}
	device = ofd_device_open(arena, pages, info);
	for (int i = 0; i < pages->n; i++)
		draw_page(device, pages->at[i]);
	*error = device_close(device);
	return *error ? NULL : ofd_device_bytes(device);
}

/* Structure, links and bookmarks have no place in a picture. */
static const struct device_ops svg_ops = {
    .page_begin = cairo_device_page_begin,
    .page_end = cairo_device_page_end,
    .glyphs = cairo_device_glyphs,
    .path = cairo_device_path,
    .turn_begin = cairo_device_turn_begin,
    .turn_end = cairo_device_turn_end,
    .close = cairo_device_close,
};

static struct cairo_device *
svg_open(struct arena *arena, const struct frame *frame)
{
	struct cairo_device *device = arena_new(arena, struct cairo_device);

	cairo_device_open(device, arena, &svg_ops);
	cairo_device_start(device,
	    cairo_svg_surface_create_for_stream(
		cairo_device_write, device, frame->width, frame->height));
	return device;
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
		buf_add(out, device->bytes.s, device->bytes.n);
	return failed;
}

bool
paint_frame(struct arena *arena, struct frame *frame, enum paint_format format,
    double dpi, const struct paint_info *info, struct output *output,
    const char **error)
{
	struct cairo_device *device;
	struct alts alts = {0};
	const char *failed;

	device = format == PAINT_SVG ? svg_open(arena, frame)
				     : png_open(arena, frame, dpi);
	draw_page(&device->base, frame);
	replay_alts(arena, &alts, frame);
	failed = device_close(&device->base);
	if (!failed)
		failed = format == PAINT_SVG
		    ? finish_svg(&device->bytes, info, &alts, output)
		    : deliver(&device->bytes, output);
	return report_error(failed, error);
}
