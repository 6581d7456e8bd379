/*
 * Native charts (DrawingML, ECMA-376 part 1, 21.2): the house's colours and
 * patterns, with the workbook that "edit data" opens.
 */
#include <math.h>
#include <string.h>

#include "chart/chart.h"
#include "office/office_book.h"
#include "office/office_plot.h"

static const char CHART_URI[] =
    "http://schemas.openxmlformats.org/drawingml/2006/chart";
static const char DRAWING_URI[] =
    "http://schemas.openxmlformats.org/drawingml/2006/main";
static const char RELATION_URI[] =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/* --- Axes ---------------------------------------------------------------- */

enum { CATEGORY_AXIS = 1, VALUE_AXIS = 2 };

static void
axis_ids(struct native_writer *n)
{
	chart_number(n->x, "c:axId", CATEGORY_AXIS);
	chart_number(n->x, "c:axId", VALUE_AXIS);
}

static void
axis_begin(struct native_writer *n, const char *name, int id, const char *place,
    bool turned, bool hidden)
{
	struct xml *x = n->x;

	chart_open(x, name);
	chart_number(x, "c:axId", id);
	chart_open(x, "c:scaling");
	chart_text(x, "c:orientation", turned ? "maxMin" : "minMax");
	if (id == VALUE_AXIS && n->chart->kind == NATIVE_BAR &&
	    !n->chart->negative)
		chart_number(x, "c:min", 0);
	xml_end(x, "c:scaling");
	chart_number(x, "c:delete", hidden);
	chart_text(x, "c:axPos", place);
}

/* Bars lie, the first at the top, each with its figure: no scale is needed. */
static void
axes(struct native_writer *n)
{
	const struct chart_style *look = &n->d->style->chart;
	bool bars = n->chart->kind == NATIVE_BAR;
	struct xml *x = n->x;

	axis_begin(n, "c:catAx", CATEGORY_AXIS, bars ? "l" : "b", bars, false);
	chart_text(x, "c:majorTickMark", "none");
	chart_text(x, "c:minorTickMark", "none");
	chart_text(x, "c:tickLblPos", "low");
	chart_open(x, "c:spPr");
	chart_line(n, look->shade, 0.75, false);
	xml_end(x, "c:spPr");
	chart_number(x, "c:crossAx", VALUE_AXIS);
	chart_text(x, "c:crosses", "autoZero");
	xml_end(x, "c:catAx");
	axis_begin(n, "c:valAx", VALUE_AXIS, bars ? "t" : "l", false, bars);
	if (!bars) {
		chart_open(x, "c:majorGridlines");
		chart_open(x, "c:spPr");
		chart_line(n, look->grid, 0.5, false);
		xml_end(x, "c:spPr");
		xml_end(x, "c:majorGridlines");
	}
	xml_begin(x, "c:numFmt");
	xml_attr(x, "formatCode", "General");
	xml_attr_int(x, "sourceLinked", 0);
	xml_empty(x);
	chart_text(x, "c:majorTickMark", "none");
	chart_text(x, "c:minorTickMark", "none");
	chart_text(x, "c:tickLblPos", "nextTo");
	chart_open(x, "c:spPr");
	chart_no_line(n);
	xml_end(x, "c:spPr");
	chart_number(x, "c:crossAx", CATEGORY_AXIS);
	chart_text(x, "c:crosses", "autoZero");
	xml_end(x, "c:valAx");
}

/* --- Kinds --------------------------------------------------------------- */

static void
bars(struct native_writer *n)
{
	const struct native_chart *c = n->chart;
	struct xml *x = n->x;

	chart_open(x, "c:barChart");
	chart_text(x, "c:barDir", "bar");
	chart_text(x, "c:grouping", c->stacked ? "stacked" : "clustered");
	chart_number(x, "c:varyColors", 0);
	chart_all_series(n);
	chart_number(x, "c:gapWidth", 60);
	if (c->stacked)
		chart_number(x, "c:overlap", 100);
	axis_ids(n);
	xml_end(x, "c:barChart");
	axes(n);
}

static void
lines(struct native_writer *n)
{
	struct xml *x = n->x;

	chart_open(x, "c:lineChart");
	chart_text(x, "c:grouping", "standard");
	chart_number(x, "c:varyColors", 0);
	chart_all_series(n);
	chart_number(x, "c:marker", 1);
	axis_ids(n);
	xml_end(x, "c:lineChart");
	axes(n);
}

static void
ring(struct native_writer *n)
{
	const char *name = n->chart->hole ? "c:doughnutChart" : "c:pieChart";
	struct xml *x = n->x;

	chart_open(x, name);
	chart_number(x, "c:varyColors", 1);
	chart_all_series(n);
	chart_number(x, "c:firstSliceAng", 0);
	if (n->chart->hole)
		chart_number(x, "c:holeSize", 55);
	xml_end(x, name);
}

static void
radar(struct native_writer *n)
{
	struct xml *x = n->x;

	chart_open(x, "c:radarChart");
	chart_text(x, "c:radarStyle", "marker");
	chart_number(x, "c:varyColors", 0);
	chart_all_series(n);
	axis_ids(n);
	xml_end(x, "c:radarChart");
	axes(n);
}

