/*
 * Pages → a tagged PDF with links, bookmarks and metadata, written by our own
 * hand: no library that is there writes tagged PDF with subsets of Chinese CFF
 * faces.
 *
 * What the marks belong to is told in the page's content, numbered page by
 * page; the tree holds the numbers together.
 */
#include "paint/pdf_device.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

#include "base/map.h"
#include "paint/device.h"
#include "paint/pdf_about.h"
#include "paint/pdf_content.h"
#include "paint/pdf_image.h"
#include "paint/pdf_tree.h"

struct pdf_device {
	struct device base;
	struct arena *arena;
	const struct paint_info *info;
	struct pdf_file file;
	struct used_fonts fonts;
	struct pdf_content content;
	struct pdf_tree tree;
	struct map *places; /* id → the mark that places it */
	struct map *dests; /* id → struct pdf_dest */
	struct pdf_bookmarks bookmarks;
	ARRAY_OF(const char *) bookmark_ids;
	int *pages; /* their objects */
	int npage, page; /* the one being painted, from 0 */
	int resources;
	struct pdf_images images;
	double width, height;

	/* What is to be marked next, and what is. */
	struct owner want, marked;
	bool is_marked;
};

static struct pdf_device *
pdf_device(struct device *device)
{
	return (struct pdf_device *)device;
}

/* --- Whose content it is (14.6, 14.8.2) ---------------------------------- */

static void
owner_leave(struct pdf_device *pdf)
{
	pdf_content_text_end(&pdf->content);
	if (pdf->is_marked)
		buf_puts(&pdf->content.out, "EMC\n");
	pdf->is_marked = false;
}

static const char *
artifact_dict(enum artifact artifact)
{
	switch (artifact) {
	case ARTIFACT_REPEAT:
		return "<</Type/Pagination>>";
	case ARTIFACT_WATERMARK:
		return "<</Type/Pagination/Subtype/Watermark>>";
	case ARTIFACT_FOOTER:
		return "<</Type/Pagination/Subtype/Footer>>";
	default:
		return "<</Type/Layout>>";
	}
}

static const char *
tag_name(const struct element *element)
{
	while (element->kind == ELEMENT_TEXT)
		element = element->parent;
	return element_name(element->kind);
}

/* Before something is drawn: nothing is marked that stays empty. */
static void
owner_enter(struct pdf_device *pdf)
{
	const struct owner *want = &pdf->want, *now = &pdf->marked;
	struct buf *out = &pdf->content.out;

	if (pdf->is_marked && now->element == want->element &&
	    (want->element || now->artifact == want->artifact))
		return;
	owner_leave(pdf);
	pdf->marked = *want;
	pdf->is_marked = true;
	if (!want->element || !pdf->tree.root) {
		buf_printf(
		    out, "/Artifact%sBDC\n", artifact_dict(want->artifact));
		return;
	}
	buf_printf(out, "/%s<</MCID %d>>BDC\n", tag_name(want->element),
	    pdf_tree_mark(&pdf->tree, want->element, pdf->page));
}

static void
pdf_owner(
    struct device *base, const struct element *element, enum artifact artifact)
{
	pdf_device(base)->want = (struct owner){element, artifact};
}

/* --- Pages --------------------------------------------------------------- */

static void
pdf_page_begin(struct device *base, double width, double height)
{
	struct pdf_device *pdf = pdf_device(base);

	pdf->width = width;
	pdf->height = height;
	pdf->want = (struct owner){NULL, ARTIFACT_LAYOUT};
	pdf->is_marked = false;
	pdf_content_begin(&pdf->content, height);
}

static bool
has_areas(const struct pdf_device *pdf)
{
	for (int i = 0; i < pdf->tree.areas.n; i++)
		if (pdf->tree.areas.at[i]->page == pdf->page)
			return true;
	return false;
}

static void
put_areas(struct buf *out, const struct pdf_device *pdf)
{
	if (!has_areas(pdf))
		return;
	buf_puts(out, "/Annots[");
	for (int i = 0; i < pdf->tree.areas.n; i++)
		if (pdf->tree.areas.at[i]->page == pdf->page)
			pdf_reference(out, pdf->tree.areas.at[i]->object);
	buf_puts(out, "]");
}

static void
pdf_page_end(struct device *base)
{
	struct pdf_device *pdf = pdf_device(base);
	int content = pdf_reserve(&pdf->file);
	struct buf *out;

	owner_leave(pdf);
	pdf_content_end(&pdf->content);
	pdf_stream(&pdf->file, content, "", pdf->content.out.s,
	    pdf->content.out.n, PDF_PACKED);
	out = pdf_begin(&pdf->file, pdf->pages[pdf->page]);
	buf_printf(
	    out, "<</Type/Page/Parent %d 0 R/MediaBox[0 0 ", pdf->pages[-1]);
	pdf_number(out, pdf->width);
	buf_putc(out, ' ');
	pdf_number(out, pdf->height);
	buf_printf(
	    out, "]/Resources %d 0 R/Contents %d 0 R", pdf->resources, content);
	if (pdf->tree.root)
		buf_printf(out, "/StructParents %d/Tabs/S", pdf->page);
	put_areas(out, pdf);
	buf_puts(out, ">>");
	pdf_end(&pdf->file);
	pdf->page++;
}

