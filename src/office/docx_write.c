/* Document → the body of a Word file, block by block, then its package. */
#include "office/docx_write.h"

#include <math.h>
#include <string.h>

#include "base/length.h"
#include "doc/listing.h"
#include "doc/numbered.h"
#include "doc/official_words.h"
#include "layout/layout.h"
#include "office/office_parts.h"

static void blocks(struct docx *, const struct node *parent);

/* --- Headings and text -------------------------------------------------- */

static void
anchored_words(
    struct docx *d, const char *id, const struct node *node, struct rpr r)
{
	int mark = 0;

	if (id)
		office_bookmark_begin(d, id, &mark);
	if (node->kind == NODE_TITLE)
		office_title(d, node);
	else
		office_words(d, node, r);
	if (id)
		office_bookmark_end(d, mark);
}

static void
text(struct docx *d, const struct node *node)
{
	struct ppr p = {
	    .style = style_of(d->style, node)->name,
	    .keep_next = style_is_kept(d->style, node),
	};
	const struct heading *heading = NULL;

	for (int i = 0; i < d->outline->n; i++)
		if (d->outline->at[i].node == node)
			heading = &d->outline->at[i];
	if (heading)
		p.outline = heading->depth;
	office_begin(d, &p);
	anchored_words(
	    d, heading ? heading->id : node->id, node, (struct rpr){0});
	office_end(d);
}

static void
heading_alone(
    struct docx *d, const struct node *node, const struct heading *heading)
{
	int level = (int)node->kind - (int)NODE_H1 + 1;
	struct ppr p = {
	    .style = style_of(d->style, node)->name,
	    .outline = heading->depth != level ? heading->depth : 0,
	};

	const char *label = office_number(d, heading, &p);

	office_begin(d, &p);
	wml_run(d->x, &(struct rpr){0}, label);
	anchored_words(d, heading->id, node, (struct rpr){0});
	office_end(d);
}

/* Heading and text are one paragraph: its lead has the heading's characters. */
static void
heading_run_in(struct docx *d, const struct node *node,
    const struct heading *heading, const struct node *body)
{
	const struct block_style *style = style_of(d->style, node);
	struct ppr p = {
	    .style = body ? style_of(d->style, body)->name : style->name,
	};
	const char *label = office_number(d, heading, &p);
	struct rpr r = {
	    .style =
		arena_printf(d->arena, "%s-characters", node_name(node->kind)),
	};

	office_begin(d, &p);
	wml_run(d->x, &r, label);
	anchored_words(d, heading->id, node, r);
	wml_run(d->x, &r, style->run_in_end);
	if (body)
		office_words(d, body, (struct rpr){0});
	office_end(d);
}

/* Returns the last node that was used up: a run-in heading takes its text. */
static const struct node *
heading(struct docx *d, const struct node *node)
{
	const struct heading *h = outline_find(d->outline, node);
	const struct node *body = NULL;

	if (!node->as.heading.run_in) {
		heading_alone(d, node, h);
		return node;
	}
	if (node->next && node->next->kind == NODE_P)
		body = node->next;
	heading_run_in(d, node, h, body);
	return body ? body : node;
}

/* --- Lists --------------------------------------------------------------- */

static void
list(struct docx *d, const struct node *node, enum numbering numbering,
    int depth)
{
	int number = 0;

	for (const struct node *li = node->child; li; li = li->next) {
		const struct block_style *style = style_of(d->style, li);
		double step = LIST_STEP * block_pitch(style) * depth;
		struct ppr p = {
		    .style = style->name,
		    .left = {depth > 0, style->left + style->hang + step},
		};

		office_begin(d, &p);
		wml_run(d->x, &(struct rpr){0},
		    numeral_label(d->arena, numbering, ++number,
			node_text(d->arena, li)));
		anchored_words(d, li->id, li, (struct rpr){0});
		office_end(d);
		for (const struct node *n = li->child; n; n = n->next)
			if (n->kind == NODE_LIST)
				list(d, n,
				    list_inner_numbering(
					d->style, n, numbering),
				    depth + 1);
	}
}

