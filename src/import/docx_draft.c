/*
 * Word's .docx → paragraphs.
 *
 * What a reader of the printed page sees as running text is taken: changes as
 * accepted, results of fields, numbers that Word counts. What stands outside
 * of it (notes, text boxes, hidden and struck words, the table of contents) is
 * left out and named. Each thing that bears text is settled in the account.
 */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "import/docx.h"
#include "docx/word_node.h"
#include "read/archive.h"

void
docx_walk_children(struct docx *x, const struct xml_node *node)
{
	for (const struct xml_node *c = word_element(node->child); c;
	     c = word_element(c->next))
		docx_walk(x, c);
}

struct origin
docx_place(const struct docx *x)
{
	return (struct origin){.file = x->d->file,
	    .line = x->paragraph,
	    .col = x->col + (x->in_cell ? 0 : x->length)};
}

void
docx_settle(struct docx *x, const struct xml_node *node, enum outcome fate)
{
	word_account_settle(x->account, node, fate, docx_place(x), "");
}

/* --------------------------------- text --------------------------------- */

static void
clear(struct docx *x)
{
	x->text.n = x->length = 0;
	x->text.s[0] = '\0';
}

/* The innermost field whose instruction is being read; its text is code. */
struct docx_field *
docx_open_instruction(const struct docx *x)
{
	struct docx_field *field = x->field;

	while (field && field->is_result)
		field = field->outer;
	return field;
}

enum outcome
docx_leave(const struct docx *x)
{
	if (x->leave)
		return x->leave;
	for (const struct docx_field *f = x->field; f; f = f->outer)
		if (f->is_result && f->is_contents)
			return OUTCOME_CONTENTS;
	return OUTCOME_OPEN;
}

void
docx_put(struct docx *x, const struct xml_node *node, const char *text)
{
	struct docx_field *code = docx_open_instruction(x);
	enum outcome leave = docx_leave(x);
	enum outcome fate = leave ? leave : OUTCOME_TAKEN;

	for (struct docx_field *f = x->field; f && *text; f = f->outer)
		f->has_result |= f->is_result;
	if (code) {
		buf_puts(&code->instruction, text);
		fate = OUTCOME_CODE;
	} else if (leave) {
		if (x->left)
			buf_puts(x->left, text);
	} else {
		buf_puts(&x->text, text);
		x->length += utf8_count(text, (int)strlen(text));
	}
	if (node)
		word_account_settle(
		    x->account, node, fate, docx_place(x), text);
}

/* A number and figures behind it must not become one figure. */
static bool
would_join(const char *number, const char *text)
{
	char last = number[strlen(number) - 1];

	return ((last >= '0' && last <= '9') || (last >= 'a' && last <= 'z') ||
		   (last >= 'A' && last <= 'Z')) &&
	    *text > ' ' && *text < 0x7F;
}

static void
put_number(struct docx *x)
{
	const char *number = x->number;
	char *text;

	if (!number || !*number)
		return;
	text = arena_strdup(x->d->arena, x->text.s);
	clear(x);
	buf_puts(&x->text, number);
	if (would_join(number, text))
		buf_putc(&x->text, ' ');
	buf_puts(&x->text, text);
	x->number = NULL;
}

/* Only white space, which makes no paragraph. */
static bool
is_blank(const char *s)
{
	for (;;) {
		if (*s == ' ' || *s == '\t')
			s++;
		else if (strncmp(s, "　", 3) == 0)
			s += 3;
		else
			return *s == '\0';
	}
}

struct block *
docx_flush(struct docx *x)
{
	struct block *block;

	if (is_blank(x->text.s)) {
		clear(x);
		return NULL;
	}
	put_number(x);
	x->length = 0;
	block = block_add(x->d, x->text.s, x->text.n, docx_place(x));
	x->col += utf8_count(x->text.s, x->text.n);
	clear(x);
	return block;
}

