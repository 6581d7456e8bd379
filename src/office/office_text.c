/* Paragraphs: words with their marks, links as fields, notes as footnotes. */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "doc/official_words.h"
#include "layout/title_break.h"
#include "office/office_parts.h"

/* --- Paragraphs --------------------------------------------------------- */

/* A narrower section's text ends before the margin does. */
static void
inset(const struct docx *d, struct ppr *p)
{
	const struct block_style *block;

	if (d->inset <= 0 || d->in_table || p->frame)
		return;
	block = style_find(d->style, p->style);
	if (!p->right.given)
		p->right = (struct reading){true, block ? block->right : 0};
	p->right.v += d->inset;
}

void
office_begin(struct docx *d, const struct ppr *like)
{
	bool flows = d->x == &d->body && !d->in_table;
	struct ppr p = *like;

	if (flows)
		office_settle(d);
	inset(d, &p);
	p.page_break |= d->page_break;
	d->page_break = false;
	xml_begin(d->x, "w:p");
	xml_inside(d->x);
	ppr_begin(d->x, &p);
	if (flows) {
		d->open_end = d->body.out->n;
		d->after_table = false;
	}
	ppr_end(d->x);
	if (flows && d->column_break) {
		xml_begin(d->x, "w:r");
		xml_inside(d->x);
		wml_break(d->x, d->columns > 1 ? "column" : "page");
		xml_end(d->x, "w:r");
		d->column_break = false;
	}
}

void
office_end(struct docx *d)
{
	xml_end(d->x, "w:p");
}

void
office_line_in(struct docx *d, const struct ppr *p, const char *text)
{
	office_begin(d, p);
	wml_run(d->x, &(struct rpr){0}, text);
	office_end(d);
}

void
office_seam(struct docx *d)
{
	struct ppr p = {
	    .style = block_name(BLOCK_TD),
	    .leading = {true, 1},
	};

	office_line_in(d, &p, "");
}

void
office_line(struct docx *d, enum block block, const char *text)
{
	struct ppr p = {.style = block_name(block)};

	if (text && *text)
		office_line_in(d, &p, text);
}

/* --- Bookmarks and fields ------------------------------------------------ */

/* Word takes letters, digits and _, forty of them. */
const char *
office_bookmark(struct docx *d, const char *id)
{
	const char *name = map_find(d->bookmarks, id);

	if (name)
		return name;
	name = arena_printf(d->arena, "_Ref%08d", ++d->nbookmark);
	map_put(d->bookmarks, id, (void *)name);
	return name;
}

void
office_bookmark_begin(struct docx *d, const char *id, int *number)
{
	const char *name = office_bookmark(d, id);

	*number = (int)strtol(name + strlen("_Ref"), NULL, 10);
	xml_begin(d->x, "w:bookmarkStart");
	xml_attr_int(d->x, "w:id", *number);
	xml_attr(d->x, "w:name", name);
	xml_empty(d->x);
}

void
office_bookmark_end(struct docx *d, int number)
{
	xml_begin(d->x, "w:bookmarkEnd");
	xml_attr_int(d->x, "w:id", number);
	xml_empty(d->x);
}

static void
field_mark(struct docx *d, const char *kind)
{
	xml_begin(d->x, "w:r");
	xml_inside(d->x);
	xml_begin(d->x, "w:fldChar");
	xml_attr(d->x, "w:fldCharType", kind);
	xml_empty(d->x);
	xml_end(d->x, "w:r");
}

void
office_field_begin(struct docx *d, const char *code)
{
	field_mark(d, "begin");
	xml_begin(d->x, "w:r");
	xml_inside(d->x);
	xml_begin(d->x, "w:instrText");
	xml_attr(d->x, "xml:space", "preserve");
	xml_words(d->x, "w:instrText", code);
	xml_end(d->x, "w:r");
	field_mark(d, "separate");
}

