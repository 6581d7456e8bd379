/*
 * Pages → an OFD, by our own hand: no library that is there writes one.
 *
 * The same marks as a PDF's, owned by the same elements; the fonts are TrueType
 * throughout, for readers of OFD know little else.
 */
#include "paint/ofd_device.h"

#include "base/map.h"
#include "paint/ofd_about.h"
#include "paint/ofd_tag.h"

struct ofd_device {
	struct device base;
	struct arena *arena;
	const struct paint_info *info;
	struct used_fonts fonts;
	struct ofd_parts parts;
	struct ofd_pages pages;
	struct ofd_content content;
	struct ofd_tags tags;
	struct map *places; /* id → the mark that places it */
	struct map *dests; /* id → struct ofd_dest */
	struct ofd_bookmarks bookmarks;
	ARRAY_OF(const char *) bookmark_ids;
	int page; /* the one being painted, from 0 */
	struct owner owner; /* of what is drawn */
	ARRAY_OF(struct ofd_image) images;
	const struct element *block; /* the figure that is open, as a block */
	struct buf bytes; /* the file */
};

static struct ofd_device *
ofd_device(struct device *device)
{
	return (struct ofd_device *)device;
}

static struct ofd_page *
page_now(struct ofd_device *ofd)
{
	return &ofd->pages.at[ofd->page];
}

/* --- Drawing ---------------------------------------------------------------
 */

/* The figure that is drawn, its caption and the like apart; NULL. */
static const struct element *
figure_of(const struct element *element)
{
	if (element->kind == ELEMENT_TEXT && element->parent)
		element = element->parent;
	return element->kind == ELEMENT_FIGURE ? element : NULL;
}

/* What a figure is drawn of is one block: one thing for those who ask. */
static void
enter_block(struct ofd_device *ofd, const struct element *element)
{
	const struct element *figure = figure_of(element);
	struct ofd_page *page = page_now(ofd);

	if (ofd->block == figure)
		return;
	ofd_page_block_end(page);
	ofd->block = figure;
	if (!figure)
		return;
	ofd_tag(
	    &ofd->tags, element, page->id, ofd_page_block(&ofd->parts, page));
}

static void
ofd_object(void *self, const char *name, const struct buf *rest)
{
	struct ofd_device *ofd = self;
	const struct element *element = ofd->owner.element;
	struct ofd_page *page = page_now(ofd);
	int object;

	if (element && ofd->tags.root)
		enter_block(ofd, element);
	object = ofd_page_object(&ofd->parts, page, name, rest, element != NULL,
	    ofd->owner.artifact);
	if (object && ofd->tags.root && !ofd->block)
		ofd_tag(&ofd->tags, element, page->id, object);
}

static void
ofd_owner(
    struct device *base, const struct element *element, enum artifact artifact)
{
	struct ofd_device *ofd = ofd_device(base);

	ofd_content_flush(&ofd->content);
	ofd->owner = (struct owner){element, artifact};
}

static void
ofd_glyphs(struct device *base, const struct glyph_run *run)
{
	struct ofd_device *ofd = ofd_device(base);

	ofd_content_glyphs(&ofd->content,
	    used_fonts_find(&ofd->fonts, run->face), run, base->x, base->y);
}

static void
ofd_path(struct device *base, const struct path *path)
{
	ofd_content_path(&ofd_device(base)->content, path, base->x, base->y);
}

/* Its number among the resources, each once. */
static int
image_id(struct ofd_device *ofd, const struct picture *picture)
{
	struct ofd_image *image;

	for (int i = 0; i < ofd->images.n; i++)
		if (picture_is_same(ofd->images.at[i].picture, picture))
			return ofd->images.at[i].id;
	image = array_push(ofd->arena, &ofd->images);
	image->picture = picture;
	image->id = ofd_new_id(&ofd->parts);
	return image->id;
}