/* --- Drawing ------------------------------------------------------------- */

static void
box_point(struct pdf_device *pdf, struct pdf_box *box, double x, double y)
{
	pdf_content_point(&pdf->content, x, y, &x, &y);
	pdf_box_add(box, x, y);
}

/* Is it a part of a figure, which has to know how large it is? */
static bool
in_figure(const struct pdf_device *pdf)
{
	return pdf->tree.root &&
	    element_within(pdf->want.element, ELEMENT_FIGURE);
}

static void
path_box(struct pdf_device *pdf, const struct path *path)
{
	struct pdf_box box = {0};
	double x = pdf->base.x, y = pdf->base.y;

	for (int i = 0; i < path->steps.n; i++)
		if (path->steps.at[i].verb != PATH_CLOSE)
			box_point(pdf, &box, x + path->steps.at[i].x,
			    y + path->steps.at[i].y);
	pdf_tree_box(&pdf->tree, pdf->want.element, pdf->page, box);
}

static void
run_box(struct pdf_device *pdf, const struct glyph_run *run)
{
	struct pdf_box box = {0};
	double x = pdf->base.x + run->x, y = pdf->base.y + run->y;
	double end = x + (double)run->glyphs[run->nglyph - 1].x + run->size;

	box_point(pdf, &box, x, y - run->size);
	box_point(pdf, &box, end, y + run->size / 4);
	pdf_tree_box(&pdf->tree, pdf->want.element, pdf->page, box);
}

static void
pdf_glyphs(struct device *base, const struct glyph_run *run)
{
	struct pdf_device *pdf = pdf_device(base);

	owner_enter(pdf);
	pdf_content_glyphs(&pdf->content,
	    used_fonts_find(&pdf->fonts, run->face), run, base->x, base->y);
	if (pdf->want.element && pdf->tree.root)
		pdf_tree_words(
		    &pdf->tree, pdf->want.element, run->text, run->nbyte);
	if (in_figure(pdf))
		run_box(pdf, run);
}

static void
pdf_path(struct device *base, const struct path *path)
{
	struct pdf_device *pdf = pdf_device(base);

	owner_enter(pdf);
	pdf_content_path(&pdf->content, path, base->x, base->y);
	if (in_figure(pdf))
		path_box(pdf, path);
}

static void
pdf_picture(struct device *base, const struct mark *mark)
{
	struct pdf_device *pdf = pdf_device(base);
	double x = base->x + mark->as.picture.x;
	double y = base->y + mark->as.picture.y;
	double width = mark->as.picture.width, height = mark->as.picture.height;
	struct pdf_box box = {0};

	owner_enter(pdf);
	pdf_content_image(&pdf->content,
	    pdf_image_index(&pdf->images, &pdf->file, mark->as.picture.picture),
	    x, y, width, height);
	if (!in_figure(pdf))
		return;
	box_point(pdf, &box, x, y);
	box_point(pdf, &box, x + width, y + height);
	pdf_tree_box(&pdf->tree, pdf->want.element, pdf->page, box);
}

static void
pdf_turn_begin(struct device *base, double x, double y, int quarter_turns)
{
	pdf_content_turn(&pdf_device(base)->content, x, y, quarter_turns);
}

static void
pdf_turn_end(struct device *base)
{
	pdf_content_turn_back(&pdf_device(base)->content);
}

/* --- Places and links ---------------------------------------------------- */

/* The first place of an id wins. */
static void
pdf_dest(struct device *base, const struct mark *mark)
{
	struct pdf_device *pdf = pdf_device(base);
	struct pdf_dest *dest;

	if (map_find(pdf->places, mark->as.dest.id) != mark ||
	    map_find(pdf->dests, mark->as.dest.id))
		return;
	dest = arena_new(pdf->arena, struct pdf_dest);
	dest->id = mark->as.dest.id;
	dest->page_object = pdf->pages[pdf->page];
	pdf_content_point(&pdf->content, base->x + mark->as.dest.x,
	    base->y + mark->as.dest.y, &dest->x, &dest->y);
	map_put(pdf->dests, dest->id, dest);
}

