/* Scripts other than Han and Latin. What it is made of (GObject) comes with it.
 */
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

#include "base/intl.h"
#include "late/late.h"

static struct late_library library = {
    NIANDU_PANGO, N_("other scripts than Han and Latin"), NULL};

LATE(FcPattern *, pango_fc_font_get_pattern, (PangoFcFont * a), (a))
LATE(GType, pango_fc_font_get_type, (void), ())
LATE(GType, pango_fc_font_map_get_type, (void), ())
LATE_VOID(
    pango_fc_font_map_set_config, (PangoFcFontMap * a, FcConfig *b), (a, b))
LATE(PangoFontMap *, pango_ft2_font_map_new, (void), ())
LATE_VOID(
    pango_context_set_language, (PangoContext * a, PangoLanguage *b), (a, b))
LATE_VOID(pango_font_description_free, (PangoFontDescription * a), (a))
LATE(PangoFontDescription *, pango_font_description_new, (void), ())
LATE_VOID(pango_font_description_set_absolute_size,
    (PangoFontDescription * a, double b), (a, b))
LATE_VOID(pango_font_description_set_family,
    (PangoFontDescription * a, const char *b), (a, b))
LATE_VOID(pango_font_description_set_weight,
    (PangoFontDescription * a, PangoWeight b), (a, b))
LATE(PangoContext *, pango_font_map_create_context, (PangoFontMap * a), (a))
LATE(PangoFont *, pango_font_map_load_font,
    (PangoFontMap * a, PangoContext *b, const PangoFontDescription *c),
    (a, b, c))
LATE_VOID(pango_get_log_attrs,
    (const char *a, int b, int c, PangoLanguage *d, PangoLogAttr *e, int f),
    (a, b, c, d, e, f))
LATE_VOID(pango_glyph_string_free, (PangoGlyphString * a), (a))
LATE(PangoGlyphString *, pango_glyph_string_new, (void), ())
LATE_VOID(pango_item_free, (PangoItem * a), (a))
LATE(GList *, pango_itemize_with_base_dir,
    (PangoContext * a, PangoDirection b, const char *c, int d, int e,
	PangoAttrList *f, PangoAttrIterator *g),
    (a, b, c, d, e, f, g))
LATE(PangoLanguage *, pango_language_from_string, (const char *a), (a))
LATE_VOID(pango_shape_full,
    (const char *a, int b, const char *c, int d, const PangoAnalysis *e,
	PangoGlyphString *f),
    (a, b, c, d, e, f))
LATE_VOID(g_object_unref, (gpointer a), (a))
LATE(GTypeInstance *, g_type_check_instance_cast, (GTypeInstance * a, GType b),
    (a, b))
