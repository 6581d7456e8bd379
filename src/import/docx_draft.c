/*
 * Word's .docx → paragraphs.
 *
 * What a reader of the printed page sees as running text is taken: changes as
 * accepted, results of fields, numbers that Word counts. What stands outside
 * of it (notes, text boxes, hidden words, the table of contents) is left out
 * and named; a table becomes a line a row.
 */
#include <string.h>

#include "base/utf8.h"
#include "read/archive.h"
#include "import/draft.h"
#include "import/word_style.h"

struct docx {
	struct draft *d;
	struct word_styles *styles;
	struct buf text; /* of the paragraph or table row that is read */
	int paragraph; /* its number, from 1 */
	int col; /* where text begins in it */
	int field_depth, contents_depth; /* 0: in none */
	bool in_row; /* paragraphs are parts of a line */
	bool in_box; /* … or of a text box */
	int nchange, nnote, nrow;
	const struct xml_node *hidden; /* the first such run */
};

static void walk(struct docx *, const struct xml_node *);

static void
walk_children(struct docx *x, const struct xml_node *node)
{
	for (const struct xml_node *c = node->child; c; c = c->next)
		if (c->name)
			walk(x, c);
}

static struct origin
place(const struct docx *x)
{
	return (struct origin){
	    .file = x->d->file, .line = x->paragraph, .col = x->col};
}

static void
clear(struct docx *x)
{
	x->text.n = 0;
	x->text.s[0] = '\0';
}

/* --------------------------------- runs --------------------------------- */

static void
take_text(struct docx *x, const struct xml_node *node)
{
	for (const struct xml_node *c = node->child; c; c = c->next)
		if (!c->name && x->contents_depth == 0)
			buf_puts(&x->text, c->text);
}

static void
take_tab(struct docx *x, const struct xml_node *node)
{
	(void)node;
	buf_putc(&x->text, ' ');
}

static void
take_hyphen(struct docx *x, const struct xml_node *node)
{
	(void)node;
	buf_putc(&x->text, '-');
}

static struct block *
flush(struct docx *x)
{
	struct block *block = block_add(x->d, x->text.s, x->text.n, place(x));

	x->col += utf8_count(x->text.s, x->text.n);
	clear(x);
	return block;
}

/* A line ended by hand ends a paragraph; a new page ends nothing. */
static void
take_break(struct docx *x, const struct xml_node *node)
{
	const char *type = word_value(node, "type");

	if (type && strcmp(type, "textWrapping") != 0)
		return;
	if (x->in_row || x->in_box)
		buf_putc(&x->text, ' ');
	else
		flush(x);
}

static void
take_run(struct docx *x, const struct xml_node *node)
{
	if (word_is_on(word_child(word_child(node, "rPr"), "vanish"))) {
		if (!x->hidden) {
			x->hidden = node;
			diag(x->d->diags, DIAG_IMPORT_HIDDEN, place(x));
		}
		return;
	}
	walk_children(x, node);
}

static void
take_deleted(struct docx *x, const struct xml_node *node)
{
	(void)node;
	x->nchange++;
}

static void
take_inserted(struct docx *x, const struct xml_node *node)
{
	x->nchange++;
	walk_children(x, node);
}

static void
take_note(struct docx *x, const struct xml_node *node)
{
	(void)node;
	x->nnote++;
}

static void
take_field(struct docx *x, const struct xml_node *node)
{
	const char *type = word_value(node, "fldCharType");

	if (type && strcmp(type, "begin") == 0)
		x->field_depth++;
	if (!type || strcmp(type, "end") != 0 || x->field_depth == 0)
		return;
	if (x->contents_depth == x->field_depth)
		x->contents_depth = 0;
	x->field_depth--;
}

static bool
is_contents(const char *instruction)
{
	const char *toc = instruction ? strstr(instruction, "TOC") : NULL;

	return toc && strspn(instruction, " ") == (size_t)(toc - instruction);
}

static void
take_instruction(struct docx *x, const struct xml_node *node)
{
	const char *text =
	    node->child && !node->child->name ? node->child->text : "";

	if (is_contents(text) && x->contents_depth == 0)
		x->contents_depth = x->field_depth;
}

static void
take_simple_field(struct docx *x, const struct xml_node *node)
{
	if (!is_contents(word_value(node, "instr")))
		walk_children(x, node);
}

/* One of the ways to say the same; the first is the newest. */
static void
take_alternative(struct docx *x, const struct xml_node *node)
{
	const struct xml_node *choice = word_child(node, "Choice");

	if (!choice)
		choice = word_child(node, "Fallback");
	if (choice)
		walk_children(x, choice);
}

static void
take_ruby(struct docx *x, const struct xml_node *node)
{
	const struct xml_node *base = word_child(node, "rubyBase");

	if (base)
		walk_children(x, base);
}

/* ------------------------- boxes, tables, paragraphs -------------------- */

static const struct xml_node *
find_below(const struct xml_node *node, const char *name)
{
	for (const struct xml_node *c = node->child; c; c = c->next) {
		const struct xml_node *found;

		if (!c->name)
			continue;
		if (strcmp(c->name, name) == 0)
			return c;
		if ((found = find_below(c, name)))
			return found;
	}
	return NULL;
}

