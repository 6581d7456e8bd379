/*
 * document.xml → tree of nodes.
 *
 * One function reads every element: a table says which fields it has, where
 * they go and what may stand inside.
 */
#include <string.h>

#include "base/array.h"
#include "base/intl.h"
#include "base/length.h"
#include "doc/title.h"
#include "model/status.h"
#include "read/document_size.h"
#include "read/image_src.h"
#include "read/read.h"
#include "read/reader.h"

struct document_reader {
	struct document *document;
	const struct images *known; /* pictures of plan and progress; NULL */
	struct map *ids; /* id → struct origin */
	struct {
		struct link {
			const char *id;
			struct origin origin;
		} * at;
		int n, cap;
	} links; /* looked up at the end */
};

/* Where we are in the tree that is being made. */
struct cursor {
	struct node *parent;
	struct origin from; /* of the nearest from=; no file: none */
	struct white *white; /* of the paragraph */
};

/* -------------------------------- fields -------------------------------- */

static void
field_href(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	struct document_reader *d = r->self;
	const char *href = white_trim(r->arena, a->value);

	(void)field;
	*(const char **)to = href;
	if (*href == '#')
		*array_push(r->arena, &d->links) =
		    (struct link){href + 1, a->origin};
}

static void
field_width(struct reader *r, const struct field *field,
    const struct xml_attribute *a, void *to)
{
	const char *text = white_trim(r->arena, a->value);
	size_t digits = strspn(text, "0123456789");
	double pt;

	(void)field;
	if (strcmp(text, "auto") == 0 ||
	    (digits > 0 && digits < 4 && strcmp(text + digits, "*") == 0) ||
	    (length_read(text, 1, &pt) && pt > 0))
		*(const char **)to = text;
	else
		reader_bad_value(r, a,
		    _("; write auto, a length such as 3em, or a share such as "
		      "2*"));
}

static const char *const orientations[] = {"portrait", "landscape", NULL};
static const char *const scales[] = {"common", "row", NULL};

#define NODE_FIELDS \
	FIELD(struct node, id, "id", id), \
	    FIELD(struct node, class_name, "class", id), \
	    FIELD(struct node, origin, "from", unread), \
	    FIELD(struct node, of, "of", text), \
	    FIELD(struct node, is, "is", text)

static const struct field plain_fields[] = {NODE_FIELDS};
static const struct field heading_fields[] = {
    NODE_FIELDS,
    FIELD(struct node, as.heading.number, "number", text),
    FIELD(struct node, as.heading.run_in, "run-in", yes),
};
static const struct field link_fields[] = {
    NODE_FIELDS,
    REQUIRED(struct node, as.link.href, "href", href),
};
static const struct field table_fields[] = {
    NODE_FIELDS,
    FIELD(struct node, as.table.caption, "caption", text),
    FIELD(struct node, as.table.unit, "unit", text),
};
static const struct field col_fields[] = {
    NODE_FIELDS,
    FIELD(struct node, as.col.align, "align", align),
    FIELD(struct node, as.col.width, "width", width),
    FIELD(struct node, as.col.head, "head", yes),
};
static const struct field cell_fields[] = {
    NODE_FIELDS,
    FIELD(struct node, as.cell.colspan, "colspan", count),
    FIELD(struct node, as.cell.rowspan, "rowspan", count),
    FIELD(struct node, as.cell.align, "align", align),
    FIELD_OF(struct node, as.cell.status, "status", word_text, status_names),
    FIELD(struct node, as.cell.progress, "progress", reading),
    FIELD(struct node, as.cell.pace, "pace", reading),
    FIELD(struct node, as.cell.heat, "heat", reading),
    FIELD(struct node, as.cell.spark, "spark", readings),
};
static const struct field chart_fields[] = {
    NODE_FIELDS,
    REQUIRED_OF(struct node, as.chart.kind, "kind", word, chart_kind_names),
    FIELD(struct node, as.chart.caption, "caption", text),
    FIELD(struct node, as.chart.alt, "alt", text),
    FIELD(struct node, as.chart.unit, "unit", unit),
    FIELD(struct node, as.chart.height, "height", measure),
    FIELD(struct node, as.chart.value_name, "value-name", text),
    FIELD(struct node, as.chart.target_name, "target-name", text),
    FIELD(struct node, as.chart.pace_name, "pace-name", text),
    FIELD(struct node, as.chart.previous_name, "previous-name", text),
    FIELD(struct node, as.chart.start, "start", date),
    FIELD(struct node, as.chart.end, "end", date),
    FIELD(struct node, as.chart.as_of, "as-of", date),
    FIELD_OF(struct node, as.chart.row_scale, "scale", flag, scales),
    FIELD(struct node, as.chart.limit, "limit", reading),
};
static const struct field image_fields[] = {
    NODE_FIELDS,
    REQUIRED(struct node, as.image.src, "src", text),
    REQUIRED(struct node, as.image.alt, "alt", text),
    FIELD(struct node, as.image.caption, "caption", text),
    FIELD(struct node, as.image.width, "width", measure),
};
static const struct field series_fields[] = {
    NODE_FIELDS,
    FIELD(struct node, as.series.name, "name", text),
    FIELD(struct node, as.series.text, "text", text),
    FIELD(struct node, as.series.group, "group", text),
};
static const struct field section_fields[] = {
    NODE_FIELDS,
    FIELD_OF(
	struct node, as.section.landscape, "orientation", flag, orientations),
    FIELD(struct node, as.section.columns, "columns", count),
    FIELD(struct node, as.section.measure, "measure", measure),
};

