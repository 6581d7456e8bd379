/*
 * Glyph runs and paths → cairo calls.
 *
 * Layout has fixed every position, so cairo must not have an opinion: hinting
 * and metric hinting are off, with the same font options for every run (a face
 * with two sets of options would be embedded twice). State is sent on change
 * only, and a run is one call: that is where the time of a report goes.
 */
#include "paint/cairo_device.h"

#include <string.h>

#include <cairo-ft.h>
#include <ft2build.h>
#include FT_FREETYPE_H

enum { LOAD_FLAGS = FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP };

static const cairo_user_data_key_t library_key;

static struct cairo_device *
cairo_device(struct device *device)
{
	return (struct cairo_device *)device;
}

/* A library for each face: cairo may keep the face longer than the device. */
static void
drop_library(void *library)
{
	FT_Done_FreeType(library);
}

static cairo_font_face_t *
font_open(const struct face *face)
{
	FT_Library library;
	FT_Face ft;
	cairo_font_face_t *font;

	if (FT_Init_FreeType(&library))
		return NULL;
	if (FT_New_Face(library, face->path, face->index, &ft)) {
		FT_Done_FreeType(library);
		return NULL;
	}
	font = cairo_ft_font_face_create_for_ft_face(ft, LOAD_FLAGS);
	if (cairo_font_face_set_user_data(
		font, &library_key, library, drop_library)) {
		cairo_font_face_destroy(font);
		FT_Done_FreeType(library);
		return NULL;
	}
	return font;
}

static struct font_slot *
slot_find(const struct cairo_device *device, const struct face *face)
{
	for (int i = 0; i < device->fonts.n; i++) {
		const struct face *open = device->fonts.at[i]->face;

		if (open == face ||
		    (open->index == face->index &&
			strcmp(open->path, face->path) == 0))
			return device->fonts.at[i];
	}
	return NULL;
}

static struct font_slot *
slot_of_face(struct cairo_device *device, const struct face *face)
{
	struct font_slot *slot = slot_find(device, face);

	if (slot)
		return slot;
	slot = arena_new(device->arena, struct font_slot);
	slot->face = face;
	slot->font = font_open(face);
	if (!slot->font) {
		device->base.error = arena_printf(
		    device->arena, "cannot read the font '%s'", face->path);
		return NULL;
	}
	*array_push(device->arena, &device->fonts) = slot;
	return slot;
}

static void
set_colour(struct cairo_device *device, struct colour colour)
{
	const struct colour *now = &device->colour;

	if (now->r == colour.r && now->g == colour.g && now->b == colour.b)
		return;
	cairo_set_source_rgb(device->cr, colour.r, colour.g, colour.b);
	device->colour = colour;
}

/* squeeze as in a run: 0 is the natural width. */
static bool
set_font(struct cairo_device *device, const struct face *face, double size,
    double squeeze)
{
	cairo_matrix_t matrix;

	if (device->face != face) {
		const struct font_slot *slot = slot_of_face(device, face);

		if (!slot)
			return false;
		cairo_set_font_face(device->cr, slot->font);
		device->face = face;
	}
	if (device->size != size || device->squeeze != squeeze) {
		cairo_matrix_init_scale(
		    &matrix, size * (squeeze > 0 ? squeeze : 1), size);
		cairo_set_font_matrix(device->cr, &matrix);
		device->size = size;
		device->squeeze = squeeze;
	}
	return true;
}

static void
set_pen(struct cairo_device *device, double width, double dash)
{
	if (device->width != width) {
		cairo_set_line_width(device->cr, width);
		device->width = width;
	}
	if (device->dash != dash) {
		cairo_set_dash(device->cr, &dash, dash > 0, 0);
		device->dash = dash;
	}
}

/* Nothing is known of cr's state: at the start, and after a restore. */
static void
forget_state(struct cairo_device *device)
{
	device->face = NULL;
	device->size = device->squeeze = device->width = device->dash = -1;
	device->colour = (struct colour){-1, -1, -1};
}

static int
room(int cap, int want)
{
	if (cap == 0)
		cap = 64;
	while (cap < want)
		cap *= 2;
	return cap;
}

