#include "office/reference.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "read/archive.h"
#include "read/bytes.h"

/* Parts of the reference keep clear of ours. */
static const char FOLDER[] = "reference/";

struct reader {
	struct arena *arena;
	struct archive *archive;
	const char *main; /* word/document.xml */
	struct reference *out;
};

static struct buf *
part_bytes(struct reader *r, const char *part)
{
	struct buf *bytes = arena_new(r->arena, struct buf);

	buf_init(bytes, r->arena);
	return archive_read(r->archive, part, bytes) ? bytes : NULL;
}

static const char *
last_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/* --- Headers and footers -------------------------------------------------- */

static const char *
picture_type(const char *name)
{
	static const struct {
		const char *ending, *type;
	} types[] = {{".png", "image/png"}, {".jpeg", "image/jpeg"},
	    {".jpg", "image/jpeg"}, {".gif", "image/gif"},
	    {".bmp", "image/bmp"}, {".emf", "image/x-emf"},
	    {".wmf", "image/x-wmf"}, {".tiff", "image/tiff"},
	    {".svg", "image/svg+xml"}};
	const char *dot = strrchr(name, '.');

	for (int i = 0; dot && i < LEN(types); i++)
		if (strcasecmp(dot, types[i].ending) == 0)
			return types[i].type;
	return NULL;
}

static void
add_part(
    struct reader *r, const char *name, const char *type, struct buf *bytes)
{
	for (int i = 0; i < r->out->parts.n; i++)
		if (strcmp(r->out->parts.at[i].name, name) == 0)
			return;
	*array_push(r->arena, &r->out->parts) =
	    (struct reference_part){name, type, bytes};
}

/* word/header1.xml → word/_rels/header1.xml.rels */
static const struct xml_node *
relations_of(struct reader *r, const char *part)
{
	const char *name = last_name(part);
	const char *path = arena_printf(
	    r->arena, "%.*s_rels/%s.rels", (int)(name - part), part, name);

	return archive_has(r->archive, path) ? archive_xml(r->archive, path)
					     : NULL;
}

/* The pictures and links of a header come along with it. */
static void
take_relations(struct reader *r, const char *part, const char *as)
{
	const struct xml_node *root = relations_of(r, part);

	for (const struct xml_node *n = root ? root->child : NULL; n;
	     n = n->next) {
		const char *id = n->name ? xml_value(n, "Id") : "";
		const char *from =
		    *id ? archive_relation(r->archive, part, id) : NULL;
		bool external = n->name &&
		    strcmp(xml_value(n, "TargetMode"), "External") == 0;
		const char *target, *type;

		if (!*id)
			continue;
		type = last_name(xml_value(n, "Type"));
		target = xml_value(n, "Target");
		if (!external) {
			const char *mime = picture_type(target);
			struct buf *bytes =
			    from && mime ? part_bytes(r, from) : NULL;

			if (!bytes)
				continue;
			target =
			    arena_printf(r->arena, "media/%s", last_name(from));
			add_part(r,
			    arena_printf(r->arena, "word/%s%s", FOLDER, target),
			    mime, bytes);
		}
		*array_push(r->arena, &r->out->relations) =
		    (struct reference_relation){as, id, type, target, external};
	}
}

static void
take_edge(struct reader *r, const struct xml_node *node, const char *type)
{
	const char *part =
	    archive_relation(r->archive, r->main, xml_value(node, "r:id"));
	struct buf *bytes = part ? part_bytes(r, part) : NULL;
	const char *target, *name;

	if (!bytes)
		return;
	target = arena_printf(r->arena, "%s%s", FOLDER, last_name(part));
	name = arena_printf(r->arena, "word/%s", target);
	add_part(r, name, type, bytes);
	take_relations(r, part, name);
	*array_push(r->arena, &r->out->edges) =
	    (struct reference_edge){arena_printf(r->arena, "w:%s", node->name),
		arena_strdup(r->arena, xml_value(node, "w:type")), target};
}

/* --- Paper and margins -----------------------------------------------------
 */

/* Twentieths of a point; "": 0. */
static double
twips(const struct xml_node *node, const char *name)
{
	return strtod(xml_value(node, name), NULL) / 20;
}

