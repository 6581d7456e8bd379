/*
 * Style files → struct style.
 *
 * A style may be based on another one of its folder, else on a built-in one:
 * both are read in turn, the base first, and the later word counts. A block
 * starts from the block of its name in the base, else from the one it is like,
 * else from p.
 */
#include <string.h>

#include "base/array.h"
#include "read/read.h"
#include "read/style_colour.h"
#include "read/style_field.h"
#include "read/style_official.h"
#include "read/style_sentence.h"
#include "read/style_word.h"

/* No style needs more ancestors: a longer chain is a circle. */
enum { BASES = 8 };

struct style_file {
	const struct xml_node *root;
	const char *name, *base;
};

struct style_reader {
	struct style_scale scale; /* first: what fields see of it */
	struct style *style;
	struct style_file files[BASES];
	int nfile; /* newest style first */
	struct map *words; /* of the file being read, that were met */
	const char *builtin; /* folder of the built-in styles */
};

/* ------------------------------- the page ------------------------------- */

static void
page_read(struct reader *r, const struct xml_node *node)
{
	static const struct field fields[] = {
	    FIELD(struct page_style, width, "width", size),
	    FIELD(struct page_style, height, "height", size),
	    FIELD(struct page_style, top, "top", length),
	    FIELD(struct page_style, inner, "inner", length),
	    FIELD(struct page_style, text_width, "text-width", size),
	    FIELD(struct page_style, text_height, "text-height", size),
	    FIELD(struct page_style, lines, "lines", count),
	    FIELD(struct page_style, columns, "columns", count),
	    FIELD(struct page_style, mirrored, "mirrored", yes),
	    FIELD(struct page_style, number_format, "number", page_number),
	    FIELD(struct page_style, note_rule, "note-rule", length),
	    FIELD(struct page_style, note_rule_length, "note-rule-length",
		length),
	    FIELD(struct page_style, number_first, "number-first", yes),
	    FIELD(struct page_style, number_drop, "number-drop", length),
	    FIELD(struct page_style, number_inset, "number-inset", length),
	    FIELD(struct page_style, spare_lines, "spare-lines", price),
	    FIELD(struct page_style, watermark, "watermark", text),
	};
	struct style_reader *s = r->self;
	struct page_style *page = &s->style->page;

	reader_fields(r, node, fields, LEN(fields), page);
	reader_content(r, node, &(struct content){0}, NULL);
	if (page->inner < 0 || page->inner + page->text_width > page->width ||
	    page->top < 0 || page->top + page->text_height > page->height)
		diag(r->diags, DIAG_PAGE_SIZE, node->origin);
}

static void
composition_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const char *const kinsokus[] = {"basic", "gb", "strict", NULL};
	static const char *const breakings[] = {
	    "optimum", "push-in", "push-out", NULL};
	static const struct field fields[] = {
	    FIELD_OF(
		struct composition_style, kinsoku, "kinsoku", word, kinsokus),
	    FIELD(struct composition_style, pair, "pair", share),
	    FIELD(struct composition_style, mark_gap, "mark-gap", share),
	    FIELD(struct composition_style, gap_first, "gap-first", yes),
	    FIELD(struct composition_style, trim_start, "trim-start", yes),
	    FIELD(struct composition_style, trim_indent, "trim-indent", yes),
	    FIELD(struct composition_style, gap, "gap", range),
	    FIELD(struct composition_style, digit_gap, "digit-gap", range),
	    FIELD(struct composition_style, digit_width, "digit-width", share),
	    FIELD(struct composition_style, stretch, "stretch", spread),
	    FIELD(struct composition_style, bold_stroke, "bold-stroke", share),
	    FIELD_OF(struct composition_style, breaking, "breaking", word,
		breakings),
	};
	struct style_reader *s = r->self;

	_Static_assert(offsetof(struct composition_style, gap_max) ==
		    offsetof(struct composition_style, gap) +
			2 * sizeof(double) &&
		offsetof(struct composition_style, stretch_max) ==
		    offsetof(struct composition_style, stretch) +
			sizeof(double),
	    "ranges are side by side");
	(void)to;
	reader_fields(r, node, fields, LEN(fields), &s->style->composition);
	reader_content(r, node, &(struct content){0}, NULL);
}

static void
digits_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct field fields[] = {
	    REQUIRED(struct digit_style, font, "font", role),
	    REQUIRED(struct digit_style, from, "from", role),
	    FIELD(struct digit_style, bold, "bold", yes),
	    FIELD(struct digit_style, own_width, "own-width", yes),
	};
	struct style_reader *s = r->self;
	struct digit_style digits = {.given = true};

	(void)to;
	reader_fields(r, node, fields, LEN(fields), &digits);
	reader_content(r, node, &(struct content){0}, NULL);
	s->style->digits[digits.font] = digits;
}

