/*
 * Spans of text → boxes with glyphs.
 *
 * Three passes over the characters of a paragraph: faces, runs of one face
 * that HarfBuzz shapes, and boxes whose advance follows the rules of Chinese
 * composition: Han and full-width marks take one cell of the grid, digits half
 * a cell, marks say which part of their cell is blank.
 */
#include "text/shape.h"

#include <math.h>
#include <string.h>

#include <hb.h>

#include "base/array.h"
#include "base/utf8.h"
#include "text/face.h"
#include "text/letter.h"
#include "text/script.h"
#include "text/shaper.h"

static const uint32_t MINUS = 0x2212, PERCENT = 0xff05, PER_MILLE = 0x2030;

static const char *
letter_text(struct shaper *s, const struct letter *letter)
{
	return arena_strndup(
	    s->setter->arena, s->out->text + letter->at, (size_t)letter->nbyte);
}

static void
report_missing(struct shaper *s, const struct letter *letter)
{
	const struct span *span = &s->spans[letter->span];

	diag(s->setter->diags,
	    script_is_other(letter->rune) ? DIAG_NO_SCRIPT : DIAG_NO_GLYPH,
	    span->origin, font_role_name(span->role), letter_text(s, letter),
	    (int)letter->rune);
}

/*
 * The hyphen that is typed as the sign of a number is drawn as the minus that
 * it stands for, as wide as a plus; its text stays what was typed.
 */
static bool
is_minus(const struct shaper *s, int i)
{
	const struct letter *letter = &s->letters.at[i];

	return letter->rune == '-' && letter->class == HANZI_PREFIX &&
	    i + 1 < s->letters.n && letter[1].class == HANZI_DIGIT;
}

/* A sign of hundredths behind a digit: a part of the figure, in its face. */
static bool
is_percent(const struct shaper *s, int i)
{
	const struct letter *letter = &s->letters.at[i];

	return (letter->rune == '%' || letter->rune == PERCENT ||
		   letter->rune == PER_MILLE) &&
	    i > 0 && letter[-1].class == HANZI_DIGIT &&
	    letter[-1].span == letter->span;
}

/* The stated policy: a bold face, else a stroke, else an error. */
static void
check_bold(struct shaper *s, const struct letter *letter)
{
	const struct span *span = &s->spans[letter->span];

	if (span->bold && letter->face->not_bold &&
	    s->setter->style->composition.bold_stroke <= 0)
		diag(s->setter->diags, DIAG_NO_BOLD, span->origin,
		    font_role_name(span->role), letter_text(s, letter));
}

/* --- Faces --------------------------------------------------------------- */

/* The style may take a role's digits from another one. */
static const struct face *
digit_find_face(const struct shaper *s, const struct letter *letter)
{
	const struct span *span = &s->spans[letter->span];
	const struct digit_style *digits =
	    &s->setter->style->digits[span->role];

	if (!digits->given)
		return NULL;
	return fonts_find(s->setter->fonts, digits->from,
	    span->bold || digits->bold, letter->rune);
}

static const struct face *
letter_find_face(const struct shaper *s, int i)
{
	const struct letter *letter = &s->letters.at[i];
	const struct span *span = &s->spans[letter->span];
	const struct face *face = NULL;

	if ((letter->class == HANZI_DIGIT || is_percent(s, i)) &&
	    (face = digit_find_face(s, letter)))
		return face;

	if (is_minus(s, i))
		face =
		    fonts_find(s->setter->fonts, span->role, span->bold, MINUS);
	if (!face)
		face = fonts_find(
		    s->setter->fonts, span->role, span->bold, letter->rune);
	/* HarfBuzz makes any space of the common one. */
	if (!face && letter->class == HANZI_GLUE)
		face =
		    fonts_find(s->setter->fonts, span->role, span->bold, ' ');
	return face;
}

