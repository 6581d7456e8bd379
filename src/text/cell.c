/*
 * The rules of Chinese composition for a box: how wide its cell is, where in it
 * its ink stands, and which part of it is blank.
 */
#include <math.h>

#include "base/utf8.h"
#include "text/face.h"
#include "text/letter.h"
#include "text/shaper.h"

/* Typed in the width of a Han. */
bool
rune_is_full_width(uint32_t rune)
{
	return rune >= 0xFF01 && rune <= 0xFF5E;
}

static bool
is_cell(const struct box *box)
{
	switch (box->class) {
	case HANZI_HAN:
	case HANZI_IDSPACE:
	case HANZI_OPEN:
	case HANZI_CLOSE:
	case HANZI_COMMA:
	case HANZI_COLON:
	case HANZI_STOP:
	case HANZI_EXCLAIM:
	case HANZI_DOUBLE_EXCLAIM:
	case HANZI_DASH:
	case HANZI_ELLIPSIS:
		return true;
	case HANZI_CONNECTOR:
		return box->rune > 0x2013;
	case HANZI_DIGIT:
		return rune_is_full_width(box->rune);
	case HANZI_PREFIX:
	case HANZI_POSTFIX:
		/* ％ ￥ ℃ ㎡: signs that are drawn as wide as a Han. */
		return fabs(box->advance - box->size) < 0.1 * box->size;
	default:
		return false;
	}
}

/* Cells of a box: Noto draws —— as one glyph, ⸺ is two em by itself. */
static int
box_cells(const struct box *box)
{
	const char *s = box->text, *end = s + box->nbyte;
	int n = 0;

	if (box->rune == 0x2E3A || box->rune == 0x2E3B)
		return (int)(box->rune - 0x2E3A) + 2;
	while (s < end) {
		struct letter letter = {.rune = utf8_next(&s, end)};

		n += !letter_selects(&letter) && !letter_combines(&letter);
	}
	return n > 0 ? n : 1;
}

/* A quote of Latin text, which the Chinese face draws in half its cell. */
static bool
is_wide_quote(const struct box *box)
{
	enum hanzi_class own = hanzi_class(box->rune);

	return box->class == HANZI_LATIN &&
	    (own == HANZI_OPEN || own == HANZI_CLOSE) &&
	    box->advance > 0.75 * box->size;
}

/* 短横线, or the hyphen in its place. */
static bool
is_short_connector(const struct box *box)
{
	return box->rune == 0x2013 ||
	    (box->rune == '-' && box->class == HANZI_CONNECTOR);
}

/* The width a box is to have, or 0 to keep the font's. */
static double
box_wanted(const struct shaper *s, const struct box *box)
{
	double cell = box->size * s->pitch;

	if (box->language)
		return 0;
	if (box->half)
		return cell / 2;
	if (is_cell(box))
		return cell * box_cells(box);
	if (box->class == HANZI_DIGIT && hanzi_class(box->rune) == HANZI_DIGIT)
		return cell * shaper_digit_width(s, box->span);
	if (box->class == HANZI_MIDDOT || is_short_connector(box))
		return cell / 2; /* GB/T 15834 5.1.6, 5.1.7 */
	if (is_wide_quote(box))
		return box->advance / 2; /* of a Latin sentence */
	return 0;
}

/* A cell of the grid is by less than this narrower than its Han [em]. */
static const double SPARE_LEAST = 0.05;

/* Where in its cell the glyph's own advance goes: 0 left, 1 right. */
static double
box_placement(const struct box *box, double spare)
{
	if (box->half || fabs(spare) < SPARE_LEAST * box->size)
		return 0;
	if (is_wide_quote(box))
		return hanzi_class(box->rune) == HANZI_OPEN;
	/* A narrow quote keeps its ink next to the text it holds. */
	if (spare > box->size * 0.25 && box->class == HANZI_OPEN)
		return 1;
	if (spare > box->size * 0.25 &&
	    (box->class == HANZI_CLOSE || hanzi_is_point(box->class)))
		return 0;
	return 0.5;
}

/* Where the ink of a mark begins and ends, from the box's origin [pt]. */
static struct sides
box_sides(const struct shaper *s, const struct box *box)
{
	const struct glyph *glyph = &s->glyphs.at[box->glyph];
	struct sides ink = face_ink_sides(box->face, glyph->id);

	return (struct sides){(double)glyph->x + ink.left * box->size,
	    (double)glyph->x + ink.right * box->size};
}

/*
 * Marks of one cell have half of it blank (CLREQ), or less: a question mark
 * may be wider. What is trimmed leaves the style's gap to the ink.
 */
static void
box_blanks(const struct shaper *s, struct box *box)
{
	double half = box->advance / 2;
	double gap = s->setter->style->composition.mark_gap * box->size;
	bool opens = box->class == HANZI_OPEN;

	if (box->half || box->level % 2 || box->nglyph == 0 ||
	    !(opens || box->class == HANZI_CLOSE || hanzi_is_point(box->class)))
		return;
	if (opens)
		box->blank_left =
		    fmax(0, fmin(half, box_sides(s, box).left - gap));
	else
		box->blank_right = fmax(0,
		    fmin(half, box->advance - box_sides(s, box).right - gap));
}

/*
 * ？ and ！ stand at the left of their cell, as points do (GB/T 15834-2011
 * 5.1.2); some faces have them in the middle.
 */
static void
box_to_left(struct shaper *s, struct box *box)
{
	static const double LEFT = 0.08, MIDDLE = 0.25; /* em */
	struct sides ink = box_sides(s, box);

	if (ink.left > MIDDLE * box->size)
		s->glyphs.at[box->glyph].x +=
		    (float)(LEFT * box->size - ink.left);
}

/* Two marks that share a cell stand in the middle of their halves. */
static void
box_centre(struct shaper *s, struct box *box)
{
	struct sides ink = box_sides(s, box);

	s->glyphs.at[box->glyph].x +=
	    (float)((box->advance - ink.left - ink.right) / 2);
}

/* Gives the box its cell, and its glyphs their place in it. */
void
box_fit(struct shaper *s, struct box *box)
{
	double wanted = box_wanted(s, box);

	if (wanted > 0) {
		double spare = wanted - box->advance;
		double shift = spare * box_placement(box, spare);

		for (int i = 0; i < box->nglyph; i++)
			s->glyphs.at[box->glyph + i].x += (float)shift;
		box->advance = wanted;
	}
	if (box->half && box->nglyph == 1)
		box_centre(s, box);
	else if (box->class == HANZI_EXCLAIM && box->nglyph == 1)
		box_to_left(s, box);
	box_blanks(s, box);
}
