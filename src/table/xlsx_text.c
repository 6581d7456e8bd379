/* Rich and plain texts of a workbook → what is seen of them. */
#include "table/xlsx_text.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "table/sheet.h"

const char *
xlsx_attribute(const struct xml_node *node, const char *name)
{
	for (int i = 0; i < node->nattribute; i++) {
		const char *has = node->attributes[i].name;
		const char *colon = strchr(has, ':');

		if (strcmp(has, name) == 0 ||
		    (colon && strcmp(name, "r:id") == 0 &&
			strcmp(colon, ":id") == 0))
			return node->attributes[i].value;
	}
	return "";
}

bool
xlsx_is(const struct xml_node *node, const char *name)
{
	return node->name && strcmp(node->name, name) == 0;
}

const struct xml_node *
xlsx_child(const struct xml_node *node, const char *name)
{
	for (node = node ? node->child : NULL; node; node = node->next)
		if (xlsx_is(node, name))
			return node;
	return NULL;
}

bool
xlsx_on(const struct xml_node *node)
{
	const char *value = node ? xlsx_attribute(node, "val") : "0";

	return strcmp(value, "0") != 0 && strcmp(value, "false") != 0;
}

/* --------------------------------- text ---------------------------------- */

/* The rune of _x000D_ at s, or -1. */
static int
escaped_rune(const char *s)
{
	if (s[0] != '_' || s[1] != 'x')
		return -1;
	for (int i = 2; i < 6; i++)
		if (!isxdigit((unsigned char)s[i]))
			return -1;
	return s[6] == '_' ? (int)strtol(s + 2, NULL, 16) : -1;
}

static void
put_string(struct buf *out, const char *s)
{
	while (*s) {
		int rune = escaped_rune(s);

		if (rune < 0) {
			buf_putc(out, *s++);
			continue;
		}
		if (rune == '\n' || rune == '\t' || rune >= ' ')
			buf_put_rune(out, (uint32_t)rune);
		s += 7;
	}
}

const char *
xlsx_plain(struct arena *arena, const struct xml_node *node)
{
	struct buf text;

	buf_init(&text, arena);
	for (const struct xml_node *n = node ? node->child : NULL; n;
	     n = n->next)
		if (!n->name)
			put_string(&text, n->text);
	return text.s;
}

/* Digits above or below the line as the characters that stand there. */
static void
put_shifted(struct buf *out, const char *s, int level)
{
	static const char *const raised[] = {
	    "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
	static const char *const lowered[] = {
	    "₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"};

	for (; *s; s++)
		if (isdigit((unsigned char)*s))
			buf_puts(out, (level > 0 ? raised : lowered)[*s - '0']);
		else
			buf_putc(out, *s);
}

int
xlsx_level(const struct xml_node *properties)
{
	const struct xml_node *align = xlsx_child(properties, "vertAlign");
	const char *value = align ? xlsx_attribute(align, "val") : "";

	return strcmp(value, "superscript") == 0 ? 1
	    : strcmp(value, "subscript") == 0	 ? -1
						 : 0;
}

static void
put_run(struct arena *arena, const struct xml_node *run, struct xlsx_text *text,
    struct buf *out)
{
	const struct xml_node *properties = xlsx_child(run, "rPr");
	const char *words = xlsx_plain(arena, xlsx_child(run, "t"));
	int level = xlsx_level(properties);

	if (!*words)
		return;
	if (xlsx_on(xlsx_child(properties, "strike"))) {
		text->struck = true;
	} else if (level != 0) {
		text->raised = true;
		put_shifted(out, words, level);
	} else {
		buf_puts(out, words);
	}
}

/* Where the character after so many begins; the end where there is none. */
static int
bytes_of(const char *s, int n, int characters)
{
	const char *at = s, *end = s + n;

	if (n <= characters)
		return n;
	while (at < end && characters-- > 0)
		utf8_next(&at, end);
	return (int)(at - s);
}

struct xlsx_text
xlsx_text(struct arena *arena, const struct xml_node *node)
{
	struct xlsx_text text = {0};
	struct buf out;

	buf_init(&out, arena);
	for (const struct xml_node *n = node ? node->child : NULL; n;
	     n = n->next) {
		if (xlsx_is(n, "t"))
			buf_puts(&out, xlsx_plain(arena, n));
		else if (xlsx_is(n, "r"))
			put_run(arena, n, &text, &out);
	}
	text.n = bytes_of(out.s, out.n, TABLE_TEXT);
	text.cut = text.n < out.n;
	out.s[text.n] = '\0';
	text.text = out.s;
	return text;
}