void
docx_flush_loose(struct docx *x)
{
	if (!x->in_cell && !x->left && !x->joining)
		docx_flush(x);
}

/* -------------------------------- changes ------------------------------- */

static void
take_deleted(struct docx *x, const struct xml_node *node)
{
	x->nchange++;
	docx_settle(x, node, OUTCOME_CHANGED);
	word_account_settle_below(
	    x->account, node, OUTCOME_GONE, OUTCOME_GONE, docx_place(x));
}

static void
take_inserted(struct docx *x, const struct xml_node *node)
{
	x->nchange++;
	docx_settle(x, node, OUTCOME_CHANGED);
	docx_walk_children(x, node);
}

/* Properties hold no text; marks of changes there count with their text. */
static void
skip(struct docx *x, const struct xml_node *node)
{
	word_account_settle_below(
	    x->account, node, OUTCOME_MISPLACED, OUTCOME_FORMAT, docx_place(x));
}

static void
take_mark(struct docx *x, const struct xml_node *node)
{
	docx_settle(x, node, OUTCOME_MARK);
}

static void
take_page_number(struct docx *x, const struct xml_node *node)
{
	docx_settle(x, node, OUTCOME_MARGIN);
}

/* Deleted text that no change holds is deleted all the same. */
static void
take_deleted_text(struct docx *x, const struct xml_node *node)
{
	word_account_settle(x->account, node, OUTCOME_GONE, docx_place(x),
	    docx_plain_text(x, node));
}

/* ------------------------------- containers ----------------------------- */

/* One of the ways to say the same; the first is the newest. */
static void
take_alternative(struct docx *x, const struct xml_node *node)
{
	const struct xml_node *choice = word_child(node, "Choice");

	docx_take_one(x, node, choice ? choice : word_child(node, "Fallback"),
	    OUTCOME_ALTERNATIVE);
}

/* What a list of a content control shows that keeps no text. */
static const char *
chosen_item(const struct xml_node *list)
{
	const char *last = word_value(list, "lastValue");

	for (const struct xml_node *c = list ? list->child : NULL; c && last;
	     c = c->next) {
		const char *value = c->name ? word_value(c, "value") : NULL;

		if (value && strcmp(value, last) == 0)
			return word_value(c, "displayText")
			    ? word_value(c, "displayText")
			    : value;
	}
	return last;
}

static void
take_list(
    struct docx *x, const struct xml_node *list, const struct xml_node *content)
{
	const char *chosen = chosen_item(list);

	if (!list)
		return;
	if (chosen && (!content || !word_below(content, "t"))) {
		docx_put(x, NULL, chosen);
		docx_settle(x, list, OUTCOME_SHOWN);
	}
	docx_settle(x, list, OUTCOME_MARK);
}

static bool
is_contents_part(const struct xml_node *properties)
{
	const char *gallery = word_child_value(
	    word_child(properties, "docPartObj"), "docPartGallery");

	return gallery && strcmp(gallery, "Table of Contents") == 0;
}

static void
take_control(struct docx *x, const struct xml_node *node)
{
	const struct xml_node *properties = word_child(node, "sdtPr");
	const struct xml_node *content = word_child(node, "sdtContent");
	enum outcome leave = x->leave;

	if (!docx_leave(x) &&
	    word_is_on(word_child(properties, "showingPlcHdr")))
		x->leave = OUTCOME_PLACEHOLDER;
	if (!docx_leave(x) && is_contents_part(properties))
		x->leave = OUTCOME_CONTENTS;
	for (const struct xml_node *c = word_element(node->child); c;
	     c = word_element(c->next))
		if (strcmp(c->name, "sdtContent") == 0)
			docx_walk_children(x, c);
	x->leave = leave;
	take_list(x, word_child(properties, "dropDownList"), content);
	take_list(x, word_child(properties, "comboBox"), content);
	for (const struct xml_node *c = word_element(node->child); c;
	     c = word_element(c->next))
		if (strcmp(c->name, "sdtContent") != 0)
			word_account_settle_tree(x->account, c,
			    OUTCOME_MISPLACED, OUTCOME_FORMAT, docx_place(x));
}

