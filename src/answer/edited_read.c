/*
 * WordprocessingML → pieces of text with the controls in them. What was struck
 * out with changes tracked is gone, what was put in is there.
 */
#include "answer/edited_read.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "read/archive.h"
#include "docx/word_node.h"

enum { FIELDS = 16 };

struct reading_state {
	struct arena *arena;
	struct edited *out;
	struct edited_piece *piece; /* the open one; NULL */
	struct buf text; /* of it */
	int tables, row, cells, paragraphs;
	/* Fields that are open: is it a list of contents; is its code read? */
	struct {
		bool contents, code;
	} fields[FIELDS];
	int nfield;
};

static void nodes(struct reading_state *, const struct xml_node *parent);

/* --- Pieces -------------------------------------------------------------- */

static void
piece_open(struct reading_state *s, int table, int row)
{
	struct edited_piece *piece = array_push(s->arena, &s->out->pieces);

	*piece = (struct edited_piece){
	    .table = table,
	    .row = row,
	    .number = table ? 0 : ++s->paragraphs,
	};
	s->piece = piece;
	buf_init(&s->text, s->arena);
}

/* One that says nothing is none. */
static void
piece_close(struct reading_state *s)
{
	s->piece->text = s->text.s;
	if (strspn(s->text.s, "\x1F") == (size_t)s->text.n) {
		if (!s->piece->table)
			s->paragraphs--;
		s->out->pieces.n--;
	}
	s->piece = NULL;
}

static bool
is_contents(const struct reading_state *s)
{
	for (int i = 0; i < s->nfield && i < FIELDS; i++)
		if (s->fields[i].contents)
			return true;
	return false;
}

static bool
is_blank(uint32_t rune)
{
	return rune <= ' ' || rune == 0xA0 || rune == 0x3000 ||
	    (rune >= 0x2000 && rune <= 0x200F) || rune == 0xFEFF;
}

/* White space is nobody's words: programs move it. */
static void
text_add(struct reading_state *s, const char *text)
{
	const char *end = text + strlen(text);

	if (!s->piece || is_contents(s))
		return;
	while (text < end) {
		uint32_t rune = utf8_next(&text, end);

		if (!is_blank(rune))
			buf_put_rune(&s->text, rune);
	}
}

/* --- Fields -------------------------------------------------------------- */

static void
field_mark(struct reading_state *s, const char *type)
{
	if (!type)
		return;
	if (strcmp(type, "begin") == 0) {
		if (s->nfield < FIELDS) {
			s->fields[s->nfield].contents = false;
			s->fields[s->nfield].code = true;
		}
		s->nfield++;
	} else if (strcmp(type, "separate") == 0) {
		if (s->nfield > 0 && s->nfield <= FIELDS)
			s->fields[s->nfield - 1].code = false;
	} else if (strcmp(type, "end") == 0 && s->nfield > 0) {
		s->nfield--;
	}
}

static void
field_code(struct reading_state *s, const struct xml_node *node)
{
	const char *code =
	    node->child && node->child->text ? node->child->text : "";

	code += strspn(code, " ");
	if (strncmp(code, "TOC", 3) == 0 && s->nfield > 0 &&
	    s->nfield <= FIELDS)
		s->fields[s->nfield - 1].contents = true;
}

/* --- Controls ------------------------------------------------------------ */

/* "hitech/actual" */
static struct edited_figure
figure_of_tag(struct reading_state *s, const char *tag)
{
	const char *slash = strrchr(tag, '/');

	if (!slash)
		return (struct edited_figure){.of = tag};
	return (struct edited_figure){
	    .of = arena_strndup(s->arena, tag, (size_t)(slash - tag)),
	    .is = slash + 1,
	};
}

static void
control(struct reading_state *s, const struct xml_node *node)
{
	const char *tag = word_child_value(word_child(node, "sdtPr"), "tag");
	const struct xml_node *content = word_child(node, "sdtContent");
	struct edited_piece *piece = s->piece;
	int at = 0, start = s->text.n;

	if (!content)
		return;
	if (tag && *tag && piece) {
		at = piece->figures.n;
		*array_push(s->arena, &piece->figures) = figure_of_tag(s, tag);
		piece->figures.at[at].start = start;
	}
	nodes(s, content);
	if (tag && *tag && piece && s->piece == piece)
		piece->figures.at[at].end = s->text.n;
}

/* --- Elements ------------------------------------------------------------ */

static void
paragraph(struct reading_state *s, const struct xml_node *node)
{
	/* In a cell it is a part of the row. */
	if (s->piece) {
		nodes(s, node);
		return;
	}
	piece_open(s, 0, 0);
	nodes(s, node);
	piece_close(s);
}

