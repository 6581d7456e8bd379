/*
 * Lists that share a definition (abstractNum) share their counts; a list may
 * redefine a level, and begin anew the first time it is used (startOverride).
 * A number counts up at its level and begins anew below a higher one, unless
 * the level says otherwise (lvlRestart).
 */
#include "docx/word_list.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/map.h"
#include "docx/word_node.h"
#include "docx/word_number.h"

enum {
	LAST_START = 32767, /* with which Word lets a list begin */
	/*
	 * Bytes of a level's text, and of a number: Word's own are shorter, and
	 * each paragraph of the list repeats them.
	 */
	TEXT_BYTES = 128,
	NUMBER_BYTES = 256
};

struct level {
	const char *format, *custom, *text; /* chineseCounting, "%1、" */
	const char *style; /* of paragraphs that belong to it, or NULL */
	int start;
	int restart; /* the level (from 1) that begins it anew; 0: none does */
	bool legal; /* numbers of higher levels are written in digits */
	bool given;
};

/* What is counted together. */
struct counter {
	int counts[WORD_LEVELS];
	bool begun[WORD_LEVELS];
};

struct list {
	struct level levels[WORD_LEVELS];
	struct counter *counter;
	int start_anew[WORD_LEVELS]; /* when first used; -1: go on counting */
	bool used[WORD_LEVELS];
};

struct word_lists {
	struct arena *arena;
	struct diags *diags;
	struct map *numbers, *abstracts; /* id → its xml_node */
	struct map *lists; /* numId → struct list */
	struct map *counters; /* abstractNumId → struct counter */
	struct map *styles; /* style of lists → numId */
};

/* ------------------------------- reading -------------------------------- */

static int
read_level_index(const struct xml_node *node)
{
	const char *value = word_value(node, "ilvl");
	int i = value ? atoi(value) : 0;

	return i >= 0 && i < WORD_LEVELS ? i : 0;
}

static int
read_start(const char *value)
{
	int start = atoi(value);

	return start >= 0 && start <= LAST_START ? start : 1;
}

/* numFmt may stand in an mc:AlternateContent, the newer form first. */
static const struct xml_node *
find_format(const struct xml_node *level)
{
	const struct xml_node *format = word_child(level, "numFmt");
	const struct xml_node *either = word_child(level, "AlternateContent");

	if (!format && either)
		format = word_below(either, "numFmt");
	return format;
}

static void
read_level(
    struct word_lists *lists, const struct xml_node *node, struct level *level)
{
	const struct xml_node *format = find_format(node);
	const char *start = word_child_value(node, "start");
	const char *restart = word_child_value(node, "lvlRestart");

	*level = (struct level){
	    .format = word_value(format, "val"),
	    .custom = word_value(format, "format"),
	    .text = word_child_value(node, "lvlText"),
	    .style = word_child_value(node, "pStyle"),
	    .start = start ? read_start(start) : 1,
	    .restart = restart ? atoi(restart) : WORD_LEVELS,
	    .legal = word_is_on(word_child(node, "isLgl")),
	    .given = true,
	};
	if (level->text && strlen(level->text) > TEXT_BYTES) {
		diag(lists->diags, DIAG_IMPORT_LIST_TEXT, node->origin,
		    (int)strlen(level->text), TEXT_BYTES);
		level->text = NULL;
	}
}

static void
read_levels(struct word_lists *lists, const struct xml_node *abstract,
    struct list *list)
{
	for (const struct xml_node *c = abstract->child; c; c = c->next)
		if (c->name && strcmp(c->name, "lvl") == 0)
			read_level(
			    lists, c, &list->levels[read_level_index(c)]);
}

static void
read_overrides(
    struct word_lists *lists, const struct xml_node *num, struct list *list)
{
	for (const struct xml_node *c = num->child; c; c = c->next) {
		int i = c->name ? read_level_index(c) : 0;
		const struct xml_node *level;
		const char *start;

		if (!c->name || strcmp(c->name, "lvlOverride") != 0)
			continue;
		if ((level = word_child(c, "lvl")))
			read_level(lists, level, &list->levels[i]);
		if ((start = word_child_value(c, "startOverride")))
			list->start_anew[i] = read_start(start);
	}
}

/* Children of this name by their id. */
static struct map *
map_by_id(struct arena *arena, const struct xml_node *root, const char *name,
    const char *attribute)
{
	struct map *map = map_new(arena);

	for (const struct xml_node *c = root ? root->child : NULL; c;
	     c = c->next) {
		const char *id = c->name ? word_value(c, attribute) : NULL;

		if (id && strcmp(c->name, name) == 0 && !map_find(map, id))
			map_put(map, id, (void *)c);
	}
	return map;
}

static const struct xml_node *
find(const struct map *map, const char *id)
{
	return id ? map_find(map, id) : NULL;
}