/* The unit square, y down, to where it stands on the page (10). */
static void
ofd_picture(struct device *base, const struct mark *mark)
{
	struct ofd_device *ofd = ofd_device(base);
	const struct turns *turns = &ofd->content.turns;
	double x = base->x + mark->as.picture.x;
	double y = base->y + mark->as.picture.y;
	double at[3][2], values[6];
	struct ofd_box box = {0};
	struct buf rest;

	ofd_content_flush(&ofd->content);
	turns_point(turns, x, y, &at[0][0], &at[0][1]);
	turns_point(turns, x + mark->as.picture.width, y, &at[1][0], &at[1][1]);
	turns_point(
	    turns, x, y + mark->as.picture.height, &at[2][0], &at[2][1]);
	ofd_box_add(&box, at[1][0], at[1][1]);
	ofd_box_add(&box, at[2][0], at[2][1]);
	for (int i = 0; i < 2; i++) {
		values[i] = (at[1][i] - at[0][i]) * OFD_MM;
		values[2 + i] = (at[2][i] - at[0][i]) * OFD_MM;
		values[4 + i] =
		    (at[0][i] - (i == 0 ? box.x0 : box.y0)) * OFD_MM;
	}
	buf_init(&rest, ofd->arena);
	ofd_put_boundary(&rest, box.x0 * OFD_MM, box.y0 * OFD_MM,
	    (box.x1 - box.x0) * OFD_MM, (box.y1 - box.y0) * OFD_MM);
	ofd_put_name(&rest, "CTM");
	ofd_put_values(&rest, values, 6, 3);
	buf_printf(&rest, "\" ResourceID=\"%d\"/>",
	    image_id(ofd, mark->as.picture.picture));
	ofd_object(ofd, "ImageObject", &rest);
}

static void
ofd_turn_begin(struct device *base, double x, double y, int quarter_turns)
{
	turns_begin(&ofd_device(base)->content.turns, x, y, quarter_turns);
}

static void
ofd_turn_end(struct device *base)
{
	turns_end(&ofd_device(base)->content.turns);
}

static void
ofd_page_begin(struct device *base, double width, double height)
{
	struct ofd_device *ofd = ofd_device(base);

	turns_start(&ofd->content.turns);
	ofd->owner = (struct owner){NULL, ARTIFACT_LAYOUT};
	page_now(ofd)->width = width;
	page_now(ofd)->height = height;
}

static void
ofd_page_end(struct device *base)
{
	struct ofd_device *ofd = ofd_device(base);

	ofd_content_flush(&ofd->content);
	ofd_page_block_end(page_now(ofd));
	ofd->block = NULL;
	ofd->page++;
}

/* --- Places and links ------------------------------------------------------
 */

/* The first place of an id wins. */
static void
ofd_dest(struct device *base, const struct mark *mark)
{
	struct ofd_device *ofd = ofd_device(base);
	struct ofd_dest *dest;

	if (map_find(ofd->places, mark->as.dest.id) != mark ||
	    map_find(ofd->dests, mark->as.dest.id))
		return;
	dest = arena_new(ofd->arena, struct ofd_dest);
	dest->page = page_now(ofd)->id;
	turns_point(&ofd->content.turns, base->x + mark->as.dest.x,
	    base->y + mark->as.dest.y, &dest->x, &dest->y);
	map_put(ofd->dests, mark->as.dest.id, dest);
}

static void
ofd_link(struct device *base, const struct mark *mark)
{
	struct ofd_device *ofd = ofd_device(base);
	const char *target = mark->as.link.element->target;
	double x = base->x + mark->as.link.x, y = base->y + mark->as.link.y;
	struct ofd_link link = {.target = target};
	const double corners[][2] = {
	    {x, y}, {x + mark->as.link.width, y + mark->as.link.height}};

	if (target[0] == '#' && !map_find(ofd->places, target + 1))
		return;
	for (int i = 0; i < LEN(corners); i++) {
		turns_point(
		    &ofd->content.turns, corners[i][0], corners[i][1], &x, &y);
		ofd_box_add(&link.box, x, y);
	}
	*array_push(ofd->arena, &page_now(ofd)->links) = link;
}

