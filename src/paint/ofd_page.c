/* Layers and templates. */
#include "paint/ofd_page.h"

#include <string.h>

#include "base/map.h"

void
ofd_pages_init(struct ofd_pages *pages, struct ofd_parts *parts, int n)
{
	*pages = (struct ofd_pages){.n = n};
	pages->at =
	    arena_alloc(parts->arena, sizeof *pages->at * (size_t)(n + 1));
	for (int i = 0; i < n; i++) {
		pages->at[i].id = ofd_new_id(parts);
		buf_init(&pages->at[i].body, parts->arena);
	}
}

static int
put_object(struct ofd_parts *parts, struct buf *out, const char *name,
    const char *rest, int n)
{
	int id = ofd_new_id(parts);

	buf_puts(out, "\n<ofd:");
	buf_puts(out, name);
	buf_puts(out, " ID=\"");
	buf_put_int(out, id);
	buf_putc(out, '"');
	buf_add(out, rest, n);
	return id;
}

int
ofd_page_object(struct ofd_parts *parts, struct ofd_page *page,
    const char *name, const struct buf *rest, bool content,
    enum artifact artifact)
{
	if (content)
		return put_object(parts, &page->body, name, rest->s, rest->n);
	*array_push(parts->arena, &page->artifacts) = (struct ofd_artifact){
	    .name = name,
	    .rest = arena_strndup(parts->arena, rest->s, (size_t)rest->n),
	    .repeats = artifact != ARTIFACT_LAYOUT,
	};
	return 0;
}

int
ofd_page_block(struct ofd_parts *parts, struct ofd_page *page)
{
	int id = ofd_new_id(parts);

	ofd_page_block_end(page);
	buf_puts(&page->body, "\n<ofd:PageBlock ID=\"");
	buf_put_int(&page->body, id);
	buf_puts(&page->body, "\">");
	page->in_block = true;
	return id;
}

void
ofd_page_block_end(struct ofd_page *page)
{
	if (page->in_block)
		buf_puts(&page->body, "\n</ofd:PageBlock>");
	page->in_block = false;
}

/* --- Templates (7.6) -------------------------------------------------------
 */

/* An object that may be on several pages: which these are. */
struct ofd_shared {
	const struct ofd_artifact *first;
	ARRAY_OF(int) pages; /* rising */
};

/* In the order in which they first came. */
struct all_shared {
	struct map *by_rest;
	ARRAY_OF(struct ofd_shared *) list;
};

static void
share(struct ofd_parts *parts, struct all_shared *all, int page,
    struct ofd_artifact *artifact)
{
	struct ofd_shared *s = map_find(all->by_rest, artifact->rest);

	if (!s) {
		s = arena_new(parts->arena, struct ofd_shared);
		s->first = artifact;
		map_put(all->by_rest, artifact->rest, s);
		*array_push(parts->arena, &all->list) = s;
	}
	artifact->shared = s;
	if (s->pages.n == 0 || s->pages.at[s->pages.n - 1] != page)
		*array_push(parts->arena, &s->pages) = page;
}

static bool
is_on_several(const struct ofd_shared *shared)
{
	return shared && shared->pages.n > 1;
}

/* The template of those that are on just these pages: its objects. */
static struct buf *
template_of(struct ofd_pages *pages, struct ofd_parts *parts,
    struct map *by_pages, const struct ofd_shared *s)
{
	struct ofd_template *template;
	struct buf key, *objects;

	buf_init(&key, parts->arena);
	for (int i = 0; i < s->pages.n; i++)
		buf_printf(&key, "%d ", s->pages.at[i]);
	objects = map_find(by_pages, key.s);
	if (objects)
		return objects;
	objects = arena_new(parts->arena, struct buf);
	buf_init(objects, parts->arena);
	map_put(by_pages, key.s, objects);
	template = array_push(parts->arena, &pages->templates);
	template->id = ofd_new_id(parts);
	template->part = arena_printf(
	    parts->arena, "Tpls/Tpl_%d/Content.xml", pages->templates.n - 1);
	for (int i = 0; i < s->pages.n; i++)
		*array_push(parts->arena,
		    &pages->at[s->pages.at[i]].templates) = template->id;
	return objects;
}

