/*
 * Titles, descriptions and groups → into the SVG that cairo made; resolution →
 * into the PNG.
 */
#include "paint/finish.h"

#include <libdeflate.h>
#include <math.h>
#include <string.h>

#include "base/xml_write.h"

/* --- SVG ----------------------------------------------------------------- */

/*
 * cairo has no groups. Two small triangles that no drawing has stand for the
 * ends of one, and as cairo writes them they are found again.
 */
static const double LONG_SIDE = 0.4375, SHORT_SIDE = 0.3125;
static const char begin_mark[] = " d=\"M 0 0 L 0.4375 0 L 0 0.3125 Z";
static const char end_mark[] = " d=\"M 0 0 L 0.3125 0 L 0 0.4375 Z";

void
figure_mark(cairo_t *cr, bool begins)
{
	cairo_save(cr);
	cairo_identity_matrix(cr);
	cairo_new_path(cr);
	cairo_move_to(cr, 0, 0);
	cairo_line_to(cr, begins ? LONG_SIDE : SHORT_SIDE, 0);
	cairo_line_to(cr, 0, begins ? SHORT_SIDE : LONG_SIDE);
	cairo_close_path(cr);
	cairo_set_source_rgb(cr, 1, 1, 1);
	cairo_fill(cr);
	cairo_restore(cr);
}

static void
put_element(struct buf *out, const char *name, const char *text)
{
	if (!text || !*text)
		return;
	buf_printf(out, "\n<%s>", name);
	xml_text(out, text, false);
	buf_printf(out, "</%s>", name);
}

static void
put_group(struct buf *out, const struct element *figure)
{
	buf_puts(out, "<g role=\"img\">");
	put_element(out, "title", figure->title);
	put_element(out, "desc", figure->alt);
}

/* The <path …/> that a mark is a part of. */
static const char *
path_start(const char *from, const char *mark)
{
	while (mark > from && *mark != '<')
		mark--;
	return mark;
}

/* Each mark from here on as the end of a group. */
static void
put_grouped(struct buf *out, const char *svg, const struct figures *figures)
{
	const char *begin = strstr(svg, begin_mark);
	const char *end = strstr(svg, end_mark);

	for (int n = 0; begin || end;) {
		bool begins = begin && (!end || begin < end);
		const char *mark = begins ? begin : end;
		const char *start = path_start(svg, mark);
		const char *after = strstr(mark, "/>");

		if (!after || (begins && n == figures->n))
			BUG("an SVG that cairo has not written");
		buf_add(out, svg, (int)(start - svg));
		if (begins)
			put_group(out, figures->at[n++]);
		else
			buf_puts(out, "</g>");
		svg = after + 2;
		if (begins)
			begin = strstr(svg, begin_mark);
		else
			end = strstr(svg, end_mark);
	}
	buf_puts(out, svg);
}

const char *
finish_svg(const struct buf *svg, const struct paint_info *info,
    const struct figures *figures, struct output *output)
{
	const char *root = strstr(svg->s, "<svg ");
	const char *open = root ? strchr(root, '>') : NULL;
	struct buf out;

	if (!open)
		BUG("an SVG without its root");
	buf_init(&out, svg->arena);
	buf_add(&out, svg->s, (int)(open + 1 - svg->s));
	put_element(&out, "title", info->title);
	put_grouped(&out, open + 1, figures);
	output_write(output, out.s, (size_t)out.n);
	return output_error(output);
}

/* --- PNG (ISO 15948, 11.3.5.3) ------------------------------------------- */

static void
put_u32(unsigned char *to, unsigned long v)
{
	for (int i = 0; i < 4; i++)
		to[i] = (unsigned char)(v >> (24 - 8 * i));
}

void
finish_png(const struct buf *png, double dpi, struct buf *out)
{
	static const double INCH = 0.0254; /* m */
	enum { HEAD = 8 + 25, DATA = 9 }; /* the signature and IHDR */
	unsigned char chunk[4 + 4 + DATA + 4] = {
	    0, 0, 0, DATA, 'p', 'H', 'Y', 's'};

	if (png->n < HEAD)
		BUG("a PNG without its head");
	put_u32(chunk + 8, (unsigned long)lround(dpi / INCH));
	put_u32(chunk + 12, (unsigned long)lround(dpi / INCH));
	chunk[16] = 1; /* a metre */
	put_u32(chunk + 8 + DATA, libdeflate_crc32(0, chunk + 4, 4 + DATA));
	buf_add(out, png->s, HEAD);
	buf_add(out, (const char *)chunk, sizeof chunk);
	buf_add(out, png->s + HEAD, png->n - HEAD);
}
