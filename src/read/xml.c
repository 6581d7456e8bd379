/*
 * Bytes → tree with places.
 *
 * libxml2 decides what is well-formed and what it says; a second, light scan
 * of the same bytes finds the place of each tag, which that tree has lost.
 * The two run over the document in the same order and never disagree, since
 * the scan only ever sees what the parser has accepted.
 */
#include "read/xml.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/intl.h"
#include "base/library_words.h"
#include "read/bytes.h"
#include "read/xml_size.h"

/* A cursor over the bytes that counts lines and characters. */
struct scan {
	const char *at, *end;
	struct origin place;
	struct arena *scratch;
	bool in_cdata; /* where nothing is a tag */
	struct {
		struct place {
			const char *name;
			int n;
			struct origin origin;
		} * at;
		int n, cap;
	} attributes; /* of the last start tag */
};

/* What the error handler needs. */
struct parse {
	struct diags *diags;
	struct arena *scratch;
	struct scan start; /* at the first byte */
	bool failed; /* the first fatal error: what follows it is noise */
};

static void
scan_step(struct scan *s)
{
	if (*s->at == '\n')
		s->place.line++, s->place.col = 1;
	else if ((*s->at & 0xC0) != 0x80)
		s->place.col++;
	s->at++;
}

static bool
scan_sees(const struct scan *s, const char *what)
{
	size_t n = strlen(what);

	return (size_t)(s->end - s->at) >= n && memcmp(s->at, what, n) == 0;
}

/* Past the next occurrence of what. */
static void
scan_past(struct scan *s, const char *what)
{
	while (s->at < s->end && !scan_sees(s, what))
		scan_step(s);
	for (size_t i = 0; i < strlen(what) && s->at < s->end; i++)
		scan_step(s);
}