/* ------------------------------- paragraphs ----------------------------- */

/* Word's own headings are short; a long paragraph in such a style is text. */
enum { HEADING_MOST = 60 };

static void
take_style(struct block *block, const struct word_paragraph *p)
{
	block->is_title = p->is_title;
	if (utf8_count(block->text, (int)strlen(block->text)) <= HEADING_MOST)
		block->level = p->level;
}

/* In a box or a cell a paragraph is parted from the one before by a space. */
static void
take_inner_paragraph(struct docx *x, const struct xml_node *node)
{
	struct word_paragraph p =
	    word_paragraph_read(x->styles, word_child(node, "pPr"));
	struct buf *to = docx_leave(x) ? x->left : &x->text;
	const char *number = "";
	bool bare;

	if (to && to->n && to->s[to->n - 1] != ' ')
		buf_putc(to, ' ');
	if (!docx_leave(x) && !p.is_joined_by_change)
		number = word_paragraph_number(x->styles, &p, &bare);
	if (*number)
		docx_put(x, NULL,
		    bare ? arena_printf(x->d->arena, "%s ", number) : number);
	docx_walk_children(x, node);
}

static void
count_contents(struct docx *x, const struct xml_node *node, enum outcome before)
{
	if ((before != OUTCOME_CONTENTS && docx_leave(x) != OUTCOME_CONTENTS) ||
	    !word_below(node, "t"))
		return;
	if (x->ncontents++ == 0)
		x->contents = docx_place(x);
}

/* Digits, letters, Han; ① is marked enough. */
static bool
is_plain(const char *number)
{
	const char *s = number;
	uint32_t rune = utf8_next(&s, s + strlen(s));

	return rune < 0x80 || rune > 0x3000;
}

static void
begin_number(struct docx *x, const struct word_paragraph *p)
{
	bool bare;
	const char *number;

	if (p->is_joined_by_change || docx_leave(x))
		return;
	number = word_paragraph_number(x->styles, p, &bare);
	if (!*number)
		return;
	/* A number without a mark gets one, so that it is seen as a number. */
	x->number = bare && is_plain(number)
	    ? arena_printf(x->d->arena, "%s、", number)
	    : number;
}

static void
take_body_paragraph(struct docx *x, const struct xml_node *node)
{
	struct word_paragraph p =
	    word_paragraph_read(x->styles, word_child(node, "pPr"));
	int first = x->d->blocks.n;
	enum outcome leave = x->leave, before = docx_leave(x);
	struct block *block;

	docx_flush_loose(x);
	x->paragraph++;
	x->col = 1;
	if (!x->joining)
		x->number = NULL;
	if (p.is_contents && !docx_leave(x))
		x->leave = OUTCOME_CONTENTS;
	begin_number(x, &p);
	docx_walk_children(x, node);
	count_contents(x, node, before);
	x->leave = leave;
	x->nchange += p.is_joined_by_change;
	x->joining = p.is_joined;
	if (p.is_joined)
		return;
	block = docx_flush(x);
	if (block && x->d->blocks.n == first + 1)
		take_style(block, &p);
}

static void
take_paragraph(struct docx *x, const struct xml_node *node)
{
	const struct xml_node *properties = x->properties;

	x->properties = word_child(node, "pPr");
	if (x->in_cell || x->left)
		take_inner_paragraph(x, node);
	else
		take_body_paragraph(x, node);
	x->properties = properties;
}

/* -------------------------------- the walk ------------------------------ */

