/*
 * Spans → letters.
 *
 * A table says what a character is by itself (hanzi.def); here is what only
 * its neighbours can say. A mark is Chinese unless Latin text holds it on both
 * sides: then it is a letter among letters, and is set as one.
 */
#include "text/letter.h"

#include "base/array.h"
#include "base/utf8.h"
#include "text/script.h"

/* Default ignorable code points (The Unicode Standard 5.21). */
static const struct {
	uint32_t first, last;
} invisible[] = {
    {0x0000, 0x001F},
    {0x00AD, 0x00AD},
    {0x034F, 0x034F},
    {0x061C, 0x061C},
    {0x180B, 0x180F},
    {0x200B, 0x200F},
    {0x202A, 0x202E},
    {0x2060, 0x206F},
    {0xFE00, 0xFE0F},
    {0xFEFF, 0xFEFF},
    {0xE0000, 0xE0FFF},
};

bool
letter_is_invisible(const struct letter *letter)
{
	/* Most text is of these. */
	if ((letter->rune >= 0x2070 && letter->rune < 0xFE00) ||
	    (letter->rune >= 0x20 && letter->rune < 0xAD))
		return false;
	for (int i = 0; i < LEN(invisible); i++)
		if (letter->rune >= invisible[i].first &&
		    letter->rune <= invisible[i].last)
			return true;
	return false;
}

bool
letter_selects(const struct letter *letter)
{
	uint32_t rune = letter->rune;

	return letter_is_invisible(letter) &&
	    (rune == 0x034F || rune == 0x200C || rune == 0x200D ||
		(rune >= 0xFE00 && rune <= 0xFE0F) || rune >= 0xE0100);
}

/* Combining Diacritical Marks, with their extensions. */
bool
letter_combines(const struct letter *letter)
{
	uint32_t rune = letter->rune;

	return (rune >= 0x0300 && rune <= 0x036F) ||
	    (rune >= 0x1AB0 && rune <= 0x1AFF) ||
	    (rune >= 0x1DC0 && rune <= 0x1DFF) ||
	    (rune >= 0x20D0 && rune <= 0x20FF) ||
	    (rune >= 0xFE20 && rune <= 0xFE2F);
}

static enum hanzi_class
class_at(const struct letters *l, int i)
{
	return i < 0 || i >= l->n ? HANZI_SPACE : l->at[i].class;
}

static uint32_t
rune_at(const struct letters *l, int i)
{
	return i < 0 || i >= l->n ? 0 : l->at[i].rune;
}

static bool
is_opening_quote(uint32_t rune)
{
	return rune == 0x2018 || rune == 0x201C;
}

static bool
is_quote(uint32_t rune)
{
	return rune >= 0x2018 && rune <= 0x201D && rune != 0x201A &&
	    rune != 0x201B;
}

/* Latin text at i, or behind a space or a point there, going by step. */
static bool
is_latin_beyond(const struct letters *l, int i, int step)
{
	while (rune_at(l, i) == ' ' || rune_at(l, i) == ',' ||
	    rune_at(l, i) == '.')
		i += step;
	return class_at(l, i) == HANZI_LATIN;
}

/*
 * An apostrophe, or a quote of a Latin sentence: don’t, the “new” plan. A
 * quote in Chinese text is Chinese even if it holds Latin words only.
 */
static void
resolve_quote(struct letters *l, int i)
{
	uint32_t rune = l->at[i].rune;
	bool spaced;

	if (!is_quote(rune))
		return;
	if (class_at(l, i - 1) == HANZI_LATIN &&
	    class_at(l, i + 1) == HANZI_LATIN) {
		l->at[i].class = HANZI_LATIN;
		return;
	}
	spaced = is_opening_quote(rune) ? rune_at(l, i - 1) == ' '
					: class_at(l, i + 1) != HANZI_HAN &&
		!hanzi_is_point(class_at(l, i + 1));
	if (spaced && is_latin_beyond(l, i - 1, -1) &&
	    (is_latin_beyond(l, i + 1, 1) || i + 1 == l->n))
		l->at[i].class = HANZI_LATIN;
}

/* —— is a dash of two em (GB/T 15834 5.1.4); a single — a connector. */
static void
resolve_dash(struct letters *l, int i)
{
	if (l->at[i].rune == 0x2014 &&
	    (rune_at(l, i - 1) == 0x2014 || rune_at(l, i + 1) == 0x2014))
		l->at[i].class = HANZI_DASH;
}

static bool
is_joiner(uint32_t rune)
{
	switch (rune) {
	case '.':
	case ',':
	case '-':
	case '_':
	case '@':
	case '&':
	case '+':
	case '\'':
	case ':':
		return true;
	default:
		return false;
	}
}

/* ASCII marks belong to the Latin word or number they touch. */
static void
resolve_ascii(struct letters *l, int i)
{
	struct letter *letter = &l->at[i];

	if (!is_joiner(letter->rune) || i + 1 >= l->n ||
	    !hanzi_is_word(hanzi_class(l->at[i + 1].rune)))
		return;
	if (hanzi_is_word(class_at(l, i - 1)))
		letter->class = class_at(l, i - 1);
	else if (letter->rune == '-' || letter->rune == '+')
		letter->class = HANZI_PREFIX; /* a sign: -3.2 */
}