/* ------------------------------- contents ------------------------------- */

static void node_read(struct reader *, const struct xml_node *, void *to);
static void series_read(struct reader *, const struct xml_node *, void *to);
static void chart_value_read(
    struct reader *, const struct xml_node *, void *to);
static void official_node_read(
    struct reader *, const struct xml_node *, void *to);

static void
inline_text(struct reader *r, const struct xml_node *text, void *to)
{
	struct cursor *cursor = to;
	const char *s = white_squeeze(r->arena, cursor->white, text->text);
	struct node *node;

	if (!*s)
		return;
	node = node_new(r->arena, NODE_TEXT,
	    cursor->from.file ? cursor->from : text->origin);
	node->as.text = s;
	node_append(cursor->parent, node);
}

#define BLOCKS \
	{"contents", node_read, ANY}, {"h1", node_read, ANY}, \
	    {"h2", node_read, ANY}, {"h3", node_read, ANY}, \
	    {"h4", node_read, ANY}, {"p", node_read, ANY}, \
	    {"list", node_read, ANY}, {"table", node_read, ANY}, \
	    {"chart", node_read, ANY}, {"image", node_read, ANY}, \
	    {"page-break", node_read, ANY}, {"column-break", node_read, ANY}, \
	{ \
		"section", node_read, ANY \
	}

static const struct element document_elements[] = {
    {"official", official_node_read, ONCE},
    {"title", node_read, ANY},
    BLOCKS,
};
static const struct element section_elements[] = {
    {"title", node_read, ONCE},
    BLOCKS,
};
static const struct element inline_elements[] = {
    {"b", node_read, ANY},
    {"a", node_read, ANY},
    {"note", node_read, ANY},
    {"figure", node_read, ANY},
};
static const struct element note_elements[] = {
    {"b", node_read, ANY},
    {"a", node_read, ANY},
    {"figure", node_read, ANY},
};
static const struct element item_elements[] = {
    {"b", node_read, ANY},
    {"a", node_read, ANY},
    {"note", node_read, ANY},
    {"figure", node_read, ANY},
    {"list", node_read, ANY},
};
static const struct element list_elements[] = {
    {"li", node_read, AT_LEAST_ONCE}};
static const struct element table_elements[] = {
    {"col", node_read, ANY},
    {"head", node_read, ONCE},
    {"tr", node_read, ANY},
};
static const struct element head_elements[] = {
    {"tr", node_read, AT_LEAST_ONCE}};
static const struct element row_elements[] = {
    {"th", node_read, ANY},
    {"td", node_read, ANY},
};
static const struct element chart_elements[] = {
    {"series", series_read, AT_LEAST_ONCE}};
static const struct element series_elements[] = {{"v", chart_value_read, ANY}};

static const struct content document_content = CONTENT(document_elements);
static const struct content section_content = CONTENT(section_elements);
static const struct content list_content = CONTENT(list_elements);
static const struct content table_content = CONTENT(table_elements);
static const struct content head_content = CONTENT(head_elements);
static const struct content row_content = CONTENT(row_elements);
static const struct content chart_content = CONTENT(chart_elements);
static const struct content series_content = CONTENT(series_elements);
static const struct content no_content = {0};
static const struct content inline_content = {
    inline_elements, LEN(inline_elements), inline_text};
