/*
 * Chinese composition holds on any text at any measure.
 *
 *	composition TEMPLATES FONTS [DOCUMENT.xml…]
 *
 * Lays out the documents' running text, and text made here of all that plans
 * are made of, at fifteen measures, and looks at every line: no mark where it
 * may not stand, nothing parted that belongs together, both edges flush or the
 * reason told. The rules are written down once more, as characters and not as
 * classes, so that a slip in the program's tables shows.
 */
#include <ctype.h>
#include <math.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "typeset.h"

static const double measures[] = {
    6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 20, 24, 28, 34, 40};

/* GB/T 15834-2011 5.1, with the ASCII marks that follow a word. */
static const char no_start[] = "，。、；：？！’”）〕】》〉」』〗〙〛］｝"
			       "·—～–％%‰℃°′″,.;:?!)]}…‥/";
static const char no_end[] = "‘“（〔【《〈「『〖〘〚［｛/￥¥＄$№£€";

/* Marks whose right half is blank, and goes at a line's end (5.1.10). */
static const char right_blank[] = "，。、；：？！’”）〕】》〉」』〗〙〛］｝";

/* Lines settle on thousandths of an em; by so many one may be off [em]. */
static const double SETTLED = 0.006;

struct count {
	int lines, ragged, broken, overfull, violations;
};

struct state {
	struct house *house;
	struct count count;
	const char *name;
	double measure;
	const struct line_record *before; /* the line above in its block */
};

/* --- Looking at a line ---------------------------------------------------- */

static bool
is_in(const char *set, const char *character, int nbyte)
{
	const char *at = set, *end = set + strlen(set);

	while (at < end) {
		const char *start = at;

		utf8_next(&at, end);
		if (at - start == nbyte &&
		    memcmp(start, character, (size_t)nbyte) == 0)
			return true;
	}
	return false;
}

static const char *
line_text(struct state *s, const struct line_record *r)
{
	const struct box *a = line_box(r, 0);
	const struct box *z = line_box(r, line_nbox(r) - 1);

	return arena_strndup(
	    s->house->arena, a->text, (size_t)(z->text + z->nbyte - a->text));
}

static void
violation(struct state *s, const struct line_record *r, const char *what)
{
	if (s->count.violations++ < 20)
		printf("%s at %g em, page %d, %s line %d: %s\n  %s\n", s->name,
		    s->measure, r->page, r->para->block, r->line + 1, what,
		    line_text(s, r));
}

/* The last box that is no space. */
static const struct box *
last_ink(const struct line_record *r)
{
	int k = line_nbox(r) - 1;

	while (k > 0 && line_box(r, k)->rune == ' ')
		k--;
	return line_box(r, k);
}

static bool
is_digit(uint32_t rune)
{
	return rune >= '0' && rune <= '9';
}

static bool
is_letter(uint32_t rune)
{
	return (rune >= 'a' && rune <= 'z') || (rune >= 'A' && rune <= 'Z');
}

/* 12|34, 3|.5, —|—, …|…, 〕|1, 1|号 behind 〕. */
static const char *
parted(const struct line_record *r, const struct box *a, const struct box *b)
{
	const char *text = r->para->shaped->text;
	int at = (int)(a->text - text);

	if (is_digit(a->rune) && (is_digit(b->rune) || b->rune == '.'))
		return "a number is parted";
	if (a->rune == 0x2014 && b->rune == 0x2014)
		return "a dash is parted";
	if (a->rune == 0x2026 && b->rune == 0x2026)
		return "an ellipsis is parted";
	if (a->rune == 0x3015 && is_digit(b->rune))
		return "a document's number is parted";
	while (at > 0 && isdigit((unsigned char)text[at]))
		at--;
	if (b->rune == 0x53F7 && is_digit(a->rune) && at >= 2 &&
	    memcmp(text + at - 2, "〕", 3) == 0)
		return "a document's number is parted";
	return NULL;
}

/* What a word may drag along: all but Han and spaces. */
static bool
is_piece(const struct box *box)
{
	return (box->rune > ' ' && box->rune < 0x7F) ||
	    is_in(no_start, box->text, box->nbyte) ||
	    is_in(no_end, box->text, box->nbyte);
}

/* Room for the word around the break, had it stood on a line alone? */
static bool
word_fits(const struct line_record *r, const struct box *a)
{
	const struct shaped *shaped = r->para->shaped;
	const struct box *first = a, *last = a;
	double width = 0;

	while (first > shaped->boxes && is_piece(first - 1))
		first--;
	while (last + 1 < shaped->boxes + shaped->nbox && is_piece(last + 1))
		last++;
	for (; first <= last; first++)
		width += first->advance;
	return width < r->para->measure - 2 * a->size;
}