void
office_field_end(struct docx *d)
{
	field_mark(d, "end");
}

void
office_field(struct docx *d, const char *code, const struct rpr *look,
    const char *result)
{
	office_field_begin(d, code);
	wml_run(d->x, look, result);
	office_field_end(d);
}

/* --- Words -------------------------------------------------------------- */

static const struct heading *
heading_of_id(const struct docx *d, const char *id)
{
	for (int i = 0; i < d->outline->n; i++)
		if (strcmp(d->outline->at[i].id, id) == 0)
			return &d->outline->at[i];
	return NULL;
}

/*
 * A link that repeats a heading is its cross reference, and changes with it;
 * any other leads to it.
 */
static void
link_inside(struct docx *d, const struct node *a, const char *id, struct rpr r)
{
	const struct heading *heading = heading_of_id(d, id);
	const char *name = office_bookmark(d, id);
	bool same =
	    heading && strcmp(heading->text, node_text(d->arena, a)) == 0;

	office_field_begin(d,
	    same ? arena_printf(d->arena, " REF %s \\h ", name)
		 : arena_printf(d->arena, " HYPERLINK \\l \"%s\" ", name));
	office_words(d, a, r);
	office_field_end(d);
}

static void
link_write(struct docx *d, const struct node *a, struct rpr r)
{
	const char *href = a->as.link.href;

	if (*href == '#') {
		link_inside(d, a, href + 1, r);
		return;
	}
	xml_begin(d->x, "w:hyperlink");
	xml_attr(d->x, "r:id",
	    package_relate(d->package, d->part, "hyperlink", href, true));
	xml_inside(d->x);
	office_words(d, a, r);
	xml_end(d->x, "w:hyperlink");
}

/* --- Figures ------------------------------------------------------------- */

/* Word keeps so many characters of a control's name. */
enum { CONTROL_NAME = 64 };

static const char *
control_text(struct docx *d, const char *text)
{
	const char *at = text, *end = text + strlen(text);
	int n = 0;

	while (at < end && n < CONTROL_NAME) {
		/* Two units of UTF-16. */
		n += utf8_next(&at, end) > 0xFFFF ? 2 : 1;
	}
	return arena_strndup(d->arena, text, (size_t)(at - text));
}

/* q4.xml:111: the name of the file is enough to find it by. */
static const char *
control_place(struct docx *d, struct origin from)
{
	const char *slash;

	from = origin_first(from);
	if (!from.file)
		return "";
	slash = strrchr(from.file, '/');
	return arena_printf(
	    d->arena, " %s:%d", slash ? slash + 1 : from.file, from.line);
}

/* 国家高新技术企业 q4.xml:111; of a document alone, what it says of itself. */
static const char *
control_name(struct docx *d, const struct node *node, const char *of)
{
	const struct map *figures = d->info->figures;
	const struct figure_source *source =
	    figures ? map_find(figures, of) : NULL;
	struct origin from = {0};

	if (source)
		from = source->from;
	else if (!figures)
		from = node->origin;
	return control_text(d,
	    arena_printf(d->arena, "%s%s", source ? source->name : of,
		control_place(d, from)));
}

bool
office_figure_begin(struct docx *d, const struct node *node)
{
	const char *of = node_figure_of(node);
	struct xml *x = d->x;

	if (!of || !node->child)
		return false;
	xml_begin(x, "w:sdt");
	xml_inside(x);
	xml_begin(x, "w:sdtPr");
	xml_inside(x);
	wml_value(x, "w:alias", control_name(d, node, of));
	wml_value(x, "w:tag",
	    control_text(d,
		node->is ? arena_printf(d->arena, "%s/%s", of, node->is) : of));
	wml_number(x, "w:id", ++d->ncontrol);
	xml_end(x, "w:sdtPr");
	xml_begin(x, "w:sdtContent");
	xml_inside(x);
	return true;
}