static const struct content item_content = {
    item_elements, LEN(item_elements), inline_text};
static const struct content note_content = {
    note_elements, LEN(note_elements), inline_text};

/* A paragraph's text begins here: what stood before is no neighbour. */
enum { PARAGRAPH = true, NO_PARAGRAPH = false };

#define ROW(fields, content, paragraph) \
	{ \
		fields, LEN(fields), &(content), paragraph \
	}

static const struct row {
	const struct field *fields;
	int nfield;
	const struct content *content;
	bool paragraph;
} rows[NODE_KINDS] = {
    [NODE_TITLE] = ROW(plain_fields, inline_content, PARAGRAPH),
    [NODE_CONTENTS] = ROW(plain_fields, no_content, NO_PARAGRAPH),
    [NODE_H1] = ROW(heading_fields, inline_content, PARAGRAPH),
    [NODE_H2] = ROW(heading_fields, inline_content, PARAGRAPH),
    [NODE_H3] = ROW(heading_fields, inline_content, PARAGRAPH),
    [NODE_H4] = ROW(heading_fields, inline_content, PARAGRAPH),
    [NODE_P] = ROW(plain_fields, inline_content, PARAGRAPH),
    [NODE_LIST] = ROW(plain_fields, list_content, NO_PARAGRAPH),
    [NODE_LI] = ROW(plain_fields, item_content, PARAGRAPH),
    [NODE_TABLE] = ROW(table_fields, table_content, NO_PARAGRAPH),
    [NODE_COL] = ROW(col_fields, no_content, NO_PARAGRAPH),
    [NODE_HEAD] = ROW(plain_fields, head_content, NO_PARAGRAPH),
    [NODE_TR] = ROW(plain_fields, row_content, NO_PARAGRAPH),
    [NODE_TH] = ROW(cell_fields, inline_content, PARAGRAPH),
    [NODE_TD] = ROW(cell_fields, inline_content, PARAGRAPH),
    [NODE_CHART] = ROW(chart_fields, chart_content, NO_PARAGRAPH),
    [NODE_IMAGE] = ROW(image_fields, no_content, NO_PARAGRAPH),
    [NODE_PAGE_BREAK] = ROW(plain_fields, no_content, NO_PARAGRAPH),
    [NODE_COLUMN_BREAK] = ROW(plain_fields, no_content, NO_PARAGRAPH),
    [NODE_SECTION] = ROW(section_fields, section_content, NO_PARAGRAPH),
    [NODE_B] = ROW(plain_fields, inline_content, NO_PARAGRAPH),
    [NODE_A] = ROW(link_fields, inline_content, NO_PARAGRAPH),
    [NODE_NOTE] = ROW(plain_fields, note_content, PARAGRAPH),
    [NODE_FIGURE] = ROW(plain_fields, inline_content, NO_PARAGRAPH),
};

/* ------------------------------- readers -------------------------------- */

/* Its own from=, else the nearest ancestor's. */
static struct origin
from_of(struct reader *r, const struct xml_node *node, struct origin outer)
{
	const struct xml_attribute *a = xml_attribute(node, "from");
	struct origin from = {0};

	if (a && *a->value)
		from = origin_read(r->arena, a->value);
	return from.file ? from : outer;
}

static struct node *
node_begin(struct reader *r, const struct xml_node *xml, enum node_kind kind,
    const struct cursor *cursor, struct origin *from)
{
	struct node *node;

	*from = from_of(r, xml, cursor->from);
	node = node_new(r->arena, kind, from->file ? *from : xml->origin);
	node_append(cursor->parent, node);
	return node;
}

/* What is meant where nothing is said. */
static void
node_defaults(struct node *node)
{
	if (node->kind == NODE_TD || node->kind == NODE_TH)
		node->as.cell.colspan = node->as.cell.rowspan = 1;
	if (node->kind == NODE_COL)
		node->as.col.width = "auto";
	if (node->kind == NODE_SECTION)
		node->as.section.columns = 1;
	if (node->kind == NODE_A)
		node->as.link.href = "";
}

