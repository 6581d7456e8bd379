/*
 * How it looks: a style file (templates/style/gb9704.xml), read once.
 *
 * All lengths in points. Rules of spacing and breaking that a house may choose
 * are here; the classes of characters are data of text/.
 */
#ifndef DOC_STYLE_H
#define DOC_STYLE_H

#include <stdbool.h>

#include "base/numeral.h"
#include "doc/node.h"
#include "doc/sentence.h"
#include "doc/word.h"

/* Font roles (字体角色): what fonts/fonts.conf resolves. */
enum font_role {
	ROLE_XIAOBIAOSONG, /* 小标宋: titles */
	ROLE_FANGSONG, /* 仿宋: body */
	ROLE_KAITI, /* 楷体: second headings */
	ROLE_HEITI, /* 黑体: first headings, table heads */
	ROLE_SONGTI, /* 宋体: page numbers */
	ROLE_CHART, /* 图表黑体 */
	FONT_ROLES
};

const char *font_role_name(enum font_role); /* the family, 小标宋 … */
int font_role_read(const char *name); /* -1 */

struct colour {
	double r, g, b; /* sRGB, 0 to 1 */
};

/* The block styles that every style has. */
enum block {
#define BLOCK(id, name, like) BLOCK_##id,
#include "doc/block.def"
#undef BLOCK
	BLOCKS
};

/* Named block styles: elements' names, classes, and parts of blocks. */
struct block_style {
	const char *name;
	const char *label; /* in a word processor: 一级标题; NULL: its name */
	enum font_role role;
	bool bold;
	double size; /* font size */
	double pitch; /* character pitch for Han; = size when no grid */
	double leading; /* baseline to baseline */
	double indent; /* first line */
	double hang; /* the other lines */
	double left, right; /* margins within the measure */
	double before, after; /* space, in addition to leading */
	enum align align;
	bool keep_next; /* 与下段同页 */
	bool keep_previous; /* 与上段的末行同页 */
	bool on_grid; /* height rounded up to the page grid's lines */
	enum numbering numbering;
	const char *run_in_end; /* after a run-in heading: 。; "" for none */
	struct colour colour;
};

struct page_style {
	double width, height; /* portrait */
	double top, inner; /* 天头, 订口 */
	double text_width, text_height; /* 版心 */
	int lines, columns; /* 22 × 28 */
	bool mirrored; /* even pages have the 订口 on the right */
	double number_drop; /* page number's dash below the text block */
	double spare_lines; /* that a figure may leave empty at a page's foot */
	double number_inset; /* from the outer edge, in points */
	const char *number_format; /* "— %d —" */
	double note_rule, note_rule_length; /* above the notes; 0: none */
	bool number_first; /* the first page has its number */
	const char *watermark; /* 草稿, across every page; NULL, "": none */
};

/*
 * What an official document is made of (公文格式): GB/T 9704-2012, clauses 7
 * and 10. Lines are lines of the page's grid.
 */
enum official_form {
	OFFICIAL_DOCUMENT, /* 7: 版头 over a rule */
	OFFICIAL_LETTER, /* 10.1: 信函 between two double rules */
	OFFICIAL_DECREE, /* 10.2: 命令（令）, no rule */
	OFFICIAL_MINUTES, /* 10.3: 纪要, who attended */
};

/* One rule, or two: the upper and the lower, with a gap between. */
struct rule_style {
	double upper, lower, gap; /* lower 0: a single rule */
	double length; /* centred on the page */
};

struct official_style {
	enum official_form form;
	const char *suffix; /* after the office's name: 文件 */
	double mark_top; /* the name's ink below the text area's top */
	double joint_size; /* of several names, one under the other */
	double joint_leading; /* of their size */
	double local_size; /* of a name in another script, of the mark's */
	bool local_first; /* above the name in Han */
	double squeeze; /* the narrowest a name is set, of its width */
	double size_min; /* the smallest it is set to meet the grid, of size */
	struct rule_style head, foot; /* foot: on the first page only */
	double head_drop; /* rule below the number's characters */
	double item_drop; /* of a letter: 份号, number below the rule */
	double foot_rise; /* rule above the paper's lower edge */
	struct colour rule; /* of both */
	int copy_digits; /* 份号 is filled up to */
	int mark_lines; /* empty ones below the name */
	int title_lines; /* above the title */
	bool signature; /* 署名 is set */
	double seal, seal_gap; /* diameter, least distance of two */
	int seal_lines; /* empty ones above the sealed name */
	double imprint_outer, imprint_inner; /* rules of the 版记 */
	bool imprint_ruled, imprint_even; /* on an even page */
};

/* How a title is parted into lines: layout/title_break.c. */
struct title_style {
	struct strings words; /* not to be parted */
	struct strings closers; /* a line ends after them: 关于 和 */
	struct strings openers; /* a line does not begin with them: 的 */
	/* What a break costs, by what it stands between. */
	double in_word, bad_start, unknown, beside_word, between_words;
	/* What a shape costs. */
	double hourglass; /* a line shorter than both its neighbours */
	double rectangle, alike; /* two lines no more than so many em apart */
	double stub, stub_width; /* a line of fewer em */
	double uneven, even; /* × what the shortest lacks to this share */
	double more_lines; /* each line more than needed */
};

/* How an area is filled: told apart where colours are not. */
enum fill_pattern {
	PATTERN_SOLID,
	PATTERN_HATCH,
	PATTERN_DOTS,
	PATTERN_CROSS,
	PATTERN_HOLLOW, /* its outline only */
	PATTERNS
};

