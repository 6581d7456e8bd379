/*
 * Numbers of headings that Word counts: a list of four levels, each of which
 * begins anew below the one before. A level that runs on through those above
 * it, as the items of a plan do, heads a list of its own. Where the report
 * counts otherwise, as at the head of an attachment, the list begins anew
 * there.
 */
#include <string.h>

#include "office/office_parts.h"

/* w:numId of the list that a level heads; those that begin anew are behind. */
enum { FIRST_LIST = 1, FIRST_RESTART = FIRST_LIST + OFFICE_LEVELS };

/* As Word writes them; most: beyond, its numbers are not ours. */
static const struct counting {
	const char *format, *before, *after;
	int most;
} countings[NUMBERINGS] = {
    [NUMBERING_CHINESE] = {"chineseCountingThousand", "", "、", 99},
    [NUMBERING_CHINESE_PAREN] = {"chineseCountingThousand", "（", "）", 99},
    [NUMBERING_ARABIC] = {"decimal", "", ".", 9999},
    [NUMBERING_ARABIC_COMMA] = {"decimal", "", "、", 9999},
    [NUMBERING_ARABIC_PAREN] = {"decimal", "（", "）", 9999},
    [NUMBERING_CIRCLED] = {"decimalEnclosedCircle", "", "", 20},
};

static const struct block_style *
level_block(const struct docx *d, int level)
{
	return style_block(d->style, (enum block)(BLOCK_H1 + level));
}

static const struct counting *
level_counting(const struct docx *d, int level)
{
	return &countings[level_block(d, level)->numbering];
}

static bool
is_counted(const struct docx *d, const struct heading *h, int level)
{
	const struct counting *c = level_counting(d, level);

	return d->style->office_numbers == OFFICE_NUMBERS_COUNTED &&
	    style_of(d->style, h->node) == level_block(d, level) && c->format &&
	    h->number > 0 && h->number <= c->most;
}

/* Does the level count on, though higher ones have come between? */
static bool
runs_through(const struct docx *d, int level)
{
	bool between = false, through = false;
	int last = 0;

	for (int i = 0; i < d->outline->n; i++) {
		const struct heading *h = &d->outline->at[i];
		int at = (int)h->node->kind - (int)NODE_H1;

		between |= at < level;
		if (at != level || !is_counted(d, h, level))
			continue;
		if (h->number != last + 1)
			return false;
		through |= between && last > 0;
		between = false;
		last = h->number;
	}
	return through;
}

void
office_number_levels(struct docx *d)
{
	for (int i = 0; i < OFFICE_LEVELS; i++) {
		d->heads[i] =
		    i > 0 && !runs_through(d, i) ? d->heads[i - 1] : i;
		d->lists[i] = FIRST_LIST + d->heads[i];
	}
}

/* A list of the same levels that begins anew with this one. */
static void
begin_anew(struct docx *d, int level, int number)
{
	int list = FIRST_RESTART + d->restarts.n;

	*array_push(d->arena, &d->restarts) =
	    (struct office_restart){level, number};
	for (int i = 0; i < OFFICE_LEVELS; i++)
		if (d->heads[i] == d->heads[level])
			d->lists[i] = list;
}

/* The level of headings that the block is of, or -1. A reference has styles of
 * its own: there each paragraph says it. */
static int
style_level(const struct docx *d, const struct block_style *block)
{
	if (d->style->office_numbers != OFFICE_NUMBERS_COUNTED || d->reference)
		return -1;
	for (int i = 0; i < OFFICE_LEVELS; i++)
		if (block == level_block(d, i) && level_counting(d, i)->format)
			return i;
	return -1;
}

void
office_number_style(
    const struct docx *d, const struct block_style *block, struct ppr *p)
{
	int level = style_level(d, block);

	if (level < 0)
		return;
	p->list = FIRST_LIST + d->heads[level];
	p->list_level = level;
}