/* Where it leads is known when all pages are painted. */
static void
ofd_outline(struct device *base, const struct mark *mark)
{
	struct ofd_device *ofd = ofd_device(base);
	struct ofd_dest *here = arena_new(ofd->arena, struct ofd_dest);

	here->page = page_now(ofd)->id;
	*array_push(ofd->arena, &ofd->bookmarks) = (struct ofd_bookmark){
	    .text = mark->as.outline.text,
	    .depth = mark->as.outline.depth,
	    .dest = here,
	};
	*array_push(ofd->arena, &ofd->bookmark_ids) = mark->as.outline.id;
}

static void
bookmarks_resolve(struct ofd_device *ofd)
{
	for (int i = 0; i < ofd->bookmarks.n; i++) {
		const struct ofd_dest *dest =
		    map_find(ofd->dests, ofd->bookmark_ids.at[i]);

		if (dest)
			ofd->bookmarks.at[i].dest = dest;
	}
}

/* --- The whole -------------------------------------------------------------
 */

static const char *
ofd_close(struct device *base)
{
	struct ofd_device *ofd = ofd_device(base);
	struct ofd_names names;

	if (base->error)
		return base->error;
	bookmarks_resolve(ofd);
	ofd_pages_write(&ofd->pages, &ofd->parts);
	ofd_fonts_write(&ofd->fonts, &ofd->parts);
	names.links =
	    ofd_links_write(&ofd->pages, ofd->dests, ofd->info, &ofd->parts);
	names.tags = ofd_tags_write(&ofd->tags, &ofd->parts);
	names.attachments = ofd_attachments_write(ofd->info, &ofd->parts);
	names.images =
	    ofd_images_write(ofd->images.at, ofd->images.n, &ofd->parts);
	ofd_document_write(&ofd->parts, &ofd->pages, &ofd->bookmarks, &names);
	return ofd_pack(
	    &ofd->parts, ofd_main(&ofd->parts, ofd->info), &ofd->bytes);
}

static const struct device_ops ofd_ops = {
    .page_begin = ofd_page_begin,
    .page_end = ofd_page_end,
    .glyphs = ofd_glyphs,
    .path = ofd_path,
    .picture = ofd_picture,
    .turn_begin = ofd_turn_begin,
    .turn_end = ofd_turn_end,
    .owner = ofd_owner,
    .link = ofd_link,
    .dest = ofd_dest,
    .outline = ofd_outline,
    .close = ofd_close,
};

struct device *
ofd_device_open(struct arena *arena, const struct pages *pages,
    const struct paint_info *info)
{
	struct ofd_device *ofd = arena_new(arena, struct ofd_device);

	ofd->base.ops = &ofd_ops;
	ofd->arena = ofd->fonts.arena = ofd->parts.arena = arena;
	ofd->info = info;
	ofd->places = map_new(arena);
	ofd->dests = map_new(arena);
	buf_init(&ofd->bytes, arena);
	ofd_content_init(&ofd->content, arena);
	ofd->content.object = ofd_object;
	ofd->content.self = ofd;
	ofd_pages_init(&ofd->pages, &ofd->parts, pages->n);
	ofd_tags_init(&ofd->tags, arena, pages);
	for (int i = 0; i < pages->n; i++) {
		replay_dests(ofd->places, pages->at[i]);
		used_fonts_collect(&ofd->fonts, pages->at[i]);
	}
	used_fonts_make(&ofd->fonts, true);
	for (int i = 0; i < ofd->fonts.list.n; i++)
		ofd->fonts.list.at[i]->object = ofd_new_id(&ofd->parts);
	ofd->base.error = ofd->fonts.error;
	return &ofd->base;
}

const struct buf *
ofd_device_bytes(const struct device *device)
{
	return &((const struct ofd_device *)device)->bytes;
}
