/* Properties in the order of the schema. */
#include "office/wml.h"

#include <math.h>
#include <string.h>

#include "base/utf8.h"

static int
twips(double pt)
{
	return (int)lround(pt * 20);
}

/* No more than asked, but for what sums of doubles are off by. */
static int
twips_within(double pt)
{
	static const double SLACK = 0.001;

	return (int)floor(pt * 20 + SLACK);
}

void
wml_value(struct xml *x, const char *name, const char *value)
{
	xml_begin(x, name);
	xml_attr(x, "w:val", value);
	xml_empty(x);
}

void
wml_number(struct xml *x, const char *name, int value)
{
	xml_begin(x, name);
	xml_attr_int(x, "w:val", value);
	xml_empty(x);
}

void
wml_flag(struct xml *x, const char *name, bool on)
{
	xml_begin(x, name);
	xml_attr(x, "w:val", on ? NULL : "0");
	xml_empty(x);
}

void
wml_twips(struct xml *x, const char *name, double pt)
{
	xml_attr_int(x, name, twips(pt));
}

void
wml_margin(struct xml *x, const char *name, double pt)
{
	xml_attr_int(x, name, twips_within(pt));
}

const char *
wml_colour(struct arena *arena, struct colour c)
{
	return arena_printf(arena, "%02X%02X%02X", (int)lround(c.r * 255),
	    (int)lround(c.g * 255), (int)lround(c.b * 255));
}

void
wml_border(struct xml *x, const char *name, const struct border *border)
{
	if (!border->kind)
		return;
	xml_begin(x, name);
	xml_attr(x, "w:val", border->kind);
	/* In eighths of a point. */
	xml_attr_int(x, "w:sz", (int)fmax(2, round(border->width * 8)));
	xml_attr_int(x, "w:space", (int)lround(border->space));
	xml_attr(x, "w:color", wml_colour(x->out->arena, border->colour));
	xml_empty(x);
}

/* --- Paragraphs --------------------------------------------------------- */

static void
frame_write(struct xml *x, const struct frame_place *frame)
{
	xml_begin(x, "w:framePr");
	wml_twips(x, "w:w", frame->width);
	xml_attr(x, "w:wrap", "around");
	xml_attr(x, "w:vAnchor", frame->on_page ? "page" : "margin");
	xml_attr(x, "w:hAnchor", frame->on_page ? "page" : "margin");
	xml_attr(x, "w:xAlign", frame->on_page ? "center" : "left");
	if (frame->on_page)
		wml_twips(x, "w:y", frame->y);
	else
		xml_attr(x, "w:yAlign", "bottom");
	xml_empty(x);
}

static void
borders_write(struct xml *x, const struct ppr *p)
{
	if (!p->top.kind && !p->bottom.kind)
		return;
	xml_begin(x, "w:pBdr");
	xml_inside(x);
	wml_border(x, "w:top", &p->top);
	wml_border(x, "w:bottom", &p->bottom);
	xml_end(x, "w:pBdr");
}

static void
tabs_write(struct xml *x, const struct ppr *p)
{
	if (p->tabs[0].at <= 0)
		return;
	xml_begin(x, "w:tabs");
	xml_inside(x);
	for (int i = 0; i < LEN(p->tabs) && p->tabs[i].at > 0; i++) {
		xml_begin(x, "w:tab");
		xml_attr(x, "w:val", p->tabs[i].kind);
		xml_attr(x, "w:leader", p->tabs[i].dotted ? "dot" : NULL);
		wml_twips(x, "w:pos", p->tabs[i].at);
		xml_empty(x);
	}
	xml_end(x, "w:tabs");
}

/*
 * 避头尾 on, gaps between scripts as the style has. Marks may stand beyond the
 * edge: LibreOffice loses some at the end of lines where they may not.
 */
static void
words_write(struct xml *x, const struct composition_style *c)
{
	wml_flag(x, "w:kinsoku", true);
	wml_flag(x, "w:overflowPunct", true);
	wml_flag(x, "w:autoSpaceDE", c->gap > 0);
	wml_flag(x, "w:autoSpaceDN", c->digit_gap > 0);
	wml_flag(x, "w:adjustRightInd", false);
}

static void
spacing_write(struct xml *x, const struct ppr *p)
{
	if (!p->before.given && !p->after.given && !p->leading.given)
		return;
	xml_begin(x, "w:spacing");
	if (p->before.given)
		wml_twips(x, "w:before", p->before.v);
	if (p->after.given)
		wml_twips(x, "w:after", p->after.v);
	if (p->leading.given) {
		/* No more than asked: a page must hold its lines. */
		xml_attr_int(x, "w:line", twips_within(p->leading.v));
		xml_attr(x, "w:lineRule", p->least ? "atLeast" : "exact");
	}
	xml_empty(x);
}

static void
indent_write(struct xml *x, const struct ppr *p)
{
	if (!p->left.given && !p->right.given && !p->first.given)
		return;
	xml_begin(x, "w:ind");
	if (p->left.given)
		wml_twips(x, "w:left", p->left.v);
	if (p->right.given)
		wml_twips(x, "w:right", p->right.v);
	if (p->first_chars > 0)
		xml_attr_int(x, "w:firstLineChars", p->first_chars);
	else if (p->first.given)
		xml_attr_int(x, "w:firstLineChars", 0);
	if (p->first.given && p->first.v < 0)
		wml_twips(x, "w:hanging", -p->first.v);
	else if (p->first.given)
		wml_twips(x, "w:firstLine", p->first.v);
	xml_empty(x);
}

