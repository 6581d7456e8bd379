/*
 * Runs of a Word file: characters as Word shows them, raised ones, symbols,
 * ruby, formulas.
 */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "import/docx.h"
#include "docx/word_math.h"
#include "docx/word_node.h"
#include "docx/word_symbol.h"

/* White space of the file is one space; XML parts lines where it likes. */
const char *
docx_plain_text(struct docx *x, const struct xml_node *node)
{
	struct buf text;
	bool line = false;

	buf_init(&text, x->d->arena);
	for (const struct xml_node *c = node->child; c; c = c->next)
		for (const char *s = c->name ? "" : c->text; *s; s++) {
			if (*s == '\n' || *s == '\r') {
				while (text.n && text.s[text.n - 1] == ' ')
					text.s[--text.n] = '\0';
				line = true;
			} else if (line && (*s == ' ' || *s == '\t')) {
				continue;
			} else {
				if (line && text.n)
					buf_putc(&text, ' ');
				line = false;
				buf_putc(&text, *s == '\t' ? ' ' : *s);
			}
		}
	return text.s;
}

/* Is it raised over a letter or a figure, as in m² and 10⁴? */
static bool
is_power(const struct buf *before)
{
	unsigned char c =
	    before->n ? (unsigned char)before->s[before->n - 1] : 0;

	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
	    (c >= 'a' && c <= 'z') || c == ')' ||
	    (before->n > 1 && c < 0xC0 &&
		((unsigned char)before->s[before->n - 2] & 0xFC) == 0xCC);
}

/*
 * Raised: ² where it is a power; else it is the mark of a note, left out and
 * named, that 7.5％¹ is read as 7.5％.
 */
static void
put_raised(struct docx *x, const struct xml_node *node, const char *text)
{
	bool lowered = x->run.raised < 0;
	struct buf raised;

	buf_init(&raised, x->d->arena);
	if ((lowered || is_power(&x->text)) &&
	    word_raise(text, lowered, &raised)) {
		docx_put(x, node, raised.s);
		return;
	}
	/* PM with 2.5 below it is read as it stands. */
	if (lowered) {
		docx_put(x, node, text);
		return;
	}
	if (!docx_leave(x))
		diag(x->d->diags, DIAG_IMPORT_RAISED, docx_place(x), text);
	word_account_settle(x->account, node,
	    docx_leave(x) ? docx_leave(x) : OUTCOME_NOTED, docx_place(x), text);
}

/* A character that a symbol font shows, by its code. */
static void
put_symbol(struct docx *x, const struct xml_node *node, const char *font,
    uint32_t code)
{
	uint32_t rune = word_symbol(font, code);
	struct buf text;

	buf_init(&text, x->d->arena);
	if (rune) {
		buf_put_rune(&text, rune);
		docx_put(x, node, text.s);
		return;
	}
	if (!docx_leave(x))
		diag(x->d->diags, DIAG_IMPORT_SYMBOL, docx_place(x), (int)code,
		    font ? font : "");
	if (node)
		word_account_settle(x->account, node,
		    docx_leave(x) ? docx_leave(x) : OUTCOME_UNKNOWN,
		    docx_place(x),
		    arena_printf(x->d->arena, "U+%04X", (unsigned)code));
}

/* Text in a symbol font, whose characters Word keeps in a private area. */
static void
put_private(struct docx *x, const struct xml_node *node, const char *text)
{
	const char *s = text, *end = s + strlen(s);
	struct buf plain;

	buf_init(&plain, x->d->arena);
	while (s < end) {
		uint32_t rune = utf8_next(&s, end);
		uint32_t shown = word_is_private(rune)
		    ? word_symbol(x->run.font, rune)
		    : rune;

		if (shown)
			buf_put_rune(&plain, shown);
		else
			put_symbol(x, NULL, x->run.font, rune);
	}
	docx_put(x, node, plain.s);
}

static bool
has_private(const char *text)
{
	const char *s = text, *end = s + strlen(s);

	while (s < end)
		if (word_is_private(utf8_next(&s, end)))
			return true;
	return false;
}

void
docx_text(struct docx *x, const struct xml_node *node)
{
	const char *text = docx_plain_text(x, node);

	if (x->run.raised)
		put_raised(x, node, text);
	else if (has_private(text))
		put_private(x, node, text);
	else
		docx_put(x, node, text);
}

void
docx_symbol(struct docx *x, const struct xml_node *node)
{
	const char *code = word_value(node, "char");

	put_symbol(x, node, word_value(node, "font"),
	    code ? (uint32_t)strtoul(code, NULL, 16) : 0);
}

void
docx_tab(struct docx *x, const struct xml_node *node)
{
	docx_put(x, node, " ");
}

void
docx_hyphen(struct docx *x, const struct xml_node *node)
{
	docx_put(x, node, "-");
}

/* A line ended by hand ends a paragraph; a new page ends nothing. */
void
docx_break(struct docx *x, const struct xml_node *node)
{
	const char *type = word_value(node, "type");

	if (type && strcmp(type, "textWrapping") != 0)
		return;
	if (x->in_cell || docx_leave(x) || docx_open_instruction(x))
		docx_put(x, node, " ");
	else
		docx_flush(x);
}

void
docx_run(struct docx *x, const struct xml_node *node)
{
	enum outcome leave = x->leave;
	struct word_run run = x->run;

	x->run = word_run_read(
	    x->styles, x->properties, word_child(node, "rPr"), x->table_style);
	if (!docx_leave(x) && x->run.is_hidden)
		x->leave = OUTCOME_HIDDEN;
	else if (!docx_leave(x) && x->run.is_struck)
		x->leave = OUTCOME_STRUCK;
	docx_walk_children(x, node);
	x->leave = leave;
	x->run = run;
}

/* An element of which one part is taken; the others say the same again. */
void
docx_take_one(struct docx *x, const struct xml_node *node,
    const struct xml_node *taken, enum outcome others)
{
	for (const struct xml_node *c = word_element(node->child); c;
	     c = word_element(c->next))
		if (c == taken)
			docx_walk_children(x, c);
		else
			word_account_settle_tree(
			    x->account, c, others, others, docx_place(x));
}

void
docx_ruby(struct docx *x, const struct xml_node *node)
{
	docx_settle(x, node, OUTCOME_MARK);
	docx_take_one(x, node, word_child(node, "rubyBase"), OUTCOME_GUIDE);
}

void
docx_math(struct docx *x, const struct xml_node *node)
{
	enum outcome leave = docx_leave(x);
	struct buf formula;
	struct word_math math = {
	    .account = x->account,
	    .fate = leave ? leave : OUTCOME_FORMULA,
	    .place = docx_place(x),
	};

	buf_init(&formula, x->d->arena);
	word_math(&math, node, &formula);
	if (!leave && formula.n)
		diag(
		    x->d->diags, DIAG_IMPORT_FORMULA, docx_place(x), formula.s);
	docx_put(x, NULL, formula.s);
	word_account_settle_below(
	    x->account, node, OUTCOME_MISPLACED, OUTCOME_FORMAT, docx_place(x));
}