/* --- Tables and charts --------------------------------------------------- */

static void
table(struct docx *d, const struct node *node)
{
	struct ppr caption = {.style = "table-caption", .keep_next = true};
	struct ppr unit = {.style = block_name(BLOCK_UNIT), .keep_next = true};

	if (node->as.table.caption && *node->as.table.caption)
		office_line_in(d, &caption, caption_numbered(d->arena, node));
	if (node->as.table.unit && *node->as.table.unit)
		office_line_in(d, &unit, node->as.table.unit);
	office_table(d, node);
}

static void
chart(struct docx *d, const struct node *node)
{
	office_caption(d, caption_numbered(d->arena, node));
	office_chart(d, node);
}

/* --- 目录 ---------------------------------------------------------------- */

/* The pages that our own setting has: what a field shows until it is updated.
 */
static const struct outline *
paged_outline(struct docx *d)
{
	struct diags *said = diags_open();
	/* In the arena, with which its scratch ends. */
	struct typesetter *setter = arena_new(d->arena, struct typesetter);
	const struct outline *outline;

	*setter = *d->setter;
	setter->diags = said;
	outline = layout_outline(layout_new(setter, d->document));
	diags_close(said);
	return outline;
}

static void
entry(struct docx *d, const struct heading *h, bool first)
{
	struct ppr p = {
	    .style = block_name(h->depth == 1 ? BLOCK_TOC1 : BLOCK_TOC2)};
	const char *name = office_bookmark(d, h->id);
	struct rpr plain = {0};

	office_begin(d, &p);
	if (first)
		office_field_begin(d, " TOC \\o \"1-2\" \\h \\z \\u ");
	xml_begin(d->x, "w:hyperlink");
	xml_attr(d->x, "w:anchor", name);
	xml_inside(d->x);
	wml_run(
	    d->x, &plain, arena_printf(d->arena, "%s%s", h->label, h->text));
	wml_tab(d->x);
	office_field(d, arena_printf(d->arena, " PAGEREF %s \\h ", name),
	    &plain, arena_printf(d->arena, "%d", h->page));
	xml_end(d->x, "w:hyperlink");
}

static void
contents(struct docx *d)
{
	enum { DEPTH = 2 };
	const struct outline *outline = paged_outline(d);
	bool first = true;

	office_line(
	    d, BLOCK_CONTENTS_TITLE, style_word(d->style, WORD_CONTENTS));
	for (int i = 0; i < outline->n; i++) {
		const struct heading *h = &outline->at[i];

		/* The lead of a paragraph is no entry. */
		if (h->depth > DEPTH || h->node->as.heading.run_in)
			continue;
		if (!first)
			office_end(d);
		entry(d, h, first);
		first = false;
	}
	if (!first) {
		office_field_end(d);
		office_end(d);
	}
}

/* --- Sections ------------------------------------------------------------ */

static void
attachment_open(struct docx *d)
{
	const char *label = style_word(d->style, WORD_ATTACHMENT);
	int n = 0;

	for (const struct node *c = d->document->root->child; c; c = c->next)
		n += node_is_attachment(c);
	d->page_break = true;
	d->attachment++;
	if (n > 1)
		label =
		    style_word_with(d->arena, d->style, WORD_ATTACHMENT_NUMBER,
			arena_printf(d->arena, "%d", d->attachment));
	office_line(d, BLOCK_ATTACHMENT, label);
}

static double
section_inset(const struct docx *d, const struct node *node)
{
	const struct block_style *body = style_block(d->style, BLOCK_P);
	double measure;

	if (!node->as.section.measure ||
	    !length_read(node->as.section.measure, body->pitch, &measure))
		return d->inset;
	return fmax(d->inset, d->measure - measure);
}

