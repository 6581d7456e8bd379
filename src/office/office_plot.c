/* Series of a native chart: their looks, their figures, where these stand in
 * the workbook. */
#include "office/office_plot.h"

#include <math.h>

#include "chart/tone.h"

/* <name val="…"/> */
void
chart_text(struct xml *x, const char *name, const char *text)
{
	xml_begin(x, name);
	xml_attr(x, "val", text);
	xml_empty(x);
}

void
chart_number(struct xml *x, const char *name, int n)
{
	xml_begin(x, name);
	xml_attr_int(x, "val", n);
	xml_empty(x);
}

void
chart_open(struct xml *x, const char *name)
{
	xml_begin(x, name);
	xml_inside(x);
}

/* --- Looks --------------------------------------------------------------- */

static void
chart_solid(struct native_writer *n, struct colour colour)
{
	chart_open(n->x, "a:solidFill");
	chart_text(n->x, "a:srgbClr", wml_colour(n->d->arena, colour));
	xml_end(n->x, "a:solidFill");
}

void
chart_line(
    struct native_writer *n, struct colour colour, double width, bool dashed)
{
	xml_begin(n->x, "a:ln");
	xml_attr_int(n->x, "w", (int)lround(width * 12700));
	xml_inside(n->x);
	chart_solid(n, colour);
	if (dashed)
		chart_text(n->x, "a:prstDash", "dash");
	xml_end(n->x, "a:ln");
}

void
chart_no_line(struct native_writer *n)
{
	chart_open(n->x, "a:ln");
	xml_begin(n->x, "a:noFill");
	xml_empty(n->x);
	xml_end(n->x, "a:ln");
}

/* Told apart without colours, too. */
static void
chart_area(
    struct native_writer *n, struct colour colour, enum fill_pattern pattern)
{
	static const char *const patterns[PATTERNS] = {
	    [PATTERN_HATCH] = "wdUpDiag",
	    [PATTERN_DOTS] = "pct20",
	    [PATTERN_CROSS] = "smGrid",
	};
	struct xml *x = n->x;

	chart_open(x, "c:spPr");
	if (pattern == PATTERN_HOLLOW) {
		chart_solid(n, (struct colour){1, 1, 1});
		chart_line(n, colour, 1, false);
	} else if (patterns[pattern]) {
		xml_begin(x, "a:pattFill");
		xml_attr(x, "prst", patterns[pattern]);
		xml_inside(x);
		chart_open(x, "a:fgClr");
		chart_text(x, "a:srgbClr", wml_colour(n->d->arena, colour));
		xml_end(x, "a:fgClr");
		chart_open(x, "a:bgClr");
		chart_text(x, "a:srgbClr", "FFFFFF");
		xml_end(x, "a:bgClr");
		xml_end(x, "a:pattFill");
		chart_line(n, colour, 0.5, false);
	} else {
		chart_solid(n, colour);
		chart_no_line(n);
	}
	xml_end(x, "c:spPr");
}

struct colour
chart_ink(const struct native_writer *n)
{
	return n->d->style->chart.ink;
}

void
chart_letters(struct native_writer *n, struct colour colour)
{
	const struct style *style = n->d->style;
	const struct block_style *block = style_block(style, BLOCK_CHART);
	const struct office_font *font = &style->office_fonts[block->role];
	struct xml *x = n->x;

	chart_open(x, "c:txPr");
	xml_begin(x, "a:bodyPr");
	xml_empty(x);
	chart_open(x, "a:p");
	chart_open(x, "a:pPr");
	xml_begin(x, "a:defRPr");
	xml_attr_int(x, "sz", (int)lround(block->size * 100));
	xml_inside(x);
	chart_solid(n, colour);
	xml_begin(x, "a:latin");
	xml_attr(x, "typeface", font->latin ? font->latin : font->name);
	xml_empty(x);
	xml_begin(x, "a:ea");
	xml_attr(x, "typeface", font->name);
	xml_empty(x);
	xml_end(x, "a:defRPr");
	xml_end(x, "a:pPr");
	xml_begin(x, "a:endParaRPr");
	xml_attr(x, "lang", "zh-CN");
	xml_empty(x);
	xml_end(x, "a:p");
	xml_end(x, "c:txPr");
}

