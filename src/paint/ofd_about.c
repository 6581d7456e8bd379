/* Properties, fonts, bookmarks, links and attachments → parts. */
#include "paint/ofd_about.h"

#include <string.h>

#include "base/xml_write.h"

/* --- Values ----------------------------------------------------------------
 */

/* The day of an ISO date with its time. */
static const char *
day_of(const struct paint_info *info, struct arena *arena)
{
	return info->date
	    ? arena_strndup(arena, info->date, strcspn(info->date, "T"))
	    : NULL;
}

static void
put_dest(struct buf *out, const struct ofd_dest *dest)
{
	buf_printf(
	    out, "<ofd:Goto><ofd:Dest Type=\"XYZ\" PageID=\"%d\"", dest->page);
	ofd_put_length(out, "Left", dest->x);
	ofd_put_length(out, "Top", dest->y);
	buf_puts(out, " Zoom=\"0\"/></ofd:Goto>");
}

/* --- Fonts (11.1) ----------------------------------------------------------
 */

void
ofd_fonts_write(const struct used_fonts *fonts, struct ofd_parts *parts)
{
	struct buf *out = ofd_xml(parts);
	struct xml xml = {.out = out};

	buf_puts(out, "<ofd:Res " OFD_XMLNS " BaseLoc=\"Res\">\n<ofd:Fonts>");
	for (int i = 0; i < fonts->list.n; i++) {
		const struct used_font *font = fonts->list.at[i];
		const char *file =
		    arena_printf(parts->arena, "font_%d.ttf", font->object);

		xml_begin(&xml, "ofd:Font");
		xml_attr_int(&xml, "ID", font->object);
		xml_attr(&xml, "FontName", font->subset->name);
		xml_attr(&xml, "FamilyName", font->subset->family);
		xml_attr(&xml, "Charset", "unicode");
		buf_printf(
		    out, "><ofd:FontFile>%s</ofd:FontFile></ofd:Font>", file);
		ofd_part(parts,
		    arena_printf(parts->arena, "Doc_0/Res/%s", file),
		    font->subset->bytes, font->subset->nbyte);
	}
	buf_puts(out, "\n</ofd:Fonts>\n</ofd:Res>\n");
	ofd_xml_part(parts, "Doc_0/PublicRes.xml", out);
}

/* --- Pictures (13) ---------------------------------------------------------
 */

const char *
ofd_images_write(const struct ofd_image *images, int n, struct ofd_parts *parts)
{
	struct buf *out;

	if (n == 0)
		return NULL;
	out = ofd_xml(parts);
	buf_puts(
	    out, "<ofd:Res " OFD_XMLNS " BaseLoc=\"Res\">\n<ofd:MultiMedias>");
	for (int i = 0; i < n; i++) {
		const struct picture *p = images[i].picture;
		bool jpeg = p->kind == PICTURE_JPEG;
		const char *file = arena_printf(parts->arena, "image_%d.%s",
		    images[i].id, jpeg ? "jpg" : "png");

		buf_printf(out,
		    "\n<ofd:MultiMedia ID=\"%d\" Type=\"Image\" Format=\"%s\">"
		    "<ofd:MediaFile>%s</ofd:MediaFile></ofd:MultiMedia>",
		    images[i].id, jpeg ? "JPEG" : "PNG", file);
		ofd_part(parts,
		    arena_printf(parts->arena, "Doc_0/Res/%s", file), p->bytes,
		    p->nbyte);
	}
	buf_puts(out, "\n</ofd:MultiMedias>\n</ofd:Res>\n");
	ofd_xml_part(parts, "Doc_0/DocumentRes.xml", out);
	return "DocumentRes.xml";
}

/* --- Links (15) ------------------------------------------------------------
 */