/* Does letter i belong to the same word, or to the letter before it? */
static bool
goes_on(const struct shaper *s, int i)
{
	const struct letter *a = &s->letters.at[i - 1], *b = a + 1;

	if (a->span != b->span || a->language != b->language)
		return false;
	if (letter_combines(b) || letter_selects(b))
		return true;
	if (a->language)
		return b->rune != ' ';
	return (letter_combines(a) || hanzi_class(a->rune) == HANZI_LATIN) &&
	    hanzi_class(b->rune) == HANZI_LATIN;
}

/* One face for letters first to end - 1; false: none has them all. */
static bool
word_find_face(struct shaper *s, int first, int end)
{
	const struct span *span = &s->spans[s->letters.at[first].span];
	uint32_t *runes =
	    arena_alloc(s->scratch, sizeof *runes * (size_t)(end - first));
	const struct face *face;

	for (int i = first; i < end; i++)
		runes[i - first] = s->letters.at[i].rune;
	face = fonts_find_text(
	    s->setter->fonts, span->role, span->bold, runes, end - first);
	for (int i = first; face && i < end; i++)
		s->letters.at[i].face = face;
	return face != NULL;
}

/* Each letter with the marks on it; one that no face has is told of later. */
static void
clusters_find_faces(struct shaper *s, int first, int end)
{
	for (int i = first; i < end;) {
		int next = i + 1;

		while (next < end &&
		    (letter_combines(&s->letters.at[next]) ||
			letter_selects(&s->letters.at[next])))
			next++;
		if (!word_find_face(s, i, next))
			for (int k = i; k < next; k++)
				s->letters.at[k].face =
				    letter_selects(&s->letters.at[k])
				    ? k > i ? s->letters.at[k - 1].face : NULL
				    : letter_find_face(s, k);
		i = next;
	}
}

/*
 * A word comes from one face, so that its letters are of one design and marks
 * stand where they belong: Việt, also where each mark is a character.
 */
static void
words_find_faces(struct shaper *s)
{
	for (int i = 0; i < s->letters.n;) {
		int end = i + 1;
		bool mixed = s->letters.at[i].language;

		while (end < s->letters.n && goes_on(s, end)) {
			mixed |= letter_combines(&s->letters.at[end]) ||
			    s->letters.at[end].face != s->letters.at[i].face;
			end++;
		}
		if (mixed && !word_find_face(s, i, end))
			clusters_find_faces(s, i, end);
		i = end;
	}
}

static void
letters_check_faces(struct shaper *s)
{
	for (int i = 0; i < s->letters.n; i++) {
		const struct letter *letter = &s->letters.at[i];

		if (letter->face)
			check_bold(s, letter);
		else if (!letter_is_invisible(letter))
			report_missing(s, letter);
	}
}

static void
letters_find_faces(struct shaper *s)
{
	bool words = s->letters.others;

	for (int i = 0; i < s->letters.n; i++) {
		struct letter *letter = &s->letters.at[i];

		if (letter_selects(letter) && i > 0)
			letter->face = letter[-1].face;
		else if (!letter->language && !letter_is_invisible(letter))
			letter->face = letter_find_face(s, i);
		words |= i > 0 && letter->class != HANZI_HAN &&
		    letter->face != letter[-1].face;
	}
	if (words)
		words_find_faces(s);
	letters_check_faces(s);
}

double
shaper_digit_width(const struct shaper *s, int span)
{
	const struct style *style = s->setter->style;

	return style->digits[s->spans[span].role].own_width
	    ? 0
	    : style->composition.digit_width;
}

/* --- Glyphs -------------------------------------------------------------- */

/* Glyph variants that only some classes want; widths are fixed up anyway. */
enum variant { VARIANT_NONE, VARIANT_HALF, VARIANT_FULL };

static enum variant
letter_variant(const struct shaper *s, const struct letter *letter)
{
	if (letter->language)
		return VARIANT_NONE;
	switch (letter->class) {
	case HANZI_DIGIT:
		return rune_is_full_width(letter->rune) || letter->rune == 'X'
		    ? VARIANT_NONE
		    : shaper_digit_width(s, letter->span) > 0 ? VARIANT_HALF
							      : VARIANT_NONE;
	case HANZI_DASH:
		return VARIANT_FULL;
	case HANZI_CONNECTOR:
		return letter->rune == 0x2014 ? VARIANT_FULL : VARIANT_NONE;
	default:
		return VARIANT_NONE;
	}
}