/* A definition may only name a style, whose list has the definition. */
static const struct xml_node *
find_abstract(struct word_lists *lists, const char *id)
{
	enum { LINKS = 4 };
	const struct xml_node *abstract = NULL;

	for (int i = 0; i < LINKS; i++) {
		const char *style, *number;

		abstract = find(lists->abstracts, id);
		style = word_child_value(abstract, "numStyleLink");
		number = style ? map_find(lists->styles, style) : NULL;
		if (!number)
			break;
		id = word_child_value(
		    find(lists->numbers, number), "abstractNumId");
	}
	return abstract;
}

static struct counter *
find_counter(struct word_lists *lists, const char *abstract)
{
	struct counter *counter = map_find(lists->counters, abstract);

	if (!counter) {
		counter = arena_new(lists->arena, struct counter);
		map_put(lists->counters, abstract, counter);
	}
	return counter;
}

/* The list of this number; read when it is first asked for. */
static struct list *
find_list(struct word_lists *lists, const char *id)
{
	struct list *list = id ? map_find(lists->lists, id) : NULL;
	const struct xml_node *num, *abstract;
	const char *own;

	if (list || !id)
		return list;
	num = find(lists->numbers, id);
	abstract = find_abstract(lists, word_child_value(num, "abstractNumId"));
	own = word_value(abstract, "abstractNumId");
	if (!own)
		return NULL;
	list = arena_new(lists->arena, struct list);
	list->counter = find_counter(lists, own);
	for (int i = 0; i < WORD_LEVELS; i++)
		list->start_anew[i] = -1;
	read_levels(lists, abstract, list);
	read_overrides(lists, num, list);
	map_put(lists->lists, id, list);
	return list;
}

struct word_lists *
word_lists_read(
    struct arena *arena, struct diags *diags, const struct xml_node *root)
{
	struct word_lists *lists = arena_new(arena, struct word_lists);

	*lists = (struct word_lists){
	    .arena = arena,
	    .diags = diags,
	    .numbers = map_by_id(arena, root, "num", "numId"),
	    .abstracts = map_by_id(arena, root, "abstractNum", "abstractNumId"),
	    .lists = map_new(arena),
	    .counters = map_new(arena),
	    .styles = map_new(arena),
	};
	return lists;
}

void
word_lists_link(
    struct word_lists *lists, const char *style, const char *number_id)
{
	map_put(lists->styles, style, (void *)number_id);
}

int
word_list_level(
    struct word_lists *lists, const char *id, const char *paragraph_style)
{
	struct list *list = find_list(lists, id);

	for (int i = 0; list && paragraph_style && i < WORD_LEVELS; i++)
		if (list->levels[i].style &&
		    strcmp(list->levels[i].style, paragraph_style) == 0)
			return i;
	return -1;
}

/* ------------------------------- counting ------------------------------- */

static const char *
level_number(
    struct word_lists *lists, const struct list *list, int of, bool legal)
{
	const struct level *level = &list->levels[of];

	return word_number(lists->arena, legal ? "decimal" : level->format,
	    level->custom, list->counter->counts[of]);
}

/* "%1、" filled in; "" when it shows no number. */
static const char *
fill_number(
    struct word_lists *lists, const struct list *list, int at, bool *bare)
{
	const struct level *level = &list->levels[at];
	const char *number = NULL;
	struct buf out;

	/* 21 in a list of ① stands as it is. */
	*bare = !level->format || !strstr(level->format, "Enclosed");
	buf_init(&out, lists->arena);
	for (const char *s = level->text ? level->text : "";
	     *s && out.n < NUMBER_BYTES; s++) {
		int of = *s == '%' ? s[1] - '1' : -1;

		if (of < 0 || of >= WORD_LEVELS) {
			buf_putc(&out, *s);
			*bare &= *s == ' ';
			continue;
		}
		number = level_number(lists, list, of, level->legal);
		buf_puts(&out, number ? number : "");
		s++;
	}
	return number && strcmp(level->format ? level->format : "", "bullet")
	    ? out.s
	    : "";
}

static void
begin_level(struct counter *counter, const struct list *list, int i)
{
	counter->counts[i] = list->levels[i].start;
	counter->begun[i] = true;
}

const char *
word_list_count(struct word_lists *lists, const char *id, int at, bool *bare)
{
	struct list *list = find_list(lists, id);
	struct counter *counter;

	*bare = false;
	if (!list || !list->levels[at].given)
		return "";
	counter = list->counter;
	if (list->start_anew[at] >= 0 && !list->used[at]) {
		counter->counts[at] = list->start_anew[at];
		counter->begun[at] = true;
	} else if (counter->begun[at]) {
		counter->counts[at]++;
	} else {
		begin_level(counter, list, at);
	}
	list->used[at] = true;
	for (int i = at + 1; i < WORD_LEVELS; i++)
		if (list->levels[i].restart > at)
			counter->begun[i] = false;
	for (int i = 0; i < at; i++)
		if (!counter->begun[i])
			begin_level(counter, list, i);
	return fill_number(lists, list, at, bare);
}
