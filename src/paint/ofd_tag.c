/* Elements → tags. */
#include "paint/ofd_tag.h"

#include "base/xml_write.h"

void
ofd_tags_init(
    struct ofd_tags *tags, struct arena *arena, const struct pages *pages)
{
	*tags = (struct ofd_tags){.arena = arena, .root = pages->root};
	tags->refs = arena_alloc(
	    arena, sizeof *tags->refs * (size_t)(pages->nelement + 1));
}

void
ofd_tag(
    struct ofd_tags *tags, const struct element *element, int page, int object)
{
	*array_push(tags->arena, &tags->refs[element->number]) =
	    (struct ofd_ref){page, object};
}

/* Has it, or anything in it, been drawn? */
static bool
is_drawn(const struct ofd_tags *tags, const struct element *element)
{
	if (tags->refs[element->number].n > 0)
		return true;
	for (const struct element *e = element->first; e; e = e->next)
		if (is_drawn(tags, e))
			return true;
	return false;
}

static void
put_attributes(struct xml *xml, const struct element *element)
{
	static const char *const scopes[] = {
	    [SCOPE_COLUMN] = "Column", [SCOPE_ROW] = "Row"};

	xml_attr(xml, "Part", official_part_name(element->part));
	xml_attr(xml, "Alt", element->alt);
	xml_attr(xml, "Target", element->target);
	if (element->colspan > 1)
		xml_attr_int(xml, "ColSpan", element->colspan);
	if (element->rowspan > 1)
		xml_attr_int(xml, "RowSpan", element->rowspan);
	if (element->kind == ELEMENT_TH)
		xml_attr(xml, "Scope", scopes[element->scope]);
}

static void
put_refs(
    const struct ofd_tags *tags, struct xml *xml, const struct element *element)
{
	const struct ofd_refs *refs = &tags->refs[element->number];

	for (int i = 0; i < refs->n; i++) {
		buf_puts(xml->out, "\n<ofd:ObjectRef PageRef=\"");
		buf_put_int(xml->out, refs->at[i].page);
		buf_puts(xml->out, "\">");
		buf_put_int(xml->out, refs->at[i].object);
		buf_puts(xml->out, "</ofd:ObjectRef>");
	}
}

static void
put_element(
    const struct ofd_tags *tags, struct xml *xml, const struct element *element)
{
	bool is_text = element->kind == ELEMENT_TEXT;
	const char *name;

	if (!is_drawn(tags, element))
		return;
	name = is_text
	    ? NULL
	    : arena_printf(tags->arena, "s:%s", element_name(element->kind));
	if (!is_text) {
		xml_begin(xml, name);
		if (!element->parent) {
			xml_attr(xml, "xmlns:s", OFD_TAG_NAMESPACE);
			buf_puts(xml->out, " " OFD_XMLNS);
		}
		put_attributes(xml, element);
		xml_inside(xml);
	}
	put_refs(tags, xml, element);
	for (const struct element *e = element->first; e; e = e->next)
		put_element(tags, xml, e);
	if (!is_text)
		xml_end(xml, name);
}

const char *
ofd_tags_write(const struct ofd_tags *tags, struct ofd_parts *parts)
{
	struct buf *out;
	struct xml xml = {0};

	if (!tags->root || !is_drawn(tags, tags->root))
		return NULL;
	out = xml.out = ofd_xml(parts);
	put_element(tags, &xml, tags->root);
	buf_putc(out, '\n');
	ofd_xml_part(parts, "Doc_0/Tags/Structure.xml", out);
	out = ofd_xml(parts);
	buf_puts(out,
	    "<ofd:CustomTags " OFD_XMLNS
	    ">\n<ofd:CustomTag TypeID=\"" OFD_TAG_NAMESPACE
	    "\" NameSpace=\"" OFD_TAG_NAMESPACE
	    "\">\n<ofd:FileLoc>Structure.xml</ofd:FileLoc>\n"
	    "</ofd:CustomTag>\n</ofd:CustomTags>\n");
	ofd_xml_part(parts, "Doc_0/Tags/CustomTags.xml", out);
	return "Tags/CustomTags.xml";
}
