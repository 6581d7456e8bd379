/*
 * What stands beside the text: drawings and their boxes, comments, notes,
 * margins, other files. It is left out of the plan and named where it stands.
 */
#include <string.h>

#include "base/intl.h"
#include "base/utf8.h"
#include "import/docx.h"
#include "docx/word_node.h"
#include "read/archive.h"

enum { NAME_MOST = 60 }; /* characters of a name or text in a message */

static const char *
clipped(struct arena *arena, const char *text)
{
	const char *s = text, *end = s + strlen(s);

	for (int i = 0; i < NAME_MOST && s < end; i++)
		utf8_next(&s, end);
	return s == end ? text
			: arena_printf(arena, "%.*s…", (int)(s - text), text);
}

/* All text below: of w:t, of drawings, values of charts; parted by paragraph.
 */
static void
gather(const struct xml_node *node, struct buf *out)
{
	for (const struct xml_node *c = word_element(node->child); c;
	     c = word_element(c->next)) {
		bool paragraph =
		    strcmp(c->name, "p") == 0 || strcmp(c->name, "v") == 0;

		if (strcmp(c->name, "Fallback") == 0)
			continue;
		if (paragraph && out->n && out->s[out->n - 1] != ' ')
			buf_putc(out, ' ');
		for (const struct xml_node *t = c->child; t; t = t->next)
			if (!t->name &&
			    (strcmp(c->name, "t") == 0 ||
				strcmp(c->name, "v") == 0))
				buf_puts(out, t->text);
		gather(c, out);
	}
}

static const char *
text_of(struct docx *x, const struct xml_node *node)
{
	struct buf text;

	buf_init(&text, x->d->arena);
	if (node)
		gather(node, &text);
	for (char *s = text.s; *s; s++)
		if (*s == '\n' || *s == '\r' || *s == '\t')
			*s = ' ';
	while (text.n && text.s[text.n - 1] == ' ')
		text.s[--text.n] = '\0';
	return text.s + strspn(text.s, " ");
}

/* Is it met for the first time? */
static bool
meet(struct docx *x, const char *kind, const char *name)
{
	return map_put(x->met, arena_printf(x->d->arena, "%s %s", kind, name),
		   x) == NULL;
}

static const struct xml_node *
part_root(struct docx *x, const char *part)
{
	return part && archive_has(x->archive, part)
	    ? archive_xml(x->archive, part)
	    : NULL;
}

/* ------------------------------- drawings ------------------------------- */

static const struct drawing_kind {
	const char *element; /* that stands somewhere below it */
	const char *relation; /* attribute that leads to its part, or NULL */
	const char *words;
} kinds[] = {
    {"chart", "id", N_("a chart")},
    {"relIds", "dm", N_("a diagram")},
    {"pic", NULL, N_("a picture")},
    {"imagedata", NULL, N_("a picture")},
    {"textpath", NULL, N_("words as a picture")},
    {"OLEObject", NULL, N_("an embedded object")},
};

static const char *
first_of(const struct xml_node *node, const char *const *names)
{
	for (; node && *names; names++) {
		const char *value = word_value(node, *names);

		if (value && *value)
			return value;
	}
	return NULL;
}

/* As its author or Word called it. */
static const char *
name_of(const struct xml_node *node)
{
	static const char *const own[] = {"descr", "title", "name", NULL};
	static const char *const old[] = {
	    "string", "title", "alt", "ProgID", "id", NULL};
	static const char *const elements[] = {"docPr", "textpath", "OLEObject",
	    "imagedata", "shape", "rect", "cNvPr"};

	for (int i = 0; i < LEN(elements); i++) {
		const struct xml_node *found = word_below(node, elements[i]);
		const char *name = first_of(found, own);

		if (!name)
			name = first_of(found, old);
		if (name)
			return name;
	}
	return "";
}

/* The text of a chart or diagram stands in a part of its own. */
static const char *
part_text(struct docx *x, const struct drawing_kind *kind,
    const struct xml_node *element)
{
	const char *id = word_value(element, kind->relation);
	const char *part =
	    id ? archive_relation(x->archive, x->part, id) : NULL;

	if (!part || !meet(x, "part", part))
		return "";
	return text_of(x, part_root(x, part));
}

static const struct drawing_kind *
kind_of(const struct xml_node *node, const struct xml_node **element)
{
	for (int i = 0; i < LEN(kinds); i++)
		if ((*element = word_below(node, kinds[i].element)))
			return &kinds[i];
	return NULL;
}

/* A box alone is told of by its words. */
static void
name_drawing(struct docx *x, const struct xml_node *node)
{
	const struct xml_node *element;
	const struct drawing_kind *kind = kind_of(node, &element);
	const char *name = name_of(node), *text = "";

	if (!kind && word_below(node, "txbxContent"))
		return;
	if (kind && kind->relation)
		text = part_text(x, kind, element);
	if (*text) {
		word_account_add(
		    x->account, THING_PART, OUTCOME_BOXED, docx_place(x), text);
		name = arena_printf(x->d->arena, "%s%s%s", name,
		    *name ? "：" : "", clipped(x->d->arena, text));
	}
	diag(x->d->diags, DIAG_IMPORT_DRAWING, docx_place(x),
	    kind ? _(kind->words) : _("a drawing"), clipped(x->d->arena, name));
}

void
docx_drawing(struct docx *x, const struct xml_node *node)
{
	enum outcome leave = docx_leave(x);

	word_account_settle(x->account, node, leave ? leave : OUTCOME_SHAPE,
	    docx_place(x), name_of(node));
	if (!leave)
		name_drawing(x, node);
	docx_walk_children(x, node);
}