static void
office_font_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct raw {
		enum font_role role;
		struct office_font font;
	} raw = {0};
	static const struct field fields[] = {
	    REQUIRED(struct raw, role, "font", role),
	    REQUIRED(struct raw, font.name, "name", text),
	    FIELD(struct raw, font.latin, "latin", text),
	};
	struct style_reader *s = r->self;

	(void)to;
	reader_fields(r, node, fields, LEN(fields), &raw);
	reader_content(r, node, &(struct content){0}, NULL);
	if (raw.font.name)
		s->style->office_fonts[raw.role] = raw.font;
}

static void
office_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const char *const numbers[] = {"typed", "counted", NULL};
	static const struct field fields[] = {
	    FIELD_OF(struct style, office_numbers, "numbers", word, numbers),
	};
	struct style_reader *s = r->self;

	(void)to;
	reader_fields(r, node, fields, LEN(fields), s->style);
	reader_content(r, node, &(struct content){0}, NULL);
}

static void
prices_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct field fields[] = {
	    FIELD(struct price_style, stretch, "stretch", price),
	    FIELD(struct price_style, shrink, "shrink", prices),
	    FIELD(struct price_style, lone, "lone", price),
	    FIELD(struct price_style, clash, "clash", price),
	    FIELD(struct price_style, ragged, "ragged", price),
	    FIELD(struct price_style, unit, "unit", price),
	    FIELD(struct price_style, compound_unit, "compound-unit", price),
	    FIELD(struct price_style, date, "date", price),
	    FIELD(struct price_style, ordinal, "ordinal", price),
	    FIELD(struct price_style, hyphen, "hyphen", price),
	    FIELD(struct price_style, long_mark, "long-mark", price),
	};
	struct style_reader *s = r->self;

	(void)to;
	reader_fields(
	    r, node, fields, LEN(fields), &s->style->composition.prices);
	reader_content(r, node, &(struct content){0}, NULL);
}

static void
table_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct field fields[] = {
	    FIELD(struct table_style, outer_rule, "outer-rule", length),
	    FIELD(struct table_style, inner_rule, "inner-rule", length),
	    FIELD(struct table_style, pad_x, "pad-x", length),
	    FIELD(struct table_style, pad_y, "pad-y", length),
	    FIELD(struct table_style, rule, "colour", colour),
	    FIELD(struct table_style, head_fill, "head-fill", colour),
	    FIELD(struct table_style, group_fill, "group-fill", colour),
	    FIELD(struct table_style, min_size, "min-size", size),
	};
	struct style_reader *s = r->self;

	(void)to;
	reader_fields(r, node, fields, LEN(fields), &s->style->table);
	reader_content(r, node, &(struct content){0}, NULL);
}

static void
official_read_style(struct reader *r, const struct xml_node *node, void *to)
{
	struct style_reader *s = r->self;

	(void)to;
	official_style_read(r, node, &s->style->official);
}

static void
title_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct style_reader *s = r->self;

	(void)to;
	title_style_read(r, node, &s->style->title);
}

/* ------------------------ read in files of their own -------------------- */

static void
palette_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct style_reader *s = r->self;

	(void)to;
	style_palette_read(r, node, s->style);
}

static void
chart_style_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct style_reader *s = r->self;

	(void)to;
	style_chart_read(r, node, s->style);
}

static void
status_style_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct style_reader *s = r->self;

	(void)to;
	style_status_read(r, node, s->style);
}

static void
word_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct style_reader *s = r->self;

	(void)to;
	style_word_read(r, node, s->words, s->style);
}

static void
sentence_read(struct reader *r, const struct xml_node *node, void *to)
{
	struct style_reader *s = r->self;

	(void)to;
	style_sentence_read(r, node, s->style);
}

/* -------------------------------- blocks -------------------------------- */

static struct block_style *
block_find(const struct style *style, const char *name)
{
	return (struct block_style *)style_find(style, name);
}

/* The block of this name, new ones started from what they are like. */
static struct block_style *
block_place(struct reader *r, const char *name, const struct block_style *like)
{
	struct style_reader *s = r->self;
	struct style *style = s->style;
	struct block_style *block = block_find(style, name), **blocks;

	if (block)
		return block;
	block = arena_new(r->arena, struct block_style);
	*block = like ? *like
		      : (struct block_style){
			    .size = 16,
			    .pitch = 16,
			    .leading = 28,
			    .align = ALIGN_JUSTIFY,
			    .run_in_end = "",
			};
	block->name = name;
	block->label = NULL; /* no two are called the same */
	blocks =
	    arena_alloc(r->arena, sizeof *blocks * (size_t)(style->nblock + 1));
	if (style->nblock > 0)
		memcpy(blocks, style->blocks,
		    sizeof *blocks * (size_t)style->nblock);
	blocks[style->nblock++] = block;
	style->blocks = blocks;
	return block;
}