/* 0.0"％" */
static const char *
format_code(const struct native_writer *n)
{
	const struct native_chart *c = n->chart;
	const char *digits = c->decimals > 0
	    ? arena_printf(
		  n->d->arena, "0.%0*d", c->decimals < 6 ? c->decimals : 6, 0)
	    : "0";

	if (!*c->unit)
		return digits;
	return arena_printf(n->d->arena, "%s\"%s\"", digits, c->unit);
}

/* --- Data ---------------------------------------------------------------- */

static const char *
cells(const struct native_writer *n, int column, int first, int last)
{
	char room[8];
	const char *name = column_name(room, column + 1);

	if (first == last)
		return arena_printf(
		    n->d->arena, "Sheet1!$%s$%d", name, first + 1);
	return arena_printf(n->d->arena, "Sheet1!$%s$%d:$%s$%d", name,
	    first + 1, name, last + 1);
}

static void
strings(struct native_writer *n, const char *formula, const char *const *texts,
    int m)
{
	struct xml *x = n->x;

	chart_open(x, "c:strRef");
	xml_begin(x, "c:f");
	xml_words(x, "c:f", formula);
	chart_open(x, "c:strCache");
	chart_number(x, "c:ptCount", m);
	for (int i = 0; i < m; i++) {
		xml_begin(x, "c:pt");
		xml_attr_int(x, "idx", i);
		xml_inside(x);
		xml_begin(x, "c:v");
		xml_words(x, "c:v", texts[i]);
		xml_end(x, "c:pt");
	}
	xml_end(x, "c:strCache");
	xml_end(x, "c:strRef");
}

static void
numbers(struct native_writer *n, const struct native_series *s, int column)
{
	const struct native_chart *c = n->chart;
	struct xml *x = n->x;

	chart_open(x, "c:numRef");
	xml_begin(x, "c:f");
	xml_words(x, "c:f", cells(n, column, 1, c->ncategory));
	chart_open(x, "c:numCache");
	xml_begin(x, "c:formatCode");
	xml_words(x, "c:formatCode", format_code(n));
	chart_number(x, "c:ptCount", c->ncategory);
	for (int i = 0; i < c->ncategory; i++) {
		if (!s->points[i].given)
			continue;
		xml_begin(x, "c:pt");
		xml_attr_int(x, "idx", i);
		xml_inside(x);
		xml_begin(x, "c:v");
		xml_words(x, "c:v",
		    arena_printf(n->d->arena, "%.12g", s->points[i].value));
		xml_end(x, "c:pt");
	}
	xml_end(x, "c:numCache");
	xml_end(x, "c:numRef");
}

/* The figures beside the marks; none that is 0 in a stack of parts. */
static void
labels(struct native_writer *n, const struct native_series *s)
{
	const struct native_chart *c = n->chart;
	struct xml *x = n->x;
	bool shown = !s->dashed && c->kind != NATIVE_RADAR &&
	    (c->kind != NATIVE_LINE || c->plain == 1);

	chart_open(x, "c:dLbls");
	for (int i = 0; i < c->ncategory && c->stacked; i++) {
		if (s->points[i].given && s->points[i].value > 0)
			continue;
		chart_open(x, "c:dLbl");
		chart_number(x, "c:idx", i);
		chart_number(x, "c:delete", 1);
		xml_end(x, "c:dLbl");
	}
	xml_begin(x, "c:numFmt");
	xml_attr(x, "formatCode", c->stacked ? "0" : format_code(n));
	xml_attr_int(x, "sourceLinked", 0);
	xml_empty(x);
	if (c->stacked || c->kind == NATIVE_PIE)
		chart_letters(n,
		    s->pattern == PATTERN_SOLID ? tone_contrast(s->colour)
						: chart_ink(n));
	if (c->kind == NATIVE_LINE)
		chart_text(x, "c:dLblPos", "t");
	chart_number(x, "c:showLegendKey", 0);
	chart_number(x, "c:showVal", shown);
	chart_number(x, "c:showCatName", 0);
	chart_number(x, "c:showSerName", 0);
	chart_number(x, "c:showPercent", 0);
	chart_number(x, "c:showBubbleSize", 0);
	xml_end(x, "c:dLbls");
}