static void
section(struct docx *d, const struct node *node)
{
	bool landscape = node->as.section.landscape;
	int columns = node->as.section.columns;
	bool apart = landscape != d->landscape || columns != d->columns;
	double outer = d->inset;

	if (apart)
		office_section(d, landscape, columns);
	if (node_is_attachment(node))
		attachment_open(d);
	else if (node_is_enclosure(node))
		d->page_break = true;
	d->inset = section_inset(d, node);
	blocks(d, node);
	d->inset = outer;
	if (node_is_cover(node))
		d->page_break = d->covered = true;
	if (apart)
		office_section(d, false, 1);
}

/* --- The whole ----------------------------------------------------------- */

/* Advances *node past what was used up with it. */
static void
block(struct docx *d, const struct node **node)
{
	const struct node *n = *node;

	switch (n->kind) {
	case NODE_TITLE:
	case NODE_P:
		text(d, n);
		break;
	case NODE_H1:
	case NODE_H2:
	case NODE_H3:
	case NODE_H4:
		*node = heading(d, n);
		break;
	case NODE_LIST:
		list(d, n, list_numbering(d->style, n), 0);
		break;
	case NODE_TABLE:
		table(d, n);
		break;
	case NODE_CHART:
		chart(d, n);
		break;
	case NODE_IMAGE:
		office_image(d, n);
		break;
	case NODE_CONTENTS:
		contents(d);
		break;
	case NODE_PAGE_BREAK:
		d->page_break = true;
		break;
	case NODE_COLUMN_BREAK:
		d->column_break = true;
		break;
	case NODE_SECTION:
		section(d, n);
		break;
	default:
		break;
	}
}

static void
blocks(struct docx *d, const struct node *parent)
{
	for (const struct node *n = parent->child; n; n = n->next)
		block(d, &n);
}

static void
visit_block(void *self, const struct node **node)
{
	block(self, node);
}

static void
visit_head(void *self, const struct node *official)
{
	office_official_head(self, official);
}

static void
visit_addressee(void *self, const struct node *official)
{
	office_addressee(self, official);
}

static void
visit_end(void *self, const struct node *official)
{
	office_official_end(self, official);
}

static void
visit_imprint(void *self, const struct node *official)
{
	office_imprint(self, official);
}

static const struct official_walk parts = {
    visit_block, visit_head, visit_addressee, visit_end, visit_imprint};

static void
body(struct docx *d)
{
	const struct node *root = d->document->root;

	office_root(d->x, "w:document");
	xml_begin(d->x, "w:body");
	xml_inside(d->x);
	d->start = d->body.out->n;
	if (official_node(root))
		official_visit(d->style, root, &parts, d);
	else
		blocks(d, root);
	office_last_section(d);
	xml_end(d->x, "w:body");
	xml_end(d->x, "w:document");
	package_part(
	    d->package, DOCUMENT_PART, WML_TYPE("document.main"), d->body.out);
	package_relate(d->package, "", "officeDocument", DOCUMENT_PART, false);
}

/* --- Parts of the package ------------------------------------------------ */

void
office_root(struct xml *x, const char *name)
{
	static const char *const spaces[][2] = {
	    {"xmlns:w",
		"http://schemas.openxmlformats.org/"
		"wordprocessingml/2006/main"},
	    {"xmlns:r",
		"http://schemas.openxmlformats.org/"
		"officeDocument/2006/relationships"},
	    {"xmlns:wp",
		"http://schemas.openxmlformats.org/"
		"drawingml/2006/wordprocessingDrawing"},
	    {"xmlns:a",
		"http://schemas.openxmlformats.org/drawingml/2006/main"},
	};

	xml_begin(x, name);
	for (int i = 0; i < LEN(spaces); i++)
		xml_attr(x, spaces[i][0], spaces[i][1]);
	xml_inside(x);
}

void
office_xml(struct docx *d, struct xml *x)
{
	struct buf *out = arena_new(d->arena, struct buf);

	buf_init(out, d->arena);
	buf_puts(out, package_xml);
	*x = (struct xml){.out = out, .packed = true};
}