/* Marks of status: word + shape + colour, never colour alone. */
struct status_style {
	const char *name; /* "done" … */
	const char *word; /* 完成 */
	const char *shape; /* circle, half, triangle, square … */
	struct colour colour; /* of its mark */
	struct colour fill; /* of an area; colour unless it is given */
	enum fill_pattern pattern; /* of an area */
};

struct chart_style {
	/* Light to dark: of rules, bands, and what is drawn without status. */
	struct colour grid, pale, shade, ink;
	struct colour heat_low, heat_high; /* of a heat table, 0 and 100 */
	double line; /* width of a series' line [pt] */
	double slide_width, slide_height; /* of a chart on its own [pt] */
	double slide_size; /* of its text [pt] */
};

struct table_style {
	double outer_rule, inner_rule; /* widths */
	double pad_x, pad_y;
	struct colour rule, head_fill, group_fill;
	double min_size; /* shrink no further than this */
};

enum kinsoku { KINSOKU_BASIC, KINSOKU_GB, KINSOKU_STRICT };

/*
 * How lines are chosen. The two first-fits are there to compare with: 推入,
 * where a mark that may not start a line is squeezed onto the one before, and
 * 推出, where the character before it goes down with it.
 */
enum breaking { BREAKING_OPTIMUM, BREAKING_PUSH_IN, BREAKING_PUSH_OUT };

/*
 * Compression in CLREQ's order (行内调整): a step is used up before the next
 * one is touched.
 */
enum shrink_step {
	SHRINK_SPACE, /* Western word space to a quarter em */
	SHRINK_BRACKET, /* blank of brackets and quotes */
	SHRINK_COMMA, /* ，、；： */
	SHRINK_GAP, /* Han–Latin gap */
	SHRINK_STOP, /* 。？！ */
	SHRINK_STEPS
};

/*
 * What the breaker pays for what a line may do but had better not; the sum
 * over a paragraph is the least. Stretch to the preferred limit is the unit.
 */
struct price_style {
	double
	    stretch; /* × gaps × (each [em])² × (1 + (share of preferred)²) */
	double shrink[SHRINK_STEPS]; /* × (share used)² */
	double lone; /* a last line of one character (孤字) */
	double clash; /* a tight line next to a loose one */
	double ragged; /* × (unused share)² where lines are not flush */
	double unit; /* a line's end between 12 and 万元 */
	double compound_unit; /* within 微克/立方米 */
	double date; /* 2022年 and 11月 */
	double ordinal; /* 第 and 3 */
	double hyphen;
	double long_mark; /* before —— and …… where they may start a line */
};

/* Whose digits stand in a role's text; not given: its own. */
struct digit_style {
	bool given, bold;
	bool own_width; /* as the font has it, not the style's */
	enum font_role font, from;
};

/* What a role's face is called on the machines of offices. */
struct office_font {
	const char *name; /* 仿宋_GB2312 */
	const char *latin; /* of letters and digits; NULL: the same */
};

/* Composition: typesetting.md B; em are of the text's own size. */
struct composition_style {
	enum kinsoku kinsoku;
	double pair; /* width of two adjacent marks: 1.5 em or 1 */
	double mark_gap; /* that a trim leaves between two inks, em */
	bool trim_start; /* an opening mark at line start loses its blank */
	bool trim_indent; /* also after the paragraph indent */
	double gap, gap_min, gap_max; /* Han–Latin letter */
	double digit_gap, digit_gap_min, digit_gap_max; /* Han–digit */
	double digit_width; /* 0.5 em; 0: as the font has it */
	bool gap_first; /* Han–Latin gaps give before the marks */
	double stretch, stretch_max; /* preferred and largest Han gap, em */
	/*
	 * Bold where a role has no bold face: its outline stroked by so much
	 * of an em, which changes no advance. 0: that is an error.
	 */
	double bold_stroke;
	enum breaking breaking;
	struct price_style prices;
};

/* Where the numbers of headings are in a Word file. */
enum office_numbers {
	OFFICE_NUMBERS_TYPED, /* in the text */
	OFFICE_NUMBERS_COUNTED, /* Word counts them, and counts anew */
};

struct style {
	const char *name;
	struct strings files; /* that it was read from, its bases last */
	struct page_style page;
	struct official_style official;
	struct title_style title;
	struct composition_style composition;
	struct digit_style digits[FONT_ROLES];
	struct office_font office_fonts[FONT_ROLES]; /* every name given */
	enum office_numbers office_numbers;
	struct table_style table;
	struct block_style **blocks;
	int nblock;
	struct status_style *statuses;
	int nstatus;
	struct chart_style chart;
	struct colour *palette; /* series colours */
	int npalette;
	const char *words[WORDS]; /* none NULL in a style that was read */
	struct {
		struct sentence *at;
		int n, cap;
	} sentences; /* the base's first */
};

/* The block style of this name, or NULL. */
const char *block_name(enum block); /* "p" … */
/* Every style that was read has it. */
const struct block_style *style_block(const struct style *, enum block);
const struct block_style *style_find(const struct style *, const char *name);
/* The node's class, else its element's name; p when neither is there. */
const struct block_style *style_of(const struct style *, const struct node *);
/* Does the block behind it stay with its end? */
bool style_is_kept(const struct style *, const struct node *);
const struct status_style *style_status(const struct style *, const char *name);
/* Its shape as a character, where nothing can be drawn. */
const char *status_sign(const struct status_style *);
/* What the style says for a word; and with this in the place of its {}. */
const char *style_word(const struct style *, enum word);
char *style_word_with(
    struct arena *, const struct style *, enum word, const char *with);

#endif
