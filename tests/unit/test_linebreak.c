/*
 * Line breaking on boxes made by hand: prohibitions, flushness, the last
 * line, words that do not fit. No font is opened.
 */
#include <stdlib.h>

#include "base/array.h"
#include "base/utf8.h"
#include "layout/linebreak.h"
#include "test.h"

enum { EM = 10 };

static struct arena *arena;
static struct typesetter setter;
static struct style style = {
    .composition = {.kinsoku = KINSOKU_GB,
	.pair = 1.5,
	.trim_start = true,
	.gap = 0.25,
	.gap_min = 0.125,
	.gap_max = 0.5,
	.digit_gap_max = 0.125,
	.digit_width = 0.5,
	.stretch = 0.125,
	.stretch_max = 0.25,
	.prices = {.stretch = 100,
	    .shrink = {10, 10, 30, 40, 60},
	    .lone = 5000,
	    .clash = 50,
	    .ragged = 1000,
	    .unit = 120,
	    .date = 60,
	    .ordinal = 60,
	    .hyphen = 60,
	    .long_mark = 300}},
};

static struct box
box_of(const char *text, int nbyte, uint32_t rune)
{
	struct box box = {
	    .text = text,
	    .nbyte = nbyte,
	    .rune = rune,
	    .class = hanzi_class(rune),
	    .size = EM,
	    .advance = EM,
	};

	if (hanzi_is_word(box.class) || box.class == HANZI_SPACE)
		box.advance = EM / 2.0;
	if (box.class == HANZI_OPEN)
		box.blank_left = EM / 2.0;
	if (box.class == HANZI_CLOSE || hanzi_is_point(box.class))
		box.blank_right = EM / 2.0;
	return box;
}

static struct shaped *
shaped_of(const char *text)
{
	struct shaped *shaped = arena_new(arena, struct shaped);
	ARRAY_OF(struct box) boxes = {0};
	const char *p = text, *end = text + strlen(text);

	while (p < end) {
		const char *start = p;
		uint32_t rune = utf8_next(&p, end);

		*array_push(arena, &boxes) =
		    box_of(start, (int)(p - start), rune);
	}
	shaped->text = text;
	shaped->nbyte = (int)strlen(text);
	shaped->boxes = boxes.at;
	shaped->nbox = boxes.n;
	return shaped;
}

static const struct shaped *shaped;

static struct lines *
set(const char *text, double em, double indent, enum align align)
{
	struct shaped *s = shaped_of(text);

	shaped = s;
	return lines_break(&setter,
	    &(struct line_request){
		.shaped = s,
		.spacing = spacing_new(&setter, s, 0),
		.measure = em * EM,
		.indent = indent * EM,
		.align = align,
	    });
}

/* The line's text. */
static char *
text_of(const struct lines *lines, int i)
{
	const struct line *line = &lines->at[i];
	const struct box *a = &shaped->boxes[line->first];
	const struct box *z = &shaped->boxes[line->last];

	return arena_strndup(
	    arena, a->text, (size_t)(z->text + z->nbyte - a->text));
}

/* Where the ink of the line's last box ends. */
static double
right_edge(const struct lines *lines, int i)
{
	const struct line *line = &lines->at[i];
	const struct box *z = &shaped->boxes[line->last];

	return line->x[line->last - line->first] + z->advance - z->blank_right;
}

static void
fills_lines(void)
{
	struct lines *l = set("一二三四五六七八九十甲乙", 5, 0, ALIGN_JUSTIFY);

	INT_EQ(l->n, 3);
	STR_EQ(text_of(l, 0), "一二三四五");
	STR_EQ(text_of(l, 2), "甲乙");
	OK(l->at[2].final && !l->at[1].final);
}

static void
indents_the_first_line(void)
{
	struct lines *l = set("一二三四五六七八", 5, 2, ALIGN_JUSTIFY);

	STR_EQ(text_of(l, 0), "一二三");
	NEAR(l->at[0].x[0], 2 * EM, 1e-6);
	NEAR(l->at[1].x[0], 0, 1e-6);
}

static void
no_mark_starts_a_line(void)
{
	struct lines *l =
	    set("一二三四五六七八，九十甲乙丙丁戊", 8, 0, ALIGN_JUSTIFY);

	for (int i = 1; i < l->n; i++)
		OK(shaped->boxes[l->at[i].first].class != HANZI_COMMA);
	NEAR(right_edge(l, 0), 8 * EM, 1e-6);
}

static void
no_bracket_ends_a_line(void)
{
	struct lines *l =
	    set("一二三四（五六）七八九十甲乙", 5, 0, ALIGN_JUSTIFY);

	for (int i = 0; i < l->n; i++)
		OK(shaped->boxes[l->at[i].last].class != HANZI_OPEN);
}