/* A URI is ASCII: what is not is written in percent (RFC 3986). */
static void
put_uri(struct buf *out, const char *uri)
{
	struct buf plain;

	buf_init(&plain, out->arena);
	for (; *uri; uri++) {
		unsigned char c = (unsigned char)*uri;

		if (c <= ' ' || c >= 0x7F || strchr("\"<>", c))
			buf_printf(&plain, "%%%02X", c);
		else
			buf_putc(&plain, (char)c);
	}
	buf_puts(out, "<ofd:URI URI=\"");
	xml_text(out, plain.s, true);
	buf_puts(out, "\"/>");
}

/* An area that shows nothing and leads somewhere. */
static void
put_link(struct ofd_parts *parts, struct buf *out, const struct ofd_link *link,
    const struct ofd_dest *dest, const char *day)
{
	const struct ofd_box *box = &link->box;
	struct ofd_box own = {0, 0, box->x1 - box->x0, box->y1 - box->y0, true};

	buf_printf(out,
	    "\n<ofd:Annot ID=\"%d\" Type=\"Link\" Creator=\"niandu\"",
	    ofd_new_id(parts));
	if (day)
		buf_printf(out, " LastModDate=\"%s\"", day);
	buf_puts(out,
	    " ReadOnly=\"true\" NoZoom=\"true\" NoRotate=\"true\">"
	    "<ofd:Appearance");
	ofd_put_link_box(out, box);
	buf_printf(out, "><ofd:PathObject ID=\"%d\"", ofd_new_id(parts));
	ofd_put_link_box(out, &own);
	buf_puts(
	    out, " Stroke=\"false\"><ofd:Actions><ofd:Action Event=\"CLICK\">");
	if (dest)
		put_dest(out, dest);
	else
		put_uri(out, link->target);
	buf_puts(
	    out, "</ofd:Action></ofd:Actions><ofd:AbbreviatedData>M 0 0 L ");
	ofd_put_point(out, own.x1, 0);
	buf_puts(out, " L ");
	ofd_put_point(out, own.x1, own.y1);
	buf_puts(out, " L ");
	ofd_put_point(out, 0, own.y1);
	buf_puts(out,
	    " C</ofd:AbbreviatedData></ofd:PathObject></ofd:Appearance>"
	    "</ofd:Annot>");
}

static void
put_page_links(struct ofd_parts *parts, const struct ofd_page *page,
    const struct map *dests, const char *day, const char *name)
{
	struct buf *out = ofd_xml(parts);

	buf_puts(out, "<ofd:PageAnnot " OFD_XMLNS ">");
	for (int i = 0; i < page->links.n; i++) {
		const struct ofd_link *link = &page->links.at[i];

		put_link(parts, out, link,
		    link->target[0] == '#' ? map_find(dests, link->target + 1)
					   : NULL,
		    day);
	}
	buf_puts(out, "\n</ofd:PageAnnot>\n");
	ofd_xml_part(
	    parts, arena_printf(parts->arena, "Doc_0/Annots/%s", name), out);
}

const char *
ofd_links_write(const struct ofd_pages *pages, const struct map *dests,
    const struct paint_info *info, struct ofd_parts *parts)
{
	const char *day = day_of(info, parts->arena);
	struct buf *out = NULL;

	for (int i = 0; i < pages->n; i++) {
		const struct ofd_page *page = &pages->at[i];
		const char *name = arena_printf(parts->arena, "Page_%d.xml", i);

		if (page->links.n == 0)
			continue;
		if (!out) {
			out = ofd_xml(parts);
			buf_puts(out, "<ofd:Annotations " OFD_XMLNS ">");
		}
		buf_printf(out,
		    "\n<ofd:Page PageID=\"%d\"><ofd:FileLoc>%s</ofd:FileLoc>"
		    "</ofd:Page>",
		    page->id, name);
		put_page_links(parts, page, dests, day, name);
	}
	if (!out)
		return NULL;
	buf_puts(out, "\n</ofd:Annotations>\n");
	ofd_xml_part(parts, "Doc_0/Annots/Annotations.xml", out);
	return "Annots/Annotations.xml";
}

/* --- Attachments (20) ------------------------------------------------------
 */