/* Elements by local name; what is not here is passed through. */
static const struct reader_row {
	const char *name;
	void (*take)(struct docx *, const struct xml_node *);
	bool is_leaf; /* nothing that Word shows stands in it */
} rows[] = {
    {"p", take_paragraph, false},
    {"r", docx_run, false},
    {"t", docx_text, true},
    {"delText", take_deleted_text, true},
    {"sym", docx_symbol, true},
    {"tab", docx_tab, true},
    {"ptab", docx_tab, true},
    {"br", docx_break, true},
    {"cr", docx_break, true},
    {"noBreakHyphen", docx_hyphen, true},
    {"pgNum", take_page_number, true},
    {"tbl", docx_table, false},
    {"tr", docx_frame_row, false},
    {"del", take_deleted, false},
    {"moveFrom", take_deleted, false},
    {"ins", take_inserted, false},
    {"moveTo", take_inserted, false},
    {"commentReference", docx_comment, true},
    {"footnoteReference", docx_note, true},
    {"endnoteReference", docx_note, true},
    {"fldChar", docx_field_mark, false},
    {"instrText", docx_field_code, true},
    {"delInstrText", take_mark, true},
    {"fldSimple", docx_simple_field, false},
    {"ruby", docx_ruby, false},
    {"drawing", docx_drawing, false},
    {"pict", docx_drawing, false},
    {"object", docx_object, false},
    {"contentPart", docx_object, false},
    {"txbxContent", docx_box, false},
    {"altChunk", docx_chunk, true},
    {"subDoc", docx_chunk, true},
    {"sdt", take_control, false},
    {"sdtPr", skip, false},
    {"sdtEndPr", skip, false},
    {"pPr", skip, false},
    {"rPr", skip, false},
    {"tblPr", skip, false},
    {"trPr", skip, false},
    {"tcPr", skip, false},
    {"sectPr", skip, false},
};

void
docx_walk(struct docx *x, const struct xml_node *node)
{
	enum word_vocabulary vocabulary = word_vocabulary(node);

	if (vocabulary == WORD_MATH) {
		docx_math(x, node);
		return;
	}
	if (strcmp(node->name, "AlternateContent") == 0) {
		take_alternative(x, node);
		return;
	}
	if (vocabulary == WORD_DRAWING && strcmp(node->name, "t") == 0) {
		word_account_settle(x->account, node, OUTCOME_BOXED,
		    docx_place(x), docx_plain_text(x, node));
		skip(x, node);
		return;
	}
	for (int i = 0; vocabulary == WORD_MAIN && i < LEN(rows); i++)
		if (strcmp(node->name, rows[i].name) == 0) {
			rows[i].take(x, node);
			if (rows[i].is_leaf)
				skip(x, node);
			return;
		}
	docx_walk_children(x, node);
}

/* What was treated in a way that a person should know of. */
static void
report(struct docx *x)
{
	struct origin origin = {.file = x->d->file};

	if (x->nchange)
		diag(x->d->diags, DIAG_IMPORT_CHANGES, origin, x->nchange);
	if (x->ncontents)
		diag(x->d->diags, DIAG_IMPORT_CONTENTS, x->contents,
		    x->ncontents);
	word_account_report(x->account);
}

bool
draft_docx(struct draft *d, struct archive *archive)
{
	struct docx x = {.d = d, .archive = archive};
	const struct xml_node *root;

	x.part = archive_related(archive, "", "officeDocument");
	if (!x.part)
		x.part = "word/document.xml";
	root = archive_xml(archive, x.part);
	if (!root)
		return false;
	buf_init(&x.text, d->arena);
	x.account = d->account = word_account_new(d->arena, d->diags);
	word_account_enter(x.account, root);
	x.fields = word_fields_match(d->arena, root);
	x.styles = word_styles_read(d->arena, d->diags, archive, x.part);
	docx_load_notes(&x);
	docx_walk_children(&x, root);
	x.joining = false;
	docx_flush_loose(&x);
	docx_parts(&x);
	report(&x);
	return diags_count(d->diags, DIAG_ERROR) == 0;
}