/* Some kinds of chart have a place for every label in every series. */
static void
check_chart(struct reader *r, const struct node *chart)
{
	enum { VALUES = 100000 };
	int most = chart_series_most[chart->as.chart.kind];
	int nseries = 0, nvalue = 0;

	for (const struct node *s = chart->child; s; s = s->next) {
		nseries += s->kind == NODE_SERIES;
		nvalue += s->kind == NODE_SERIES ? s->as.series.n : 0;
	}
	if (nseries > most || nvalue > VALUES)
		diag(r->diags, DIAG_CHART_SIZE, chart->origin, nseries, nvalue,
		    most, VALUES);
}

/* The lists in an item come after its words. */
static void
check_item(struct reader *r, const struct node *item)
{
	for (const struct node *n = item->child; n; n = n->next)
		if (n->kind != NODE_LIST && n->prev &&
		    n->prev->kind == NODE_LIST)
			diag(r->diags, DIAG_LIST_TEXT, n->origin);
}

static void
node_read(struct reader *r, const struct xml_node *xml, void *to)
{
	struct document_reader *d = r->self;
	const struct cursor *outer = to;
	enum node_kind kind = (enum node_kind)node_kind_read(xml->name);
	const struct row *row = &rows[kind];
	struct white white = {0};
	struct cursor inner = {.white = outer->white};
	struct node *node;

	node = node_begin(r, xml, kind, outer, &inner.from);
	node_defaults(node);
	inner.parent = node;
	if (row->paragraph)
		inner.white = &white;
	reader_fields(r, xml, row->fields, row->nfield, node);
	if (node->id)
		reader_id_once(r, d->ids, xml->name, node->id, xml->origin);
	reader_content(r, xml, row->content, &inner);
	if (kind == NODE_CHART)
		check_chart(r, node);
	if (kind == NODE_IMAGE)
		image_find(r, xml, node, d->known);
	if (kind == NODE_LI)
		check_item(r, node);
}

static void
official_node_read(struct reader *r, const struct xml_node *xml, void *to)
{
	struct origin from;
	struct node *node = node_begin(r, xml, NODE_OFFICIAL, to, &from);

	node->as.official = arena_new(r->arena, struct official);
	official_read(r, xml, node->as.official);
	node->as.official->origin = node->origin;
}

struct raw_value {
	struct chart_value value;
	struct figure_value number, target, pace, previous;
};

static const struct field value_fields[] = {
    REQUIRED(struct raw_value, value.label, "label", text),
    FIELD(struct raw_value, number, "value", number),
    FIELD(struct raw_value, target, "target", number),
    FIELD(struct raw_value, pace, "pace", number),
    FIELD(struct raw_value, previous, "previous", number),
    FIELD(struct raw_value, value.value_text, "text", text),
    FIELD(struct raw_value, value.target_text, "target-text", text),
    FIELD(struct raw_value, value.previous_text, "previous-text", text),
    FIELD(struct raw_value, value.start, "start", date),
    FIELD(struct raw_value, value.due, "due", date),
    FIELD(struct raw_value, value.on, "on", date),
    FIELD_OF(struct raw_value, value.status, "status", word_text, status_names),
    FIELD(struct raw_value, value.status_word, "status-word", text),
    FIELD(struct raw_value, value.group, "group", text),
    FIELD(struct raw_value, value.missing, "missing", yes),
    FIELD(struct raw_value, value.origin, "from", unread),
    FIELD(struct raw_value, value.of, "of", text),
    FIELD(struct raw_value, value.is, "is", text),
};

/* The printed text, else the number as it was typed. */
static const char *
text_or_number(const char *text, const struct figure_value *number)
{
	if (text)
		return text;
	return number->text ? number->text : "";
}

/* Is there a number? Then it goes to the place. */
static bool
figure_put(double *to, const struct figure_value *figure)
{
	if (!figure->number)
		return false;
	*to = number_double(figure->number);
	return true;
}

/* The values of a series while they are read. */
struct value_list {
	struct origin from;
	ARRAY_OF(struct chart_value) values;
};

static void
chart_value_read(struct reader *r, const struct xml_node *xml, void *to)
{
	struct value_list *list = to;
	struct raw_value raw = {.value.label = ""};
	struct chart_value *value = &raw.value;
	struct origin from = from_of(r, xml, list->from);

	reader_fields(r, xml, value_fields, LEN(value_fields), &raw);
	reader_content(r, xml, &no_content, NULL);
	value->origin = from.file ? from : xml->origin;
	value->has_value = figure_put(&value->value, &raw.number);
	value->has_value &= !value->missing;
	value->has_target = figure_put(&value->target, &raw.target);
	value->has_pace = figure_put(&value->pace, &raw.pace);
	value->has_previous = figure_put(&value->previous, &raw.previous);
	value->value_text = text_or_number(value->value_text, &raw.number);
	value->target_text = text_or_number(value->target_text, &raw.target);
	value->previous_text =
	    text_or_number(value->previous_text, &raw.previous);
	*array_push(r->arena, &list->values) = *value;
}