/* Letters that HarfBuzz may shape in one call. */
static int
run_end(const struct shaper *s, int first)
{
	const struct letter *a = &s->letters.at[first];
	enum variant variant = letter_variant(s, a);
	int i = first + 1;

	while (i < s->letters.n && s->letters.at[i].span == a->span &&
	    s->letters.at[i].face == a->face &&
	    s->letters.at[i].language == a->language &&
	    (!a->language || s->letters.at[i].level == a->level) &&
	    letter_variant(s, &s->letters.at[i]) == variant)
		i++;
	return i;
}

static void
run_minus(struct shaper *s, int first, int end)
{
	unsigned n;
	hb_glyph_info_t *info = hb_buffer_get_glyph_infos(s->buffer, &n);

	for (int i = first; i < end && i - first < (int)n; i++)
		if (is_minus(s, i) && face_has(s->letters.at[i].face, MINUS))
			info[i - first].codepoint = MINUS;
}

static void
run_shape(struct shaper *s, int first, int end, enum variant variant)
{
	const struct letter *a = &s->letters.at[first],
			    *z = &s->letters.at[end - 1];
	hb_feature_t features[] = {
	    {HB_TAG('l', 'i', 'g', 'a'), 0, 0, (unsigned)-1},
	    {HB_TAG('c', 'l', 'i', 'g'), 0, 0, (unsigned)-1},
	    {HB_TAG('h', 'w', 'i', 'd'), variant == VARIANT_HALF, 0,
		(unsigned)-1},
	    {HB_TAG('f', 'w', 'i', 'd'), variant == VARIANT_FULL, 0,
		(unsigned)-1},
	};

	if (a->language) {
		scripts_shape(fonts_scripts(s->setter->fonts), s->setter->arena,
		    a->face, s->out->text, s->out->nbyte, a, z, s->buffer);
		return;
	}
	hb_buffer_clear_contents(s->buffer);
	hb_buffer_set_flags(
	    s->buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
	hb_buffer_add_utf8(s->buffer, s->out->text, z->at + z->nbyte,
	    (unsigned)a->at, z->at + z->nbyte - a->at);
	run_minus(s, first, end);
	hb_buffer_set_direction(s->buffer, HB_DIRECTION_LTR);
	hb_buffer_set_script(s->buffer, HB_SCRIPT_HAN);
	hb_buffer_set_language(s->buffer, hb_language_from_string("zh-cn", -1));
	hb_shape(face_shaper(a->face), s->buffer, features, LEN(features));
}

static int
letter_at(const struct shaper *s, int first, int end, int byte)
{
	while (first + 1 < end && s->letters.at[first + 1].at <= byte)
		first++;
	return first;
}

static struct box *
box_begin(struct shaper *s, const struct letter *letter)
{
	struct box *box = array_push(s->scratch, &s->boxes);

	*box = (struct box){
	    .text = s->out->text + letter->at,
	    .rune = letter->rune,
	    .class = letter->class,
	    .face = letter->face,
	    .half = letter->half,
	    .joined = letter->joined,
	    .parted = letter->parted,
	    .language = letter->language,
	    .level = letter->level,
	    .raised = s->spans[letter->span].rise > 0,
	    .stroke = letter->face->not_bold
		? s->setter->style->composition.bold_stroke *
		    s->spans[letter->span].size
		: 0,
	    .size = s->spans[letter->span].size,
	    .glyph = s->glyphs.n,
	    .span = letter->span,
	};
	return box;
}

/* HarfBuzz's glyphs of one run, cluster by cluster, as boxes. */
static void
run_boxes(struct shaper *s, int first, int end)
{
	unsigned n;
	const hb_glyph_info_t *info = hb_buffer_get_glyph_infos(s->buffer, &n);
	const hb_glyph_position_t *at =
	    hb_buffer_get_glyph_positions(s->buffer, &n);
	const struct letter *last = &s->letters.at[end - 1];
	const struct face *face = s->letters.at[first].face;
	double unit = s->spans[last->span].size / face_upem(face);
	double rise = s->spans[last->span].rise;
	int letter = first;

	for (unsigned i = 0; i < n;) {
		unsigned cluster = info[i].cluster;
		struct box *box;
		double pen = 0;

		letter = letter_at(s, letter, end, (int)cluster);
		box = box_begin(s, &s->letters.at[letter]);
		for (; i < n && info[i].cluster == cluster; i++) {
			*array_push(s->scratch, &s->glyphs) = (struct glyph){
			    .id = info[i].codepoint,
			    .x = (float)(pen + at[i].x_offset * unit),
			    .y = (float)(-at[i].y_offset * unit -
				face->rise * box->size - rise),
			};
			box->nglyph++;
			pen += at[i].x_advance * unit;
		}
		box->advance = box->drawn = pen;
		box->nbyte =
		    (i < n ? (int)info[i].cluster : last->at + last->nbyte) -
		    (int)cluster;
		box_fit(s, box);
	}
}

static void
letters_shape(struct shaper *s)
{
	for (int i = 0; i < s->letters.n;) {
		int end = run_end(s, i);

		if (s->letters.at[i].face) {
			run_shape(
			    s, i, end, letter_variant(s, &s->letters.at[i]));
			run_boxes(s, i, end);
		}
		i = end;
	}
}

static void
drop_scratch(void *object)
{
	struct typesetter *setter = object;

	arena_close(setter->scratch);
	setter->scratch = NULL;
}

struct arena *
typesetter_scratch(struct typesetter *setter)
{
	if (!setter->scratch) {
		setter->scratch = arena_open();
		arena_own(setter->arena, setter, drop_scratch);
	}
	return setter->scratch;
}

/* Boxes and, behind them, their glyphs. */
static void
keep_boxes(struct shaper *s)
{
	struct shaped *out = s->out;
	size_t boxes = sizeof *out->boxes * (size_t)s->boxes.n;
	size_t glyphs = sizeof *out->glyphs * (size_t)s->glyphs.n;

	out->nbox = s->boxes.n;
	out->nglyph = s->glyphs.n;
	out->boxes = arena_loan(s->setter->arena, boxes + glyphs);
	out->glyphs = (struct glyph *)(out->boxes + out->nbox);
	if (boxes > 0)
		memcpy(out->boxes, s->boxes.at, boxes);
	if (glyphs > 0)
		memcpy(out->glyphs, s->glyphs.at, glyphs);
}

void
shaped_drop(struct shaped *shaped)
{
	arena_return(shaped->boxes);
	shaped->boxes = NULL;
	shaped->glyphs = NULL;
	shaped->nbox = shaped->nglyph = 0;
}

struct shaped *
shape(struct typesetter *setter, const struct span *spans, int nspan,
    double pitch)
{
	struct shaper s = {
	    .setter = setter,
	    .spans = spans,
	    .pitch = pitch,
	    .out = arena_new(setter->arena, struct shaped),
	};
	struct buf text;

	s.scratch = typesetter_scratch(setter);
	s.letters = letters_read(s.scratch, spans, nspan, &text);
	s.out->text = arena_strndup(setter->arena, text.s, (size_t)text.n);
	s.out->nbyte = text.n;
	if (s.letters.others)
		scripts_mark(
		    fonts_scripts(setter->fonts), &s.letters, text.s, text.n);
	letters_find_faces(&s);
	s.buffer = hb_buffer_create();
	letters_shape(&s);
	hb_buffer_destroy(s.buffer);
	keep_boxes(&s);
	s.out->rtl = s.letters.rtl;
	s.out->bidi = s.letters.bidi;
	arena_reset(s.scratch);
	return s.out;
}