const char *
ofd_attachments_write(const struct paint_info *info, struct ofd_parts *parts)
{
	static const double KB = 1024;
	struct buf *out;
	struct xml xml = {0};

	if (info->nattachment == 0)
		return NULL;
	out = xml.out = ofd_xml(parts);
	buf_puts(out, "<ofd:Attachments " OFD_XMLNS ">");
	for (int i = 0; i < info->nattachment; i++) {
		const struct attachment *a = &info->attachments[i];
		const char *file =
		    arena_printf(parts->arena, "attachment_%d.xml", i + 1);

		xml_begin(&xml, "ofd:Attachment");
		buf_printf(out, " ID=\"attachment-%d\"", i + 1);
		xml_attr(&xml, "Name", a->name);
		xml_attr(&xml, "Format", "xml");
		xml_attr(&xml, "CreationDate", day_of(info, parts->arena));
		buf_puts(out, " Size=\"");
		buf_put_decimal(out, a->nbyte / KB, 3);
		buf_putc(out, '"');
		xml_attr(&xml, "Visible", "true");
		xml_attr(&xml, "Usage", a->description);
		buf_printf(out,
		    "><ofd:FileLoc>%s</ofd:FileLoc></ofd:Attachment>", file);
		ofd_part(parts,
		    arena_printf(parts->arena, "Doc_0/Attachs/%s", file),
		    a->bytes, a->nbyte);
	}
	buf_puts(out, "\n</ofd:Attachments>\n");
	ofd_xml_part(parts, "Doc_0/Attachs/Attachments.xml", out);
	return "Attachs/Attachments.xml";
}

/* --- Bookmarks (7.8) -------------------------------------------------------
 */

/* How many that have none below them stand below i. */
static int
leaves(const struct ofd_bookmarks *marks, int i)
{
	int n = 0;

	for (int k = i + 1;
	     k < marks->n && marks->at[k].depth > marks->at[i].depth; k++)
		n += k + 1 == marks->n ||
		    marks->at[k + 1].depth <= marks->at[k].depth;
	return n;
}

/* Those from i on that are as deep or deeper; returns the next. */
static int
put_bookmarks(struct xml *xml, const struct ofd_bookmarks *marks, int i)
{
	int depth = marks->at[i].depth;

	while (i < marks->n && marks->at[i].depth >= depth) {
		const struct ofd_bookmark *mark = &marks->at[i];

		xml_begin(xml, "ofd:OutlineElem");
		xml_attr(xml, "Title", mark->text);
		xml_attr_int(xml, "Count", leaves(marks, i));
		xml_attr(xml, "Expanded", "true");
		xml_inside(xml);
		buf_puts(xml->out, "<ofd:Actions><ofd:Action Event=\"CLICK\">");
		put_dest(xml->out, mark->dest);
		buf_puts(xml->out, "</ofd:Action></ofd:Actions>");
		i++;
		if (i < marks->n && marks->at[i].depth > depth)
			i = put_bookmarks(xml, marks, i);
		xml_end(xml, "ofd:OutlineElem");
	}
	return i;
}

/* --- Document.xml (7.5) ----------------------------------------------------
 */

static void
put_common(struct ofd_parts *parts, struct buf *out,
    const struct ofd_pages *pages, const char *images)
{
	buf_printf(out,
	    "<ofd:CommonData>\n<ofd:MaxUnitID>%d</ofd:MaxUnitID>\n"
	    "<ofd:PageArea>",
	    parts->last_id);
	ofd_put_page_box(out, pages->at[0].width, pages->at[0].height);
	buf_puts(out,
	    "</ofd:PageArea>\n<ofd:PublicRes>PublicRes.xml</ofd:PublicRes>\n");
	if (images)
		buf_printf(
		    out, "<ofd:DocumentRes>%s</ofd:DocumentRes>\n", images);
	for (int i = 0; i < pages->templates.n; i++)
		buf_printf(out,
		    "<ofd:TemplatePage ID=\"%d\" BaseLoc=\"%s\"/>\n",
		    pages->templates.at[i].id, pages->templates.at[i].part);
	buf_puts(out, "</ofd:CommonData>\n<ofd:Pages>\n");
	for (int i = 0; i < pages->n; i++)
		buf_printf(out,
		    "<ofd:Page ID=\"%d\" "
		    "BaseLoc=\"Pages/Page_%d/Content.xml\"/>"
		    "\n",
		    pages->at[i].id, i);
	buf_puts(out, "</ofd:Pages>");
}