static void
pdf_link(struct device *base, const struct mark *mark)
{
	struct pdf_device *pdf = pdf_device(base);
	const char *target = mark->as.link.element->target;
	double x = base->x + mark->as.link.x, y = base->y + mark->as.link.y;
	struct pdf_box box = {0};

	if (!pdf->tree.root ||
	    (target[0] == '#' && !map_find(pdf->places, target + 1)))
		return;
	box_point(pdf, &box, x, y);
	box_point(pdf, &box, x + mark->as.link.width, y + mark->as.link.height);
	pdf_tree_area(&pdf->tree, mark->as.link.element, pdf->page, box);
}

/* Where it leads is known when all pages are painted. */
static void
pdf_outline(struct device *base, const struct mark *mark)
{
	struct pdf_device *pdf = pdf_device(base);
	struct pdf_dest *here = arena_new(pdf->arena, struct pdf_dest);

	here->page_object = pdf->pages[pdf->page];
	here->y = pdf->height;
	*array_push(pdf->arena, &pdf->bookmarks) = (struct pdf_bookmark){
	    .text = mark->as.outline.text,
	    .depth = mark->as.outline.depth,
	    .dest = here,
	};
	*array_push(pdf->arena, &pdf->bookmark_ids) = mark->as.outline.id;
}

static void
bookmarks_resolve(struct pdf_device *pdf)
{
	for (int i = 0; i < pdf->bookmarks.n; i++) {
		const struct pdf_dest *dest =
		    map_find(pdf->dests, pdf->bookmark_ids.at[i]);

		if (dest)
			pdf->bookmarks.at[i].dest = dest;
	}
}

/* --- Annotations (12.5) -------------------------------------------------- */

static void
put_box(struct buf *out, const struct pdf_box *box)
{
	const double values[] = {box->x0, box->y0, box->x1, box->y1};

	for (int i = 0; i < LEN(values); i++) {
		pdf_number(out, values[i]);
		buf_putc(out, ' ');
	}
}

/* Of several lines each is an area of its own: upper left first. */
static void
put_lines(struct buf *out, const struct pdf_area *area)
{
	if (area->lines.n < 2)
		return;
	buf_puts(out, "/QuadPoints[");
	for (int i = 0; i < area->lines.n; i++) {
		const struct pdf_box *box = &area->lines.at[i];
		const struct pdf_box upper = {
		    box->x0, box->y1, box->x1, box->y1, true};
		const struct pdf_box lower = {
		    box->x0, box->y0, box->x1, box->y0, true};

		put_box(out, &upper);
		put_box(out, &lower);
	}
	buf_putc(out, ']');
}

/* A URI is ASCII: what is not, and what a string would need escapes for, is
 * written in percent (RFC 3986). */
static void
put_uri(struct buf *out, const char *uri)
{
	buf_puts(out, "/A<</S/URI/URI(");
	for (; *uri; uri++) {
		unsigned char c = (unsigned char)*uri;

		if (c <= ' ' || c >= 0x7F || strchr("()\\'\"<>", c))
			buf_printf(out, "%%%02X", c);
		else
			buf_putc(out, (char)c);
	}
	buf_puts(out, ")>>");
}

static void
area_write(struct pdf_device *pdf, int i)
{
	const struct pdf_area *area = pdf->tree.areas.at[i];
	const char *target = area->element->target;
	struct pdf_box all = {0};
	struct buf *out = pdf_begin(&pdf->file, area->object);

	for (int k = 0; k < area->lines.n; k++) {
		pdf_box_add(&all, area->lines.at[k].x0, area->lines.at[k].y0);
		pdf_box_add(&all, area->lines.at[k].x1, area->lines.at[k].y1);
	}
	buf_puts(out, "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[");
	put_box(out, &all);
	buf_printf(out, "]/StructParent %d", pdf_tree_area_key(&pdf->tree, i));
	put_lines(out, area);
	buf_puts(out, "/Contents");
	pdf_text(out, area->words.n > 0 ? area->words.s : target);
	if (target[0] == '#') {
		buf_puts(out, "/Dest");
		pdf_put_dest(out, map_find(pdf->dests, target + 1));
	} else {
		put_uri(out, target);
	}
	buf_puts(out, ">>");
	pdf_end(&pdf->file);
}

/* --- The whole ----------------------------------------------------------- */

static void
resources_write(struct pdf_device *pdf)
{
	struct buf *out = pdf_begin(&pdf->file, pdf->resources);

	buf_puts(out, "<</Font<<");
	for (int i = 0; i < pdf->fonts.list.n; i++)
		buf_printf(
		    out, "/F%d %d 0 R", i, pdf->fonts.list.at[i]->object);
	buf_puts(out, ">>");
	pdf_images_list(&pdf->images, out);
	buf_puts(out, ">>");
	pdf_end(&pdf->file);
}

