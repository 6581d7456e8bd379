#include "docx/word_field.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "docx/word_equation.h"
#include "docx/word_node.h"
#include "docx/word_symbol.h"

/* -------------------------------- pairing ------------------------------- */

struct pair {
	const struct xml_node *mark, *begin;
};

struct word_fields {
	struct arena *arena;
	struct {
		struct pair *at;
		int n, cap;
	} pairs; /* by address, once all are found */
	struct {
		struct open {
			const struct xml_node *begin, *separate;
		} * at;
		int n, cap;
	} open;
};

static void
add_pair(struct word_fields *fields, const struct xml_node *mark,
    const struct xml_node *begin)
{
	if (mark)
		*array_push(fields->arena, &fields->pairs) =
		    (struct pair){mark, begin};
}

static void
match_mark(struct word_fields *fields, const struct xml_node *node)
{
	const char *type = word_value(node, "fldCharType");
	struct open *last =
	    fields->open.n ? &fields->open.at[fields->open.n - 1] : NULL;

	if (!type)
		return;
	if (strcmp(type, "begin") == 0) {
		*array_push(fields->arena, &fields->open) =
		    (struct open){.begin = node};
	} else if (strcmp(type, "separate") == 0 && last && !last->separate) {
		last->separate = node;
	} else if (strcmp(type, "end") == 0 && last) {
		add_pair(fields, last->begin, last->begin);
		add_pair(fields, last->separate, last->begin);
		add_pair(fields, node, last->begin);
		fields->open.n--;
	}
}

static void
match(struct word_fields *fields, const struct xml_node *node)
{
	for (const struct xml_node *c = node->child; c; c = c->next) {
		if (!c->name)
			continue;
		if (strcmp(c->name, "fldChar") == 0)
			match_mark(fields, c);
		match(fields, c);
	}
}

static int
compare_pairs(const void *a, const void *b)
{
	const struct pair *x = a, *y = b;

	return x->mark < y->mark ? -1 : x->mark > y->mark;
}

struct word_fields *
word_fields_match(struct arena *arena, const struct xml_node *root)
{
	struct word_fields *fields = arena_new(arena, struct word_fields);

	*fields = (struct word_fields){.arena = arena};
	match(fields, root);
	if (fields->pairs.n)
		qsort(fields->pairs.at, (size_t)fields->pairs.n,
		    sizeof *fields->pairs.at, compare_pairs);
	return fields;
}

const struct xml_node *
word_field_begin(const struct word_fields *fields, const struct xml_node *mark)
{
	const struct pair wanted = {.mark = mark};
	const struct pair *pair = fields->pairs.n
	    ? bsearch(&wanted, fields->pairs.at, (size_t)fields->pairs.n,
		  sizeof wanted, compare_pairs)
	    : NULL;

	return pair ? pair->begin : NULL;
}

/* ----------------------------- instructions ----------------------------- */

static const char *
skip_space(const char *s)
{
	return s + strspn(s, " \t\r\n");
}

/* Does the instruction begin with this word? Behind it, or NULL. */
static const char *
after_word(const char *instruction, const char *word)
{
	const char *s = skip_space(instruction);
	size_t n = strlen(word);

	if (strncasecmp(s, word, n) != 0 ||
	    !(s[n] == '\0' || strchr(" \t\r\n\\\"", s[n])))
		return NULL;
	return skip_space(s + n);
}

bool
word_field_is_contents(const char *instruction)
{
	return instruction && after_word(instruction, "TOC") != NULL;
}

/* ------------------------------ what it shows --------------------------- */

static int
result_of(const struct xml_node *list)
{
	const char *result = word_child_value(list, "result");

	if (!result)
		result = word_child_value(list, "default");
	return result ? atoi(result) : 0;
}