static void
series_read(struct reader *r, const struct xml_node *xml, void *to)
{
	struct document_reader *d = r->self;
	struct value_list list = {0};
	struct node *node = node_begin(r, xml, NODE_SERIES, to, &list.from);

	reader_fields(r, xml, series_fields, LEN(series_fields), node);
	if (node->id)
		reader_id_once(r, d->ids, xml->name, node->id, xml->origin);
	reader_content(r, xml, &series_content, &list);
	node->as.series.values = list.values.at;
	node->as.series.n = list.values.n;
}

/* ------------------------------- the file ------------------------------- */

static const struct field root_fields[] = {
    FIELD(struct document, style, "style", id),
    FIELD(struct document, title, "title", text),
    FIELD(struct document, author, "author", text),
    FIELD(struct document, date, "date", date),
    FIELD(struct document, numbered, "numbers", yes),
    FIELD(struct document, root, "from", unread),
};

static void
check_links(struct reader *r)
{
	struct document_reader *d = r->self;

	for (int i = 0; i < d->links.n; i++) {
		const struct link *link = &d->links.at[i];

		if (!map_find(d->ids, link->id))
			diag(r->diags, DIAG_UNKNOWN_LINK, link->origin,
			    link->id, reader_guess_key(r, link->id, d->ids));
	}
}

/* The names of attachments are the same in both places (GB/T 9704 7.3.7). */
static void
check_attachment(struct reader *r, const struct official *official, int n,
    const struct node *section)
{
	const struct node *title = section->child;
	const char *text;

	if (n > official->attachments.n || !title || title->kind != NODE_TITLE)
		return;
	text = node_text(r->arena, title);
	if (strcmp(text, official->attachments.at[n - 1]) != 0)
		diag(r->diags, DIAG_ATTACHMENT_TITLE, title->origin, n, text,
		    official->attachments.at[n - 1],
		    origin_text(r->arena, official->origin));
}

static void
check_attachments(struct reader *r, const struct node *root)
{
	const struct official *official = NULL;
	int n = 0;

	for (const struct node *c = root->child; c; c = c->next) {
		if (c->kind == NODE_OFFICIAL)
			official = c->as.official;
		if (node_is_attachment(c) && official)
			check_attachment(r, official, ++n, c);
	}
	if (n > 0 && official->attachments.n > 0 &&
	    n != official->attachments.n)
		diag(r->diags, DIAG_ATTACHMENT_COUNT, official->origin,
		    official->attachments.n, n);
}

static struct document *
root_read(struct arena *arena, struct diags *diags, const struct xml_node *root,
    const struct images *known)
{
	struct document_reader self = {
	    .known = known,
	    .document = arena_new(arena, struct document),
	    .ids = map_new(arena),
	};
	struct document *document = self.document;
	struct reader r = {.arena = arena, .diags = diags, .self = &self};
	struct cursor cursor = {0};

	if (!reader_root(&r, root, "document", "urn:niandu:document") ||
	    !document_fits(diags, root))
		return NULL;
	document->style = "gb9704";
	reader_fields(&r, root, root_fields, LEN(root_fields), document);
	document->style_place = xml_place(root, "style");
	cursor.from = from_of(&r, root, cursor.from);
	cursor.parent = document->root = node_new(arena, NODE_DOCUMENT,
	    cursor.from.file ? cursor.from : root->origin);
	reader_content(&r, root, &document_content, &cursor);
	check_links(&r);
	check_attachments(&r, document->root);
	if (!document->title)
		document->title = document_title(arena, document);
	return document;
}

struct document *
document_read(struct arena *arena, struct diags *diags, const char *path)
{
	return root_read(arena, diags, xml_read(arena, diags, path), NULL);
}

struct document *
document_read_bytes(struct arena *arena, struct diags *diags, const char *name,
    const char *bytes, int n, const struct images *known)
{
	return root_read(
	    arena, diags, xml_read_bytes(arena, diags, name, bytes, n), known);
}
