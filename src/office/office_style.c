/*
 * The house style as Word's styles, one for each block, with every property in
 * it: 22 lines of 28 characters follow from exact leading and a tightened
 * pitch, since the grids of word processors disagree.
 */
#include <math.h>
#include <string.h>

#include "layout/slack.h"
#include "office/office_parts.h"
#include "office/reference_styles.h"

static const char WML_URI[] =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

double
block_pitch(const struct block_style *block)
{
	return block->size + floor((block->pitch - block->size) * 20) / 20;
}

/* --- styles.xml ---------------------------------------------------------- */

struct rpr
office_block_rpr(const struct style *style, const struct block_style *block)
{
	double spacing = block_pitch(block) - block->size;

	return (struct rpr){
	    .font = &style->office_fonts[block->role],
	    .bold = block->bold,
	    .size = {true, block->size},
	    .spacing = {spacing < 0, spacing},
	    .colour = &block->colour,
	};
}

static struct ppr
block_ppr(const struct style *style, const struct block_style *block)
{
	/* Lengths in em of the characters become those of Word's. */
	double em = block->pitch > 0 ? block_pitch(block) / block->pitch : 1;
	double first = (block->indent - block->hang) * em;
	bool two = block->hang <= 0 && block->pitch > 0 &&
	    fabs(block->indent - 2 * block->pitch) < ROOM_SLACK;

	/* Characters larger than the body's would take two lines of a grid. */
	bool large = block->size > style_block(style, BLOCK_P)->size;

	return (struct ppr){
	    .keep_next = block->keep_next,
	    .off_grid = !block->on_grid || large,
	    .before = {true, block->before},
	    .after = {true, block->after},
	    .leading = {true, block->leading},
	    .left = {true, (block->left + block->hang) * em},
	    .right = {true, block->right * em},
	    .first = {true, first},
	    .first_chars = two ? 200 : 0,
	    .align = block->align == ALIGN_UNSET ? ALIGN_JUSTIFY : block->align,
	    .composition = &style->composition,
	};
}

static void
style_begin(struct xml *x, const char *type, const char *id, const char *name,
    bool usual)
{
	xml_begin(x, "w:style");
	xml_attr(x, "w:type", type);
	xml_attr(x, "w:default", usual ? "1" : NULL);
	xml_attr(x, "w:customStyle", usual ? NULL : "1");
	xml_attr(x, "w:styleId", id);
	xml_inside(x);
	wml_value(x, "w:name", name);
}

/* 一级标题 is of the first level wherever it stands. */
static int
block_outline(const char *name)
{
	int kind = node_kind_read(name);

	return kind >= NODE_H1 && kind <= NODE_H4 ? kind - NODE_H1 + 1 : 0;
}

static void
block_write(struct docx *d, const struct block_style *block, const char *id,
    const char *label)
{
	const struct style *style = d->style;
	struct xml *x = d->x;
	struct ppr ppr = block_ppr(style, block);
	struct rpr rpr = office_block_rpr(style, block);
	const struct block_style *p = style_block(style, BLOCK_P);

	ppr.outline = block_outline(block->name);
	office_number_style(d, block, &ppr);
	if (strncmp(block->name, "toc", 3) == 0)
		ppr.tabs[0] =
		    (struct tab_stop){style->page.text_width, "right", true};
	style_begin(x, "paragraph", id, label, false);
	if (ppr.outline > 0 || strcmp(block->name, "title") == 0)
		wml_value(x, "w:next", p->name);
	wml_flag(x, "w:qFormat", true);
	ppr_begin(x, &ppr);
	ppr_end(x);
	rpr_write(x, &rpr);
	xml_end(x, "w:style");
}

static const char *
block_label(const struct block_style *block)
{
	return block->label ? block->label : block->name;
}

/* Has it a style for the characters of a heading in a line with its text? */
static bool
has_characters(const struct docx *d, const struct block_style *block)
{
	return block_outline(block->name) > 0 ||
	    block == style_block(d->style, BLOCK_ATTENDANCE_LABEL);
}

static struct own_style
character_style(struct docx *d, const struct block_style *block)
{
	return (struct own_style){"character",
	    arena_printf(d->arena, "%s-characters", block->name),
	    style_word_with(
		d->arena, d->style, WORD_CHARACTER_STYLE, block_label(block))};
}

static const char TABLE[] = "table", TABLE_CAPTION[] = "table-caption";

/* Those that are no block's. */
static struct own_styles
own_styles(struct docx *d)
{
	struct own_styles own = {0};

	for (int i = 0; i < d->style->nblock; i++)
		if (has_characters(d, d->style->blocks[i]))
			*array_push(d->arena, &own) =
			    character_style(d, d->style->blocks[i]);
	*array_push(d->arena, &own) = (struct own_style){"paragraph",
	    TABLE_CAPTION, style_word(d->style, WORD_TABLE_CAPTION_STYLE)};
	*array_push(d->arena, &own) = (struct own_style){
	    TABLE, TABLE, style_word(d->style, WORD_TABLE_STYLE)};
	return own;
}