static void
line_end_mark_takes_half_an_em(void)
{
	/* Five and a half em of ink in a line of five and a half. */
	struct lines *l = set("一二三四五，六七八九十", 5.5, 0, ALIGN_JUSTIFY);

	STR_EQ(text_of(l, 0), "一二三四五，");
	NEAR(l->at[0].natural, 5.5 * EM, 1e-6);
}

static void
opening_mark_at_line_start_loses_its_blank(void)
{
	struct lines *l =
	    set("一二三四五“六七八九”十甲乙丙丁", 5, 0, ALIGN_JUSTIFY);

	STR_EQ(text_of(l, 0), "一二三四五");
	NEAR(l->at[1].x[0], -EM / 2.0, 1e-6);
}

static void
numbers_are_never_parted(void)
{
	struct lines *l =
	    set("一二三四五2022年六七八九十", 6, 0, ALIGN_JUSTIFY);

	for (int i = 1; i < l->n; i++)
		OK(!(shaped->boxes[l->at[i].first].class == HANZI_DIGIT &&
		    shaped->boxes[l->at[i].first - 1].class == HANZI_DIGIT));
}

static void
percent_stays_with_its_number(void)
{
	struct lines *l =
	    set("一二三四五六12.5％七八九十甲乙丙", 8, 0, ALIGN_JUSTIFY);

	for (int i = 1; i < l->n; i++)
		OK(shaped->boxes[l->at[i].first].rune != 0xFF05);
}

static void
dash_and_ellipsis_stay_whole(void)
{
	struct shaped *s = shaped_of("一……二——三");
	struct spacing *g = spacing_new(&setter, s, 0);

	OK(g->gaps[1].penalty >= NO_BREAK); /* … … */
	s->boxes[4].class = s->boxes[5].class = HANZI_DASH;
	g = spacing_new(&setter, s, 0);
	OK(g->gaps[4].penalty >= NO_BREAK); /* — — */
}

static void
last_line_is_no_single_character(void)
{
	struct lines *l =
	    set("一二三四，五六七八九，十甲乙丙丁，戊己", 8, 0, ALIGN_JUSTIFY);
	int n = l->n;

	OK(l->at[n - 1].last > l->at[n - 1].first);
	/* 11 characters in lines of 10 leave one over: not alone. */
	l = set("一二三四五六七，八九十甲", 11, 0, ALIGN_JUSTIFY);
	OK(l->n == 1 || l->at[l->n - 1].last - l->at[l->n - 1].first >= 1);
}

static void
inner_lines_are_flush(void)
{
	static const char text[] =
	    "围绕产业基础高级化、产业链现代化目标，实施重点工程（含“小升规”5家"
	    "，"
	    "“下升上”2家）。加快新技术、新工艺、新装备的推广应用，支持企业提升"
	    "发展模式，确保财政收入增长7.5％以上，推进G60创新港建设。";

	for (int em = 8; em <= 40; em++) {
		struct lines *l = set(text, em, 2, ALIGN_JUSTIFY);

		for (int i = 0; i < l->n - 1; i++)
			OK(l->at[i].ragged ||
			    fabs(right_edge(l, i) - em * EM) < 0.01);
		OK(right_edge(l, l->n - 1) <= em * EM + 0.01);
	}
}

static void
adjacent_marks_take_one_and_a_half_em(void)
{
	struct shaped *s = shaped_of("一”，二");
	struct spacing *g = spacing_new(&setter, s, 0);

	NEAR(g->gaps[1].natural, -EM / 2.0, 1e-6);
	s = shaped_of("一》《二");
	g = spacing_new(&setter, s, 0);
	NEAR(g->gaps[1].natural, -EM / 2.0, 1e-6);
	s = shaped_of("一（）二");
	g = spacing_new(&setter, s, 0);
	NEAR(g->gaps[1].natural, 0, 1e-6);
	s = shaped_of("“《二");
	g = spacing_new(&setter, s, 0);
	NEAR(g->gaps[0].natural, -EM / 2.0, 1e-6);
}

static void
quarter_em_between_han_and_latin(void)
{
	struct shaped *s = shaped_of("推进G60科，A");
	struct spacing *g = spacing_new(&setter, s, 0);

	NEAR(g->gaps[1].natural, EM / 4.0, 1e-6);
	NEAR(g->gaps[4].natural, 0, 1e-6); /* digit: house style 0 */
	NEAR(g->gaps[6].natural, 0, 1e-6); /* next to a mark: none */
}

