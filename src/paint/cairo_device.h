/* Painting with cairo: what the SVG and PNG devices share. */
#ifndef PAINT_CAIRO_DEVICE_H
#define PAINT_CAIRO_DEVICE_H

#include <cairo.h>

#include "base/buf.h"
#include "paint/device.h"

/* An open font file; files of the same path and index share one. */
struct font_slot {
	const struct face *face;
	cairo_font_face_t *font;
};

struct cairo_device {
	struct device base;
	struct arena *arena;
	cairo_surface_t *surface;
	cairo_t *cr;
	struct buf bytes; /* what cairo wrote: whole when it is closed */
	bool outlines; /* text as filled paths: no rounding to pixels */
	ARRAY_OF(struct font_slot *) fonts;

	/* What cr is set to, so that it is told only of changes. */
	const struct face *face;
	double size, squeeze, width, dash;
	struct colour colour;

	cairo_glyph_t *glyphs; /* of the run being painted */
	int cap_glyph;
	cairo_text_cluster_t *clusters;
	int cap_cluster;
};

/*
 * Two steps, for a surface wants its stream when it is made: a zeroed device
 * gets ready for bytes, then takes over the surface.
 */
void cairo_device_open(
    struct cairo_device *, struct arena *, const struct device_ops *);
void cairo_device_start(struct cairo_device *, cairo_surface_t *);
/* The stream function of surfaces; closure is the device. */
cairo_status_t cairo_device_write(
    void *closure, const unsigned char *bytes, unsigned n);
/* Takes cr's failure, if any, over into device.error. */
void cairo_device_check(struct cairo_device *);

/* Operations for the tables of devices. */
void cairo_device_page_begin(struct device *, double width, double height);
void cairo_device_page_end(struct device *);
void cairo_device_glyphs(struct device *, const struct glyph_run *);
void cairo_device_path(struct device *, const struct path *);
void cairo_device_picture(struct device *, const struct mark *);
void cairo_device_turn_begin(
    struct device *, double x, double y, int quarter_turns);
void cairo_device_turn_end(struct device *);
const char *cairo_device_close(struct device *);

#endif
