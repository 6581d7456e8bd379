/*
 * The same properties as XMP, with the standards that the file keeps (ISO
 * 19005-2, 6.6; ISO 14289-1, 5). What XMP itself does not know is described in
 * the way that PDF/A asks for.
 */
#include <string.h>

#include "base/xml_write.h"
#include "paint/pdf_about.h"

static void
put_simple(struct buf *out, const char *name, const char *text)
{
	if (!text || !*text)
		return;
	buf_printf(out, "<%s>", name);
	xml_text(out, text, false);
	buf_printf(out, "</%s>\n", name);
}

/* kind: Alt, Bag, Seq; of one entry. */
static void
put_list(struct buf *out, const char *name, const char *kind, const char *text)
{
	if (!text || !*text)
		return;
	buf_printf(out, "<%s><rdf:%s><rdf:li%s>", name, kind,
	    strcmp(kind, "Alt") == 0 ? " xml:lang=\"x-default\"" : "");
	xml_text(out, text, false);
	buf_printf(out, "</rdf:li></rdf:%s></%s>\n", kind, name);
}

static void
put_standards(struct buf *out, unsigned standards)
{
	if (standards & (STANDARD_A2A | STANDARD_A3A)) {
		put_simple(
		    out, "pdfaid:part", standards & STANDARD_A3A ? "3" : "2");
		put_simple(out, "pdfaid:conformance", "A");
	}
	if (standards & STANDARD_UA1)
		put_simple(out, "pdfuaid:part", "1");
}

static void
put_property(
    struct buf *out, const char *name, const char *type, const char *what)
{
	buf_printf(out,
	    "<rdf:li rdf:parseType=\"Resource\">"
	    "<pdfaProperty:name>%s</pdfaProperty:name>"
	    "<pdfaProperty:valueType>%s</pdfaProperty:valueType>"
	    "<pdfaProperty:category>internal</pdfaProperty:category>"
	    "<pdfaProperty:description>%s</pdfaProperty:description>"
	    "</rdf:li>\n",
	    name, type, what);
}

static void
put_schema(
    struct buf *out, const char *name, const char *uri, const char *prefix)
{
	buf_printf(out,
	    "<rdf:li rdf:parseType=\"Resource\">"
	    "<pdfaSchema:schema>%s</pdfaSchema:schema>"
	    "<pdfaSchema:namespaceURI>%s</pdfaSchema:namespaceURI>"
	    "<pdfaSchema:prefix>%s</pdfaSchema:prefix>\n"
	    "<pdfaSchema:property><rdf:Seq>",
	    name, uri, prefix);
}

/* The schemas of properties that XMP does not define (6.6.2.3). */
static void
put_schemas(struct buf *out, const struct paint_info *info)
{
	static const char end[] = "</rdf:Seq></pdfaSchema:property></rdf:li>\n";

	if (!(info->standards & STANDARD_UA1) && info->made_from.n == 0)
		return;
	buf_puts(out, "<pdfaExtension:schemas><rdf:Bag>\n");
	if (info->standards & STANDARD_UA1) {
		put_schema(out, "PDF/UA identification",
		    "http://www.aiim.org/pdfua/ns/id/", "pdfuaid");
		put_property(out, "part", "Integer", "part of ISO 14289");
		buf_puts(out, end);
	}
	if (info->made_from.n > 0) {
		put_schema(out, "niandu report", MADE_URI, "niandu");
		put_property(out, "madeFrom", "Bag Text",
		    "what the report was made from: role, SHA-256, name");
		put_property(out, "madeBy", "Bag Text",
		    "the command and its options, name=value");
		buf_puts(out, end);
	}
	buf_puts(out, "</rdf:Bag></pdfaExtension:schemas>\n");
}

static void
put_made_from(struct buf *out, const struct paint_info *info)
{
	if (info->made_from.n == 0)
		return;
	buf_puts(out, "<niandu:madeFrom><rdf:Bag>\n");
	for (int i = 0; i < info->made_from.n; i++) {
		const struct made_from *from = &info->made_from.at[i];

		buf_printf(out, "<rdf:li>%s %s ", from->role, from->digest);
		xml_text(out, from->name, false);
		buf_puts(out, "</rdf:li>\n");
	}
	buf_puts(out, "</rdf:Bag></niandu:madeFrom>\n");
	if (info->made_by.n == 0)
		return;
	buf_puts(out, "<niandu:madeBy><rdf:Bag>\n");
	for (int i = 0; i < info->made_by.n; i++) {
		buf_puts(out, "<rdf:li>");
		xml_text(out, info->made_by.at[i], false);
		buf_puts(out, "</rdf:li>\n");
	}
	buf_puts(out, "</rdf:Bag></niandu:madeBy>\n");
}

static void
put_metadata(struct buf *out, const struct paint_info *info)
{
	buf_puts(out,
	    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"
	    "\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
	    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
	    ">\n<rdf:Description rdf:about=\"\""
	    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
	    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
	    " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
	    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
	    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\""
	    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
	    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
	    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\""
	    " xmlns:niandu=\"" MADE_URI "\">\n");
	put_standards(out, info->standards);
	put_simple(out, "dc:format", "application/pdf");
	put_list(out, "dc:title", "Alt", info->title);
	put_list(out, "dc:creator", "Seq", info->author);
	put_list(out, "dc:language", "Bag", info->lang);
	put_simple(out, "xmp:CreatorTool", info->creator);
	put_simple(out, "pdf:Producer", info->producer);
	put_simple(out, "xmp:CreateDate", info->date);
	put_simple(out, "xmp:ModifyDate", info->date);
	put_simple(out, "xmp:MetadataDate", info->date);
	put_schemas(out, info);
	put_made_from(out, info);
	buf_puts(out,
	    "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n"
	    "<?xpacket end=\"w\"?>");
}

int
pdf_write_metadata(struct pdf_file *file, const struct paint_info *info)
{
	int object = pdf_reserve(file);
	struct buf out;

	buf_init(&out, file->arena);
	put_metadata(&out, info);
	/* Plain, for those who look into the file for it. */
	pdf_stream(file, object, "/Type/Metadata/Subtype/XML", out.s, out.n,
	    PDF_PLAIN);
	return object;
}
