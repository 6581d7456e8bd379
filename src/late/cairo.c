/* PNG and SVG are painted by it. */
#include <cairo-ft.h>
#include <cairo-svg.h>

#include "base/intl.h"
#include "late/late.h"

static struct late_library library = {
    NIANDU_CAIRO, N_("painting PNG and SVG"), NULL};

LATE_VOID(cairo_close_path, (cairo_t * a), (a))
LATE(cairo_t *, cairo_create, (cairo_surface_t * a), (a))
LATE_VOID(cairo_curve_to,
    (cairo_t * a, double b, double c, double d, double e, double f, double g),
    (a, b, c, d, e, f, g))
LATE_VOID(cairo_destroy, (cairo_t * a), (a))
LATE_VOID(cairo_fill, (cairo_t * a), (a))
LATE_VOID(cairo_fill_preserve, (cairo_t * a), (a))
LATE_VOID(cairo_font_face_destroy, (cairo_font_face_t * a), (a))
LATE(cairo_status_t, cairo_font_face_set_user_data,
    (cairo_font_face_t * a, const cairo_user_data_key_t *b, void *c,
	cairo_destroy_func_t d),
    (a, b, c, d))
LATE(cairo_font_options_t *, cairo_font_options_create, (void), ())
LATE_VOID(cairo_font_options_destroy, (cairo_font_options_t * a), (a))
LATE_VOID(cairo_font_options_set_hint_metrics,
    (cairo_font_options_t * a, cairo_hint_metrics_t b), (a, b))
LATE_VOID(cairo_font_options_set_hint_style,
    (cairo_font_options_t * a, cairo_hint_style_t b), (a, b))
LATE(int, cairo_format_stride_for_width, (cairo_format_t a, int b), (a, b))
LATE(cairo_font_face_t *, cairo_ft_font_face_create_for_ft_face,
    (FT_Face a, int b), (a, b))
LATE_VOID(
    cairo_glyph_path, (cairo_t * a, const cairo_glyph_t *b, int c), (a, b, c))
LATE_VOID(cairo_identity_matrix, (cairo_t * a), (a))
LATE(cairo_surface_t *, cairo_image_surface_create,
    (cairo_format_t a, int b, int c), (a, b, c))
LATE(unsigned char *, cairo_image_surface_get_data, (cairo_surface_t * a), (a))
LATE_VOID(cairo_line_to, (cairo_t * a, double b, double c), (a, b, c))
LATE_VOID(cairo_matrix_init,
    (cairo_matrix_t * a, double b, double c, double d, double e, double f,
	double g),
    (a, b, c, d, e, f, g))
LATE_VOID(cairo_matrix_init_scale, (cairo_matrix_t * a, double b, double c),
    (a, b, c))
LATE_VOID(cairo_move_to, (cairo_t * a, double b, double c), (a, b, c))
LATE_VOID(cairo_new_path, (cairo_t * a), (a))
LATE_VOID(cairo_paint, (cairo_t * a), (a))
LATE_VOID(cairo_restore, (cairo_t * a), (a))
LATE_VOID(cairo_save, (cairo_t * a), (a))
LATE_VOID(cairo_scale, (cairo_t * a, double b, double c), (a, b, c))
LATE_VOID(cairo_set_dash, (cairo_t * a, const double *b, int c, double d),
    (a, b, c, d))
LATE_VOID(cairo_set_font_face, (cairo_t * a, cairo_font_face_t *b), (a, b))
LATE_VOID(cairo_set_font_matrix, (cairo_t * a, const cairo_matrix_t *b), (a, b))
LATE_VOID(cairo_set_font_options, (cairo_t * a, const cairo_font_options_t *b),
    (a, b))
LATE_VOID(cairo_set_line_join, (cairo_t * a, cairo_line_join_t b), (a, b))
LATE_VOID(cairo_set_line_width, (cairo_t * a, double b), (a, b))
LATE_VOID(cairo_set_source_rgb, (cairo_t * a, double b, double c, double d),
    (a, b, c, d))
LATE_VOID(cairo_set_source_surface,
    (cairo_t * a, cairo_surface_t *b, double c, double d), (a, b, c, d))
LATE_VOID(cairo_show_page, (cairo_t * a), (a))
LATE_VOID(cairo_show_text_glyphs,
    (cairo_t * a, const char *b, int c, const cairo_glyph_t *d, int e,
	const cairo_text_cluster_t *f, int g, cairo_text_cluster_flags_t h),
    (a, b, c, d, e, f, g, h))
LATE(cairo_status_t, cairo_status, (cairo_t * a), (a))
LATE(const char *, cairo_status_to_string, (cairo_status_t a), (a))
LATE_VOID(cairo_stroke, (cairo_t * a), (a))
LATE_VOID(cairo_surface_destroy, (cairo_surface_t * a), (a))
LATE_VOID(cairo_surface_finish, (cairo_surface_t * a), (a))
LATE_VOID(cairo_surface_flush, (cairo_surface_t * a), (a))
LATE_VOID(cairo_surface_mark_dirty, (cairo_surface_t * a), (a))
LATE(cairo_status_t, cairo_surface_set_mime_data,
    (cairo_surface_t * a, const char *b, const unsigned char *c,
	unsigned long d, cairo_destroy_func_t e, void *f),
    (a, b, c, d, e, f))
LATE(cairo_status_t, cairo_surface_status, (cairo_surface_t * a), (a))
LATE(cairo_status_t, cairo_surface_write_to_png_stream,
    (cairo_surface_t * a, cairo_write_func_t b, void *c), (a, b, c))
LATE(cairo_surface_t *, cairo_svg_surface_create_for_stream,
    (cairo_write_func_t a, void *b, double c, double d), (a, b, c, d))
LATE_VOID(cairo_transform, (cairo_t * a, const cairo_matrix_t *b), (a, b))
LATE_VOID(cairo_translate, (cairo_t * a, double b, double c), (a, b, c))
