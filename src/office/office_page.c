/* Sections and what stands at the foot of their pages. */
#include <math.h>
#include <string.h>

#include "office/office_parts.h"

/* Between columns, in em of the body: as on our pages. */
static const double COLUMN_GAP = 2;

double
office_grid(const struct docx *d)
{
	const struct page_style *page = &d->style->page;

	return page->text_height / page->lines;
}

static double
section_width(const struct docx *d)
{
	const struct page_style *page = &d->style->page;

	return d->landscape ? page->text_height : page->text_width;
}

static double
column_gap(const struct docx *d)
{
	return COLUMN_GAP * style_block(d->style, BLOCK_P)->size;
}

/* --- Footers ------------------------------------------------------------- */

/* Of the page number's characters: leading that holds them. */
static const double NUMBER_LEADING = 1.3;

static double
number_leading(const struct docx *d)
{
	return NUMBER_LEADING * style_block(d->style, BLOCK_NUMBER)->size;
}

/* From the paper's lower edge: the number's middle is its drop below the text.
 */
static double
footer_distance(const struct docx *d)
{
	const struct page_style *page = &d->style->page;
	double below = page->height - page->top - page->text_height;

	return fmax(0, below - page->number_drop - number_leading(d) / 2);
}

/* — 1 —, one character in from the outer edge. */
static void
number_write(struct docx *d, bool even)
{
	const struct page_style *page = &d->style->page;
	const char *format = page->number_format;
	const char *at = strstr(format, "%d");
	struct ppr p = {
	    .style = block_name(BLOCK_NUMBER),
	    .leading = {true, number_leading(d)},
	    .align = even ? ALIGN_LEFT : ALIGN_RIGHT,
	    .left = {true, even ? page->number_inset : 0},
	    .right = {true, even ? 0 : page->number_inset},
	};
	struct rpr plain = {0};

	office_begin(d, &p);
	wml_run(d->x, &plain,
	    arena_strndup(d->arena, format, (size_t)(at - format)));
	office_field(d, " PAGE ", &plain, "1");
	wml_run(d->x, &plain, at + strlen("%d"));
	office_end(d);
}

/* The rules at the foot of a letter's first page. */
static void
foot_rules(struct docx *d)
{
	const struct official_style *o = &d->style->official;
	const struct frame_place place = {
	    .width = o->foot.length,
	    .on_page = true,
	    .y = d->style->page.height - o->foot_rise,
	};
	struct ppr p = {
	    .style = block_name(BLOCK_NUMBER),
	    .frame = &place,
	    .leading = {true, 1},
	    .top =
		{
		    o->foot.lower > 0 ? "thinThickSmallGap" : "single",
		    o->foot.upper + o->foot.lower,
		    0,
		    o->rule,
		},
	};

	if (o->foot.upper > 0)
		office_line_in(d, &p, "");
}

enum footer { FOOTER_ODD, FOOTER_EVEN, FOOTER_FIRST, FOOTERS };

static void
footer_write(struct docx *d, enum footer kind)
{
	static const char *const types[] = {"default", "even", "first"};
	const char *name = arena_printf(d->arena, "footer%d.xml", kind + 1);
	struct buf *out = arena_new(d->arena, struct buf);
	struct xml x = {.out = out, .packed = true}, *open = d->x;

	buf_init(out, d->arena);
	buf_puts(out, package_xml);
	d->x = &x;
	office_root(&x, "w:ftr");
	if (kind == FOOTER_FIRST) {
		foot_rules(d);
		office_line_in(
		    d, &(struct ppr){.style = block_name(BLOCK_NUMBER)}, "");
	} else {
		number_write(d, kind == FOOTER_EVEN);
	}
	xml_end(&x, "w:ftr");
	d->x = open;
	package_part(d->package, arena_printf(d->arena, "word/%s", name),
	    WML_TYPE("footer"), out);
	xml_begin(d->x, "w:footerReference");
	xml_attr(d->x, "w:type", types[kind]);
	xml_attr(d->x, "r:id",
	    package_relate(d->package, DOCUMENT_PART, "footer", name, false));
	xml_empty(d->x);
}

static bool
reference_has_edges(const struct docx *d)
{
	return d->reference && d->reference->edges.n > 0;
}

static bool
has_first(const struct docx *d)
{
	if (reference_has_edges(d))
		return d->reference->title_page;
	return (!d->style->page.number_first || d->covered) &&
	    *d->style->page.number_format;
}

/* The headers and footers of the reference, with what they relate to. */
static void
reference_edges(struct docx *d)
{
	const struct reference *r = d->reference;

	for (int i = 0; i < r->edges.n; i++) {
		const struct reference_edge *e = &r->edges.at[i];

		xml_begin(d->x, e->element);
		xml_attr(d->x, "w:type", e->when);
		xml_attr(d->x, "r:id",
		    package_relate(d->package, DOCUMENT_PART,
			strstr(e->element, "header") ? "header" : "footer",
			e->target, false));
		xml_empty(d->x);
	}
	for (int i = 0; i < r->relations.n; i++) {
		const struct reference_relation *n = &r->relations.at[i];

		package_relation(d->package, n->part, n->id, n->type, n->target,
		    n->external);
	}
}