void
office_figure_end(struct docx *d)
{
	xml_end(d->x, "w:sdtContent");
	xml_end(d->x, "w:sdt");
}

static void
figure(struct docx *d, const struct node *node, struct rpr r)
{
	bool held = office_figure_begin(d, node);

	office_words(d, node, r);
	if (held)
		office_figure_end(d);
}

/* --- Notes --------------------------------------------------------------- */

static void
note_mark(struct docx *d, const char *name, int id)
{
	xml_begin(d->x, "w:r");
	xml_inside(d->x);
	rpr_write(d->x, &(struct rpr){.raised = true});
	xml_begin(d->x, name);
	if (id > 0)
		xml_attr_int(d->x, "w:id", id);
	xml_empty(d->x);
	xml_end(d->x, "w:r");
}

/* Its mark here, its text in the part of the notes. */
static void
note_write(struct docx *d, const struct node *note)
{
	struct ppr p = {.style = block_name(BLOCK_NOTE)};
	struct xml *open = d->x;
	const char *part = d->part;

	note_mark(d, "w:footnoteReference", ++d->nnote);
	d->x = &d->notes;
	d->part = NOTES_PART;
	xml_begin(d->x, "w:footnote");
	xml_attr_int(d->x, "w:id", d->nnote);
	xml_inside(d->x);
	office_begin(d, &p);
	note_mark(d, "w:footnoteRef", 0);
	office_words(d, note, (struct rpr){0});
	office_end(d);
	xml_end(d->x, "w:footnote");
	d->x = open;
	d->part = part;
}

/* A text of a title: parted where its lines end. */
static void
parted(struct docx *d, const char *text, const struct rpr *r)
{
	int n = (int)strlen(text), at = 0;

	while (d->nbreak > 0 && d->breaks[0] <= d->said + n) {
		int end = d->breaks[0] - d->said;

		wml_run(d->x, r,
		    arena_strndup(d->arena, text + at, (size_t)(end - at)));
		xml_begin(d->x, "w:r");
		xml_inside(d->x);
		wml_break(d->x, NULL);
		xml_end(d->x, "w:r");
		at = end;
		d->breaks++;
		d->nbreak--;
	}
	wml_run(d->x, r, text + at);
	d->said += n;
}

/* A title is parted by sense and shape, as on our pages. */
void
office_title(struct docx *d, const struct node *node)
{
	const struct node *official = official_node(d->document->root);
	const struct strings none = {0};
	int nnote = 0;
	struct paragraph *p = paragraph_new(
	    d->setter, node, style_of(d->style, node), NULL, &nnote);
	int *breaks;

	title_break(d->setter, p, d->measure - d->inset,
	    official ? &official->as.official->issuers : &none);
	breaks =
	    arena_alloc(d->arena, sizeof *breaks * (size_t)(p->lines->n + 1));
	d->nbreak = d->said = 0;
	for (int i = 1; i < p->lines->n && nnote == 0; i++)
		breaks[d->nbreak++] =
		    (int)(p->shaped->boxes[p->lines->at[i].first].text -
			p->shaped->text);
	d->breaks = breaks;
	office_words(d, node, (struct rpr){0});
	d->nbreak = 0;
}

void
office_words(struct docx *d, const struct node *parent, struct rpr r)
{
	for (const struct node *n = parent->child; n; n = n->next) {
		struct rpr inner = r;

		switch (n->kind) {
		case NODE_TEXT:
			if (d->nbreak > 0)
				parted(d, n->as.text, &r);
			else
				wml_run(d->x, &r, n->as.text);
			break;
		case NODE_B:
			inner.bold = true;
			office_words(d, n, inner);
			break;
		case NODE_A:
			link_write(d, n, r);
			break;
		case NODE_FIGURE:
			figure(d, n, r);
			break;
		case NODE_NOTE:
			note_write(d, n);
			break;
		default:
			break;
		}
	}
}