static void
character_write(
    struct docx *d, const struct block_style *block, const struct map *has)
{
	struct rpr rpr = office_block_rpr(d->style, block);
	struct own_style own = character_style(d, block);

	if (map_find(has, own.id))
		return;
	style_begin(d->x, own.type, own.id, own.name, false);
	wml_flag(d->x, "w:qFormat", true);
	rpr_write(d->x, &rpr);
	xml_end(d->x, "w:style");
}

/* Those that the reference lacks and paragraphs have: said once. */
static void
tell_lacking(struct docx *d, const struct map *has)
{
	const struct style *style = d->style;
	struct buf names;

	buf_init(&names, d->arena);
	for (int i = 0; i < style->nblock; i++) {
		const struct block_style *block = style->blocks[i];
		const char *use = arena_printf(
		    d->arena, "<w:pStyle w:val=\"%s\"/>", block->name);

		if (map_find(has, block->name) ||
		    (!strstr(d->body.out->s, use) &&
			!strstr(d->notes.out->s, use)))
			continue;
		buf_puts(&names, names.n > 0 ? "、" : "");
		buf_puts(&names, block_label(block));
	}
	if (names.n > 0)
		diag(d->setter->diags, DIAG_REFERENCE_LACKS,
		    (struct origin){.file = d->reference->path}, names.s);
}

static void
blocks_write(struct docx *d, const struct map *has)
{
	const struct style *style = d->style;

	for (int i = 0; i < style->nblock; i++) {
		const struct block_style *block = style->blocks[i];

		if (!map_find(has, block->name))
			block_write(d, block, block->name, block_label(block));
		if (has_characters(d, block))
			character_write(d, block, has);
	}
	if (!map_find(has, TABLE_CAPTION))
		block_write(d, style_block(style, BLOCK_CAPTION), TABLE_CAPTION,
		    style_word(style, WORD_TABLE_CAPTION_STYLE));
	if (d->reference)
		tell_lacking(d, has);
}

static void
cell_margin(struct xml *x, const char *name, double pt)
{
	xml_begin(x, name);
	wml_twips(x, "w:w", pt);
	xml_attr(x, "w:type", "dxa");
	xml_empty(x);
}

/* The rule between two rows makes them higher; ours lies on their edge. */
double
office_pad_y(const struct docx *d)
{
	const struct table_style *t = &d->style->table;

	return fmax(0, t->pad_y - t->inner_rule / 2);
}

/*
 * Our columns are as wide as their widest word; a word processor measures in
 * its own units and would part it, so the padding lends it a little [pt].
 */
static const double SLACK = 0.4;

static void
table_style_write(struct docx *d)
{
	const struct table_style *t = &d->style->table;
	struct border outer = {"single", t->outer_rule, 0, t->rule};
	struct border inner = {"single", t->inner_rule, 0, t->rule};
	struct xml *x = d->x;

	style_begin(
	    x, TABLE, TABLE, style_word(d->style, WORD_TABLE_STYLE), false);
	wml_flag(x, "w:qFormat", true);
	xml_begin(x, "w:tblPr");
	xml_inside(x);
	xml_begin(x, "w:tblBorders");
	xml_inside(x);
	wml_border(x, "w:top", &outer);
	wml_border(x, "w:bottom", &outer);
	wml_border(x, "w:insideH", &inner);
	wml_border(x, "w:insideV", &inner);
	xml_end(x, "w:tblBorders");
	xml_begin(x, "w:tblCellMar");
	xml_inside(x);
	cell_margin(x, "w:top", office_pad_y(d));
	cell_margin(x, "w:left", t->pad_x - SLACK);
	cell_margin(x, "w:bottom", office_pad_y(d));
	cell_margin(x, "w:right", t->pad_x - SLACK);
	xml_end(x, "w:tblCellMar");
	xml_end(x, "w:tblPr");
	xml_end(x, "w:style");
}

/* What no style says: the body's characters. */
static void
defaults_write(struct docx *d)
{
	const struct block_style *p = style_block(d->style, BLOCK_P);
	struct rpr rpr = {
	    .font = &d->style->office_fonts[p->role],
	    .size = {true, p->size},
	};
	struct xml *x = d->x;

	xml_begin(x, "w:docDefaults");
	xml_inside(x);
	xml_begin(x, "w:rPrDefault");
	xml_inside(x);
	rpr_write(x, &rpr);
	xml_end(x, "w:rPrDefault");
	xml_begin(x, "w:pPrDefault");
	xml_empty(x);
	xml_end(x, "w:docDefaults");
}

/* A root element with its namespace, in a new part. */
static struct buf *
part_begin(struct docx *d, struct xml *x, const char *root)
{
	struct buf *out = arena_new(d->arena, struct buf);

	buf_init(out, d->arena);
	buf_puts(out, package_xml);
	*x = (struct xml){.out = out, .packed = true};
	xml_begin(x, root);
	xml_attr(x, "xmlns:w", WML_URI);
	xml_inside(x);
	return out;
}

static void
part_end(struct docx *d, struct xml *x, const char *root, const char *name,
    const char *type, const char *kind)
{
	xml_end(x, root);
	package_part(
	    d->package, arena_printf(d->arena, "word/%s", name), type, x->out);
	package_relate(d->package, DOCUMENT_PART, kind, name, false);
}