static const char *
align_name(const struct ppr *p)
{
	if (p->spread)
		return "distribute";
	switch (p->align) {
	case ALIGN_JUSTIFY:
		return "both";
	case ALIGN_LEFT:
		return "left";
	case ALIGN_CENTER:
		return "center";
	case ALIGN_RIGHT:
	case ALIGN_DECIMAL:
		return "right";
	case ALIGN_UNSET:
		break;
	}
	return NULL;
}

static void
list_write(struct xml *x, const struct ppr *p)
{
	xml_begin(x, "w:numPr");
	xml_inside(x);
	wml_number(x, "w:ilvl", p->list_level);
	/* 0: none. */
	wml_number(x, "w:numId", p->uncounted ? 0 : p->list);
	xml_end(x, "w:numPr");
}

void
ppr_begin(struct xml *x, const struct ppr *p)
{
	xml_begin(x, "w:pPr");
	xml_inside(x);
	if (p->style)
		wml_value(x, "w:pStyle", p->style);
	if (p->keep_next)
		wml_flag(x, "w:keepNext", true);
	if (p->page_break)
		wml_flag(x, "w:pageBreakBefore", true);
	if (p->frame)
		frame_write(x, p->frame);
	if (p->composition)
		wml_flag(x, "w:widowControl", false);
	if (p->list > 0 || p->uncounted)
		list_write(x, p);
	borders_write(x, p);
	tabs_write(x, p);
	if (p->composition)
		words_write(x, p->composition);
	if (p->off_grid)
		wml_flag(x, "w:snapToGrid", false);
	spacing_write(x, p);
	indent_write(x, p);
	if (align_name(p))
		wml_value(x, "w:jc", align_name(p));
	if (p->outline > 0)
		wml_number(x, "w:outlineLvl", p->outline - 1);
}

void
ppr_end(struct xml *x)
{
	xml_end(x, "w:pPr");
}

/* --- Characters --------------------------------------------------------- */

static void
fonts_write(struct xml *x, const struct rpr *r)
{
	const char *latin;

	if (!r->font && !r->hint)
		return;
	xml_begin(x, "w:rFonts");
	xml_attr(x, "w:hint", r->hint ? "eastAsia" : NULL);
	if (r->font) {
		latin = r->font->latin ? r->font->latin : r->font->name;
		xml_attr(x, "w:ascii", latin);
		xml_attr(x, "w:hAnsi", latin);
		xml_attr(x, "w:eastAsia", r->font->name);
		xml_attr(x, "w:cs", latin);
	}
	xml_empty(x);
}

static bool
is_plain(const struct rpr *r)
{
	return !r->style && !r->font && !r->bold && !r->hint &&
	    !r->size.given && !r->spacing.given && !r->rise.given &&
	    r->scale <= 0 && !r->colour && !r->raised;
}

void
rpr_write(struct xml *x, const struct rpr *r)
{
	if (is_plain(r))
		return;
	xml_begin(x, "w:rPr");
	xml_inside(x);
	if (r->style)
		wml_value(x, "w:rStyle", r->style);
	fonts_write(x, r);
	if (r->bold) {
		wml_flag(x, "w:b", true);
		wml_flag(x, "w:bCs", true);
	}
	if (r->colour && r->colour->r + r->colour->g + r->colour->b > 0)
		wml_value(x, "w:color", wml_colour(x->out->arena, *r->colour));
	if (r->spacing.given)
		wml_number(x, "w:spacing", (int)floor(r->spacing.v * 20));
	if (r->scale > 0)
		wml_number(x, "w:w", (int)floor(r->scale * 100));
	/* In half points. */
	if (r->rise.given)
		wml_number(x, "w:position", (int)lround(r->rise.v * 2));
	if (r->size.given) {
		wml_number(x, "w:sz", (int)lround(r->size.v * 2));
		wml_number(x, "w:szCs", (int)lround(r->size.v * 2));
	}
	if (r->raised)
		wml_value(x, "w:vertAlign", "superscript");
	xml_end(x, "w:rPr");
}

/*
 * Latin-1 signs, general punctuation, arrows, enclosed numbers and the like
 * belong to either script: Word asks the hint (17.3.2.26).
 */
static bool
wml_wants_hint(const char *text)
{
	const char *end = text + strlen(text);

	while (text < end) {
		uint32_t rune = utf8_next(&text, end);

		if ((rune >= 0xA1 && rune < 0x530) ||
		    (rune >= 0x2000 && rune < 0x2E80) ||
		    (rune >= 0xE000 && rune < 0xF900))
			return true;
	}
	return false;
}

void
wml_break(struct xml *x, const char *kind)
{
	xml_begin(x, "w:br");
	xml_attr(x, "w:type", kind);
	xml_empty(x);
}

void
wml_tab(struct xml *x)
{
	xml_begin(x, "w:r");
	xml_inside(x);
	xml_begin(x, "w:tab");
	xml_empty(x);
	xml_end(x, "w:r");
}

void
wml_run(struct xml *x, const struct rpr *look, const char *text)
{
	struct rpr r = *look;

	if (!text || !*text)
		return;
	r.hint = r.hint || wml_wants_hint(text);
	xml_begin(x, "w:r");
	xml_inside(x);
	rpr_write(x, &r);
	xml_begin(x, "w:t");
	xml_attr(x, "xml:space", "preserve");
	xml_words(x, "w:t", text);
	xml_end(x, "w:r");
}