static void
take_section(struct reader *r, const struct xml_node *section)
{
	struct reference *out = r->out;

	for (const struct xml_node *n = section->child; n; n = n->next) {
		const char *name = n->name ? n->name : "";

		if (strcmp(name, "headerReference") == 0) {
			take_edge(r, n, "header");
		} else if (strcmp(name, "footerReference") == 0) {
			take_edge(r, n, "footer");
		} else if (strcmp(name, "titlePg") == 0) {
			out->title_page =
			    strcmp(xml_value(n, "w:val"), "0") != 0;
		} else if (strcmp(name, "pgSz") == 0) {
			out->width = twips(n, "w:w");
			out->height = twips(n, "w:h");
		} else if (strcmp(name, "pgMar") == 0) {
			out->top = fabs(twips(n, "w:top"));
			out->bottom = fabs(twips(n, "w:bottom"));
			out->left = twips(n, "w:left") + twips(n, "w:gutter");
			out->right = twips(n, "w:right");
			out->header = twips(n, "w:header");
			out->footer = twips(n, "w:footer");
		} else if (strcmp(name, "docGrid") == 0 &&
		    *xml_value(n, "w:type")) {
			out->pitch = twips(n, "w:linePitch");
		}
	}
}

/* The last section's properties end the body. */
static const struct xml_node *
last_section(const struct xml_node *root)
{
	const struct xml_node *found = NULL, *body = root->child;

	while (body && (!body->name || strcmp(body->name, "body") != 0))
		body = body->next;
	for (const struct xml_node *n = body ? body->child : NULL; n;
	     n = n->next)
		if (n->name && strcmp(n->name, "sectPr") == 0)
			found = n;
	return found;
}

static void
take_settings(struct reader *r)
{
	const char *part = archive_related(r->archive, r->main, "settings");
	const struct xml_node *root =
	    part ? archive_xml(r->archive, part) : NULL;

	for (const struct xml_node *n = root ? root->child : NULL; n;
	     n = n->next)
		if (n->name && strcmp(n->name, "evenAndOddHeaders") == 0)
			r->out->even_odd =
			    strcmp(xml_value(n, "w:val"), "0") != 0;
}

static void
take_styles(struct reader *r)
{
	const char *part = archive_related(r->archive, r->main, "styles");
	const char *theme = archive_related(r->archive, r->main, "theme");
	struct buf *bytes;

	/* They come along as they are written: they are well formed, or told.
	 */
	if (part && archive_xml(r->archive, part))
		archive_read(r->archive, part, &r->out->styles);
	bytes = theme ? part_bytes(r, theme) : NULL;
	if (!bytes)
		return;
	r->out->theme = true;
	add_part(r, "word/theme/theme1.xml", "theme", bytes);
}

/* A page whose margins leave something; one that it does not say is ours. */
static bool
has_room(const struct reference *r)
{
	return r->width <= 0 ||
	    (r->left >= 0 && r->right >= 0 && r->left + r->right < r->width &&
		r->top + r->bottom < r->height);
}

const struct reference *
reference_read(struct arena *arena, struct diags *diags, const char *path)
{
	struct reference *out = arena_new(arena, struct reference);
	struct reader r = {.arena = arena, .out = out};
	const struct xml_node *root, *section;
	struct buf *bytes = arena_new(arena, struct buf);

	out->path = path;
	buf_init(&out->styles, arena);
	buf_init(bytes, arena);
	if (!bytes_read(diags, path, bytes))
		return NULL;
	r.archive = archive_open(arena, diags, path, bytes);
	if (!r.archive)
		return NULL;
	r.main = archive_related(r.archive, "", "officeDocument");
	root = r.main ? archive_xml(r.archive, r.main) : NULL;
	if (!root || strcmp(root->name, "document") != 0) {
		diag(diags, DIAG_REFERENCE, (struct origin){.file = path});
		return NULL;
	}
	section = last_section(root);
	if (section)
		take_section(&r, section);
	take_settings(&r);
	take_styles(&r);
	if (!has_room(out))
		diag(diags, DIAG_PAGE_SIZE, (struct origin){.file = path});
	return diags_count(diags, DIAG_ERROR) > 0 ? NULL : out;
}

/* --- As our style ----------------------------------------------------------
 */

const struct style *
reference_style(struct arena *arena, const struct reference *reference,
    const struct style *style)
{
	struct style *own = arena_new(arena, struct style);
	struct page_style *page = &own->page;
	bool turned = reference->width > reference->height;

	*own = *style;
	/* What is on its side there says nothing of upright pages. */
	if (reference->width <= 0 || turned)
		return own;
	page->width = reference->width;
	page->height = reference->height;
	page->top = reference->top;
	page->inner = reference->left;
	page->text_width =
	    reference->width - reference->left - reference->right;
	page->text_height =
	    reference->height - reference->top - reference->bottom;
	page->mirrored = reference->even_odd;
	if (reference->pitch > 0)
		page->lines =
		    (int)fmax(1, floor(page->text_height / reference->pitch));
	return own;
}