static void
load_glyphs(struct cairo_device *device, const struct glyph_run *run)
{
	double x = device->base.x + run->x, y = device->base.y + run->y;

	if (run->nglyph > device->cap_glyph) {
		device->cap_glyph = room(device->cap_glyph, run->nglyph);
		device->glyphs = arena_alloc(device->arena,
		    sizeof *device->glyphs * (size_t)device->cap_glyph);
	}
	for (int i = 0; i < run->nglyph; i++)
		device->glyphs[i] = (cairo_glyph_t){
		    .index = run->glyphs[i].id,
		    .x = x + (double)run->glyphs[i].x,
		    .y = y + (double)run->glyphs[i].y,
		};
}

static void
load_clusters(struct cairo_device *device, const struct glyph_run *run)
{
	if (run->ncluster > device->cap_cluster) {
		device->cap_cluster = room(device->cap_cluster, run->ncluster);
		device->clusters = arena_alloc(device->arena,
		    sizeof *device->clusters * (size_t)device->cap_cluster);
	}
	for (int i = 0; i < run->ncluster; i++)
		device->clusters[i] = (cairo_text_cluster_t){
		    .num_bytes = run->clusters[i].nbyte,
		    .num_glyphs = run->clusters[i].nglyph,
		};
}

void
cairo_device_glyphs(struct device *base, const struct glyph_run *run)
{
	struct cairo_device *device = cairo_device(base);

	if (!set_font(device, run->face, run->size, run->squeeze))
		return;
	set_colour(device, run->colour);
	load_glyphs(device, run);
	if (device->outlines) {
		cairo_glyph_path(device->cr, device->glyphs, run->nglyph);
		cairo_fill(device->cr);
	} else {
		load_clusters(device, run);
		cairo_show_text_glyphs(device->cr, run->text, run->nbyte,
		    device->glyphs, run->nglyph, device->clusters,
		    run->ncluster, 0);
	}
	if (run->stroke > 0) {
		/* The stated bold: no text of its own, no change of advance. */
		set_pen(device, run->stroke, 0);
		cairo_glyph_path(device->cr, device->glyphs, run->nglyph);
		cairo_stroke(device->cr);
	}
}

static void
step_draw(struct cairo_device *device, const struct path_step *step)
{
	cairo_t *cr = device->cr;
	double dx = device->base.x, dy = device->base.y;

	switch (step->verb) {
	case PATH_MOVE:
		cairo_move_to(cr, dx + step->x, dy + step->y);
		break;
	case PATH_LINE:
		cairo_line_to(cr, dx + step->x, dy + step->y);
		break;
	case PATH_CURVE:
		cairo_curve_to(cr, dx + step->x1, dy + step->y1, dx + step->x2,
		    dy + step->y2, dx + step->x, dy + step->y);
		break;
	case PATH_CLOSE:
		cairo_close_path(cr);
		break;
	}
}

void
cairo_device_path(struct device *base, const struct path *path)
{
	struct cairo_device *device = cairo_device(base);

	for (int i = 0; i < path->steps.n; i++)
		step_draw(device, &path->steps.at[i]);
	if (path->fill) {
		set_colour(device, path->fill_colour);
		if (path->stroke)
			cairo_fill_preserve(device->cr);
		else
			cairo_fill(device->cr);
	}
	if (path->stroke) {
		set_colour(device, path->stroke_colour);
		set_pen(device, path->width, path->dash);
		cairo_stroke(device->cr);
	}
}

/* An SVG keeps a JPEG as it is. */
static cairo_surface_t *
surface_of(const struct picture *p)
{
	int stride =
	    cairo_format_stride_for_width(CAIRO_FORMAT_RGB24, p->width);
	cairo_surface_t *surface =
	    cairo_image_surface_create(CAIRO_FORMAT_RGB24, p->width, p->height);
	unsigned char *to = cairo_image_surface_get_data(surface);

	if (!to)
		return surface;
	cairo_surface_flush(surface);
	for (int y = 0; y < p->height; y++) {
		const unsigned char *from =
		    p->rgb + 3 * (size_t)y * (size_t)p->width;
		uint32_t *row =
		    (uint32_t *)(void *)(to + (size_t)y * (size_t)stride);

		for (int x = 0; x < p->width; x++, from += 3)
			row[x] = (uint32_t)from[0] << 16 |
			    (uint32_t)from[1] << 8 | from[2];
	}
	cairo_surface_mark_dirty(surface);
	if (p->kind == PICTURE_JPEG)
		cairo_surface_set_mime_data(surface, CAIRO_MIME_TYPE_JPEG,
		    (const unsigned char *)p->bytes, (unsigned long)p->nbyte,
		    NULL, NULL);
	return surface;
}

