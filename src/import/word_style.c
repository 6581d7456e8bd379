/*
 * styles.xml and numbering.xml → level and number of a paragraph.
 *
 * A style inherits from what it is based on; a number counts up at its level
 * and begins anew below a higher one, as Word does it.
 */
#include "import/word_style.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/map.h"
#include "base/numeral.h"

enum {
	LEVELS = 9, /* of a list in Word */
	LAST_START = 32767, /* with which Word lets a list begin */
	BASES = 12, /* styles based on each other, at most so many */
	BODY_LEVEL = 9 /* the outline level of body text */
};

struct list_level {
	const char *format, *text; /* chineseCounting, "%1、" */
	int start;
};

struct list {
	struct list_level levels[LEVELS];
	int counts[LEVELS];
	bool begun[LEVELS];
};

struct word_styles {
	struct arena *arena;
	struct map *styles; /* id → its xml_node */
	struct map *lists; /* numId → struct list */
};

/* --------------------------------- nodes -------------------------------- */

const struct xml_node *
word_child(const struct xml_node *node, const char *name)
{
	for (const struct xml_node *c = node ? node->child : NULL; c;
	     c = c->next)
		if (c->name && strcmp(c->name, name) == 0)
			return c;
	return NULL;
}

const char *
word_value(const struct xml_node *node, const char *name)
{
	for (int i = 0; node && i < node->nattribute; i++) {
		const char *colon = strchr(node->attributes[i].name, ':');

		if (strcmp(colon ? colon + 1 : node->attributes[i].name,
			name) == 0)
			return node->attributes[i].value;
	}
	return NULL;
}

bool
word_is_on(const struct xml_node *node)
{
	const char *value = word_value(node, "val");

	return node &&
	    !(value &&
		(strcmp(value, "0") == 0 || strcmp(value, "false") == 0 ||
		    strcmp(value, "off") == 0));
}

static const char *
child_value(const struct xml_node *node, const char *name)
{
	return word_value(word_child(node, name), "val");
}

/* --------------------------------- lists -------------------------------- */

static int
level_index(const struct xml_node *node)
{
	const char *value = word_value(node, "ilvl");
	int i = value ? atoi(value) : 0;

	return i >= 0 && i < LEVELS ? i : 0;
}

static int
read_start(const char *value)
{
	int start = atoi(value);

	return start >= 0 && start <= LAST_START ? start : 1;
}

static void
read_levels(const struct xml_node *abstract, struct list *list)
{
	for (const struct xml_node *c = abstract->child; c; c = c->next) {
		struct list_level *level;
		const char *start;

		if (!c->name || strcmp(c->name, "lvl") != 0)
			continue;
		level = &list->levels[level_index(c)];
		level->format = child_value(c, "numFmt");
		level->text = child_value(c, "lvlText");
		start = child_value(c, "start");
		level->start = start ? read_start(start) : 1;
	}
}

static const struct xml_node *
find_abstract(const struct xml_node *root, const char *id)
{
	for (const struct xml_node *c = root->child; c && id; c = c->next) {
		const char *own;

		if (!c->name || strcmp(c->name, "abstractNum") != 0)
			continue;
		own = word_value(c, "abstractNumId");
		if (own && strcmp(own, id) == 0)
			return c;
	}
	return NULL;
}

static void
read_overrides(const struct xml_node *num, struct list *list)
{
	for (const struct xml_node *c = num->child; c; c = c->next) {
		const char *start;

		if (!c->name || strcmp(c->name, "lvlOverride") != 0)
			continue;
		start = child_value(c, "startOverride");
		if (start)
			list->levels[level_index(c)].start = read_start(start);
	}
}

static void
read_lists(struct word_styles *styles, const struct xml_node *root)
{
	for (const struct xml_node *c = root ? root->child : NULL; c;
	     c = c->next) {
		const struct xml_node *abstract;
		const char *id;
		struct list *list;

		if (!c->name || strcmp(c->name, "num") != 0)
			continue;
		id = word_value(c, "numId");
		abstract = find_abstract(root, child_value(c, "abstractNumId"));
		if (!id || !abstract)
			continue;
		list = arena_new(styles->arena, struct list);
		read_levels(abstract, list);
		read_overrides(c, list);
		map_put(styles->lists, id, list);
	}
}

/* -------------------------------- styles -------------------------------- */

static void
read_styles(struct word_styles *styles, const struct xml_node *root)
{
	for (const struct xml_node *c = root ? root->child : NULL; c;
	     c = c->next) {
		const char *id;

		if (!c->name || strcmp(c->name, "style") != 0)
			continue;
		id = word_value(c, "styleId");
		if (id)
			map_put(styles->styles, id, (void *)c);
	}
}

static const struct xml_node *
part_xml(struct archive *archive, const char *main_part, const char *kind)
{
	const char *part = archive_related(archive, main_part, kind);

	return part && archive_has(archive, part) ? archive_xml(archive, part)
						  : NULL;
}