static void
plot_area(struct native_writer *n)
{
	chart_open(n->x, "c:plotArea");
	xml_begin(n->x, "c:layout");
	xml_empty(n->x);
	switch (n->chart->kind) {
	case NATIVE_BAR:
		bars(n);
		break;
	case NATIVE_LINE:
		lines(n);
		break;
	case NATIVE_PIE:
		ring(n);
		break;
	case NATIVE_RADAR:
		radar(n);
		break;
	case NATIVE_NONE:
		break;
	}
	xml_end(n->x, "c:plotArea");
}

static void
legend(struct native_writer *n)
{
	struct xml *x = n->x;

	if (!n->chart->several)
		return;
	chart_open(x, "c:legend");
	chart_text(x, "c:legendPos", n->chart->kind == NATIVE_PIE ? "r" : "t");
	chart_number(x, "c:overlay", 0);
	xml_end(x, "c:legend");
}

static void
space(struct native_writer *n, const char *book)
{
	struct xml *x = n->x;

	xml_begin(x, "c:chartSpace");
	xml_attr(x, "xmlns:c", CHART_URI);
	xml_attr(x, "xmlns:a", DRAWING_URI);
	xml_attr(x, "xmlns:r", RELATION_URI);
	xml_inside(x);
	chart_number(x, "c:date1904", 0);
	chart_number(x, "c:roundedCorners", 0);
	chart_open(x, "c:chart");
	chart_number(x, "c:autoTitleDeleted", 1);
	plot_area(n);
	legend(n);
	chart_number(x, "c:plotVisOnly", 1);
	chart_text(x, "c:dispBlanksAs", "gap");
	xml_end(x, "c:chart");
	chart_open(x, "c:spPr");
	chart_no_line(n);
	xml_end(x, "c:spPr");
	chart_letters(n, chart_ink(n));
	xml_begin(x, "c:externalData");
	xml_attr(x, "r:id", book);
	xml_inside(x);
	chart_number(x, "c:autoUpdate", 0);
	xml_end(x, "c:externalData");
	xml_end(x, "c:chartSpace");
}

/* --- Parts --------------------------------------------------------------- */

/* Its part and its workbook's; the id by which the text knows it. */
static const char *
chart_part(struct docx *d, const struct native_chart *chart)
{
	const char *name =
	    arena_printf(d->arena, "charts/chart%d.xml", ++d->nchart);
	const char *part = arena_printf(d->arena, "word/%s", name);
	const char *book =
	    arena_printf(d->arena, "embeddings/chart%d.xlsx", d->nchart);
	struct buf *out = arena_new(d->arena, struct buf);
	struct buf *sheet = arena_new(d->arena, struct buf);
	struct xml x = {.out = out, .packed = true};
	struct native_writer n = {.d = d, .x = &x, .chart = chart};
	const char *error;

	buf_init(out, d->arena);
	buf_init(sheet, d->arena);
	error = book_of_chart(d->arena, chart, sheet);
	if (error)
		d->failed = error;
	buf_puts(out, package_xml);
	space(&n,
	    package_relate(d->package, part, "package",
		arena_printf(d->arena, "../%s", book), false));
	package_part(d->package, part,
	    "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
	    out);
	package_part(
	    d->package, arena_printf(d->arena, "word/%s", book), NULL, sheet);
	return package_relate(d->package, d->part, "chart", name, false);
}

/* Of a row of bars and what is around them, of a pane [em of its text]. */
static const double BAR_ROW = 1.6, BAR_HEAD = 4, PANE = 17, RING = 19;

static double
chart_tall(const struct docx *d, const struct native_chart *c)
{
	double em = style_block(d->style, BLOCK_CHART)->size;
	int across = c->stacked ? 1 : c->nseries;

	if (c->kind == NATIVE_BAR)
		return em *
		    (BAR_HEAD + BAR_ROW * c->ncategory * (across * 0.7 + 0.5));
	return em * (c->kind == NATIVE_LINE ? PANE : RING);
}

static void
native(struct docx *d, const struct node *node, const struct native_chart *c,
    double tall)
{
	struct ppr p = office_figure_ppr();
	const char *id = chart_part(d, c);

	office_begin(d, &p);
	office_drawing_begin(d, d->measure - d->inset, tall,
	    node->as.chart.caption, chart_alt(d->arena, d->style, node));
	xml_begin(d->x, "a:graphicData");
	xml_attr(d->x, "uri", CHART_URI);
	xml_inside(d->x);
	xml_begin(d->x, "c:chart");
	xml_attr(d->x, "xmlns:c", CHART_URI);
	xml_attr(d->x, "r:id", id);
	xml_empty(d->x);
	xml_end(d->x, "a:graphicData");
	office_drawing_end(d);
	office_end(d);
}

/* One that no page could hold is a picture in parts. */
void
office_chart(struct docx *d, const struct node *node)
{
	struct native_chart c = native_chart_of(d->arena, d->style, node);
	double tall = c.kind ? chart_tall(d, &c) : 0;

	if (c.kind == NATIVE_NONE || tall > office_room(d))
		office_chart_picture(d, node);
	else
		native(d, node, &c, tall);
}