void
cairo_device_picture(struct device *base, const struct mark *mark)
{
	struct cairo_device *device = cairo_device(base);
	const struct picture *p = mark->as.picture.picture;
	cairo_surface_t *surface = surface_of(p);
	cairo_t *cr = device->cr;

	cairo_save(cr);
	cairo_translate(
	    cr, base->x + mark->as.picture.x, base->y + mark->as.picture.y);
	cairo_scale(cr, mark->as.picture.width / p->width,
	    mark->as.picture.height / p->height);
	cairo_set_source_surface(cr, surface, 0, 0);
	cairo_paint(cr);
	cairo_restore(cr);
	cairo_surface_destroy(surface);
	forget_state(device);
}

void
cairo_device_turn_begin(
    struct device *base, double x, double y, int quarter_turns)
{
	/* Exact, where cos and sin are not. */
	static const double sine[] = {0, 1, 0, -1}, cosine[] = {1, 0, -1, 0};
	struct cairo_device *device = cairo_device(base);
	double s = sine[quarter_turns], c = cosine[quarter_turns];
	cairo_matrix_t turn;

	cairo_matrix_init(&turn, c, -s, s, c, x, y);
	cairo_save(device->cr);
	cairo_transform(device->cr, &turn);
}

void
cairo_device_turn_end(struct device *base)
{
	cairo_restore(cairo_device(base)->cr);
	forget_state(cairo_device(base));
}

void
cairo_device_page_begin(struct device *base, double width, double height)
{
	(void)width;
	(void)height;
	forget_state(cairo_device(base));
}

void
cairo_device_page_end(struct device *base)
{
	cairo_show_page(cairo_device(base)->cr);
	cairo_device_check(cairo_device(base));
}

cairo_status_t
cairo_device_write(void *closure, const unsigned char *bytes, unsigned n)
{
	struct cairo_device *device = closure;

	buf_add(&device->bytes, (const char *)bytes, (int)n);
	return CAIRO_STATUS_SUCCESS;
}

static const char *
message(cairo_status_t status)
{
	return status ? cairo_status_to_string(status) : NULL;
}

void
cairo_device_check(struct cairo_device *device)
{
	cairo_status_t status = cairo_status(device->cr);

	if (!device->base.error)
		device->base.error = message(status);
}

void
cairo_device_open(struct cairo_device *device, struct arena *arena,
    const struct device_ops *ops)
{
	device->base.ops = ops;
	device->arena = arena;
	buf_init(&device->bytes, arena);
}

static void
set_font_options(cairo_t *cr)
{
	cairo_font_options_t *options = cairo_font_options_create();

	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	cairo_set_font_options(cr, options);
	cairo_font_options_destroy(options);
}

void
cairo_device_start(struct cairo_device *device, cairo_surface_t *surface)
{
	device->surface = surface;
	device->cr = cairo_create(surface);
	set_font_options(device->cr);
	cairo_set_line_join(device->cr, CAIRO_LINE_JOIN_ROUND);
	forget_state(device);
	cairo_device_check(device);
}

const char *
cairo_device_close(struct device *base)
{
	struct cairo_device *device = cairo_device(base);
	cairo_status_t status;

	cairo_device_check(device);
	cairo_destroy(device->cr);
	cairo_surface_finish(device->surface);
	status = cairo_surface_status(device->surface);
	cairo_surface_destroy(device->surface);
	for (int i = 0; i < device->fonts.n; i++)
		cairo_font_face_destroy(device->fonts.at[i]->font);
	return message(status);
}
