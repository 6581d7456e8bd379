/*
 * Elements, attributes and text → XML, indented, every character escaped.
 *
 * Well-formed whatever the strings hold: bytes that are not UTF-8 and
 * characters that XML cannot carry become U+FFFD.
 */
#include "base/xml_write.h"

#include <string.h>

#include "base/utf8.h"

enum { COMPUTED_MIN = 6, COMPUTED_MAX = 12 };

/* What XML 1.0 has no way to say becomes U+FFFD. */
static uint32_t
xml_rune(uint32_t rune)
{
	bool control = rune < 0x20 && rune != '\t' && rune != '\n';

	return control || rune == 0xFFFE || rune == 0xFFFF ? 0xFFFD : rune;
}

/* What stands for a character; NULL: itself. */
static const char *
escape(uint32_t rune, bool attribute)
{
	switch (rune) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return attribute ? "&quot;" : NULL;
	case '\n':
		return attribute ? "&#10;" : NULL;
	case '\t':
		return attribute ? "&#9;" : NULL;
	}
	return NULL;
}

void
xml_span(struct buf *out, const char *s, const char *end, bool attribute)
{
	enum { REPLACEMENT = 0xFFFD }; /* of bytes that are no text, too */
	const char *from = s; /* what stands for itself so far */

	while (s < end) {
		const char *at = s;
		uint32_t rune = utf8_next(&s, end), own = xml_rune(rune);
		const char *text = escape(rune, attribute);

		if (!text && own == rune && rune != REPLACEMENT)
			continue;
		buf_add(out, from, (int)(at - from));
		from = s;
		if (text)
			buf_puts(out, text);
		else
			buf_put_rune(out, own);
	}
	buf_add(out, from, (int)(s - from));
}

void
xml_text(struct buf *out, const char *s, bool attribute)
{
	xml_span(out, s, s + strlen(s), attribute);
}

/* Elements: begin, attributes, then empty(), words() or inside() … end(). */

static void
newline(struct xml *w)
{
	if (w->packed)
		return;
	buf_putc(w->out, '\n');
	for (int i = 0; i < w->depth; i++)
		buf_puts(w->out, "  ");
}

void
xml_begin(struct xml *w, const char *name)
{
	newline(w);
	buf_putc(w->out, '<');
	buf_puts(w->out, name);
}

void
xml_empty(struct xml *w)
{
	buf_puts(w->out, "/>");
}

void
xml_inside(struct xml *w)
{
	buf_putc(w->out, '>');
	w->depth++;
}

static void
put_end(struct xml *w, const char *name)
{
	buf_puts(w->out, "</");
	buf_puts(w->out, name);
	buf_putc(w->out, '>');
}

void
xml_end(struct xml *w, const char *name)
{
	w->depth--;
	newline(w);
	put_end(w, name);
}

void
xml_words(struct xml *w, const char *name, const char *text)
{
	buf_putc(w->out, '>');
	xml_text(w->out, text, false);
	put_end(w, name);
}

/* Attributes; what is not given is not written. */

/* ' name="' */
static void
put_name(struct xml *w, const char *name)
{
	buf_putc(w->out, ' ');
	buf_puts(w->out, name);
	buf_puts(w->out, "=\"");
}

void
xml_attr(struct xml *w, const char *name, const char *value)
{
	if (!value || !*value)
		return;
	put_name(w, name);
	xml_text(w->out, value, true);
	buf_putc(w->out, '"');
}

void
xml_attr_int(struct xml *w, const char *name, int n)
{
	put_name(w, name);
	buf_put_int(w->out, n);
	buf_putc(w->out, '"');
}

void
xml_attr_date(struct xml *w, const char *name, struct date date)
{
	if (date_given(date))
		xml_attr(w, name, date_iso(w->out->arena, date));
}

void
xml_attr_from(struct xml *w, struct origin origin)
{
	if (!origin.file)
		return;
	origin = origin_first(origin);
	if (w->no_columns && !origin.sheet)
		origin.col = 0;
	xml_attr(w, "from", origin_text(w->out->arena, origin));
}

void
xml_attr_number(struct xml *w, const char *name, const struct number *x)
{
	if (x)
		xml_attr(w, name,
		    number_raw(w->out->arena, x, COMPUTED_MIN, COMPUTED_MAX));
}

/* A number that was typed somewhere, but not here. */
void
xml_attr_decimal_like(
    struct xml *w, const char *name, const struct number *x, const char *like)
{
	const char *point = like ? strchr(like, '.') : NULL;
	int least = point ? (int)strlen(point + 1) : 0;

	if (least > COMPUTED_MAX)
		least = COMPUTED_MAX;
	if (x)
		xml_attr(
		    w, name, number_raw(w->out->arena, x, least, COMPUTED_MAX));
}

void
xml_attr_decimal(struct xml *w, const char *name, const struct number *x)
{
	xml_attr_decimal_like(w, name, x, NULL);
}

void
xml_element(struct xml *w, const char *name, const char *text)
{
	if (!text || !*text)
		return;
	xml_begin(w, name);
	xml_words(w, name, text);
}