/* Sections after the first have the same. */
static void
footers_write(struct docx *d)
{
	const struct page_style *page = &d->style->page;

	if (d->nsection > 0)
		return;
	office_watermark(d, "default");
	if (page->mirrored)
		office_watermark(d, "even");
	if (has_first(d))
		office_watermark(d, "first");
	if (reference_has_edges(d)) {
		reference_edges(d);
		return;
	}
	if (!*page->number_format)
		return;
	footer_write(d, FOOTER_ODD);
	if (page->mirrored)
		footer_write(d, FOOTER_EVEN);
	if (has_first(d))
		footer_write(d, FOOTER_FIRST);
}

/* --- Sections ------------------------------------------------------------ */

/* A page lies on its side with its head to the right of the upright one. */
static void
page_size(struct docx *d)
{
	const struct page_style *page = &d->style->page;
	double outer = page->width - page->inner - page->text_width;
	double below = page->height - page->top - page->text_height;
	struct xml *x = d->x;

	xml_begin(x, "w:pgSz");
	wml_twips(x, "w:w", d->landscape ? page->height : page->width);
	wml_twips(x, "w:h", d->landscape ? page->width : page->height);
	xml_attr(x, "w:orient",
	    d->landscape || page->width > page->height ? "landscape" : NULL);
	xml_empty(x);
	xml_begin(x, "w:pgMar");
	wml_margin(x, "w:top", d->landscape ? page->inner : page->top);
	wml_margin(x, "w:right", d->landscape ? page->top : outer);
	wml_margin(x, "w:bottom", d->landscape ? outer : below);
	wml_margin(x, "w:left", d->landscape ? below : page->inner);
	wml_margin(
	    x, "w:header", reference_has_edges(d) ? d->reference->header : 0);
	wml_margin(x, "w:footer",
	    reference_has_edges(d) ? d->reference->footer
		: d->landscape
		? fmax(0, outer - page->number_drop - number_leading(d) / 2)
		: footer_distance(d));
	xml_attr_int(x, "w:gutter", 0);
	xml_empty(x);
}

/* Of the open section, written at its end. */
static void
section_write(struct docx *d)
{
	struct xml *x = d->x;

	xml_begin(x, "w:sectPr");
	xml_inside(x);
	footers_write(d);
	/* LibreOffice asks the section, Word the settings. */
	office_note_numbers(x);
	if (d->nsection > 0)
		wml_value(x, "w:type", d->turned ? "nextPage" : "continuous");
	page_size(d);
	xml_begin(x, "w:cols");
	xml_attr_int(x, "w:num", d->columns);
	wml_twips(x, "w:space", column_gap(d));
	xml_empty(x);
	if (has_first(d) && d->nsection == 0)
		wml_flag(x, "w:titlePg", true);
	xml_begin(x, "w:docGrid");
	xml_attr(x, "w:type", "lines");
	xml_attr_int(x, "w:linePitch", (int)floor(office_grid(d) * 20));
	xml_empty(x);
	xml_end(x, "w:sectPr");
	d->nsection++;
}

/* In the properties of the last paragraph. */
static void
section_close(struct docx *d)
{
	struct buf *out = d->body.out;
	const char *rest;

	rest = arena_strdup(d->arena, out->s + d->open_end);
	out->n = d->open_end;
	section_write(d);
	buf_puts(out, rest);
	d->open_end = -1;
}

static double
column_width(const struct docx *d)
{
	return (section_width(d) - column_gap(d) * (d->columns - 1)) /
	    d->columns;
}

void
office_section(struct docx *d, bool landscape, int columns)
{
	d->landscape = landscape;
	d->columns = columns < 1 ? 1 : columns;
	d->measure = column_width(d);
	d->inset = 0;
}

void
office_settle(struct docx *d)
{
	bool landscape = d->landscape, page_break = d->page_break;
	int columns = d->columns;

	if (landscape == d->open_landscape && columns == d->open_columns)
		return;
	d->landscape = d->open_landscape;
	d->columns = d->open_columns;
	if (d->body.out->n > d->start) {
		d->page_break = false;
		if (d->open_end < 0)
			office_seam(d);
		section_close(d);
		d->turned = landscape != d->landscape || page_break;
	}
	d->landscape = d->open_landscape = landscape;
	d->columns = d->open_columns = columns;
}

void
office_last_section(struct docx *d)
{
	d->landscape = d->open_landscape;
	d->columns = d->open_columns;
	if (d->open_end < 0)
		office_seam(d);
	section_write(d);
}