static bool
is_white(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static void
scan_white(struct scan *s)
{
	while (s->at < s->end && is_white(*s->at))
		scan_step(s);
}

/* Past a comment or a processing instruction, if one is here. */
static bool
scan_aside(struct scan *s)
{
	if (scan_sees(s, "<!--"))
		scan_past(s, "-->");
	else if (scan_sees(s, "<?"))
		scan_past(s, "?>");
	else
		return false;
	return true;
}

/* Into or out of a CDATA section, if its mark is here. */
static bool
scan_cdata_mark(struct scan *s)
{
	const char *mark = s->in_cdata ? "]]>" : "<![CDATA[";

	if (!scan_sees(s, mark))
		return false;
	scan_past(s, mark);
	s->in_cdata = !s->in_cdata;
	return true;
}

/* To the next visible text before any start tag. */
static void
scan_to_text(struct scan *s)
{
	while (s->at < s->end) {
		if (scan_cdata_mark(s) || (!s->in_cdata && scan_aside(s)))
			continue;
		if (!s->in_cdata && scan_sees(s, "</"))
			scan_past(s, ">");
		else if (is_white(*s->at))
			scan_step(s);
		else
			return;
	}
}

static void
scan_to_tag(struct scan *s)
{
	while (s->at < s->end) {
		if (scan_cdata_mark(s) || (!s->in_cdata && scan_aside(s)))
			continue;
		if (!s->in_cdata && *s->at == '<' && !scan_sees(s, "</"))
			return;
		scan_step(s);
	}
}

static void
scan_attribute(struct scan *s)
{
	struct place *place = array_push(s->scratch, &s->attributes);
	char quote[2] = {0};

	place->origin = s->place;
	place->name = s->at;
	while (s->at < s->end && *s->at != '=' && !is_white(*s->at))
		scan_step(s);
	place->n = (int)(s->at - place->name);
	scan_past(s, "=");
	scan_white(s);
	if (s->at >= s->end)
		return;
	quote[0] = *s->at;
	scan_step(s);
	scan_past(s, quote);
}

/* Over a start tag; returns its place and keeps those of its attributes. */
static struct origin
scan_tag(struct scan *s)
{
	struct origin origin;

	scan_to_tag(s);
	origin = s->place;
	s->attributes.n = 0;
	while (s->at < s->end && !is_white(*s->at) && *s->at != '>' &&
	    *s->at != '/')
		scan_step(s);
	for (;;) {
		scan_white(s);
		if (s->at >= s->end || *s->at == '>' || *s->at == '/')
			break;
		scan_attribute(s);
	}
	scan_past(s, ">");
	return origin;
}

static struct origin
scan_attribute_place(
    const struct scan *s, const char *name, struct origin otherwise)
{
	int n = (int)strlen(name);

	for (int i = 0; i < s->attributes.n; i++) {
		const struct place *place = &s->attributes.at[i];

		if (place->n == n && memcmp(place->name, name, (size_t)n) == 0)
			return place->origin;
	}
	return otherwise;
}

/* The place of the byte at offset. */
static struct origin
scan_place(const struct scan *start, long offset)
{
	struct scan s = *start;

	while (s.at < s.end && s.at - start->at < offset)
		scan_step(&s);
	return s.place;
}

/* libxml2's words for the commonest slips, made plainer. */
static const char *
error_text(struct parse *parse, const xmlError *error, const char *said,
    const char *words)
{
	size_t n = strlen(said);
	char *text;

	if (error->code == XML_ERR_TAG_NAME_MISMATCH && error->str1)
		return arena_printf(parse->scratch,
		    _("'<%s>' of line %d is closed by '</%s>'"), error->str1,
		    error->int1, error->str2 ? error->str2 : "");
	if (error->code == XML_ERR_TAG_NOT_FINISHED && error->str1)
		return arena_printf(parse->scratch,
		    _("the file ends inside '<%s>' of line %d"), error->str1,
		    error->int1);
	if (words != said)
		return words;
	text = arena_strdup(parse->scratch, said);
	if (n > 1 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'a')
		text[0] = (char)(text[0] - 'A' + 'a');
	return text;
}

static void
on_error(void *data, xmlErrorPtr error)
{
	xmlParserCtxtPtr context = data;
	struct parse *parse = context->_private;
	long offset = xmlByteConsumed(context);
	const char *said, *words;

	if (error->level == XML_ERR_WARNING || parse->failed)
		return;
	parse->failed = error->level == XML_ERR_FATAL;
	if (offset > parse->start.end - parse->start.at)
		offset = parse->start.end - parse->start.at;
	if (error->code == XML_ERR_TAG_NAME_MISMATCH)
		while (offset > 0 && parse->start.at[offset] != '<')
			offset--;
	said = error->message ? error->message : "";
	said = arena_strndup(parse->scratch, said, strcspn(said, "\n"));
	words = library_words(parse->scratch, said);
	diag(parse->diags, DIAG_XML, scan_place(&parse->start, offset),
	    error_text(parse, error, said, words));
	if (words != said)
		diag_original(parse->diags, said);
}

static xmlParserInputPtr
refuse_entity(const char *url, const char *id, xmlParserCtxtPtr context)
{
	(void)url, (void)id, (void)context;
	return NULL;
}

/* It is HUGE to the library: what may be is ours to say (xml_fits). */
static xmlDocPtr
parse_document(struct parse *parse)
{
	static const int options = XML_PARSE_NONET | XML_PARSE_BIG_LINES |
	    XML_PARSE_IGNORE_ENC | XML_PARSE_NOCDATA | XML_PARSE_HUGE;
	xmlExternalEntityLoader loader = xmlGetExternalEntityLoader();
	xmlParserCtxtPtr context = xmlNewParserCtxt();
	xmlDocPtr document;

	if (!context)
		BUG("out of memory");
	context->_private = parse;
	context->sax->serror = on_error;
	xmlSetExternalEntityLoader(refuse_entity);
	document = xmlCtxtReadMemory(context, parse->start.at,
	    (int)(parse->start.end - parse->start.at), NULL, NULL, options);
	xmlSetExternalEntityLoader(loader);
	if (!document && !parse->failed)
		diag(parse->diags, DIAG_XML, parse->start.place, "no text");
	xmlFreeParserCtxt(context);
	return document;
}

/* Entities can hide anything from a reader: no DTD is taken at all. */
static bool
has_dtd(const struct parse *parse)
{
	struct scan s = parse->start;

	do
		scan_white(&s);
	while (scan_aside(&s));
	if (!scan_sees(&s, "<!DOCTYPE"))
		return false;
	diag(parse->diags, DIAG_DTD, s.place);
	return true;
}

/* Attributes that say something of XML, not of the plan. */
static bool
is_foreign(const xmlAttr *attribute)
{
	static const char *const spaces[] = {
	    "http://www.w3.org/XML/1998/namespace",
	    "http://www.w3.org/2001/XMLSchema-instance",
	};

	if (!attribute->ns || !attribute->ns->href)
		return false;
	for (int i = 0; i < LEN(spaces); i++)
		if (strcmp((const char *)attribute->ns->href, spaces[i]) == 0)
			return true;
	return false;
}

static const char *
attribute_value(struct arena *arena, const xmlAttr *attribute)
{
	const xmlNode *text = attribute->children;
	xmlChar *joined;
	char *value;

	if (!text)
		return "";
	if (!text->next)
		return arena_strdup(
		    arena, text->content ? (const char *)text->content : "");
	joined = xmlNodeListGetString(attribute->doc, attribute->children, 1);
	value = arena_strdup(arena, joined ? (const char *)joined : "");
	xmlFree(joined);
	return value;
}

static void
build_attributes(struct arena *arena, struct scan *s, const xmlNode *from,
    struct xml_node *to)
{
	int n = 0;

	for (const xmlAttr *a = from->properties; a; a = a->next)
		n++;
	to->attributes =
	    arena_alloc(arena, sizeof *to->attributes * (size_t)(n ? n : 1));
	for (const xmlAttr *a = from->properties; a; a = a->next) {
		const char *name = (const char *)a->name;

		if (is_foreign(a))
			continue;
		if (a->ns && a->ns->prefix)
			name = arena_printf(
			    arena, "%s:%s", a->ns->prefix, a->name);
		to->attributes[to->nattribute++] = (struct xml_attribute){
		    .name = arena_strdup(arena, name),
		    .value = attribute_value(arena, a),
		    .origin = scan_attribute_place(s, name, to->origin),
		};
	}
}

static struct xml_node *
build_text(struct arena *arena, struct scan *s, const xmlNode *from)
{
	struct xml_node *to = arena_new(arena, struct xml_node);

	scan_to_text(s);
	to->space = "";
	to->origin = s->place;
	to->text = arena_strdup(
	    arena, from->content ? (const char *)from->content : "");
	return to;
}

/* No deeper than xml_fits() allows. */
static struct xml_node *
build_element(struct arena *arena, struct scan *s, const xmlNode *from)
{
	struct xml_node *to = arena_new(arena, struct xml_node);
	struct xml_node **tail = &to->child;

	to->origin = scan_tag(s);
	to->name = arena_strdup(arena, (const char *)from->name);
	to->space = from->ns && from->ns->href
	    ? arena_strdup(arena, (const char *)from->ns->href)
	    : "";
	build_attributes(arena, s, from, to);
	for (const xmlNode *c = from->children; c; c = c->next) {
		if (c->type == XML_ELEMENT_NODE)
			*tail = build_element(arena, s, c);
		else if (c->type == XML_TEXT_NODE ||
		    c->type == XML_CDATA_SECTION_NODE)
			*tail = build_text(arena, s, c);
		else
			continue;
		(*tail)->parent = to;
		tail = &(*tail)->next;
	}
	return to;
}

/* bytes is UTF-8. */
static const struct xml_node *
read_utf8(struct arena *arena, struct diags *diags, const char *name,
    struct buf *bytes)
{
	struct parse parse = {
	    .diags = diags,
	    .scratch = bytes->arena,
	    .start =
		{
		    .at = bytes->s,
		    .end = bytes->s + bytes->n,
		    .place = {.file = name, .line = 1, .col = 1},
		    .scratch = bytes->arena,
		},
	};
	const struct xml_node *root = NULL;
	struct scan scan = parse.start;
	xmlDocPtr document;

	if (has_dtd(&parse) || !xml_fits(diags, name, bytes))
		return NULL;
	document = parse_document(&parse);
	if (document && xmlDocGetRootElement(document))
		root =
		    build_element(arena, &scan, xmlDocGetRootElement(document));
	xmlFreeDoc(document);
	return root;
}

const struct xml_node *
xml_read_bytes(struct arena *arena, struct diags *diags, const char *name,
    const char *bytes, int n)
{
	struct arena *scratch = arena_open();
	const struct xml_node *root = NULL;
	struct buf buf;

	buf_init(&buf, scratch);
	buf_add(&buf, bytes, n);
	name = arena_strdup(arena, name);
	if (bytes_to_utf8(diags, name, &buf))
		root = read_utf8(arena, diags, name, &buf);
	arena_close(scratch);
	return root;
}

const struct xml_node *
xml_read(struct arena *arena, struct diags *diags, const char *path)
{
	return xml_read_named(arena, diags, arena_strdup(arena, path));
}

const struct xml_node *
xml_read_named(struct arena *arena, struct diags *diags, const char *path)
{
	struct arena *scratch = arena_open();
	const struct xml_node *root = NULL;
	struct buf buf;

	buf_init(&buf, scratch);
	if (bytes_read(diags, path, &buf) && bytes_to_utf8(diags, path, &buf))
		root = read_utf8(arena, diags, path, &buf);
	arena_close(scratch);
	return root;
}

bool
xml_is_id(const char *s)
{
	return xmlValidateNCName((const xmlChar *)s, 0) == 0;
}

const struct xml_attribute *
xml_attribute(const struct xml_node *node, const char *name)
{
	for (int i = 0; i < node->nattribute; i++)
		if (strcmp(node->attributes[i].name, name) == 0)
			return &node->attributes[i];
	return NULL;
}

const char *
xml_given(const struct xml_node *node, const char *name)
{
	const struct xml_attribute *a = xml_attribute(node, name);

	return a ? a->value : NULL;
}

const char *
xml_value(const struct xml_node *node, const char *name)
{
	const char *value = xml_given(node, name);

	return value ? value : "";
}

const struct xml_node *
xml_below(const struct xml_node *node, const char *name)
{
	const struct xml_node *found = NULL;

	for (const struct xml_node *n = node ? node->child : NULL; n && !found;
	     n = n->next)
		found = n->name && strcmp(n->name, name) == 0
		    ? n
		    : xml_below(n, name);
	return found;
}

const char *
xml_content(const struct xml_node *node)
{
	return node && node->child && !node->child->name ? node->child->text
							 : "";
}