/* --- Series -------------------------------------------------------------- */

static void
point_look(struct native_writer *n, int i, struct colour colour,
    enum fill_pattern pattern)
{
	chart_open(n->x, "c:dPt");
	chart_number(n->x, "c:idx", i);
	if (n->chart->kind == NATIVE_BAR)
		chart_number(n->x, "c:invertIfNegative", 0);
	chart_number(n->x, "c:bubble3D", 0);
	chart_area(n, colour, pattern);
	xml_end(n->x, "c:dPt");
}

/* Parts of a ring, and bars that have a status, look each their own way. */
static void
point_looks(struct native_writer *n, const struct native_series *s)
{
	const struct style *style = n->d->style;
	bool ring = n->chart->kind == NATIVE_PIE;

	for (int i = 0; i < n->chart->ncategory; i++) {
		const struct status_style *status = s->points[i].status;

		if (status)
			point_look(n, i, status->fill, status->pattern);
		else if (ring)
			point_look(n, i, style->palette[i % style->npalette],
			    PATTERN_SOLID);
	}
}

static void
line_look(struct native_writer *n, const struct native_series *s)
{
	static const char *const markers[] = {
	    "circle", "square", "triangle", "diamond", "x", "plus"};
	struct xml *x = n->x;
	int at = (int)(s - n->chart->series);

	chart_open(x, "c:spPr");
	chart_line(n, s->colour, n->d->style->chart.line, s->dashed);
	xml_end(x, "c:spPr");
	chart_open(x, "c:marker");
	chart_text(
	    x, "c:symbol", s->dashed ? "none" : markers[at % LEN(markers)]);
	if (!s->dashed) {
		chart_number(x, "c:size", 5);
		chart_area(n, s->colour, PATTERN_SOLID);
	}
	xml_end(x, "c:marker");
}

static void
series(struct native_writer *n, int i)
{
	const struct native_chart *c = n->chart;
	const struct native_series *s = &c->series[i];
	bool lines = c->kind == NATIVE_LINE || c->kind == NATIVE_RADAR;
	struct xml *x = n->x;

	chart_open(x, "c:ser");
	chart_number(x, "c:idx", i);
	chart_number(x, "c:order", i);
	chart_open(x, "c:tx");
	strings(n, cells(n, i + 1, 0, 0), &s->name, 1);
	xml_end(x, "c:tx");
	if (lines) {
		line_look(n, s);
	} else {
		chart_area(n, s->colour, s->pattern);
		if (c->kind == NATIVE_BAR)
			chart_number(x, "c:invertIfNegative", 0);
		if (!c->stacked && (c->nseries == 1))
			point_looks(n, s);
	}
	labels(n, s);
	chart_open(x, "c:cat");
	strings(n, cells(n, 0, 1, c->ncategory), c->categories, c->ncategory);
	xml_end(x, "c:cat");
	chart_open(x, "c:val");
	numbers(n, s, i + 1);
	xml_end(x, "c:val");
	if (c->kind == NATIVE_LINE)
		chart_number(x, "c:smooth", 0);
	xml_end(x, "c:ser");
}

void
chart_all_series(struct native_writer *n)
{
	for (int i = 0; i < n->chart->nseries; i++)
		series(n, i);
}