static void
row(struct reading_state *s, const struct xml_node *node)
{
	/* A table within a cell is that cell's text. */
	if (s->piece) {
		nodes(s, node);
		return;
	}
	s->cells = 0;
	piece_open(s, s->tables, ++s->row);
	nodes(s, node);
	piece_close(s);
}

static void
table(struct reading_state *s, const struct xml_node *node)
{
	if (!s->piece) {
		s->tables++;
		s->row = 0;
	}
	nodes(s, node);
}

static void
cell(struct reading_state *s, const struct xml_node *node)
{
	if (s->cells++ > 0)
		buf_putc(&s->text, EDITED_CELL);
	nodes(s, node);
}

static void
plain_text(struct reading_state *s, const struct xml_node *node)
{
	for (const struct xml_node *c = node->child; c; c = c->next)
		if (c->text)
			text_add(s, c->text);
}

/* What is no text, or is not there any more. */
static bool
is_passed_over(const char *name)
{
	static const char *const names[] = {"del", "moveFrom", "drawing",
	    "pict", "object", "AlternateContent", "sdtPr", "rPr", "pPr",
	    "tblPr", "trPr", "tcPr", "sectPr", "delText", "footnoteRef"};

	for (int i = 0; i < LEN(names); i++)
		if (strcmp(name, names[i]) == 0)
			return true;
	return false;
}

static void
element(struct reading_state *s, const struct xml_node *node)
{
	const char *name = node->name;

	if (is_passed_over(name))
		return;
	if (strcmp(name, "t") == 0)
		plain_text(s, node);
	else if (strcmp(name, "noBreakHyphen") == 0)
		text_add(s, "-");
	else if (strcmp(name, "fldChar") == 0)
		field_mark(s, word_value(node, "fldCharType"));
	else if (strcmp(name, "instrText") == 0)
		field_code(s, node);
	else if (strcmp(name, "sdt") == 0)
		control(s, node);
	else if (strcmp(name, "p") == 0)
		paragraph(s, node);
	else if (strcmp(name, "tr") == 0)
		row(s, node);
	else if (strcmp(name, "tbl") == 0)
		table(s, node);
	else if (strcmp(name, "tc") == 0 && s->piece)
		cell(s, node);
	else
		nodes(s, node);
}

static void
nodes(struct reading_state *s, const struct xml_node *parent)
{
	for (const struct xml_node *c = parent->child; c; c = c->next)
		if (c->name)
			element(s, c);
}

/* --- The file ------------------------------------------------------------ */

static void
properties(struct arena *arena, struct edited *out, const struct xml_node *root)
{
	for (const struct xml_node *c = root ? root->child : NULL; c;
	     c = c->next) {
		const char *name = word_value(c, "name");
		const struct xml_node *value = word_element(c->child);

		if (c->name && name && value && value->child &&
		    value->child->text)
			*array_push(arena, &out->properties) =
			    (struct edited_property){name, value->child->text};
	}
}

/* The notes of the program's own kinds have no text of anybody. */
static void
notes(struct reading_state *s, const struct xml_node *root)
{
	for (const struct xml_node *c = root ? root->child : NULL; c;
	     c = c->next)
		if (c->name && strcmp(c->name, "footnote") == 0 &&
		    !word_value(c, "type"))
			nodes(s, c);
}

struct edited *
edited_read(struct arena *arena, struct diags *diags, const char *name,
    const struct buf *bytes)
{
	struct archive *archive = archive_open(arena, diags, name, bytes);
	struct edited *out = arena_new(arena, struct edited);
	struct reading_state s = {.arena = arena, .out = out};
	const char *main =
	    archive ? archive_related(archive, "", "officeDocument") : NULL;
	const struct xml_node *root = main ? archive_xml(archive, main) : NULL;
	const char *part;

	if (root ? strcmp(root->name, "document") != 0 : archive && !main) {
		diag(diags, DIAG_NOT_WORD, (struct origin){.file = name});
		return NULL;
	}
	if (!root)
		return NULL;
	nodes(&s, root);
	s.nfield = 0;
	part = archive_related(archive, main, "footnotes");
	if (part)
		notes(&s, archive_xml(archive, part));
	part = archive_related(archive, "", "custom-properties");
	if (part)
		properties(arena, out, archive_xml(archive, part));
	return out;
}

const char *
edited_property(const struct edited *edited, const char *name)
{
	for (int i = 0; i < edited->properties.n; i++)
		if (strcmp(edited->properties.at[i].name, name) == 0)
			return edited->properties.at[i].value;
	return NULL;
}
