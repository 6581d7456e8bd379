/*
 * One pass over the bytes, which need not be well-formed: where they are not,
 * the parser says so. Comments, sections and instructions are passed over.
 */
#include "read/xml_size.h"

#include <string.h>

#include "base/limits.h"

enum { NAMESPACES = 1000, DEPTH_HIGHEST = 2000 };

struct size {
	struct diags *diags;
	const char *name, *start, *at, *end;
	const char *tag; /* the last start tag */
	int elements, depth, spaces; /* so far; open; in force */
	int declared[DEPTH_HIGHEST + 2]; /* namespaces, at each depth */
};

static bool
sees(const struct size *s, const char *what)
{
	size_t n = strlen(what);

	return (size_t)(s->end - s->at) >= n && memcmp(s->at, what, n) == 0;
}

static void
past(struct size *s, const char *what)
{
	const char *found =
	    memmem(s->at, (size_t)(s->end - s->at), what, strlen(what));

	s->at = found ? found + strlen(what) : s->end;
}

static bool
too_many(const struct size *s, enum limit limit)
{
	struct origin at = {.file = s->name, .line = 1, .col = 1};

	for (const char *c = s->start; c < s->tag; c++) {
		if (*c == '\n')
			at.line++, at.col = 1;
		else if ((*c & 0xC0) != 0x80)
			at.col++;
	}
	return limit_met(s->diags, limit, at);
}

/* At "<", of a start tag: how many attributes, how many of them namespaces. */
static bool
start_tag(struct size *s)
{
	int attributes = 0, spaces = 0;
	bool empty = false;

	s->tag = s->at;
	for (s->at++; s->at < s->end && *s->at != '>'; s->at++) {
		empty = *s->at == '/';
		if (*s->at == '=')
			attributes++;
		else if (*s->at == 'x' && sees(s, "xmlns"))
			spaces++;
		else if (*s->at == '"' || *s->at == '\'')
			s->at = memchr(
			    s->at + 1, *s->at, (size_t)(s->end - s->at - 1));
		if (!s->at)
			s->at = s->end - 1;
	}
	s->elements += 1 + attributes;
	s->spaces += spaces;
	if (attributes > limit_of(LIMIT_ATTRIBUTES) || s->spaces > NAMESPACES)
		return too_many(s, LIMIT_ATTRIBUTES);
	if (s->elements > limit_of(LIMIT_ELEMENTS))
		return too_many(s, LIMIT_ELEMENTS);
	if (empty)
		s->spaces -= spaces;
	else
		s->declared[++s->depth] = spaces;
	return s->depth <= limit_of(LIMIT_DEPTH) || too_many(s, LIMIT_DEPTH);
}

bool
xml_fits(struct diags *diags, const char *name, const struct buf *bytes)
{
	struct size s = {
	    .diags = diags,
	    .name = name,
	    .start = bytes->s,
	    .at = bytes->s,
	    .end = bytes->s + bytes->n,
	};

	while ((s.at = memchr(s.at, '<', (size_t)(s.end - s.at)))) {
		if (sees(&s, "<!--"))
			past(&s, "-->");
		else if (sees(&s, "<![CDATA["))
			past(&s, "]]>");
		else if (sees(&s, "<?"))
			past(&s, "?>");
		else if (sees(&s, "</") && s.depth > 0)
			s.spaces -= s.declared[s.depth--], s.at++;
		else if (sees(&s, "</") || sees(&s, "<!"))
			s.at++;
		else if (!start_tag(&s))
			return false;
	}
	return true;
}
