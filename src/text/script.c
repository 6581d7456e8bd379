/*
 * Letters of other scripts, by Pango.
 *
 * Sources: UAX #9 for levels, UAX #24 for scripts, both as FriBidi and Pango
 * have them.
 */
#include "text/script.h"

#include <string.h>

#include <pango/pango.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

#include "base/array.h"
#include "base/diag.h"
#include "text/face.h"

/* The languages that these scripts are written for in China (BCP 47). */
static const struct {
	hb_script_t script;
	const char *language;
} languages[] = {
    {HB_SCRIPT_ARABIC, "ug"},
    {HB_SCRIPT_TIBETAN, "bo"},
    {HB_SCRIPT_MONGOLIAN, "mn-Mong"},
    {HB_SCRIPT_YI, "ii"},
    {HB_SCRIPT_HANGUL, "ko"},
    {HB_SCRIPT_TAI_LE, "tdd"},
    {HB_SCRIPT_NEW_TAI_LUE, "khb"},
    {HB_SCRIPT_TAI_THAM, "khb-Lana"},
    {HB_SCRIPT_LISU, "lis"},
    {HB_SCRIPT_MIAO, "hmd"},
    {HB_SCRIPT_THAI, "th"},
    {HB_SCRIPT_LAO, "lo"},
    {HB_SCRIPT_KHMER, "km"},
    {HB_SCRIPT_MYANMAR, "my"},
    {HB_SCRIPT_DEVANAGARI, "hi"},
    {HB_SCRIPT_HEBREW, "he"},
};

static const char UNKNOWN[] = "und";

/* The sign before a Kazakh word of front vowels; Uyghur has none. */
static const uint32_t KAZAKH_HAMZA = 0x0674;

struct script_font {
	const struct face *face;
	PangoFont *font;
};

struct scripts {
	struct arena *arena;
	PangoFontMap *map;
	PangoContext *context;
	ARRAY_OF(struct script_font) fonts;
};

static void
drop_object(void *object)
{
	g_object_unref(object);
}

struct scripts *
scripts_open(struct arena *arena, FcConfig *config)
{
	struct scripts *scripts = arena_new(arena, struct scripts);

	scripts->arena = arena;
	scripts->map = pango_ft2_font_map_new();
	arena_own(arena, scripts->map, drop_object);
	pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(scripts->map), config);
	scripts->context = pango_font_map_create_context(scripts->map);
	arena_own(arena, scripts->context, drop_object);
	pango_context_set_language(
	    scripts->context, pango_language_from_string("zh-cn"));
	return scripts;
}

/* --- What is of another script ------------------------------------------- */

static hb_script_t
script_of(uint32_t rune)
{
	return hb_unicode_script(hb_unicode_funcs_get_default(), rune);
}

static bool
is_neutral(hb_script_t script)
{
	return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED;
}

bool
script_is_other(uint32_t rune)
{
	/* Latin, Greek, Cyrillic, Armenian; signs, Han, and what goes with it.
	 */
	if (rune < 0x0590 || (rune >= 0x2000 && rune < 0x3131) ||
	    (rune >= 0x3190 && rune < 0xA000) || rune >= 0x20000)
		return false;
	switch (script_of(rune)) {
	case HB_SCRIPT_COMMON:
	case HB_SCRIPT_INHERITED:
	case HB_SCRIPT_UNKNOWN:
	case HB_SCRIPT_LATIN:
	case HB_SCRIPT_GREEK:
	case HB_SCRIPT_CYRILLIC:
	case HB_SCRIPT_HAN:
	case HB_SCRIPT_BOPOMOFO:
	case HB_SCRIPT_HIRAGANA:
	case HB_SCRIPT_KATAKANA:
		return false;
	default:
		return true;
	}
}

/* Marks of Chinese text, whatever stands beside them. */
static bool
is_chinese_sign(const struct letter *letter)
{
	return letter->rune >= 0x2E80 ||
	    (letter->rune >= 0x2010 && letter->rune <= 0x2027) ||
	    letter->rune == 0xB7;
}

/* The script of the nearest letter from i on that has one, going by step. */
static hb_script_t
script_beyond(const struct letters *l, int i, int step)
{
	for (; i >= 0 && i < l->n; i += step) {
		hb_script_t script = script_of(l->at[i].rune);

		if (!is_neutral(script))
			return script;
	}
	return HB_SCRIPT_UNKNOWN;
}

/* The script that letter i is set in, UNKNOWN for what is ours. */
static hb_script_t
script_at(const struct letters *l, int i)
{
	hb_script_t before, after;

	if (script_is_other(l->at[i].rune))
		return script_of(l->at[i].rune);
	if (!is_neutral(script_of(l->at[i].rune)) || is_chinese_sign(&l->at[i]))
		return HB_SCRIPT_UNKNOWN;
	before = script_beyond(l, i - 1, -1);
	after = script_beyond(l, i + 1, 1);
	if (before == HB_SCRIPT_UNKNOWN)
		before = after;
	if (after == HB_SCRIPT_UNKNOWN)
		after = before;
	for (int k = 0; before == after && k < LEN(languages); k++)
		if (languages[k].script == before)
			return before;
	return HB_SCRIPT_UNKNOWN;
}

