/* What a Word file says of itself: title, author, day, how it was made. */
#include "office/office_parts.h"

static void
day(struct xml *x, const char *name, const char *date)
{
	xml_begin(x, name);
	xml_attr(x, "xsi:type", "dcterms:W3CDTF");
	xml_words(x, name, date);
}

static void
core_properties(struct docx *d)
{
	struct xml x;

	office_xml(d, &x);
	xml_begin(&x, "cp:coreProperties");
	xml_attr(&x, "xmlns:cp",
	    "http://schemas.openxmlformats.org/package/2006/metadata/"
	    "core-properties");
	xml_attr(&x, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
	xml_attr(&x, "xmlns:dcterms", "http://purl.org/dc/terms/");
	xml_attr(&x, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
	xml_inside(&x);
	xml_element(&x, "dc:title", d->document->title);
	xml_element(&x, "dc:creator", d->document->author);
	xml_element(&x, "dc:language", "zh-CN");
	day(&x, "dcterms:created", d->info->date);
	day(&x, "dcterms:modified", d->info->date);
	xml_end(&x, "cp:coreProperties");
	package_part(d->package, "docProps/core.xml",
	    "application/vnd.openxmlformats-package.core-properties+xml",
	    x.out);
	package_relate(d->package, "", "metadata/core-properties",
	    "docProps/core.xml", false);
}

static void
app_properties(struct docx *d)
{
	struct xml x;

	office_xml(d, &x);
	xml_begin(&x, "Properties");
	xml_attr(&x, "xmlns",
	    "http://schemas.openxmlformats.org/officeDocument/2006/"
	    "extended-properties");
	xml_inside(&x);
	xml_element(&x, "Application", d->info->program);
	xml_element(&x, "Company", d->document->author);
	xml_end(&x, "Properties");
	package_part(d->package, "docProps/app.xml",
	    "application/"
	    "vnd.openxmlformats-officedocument.extended-properties+xml",
	    x.out);
	package_relate(
	    d->package, "", "extended-properties", "docProps/app.xml", false);
}

static void
custom_properties(struct docx *d)
{
	const struct docx_info *info = d->info;
	struct xml x;

	if (info->nproperty == 0)
		return;
	office_xml(d, &x);
	xml_begin(&x, "Properties");
	xml_attr(&x, "xmlns",
	    "http://schemas.openxmlformats.org/officeDocument/2006/"
	    "custom-properties");
	xml_attr(&x, "xmlns:vt",
	    "http://schemas.openxmlformats.org/officeDocument/2006/"
	    "docPropsVTypes");
	xml_inside(&x);
	for (int i = 0; i < info->nproperty; i++) {
		xml_begin(&x, "property");
		xml_attr(&x, "fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}");
		/* The first two numbers are taken. */
		xml_attr_int(&x, "pid", i + 2);
		xml_attr(&x, "name", info->properties[i].name);
		xml_inside(&x);
		xml_element(&x, "vt:lpwstr", info->properties[i].value);
		xml_end(&x, "property");
	}
	xml_end(&x, "Properties");
	package_part(d->package, "docProps/custom.xml",
	    "application/"
	    "vnd.openxmlformats-officedocument.custom-properties+xml",
	    x.out);
	package_relate(
	    d->package, "", "custom-properties", "docProps/custom.xml", false);
}

void
office_about(struct docx *d)
{
	core_properties(d);
	app_properties(d);
	custom_properties(d);
}