static const struct block_style *
block_like(struct reader *r, const struct xml_node *node)
{
	struct style_reader *s = r->self;
	const struct xml_attribute *like = xml_attribute(node, "like");
	const struct block_style *block;
	const char **names;

	if (!like)
		return style_find(s->style, "p");
	block = style_find(s->style, like->value);
	if (block)
		return block;
	names = arena_alloc(
	    r->arena, sizeof *names * (size_t)(s->style->nblock + 1));
	for (int i = 0; i < s->style->nblock; i++)
		names[i] = s->style->blocks[i]->name;
	reader_bad_value(
	    r, like, reader_guess(r, like->value, names, s->style->nblock));
	return NULL;
}

/*
 * Size first, for lengths in em; a new size has its own pitch, unless pitch
 * says otherwise.
 */
static void
block_sizes(
    struct reader *r, const struct xml_node *node, struct block_style *block)
{
	struct style_reader *s = r->self;
	const struct page_style *page = &s->style->page;
	const struct xml_attribute *size = xml_attribute(node, "size");
	const struct xml_attribute *pitch = xml_attribute(node, "pitch");
	const struct xml_attribute *leading = xml_attribute(node, "leading");

	s->scale = (struct style_scale){.em = block->size};
	if (size) {
		field_size(r, NULL, size, &block->size);
		block->pitch = block->size;
	}
	s->scale.em = block->size;
	s->scale.grid =
	    page->columns > 0 ? page->text_width / page->columns : 0;
	if (pitch)
		field_size(r, NULL, pitch, &block->pitch);
	s->scale.em = block->pitch;
	s->scale.grid = page->lines > 0 ? page->text_height / page->lines : 0;
	if (leading)
		field_size(r, NULL, leading, &block->leading);
	s->scale.line = s->scale.grid;
	s->scale.grid = 0;
}

static void
block_read(struct reader *r, const struct xml_node *node, void *to)
{
	static const struct field fields[] = {
	    REQUIRED(struct block_style, name, "name", unread),
	    FIELD(struct block_style, label, "label", text),
	    FIELD(struct block_style, name, "like", unread),
	    FIELD(struct block_style, size, "size", unread),
	    FIELD(struct block_style, pitch, "pitch", unread),
	    FIELD(struct block_style, leading, "leading", unread),
	    FIELD(struct block_style, role, "font", role),
	    FIELD(struct block_style, bold, "bold", yes),
	    FIELD(struct block_style, indent, "indent", length),
	    FIELD(struct block_style, hang, "hang", length),
	    FIELD(struct block_style, left, "left", length),
	    FIELD(struct block_style, right, "right", length),
	    FIELD(struct block_style, before, "before", room),
	    FIELD(struct block_style, after, "after", room),
	    FIELD(struct block_style, align, "align", align),
	    FIELD(struct block_style, keep_next, "keep-next", yes),
	    FIELD(struct block_style, keep_previous, "keep-previous", yes),
	    FIELD(struct block_style, on_grid, "on-grid", yes),
	    FIELD(struct block_style, numbering, "numbering", numbering),
	    FIELD(struct block_style, run_in_end, "run-in-end", string),
	    FIELD(struct block_style, colour, "colour", colour),
	};
	const struct xml_attribute *a = xml_attribute(node, "name");
	const char *name = NULL;
	struct block_style scrap = {0}, *block = &scrap;

	(void)to;
	if (a)
		field_id(r, NULL, a, &name);
	if (name) {
		block = block_place(r, name, block_like(r, node));
		block_sizes(r, node, block);
	}
	reader_fields(r, node, fields, LEN(fields), block);
	reader_content(r, node, &(struct content){0}, NULL);
}

/* ------------------------------- the file ------------------------------- */

/* Read before the others. */
static void
pass_over(struct reader *r, const struct xml_node *node, void *to)
{
	(void)r, (void)node, (void)to;
}

/* The base of the style at path. */
static const char *
base_path(
    struct reader *r, const char *path, const char *base, struct origin place)
{
	struct style_reader *s = r->self;
	const char *slash = strrchr(path, '/');
	const char *folder =
	    slash ? arena_strndup(r->arena, path, (size_t)(slash - path)) : ".";

	return style_file(r->arena, r->diags, base, place, folder, s->builtin);
}