struct word_styles *
word_styles_read(
    struct arena *arena, struct archive *archive, const char *main_part)
{
	struct word_styles *styles = arena_new(arena, struct word_styles);

	*styles = (struct word_styles){
	    .arena = arena,
	    .styles = map_new(arena),
	    .lists = map_new(arena),
	};
	read_styles(styles, part_xml(archive, main_part, "styles"));
	read_lists(styles, part_xml(archive, main_part, "numbering"));
	return styles;
}

/* -------------------------------- numbers ------------------------------- */

static const char *
format_number(struct arena *arena, const char *format, int n)
{
	if (!format || strncmp(format, "decimal", 7) == 0) {
		if (format && strstr(format, "Enclosed") && n > 0 && n <= 20) {
			struct buf buf;

			buf_init(&buf, arena);
			buf_put_rune(&buf, 0x2460 + (uint32_t)n - 1);
			return buf.s;
		}
		return arena_printf(arena, "%d", n);
	}
	if (strstr(format, "hinese") || strstr(format, "japanese") ||
	    strstr(format, "ideograph") || strstr(format, "taiwanese"))
		return n > 0 ? numeral_chinese(arena, n) : "";
	return NULL;
}

/* "%1、" filled in; "" when it is a bullet or of a kind not known. */
static const char *
fill_number(struct arena *arena, const struct list *list, int level)
{
	const char *text = list->levels[level].text, *digits = NULL;
	struct buf out;
	bool bare = true;

	buf_init(&out, arena);
	for (const char *s = text ? text : ""; *s; s++) {
		int of = *s == '%' ? s[1] - '1' : -1;

		if (of < 0 || of >= LEVELS) {
			buf_putc(&out, *s);
			bare &= *s == ' ';
			continue;
		}
		digits = format_number(
		    arena, list->levels[of].format, list->counts[of]);
		if (!digits)
			return "";
		buf_puts(&out, digits);
		s++;
	}
	if (!digits)
		return "";
	/* A number without a mark gets one, so that it is seen as a number. */
	if (bare)
		buf_puts(&out, "、");
	return out.s;
}

static const char *
count_number(struct word_styles *styles, const char *id, int level)
{
	struct list *list = id ? map_find(styles->lists, id) : NULL;

	if (!list)
		return "";
	if (list->begun[level])
		list->counts[level]++;
	else
		list->counts[level] = list->levels[level].start;
	list->begun[level] = true;
	for (int i = level + 1; i < LEVELS; i++)
		list->begun[i] = false;
	for (int i = 0; i < level; i++)
		if (!list->begun[i]) {
			list->begun[i] = true;
			list->counts[i] = list->levels[i].start;
		}
	return fill_number(styles->arena, list, level);
}

/* ------------------------------- paragraphs ----------------------------- */

/* Looks a property up in the paragraph, then in its style and its bases. */
static const struct xml_node *
find_property(struct word_styles *styles, const struct xml_node *properties,
    const char *name)
{
	const struct xml_node *found = word_child(properties, name);
	const char *id = child_value(properties, "pStyle");

	for (int i = 0; i < BASES && id && !found; i++) {
		const struct xml_node *style = map_find(styles->styles, id);

		found = word_child(word_child(style, "pPr"), name);
		id = child_value(style, "basedOn");
	}
	return found;
}

/* "heading 1", "Title", "toc 2", by the first style that has such a name. */
static void
read_name(struct word_styles *styles, const struct xml_node *properties,
    struct word_paragraph *p)
{
	const char *id = child_value(properties, "pStyle");

	for (int i = 0; i < BASES && id; i++) {
		const struct xml_node *style = map_find(styles->styles, id);
		const char *name = child_value(style, "name");

		if (!name)
			name = id;
		if (strncasecmp(name, "heading ", 8) == 0)
			p->level = atoi(name + 8);
		else if (strncasecmp(name, "heading", 7) == 0)
			p->level = atoi(name + 7);
		p->is_title |= strcasecmp(name, "title") == 0;
		p->is_contents |= strncasecmp(name, "toc", 3) == 0;
		if (p->level || p->is_title || p->is_contents)
			return;
		id = child_value(style, "basedOn");
	}
}

struct word_paragraph
word_paragraph_read(
    struct word_styles *styles, const struct xml_node *properties)
{
	struct word_paragraph p = {.number = ""};
	const struct xml_node *outline =
	    find_property(styles, properties, "outlineLvl");
	const struct xml_node *numbering =
	    find_property(styles, properties, "numPr");
	const char *level = word_value(outline, "val");

	read_name(styles, properties, &p);
	if (level && atoi(level) >= 0 && atoi(level) < BODY_LEVEL)
		p.level = atoi(level) + 1;
	if (p.level < 0 || p.level > LEVELS)
		p.level = 0;
	if (numbering) {
		const char *at = child_value(numbering, "ilvl");
		int i = at ? atoi(at) : p.level > 0 ? p.level - 1 : 0;

		p.number = count_number(styles, child_value(numbering, "numId"),
		    i >= 0 && i < LEVELS ? i : 0);
	}
	return p;
}
