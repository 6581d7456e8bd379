#include "docx/word_style.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/map.h"
#include "docx/word_node.h"

enum {
	BASES = 20, /* styles based on each other, at most so many */
	BODY_LEVEL = 9 /* the outline level of body text */
};

struct word_styles {
	struct arena *arena;
	struct map *styles; /* id → its xml_node */
	const char *paragraph, *character; /* ids of the default styles */
	const struct xml_node *run; /* rPr of the document's defaults */
	struct word_lists *lists;
};

/* ------------------------------- reading -------------------------------- */

static void
read_style(struct word_styles *styles, const struct xml_node *node)
{
	const char *id = word_value(node, "styleId");
	const char *type = word_value(node, "type");
	const char *number;

	if (!id)
		return;
	map_put(styles->styles, id, (void *)node);
	if (!type)
		return;
	number = word_child_value(
	    word_child(word_child(node, "pPr"), "numPr"), "numId");
	if (strcmp(type, "numbering") == 0 && number)
		word_lists_link(styles->lists, id, number);
	if (!word_value(node, "default") ||
	    strcmp(word_value(node, "default"), "0") == 0)
		return;
	if (strcmp(type, "paragraph") == 0)
		styles->paragraph = id;
	if (strcmp(type, "character") == 0)
		styles->character = id;
}

static const struct xml_node *
part_xml(struct archive *archive, const char *main_part, const char *kind)
{
	const char *part = archive_related(archive, main_part, kind);

	return part && archive_has(archive, part) ? archive_xml(archive, part)
						  : NULL;
}

struct word_styles *
word_styles_read(struct arena *arena, struct diags *diags,
    struct archive *archive, const char *main_part)
{
	struct word_styles *styles = arena_new(arena, struct word_styles);
	const struct xml_node *root = part_xml(archive, main_part, "styles");

	*styles = (struct word_styles){
	    .arena = arena,
	    .styles = map_new(arena),
	    .run = word_child(
		word_child(word_child(root, "docDefaults"), "rPrDefault"),
		"rPr"),
	    .lists = word_lists_read(
		arena, diags, part_xml(archive, main_part, "numbering")),
	};
	for (const struct xml_node *c = root ? root->child : NULL; c;
	     c = c->next)
		if (c->name && strcmp(c->name, "style") == 0)
			read_style(styles, c);
	return styles;
}

/* ------------------------------ inheritance ----------------------------- */

/*
 * A property of a style or of the nearest one it is based on; group is where
 * it stands: pPr or rPr.
 */
static const struct xml_node *
style_property(struct word_styles *styles, const char *id, const char *group,
    const char *name)
{
	const struct xml_node *found = NULL;

	for (int i = 0; i < BASES && id && !found; i++) {
		const struct xml_node *style = map_find(styles->styles, id);

		found = word_child(word_child(style, group), name);
		id = word_child_value(style, "basedOn");
	}
	return found;
}

static const char *
paragraph_style(struct word_styles *styles, const struct xml_node *properties)
{
	const char *id = word_child_value(properties, "pStyle");

	return id && map_find(styles->styles, id) ? id : styles->paragraph;
}

static const struct xml_node *
paragraph_property(struct word_styles *styles,
    const struct xml_node *properties, const char *name)
{
	const struct xml_node *found = word_child(properties, name);

	return found ? found
		     : style_property(styles,
			   paragraph_style(styles, properties), "pPr", name);
}

/* ------------------------------- paragraphs ----------------------------- */

/* "toc 1" and no other word that begins so: "Tocsin". */
static bool
is_contents_name(const char *name)
{
	return strcasecmp(name, "toc heading") == 0 ||
	    (strncasecmp(name, "toc", 3) == 0 &&
		name[3 + strspn(name + 3, " ")] >= '1' &&
		name[3 + strspn(name + 3, " ")] <= '9' &&
		name[4 + strspn(name + 3, " ")] == '\0');
}

/* The number behind "heading", or 0. */
static int
heading_level(const char *name)
{
	static const char *const words[] = {"heading", "标题"};

	for (int i = 0; i < LEN(words); i++) {
		size_t n = strlen(words[i]);
		char *end;
		long level;

		if (strncasecmp(name, words[i], n) != 0)
			continue;
		level = strtol(name + n, &end, 10);
		if (*end == '\0' && level >= 1 && level <= WORD_LEVELS)
			return (int)level;
	}
	return 0;
}

/* "heading 1", "Title", "toc 2", by the first style that has such a name. */
static void
read_name(struct word_styles *styles, const struct xml_node *properties,
    struct word_paragraph *p)
{
	const char *id = word_child_value(properties, "pStyle");

	for (int i = 0; i < BASES && id; i++) {
		const struct xml_node *style = map_find(styles->styles, id);
		const char *name = word_child_value(style, "name");

		if (!name)
			name = id;
		p->level = heading_level(name);
		p->is_title |= strcasecmp(name, "title") == 0;
		p->is_contents |= is_contents_name(name);
		if (p->level || p->is_title || p->is_contents)
			return;
		id = word_child_value(style, "basedOn");
	}
}