static void
long_word_breaks_in_an_emergency(void)
{
	struct lines *l =
	    set("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 4, 0, ALIGN_JUSTIFY);

	OK(l->n >= 4);
	for (int i = 0; i < l->n; i++)
		OK(!l->at[i].overfull);
}

static void
unbreakable_in_too_narrow_a_measure_is_reported(void)
{
	struct lines *l = set("“（《一》）”", 1, 0, ALIGN_JUSTIFY);

	OK(l->n >= 1);
	OK(l->at[0].overfull || l->n > 1);
}

static void
centred_lines_are_balanced(void)
{
	struct lines *l = set("一二三四五六七八九十甲乙", 10, 0, ALIGN_CENTER);

	INT_EQ(l->n, 2);
	INT_EQ(l->at[0].last - l->at[0].first + 1, 6);
}

static void
first_fit_is_there_to_compare(void)
{
	static const char text[] =
	    "一二三四五六七八，九十甲乙丙丁，戊己庚辛壬癸子丑寅卯辰巳午未";
	struct lines *l;

	style.composition.breaking = BREAKING_PUSH_IN;
	l = set(text, 9, 2, ALIGN_JUSTIFY);
	style.composition.breaking = BREAKING_OPTIMUM;
	OK(l->n >= 3);
	STR_EQ(text_of(l, 0), "一二三四五六七");
	for (int i = 1; i < l->n; i++)
		OK(shaped->boxes[l->at[i].first].class != HANZI_COMMA);
}

static void
indent_keeps_or_trims_an_opening_mark(void)
{
	struct shaped *s = shaped_of("“一二三”四五");
	struct line_request want = {
	    .shaped = s,
	    .spacing = spacing_new(&setter, s, 0),
	    .measure = 20 * EM,
	    .indent = 2 * EM,
	    .align = ALIGN_JUSTIFY,
	};

	NEAR(lines_break(&setter, &want)->at[0].x[0], 2 * EM, 1e-6);
	want.trim_indent = true;
	NEAR(lines_break(&setter, &want)->at[0].x[0], 1.5 * EM, 1e-6);
}

/* How often a line that is pressed together stands beside a spread one. */
static int
count_clashes(const struct lines *lines)
{
	int n = 0, before = 0;

	for (int i = 0; i < lines->n - 1; i++) {
		const struct line *line = &lines->at[i];
		double more = line->width - line->natural;
		int now = more < -0.01		    ? -1
		    : more > 0.03 * EM * line->gaps ? 1
						    : 0;

		n += before * now < 0;
		before = now;
	}
	return n;
}

/* Clashes of so many texts of marks and characters, at this price. */
static int
clashes_at(double price)
{
	static const char *const parts[] = {
	    "一", "二", "，", "三", "“四”", "五六", "、", "2022", "七八九"};
	unsigned seed = 7;
	int n = 0;

	style.composition.prices.clash = price;
	for (int t = 0; t < 60; t++) {
		char text[512] = "";

		for (int k = 0; k < 40; k++) {
			seed = seed * 1103515245u + 12345u;
			strcat(text, parts[(seed >> 16) % LEN(parts)]);
		}
		n += count_clashes(set(text, 13, 0, ALIGN_JUSTIFY));
	}
	style.composition.prices.clash = 50;
	return n;
}

/* The dearer a tight line beside a loose one, the fewer there are. */
static void
clashes_are_avoided_at_their_price(void)
{
	int free = clashes_at(0), priced = clashes_at(50);

	OK(priced < free);
	OK(clashes_at(5000) < priced);
}

static void
empty_text_makes_one_line(void)
{
	INT_EQ(set("", 10, 2, ALIGN_JUSTIFY)->n, 1);
}

int
main(void)
{
	arena = arena_open();
	setter = (struct typesetter){.arena = arena, .style = &style};
	fills_lines();
	indents_the_first_line();
	no_mark_starts_a_line();
	no_bracket_ends_a_line();
	line_end_mark_takes_half_an_em();
	opening_mark_at_line_start_loses_its_blank();
	numbers_are_never_parted();
	percent_stays_with_its_number();
	dash_and_ellipsis_stay_whole();
	last_line_is_no_single_character();
	inner_lines_are_flush();
	adjacent_marks_take_one_and_a_half_em();
	quarter_em_between_han_and_latin();
	long_word_breaks_in_an_emergency();
	unbreakable_in_too_narrow_a_measure_is_reported();
	centred_lines_are_balanced();
	first_fit_is_there_to_compare();
	indent_keeps_or_trims_an_opening_mark();
	clashes_are_avoided_at_their_price();
	empty_text_makes_one_line();
	arena_close(arena);
	return test_done();
}
