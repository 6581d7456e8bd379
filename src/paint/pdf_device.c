/*
 * Pages → a tagged PDF with links, bookmarks and metadata.
 *
 * Structure elements nest across pages and are named as PDF names them. What
 * cairo 1.16 would turn into a damaged file is never asked of it: a link
 * outside any element, a link to a place that is not there, an element it does
 * not know.
 */
#include <ctype.h>
#include <string.h>

#include <cairo-pdf.h>

#include "base/buf.h"
#include "paint/cairo_device.h"
#include "paint/paint.h"

enum { OUTLINE_DEPTH = 16 };

struct pdf_device {
	struct cairo_device cairo;
	struct map *dests; /* id → the mark that places it */
	ARRAY_OF(const struct element *) open; /* elements */
	int page; /* from 1 */
	int outline[OUTLINE_DEPTH +
	    1]; /* last entry at each depth; [0]: root */
	int depth; /* of the last entry */
};

static struct pdf_device *
pdf_device(struct device *device)
{
	return (struct pdf_device *)device;
}

static void
pdf_page_begin(struct device *base, double width, double height)
{
	struct pdf_device *pdf = pdf_device(base);

	cairo_pdf_surface_set_size(pdf->cairo.surface, width, height);
	pdf->page++;
	cairo_device_page_begin(base, width, height);
}

static void
element_close(struct pdf_device *pdf)
{
	const struct element *element = pdf->open.at[--pdf->open.n];

	cairo_tag_end(pdf->cairo.cr, element_name(element->kind));
}

static void
element_open(struct pdf_device *pdf, const struct element *element)
{
	struct arena *arena = pdf->cairo.arena;

	if (element->kind == ELEMENT_FIGURE)
		*array_push(arena, &pdf->cairo.alts) = element->alt;
	cairo_tag_begin(pdf->cairo.cr, element_name(element->kind), NULL);
	*array_push(arena, &pdf->open) = element;
}

/* All that are open outside of it are closed, those around it opened. */
static void
element_enter(struct pdf_device *pdf, const struct element *element)
{
	if (element &&
	    (element->kind == ELEMENT_TEXT || element->kind == ELEMENT_LINK)) {
		element_enter(pdf, element->parent);
		return;
	}
	/* Artifacts stay where they are: cairo knows none. */
	if (!element)
		return;
	if (!element->parent) {
		while (pdf->open.n > 0)
			element_close(pdf);
		return;
	}
	for (int i = 0; i < pdf->open.n; i++)
		if (pdf->open.at[i] == element) {
			while (pdf->open.n > i + 1)
				element_close(pdf);
			return;
		}
	element_enter(pdf, element->parent);
	element_open(pdf, element);
}

static void
pdf_page_end(struct device *base)
{
	struct pdf_device *pdf = pdf_device(base);

	while (pdf->open.n > 0)
		element_close(pdf);
	cairo_device_page_end(base);
}

static void
pdf_owner(
    struct device *base, const struct element *element, enum artifact artifact)
{
	(void)artifact;
	element_enter(pdf_device(base), element);
	cairo_device_check(&pdf_device(base)->cairo);
}

/*
 * An id as the name of a place: cairo 1.16 writes names into the file without
 * escaping, so all but plain letters become ~XX.
 */
static char *
dest_name(struct arena *arena, const char *id)
{
	struct buf buf;

	buf_init(&buf, arena);
	for (; *id; id++) {
		unsigned char c = (unsigned char)*id;

		if (c < 0x80 && (isalnum(c) || strchr("-_.:", c)))
			buf_putc(&buf, (char)c);
		else
			buf_printf(&buf, "~%02X", c);
	}
	return buf.s;
}

/* cairo writes a URI's bytes as they are: encode what would break the file. */
static char *
quote_uri(struct arena *arena, const char *uri)
{
	struct buf buf;

	buf_init(&buf, arena);
	buf_putc(&buf, '\'');
	for (; *uri; uri++) {
		unsigned char c = (unsigned char)*uri;

		if (c <= ' ' || c >= 0x7F || strchr("()\\'\"<>", c))
			buf_printf(&buf, "%%%02X", c);
		else
			buf_putc(&buf, (char)c);
	}
	buf_putc(&buf, '\'');
	return buf.s;
}

/* Where the link leads, as attributes; NULL when there is no such place. */
static char *
link_target(struct pdf_device *pdf, const char *target)
{
	struct arena *arena = pdf->cairo.arena;

	if (target[0] != '#')
		return arena_printf(arena, "uri=%s", quote_uri(arena, target));
	if (!map_find(pdf->dests, target + 1))
		return NULL;
	return arena_printf(arena, "dest='%s'", dest_name(arena, target + 1));
}