/*
 * The level of a paragraph in its list: as it says, else as the list says of
 * its style or of what that is based on, else as the style says.
 */
static int
find_list_level(struct word_styles *styles, const struct xml_node *properties,
    const struct xml_node *numbering, const char *list)
{
	const char *own = word_child_value(numbering, "ilvl");
	const char *id = paragraph_style(styles, properties);
	int level = own ? atoi(own) : -1;

	if (word_child(word_child(properties, "numPr"), "ilvl"))
		id = NULL;
	for (int i = 0; i < BASES && id; i++) {
		int of = word_list_level(styles->lists, list, id);

		if (of >= 0)
			return of;
		id = word_child_value(map_find(styles->styles, id), "basedOn");
	}
	return level >= 0 && level < WORD_LEVELS ? level : 0;
}

static void
read_mark(struct word_styles *styles, const struct xml_node *properties,
    struct word_paragraph *p)
{
	const struct xml_node *mark = word_child(properties, "rPr");

	(void)styles;
	p->is_joined_by_change =
	    word_child(mark, "del") || word_child(mark, "moveFrom");
	p->is_joined = p->is_joined_by_change ||
	    word_is_on(word_child(mark, "specVanish")) ||
	    word_is_on(word_child(mark, "vanish"));
}

struct word_paragraph
word_paragraph_read(
    struct word_styles *styles, const struct xml_node *properties)
{
	struct word_paragraph p = {0};
	const struct xml_node *outline =
	    paragraph_property(styles, properties, "outlineLvl");
	const struct xml_node *numbering =
	    paragraph_property(styles, properties, "numPr");
	const char *level = word_value(outline, "val");
	const char *list = word_child_value(numbering, "numId");

	read_name(styles, properties, &p);
	if (level && atoi(level) >= 0 && atoi(level) < BODY_LEVEL)
		p.level = atoi(level) + 1;
	if (!list)
		list = word_child_value(
		    style_property(styles, paragraph_style(styles, properties),
			"pPr", "numPr"),
		    "numId");
	if (list) {
		p.list = list;
		p.list_level =
		    find_list_level(styles, properties, numbering, list);
	}
	read_mark(styles, properties, &p);
	return p;
}

const char *
word_paragraph_number(
    struct word_styles *styles, const struct word_paragraph *p, bool *bare)
{
	*bare = false;
	return p->list
	    ? word_list_count(styles->lists, p->list, p->list_level, bare)
	    : "";
}

/* --------------------------------- runs --------------------------------- */

struct run_source {
	struct word_styles *styles;
	const struct xml_node *direct; /* rPr of the run */
	const char *levels[3]; /* styles: of table, paragraph, character */
};

/* The nearest word on a property that does not toggle. */
static const struct xml_node *
run_property(const struct run_source *source, const char *name)
{
	const struct xml_node *found = word_child(source->direct, name);

	for (int i = LEN(source->levels) - 1; i >= 0 && !found; i--)
		found = style_property(
		    source->styles, source->levels[i], "rPr", name);
	return found ? found : word_child(source->styles->run, name);
}

/* A property that styles of several kinds switch on and off again (17.7.3). */
static bool
is_toggled(const struct run_source *source, const char *name)
{
	const struct xml_node *direct = word_child(source->direct, name);
	bool on = false;

	if (direct)
		return word_is_on(direct);
	if (word_is_on(word_child(source->styles->run, name)))
		return true;
	for (int i = 0; i < LEN(source->levels); i++)
		on ^= word_is_on(style_property(
		    source->styles, source->levels[i], "rPr", name));
	return on;
}

static int
read_raised(const struct run_source *source)
{
	const char *align =
	    word_value(run_property(source, "vertAlign"), "val");

	if (!align)
		return 0;
	return strcmp(align, "superscript") == 0 ? 1
	    : strcmp(align, "subscript") == 0	 ? -1
						 : 0;
}

struct word_run
word_run_read(struct word_styles *styles, const struct xml_node *paragraph,
    const struct xml_node *run, const char *table_style)
{
	const char *character = word_child_value(run, "rStyle");
	const struct run_source source = {
	    styles,
	    run,
	    {table_style, paragraph_style(styles, paragraph),
		character ? character : styles->character},
	};
	const struct xml_node *fonts = run_property(&source, "rFonts");
	const char *font = word_value(fonts, "ascii");

	return (struct word_run){
	    .is_hidden = is_toggled(&source, "vanish"),
	    .is_struck = is_toggled(&source, "strike") ||
		word_is_on(run_property(&source, "dstrike")),
	    .raised = read_raised(&source),
	    .font = font ? font : word_value(fonts, "hAnsi"),
	};
}
