/*
 * 草稿 across every page, as word processors have it: WordArt behind the text,
 * in a header. It is as large and as pale as on our pages.
 */
#include <math.h>
#include <string.h>

#include "base/utf8.h"
#include "layout/watermark.h"
#include "office/office_parts.h"

static const double TALL = 1.1; /* of the size */

static bool
is_marked(const struct docx *d)
{
	return d->style->page.watermark && *d->style->page.watermark;
}

/* Shape 136 of Office: a text that fills its box. */
static void
shape_type(struct xml *x)
{
	static const char *const formulas[] = {"sum #0 0 10800", "prod #0 2 1",
	    "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3", "if @0 @3 0",
	    "if @0 21600 @1", "if @0 0 @2", "if @0 @4 21600", "mid @5 @6",
	    "mid @8 @5", "mid @7 @8", "mid @6 @7", "sum @6 0 @5"};

	xml_begin(x, "v:shapetype");
	xml_attr(x, "id", "_x0000_t136");
	xml_attr(x, "coordsize", "21600,21600");
	xml_attr(x, "o:spt", "136");
	xml_attr(x, "adj", "10800");
	xml_attr(x, "path", "m@7,l@8,m@5,21600l@6,21600e");
	xml_inside(x);
	xml_begin(x, "v:formulas");
	xml_inside(x);
	for (int i = 0; i < LEN(formulas); i++) {
		xml_begin(x, "v:f");
		xml_attr(x, "eqn", formulas[i]);
		xml_empty(x);
	}
	xml_end(x, "v:formulas");
	xml_begin(x, "v:path");
	xml_attr(x, "textpathok", "t");
	xml_attr(x, "o:connecttype", "custom");
	xml_attr(x, "o:connectlocs", "@9,0;@10,10800;@11,21600;@12,10800");
	xml_attr(x, "o:connectangles", "270,180,90,0");
	xml_empty(x);
	xml_begin(x, "v:textpath");
	xml_attr(x, "on", "t");
	xml_attr(x, "fitshape", "t");
	xml_empty(x);
	xml_end(x, "v:shapetype");
}

static void
word_art(struct docx *d, struct xml *x, int number)
{
	const struct page_style *page = &d->style->page;
	const struct block_style *block = style_block(d->style, BLOCK_H1);
	const char *text = page->watermark;
	double n = utf8_count(text, (int)strlen(text));
	double size = fmin(WATERMARK_LARGEST,
	    WATERMARK_SHARE * hypot(page->width, page->height) / n);
	double angle = atan2(page->height, page->width) * 180 / acos(-1);

	xml_begin(x, "v:shape");
	xml_attr(x, "id", arena_printf(d->arena, "watermark%d", number));
	xml_attr(
	    x, "o:spid", arena_printf(d->arena, "_x0000_s%d", 2048 + number));
	xml_attr(x, "type", "#_x0000_t136");
	xml_attr(x, "alt", "");
	xml_attr(x, "style",
	    arena_printf(d->arena,
		"position:absolute;margin-left:0;margin-top:0;width:%.0fpt;"
		"height:%.0fpt;rotation:%.0f;z-index:-251658752;"
		"mso-position-horizontal:center;"
		"mso-position-horizontal-relative:page;"
		"mso-position-vertical:center;"
		"mso-position-vertical-relative:page",
		size * n, size * TALL, 360 - angle));
	xml_attr(x, "o:allowincell", "f");
	xml_attr(x, "fillcolor",
	    arena_printf(
		d->arena, "#%s", wml_colour(d->arena, d->style->chart.grid)));
	xml_attr(x, "stroked", "f");
	xml_inside(x);
	xml_begin(x, "v:textpath");
	xml_attr(x, "style",
	    arena_printf(d->arena, "font-family:\"%s\";font-size:1pt",
		d->style->office_fonts[block->role].name));
	xml_attr(x, "string", text);
	xml_empty(x);
	xml_end(x, "v:shape");
}

/* A paragraph that holds it and is not seen. */
static void
paragraph(struct docx *d, struct xml *x, int number, const char *style)
{
	struct xml *open = d->x;
	struct ppr p = {.style = style};

	d->x = x;
	office_begin(d, &p);
	xml_begin(x, "w:r");
	xml_inside(x);
	xml_begin(x, "w:pict");
	xml_attr(x, "xmlns:v", "urn:schemas-microsoft-com:vml");
	xml_attr(x, "xmlns:o", "urn:schemas-microsoft-com:office:office");
	xml_inside(x);
	shape_type(x);
	word_art(d, x, number);
	xml_end(x, "w:pict");
	xml_end(x, "w:r");
	office_end(d);
	d->x = open;
}

/* Into a header of the reference, before its end. */
static void
into_reference(struct docx *d, struct reference_part *part, int number)
{
	static const char END[] = "</w:hdr>";
	const char *end = strstr(part->bytes->s, END);
	struct buf *bytes = arena_new(d->arena, struct buf);
	struct xml x = {.out = bytes, .packed = true};

	if (!end)
		return;
	buf_init(bytes, d->arena);
	buf_add(bytes, part->bytes->s, (int)(end - part->bytes->s));
	paragraph(d, &x, number, NULL);
	buf_puts(bytes, end);
	part->bytes = bytes;
}

/* Has the reference a header of this kind? Then it stands in that one. */
static bool
in_reference(struct docx *d, const char *when, int number)
{
	const struct reference *r = d->reference;

	for (int i = 0; r && i < r->edges.n; i++) {
		const struct reference_edge *e = &r->edges.at[i];
		const char *name = arena_printf(d->arena, "word/%s", e->target);

		if (strcmp(e->when, when) != 0 ||
		    strcmp(e->element, "w:headerReference") != 0)
			continue;
		for (int k = 0; k < r->parts.n; k++)
			if (strcmp(r->parts.at[k].name, name) == 0)
				into_reference(d, &r->parts.at[k], number);
		return true;
	}
	return false;
}

void
office_watermark(struct docx *d, const char *when)
{
	struct xml x;
	const char *name;
	int number = d->nwatermark + 1;

	if (!is_marked(d))
		return;
	d->nwatermark = number;
	if (in_reference(d, when, number))
		return;
	name = arena_printf(d->arena, "header%d.xml", number);
	office_xml(d, &x);
	office_root(&x, "w:hdr");
	paragraph(d, &x, number, block_name(BLOCK_NUMBER));
	xml_end(&x, "w:hdr");
	package_part(d->package, arena_printf(d->arena, "word/%s", name),
	    WML_TYPE("header"), x.out);
	xml_begin(d->x, "w:headerReference");
	xml_attr(d->x, "w:type", when);
	xml_attr(d->x, "r:id",
	    package_relate(d->package, DOCUMENT_PART, "header", name, false));
	xml_empty(d->x);
}
