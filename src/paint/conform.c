/*
 * A device that paints nothing: it hears which characters stand in which
 * element, and tells of those that a reader could make nothing of.
 */
#include "paint/conform.h"

#include "base/map.h"
#include "base/utf8.h"
#include "paint/device.h"
#include "text/subset.h"

enum { OF_PDF = STANDARD_UA1 | STANDARD_A2A | STANDARD_A3A };

struct conform {
	struct device base;
	struct arena *arena;
	struct diags *diags;
	unsigned standards;
	struct origin place; /* of the element whose content is heard */
	struct map *faces; /* by path: those that were looked at */
	struct map
	    *links; /* by number: those told of; one may have many lines */
};

/* --- Characters (ISO 19005-2, 6.2.11.7) ---------------------------------- */

/* What has a meaning only where it was agreed on. */
static bool
is_private(uint32_t rune)
{
	return (rune >= 0xE000 && rune <= 0xF8FF) || rune >= 0xF0000;
}

/* What Unicode will never give a meaning to, and the mark of byte order. */
static bool
is_no_character(uint32_t rune)
{
	return (rune & 0xFFFE) == 0xFFFE || rune == 0xFEFF ||
	    (rune >= 0xFDD0 && rune <= 0xFDEF) || rune < ' ';
}

static void
check_text(struct conform *c, const char *text, int nbyte)
{
	const char *end = text + nbyte;

	while (text < end) {
		const char *from = text;
		uint32_t rune = utf8_next(&text, end);

		if (is_private(rune) || is_no_character(rune))
			diag(c->diags, DIAG_NO_MEANING, c->place,
			    arena_strndup(
				c->arena, from, (size_t)(text - from)),
			    rune);
	}
}

static void
check_face(struct conform *c, const struct face *face)
{
	const char *key =
	    arena_printf(c->arena, "%d %s", face->index, face->path);

	if (map_put(c->faces, key, c) || !face->shaper)
		return;
	if (!face_may_embed(face))
		diag(c->diags, DIAG_FONT_EMBEDDING, (struct origin){0},
		    face->name, face->path);
}

static void
conform_glyphs(struct device *base, const struct glyph_run *run)
{
	struct conform *c = (struct conform *)base;

	check_face(c, run->face);
	if (c->standards & OF_PDF)
		check_text(c, run->text, run->nbyte);
}

static void
conform_owner(
    struct device *base, const struct element *element, enum artifact artifact)
{
	struct conform *c = (struct conform *)base;

	(void)artifact;
	c->place = element ? element->origin : (struct origin){0};
}

/* 6.2.2 and 6.9 of GB/T 42133-2022: no action but to go to a place in it. */
static void
conform_link(struct device *base, const struct mark *mark)
{
	struct conform *c = (struct conform *)base;
	const struct element *link = mark->as.link.element;

	if (c->standards & STANDARD_OFD_A && link->target[0] != '#' &&
	    !map_put(c->links, arena_printf(c->arena, "%d", link->number), c))
		diag(c->diags, DIAG_OUTWARD_LINK, link->origin, link->target);
}

static const char *
conform_close(struct device *base)
{
	(void)base;
	return NULL;
}

static const struct device_ops conform_ops = {
    .glyphs = conform_glyphs,
    .owner = conform_owner,
    .link = conform_link,
    .close = conform_close,
};

/* --- Structure (ISO 14289-1, 7.3 and 7.4.2) ------------------------------ */

static void
check_figure(struct conform *c, const struct element *figure)
{
	if (!figure->alt || !*figure->alt)
		diag(c->diags, DIAG_NO_ALT, figure->origin);
}

/* level: of the last heading before; returns that of the last one in here. */
static int
check_element(struct conform *c, const struct element *element, int level)
{
	if (element->kind == ELEMENT_FIGURE)
		check_figure(c, element);
	if (element->kind >= ELEMENT_H1 && element->kind <= ELEMENT_H5) {
		int own = 1 + (int)element->kind - (int)ELEMENT_H1;

		if (own > level + 1)
			diag(c->diags, DIAG_LEVEL_SKIPPED, element->origin,
			    level + 1, own);
		level = own;
	}
	for (const struct element *e = element->first; e; e = e->next)
		level = check_element(c, e, level);
	return level;
}

bool
conform_check(struct arena *arena, struct diags *diags,
    const struct pages *pages, unsigned standards)
{
	struct conform c = {
	    .base.ops = &conform_ops,
	    .arena = arena,
	    .diags = diags,
	    .standards = standards,
	    .faces = map_new(arena),
	    .links = map_new(arena),
	};
	int before =
	    diags_count(diags, DIAG_ERROR) + diags_count(diags, DIAG_FATAL);

	for (int i = 0; i < pages->n; i++) {
		device_page_begin(
		    &c.base, pages->at[i]->width, pages->at[i]->height);
		replay_frame(&c.base, pages->at[i]);
	}
	if (standards & OF_PDF && pages->root)
		check_element(&c, pages->root, 0);
	return diags_count(diags, DIAG_ERROR) == before;
}