/* Adds the file at path and its bases; false when one cannot be had. */
static bool
file_add(struct reader *r, const char *path)
{
	static const struct field fields[] = {
	    REQUIRED(struct style_file, name, "name", id),
	    FIELD(struct style_file, base, "base", id),
	};
	struct style_reader *s = r->self;
	const struct xml_node *root = xml_read(r->arena, r->diags, path);
	struct style_file *file = &s->files[s->nfile];

	if (!reader_root(r, root, "style", "urn:niandu:style"))
		return false;
	file->root = root;
	s->nfile++;
	*array_push(r->arena, &s->style->files) = path;
	reader_fields(r, root, fields, LEN(fields), file);
	if (!file->base)
		return true;
	for (int i = 0; i < s->nfile; i++) {
		const char *name = s->files[i].name;

		if (s->nfile < BASES && (!name || strcmp(name, file->base)))
			continue;
		diag(r->diags, DIAG_STYLE_CIRCLE, xml_place(root, "base"),
		    file->base);
		return false;
	}
	path = base_path(r, path, file->base, xml_place(root, "base"));
	return path && file_add(r, path);
}

static const struct element style_elements[] = {
    {"page", pass_over, ONCE},
    {"composition", composition_read, ONCE},
    {"digits", digits_read, ANY},
    {"office-font", office_font_read, ANY},
    {"office", office_read, ONCE},
    {"prices", prices_read, ONCE},
    {"table", table_read, ONCE},
    {"official", official_read_style, ONCE},
    {"title-break", title_read, ONCE},
    {"palette", palette_read, ONCE},
    {"chart", chart_style_read, ONCE},
    {"status", status_style_read, ANY},
    {"word", word_read, ANY},
    {"sentence", sentence_read, ANY},
    {"block", block_read, ANY},
};

/* The pages first, since the grid of the blocks depends on them. */
static void
files_read(struct reader *r)
{
	static const struct content content = CONTENT(style_elements);
	struct style_reader *s = r->self;

	for (int i = s->nfile - 1; i >= 0; i--)
		for (const struct xml_node *c = s->files[i].root->child; c;
		     c = c->next)
			if (c->name && strcmp(c->name, "page") == 0)
				page_read(r, c);
	for (int i = s->nfile - 1; i >= 0; i--) {
		s->words = map_new(r->arena);
		reader_content(r, s->files[i].root, &content, NULL);
	}
}

/* The blocks that it does not name, from those that they are like. */
static void
blocks_complete(struct reader *r)
{
	static const enum block likes[] = {
#define BLOCK(id, name, like) BLOCK_##like,
#include "doc/block.def"
#undef BLOCK
	};
	struct style_reader *s = r->self;

	for (enum block b = 0; b < BLOCKS; b++)
		block_place(r, block_name(b), style_block(s->style, likes[b]));
}

/* What nothing can be set without. */
static bool
is_complete(struct reader *r)
{
	struct style_reader *s = r->self;
	const struct style *style = s->style;
	const struct page_style *page = &style->page;
	const struct {
		const char *element;
		bool there;
	} needs[] = {
	    {"page",
		page->width > 0 && page->height > 0 && page->text_width > 0 &&
		    page->text_height > 0 && page->lines > 0 &&
		    page->columns > 0},
	    {"composition", style->composition.pair > 0},
	    {"prices", style->composition.prices.stretch > 0},
	    {"table", style->table.min_size > 0},
	    {"palette", style->npalette > 0},
	    {"chart",
		style->chart.line > 0 && style->chart.slide_width > 0 &&
		    style->chart.slide_height > 0 &&
		    style->chart.slide_size > 0},
	    {"block name=\"p\"", style_find(style, "p") != NULL},
	};
	bool complete = true;

	for (int i = 0; i < LEN(needs); i++) {
		if (needs[i].there)
			continue;
		diag(r->diags, DIAG_MISSING_ELEMENT, s->files[0].root->origin,
		    "style", needs[i].element);
		complete = false;
	}
	return style_words_are_there(r, s->files[0].root, style) && complete;
}

struct style *
style_read_anew(struct arena *arena, struct diags *diags, const char *path,
    const char *builtin)
{
	struct style_reader self = {
	    .scale = {.em = 16},
	    .style = arena_new(arena, struct style),
	    .builtin = builtin,
	};
	struct reader r = {.arena = arena, .diags = diags, .self = &self};

	self.style->page.number_first = true;
	for (int i = 0; i < FONT_ROLES; i++)
		self.style->office_fonts[i].name =
		    font_role_name((enum font_role)i);
	official_style_init(&self.style->official);
	if (!file_add(&r, path))
		return NULL;
	self.style->name = self.files[0].name ? self.files[0].name : "";
	files_read(&r);
	if (!is_complete(&r))
		return NULL;
	blocks_complete(&r);
	return self.style;
}