void
ofd_document_write(struct ofd_parts *parts, const struct ofd_pages *pages,
    const struct ofd_bookmarks *bookmarks, const struct ofd_names *names)
{
	struct buf *out = ofd_xml(parts);
	struct xml xml = {.out = out};

	buf_puts(out, "<ofd:Document " OFD_XMLNS ">\n");
	put_common(parts, out, pages, names->images);
	if (bookmarks->n > 0) {
		xml_begin(&xml, "ofd:Outlines");
		xml_inside(&xml);
		put_bookmarks(&xml, bookmarks, 0);
		xml_end(&xml, "ofd:Outlines");
	}
	xml_element(&xml, "ofd:Annotations", names->links);
	xml_element(&xml, "ofd:CustomTags", names->tags);
	xml_element(&xml, "ofd:Attachments", names->attachments);
	buf_puts(out, "\n</ofd:Document>\n");
	ofd_xml_part(parts, "Doc_0/Document.xml", out);
}

/* --- OFD.xml (7.4) ---------------------------------------------------------
 */

static void
put_custom(struct xml *xml, const char *name, const char *text)
{
	xml_begin(xml, "ofd:CustomData");
	xml_attr(xml, "Name", name);
	xml_words(xml, "ofd:CustomData", text);
}

/* What the report was made from, and by what, as the XMP of a PDF has it. */
static void
put_made_from(struct xml *xml, const struct paint_info *info)
{
	if (info->made_from.n == 0)
		return;
	xml_begin(xml, "ofd:CustomDatas");
	xml_inside(xml);
	for (int i = 0; i < info->made_from.n; i++) {
		const struct made_from *from = &info->made_from.at[i];

		put_custom(xml, MADE_FROM,
		    arena_printf(xml->out->arena, "%s %s %s", from->role,
			from->digest, from->name));
	}
	for (int i = 0; i < info->made_by.n; i++)
		put_custom(xml, MADE_BY, info->made_by.at[i]);
	xml_end(xml, "ofd:CustomDatas");
}

/* Behind the file's identity. */
static void
put_properties(
    struct buf *out, const struct paint_info *info, struct arena *arena)
{
	struct xml xml = {.out = out, .depth = 1};
	const char *day = day_of(info, arena);

	xml_element(&xml, "ofd:Title", info->title);
	xml_element(&xml, "ofd:Author", info->author);
	xml_element(&xml, "ofd:CreationDate", day);
	xml_element(&xml, "ofd:ModDate", day);
	xml_element(&xml, "ofd:Creator", info->creator);
	xml_element(&xml, "ofd:CreatorVersion", info->version);
	put_made_from(&xml, info);
	buf_puts(out,
	    "\n</ofd:DocInfo>\n"
	    "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>\n"
	    "</ofd:DocBody>\n</ofd:OFD>\n");
}

const struct buf *
ofd_main(struct ofd_parts *parts, const struct paint_info *info)
{
	struct buf *out = ofd_xml(parts), tail;

	buf_init(&tail, parts->arena);
	buf_printf(out,
	    "<ofd:OFD " OFD_XMLNS " Version=\"1.0\" DocType=\"%s\">\n"
	    "<ofd:DocBody>\n<ofd:DocInfo>\n  <ofd:DocID>",
	    info->standards & STANDARD_OFD_A ? "OFD-A" : "OFD");
	buf_puts(&tail, "</ofd:DocID>");
	put_properties(&tail, info, parts->arena);
	buf_puts(out, ofd_parts_identity(parts, out->s, tail.s));
	buf_add(out, tail.s, tail.n);
	return out;
}
