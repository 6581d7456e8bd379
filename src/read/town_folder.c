/* A folder's files sorted by what they are. */
#include "read/town_folder.h"

#include <libxml/xmlreader.h>
#include <string.h>

#include "base/folder.h"
#include "read/xml.h"

static const char OPTIONS[] = "options";
static const char STYLES[] = "style";
/* Filled forms that were kept, a folder a period: niandu serve. */
static const char FORMS[] = "forms";
/* Reports that lie beside their plan are no strangers. */
static const char *const outputs[] = {
    ".pdf", ".svg", ".png", ".docx", ".xlsx", ".ofd"};

/* --- What a file is ----------------------------------------------------- */

static bool
is_ours(xmlTextReaderPtr reader)
{
	const char *space =
	    (const char *)xmlTextReaderConstNamespaceUri(reader);

	return space && strncmp(space, "urn:niandu:", 11) == 0;
}

static void
root_keep(
    struct arena *arena, xmlTextReaderPtr reader, struct root_element *root)
{
	xmlChar *id = xmlTextReaderGetAttribute(reader, (const xmlChar *)"id");

	root->is_xml = true;
	if (is_ours(reader))
		root->name = arena_strdup(
		    arena, (const char *)xmlTextReaderConstLocalName(reader));
	if (id)
		root->id = arena_strdup(arena, (const char *)id);
	xmlFree(id);
}

/* libxml2 says nothing: the file's own reader says it, with its place. */
static void
hush(void *self, xmlErrorPtr error)
{
	(void)self, (void)error;
}

struct root_element
root_element_read(struct arena *arena, const char *path)
{
	struct root_element root = {.id = ""};
	xmlTextReaderPtr reader;

	xmlSetStructuredErrorFunc(NULL, hush);
	reader = xmlReaderForFile(path, NULL, XML_PARSE_NONET);
	while (reader && xmlTextReaderRead(reader) == 1)
		if (xmlTextReaderNodeType(reader) == XML_READER_TYPE_ELEMENT) {
			root_keep(arena, reader, &root);
			break;
		}
	xmlFreeTextReader(reader);
	xmlSetStructuredErrorFunc(NULL, NULL);
	return root;
}

/* --- What a folder is --------------------------------------------------- */

struct folder_reader {
	struct arena *arena;
	struct diags *diags;
	struct town_folder *town;
	ARRAY_OF(const char *) strangers;
	bool good;
};

static struct origin
whole(const char *path)
{
	return (struct origin){.file = path};
}

/* There is to be one of these; a second is an error that names both. */
static void
keep_one(struct folder_reader *r, const char **kept, const char *path,
    const char *kind)
{
	if (!*kept) {
		*kept = path;
		return;
	}
	diag(r->diags, DIAG_FOLDER_TWICE, whole(path), kind, *kept);
	r->good = false;
}

/* Not even a first tag: what is wrong is said with its place. */
static void
refuse_xml(struct folder_reader *r, const char *path)
{
	int before = diags_count(r->diags, DIAG_ERROR);

	xml_read(r->arena, r->diags, path);
	if (diags_count(r->diags, DIAG_ERROR) > before)
		r->good = false;
	else
		*array_push(r->arena, &r->strangers) = path;
}

static void
sort_xml(struct folder_reader *r, const char *path)
{
	struct root_element root = root_element_read(r->arena, path);
	const char *name = root.name ? root.name : "";
	struct town_folder *town = r->town;

	if (!root.is_xml) {
		refuse_xml(r, path);
	} else if (strcmp(name, "plan") == 0) {
		if (!town->plan)
			town->plan_id = root.id;
		keep_one(r, &town->plan, path, name);
	} else if (strcmp(name, "progress") == 0) {
		*array_push(r->arena, &town->progress) = path;
	} else if (strcmp(name, "ledger") == 0) {
		keep_one(r, &town->previous, path, name);
	} else if (strcmp(name, "policy") == 0) {
		keep_one(r, &town->policy, path, name);
	} else {
		*array_push(r->arena, &r->strangers) = path;
	}
}

static void
sort_file(struct folder_reader *r, const char *path)
{
	const char *name = strrchr(path, '/') + 1;

	if (folder_is(path)) {
		if (strcmp(name, STYLES) == 0)
			r->town->has_styles = true;
		else if (strcmp(name, FORMS) != 0)
			*array_push(r->arena, &r->strangers) = path;
	} else if (name_ends_in(name, ".xml")) {
		sort_xml(r, path);
	} else if (name_ends_in(name, ".xsl")) {
		*array_push(r->arena, &r->town->templates) = path;
	} else if (strcmp(name, OPTIONS) == 0) {
		r->town->options = path;
	} else {
		*array_push(r->arena, &r->strangers) = path;
	}
}

/* A report of this plan: yunxi-2022-yearend.pdf. */
static bool
is_output(const struct town_folder *town, const char *path)
{
	const char *name = strrchr(path, '/') + 1;
	size_t n = strlen(town->plan_id);

	if (n == 0 || strncmp(name, town->plan_id, n) != 0 || name[n] != '-')
		return false;
	for (int i = 0; i < LEN(outputs); i++)
		if (name_ends_in(name, outputs[i]))
			return true;
	return false;
}

static void
name_strangers(struct folder_reader *r)
{
	for (int i = 0; i < r->strangers.n; i++)
		if (!is_output(r->town, r->strangers.at[i]))
			diag(r->diags, DIAG_FOLDER_STRANGER,
			    whole(r->strangers.at[i]));
}

/* "a/b" of "a/b//"; "/" stays. */
static const char *
without_slash(struct arena *arena, const char *path)
{
	size_t n = strlen(path);

	while (n > 1 && path[n - 1] == '/')
		n--;
	return arena_strndup(arena, path, n);
}

bool
town_folder_read(struct arena *arena, struct diags *diags, const char *path,
    struct town_folder *town)
{
	struct folder_reader r = {
	    .arena = arena, .diags = diags, .town = town, .good = true};
	struct folder folder;

	*town = (struct town_folder){
	    .path = without_slash(arena, path), .plan_id = ""};
	folder = folder_read(arena, town->path, "");
	if (folder.error) {
		diag(diags, DIAG_READ, whole(path), path, folder.error);
		return false;
	}
	for (int i = 0; i < folder.paths.n; i++)
		sort_file(&r, folder.paths.at[i]);
	if (!town->plan && r.good)
		diag(diags, DIAG_FOLDER_NO_PLAN, whole(path));
	name_strangers(&r);
	return town->plan && r.good;
}