/*
 * XX亿元, X.X％: a figure that is not known yet, or not for all to see. It is
 * spaced as the figure will be.
 */
static void
resolve_placeholder(struct letters *l, int i)
{
	int end = i;

	if (l->at[i].rune != 'X' ||
	    (hanzi_is_word(class_at(l, i - 1)) &&
		!is_joiner(rune_at(l, i - 1))))
		return;
	while (rune_at(l, end) == 'X')
		end++;
	if (end < l->n && hanzi_is_word(l->at[end].class))
		return;
	for (; i < end; i++)
		l->at[i].class = HANZI_DIGIT;
}

/* 々 and 〻 stand for the character before them: they start no line. */
static void
resolve_repeat(struct letters *l, int i)
{
	if (l->at[i].rune == 0x3005 || l->at[i].rune == 0x303B)
		l->at[i].joined = true;
}

/* A+ and C++ are words; 5+3 is none. */
static void
resolve_plus(struct letters *l, int i)
{
	if (l->at[i].rune == '+' && class_at(l, i - 1) == HANZI_LATIN &&
	    class_at(l, i + 1) != HANZI_DIGIT)
		l->at[i].class = HANZI_LATIN;
}

static bool
is_beside(const struct letters *l, int i, enum hanzi_class class)
{
	return class_at(l, i - 1) == class && class_at(l, i + 1) == class;
}

/* The hyphen and the tilde in place of connectors: 杭州-上海, 5~8, 20%-30%. */
static void
resolve_connector(struct letters *l, int i)
{
	uint32_t rune = l->at[i].rune;

	if (rune != '-' && rune != '~')
		return;
	if (is_beside(l, i, HANZI_HAN) ||
	    (rune == '~' && is_beside(l, i, HANZI_DIGIT)) ||
	    (class_at(l, i - 1) == HANZI_POSTFIX &&
		hanzi_class(rune_at(l, i + 1)) == HANZI_DIGIT))
		l->at[i].class = HANZI_CONNECTOR;
}

/*
 * ！！ and ？！ take the place of one character, ！！！ that of two (GB/T 15834
 * 5.1.2); the latter comes about by the rule for adjacent marks.
 */
static void
resolve_doubled(struct letters *l, int i)
{
	if (class_at(l, i) == HANZI_EXCLAIM &&
	    class_at(l, i + 1) == HANZI_EXCLAIM &&
	    class_at(l, i - 1) != HANZI_EXCLAIM &&
	    class_at(l, i + 2) != HANZI_EXCLAIM)
		l->at[i].half = l->at[i + 1].half = true;
}

/* The zero width space parts, joiners join (UAX #14 ZW, WJ). */
static void
resolve_invisible(struct letters *l, int i)
{
	int next = i + 1;

	if (!letter_is_invisible(&l->at[i]))
		return;
	while (next < l->n && letter_is_invisible(&l->at[next]))
		next++;
	if (next == l->n)
		return;
	switch (l->at[i].rune) {
	case 0x200B:
		l->at[next].parted = true;
		break;
	case 0x200D:
	case 0x2060:
	case 0xFEFF:
		l->at[next].joined = true;
		break;
	}
}

/*
 * Straight quotation marks do not show which way they face: where there is an
 * even number of them, they open and close in turn.
 */
static void
resolve_straight(struct letters *l, uint32_t rune)
{
	bool opens = true;
	int n = 0;

	for (int i = 0; i < l->n; i++)
		n += l->at[i].rune == rune && l->at[i].class == HANZI_OTHER;
	for (int i = 0; i < l->n && n % 2 == 0; i++) {
		if (l->at[i].rune != rune || l->at[i].class != HANZI_OTHER)
			continue;
		l->at[i].class = opens ? HANZI_PREFIX : HANZI_POSTFIX;
		opens = !opens;
	}
}

static void
letters_resolve(struct letters *l)
{
	for (int i = 0; i < l->n; i++) {
		resolve_quote(l, i);
		resolve_dash(l, i);
		resolve_placeholder(l, i);
		resolve_repeat(l, i);
		resolve_ascii(l, i);
		resolve_plus(l, i);
		resolve_connector(l, i);
		resolve_doubled(l, i);
		resolve_invisible(l, i);
	}
	resolve_straight(l, '"');
	resolve_straight(l, '\'');
}

struct letters
letters_read(
    struct arena *arena, const struct span *spans, int nspan, struct buf *text)
{
	struct letters letters = {0};

	buf_init(text, arena);
	for (int i = 0; i < nspan; i++) {
		const struct span *span = &spans[i];
		const char *p = span->text, *end = p + span->nbyte;

		while (p < end) {
			const char *start = p;
			uint32_t rune = utf8_next(&p, end);

			*array_push(arena, &letters) = (struct letter){
			    .rune = rune,
			    .at = text->n + (int)(start - span->text),
			    .nbyte = (int)(p - start),
			    .span = i,
			    .class = hanzi_class(rune),
			};
			letters.others |= script_is_other(rune);
		}
		buf_add(text, span->text, span->nbyte);
	}
	letters_resolve(&letters);
	return letters;
}