static void
pages_write(struct pdf_device *pdf)
{
	struct buf *out = pdf_begin(&pdf->file, pdf->pages[-1]);

	buf_printf(out, "<</Type/Pages/Count %d/Kids[", pdf->npage);
	for (int i = 0; i < pdf->npage; i++)
		pdf_reference(out, pdf->pages[i]);
	buf_puts(out, "]>>");
	pdf_end(&pdf->file);
}

static void
put_tree(struct buf *out, struct pdf_device *pdf)
{
	int tree = pdf_tree_write(&pdf->tree);

	if (tree)
		buf_printf(out,
		    "/StructTreeRoot %d 0 R/MarkInfo<</Marked true>>", tree);
}

static void
put_bookmarks(struct buf *out, struct pdf_device *pdf)
{
	int root;

	bookmarks_resolve(pdf);
	root = pdf_write_bookmarks(&pdf->file, &pdf->bookmarks);
	if (root)
		buf_printf(out, "/Outlines %d 0 R/PageMode/UseOutlines", root);
}

static int
catalog_write(struct pdf_device *pdf)
{
	const struct paint_info *info = pdf->info;
	int object = pdf_reserve(&pdf->file);
	struct buf out, *body;

	buf_init(&out, pdf->arena);
	buf_printf(&out,
	    "<</Type/Catalog/Pages %d 0 R/Metadata %d 0 R"
	    "/PageLabels<</Nums[0<</S/D>>]>>"
	    "/ViewerPreferences<</DisplayDocTitle true>>",
	    pdf->pages[-1], pdf_write_metadata(&pdf->file, info));
	if (info->lang) {
		buf_puts(&out, "/Lang");
		pdf_text(&out, info->lang);
	}
	if (info->standards & (STANDARD_A2A | STANDARD_A3A))
		buf_printf(&out, "/OutputIntents[%d 0 R]",
		    pdf_write_intent(&pdf->file));
	put_tree(&out, pdf);
	put_bookmarks(&out, pdf);
	pdf_write_attachments(&pdf->file, info, &out);
	buf_puts(&out, ">>");
	body = pdf_begin(&pdf->file, object);
	buf_add(body, out.s, out.n);
	pdf_end(&pdf->file);
	return object;
}

static const char *
pdf_close(struct device *base)
{
	struct pdf_device *pdf = pdf_device(base);
	int catalog;

	if (base->error)
		return base->error;
	for (int i = 0; i < pdf->tree.areas.n; i++)
		area_write(pdf, i);
	pdf_fonts_write(&pdf->fonts, &pdf->file);
	resources_write(pdf);
	pdf_images_write(&pdf->images, &pdf->file);
	pages_write(pdf);
	catalog = catalog_write(pdf);
	pdf_file_close(
	    &pdf->file, catalog, pdf_write_properties(&pdf->file, pdf->info));
	return NULL;
}

static const struct device_ops pdf_ops = {
    .page_begin = pdf_page_begin,
    .page_end = pdf_page_end,
    .glyphs = pdf_glyphs,
    .path = pdf_path,
    .picture = pdf_picture,
    .turn_begin = pdf_turn_begin,
    .turn_end = pdf_turn_end,
    .owner = pdf_owner,
    .link = pdf_link,
    .dest = pdf_dest,
    .outline = pdf_outline,
    .close = pdf_close,
};

/* The first is the tree's of pages, then one for each page. */
static void
pages_reserve(struct pdf_device *pdf)
{
	pdf->pages = arena_alloc(
	    pdf->arena, sizeof *pdf->pages * (size_t)(pdf->npage + 1));
	for (int i = 0; i <= pdf->npage; i++)
		pdf->pages[i] = pdf_reserve(&pdf->file);
	pdf->pages++;
	pdf->resources = pdf_reserve(&pdf->file);
}

struct device *
pdf_device_open(struct arena *arena, const struct pages *pages,
    const struct paint_info *info)
{
	struct pdf_device *pdf = arena_new(arena, struct pdf_device);

	pdf->base.ops = &pdf_ops;
	pdf->arena = pdf->fonts.arena = arena;
	pdf->info = info;
	pdf->npage = pages->n;
	pdf->places = map_new(arena);
	pdf->dests = map_new(arena);
	pdf_file_open(&pdf->file, arena);
	pages_reserve(pdf);
	pdf_content_init(&pdf->content, arena);
	pdf_tree_open(&pdf->tree, &pdf->file, pages, pdf->pages);
	for (int i = 0; i < pages->n; i++) {
		replay_dests(pdf->places, pages->at[i]);
		used_fonts_collect(&pdf->fonts, pages->at[i]);
	}
	used_fonts_make(&pdf->fonts, false);
	pdf_fonts_reserve(&pdf->fonts, &pdf->file);
	pdf->base.error = pdf->fonts.error;
	return &pdf->base;
}

const struct buf *
pdf_device_bytes(const struct device *device)
{
	return &((const struct pdf_device *)device)->file.bytes;
}