static void
put_layer(struct ofd_parts *parts, struct buf *out, const char *type,
    const struct buf *objects)
{
	if (objects->n == 0)
		return;
	buf_printf(out, "\n<ofd:Layer ID=\"%d\" Type=\"%s\">",
	    ofd_new_id(parts), type);
	buf_add(out, objects->s, objects->n);
	buf_puts(out, "\n</ofd:Layer>");
}

static void
write_template(
    struct ofd_parts *parts, const char *name, const struct buf *objects)
{
	struct buf *out = ofd_xml(parts);

	buf_puts(out, "<ofd:Page " OFD_XMLNS "><ofd:Content>");
	put_layer(parts, out, "Background", objects);
	buf_puts(out, "</ofd:Content></ofd:Page>\n");
	ofd_xml_part(parts, arena_printf(parts->arena, "Doc_0/%s", name), out);
}

static void
share_all(
    struct ofd_pages *pages, struct ofd_parts *parts, struct all_shared *all)
{
	for (int i = 0; i < pages->n; i++) {
		struct ofd_page *page = &pages->at[i];

		for (int k = 0; k < page->artifacts.n; k++)
			if (page->artifacts.at[k].repeats)
				share(parts, all, i, &page->artifacts.at[k]);
	}
}

static void
write_templates(struct ofd_pages *pages, struct ofd_parts *parts)
{
	struct all_shared all = {.by_rest = map_new(parts->arena)};
	struct map *by_pages = map_new(parts->arena);

	share_all(pages, parts, &all);
	for (int i = 0; i < all.list.n; i++) {
		const struct ofd_artifact *a = all.list.at[i]->first;

		if (is_on_several(a->shared))
			put_object(parts,
			    template_of(pages, parts, by_pages, a->shared),
			    a->name, a->rest, (int)strlen(a->rest));
	}
	for (int i = 0; i < pages->templates.n; i++)
		write_template(parts, pages->templates.at[i].part,
		    map_find(by_pages, map_key(by_pages, i)));
}

/* --- Pages -----------------------------------------------------------------
 */

static void
write_page(struct ofd_pages *pages, struct ofd_parts *parts, int i)
{
	const struct ofd_page *page = &pages->at[i];
	struct buf *out = ofd_xml(parts), back;

	buf_init(&back, parts->arena);
	for (int k = 0; k < page->artifacts.n; k++) {
		const struct ofd_artifact *a = &page->artifacts.at[k];

		if (!is_on_several(a->shared))
			put_object(parts, &back, a->name, a->rest,
			    (int)strlen(a->rest));
	}
	buf_puts(out, "<ofd:Page " OFD_XMLNS ">");
	for (int k = 0; k < page->templates.n; k++)
		buf_printf(out,
		    "<ofd:Template TemplateID=\"%d\" ZOrder=\"Background\"/>",
		    page->templates.at[k]);
	/* Only where it is not the document's own. */
	if (page->width != pages->at[0].width ||
	    page->height != pages->at[0].height) {
		buf_puts(out, "<ofd:Area>");
		ofd_put_page_box(out, page->width, page->height);
		buf_puts(out, "</ofd:Area>");
	}
	buf_puts(out, "<ofd:Content>");
	put_layer(parts, out, "Background", &back);
	put_layer(parts, out, "Body", &page->body);
	buf_puts(out, "</ofd:Content></ofd:Page>\n");
	ofd_xml_part(parts,
	    arena_printf(parts->arena, "Doc_0/Pages/Page_%d/Content.xml", i),
	    out);
}

void
ofd_pages_write(struct ofd_pages *pages, struct ofd_parts *parts)
{
	write_templates(pages, parts);
	for (int i = 0; i < pages->n; i++)
		write_page(pages, parts, i);
}