static bool
has_kazakh_sign(const struct letters *l)
{
	for (int i = 0; i < l->n; i++)
		if (l->at[i].rune == KAZAKH_HAMZA)
			return true;
	return false;
}

static const char *
language_of(hb_script_t script, bool kazakh)
{
	if (script == HB_SCRIPT_ARABIC && kazakh)
		return "kk-Arab";
	for (int i = 0; i < LEN(languages); i++)
		if (languages[i].script == script)
			return languages[i].language;
	return UNKNOWN;
}

static void
mark_languages(struct letters *l)
{
	bool kazakh = has_kazakh_sign(l);

	for (int i = 0; i < l->n; i++) {
		hb_script_t script = script_at(l, i);

		if (script != HB_SCRIPT_UNKNOWN)
			l->at[i].language = language_of(script, kazakh);
	}
}

/* --- Direction ----------------------------------------------------------- */

static bool
has_han(const struct letters *l)
{
	for (int i = 0; i < l->n; i++)
		if (script_of(l->at[i].rune) == HB_SCRIPT_HAN)
			return true;
	return false;
}

/* By the first letter that runs one way or the other (UAX #9 P2). */
static bool
starts_rtl(const struct letters *l)
{
	hb_script_t script = script_beyond(l, 0, 1);

	return hb_script_get_horizontal_direction(script) == HB_DIRECTION_RTL;
}

static void
mark_item(struct letters *l, int *at, const PangoItem *item)
{
	for (; *at < l->n && l->at[*at].at < item->offset + item->length;
	     (*at)++) {
		l->at[*at].level = item->analysis.level;
		l->bidi |= item->analysis.level > 0;
	}
}

static void
mark_levels(
    struct scripts *scripts, struct letters *l, const char *text, int nbyte)
{
	GList *items;
	int at = 0;

	l->rtl = !has_han(l) && starts_rtl(l);
	items = pango_itemize_with_base_dir(scripts->context,
	    l->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR, text, 0, nbyte,
	    NULL, NULL);
	for (GList *i = items; i; i = i->next)
		mark_item(l, &at, i->data);
	g_list_free_full(items, (GDestroyNotify)pango_item_free);
}

/* --- Places where a line may end ----------------------------------------- */

/* What letters it has are words like Latin ones; syllables stay as they are. */
static void
mark_class(struct letter *letter)
{
	hb_unicode_general_category_t category = hb_unicode_general_category(
	    hb_unicode_funcs_get_default(), letter->rune);

	if (letter->class == HANZI_OTHER &&
	    category <= HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK)
		letter->class = HANZI_LATIN;
}

static void
mark_breaks(struct letters *l, const char *text, int nbyte)
{
	int n = l->n + 1;
	PangoLogAttr *attrs = g_new0(PangoLogAttr, n);

	pango_get_log_attrs(
	    text, nbyte, -1, pango_language_from_string("zh-cn"), attrs, n);
	for (int i = 0; i < l->n; i++) {
		struct letter *letter = &l->at[i];

		if (!letter->language)
			continue;
		mark_class(letter);
		letter->inside = !attrs[i].is_cursor_position;
		if (i == 0 || !letter[-1].language)
			continue;
		if (attrs[i].is_line_break)
			letter->parted = true;
		else if (!hanzi_is_word(letter->class) ||
		    !hanzi_is_word(letter[-1].class))
			letter->joined = true;
	}
	g_free(attrs);
}

void
scripts_mark(
    struct scripts *scripts, struct letters *l, const char *text, int nbyte)
{
	mark_languages(l);
	mark_levels(scripts, l, text, nbyte);
	mark_breaks(l, text, nbyte);
}

/* --- Glyphs -------------------------------------------------------------- */

/* So large that a unit of Pango is one of the font's, or a part of it. */
static PangoFont *
font_load(struct scripts *scripts, const struct face *face)
{
	PangoFontDescription *wanted = pango_font_description_new();
	PangoFont *font;
	FcPattern *pattern;
	FcChar8 *path = NULL;

	pango_font_description_set_family(wanted, face->name);
	pango_font_description_set_weight(
	    wanted, (PangoWeight)FcWeightToOpenType(face->weight));
	pango_font_description_set_absolute_size(
	    wanted, (double)face_upem(face) * PANGO_SCALE);
	font = pango_font_map_load_font(scripts->map, scripts->context, wanted);
	pango_font_description_free(wanted);
	if (!font)
		BUG("Pango has none of the font set's faces");
	pattern = pango_fc_font_get_pattern(PANGO_FC_FONT(font));
	if (FcPatternGetString(pattern, FC_FILE, 0, &path) != FcResultMatch ||
	    strcmp((const char *)path, face->path) != 0)
		BUG("Pango takes another file for a face");
	arena_own(scripts->arena, font, drop_object);
	return font;
}

static PangoFont *
font_of(struct scripts *scripts, const struct face *face)
{
	struct script_font *font;

	for (int i = 0; i < scripts->fonts.n; i++)
		if (scripts->fonts.at[i].face == face)
			return scripts->fonts.at[i].font;
	font = array_push(scripts->arena, &scripts->fonts);
	*font = (struct script_font){face, font_load(scripts, face)};
	return font->font;
}

