/*
 * Writing XML: xml_begin, attributes, then one of xml_empty, xml_words, or
 * xml_inside … xml_end.
 */
#ifndef BASE_XML_WRITE_H
#define BASE_XML_WRITE_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/number.h"

struct xml {
	struct buf *out;
	int depth; /* of indentation */
	bool packed; /* nothing between elements: where white space is text */
	bool no_columns; /* places as file:line: a column counts characters */
};

/* Text escaped as content, or as an attribute's value. */
void xml_text(struct buf *, const char *text, bool attribute);
void xml_span(struct buf *, const char *from, const char *to, bool attribute);
/* A new indented line with "<name". */
void xml_begin(struct xml *, const char *name);
void xml_empty(struct xml *);
/* The end of the start tag; what follows is indented until xml_end. */
void xml_inside(struct xml *);
void xml_end(struct xml *, const char *name);
/* The rest of an element that holds this text only. */
void xml_words(struct xml *, const char *name, const char *text);
/* A whole element, on its own line; none for NULL and "". */
void xml_element(struct xml *, const char *name, const char *text);

/* Attributes; what is not given (NULL, "", no date, no file) is not written. */
void xml_attr(struct xml *, const char *name, const char *value);
void xml_attr_int(struct xml *, const char *name, int n);
void xml_attr_date(struct xml *, const char *name, struct date);
void xml_attr_from(struct xml *, struct origin); /* from="file:line:col" */
/* A computed figure, six to twelve decimals. */
void xml_attr_number(struct xml *, const char *name, const struct number *);
/* A reported figure, as many decimals as it has. */
void xml_attr_decimal(struct xml *, const char *name, const struct number *);
/* The same, no fewer than like has: 19.0 of what was reported as 17.0. */
void xml_attr_decimal_like(
    struct xml *, const char *name, const struct number *, const char *like);

#endif