/* A picture, or a text box: its words are named, that nobody misses them. */
static void
take_drawing(struct docx *x, const struct xml_node *node)
{
	const struct xml_node *box = find_below(node, "txbxContent");
	struct buf text = x->text;
	bool in_box = x->in_box;

	if (!box || in_box)
		return;
	buf_init(&x->text, x->d->arena);
	x->in_box = true;
	walk_children(x, box);
	if (x->text.n)
		diag(x->d->diags, DIAG_IMPORT_BOX, place(x), x->text.s);
	x->in_box = in_box;
	x->text = text;
}

/* Word's own headings are short; a long paragraph in such a style is text. */
enum { HEADING_MOST = 60 };

static void
take_style(struct block *block, const struct word_paragraph *p)
{
	block->is_title = p->is_title;
	if (utf8_count(block->text, (int)strlen(block->text)) <= HEADING_MOST)
		block->level = p->level;
}

static void
take_paragraph(struct docx *x, const struct xml_node *node)
{
	struct word_paragraph p =
	    word_paragraph_read(x->styles, word_child(node, "pPr"));
	struct block *block;
	int first = x->d->blocks.n;

	if (x->in_box || x->in_row) {
		walk_children(x, node);
		return;
	}
	x->paragraph++;
	x->col = 1;
	clear(x);
	buf_puts(&x->text, p.number);
	walk_children(x, node);
	if (p.is_contents) {
		clear(x);
		return;
	}
	/* A number alone is no text. */
	if (x->d->blocks.n == first && strcmp(x->text.s, p.number) == 0)
		return;
	block = flush(x);
	if (block && x->d->blocks.n == first + 1)
		take_style(block, &p);
}

static int
count_children(const struct xml_node *node, const char *name)
{
	int n = 0;

	for (const struct xml_node *c = node->child; c; c = c->next)
		n += c->name && strcmp(c->name, name) == 0;
	return n;
}

/* A row of one cell only frames its text; others are lines of cells. */
static void
take_row(struct docx *x, const struct xml_node *node)
{
	if (x->in_row || x->in_box || count_children(node, "tc") == 1) {
		walk_children(x, node);
		return;
	}
	x->paragraph++;
	x->col = 1;
	x->in_row = true;
	clear(x);
	for (const struct xml_node *c = node->child; c; c = c->next) {
		if (!c->name || strcmp(c->name, "tc") != 0)
			continue;
		if (x->text.n)
			buf_puts(&x->text, "　");
		walk_children(x, c);
	}
	x->in_row = false;
	x->nrow++;
	flush(x);
}

static void
take_table(struct docx *x, const struct xml_node *node)
{
	int rows = x->nrow;
	struct origin origin;

	x->col = 1;
	origin = place(x);
	origin.line++;
	walk_children(x, node);
	if (x->nrow > rows)
		diag(x->d->diags, DIAG_IMPORT_TABLE, origin, x->nrow - rows);
}

static void
skip(struct docx *x, const struct xml_node *node)
{
	(void)x, (void)node;
}

/* Elements by local name; what is not here is passed through. */
static const struct reader_row {
	const char *name;
	void (*take)(struct docx *, const struct xml_node *);
} rows[] = {
    {"p", take_paragraph},
    {"r", take_run},
    {"t", take_text},
    {"tab", take_tab},
    {"br", take_break},
    {"cr", take_break},
    {"noBreakHyphen", take_hyphen},
    {"tbl", take_table},
    {"tr", take_row},
    {"del", take_deleted},
    {"moveFrom", take_deleted},
    {"ins", take_inserted},
    {"moveTo", take_inserted},
    {"footnoteReference", take_note},
    {"endnoteReference", take_note},
    {"fldChar", take_field},
    {"instrText", take_instruction},
    {"fldSimple", take_simple_field},
    {"AlternateContent", take_alternative},
    {"ruby", take_ruby},
    {"drawing", take_drawing},
    {"pict", take_drawing},
    {"object", skip},
    {"pPr", skip},
    {"rPr", skip},
    {"tblPr", skip},
    {"tblGrid", skip},
    {"trPr", skip},
    {"tcPr", skip},
    {"sdtPr", skip},
    {"sectPr", skip},
};

static void
walk(struct docx *x, const struct xml_node *node)
{
	for (int i = 0; i < LEN(rows); i++)
		if (strcmp(node->name, rows[i].name) == 0) {
			rows[i].take(x, node);
			return;
		}
	walk_children(x, node);
}

/* What was treated in a way that a person should know of. */
static void
report(struct docx *x)
{
	struct origin origin = {.file = x->d->file};

	if (x->nchange)
		diag(x->d->diags, DIAG_IMPORT_CHANGES, origin, x->nchange);
	if (x->nnote)
		diag(x->d->diags, DIAG_IMPORT_NOTES, origin, x->nnote);
}

bool
draft_docx(struct draft *d, const struct buf *bytes)
{
	struct archive *archive =
	    archive_open(d->arena, d->diags, d->file, bytes);
	struct docx x = {.d = d};
	const struct xml_node *root;
	const char *part;

	if (!archive)
		return false;
	part = archive_related(archive, "", "officeDocument");
	if (!part)
		part = "word/document.xml";
	root = archive_xml(archive, part);
	if (!root)
		return false;
	buf_init(&x.text, d->arena);
	x.styles = word_styles_read(d->arena, archive, part);
	walk_children(&x, root);
	report(&x);
	return diags_count(d->diags, DIAG_ERROR) == 0;
}