void
docx_object(struct docx *x, const struct xml_node *node)
{
	docx_drawing(x, node);
}

void
docx_box(struct docx *x, const struct xml_node *node)
{
	enum outcome leave = x->leave;
	struct buf *left = x->left, text;

	docx_settle(x, node, OUTCOME_MARK);
	if (docx_leave(x)) {
		docx_walk_children(x, node);
		return;
	}
	buf_init(&text, x->d->arena);
	x->leave = OUTCOME_BOXED;
	x->left = &text;
	docx_walk_children(x, node);
	x->leave = leave;
	x->left = left;
	if (text.n)
		diag(x->d->diags, DIAG_IMPORT_BOX, docx_place(x), text.s);
}

/* -------------------------- comments and notes -------------------------- */

/* Comments or notes by their kind and id, so that each is found at once. */
static void
load(struct docx *x, const char *relation, const char *kind,
    const struct xml_node **root)
{
	*root = part_root(x, archive_related(x->archive, x->part, relation));
	for (const struct xml_node *c = *root ? (*root)->child : NULL; c;
	     c = c->next) {
		const char *id = c->name ? word_value(c, "id") : NULL;

		if (id)
			map_put(x->notes,
			    arena_printf(x->d->arena, "%s %s", kind, id),
			    (void *)c);
	}
}

void
docx_load_notes(struct docx *x)
{
	x->met = map_new(x->d->arena);
	x->notes = map_new(x->d->arena);
	load(x, "comments", "comment", &x->comments);
	load(x, "footnotes", "footnote", &x->footnotes);
	load(x, "endnotes", "endnote", &x->endnotes);
}

static const struct xml_node *
find_id(struct docx *x, const char *kind, const struct xml_node *mark)
{
	const char *id = word_value(mark, "id");

	return id
	    ? map_find(x->notes, arena_printf(x->d->arena, "%s %s", kind, id))
	    : NULL;
}

static void
tell_comment(struct docx *x, const struct xml_node *node, struct origin place)
{
	const char *id = word_value(node, "id");
	const char *author = word_value(node, "author");
	const char *text = text_of(x, node);

	if (!meet(x, "comment", id ? id : "") || !*text)
		return;
	word_account_add(x->account, THING_COMMENT, OUTCOME_NOTED, place, text);
	diag(x->d->diags, DIAG_IMPORT_COMMENT, place, author ? author : "",
	    clipped(x->d->arena, text));
}

void
docx_comment(struct docx *x, const struct xml_node *node)
{
	const struct xml_node *comment = find_id(x, "comment", node);

	docx_settle(x, node, OUTCOME_MARK);
	if (comment)
		tell_comment(x, comment, docx_place(x));
}

/* Lines that part notes from the text are kept among them. */
static void
tell_note(struct docx *x, const struct xml_node *node, const char *kind,
    struct origin place)
{
	const char *type = word_value(node, "type");
	const char *id = word_value(node, "id");
	const char *text = text_of(x, node);

	if ((type && strcmp(type, "normal") != 0) ||
	    !meet(x, kind, id ? id : "") || !*text)
		return;
	word_account_add(x->account, THING_NOTE, OUTCOME_NOTED, place, text);
	diag(x->d->diags, DIAG_IMPORT_NOTES, place, clipped(x->d->arena, text));
}

void
docx_note(struct docx *x, const struct xml_node *node)
{
	const char *kind = strcmp(node->name, "footnoteReference") == 0
	    ? "footnote"
	    : "endnote";
	const struct xml_node *note = find_id(x, kind, node);

	docx_settle(x, node, OUTCOME_MARK);
	if (note)
		tell_note(x, note, kind, docx_place(x));
	else
		diag(x->d->diags, DIAG_IMPORT_NOTES, docx_place(x), "");
}

void
docx_chunk(struct docx *x, const struct xml_node *node)
{
	const char *id = word_value(node, "id");
	const char *part =
	    id ? archive_relation(x->archive, x->part, id) : NULL;

	word_account_settle(
	    x->account, node, OUTCOME_NOTED, docx_place(x), part ? part : "");
	x->paragraph++;
	x->col = 1;
	diag(x->d->diags, DIAG_IMPORT_CHUNK, docx_place(x), part ? part : "");
}

/* ------------------------------ other parts ----------------------------- */

static void
tell_margins(struct docx *x, const char *kind)
{
	const char *part;

	for (int i = 0;
	     (part = archive_related_at(x->archive, x->part, kind, i)); i++) {
		const char *text;

		if (!meet(x, "part", part))
			continue;
		text = text_of(x, part_root(x, part));
		if (*text)
			word_account_add(x->account, THING_MARGIN,
			    OUTCOME_MARGIN, (struct origin){.file = x->d->file},
			    text);
	}
}

void
docx_parts(struct docx *x)
{
	struct origin nowhere = {.file = x->d->file};

	for (const struct xml_node *c = x->comments ? x->comments->child : NULL;
	     c; c = c->next)
		if (c->name)
			tell_comment(x, c, nowhere);
	for (const struct xml_node *c = x->footnotes ? x->footnotes->child
						     : NULL;
	     c; c = c->next)
		if (c->name)
			tell_note(x, c, "footnote", nowhere);
	for (const struct xml_node *c = x->endnotes ? x->endnotes->child : NULL;
	     c; c = c->next)
		if (c->name)
			tell_note(x, c, "endnote", nowhere);
	tell_margins(x, "header");
	tell_margins(x, "footer");
}
