/*
 * Boxes → prices of the breaks between them.
 *
 * First every pair of neighbours by the rules of its two classes; then the
 * longer patterns, which only take breaks away or, inside addresses, give some
 * back.
 *
 * Sources: GB/T 15834-2011 clause 5 (marks), GB/T 15835-2011 5.1.7 (numbers),
 * CLREQ on prohibition levels and on sequences that stay whole, UAX #14 for
 * signs before and behind numbers (PR, PO) and for glue (GL).
 */
#include "layout/breaks.h"

#include <math.h>

/* Letters, digits and what stands among them without a space. */
static bool
is_word_part(const struct box *box)
{
	return hanzi_is_word(box->class) || box->class == HANZI_OTHER;
}

static bool
is_full_width(const struct box *box)
{
	return box->rune >= 0xFF01;
}

/* ２０２２ is one number, and another one than the 5 before it. */
static bool
is_word_inside(const struct box *a, const struct box *b)
{
	return is_word_part(a) && is_word_part(b) &&
	    is_full_width(a) == is_full_width(b);
}

/*
 * sin(x), CO(NH2)2: a word is not parted at a bracket typed on a Latin keyboard
 * (UAX #14 LB30).
 */
static bool
is_bracketed_word(const struct box *a, const struct box *b)
{
	if (b->rune == '(' || b->rune == '[' || b->rune == '{')
		return hanzi_is_word(a->class) && a->rune < 0x7F;
	if (a->rune == ')' || a->rune == ']' || a->rune == '}')
		return hanzi_is_word(b->class) && b->rune < 0x7F;
	return false;
}

bool
is_inside_unit(const struct box *a, const struct box *b)
{
	if (a->class == HANZI_DASH && b->class == HANZI_DASH)
		return true;
	if (a->class == HANZI_ELLIPSIS && b->class == HANZI_ELLIPSIS)
		return true;
	if (a->class == HANZI_PREFIX && hanzi_is_word(b->class))
		return true;
	if (hanzi_is_word(a->class) && b->class == HANZI_POSTFIX)
		return true;
	/* Syllables of Tibetan, words of Thai. */
	if (b->language && b->parted)
		return false;
	return is_word_inside(a, b);
}

/* No-break space and its like (UAX #14 GL, WJ). */
static bool
is_glue(const struct box *box)
{
	return box->class == HANZI_GLUE;
}

static bool
is_long_mark(const struct box *box)
{
	return box->class == HANZI_DASH || box->class == HANZI_ELLIPSIS;
}

static double
soft_price(
    const struct price_style *prices, const struct box *a, const struct box *b)
{
	if (a->class == HANZI_DIGIT && b->class == HANZI_HAN)
		return prices->unit;
	if (a->rune == 0x7B2C && b->class == HANZI_DIGIT) /* 第 */
		return prices->ordinal;
	if (is_long_mark(b))
		return prices->long_mark;
	return 0;
}

static double
pair_price(const struct composition_style *style, const struct box *a,
    const struct box *b)
{
	if (!hanzi_may_start(b->class, style->kinsoku) ||
	    !hanzi_may_end(a->class, style->kinsoku) || b->raised)
		return NO_BREAK;
	if (is_glue(a) || is_glue(b) || b->joined)
		return NO_BREAK;
	if (b->parted)
		return 0;
	if (a->rune == '-' && is_word_part(a) && b->class == HANZI_LATIN)
		return style->prices.hyphen;
	if (is_word_inside(a, b))
		return a->class == HANZI_DIGIT && b->class == HANZI_DIGIT
		    ? NO_BREAK
		    : WORD_BREAK;
	if (is_inside_unit(a, b))
		return NO_BREAK;
	if (is_bracketed_word(a, b))
		return WORD_BREAK;
	return soft_price(&style->prices, a, b);
}

/* --- Longer patterns ----------------------------------------------------- */

struct text {
	const struct box *boxes;
	struct gap *gaps;
	int n;
	const struct price_style *prices;
};

static bool
is_digit_at(const struct text *t, int i)
{
	return i >= 0 && i < t->n && t->boxes[i].class == HANZI_DIGIT;
}

static void
raise_price(struct gap *gap, double price)
{
	gap->penalty = fmax(gap->penalty, price);
}

static bool
is_han_at(const struct text *t, int i)
{
	return i >= 0 && i < t->n && t->boxes[i].class == HANZI_HAN;
}

/*
 * 28微克/立方米: a unit with a solidus, of as many characters as units have on
 * either side of the sign, is better left whole than kept on the figure's line.
 */
