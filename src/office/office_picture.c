/* Pictures within a line: charts that DrawingML has not, marks of status. */
#include <math.h>
#include <string.h>

#include "chart/chart.h"
#include "doc/numbered.h"
#include "layout/image.h"
#include "office/office_parts.h"
#include "paint/paint.h"

/* For print. */
static const double PICTURE_DPI = 300;
/* English metric units of a point. */
static const double EMU_PER_PT = 12700;

static void
emu(struct xml *x, const char *name, double pt)
{
	xml_attr(x, name,
	    arena_printf(x->out->arena, "%ld", lround(pt * EMU_PER_PT)));
}

/* The part that holds these bytes. */
static const char *
png_part(struct docx *d, const struct buf *png)
{
	const char *name;

	for (int i = 0; i < d->pictures.n; i++)
		if (d->pictures.at[i].bytes->n == png->n &&
		    memcmp(d->pictures.at[i].bytes->s, png->s,
			(size_t)png->n) == 0)
			return d->pictures.at[i].name;
	name = arena_printf(d->arena, "media/image%d.png", d->pictures.n + 1);
	package_part(
	    d->package, arena_printf(d->arena, "word/%s", name), NULL, png);
	*array_push(d->arena, &d->pictures) = (struct office_png){name, png};
	return name;
}

/* The picture's place in the package, whatever asks for it. */
static const char *
picture_part(struct docx *d, struct frame *frame)
{
	struct buf *png = arena_new(d->arena, struct buf);
	const char *failed;

	buf_init(png, d->arena);
	failed = paint_png(d->arena, frame, PICTURE_DPI, png);
	if (failed)
		d->failed = failed;
	return package_relate(
	    d->package, d->part, "image", png_part(d, png), false);
}

void
office_drawing_begin(struct docx *d, double width, double height,
    const char *name, const char *alt)
{
	struct xml *x = d->x;

	xml_begin(x, "w:r");
	xml_inside(x);
	xml_begin(x, "w:drawing");
	xml_inside(x);
	xml_begin(x, "wp:inline");
	for (int i = 0; i < 4; i++)
		xml_attr_int(x,
		    ((const char *const[]){
			"distT", "distB", "distL", "distR"})[i],
		    0);
	xml_inside(x);
	xml_begin(x, "wp:extent");
	emu(x, "cx", width);
	emu(x, "cy", height);
	xml_empty(x);
	xml_begin(x, "wp:docPr");
	xml_attr_int(x, "id", ++d->ndrawing);
	xml_attr(
	    x, "name", name ? name : arena_printf(d->arena, "%d", d->ndrawing));
	xml_attr(x, "descr", alt);
	xml_empty(x);
	xml_begin(x, "a:graphic");
	xml_inside(x);
}

void
office_drawing_end(struct docx *d)
{
	xml_end(d->x, "a:graphic");
	xml_end(d->x, "wp:inline");
	xml_end(d->x, "w:drawing");
	xml_end(d->x, "w:r");
}

static void
point(struct xml *x, const char *name, const char *a, double u, const char *b,
    double v)
{
	xml_begin(x, name);
	emu(x, a, u);
	emu(x, b, v);
	xml_empty(x);
}

static void
picture_write(struct docx *d, const char *id, double width, double height)
{
	static const char URI[] =
	    "http://schemas.openxmlformats.org/drawingml/2006/picture";
	struct xml *x = d->x;

	xml_begin(x, "a:graphicData");
	xml_attr(x, "uri", URI);
	xml_inside(x);
	xml_begin(x, "pic:pic");
	xml_attr(x, "xmlns:pic", URI);
	xml_inside(x);
	xml_begin(x, "pic:nvPicPr");
	xml_inside(x);
	xml_begin(x, "pic:cNvPr");
	xml_attr_int(x, "id", d->ndrawing);
	xml_attr(x, "name", id);
	xml_empty(x);
	xml_begin(x, "pic:cNvPicPr");
	xml_empty(x);
	xml_end(x, "pic:nvPicPr");
	xml_begin(x, "pic:blipFill");
	xml_inside(x);
	xml_begin(x, "a:blip");
	xml_attr(x, "r:embed", id);
	xml_empty(x);
	xml_begin(x, "a:stretch");
	xml_inside(x);
	xml_begin(x, "a:fillRect");
	xml_empty(x);
	xml_end(x, "a:stretch");
	xml_end(x, "pic:blipFill");
	xml_begin(x, "pic:spPr");
	xml_inside(x);
	xml_begin(x, "a:xfrm");
	xml_inside(x);
	point(x, "a:off", "x", 0, "y", 0);
	point(x, "a:ext", "cx", width, "cy", height);
	xml_end(x, "a:xfrm");
	xml_begin(x, "a:prstGeom");
	xml_attr(x, "prst", "rect");
	xml_inside(x);
	xml_begin(x, "a:avLst");
	xml_empty(x);
	xml_end(x, "a:prstGeom");
	xml_end(x, "pic:spPr");
	xml_end(x, "pic:pic");
	xml_end(x, "a:graphicData");
}

void
office_picture(
    struct docx *d, struct frame *frame, const char *name, const char *alt)
{
	const char *id = picture_part(d, frame);

	office_drawing_begin(d, frame->width, frame->height, name, alt);
	picture_write(d, id, frame->width, frame->height);
	office_drawing_end(d);
}

/* --- Charts as pictures -------------------------------------------------- */

/* Below its caption a page has room for this share of its height. */
static const double CHART_SHARE = 0.9;

double
office_room(const struct docx *d)
{
	const struct page_style *page = &d->style->page;

	return CHART_SHARE *
	    (d->landscape ? page->text_width : page->text_height);
}

/* Its line is as high as what stands in it. */
struct ppr
office_figure_ppr(void)
{
	return (struct ppr){
	    .style = block_name(BLOCK_CHART),
	    .least = true,
	    .leading = {true, 1},
	    .align = ALIGN_CENTER,
	};
}

/* One too high for a page comes in parts, each with the rows that fit. */
void
office_chart_picture(struct docx *d, const struct node *chart)
{
	struct plot *plot = plot_new(d->setter, chart, d->measure - d->inset);
	const char *alt = chart_alt(d->arena, d->style, chart);
	struct ppr p = office_figure_ppr();

	for (int start = 0; start >= 0;) {
		struct frame *frame = chart_draw(plot, office_room(d), &start);

		office_begin(d, &p);
		office_picture(d, frame, chart->as.chart.caption, alt);
		office_end(d);
		alt = NULL;
	}
}

/* --- Pictures of the document -------------------------------------------- */

void
office_caption(struct docx *d, const char *text)
{
	struct ppr p = {.style = block_name(BLOCK_CAPTION), .keep_next = true};

	if (text && *text)
		office_line_in(d, &p, text);
}

void
office_image(struct docx *d, const struct node *node)
{
	const struct picture *picture = image_read(d->setter, node);
	double measure = d->measure - d->inset, height;
	struct ppr p = office_figure_ppr();
	struct frame *frame;

	if (!picture)
		return;
	office_caption(d, caption_numbered(d->arena, node));
	height =
	    image_height(d->setter, node, picture, measure, office_room(d));
	frame = frame_new(d->arena, image_width(picture, height), height);
	frame_picture(frame, picture, 0, 0, frame->width, height);
	office_begin(d, &p);
	office_picture(d, frame, node->as.image.caption, node->as.image.alt);
	office_end(d);
}