static void
usual_styles(struct docx *d)
{
	struct xml *x = d->x;

	defaults_write(d);
	style_begin(x, "paragraph", "Normal", "Normal", true);
	xml_end(x, "w:style");
	style_begin(x, "character", "DefaultCharacters",
	    "Default Paragraph Font", true);
	wml_flag(x, "w:semiHidden", true);
	xml_end(x, "w:style");
	style_begin(x, "table", "TableNormal", "Normal Table", true);
	wml_flag(x, "w:semiHidden", true);
	xml_end(x, "w:style");
}

void
office_styles(struct docx *d)
{
	struct xml x, *open = d->x;
	struct map *has = map_new(d->arena);
	struct own_styles own = own_styles(d);

	if (d->reference && strstr(d->reference->styles.s, "<w:styles")) {
		x = (struct xml){
		    .out = arena_new(d->arena, struct buf), .packed = true};
		buf_init(x.out, d->arena);
		reference_styles(
		    d->arena, d->reference, d->style, &own, x.out, has);
		d->x = &x;
	} else {
		part_begin(d, &x, "w:styles");
		d->x = &x;
		usual_styles(d);
	}
	blocks_write(d, has);
	if (!map_find(has, TABLE))
		table_style_write(d);
	d->x = open;
	part_end(d, &x, "w:styles", "styles.xml", WML_TYPE("styles"), "styles");
}

/* ①, ② … */
static const char NOTE_NUMBERS[] = "decimalEnclosedCircle";

/* --- settings.xml, fontTable.xml ----------------------------------------- */

static void
compat_write(struct xml *x)
{
	xml_begin(x, "w:compat");
	xml_inside(x);
	wml_flag(x, "w:spaceForUL", true);
	wml_flag(x, "w:balanceSingleByteDoubleByteWidth", true);
	wml_flag(x, "w:doNotLeaveBackslashAlone", true);
	wml_flag(x, "w:ulTrailSpace", true);
	wml_flag(x, "w:doNotExpandShiftReturn", true);
	xml_begin(x, "w:compatSetting");
	xml_attr(x, "w:name", "compatibilityMode");
	xml_attr(x, "w:uri", "http://schemas.microsoft.com/office/word");
	xml_attr(x, "w:val", "15");
	xml_empty(x);
	xml_end(x, "w:compat");
}

void
office_note_numbers(struct xml *x)
{
	xml_begin(x, "w:footnotePr");
	xml_inside(x);
	wml_value(x, "w:numFmt", NOTE_NUMBERS);
	xml_end(x, "w:footnotePr");
}

/* The line above notes, and the one above what goes on: notes 0 and 1. */
static void
separators_write(struct xml *x)
{
	xml_begin(x, "w:footnotePr");
	xml_inside(x);
	wml_value(x, "w:numFmt", NOTE_NUMBERS);
	for (int i = 0; i < 2; i++) {
		xml_begin(x, "w:footnote");
		xml_attr_int(x, "w:id", i - 1);
		xml_empty(x);
	}
	xml_end(x, "w:footnotePr");
}

/* 仿宋_GB2312 is not on every machine: the newer 仿宋 then serves. */
static void
fonts_write(struct docx *d)
{
	struct xml x;

	part_begin(d, &x, "w:fonts");
	for (int i = 0; i < FONT_ROLES; i++) {
		const char *name = d->style->office_fonts[i].name;
		const char *role = font_role_name((enum font_role)i);
		bool again = false;

		for (int k = 0; k < i; k++)
			again |=
			    strcmp(d->style->office_fonts[k].name, name) == 0;
		if (again)
			continue;
		xml_begin(&x, "w:font");
		xml_attr(&x, "w:name", name);
		xml_inside(&x);
		if (strcmp(role, name) != 0)
			wml_value(&x, "w:altName", role);
		wml_value(&x, "w:charset", "86");
		wml_value(&x, "w:family", "auto");
		wml_value(&x, "w:pitch", "variable");
		xml_end(&x, "w:font");
	}
	part_end(d, &x, "w:fonts", "fontTable.xml", WML_TYPE("fontTable"),
	    "fontTable");
}

void
office_settings(struct docx *d)
{
	struct xml x;

	part_begin(d, &x, "w:settings");
	xml_begin(&x, "w:zoom");
	xml_attr_int(&x, "w:percent", 100);
	xml_empty(&x);
	if (d->style->page.mirrored && !d->reference)
		wml_flag(&x, "w:mirrorMargins", true);
	if (d->style->page.mirrored)
		wml_flag(&x, "w:evenAndOddHeaders", true);
	wml_value(&x, "w:characterSpacingControl", "compressPunctuation");
	separators_write(&x);
	compat_write(&x);
	xml_begin(&x, "w:themeFontLang");
	xml_attr(&x, "w:val", "en-US");
	xml_attr(&x, "w:eastAsia", "zh-CN");
	xml_empty(&x);
	part_end(d, &x, "w:settings", "settings.xml", WML_TYPE("settings"),
	    "settings");
	fonts_write(d);
}