const char *
office_number(struct docx *d, const struct heading *h, struct ppr *p)
{
	int level = (int)h->node->kind - (int)NODE_H1;
	const struct block_style *block = style_of(d->style, h->node);

	if (!is_counted(d, h, level)) {
		p->uncounted = style_level(d, block) >= 0;
		return h->label;
	}
	if (h->number != d->counts[level] + 1)
		begin_anew(d, level, h->number);
	d->counts[level] = h->number;
	for (int i = level + 1; i < OFFICE_LEVELS; i++)
		if (d->heads[i] == d->heads[level])
			d->counts[i] = 0;
	p->list = d->lists[level];
	p->list_level = level;
	/* The blank that keeps 5. from a figure behind it. */
	return h->label +
	    strlen(numeral_label(d->arena, block->numbering, h->number, ""));
}

/* --- numbering.xml -------------------------------------------------------- */

static void
level_write(struct docx *d, struct xml *x, int level, int head)
{
	const struct block_style *block = level_block(d, level);
	const struct counting *c = level_counting(d, level);
	struct rpr rpr = office_block_rpr(d->style, block);

	xml_begin(x, "w:lvl");
	xml_attr_int(x, "w:ilvl", level);
	xml_inside(x);
	wml_number(x, "w:start", 1);
	wml_value(x, "w:numFmt", c->format ? c->format : "none");
	if (d->heads[level] == head && style_level(d, block) >= 0)
		wml_value(x, "w:pStyle", block->name);
	wml_value(x, "w:suff", "nothing");
	wml_value(x, "w:lvlText",
	    c->format ? arena_printf(d->arena, "%s%%%d%s", c->before, level + 1,
			    c->after)
		      : "");
	wml_value(x, "w:lvlJc", "left");
	rpr.hint = true;
	rpr_write(x, &rpr);
	xml_end(x, "w:lvl");
}

/* w:abstractNumId is the level that heads it. */
static void
definition_write(struct docx *d, struct xml *x, int head)
{
	xml_begin(x, "w:abstractNum");
	xml_attr_int(x, "w:abstractNumId", head);
	xml_inside(x);
	wml_value(x, "w:multiLevelType", "multilevel");
	for (int i = 0; i < OFFICE_LEVELS; i++)
		level_write(d, x, i, head);
	xml_end(x, "w:abstractNum");
}

static void
list_write(
    struct xml *x, int list, int head, const struct office_restart *restart)
{
	xml_begin(x, "w:num");
	xml_attr_int(x, "w:numId", list);
	xml_inside(x);
	wml_number(x, "w:abstractNumId", head);
	if (restart) {
		xml_begin(x, "w:lvlOverride");
		xml_attr_int(x, "w:ilvl", restart->level);
		xml_inside(x);
		wml_number(x, "w:startOverride", restart->number);
		xml_end(x, "w:lvlOverride");
	}
	xml_end(x, "w:num");
}

void
office_numbering(struct docx *d)
{
	struct xml x;

	if (d->style->office_numbers != OFFICE_NUMBERS_COUNTED)
		return;
	office_xml(d, &x);
	office_root(&x, "w:numbering");
	for (int i = 0; i < OFFICE_LEVELS; i++)
		if (d->heads[i] == i)
			definition_write(d, &x, i);
	for (int i = 0; i < OFFICE_LEVELS; i++)
		if (d->heads[i] == i)
			list_write(&x, FIRST_LIST + i, i, NULL);
	for (int i = 0; i < d->restarts.n; i++) {
		const struct office_restart *r = &d->restarts.at[i];

		list_write(&x, FIRST_RESTART + i, d->heads[r->level], r);
	}
	xml_end(&x, "w:numbering");
	package_part(
	    d->package, "word/numbering.xml", WML_TYPE("numbering"), x.out);
	package_relate(
	    d->package, DOCUMENT_PART, "numbering", "numbering.xml", false);
}