/* The rectangle as cairo wants it: on the page, not turned. */
static char *
link_rect(struct pdf_device *pdf, const struct mark *mark)
{
	double x0 = pdf->cairo.base.x + mark->as.link.x;
	double y0 = pdf->cairo.base.y + mark->as.link.y;
	double x1 = x0 + mark->as.link.width, y1 = y0 + mark->as.link.height;

	cairo_user_to_device(pdf->cairo.cr, &x0, &y0);
	cairo_user_to_device(pdf->cairo.cr, &x1, &y1);
	return arena_printf(pdf->cairo.arena, "rect=[%.3f %.3f %.3f %.3f]",
	    x0 < x1 ? x0 : x1, y0 < y1 ? y0 : y1, x0 < x1 ? x1 - x0 : x0 - x1,
	    y0 < y1 ? y1 - y0 : y0 - y1);
}

static void
pdf_link(struct device *base, const struct mark *mark)
{
	struct pdf_device *pdf = pdf_device(base);
	char *target = link_target(pdf, mark->as.link.element->target);

	if (!target || pdf->open.n == 0)
		return;
	target = arena_printf(
	    pdf->cairo.arena, "%s %s", link_rect(pdf, mark), target);
	cairo_tag_begin(pdf->cairo.cr, CAIRO_TAG_LINK, target);
	cairo_tag_end(pdf->cairo.cr, CAIRO_TAG_LINK);
	cairo_device_check(&pdf->cairo);
}

/* The first place of an id wins. */
static void
pdf_dest(struct device *base, const struct mark *mark)
{
	struct pdf_device *pdf = pdf_device(base);
	struct arena *arena = pdf->cairo.arena;
	double x = base->x + mark->as.dest.x, y = base->y + mark->as.dest.y;

	if (map_find(pdf->dests, mark->as.dest.id) != mark)
		return;
	cairo_user_to_device(pdf->cairo.cr, &x, &y);
	cairo_tag_begin(pdf->cairo.cr, CAIRO_TAG_DEST,
	    arena_printf(arena, "name='%s' x=%.3f y=%.3f",
		dest_name(arena, mark->as.dest.id), x, y));
	cairo_tag_end(pdf->cairo.cr, CAIRO_TAG_DEST);
	cairo_device_check(&pdf->cairo);
}

/* A level may not be skipped on the way down. */
static void
pdf_outline(struct device *base, const struct mark *mark)
{
	struct pdf_device *pdf = pdf_device(base);
	struct arena *arena = pdf->cairo.arena;
	int depth = mark->as.outline.depth;
	const char *id = mark->as.outline.id;
	char *target = map_find(pdf->dests, id)
	    ? arena_printf(arena, "dest='%s'", dest_name(arena, id))
	    : arena_printf(arena, "page=%d pos=[0 0]", pdf->page);

	if (depth > pdf->depth + 1)
		depth = pdf->depth + 1;
	if (depth > OUTLINE_DEPTH)
		depth = OUTLINE_DEPTH;
	if (depth < 1)
		depth = 1;
	pdf->outline[depth] = cairo_pdf_surface_add_outline(pdf->cairo.surface,
	    pdf->outline[depth - 1], mark->as.outline.text, target,
	    depth == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
	pdf->depth = depth;
}

static const struct device_ops pdf_ops = {
    .page_begin = pdf_page_begin,
    .page_end = pdf_page_end,
    .glyphs = cairo_device_glyphs,
    .path = cairo_device_path,
    .turn_begin = cairo_device_turn_begin,
    .turn_end = cairo_device_turn_end,
    .owner = pdf_owner,
    .link = pdf_link,
    .dest = pdf_dest,
    .outline = pdf_outline,
    .close = cairo_device_close,
};

static void
set_metadata(
    cairo_surface_t *surface, cairo_pdf_metadata_t key, const char *text)
{
	if (text)
		cairo_pdf_surface_set_metadata(surface, key, text);
}

struct cairo_device *
pdf_device_open(struct arena *arena, const struct pages *pages,
    const struct paint_info *info)
{
	struct pdf_device *pdf = arena_new(arena, struct pdf_device);
	cairo_surface_t *surface;

	cairo_device_open(&pdf->cairo, arena, &pdf_ops);
	surface = cairo_pdf_surface_create_for_stream(cairo_device_write,
	    &pdf->cairo, pages->at[0]->width, pages->at[0]->height);
	cairo_device_start(&pdf->cairo, surface);
	set_metadata(surface, CAIRO_PDF_METADATA_TITLE, info->title);
	set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, info->author);
	set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, info->creator);
	set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, info->date);
	set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, info->date);
	pdf->outline[0] = CAIRO_PDF_OUTLINE_ROOT;
	pdf->dests = map_new(arena);
	for (int i = 0; i < pages->n; i++)
		replay_dests(pdf->dests, pages->at[i]);
	return &pdf->cairo;
}
