#include "docx/word_math.h"

#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "docx/word_node.h"
#include "docx/word_symbol.h"

static void
put_children(
    const struct word_math *m, const struct xml_node *node, struct buf *out)
{
	for (const struct xml_node *c = node ? word_element(node->child) : NULL;
	     c; c = word_element(c->next))
		word_math(m, c, out);
}

/* Is it one number or one word, that needs no brackets? */
static bool
is_simple(const char *s)
{
	const char *end = s + strlen(s);
	bool digits = true, letters = true;
	int n = 0;

	for (; s < end; n++) {
		uint32_t rune = utf8_next(&s, end);
		bool digit = (rune >= '0' && rune <= '9') || rune == '.';

		digits &= digit;
		letters &= !digit &&
		    ((rune >= 'A' && rune <= 'Z') ||
			(rune >= 'a' && rune <= 'z') || rune >= 0x370);
	}
	return n == 1 || digits || letters;
}

/* The part of this name, in brackets where it is more than one word. */
static void
put_part(const struct word_math *m, const struct xml_node *node,
    const char *name, struct buf *out)
{
	struct buf part;

	buf_init(&part, out->arena);
	put_children(m, word_child(node, name), &part);
	buf_printf(out, is_simple(part.s) ? "%s" : "(%s)", part.s);
}

/* Where a raised form is lacking, ^ and _ say as much. */
static void
put_script(const struct word_math *m, const struct xml_node *node,
    const char *name, struct buf *out)
{
	bool lowered = strcmp(name, "sub") == 0;
	struct buf part;

	buf_init(&part, out->arena);
	put_children(m, word_child(node, name), &part);
	if (part.n && !word_raise(part.s, lowered, out))
		buf_printf(out, is_simple(part.s) ? "%s%s" : "%s(%s)",
		    lowered ? "_" : "^", part.s);
}

static const char *
property(const struct xml_node *node, const char *group, const char *name,
    const char *otherwise)
{
	const struct xml_node *found =
	    word_child(word_child(node, group), name);
	const char *value = word_value(found, "val");

	return value ? value : found ? "" : otherwise;
}

/* --------------------------------- shapes ------------------------------- */

static void
put_fraction(
    const struct word_math *m, const struct xml_node *node, struct buf *out)
{
	bool bar = strcmp(property(node, "fPr", "type", "bar"), "noBar") != 0;

	/* A digit before it would be read as part of the numerator. */
	if (out->n && strchr("0123456789.", out->s[out->n - 1]))
		buf_putc(out, ' ');
	put_part(m, node, "num", out);
	buf_puts(out, bar ? "/" : "¦");
	put_part(m, node, "den", out);
}

static void
put_scripts(
    const struct word_math *m, const struct xml_node *node, struct buf *out)
{
	put_children(m, word_child(node, "e"), out);
	put_script(m, node, "sub", out);
	put_script(m, node, "sup", out);
}

static void
put_before(
    const struct word_math *m, const struct xml_node *node, struct buf *out)
{
	put_script(m, node, "sub", out);
	put_script(m, node, "sup", out);
	put_children(m, word_child(node, "e"), out);
}

static void
put_radical(
    const struct word_math *m, const struct xml_node *node, struct buf *out)
{
	put_script(m, node, "deg", out);
	buf_puts(out, "√");
	put_part(m, node, "e", out);
}

static void
put_delimited(
    const struct word_math *m, const struct xml_node *node, struct buf *out)
{
	const char *separator = property(node, "dPr", "sepChr", "|");
	bool first = true;

	buf_puts(out, property(node, "dPr", "begChr", "("));
	for (const struct xml_node *c = node->child; c; c = c->next) {
		if (!c->name || strcmp(c->name, "e") != 0)
			continue;
		if (!first)
			buf_puts(out, separator);
		put_children(m, c, out);
		first = false;
	}
	buf_puts(out, property(node, "dPr", "endChr", ")"));
}

static void
put_operator(
    const struct word_math *m, const struct xml_node *node, struct buf *out)
{
	buf_puts(out, property(node, "naryPr", "chr", "∫"));
	put_script(m, node, "sub", out);
	put_script(m, node, "sup", out);
	put_part(m, node, "e", out);
}

static void
put_function(
    const struct word_math *m, const struct xml_node *node, struct buf *out)
{
	put_children(m, word_child(node, "fName"), out);
	put_part(m, node, "e", out);
}

static void
put_limit(
    const struct word_math *m, const struct xml_node *node, struct buf *out)
{
	put_children(m, word_child(node, "e"), out);
	buf_putc(out, '(');
	put_children(m, word_child(node, "lim"), out);
	buf_putc(out, ')');
}

/* Rows of a matrix, or lines of equations. */
static void
put_rows(
    const struct word_math *m, const struct xml_node *node, struct buf *out)
{
	bool first = true;

	for (const struct xml_node *c = word_element(node->child); c;
	     c = word_element(c->next)) {
		if (strcmp(c->name, "mr") != 0 && strcmp(c->name, "e") != 0)
			continue;
		if (!first)
			buf_puts(
			    out, strcmp(node->name, "mr") == 0 ? "," : ";");
		if (strcmp(c->name, "mr") == 0)
			put_rows(m, c, out);
		else
			put_children(m, c, out);
		first = false;
	}
}

static void
put_matrix(
    const struct word_math *m, const struct xml_node *node, struct buf *out)
{
	buf_putc(out, '[');
	put_rows(m, node, out);
	buf_putc(out, ']');
}

static void
put_text(
    const struct word_math *m, const struct xml_node *node, struct buf *out)
{
	int from = out->n;

	for (const struct xml_node *c = node->child; c; c = c->next)
		for (const char *s = c->name ? "" : c->text; *s; s++)
			buf_putc(out, *s == '\n' || *s == '\r' ? ' ' : *s);
	word_account_settle(m->account, node, m->fate, m->place,
	    arena_strdup(out->arena, out->s + from));
}

static void
put_nothing(
    const struct word_math *m, const struct xml_node *node, struct buf *out)
{
	(void)m, (void)node, (void)out;
}

static void
put_deleted(
    const struct word_math *m, const struct xml_node *node, struct buf *out)
{
	(void)out;
	word_account_settle_below(
	    m->account, node, OUTCOME_GONE, OUTCOME_GONE, m->place);
}

static const struct shape {
	const char *name;
	void (*put)(
	    const struct word_math *, const struct xml_node *, struct buf *);
} shapes[] = {
    {"t", put_text},
    {"f", put_fraction},
    {"sSup", put_scripts},
    {"sSub", put_scripts},
    {"sSubSup", put_scripts},
    {"sPre", put_before},
    {"rad", put_radical},
    {"d", put_delimited},
    {"nary", put_operator},
    {"func", put_function},
    {"limLow", put_limit},
    {"limUpp", put_limit},
    {"eqArr", put_rows},
    {"m", put_matrix},
    {"del", put_deleted},
    {"moveFrom", put_deleted},
    {"rPr", put_nothing},
    {"ctrlPr", put_nothing},
};

void
word_math(
    const struct word_math *m, const struct xml_node *node, struct buf *out)
{
	for (int i = 0; i < LEN(shapes); i++)
		if (strcmp(node->name, shapes[i].name) == 0) {
			shapes[i].put(m, node, out);
			return;
		}
	/* A phantom that is not shown only keeps room. */
	if (strcmp(node->name, "phant") == 0 &&
	    strcmp(property(node, "phantPr", "show", "1"), "0") == 0)
		return;
	put_children(m, node, out);
}