static void
price_compound_unit(struct text *t, int i)
{
	enum { BEFORE = 4, AFTER = 3 };
	int first = i, last = i;

	if (t->boxes[i].rune != '/')
		return;
	while (i - first < BEFORE && is_han_at(t, first - 1))
		first--;
	while (last - i < AFTER && is_han_at(t, last + 1))
		last++;
	if (first == i || last == i || !is_digit_at(t, first - 1))
		return;
	for (int k = first; k < last; k++)
		raise_price(&t->gaps[k], t->prices->compound_unit);
}

/* 2022年|11月|5日: cheaper to break than inside 11|月, yet not free. */
static void
price_date(struct text *t, int i)
{
	uint32_t rune = t->boxes[i].rune;

	if ((rune == 0x5E74 || rune == 0x6708) && is_digit_at(t, i - 1) &&
	    is_digit_at(t, i + 1))
		raise_price(&t->gaps[i], t->prices->date);
}

/*
 * 5～8: the line may end behind the sign (GB/T 15835 5.1.3), for its price;
 * not behind a hyphen, which would look like a sign of the 8, nor in 3·15.
 */
static void
price_range(struct text *t, int i)
{
	enum hanzi_class class = t->boxes[i].class;

	if (!is_digit_at(t, i + 1))
		return;
	if (t->boxes[i].rune == '-' && class == HANZI_CONNECTOR)
		t->gaps[i].penalty = NO_BREAK;
	if (!is_digit_at(t, i - 1))
		return;
	if (class == HANZI_MIDDOT)
		t->gaps[i].penalty = NO_BREAK;
	else if (class == HANZI_CONNECTOR)
		raise_price(&t->gaps[i], t->prices->unit);
}

/* The box behind 〔2022〕1号, whose 〔 is at i; i: it is something else. */
static int
document_number_end(const struct text *t, int i)
{
	int at = i + 1;

	while (is_digit_at(t, at))
		at++;
	if (at - i - 1 != 4 || at >= t->n || t->boxes[at].rune != 0x3015)
		return i;
	at++;
	if (!is_digit_at(t, at))
		return i;
	while (is_digit_at(t, at))
		at++;
	return at < t->n && t->boxes[at].rune == 0x53F7 ? at + 1 : at;
}

/* 云政〔2022〕1号 stays in one piece, its 代字's last character with it. */
static void
keep_document_number(struct text *t, int i)
{
	int end;

	if (t->boxes[i].rune != 0x3014)
		return;
	end = document_number_end(t, i);
	for (int k = i > 0 ? i - 1 : i; end > i && k < end - 1; k++)
		t->gaps[k].penalty = NO_BREAK;
}

static bool
is_address_sign(const struct box *box)
{
	switch (box->rune) {
	case '/':
	case '.':
	case '?':
	case '&':
	case '=':
	case '-':
	case '_':
		return true;
	default:
		return false;
	}
}

static bool
is_address_part(const struct box *box)
{
	return is_word_part(box) || is_address_sign(box) || box->rune == ':' ||
	    box->rune == '%' || box->rune == '#';
}

static bool
is_text_at(const struct text *t, int i, const char *ascii)
{
	for (; *ascii; i++, ascii++)
		if (i >= t->n || t->boxes[i].rune != (uint32_t)*ascii)
			return false;
	return true;
}

/* The first box of the address behind its :// or www.; 0: none starts at i. */
static int
address_start(const struct text *t, int i)
{
	if (is_text_at(t, i, "://"))
		return i + 3;
	return is_text_at(t, i, "www.") ? i + 4 : 0;
}

/* In addresses a line may end behind their signs (CLREQ). */
static void
price_address(struct text *t, int i)
{
	int k = address_start(t, i);

	for (; k > 0 && k + 1 < t->n && is_address_part(&t->boxes[k + 1]); k++)
		if (is_address_sign(&t->boxes[k]) &&
		    !is_address_sign(&t->boxes[k + 1]))
			t->gaps[k].penalty = t->prices->hyphen;
}

void
breaks_price(const struct composition_style *style, const struct shaped *shaped,
    struct gap *gaps)
{
	struct text t = {
	    .boxes = shaped->boxes,
	    .gaps = gaps,
	    .n = shaped->nbox,
	    .prices = &style->prices,
	};

	for (int i = 0; i + 1 < t.n; i++)
		gaps[i].penalty =
		    pair_price(style, &t.boxes[i], &t.boxes[i + 1]);
	for (int i = 0; i + 1 < t.n; i++) {
		price_date(&t, i);
		price_range(&t, i);
		keep_document_number(&t, i);
		price_compound_unit(&t, i);
		price_address(&t, i);
	}
}