/* The line above the notes, and above what goes on from the page before. */
static void
separator(struct docx *d, const char *type, int id)
{
	const struct block_style *note = style_block(d->style, BLOCK_NOTE);
	struct ppr p = {
	    .style = note->name,
	    .before = {true, 0},
	    .leading = {true, note->before},
	};

	xml_begin(d->x, "w:footnote");
	xml_attr(d->x, "w:type", type);
	xml_attr_int(d->x, "w:id", id);
	xml_inside(d->x);
	office_begin(d, &p);
	xml_begin(d->x, "w:r");
	xml_inside(d->x);
	xml_begin(d->x, arena_printf(d->arena, "w:%s", type));
	xml_empty(d->x);
	xml_end(d->x, "w:r");
	office_end(d);
	xml_end(d->x, "w:footnote");
}

static void
notes_open(struct docx *d)
{
	struct xml *open = d->x;

	office_xml(d, &d->notes);
	office_root(&d->notes, "w:footnotes");
	d->x = &d->notes;
	separator(d, "separator", -1);
	separator(d, "continuationSeparator", 0);
	d->x = open;
}

static void
notes_close(struct docx *d)
{
	xml_end(&d->notes, "w:footnotes");
	package_part(
	    d->package, NOTES_PART, WML_TYPE("footnotes"), d->notes.out);
	package_relate(
	    d->package, DOCUMENT_PART, "footnotes", "footnotes.xml", false);
}

/* What comes along from the reference. */
static void
reference_parts(struct docx *d)
{
	const struct reference *r = d->reference;

	for (int i = 0; r && i < r->parts.n; i++) {
		const struct reference_part *part = &r->parts.at[i];
		const char *type = part->type;

		if (strcmp(type, "header") == 0)
			type = WML_TYPE("header");
		else if (strcmp(type, "footer") == 0)
			type = WML_TYPE("footer");
		else if (strcmp(type, "theme") == 0)
			type = "application/"
			       "vnd.openxmlformats-officedocument.theme+xml";
		package_part(d->package, part->name, type, part->bytes);
	}
	if (r && r->theme)
		package_relate(d->package, DOCUMENT_PART, "theme",
		    "theme/theme1.xml", false);
}

/* The same setter, with the reference's paper. */
static struct typesetter *
reference_setter(struct typesetter *setter, const struct reference *reference)
{
	struct typesetter *own;

	if (!reference)
		return setter;
	own = arena_new(setter->arena, struct typesetter);
	*own = *setter;
	own->style = reference_style(setter->arena, reference, setter->style);
	return own;
}

const char *
docx_write(struct typesetter *given, const struct document *document,
    const struct docx_info *info, struct buf *out)
{
	const struct reference *reference = info->reference
	    ? reference_read(given->arena, given->diags, info->reference)
	    : NULL;
	struct typesetter *setter = reference_setter(given, reference);
	struct docx d = {
	    .reference = reference,
	    .setter = setter,
	    .arena = setter->arena,
	    .style = setter->style,
	    .document = document,
	    .info = info,
	    .outline = outline_new(setter->arena, setter->style, document),
	    .package = package_new(setter->arena),
	    .part = DOCUMENT_PART,
	    .bookmarks = map_new(setter->arena),
	    .columns = 1,
	    .open_columns = 1,
	    .measure = setter->style->page.text_width,
	    .open_end = -1,
	};

	/* Why there is none has been said. */
	if (info->reference && !reference)
		return NULL;
	d.x = &d.body;
	office_xml(&d, &d.body);
	notes_open(&d);
	office_number_levels(&d);
	body(&d);
	notes_close(&d);
	office_styles(&d);
	office_settings(&d);
	office_numbering(&d);
	reference_parts(&d);
	office_about(&d);
	if (d.failed)
		return d.failed;
	return package_bytes(d.package, out);
}