/* The choice of a form's list. */
static bool
show_choice(const char *rest, const struct xml_node *begin, struct buf *out)
{
	const struct xml_node *list =
	    begin ? word_below(begin, "ddList") : NULL;
	int chosen = result_of(list), i = 0;

	(void)rest;
	for (const struct xml_node *c = list ? list->child : NULL; c;
	     c = c->next)
		if (c->name && strcmp(c->name, "listEntry") == 0 &&
		    i++ == chosen) {
			const char *value = word_value(c, "val");

			buf_puts(out, value ? value : "");
			return true;
		}
	return false;
}

static bool
show_tick(const char *rest, const struct xml_node *begin, struct buf *out)
{
	const struct xml_node *box =
	    begin ? word_below(begin, "checkBox") : NULL;
	const struct xml_node *state = word_child(box, "checked");

	(void)rest;
	if (!state)
		state = word_child(box, "default");
	buf_puts(out, word_is_on(state) ? "☑" : "☐");
	return true;
}

/* 179 \f "Symbol" \s 10 */
static bool
show_symbol(const char *rest, const struct xml_node *begin, struct buf *out)
{
	const char *at = strstr(rest, "\\f");
	char font[64] = "";
	uint32_t code = (uint32_t)strtoul(rest, NULL, 0), rune;

	(void)begin;
	if (at) {
		at = skip_space(at + 2);
		at += *at == '"';
		snprintf(
		    font, sizeof font, "%.*s", (int)strcspn(at, "\"\\"), at);
		for (size_t n = strlen(font); n && font[n - 1] == ' '; n--)
			font[n - 1] = '\0';
	}
	rune = word_symbol(font, code);
	if (!rune && (!*font || strstr(rest, "\\u")))
		rune = code;
	if (rune < ' ' || rune > 0xFFFF)
		return false;
	buf_put_rune(out, rune);
	return true;
}

/* "text" or text, up to a switch. */
static bool
show_text(const char *rest, const struct xml_node *begin, struct buf *out)
{
	bool quoted = *rest == '"';
	size_t n = strcspn(rest + quoted, quoted ? "\"" : "\\");

	(void)begin;
	buf_add(out, rest + quoted, (int)n);
	return true;
}

/* The name of the macro is not shown, the text behind it is. */
static bool
show_button(const char *rest, const struct xml_node *begin, struct buf *out)
{
	return show_text(
	    skip_space(rest + strcspn(rest, " \t\r\n")), begin, out);
}

static bool
show_equation(const char *rest, const struct xml_node *begin, struct buf *out)
{
	enum { LONGEST = 4096 }; /* bytes of one that is read */

	(void)begin;
	if (strlen(rest) > LONGEST)
		return false;
	word_equation(rest, out);
	return true;
}

/* Entries of an index, bookmarks, an empty form: nothing is to be seen. */
static bool
show_nothing(const char *rest, const struct xml_node *begin, struct buf *out)
{
	(void)rest, (void)begin, (void)out;
	return true;
}

static const struct shown {
	const char *word;
	bool (*show)(const char *, const struct xml_node *, struct buf *);
} shown[] = {
    {"FORMDROPDOWN", show_choice},
    {"FORMCHECKBOX", show_tick},
    {"SYMBOL", show_symbol},
    {"QUOTE", show_text},
    {"MACROBUTTON", show_button},
    {"GOTOBUTTON", show_button},
    {"EQ", show_equation},
    {"FORMTEXT", show_nothing},
    {"XE", show_nothing},
    {"TC", show_nothing},
    {"TA", show_nothing},
    {"RD", show_nothing},
    {"SET", show_nothing},
    {"ASK", show_nothing},
    {"ADVANCE", show_nothing},
    {"PRIVATE", show_nothing},
    {"HYPERLINK", show_nothing},
};

bool
word_field_show(
    const char *instruction, const struct xml_node *begin, struct buf *out)
{
	for (int i = 0; i < LEN(shown); i++) {
		const char *rest = after_word(instruction, shown[i].word);

		if (rest)
			return shown[i].show(rest, begin, out);
	}
	return *skip_space(instruction) == '\0';
}