/* Behind :// a line may end at a solidus. */
static bool
is_address(const struct line_record *r, const struct box *a)
{
	for (;
	     a >= r->para->shaped->boxes + 2 && a->rune > ' ' && a->rune < 0x7F;
	     a--)
		if (a[0].rune == '/' && a[-1].rune == '/' && a[-2].rune == ':')
			return true;
	return false;
}

static void
check_break(struct state *s, const struct line_record *r)
{
	const struct box *a = last_ink(s->before), *b = line_box(r, 0);
	const struct line *line = &r->para->lines->at[r->line];
	const char *what = parted(r, a, b);

	if (what)
		violation(s, r, what);
	if (line->broken) {
		s->count.broken++;
		if (word_fits(r, a))
			violation(s, r, "a word is parted that had room");
	} else if (is_letter(a->rune) && is_letter(b->rune) && a + 1 == b) {
		violation(s, r, "a word is parted, and not told");
	}
	if (is_in(no_start, b->text, b->nbyte) && b->rune != 0x2014 &&
	    !line->broken)
		violation(s, r, "a mark starts the line");
	if (b->rune == 0x2014 && (b->nbyte == 3 && b[1].rune != 0x2014))
		violation(s, r, "a connector starts the line");
	if (is_in(no_end, a->text, a->nbyte) && !is_address(r, a))
		violation(s, s->before, "a mark ends the line");
}

/* Where the ink of a line may end: half a mark is blank. */
static double
right_edge(const struct line_record *r)
{
	const struct line *line = &r->para->lines->at[r->line];
	const struct box *last = last_ink(r);
	double right = line->x[last - line_box(r, 0)] + last->advance;

	return is_in(right_blank, last->text, last->nbyte)
	    ? right - last->advance / 2
	    : right;
}

static void
check_edges(struct state *s, const struct line_record *r)
{
	const struct line *line = &r->para->lines->at[r->line];
	double right = right_edge(r) - r->para->measure;

	if (right > 0.01 && !line->overfull)
		violation(s, r, "sticks out, and is not told");
	if (line->final || line->overfull || line->ragged ||
	    r->para->style.align == ALIGN_LEFT ||
	    r->para->style.align == ALIGN_CENTER ||
	    r->para->style.align == ALIGN_RIGHT)
		return;
	if (fabs(right) > 0.01)
		violation(s, r, "is not flush, and not told");
}

/* No gap beyond the style's limits, and no ink upon ink. */
static void
check_gaps(struct state *s, const struct line_record *r,
    const struct composition_style *style)
{
	const struct line *line = &r->para->lines->at[r->line];

	for (int k = 0; k + 1 < line_nbox(r); k++) {
		const struct box *a = line_box(r, k), *b = a + 1;
		double step = line->x[k + 1] - line->x[k];

		if (step < a->advance - a->blank_right - b->blank_left -
			    SETTLED * a->size &&
		    a->rune != ' ')
			violation(s, r, "ink upon ink");
		if (gap_adjustment(r, k) >
		    style->stretch_max + style->gap_max + 0.001)
			violation(s, r, "a gap too wide");
	}
}

static void
check_line(struct state *s, const struct line_record *r,
    const struct composition_style *style)
{
	const struct line *line = &r->para->lines->at[r->line];

	if (line->first > line->last)
		return;
	s->count.lines++;
	s->count.ragged += line->ragged;
	s->count.overfull += line->overfull;
	if (r->line > 0 && s->before && s->before->para == r->para)
		check_break(s, r);
	check_edges(s, r);
	check_gaps(s, r, style);
	s->before = r;
}

static void
check_document(struct state *s, struct arena *arena, struct document *document)
{
	struct style *style = house_style(s->house, arena, document->style);
	struct typesetter setter = {
	    .arena = arena,
	    .diags = s->house->diags,
	    .fonts = s->house->fonts,
	    .style = style,
	};
	const struct line_records *records;

	if (!style)
		return;
	text_only(arena, document, arena_printf(arena, "%gem", s->measure));
	records = layout_records(layout_new(&setter, document));
	s->before = NULL;
	for (int i = 0; i < records->n; i++)
		check_line(s, &records->at[i], &style->composition);
}

/* --- Text of all that plans are made of ----------------------------------- */