struct taken {
	hb_codepoint_t glyph;
	int cluster; /* byte of the text */
	hb_glyph_position_t place;
};

struct taker {
	struct arena *arena;
	const struct letter *first, *last;
	hb_codepoint_t empty; /* a glyph without ink; 0: none */
	ARRAY_OF(struct taken) taken;
};

/* The letter whose text the cluster of this byte is. */
static const struct letter *
letter_of(const struct taker *t, int byte)
{
	const struct letter *letter = t->last;

	while (letter > t->first && (letter->at > byte || letter->inside))
		letter--;
	return letter;
}

/*
 * Letters that have become a part of another's glyph, as the second of لا has:
 * a reader that goes by advances would divide that glyph from left to right,
 * so each gets an empty one at its left edge. from is that other letter, to
 * the one whose glyph stands at the left.
 */
static void
take_hidden(struct taker *t, const struct letter *from, const struct letter *to)
{
	enum { ASIDE = 20 /* units */ };

	if (from->level % 2 == 0 || !t->empty)
		return;
	for (const struct letter *l = to - 1; l > from; l--)
		if (!l->inside && !letter_is_invisible(l))
			*array_push(t->arena, &t->taken) = (struct taken){
			    .glyph = t->empty,
			    .cluster = l->at,
			    .place.x_offset = -ASIDE,
			};
}

/* Pango's glyphs as HarfBuzz's; a sign that is not seen has none. */
static void
take_glyphs(struct taker *t, const PangoGlyphString *glyphs)
{
	const struct letter *left = t->last + 1;

	for (int i = 0; i < glyphs->num_glyphs; i++) {
		const PangoGlyphInfo *info = &glyphs->glyphs[i];
		const struct letter *letter =
		    letter_of(t, t->first->at + glyphs->log_clusters[i]);

		if (letter != left)
			take_hidden(t, letter, left);
		left = letter;
		if (info->glyph == PANGO_GLYPH_EMPTY)
			continue;
		*array_push(t->arena, &t->taken) = (struct taken){
		    .glyph = info->glyph,
		    .cluster = letter->at,
		    .place.x_advance = info->geometry.width / PANGO_SCALE,
		    .place.x_offset = info->geometry.x_offset / PANGO_SCALE,
		    .place.y_offset = -info->geometry.y_offset / PANGO_SCALE,
		};
	}
}

static void
buffer_fill(hb_buffer_t *buffer, const struct taker *t)
{
	hb_glyph_position_t *at;
	unsigned n;

	hb_buffer_clear_contents(buffer);
	for (int i = 0; i < t->taken.n; i++)
		hb_buffer_add(buffer, t->taken.at[i].glyph,
		    (unsigned)t->taken.at[i].cluster);
	hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_GLYPHS);
	at = hb_buffer_get_glyph_positions(buffer, &n);
	for (int i = 0; i < t->taken.n; i++)
		at[i] = t->taken.at[i].place;
}

static bool
has_ink(const struct face *face, hb_codepoint_t glyph)
{
	hb_glyph_extents_t ink;

	return !hb_font_get_glyph_extents(face_shaper(face), glyph, &ink) ||
	    ink.width != 0 || ink.height != 0;
}

/* Some faces draw their marks of control as hairlines. */
static hb_codepoint_t
empty_glyph(const struct face *face)
{
	static const uint32_t runes[] = {
	    0x200C, 0x200D, 0x200E, 0x200F, 0x200B, 0x2060, 0xA0, ' '};
	hb_codepoint_t glyph = 0;

	for (int i = 0; i < LEN(runes); i++)
		if (hb_font_get_nominal_glyph(
			face_shaper(face), runes[i], &glyph) &&
		    !has_ink(face, glyph))
			return glyph;
	return 0;
}

void
scripts_shape(struct scripts *scripts, struct arena *arena,
    const struct face *face, const char *text, int nbyte,
    const struct letter *first, const struct letter *last, hb_buffer_t *buffer)
{
	struct taker taker = {
	    .arena = arena,
	    .first = first,
	    .last = last,
	    .empty = empty_glyph(face),
	};
	PangoGlyphString *glyphs = pango_glyph_string_new();
	PangoAnalysis analysis = {
	    .font = font_of(scripts, face),
	    .level = first->level,
	    .gravity = PANGO_GRAVITY_SOUTH,
	    .language = pango_language_from_string(first->language),
	};

	for (const struct letter *letter = first; letter <= last; letter++)
		if (script_is_other(letter->rune)) {
			analysis.script =
			    (guint8)g_unicode_script_from_iso15924(
				script_of(letter->rune));
			break;
		}
	pango_shape_full(text + first->at, last->at + last->nbyte - first->at,
	    text, nbyte, &analysis, glyphs);
	take_glyphs(&taker, glyphs);
	pango_glyph_string_free(glyphs);
	buffer_fill(buffer, &taker);
	if (first->level % 2)
		hb_buffer_reverse_clusters(buffer);
}
