/* Parts, content types and relationships → a zip archive. */
#include "office/package.h"

#include <string.h>

#include "base/array.h"
#include "base/xml_write.h"
#include "base/zip_write.h"

const char package_xml[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

static const char TYPES_URI[] =
    "http://schemas.openxmlformats.org/package/2006/content-types";
static const char RELATIONS_URI[] =
    "http://schemas.openxmlformats.org/package/2006/relationships";
/* Core properties are related by the package's own kind. */
static const char CORE[] = "metadata/core-properties";

struct part {
	const char *name, *type;
	const struct buf *bytes;
};

struct relation {
	const char *part, *type, *target, *id;
	bool external;
};

struct package {
	struct arena *arena;
	ARRAY_OF(struct part) parts;
	ARRAY_OF(struct relation) relations;
};

struct package *
package_new(struct arena *arena)
{
	struct package *package = arena_new(arena, struct package);

	package->arena = arena;
	return package;
}

void
package_part(struct package *package, const char *name, const char *type,
    const struct buf *bytes)
{
	*array_push(package->arena, &package->parts) =
	    (struct part){name, type, bytes};
}

const char *
package_relate(struct package *package, const char *part, const char *type,
    const char *target, bool external)
{
	int n = 0;

	for (int i = 0; i < package->relations.n; i++) {
		const struct relation *r = &package->relations.at[i];

		if (strcmp(r->part, part) != 0)
			continue;
		n++;
		if (strcmp(r->type, type) == 0 &&
		    strcmp(r->target, target) == 0)
			return r->id;
	}
	*array_push(package->arena, &package->relations) = (struct relation){
	    .part = part,
	    .type = type,
	    .target = target,
	    .external = external,
	    .id = arena_printf(package->arena, "rId%d", n + 1),
	};
	return package->relations.at[package->relations.n - 1].id;
}

void
package_relation(struct package *package, const char *part, const char *id,
    const char *type, const char *target, bool external)
{
	*array_push(package->arena, &package->relations) =
	    (struct relation){part, type, target, id, external};
}

/* --- The parts that tell of the others ---------------------------------- */

static struct buf *
part_buf(struct package *package, struct xml *xml)
{
	struct buf *out = arena_new(package->arena, struct buf);

	buf_init(out, package->arena);
	buf_puts(out, package_xml);
	*xml = (struct xml){.out = out, .packed = true};
	return out;
}

static struct buf *
content_types(struct package *package)
{
	static const struct {
		const char *ending, *type;
	} defaults[] = {
	    {"rels",
		"application/vnd.openxmlformats-package.relationships+xml"},
	    {"xml", "application/xml"},
	    {"png", "image/png"},
	    {"xlsx",
		"application/"
		"vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
	};
	struct xml xml;
	struct buf *out = part_buf(package, &xml);

	xml_begin(&xml, "Types");
	xml_attr(&xml, "xmlns", TYPES_URI);
	xml_inside(&xml);
	for (int i = 0; i < LEN(defaults); i++) {
		xml_begin(&xml, "Default");
		xml_attr(&xml, "Extension", defaults[i].ending);
		xml_attr(&xml, "ContentType", defaults[i].type);
		xml_empty(&xml);
	}
	for (int i = 0; i < package->parts.n; i++) {
		const struct part *part = &package->parts.at[i];

		if (!part->type)
			continue;
		xml_begin(&xml, "Override");
		xml_attr(&xml, "PartName",
		    arena_printf(package->arena, "/%s", part->name));
		xml_attr(&xml, "ContentType", part->type);
		xml_empty(&xml);
	}
	xml_end(&xml, "Types");
	return out;
}

static const char *
relation_uri(struct arena *arena, const char *type)
{
	return arena_printf(arena,
	    "http://schemas.openxmlformats.org/%s/2006/relationships/%s",
	    strcmp(type, CORE) == 0 ? "package" : "officeDocument", type);
}

static struct buf *
relations_of(struct package *package, const char *part)
{
	struct xml xml;
	struct buf *out = part_buf(package, &xml);

	xml_begin(&xml, "Relationships");
	xml_attr(&xml, "xmlns", RELATIONS_URI);
	xml_inside(&xml);
	for (int i = 0; i < package->relations.n; i++) {
		const struct relation *r = &package->relations.at[i];

		if (strcmp(r->part, part) != 0)
			continue;
		xml_begin(&xml, "Relationship");
		xml_attr(&xml, "Id", r->id);
		xml_attr(&xml, "Type", relation_uri(package->arena, r->type));
		xml_attr(&xml, "Target", r->target);
		xml_attr(&xml, "TargetMode", r->external ? "External" : NULL);
		xml_empty(&xml);
	}
	xml_end(&xml, "Relationships");
	return out;
}

/* word/document.xml → word/_rels/document.xml.rels; "" → _rels/.rels */
static const char *
relations_name(struct arena *arena, const char *part)
{
	const char *slash = strrchr(part, '/');
	int folder = slash ? (int)(slash - part) + 1 : 0;

	return arena_printf(
	    arena, "%.*s_rels/%s.rels", folder, part, part + folder);
}

/* --- Packing ------------------------------------------------------------ */

static void
pack(struct zip_writer *zip, const char *name, const struct buf *bytes)
{
	zip_writer_add(zip, name, bytes->s, bytes->n);
}

static bool
relates(const struct package *package, const char *part)
{
	for (int i = 0; i < package->relations.n; i++)
		if (strcmp(package->relations.at[i].part, part) == 0)
			return true;
	return false;
}

/* The list of types comes first: readers of streams want it so. */
const char *
package_bytes(struct package *package, struct buf *out)
{
	struct zip_writer *zip = zip_writer_open(package->arena);

	pack(zip, "[Content_Types].xml", content_types(package));
	pack(zip, "_rels/.rels", relations_of(package, ""));
	for (int i = 0; i < package->parts.n; i++) {
		const struct part *part = &package->parts.at[i];

		pack(zip, part->name, part->bytes);
		if (relates(package, part->name))
			pack(zip, relations_name(package->arena, part->name),
			    relations_of(package, part->name));
	}
	return zip_writer_close(zip, out);
}