static const char *const pieces[] = {
    "全镇",
    "着力推进",
    "经济发展",
    "产业转型升级",
    "的",
    "和",
    "做好",
    "国家高新企业",
    "农村人居环境整治",
    "一",
    "党建",
    "，",
    "，",
    "，",
    "、",
    "、",
    "。",
    "。",
    "；",
    "：",
    "？",
    "！",
    "“枫桥经验”",
    "“三会一课”",
    "《国土空间规划》",
    "（试行）",
    "‘微网格’",
    "“引进来”和“留下来”",
    "（含《办法》）",
    "《关于“双碳”工作的意见》",
    "——",
    "……",
    "培育企业5家",
    "增长7.5％",
    "下降3.2％以上",
    "完成1,234.56万元",
    "2022年11月30日",
    "2022年1—9月",
    "5％～8％",
    "5～8万元",
    "第3季度",
    "G60科创走廊",
    "5G基站120个",
    "PM2.5",
    "COVID-19",
    "e-mail",
    "30℃",
    "100km",
    "￥1200",
    "№12",
    "云政〔2022〕1号",
    "A/B",
    "24/7",
    "1/2",
    "阿卜杜拉·买买提",
    "浙江—江苏",
    "Wi-Fi 6",
    "Digital Economy Park",
    "https://www.example.gov.cn/zwgk/2022/plan-text?id=12&lang=zh",
    "service@example.gov.cn",
    "１２３",
    "①",
    "+3.5",
    "-2.4％",
    "№3",
    "3只镇级项目",
    "零",
    "〇",
    "100％",
    "12:30",
    "（1）",
    "O2O",
    "AI+制造",
};

struct lottery {
	uint32_t state;
};

/* Numerical Recipes' generator: the same text on every machine. */
static int
draw(struct lottery *l, int n)
{
	l->state = l->state * 1664525 + 1013904223;
	return (int)((l->state >> 8) % (uint32_t)n);
}

static bool
is_mark(const char *piece)
{
	return strstr("，、。；：？！", piece) != NULL;
}

static void
put_paragraph(struct buf *xml, struct lottery *l, int npiece)
{
	bool mark = true;

	buf_puts(xml, "<p>");
	for (int i = 0; i < npiece; i++) {
		const char *piece = pieces[draw(l, LEN(pieces))];

		if (mark && is_mark(piece))
			continue;
		mark = is_mark(piece);
		for (const char *c = piece; *c; c++)
			if (*c == '&')
				buf_puts(xml, "&amp;");
			else
				buf_putc(xml, *c);
	}
	buf_puts(xml, "</p>");
}

static void
put_document(struct buf *xml, uint32_t seed)
{
	struct lottery l = {seed};

	buf_puts(xml,
	    "<document xmlns=\"urn:niandu:document\" style=\"gb9704\" "
	    "title=\"混排\">");
	for (int i = 0; i < 120; i++)
		put_paragraph(xml, &l, 4 + draw(&l, 90));
	buf_puts(xml, "</document>");
}

static void
check_generated(struct state *s, uint32_t seed)
{
	struct arena *arena = arena_open();
	struct document *document;
	struct buf xml;

	buf_init(&xml, arena);
	put_document(&xml, seed);
	s->name = arena_printf(arena, "mixed text %u", seed);
	document = document_read_bytes(
	    arena, s->house->diags, "mixed", xml.s, xml.n, NULL);
	if (document)
		check_document(s, arena, document);
	arena_close(arena);
}

static void
check_file(struct state *s, const char *path)
{
	struct arena *arena = arena_open();
	struct document *document = document_read(arena, s->house->diags, path);

	s->name = path;
	if (document)
		check_document(s, arena, document);
	arena_close(arena);
}

int
main(int argc, char **argv)
{
	enum { SEEDS = 3, LINES_MIN = 100000 };
	struct house house;
	struct state s = {.house = &house};
	int status;

	if (argc < 3 || !house_open(&house, argv[1], argv[2]))
		return 2;
	for (int m = 0; m < LEN(measures); m++) {
		s.measure = measures[m];
		for (int i = 3; i < argc; i++)
			check_file(&s, argv[i]);
		for (uint32_t seed = 1; seed <= SEEDS; seed++)
			check_generated(&s, seed);
	}
	printf("%d lines at %d measures: %d violations; told: %d ragged, "
	       "%d start inside a word, %d stick out\n",
	    s.count.lines, LEN(measures), s.count.violations, s.count.ragged,
	    s.count.broken, s.count.overfull);
	status = house_close(&house);
	return status ? status
		      : s.count.violations > 0 || s.count.lines < LINES_MIN;
}
