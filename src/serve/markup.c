/* Places are lines and columns in characters, as the readers keep them. */
#include "serve/markup.h"

#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "base/xml_write.h"

/* Of bytes of a text, from and up to. */
struct extent {
	int from, to;
};

/* --- Finding ---------------------------------------------------------------
 */

/* The offset of a place, or -1. */
static int
offset_of(const struct buf *text, struct origin at)
{
	const char *s = text->s, *end = text->s + text->n;

	for (int line = 1; line < at.line; line++) {
		s = memchr(s, '\n', (size_t)(end - s));
		if (!s)
			return -1;
		s++;
	}
	for (int col = 1; col < at.col && s < end; col++)
		utf8_next(&s, end);
	return s < end && *s == '<' ? (int)(s - text->s) : -1;
}

/* The tag that begins there, up to behind its '>'. */
static struct extent
tag_at(const struct buf *text, int from)
{
	char quote = 0;

	for (int i = from; from >= 0 && i < text->n; i++) {
		char c = text->s[i];

		if (quote)
			quote = c == quote ? 0 : quote;
		else if (c == '"' || c == '\'')
			quote = c;
		else if (c == '>')
			return (struct extent){from, i + 1};
	}
	return (struct extent){-1, -1};
}

static bool
is_name_end(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '/' ||
	    c == '>';
}

/* "target" of "<target id=…>". */
static int
name_length(const struct buf *text, struct extent tag)
{
	int n = tag.from + 1;

	while (n < tag.to && !is_name_end(text->s[n]))
		n++;
	return n - tag.from - 1;
}

/* Its end tag: marks of one name never hold one another. */
static struct extent
end_tag(const struct buf *text, struct extent tag)
{
	int n = name_length(text, tag);
	const char *name = text->s + tag.from + 1;

	for (int i = tag.to; i + n + 2 < text->n; i++)
		if (text->s[i] == '<' && text->s[i + 1] == '/' &&
		    strncmp(text->s + i + 2, name, (size_t)n) == 0 &&
		    is_name_end(text->s[i + 2 + n]))
			return tag_at(text, i);
	return (struct extent){-1, -1};
}

/* --- Changing --------------------------------------------------------------
 */

static void
replace(struct buf *text, struct extent at, const char *with)
{
	struct buf out;

	buf_init(&out, text->arena);
	buf_add(&out, text->s, at.from);
	buf_puts(&out, with);
	buf_add(&out, text->s + at.to, text->n - at.to);
	*text = out;
}

static void
put_attribute(struct buf *out, const struct setting *s)
{
	if (!s->value)
		return;
	buf_printf(out, " %s=\"", s->name);
	xml_text(out, s->value, true);
	buf_putc(out, '"');
}

/* The attribute that begins there, with the white space before it. */
static struct extent
attribute_at(const struct buf *text, int from, int end)
{
	int i = from;
	char quote;

	while (i < end && is_name_end(text->s[i]) && text->s[i] != '/' &&
	    text->s[i] != '>')
		i++;
	if (i >= end || text->s[i] == '/' || text->s[i] == '>')
		return (struct extent){-1, -1};
	while (i < end && text->s[i] != '"' && text->s[i] != '\'')
		i++;
	quote = i < end ? text->s[i++] : 0;
	while (i < end && text->s[i] != quote)
		i++;
	return (struct extent){from, i < end ? i + 1 : end};
}

/* Is it one of those that are set? */
static bool
is_set(const struct buf *text, struct extent at, const struct setting *s, int n)
{
	const char *from = text->s + at.from;

	from += strspn(from, " \t\r\n");
	for (int i = 0; i < n; i++) {
		size_t length = strlen(s[i].name);

		if (strncmp(from, s[i].name, length) == 0 &&
		    strchr("= \t\r\n", from[length]))
			return true;
	}
	return false;
}

bool
markup_set(
    struct buf *text, struct origin place, const struct setting *s, int n)
{
	struct extent tag = tag_at(text, offset_of(text, place)), at;
	struct buf out;
	int i;

	if (tag.from < 0)
		return false;
	buf_init(&out, text->arena);
	i = tag.from + 1 + name_length(text, tag);
	buf_add(&out, text->s + tag.from, i - tag.from);
	while ((at = attribute_at(text, i, tag.to)).from >= 0) {
		if (!is_set(text, at, s, n))
			buf_add(&out, text->s + at.from, at.to - at.from);
		i = at.to;
	}
	for (int k = 0; k < n; k++)
		put_attribute(&out, &s[k]);
	buf_add(&out, text->s + i, tag.to - i);
	replace(text, tag, out.s);
	return true;
}

/* Without the tags of that name between the two offsets. */
static void
drop_tags(struct buf *text, int from, int to, const char *name)
{
	size_t n = strlen(name);

	for (int i = to - 1; i >= from; i--) {
		const char *s = text->s + i;

		if (*s != '<')
			continue;
		s += s[1] == '/' ? 2 : 1;
		if (strncmp(s, name, n) == 0 && is_name_end(s[n]))
			replace(text, tag_at(text, i), "");
	}
}

bool
markup_unwrap(struct buf *text, struct origin place, const char *inside)
{
	struct extent tag = tag_at(text, offset_of(text, place)), end;

	if (tag.from < 0)
		return false;
	end = end_tag(text, tag);
	if (end.from < 0)
		return false;
	replace(text, end, "");
	drop_tags(text, tag.to, end.from, inside);
	replace(text, tag, "");
	return true;
}

/* --- Marking ---------------------------------------------------------------
 */

/* Words in a run of text between two tags of the element, outside of marks. */
static int
words_find(const struct buf *text, struct extent inner, const char *words)
{
	size_t n = strlen(words);
	int depth = 0;

	for (int i = inner.from; i + (int)n <= inner.to; i++) {
		const char *s = text->s + i;

		if (*s == '<') {
			struct extent tag = tag_at(text, i);

			if (tag.from < 0)
				return -1;
			if (text->s[tag.to - 2] != '/')
				depth += s[1] == '/' ? -1 : 1;
			i = tag.to - 1;
		} else if (depth == 0 && strncmp(s, words, n) == 0) {
			return i;
		}
	}
	return -1;
}

/* The words with <v> round the value, once. */
static void
put_words(struct buf *out, const char *words, const char *value)
{
	const char *at = value && *value ? strstr(words, value) : NULL;

	if (!at) {
		buf_puts(out, words);
		return;
	}
	buf_add(out, words, (int)(at - words));
	buf_printf(out, "<v>%s</v>%s", value, at + strlen(value));
}

bool
markup_wrap(struct buf *text, struct origin place, const char *words,
    const char *name, const struct setting *s, int n, const char *value)
{
	struct extent tag = tag_at(text, offset_of(text, place)), end;
	struct buf escaped, out;
	int at;

	if (tag.from < 0 || !*words)
		return false;
	end = end_tag(text, tag);
	buf_init(&escaped, text->arena);
	xml_text(&escaped, words, false);
	at = words_find(text, (struct extent){tag.to, end.from}, escaped.s);
	if (end.from < 0 || at < 0)
		return false;
	buf_init(&out, text->arena);
	buf_printf(&out, "<%s", name);
	for (int i = 0; i < n; i++)
		put_attribute(&out, &s[i]);
	buf_putc(&out, '>');
	put_words(&out, escaped.s, value);
	buf_printf(&out, "</%s>", name);
	replace(text, (struct extent){at, at + escaped.n}, out.s);
	return true;
}

/* --- Children of the root --------------------------------------------------
 */

struct walk {
	const struct buf *text;
	const char *name; /* of the children that are looked for */
	int depth;
	int begun; /* where one of them that is open begins, or -1 */
	int end; /* where the root's end tag begins, or -1 */
	struct {
		struct extent *at;
		int n, cap;
	} found;
};

/* Past what begins there and is no element; the same place: nothing is. */
static int
past_other(const struct buf *text, int from)
{
	static const struct {
		const char *begin, *end;
	} kinds[] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}};
	const char *s = text->s + from;

	for (int i = 0; i < LEN(kinds); i++) {
		const char *end;

		if (strncmp(s, kinds[i].begin, strlen(kinds[i].begin)) != 0)
			continue;
		end = strstr(s, kinds[i].end);
		return end ? (int)(end - text->s) + (int)strlen(kinds[i].end)
			   : text->n;
	}
	return from;
}

static bool
is_wanted(const struct walk *w, struct extent tag)
{
	int n = name_length(w->text, tag);

	return n == (int)strlen(w->name) &&
	    strncmp(w->text->s + tag.from + 1, w->name, (size_t)n) == 0;
}

static void
walk_tag(struct walk *w, struct extent tag)
{
	bool closes = w->text->s[tag.from + 1] == '/';
	bool alone = w->text->s[tag.to - 2] == '/';

	w->depth -= closes;
	if (w->depth == 1 && !closes && is_wanted(w, tag))
		w->begun = tag.from;
	if (w->depth == 1 && w->begun >= 0 && (closes || alone)) {
		*array_push(w->text->arena, &w->found) =
		    (struct extent){w->begun, tag.to};
		w->begun = -1;
	}
	if (w->depth == 0 && closes)
		w->end = tag.from;
	w->depth += !closes && !alone;
}

bool
markup_children(struct buf *text, const char *name, const char *with)
{
	struct walk w = {.text = text, .name = name, .begun = -1, .end = -1};

	for (int i = 0; i < text->n && w.end < 0;) {
		int past = text->s[i] == '<' ? past_other(text, i) : i + 1;
		struct extent tag = {i, past};

		if (past == i) {
			tag = tag_at(text, i);
			if (tag.from < 0)
				return false;
			walk_tag(&w, tag);
		}
		i = tag.to;
	}
	if (w.end < 0)
		return false;
	if (!w.found.n)
		replace(text, (struct extent){w.end, w.end}, with);
	for (int i = w.found.n - 1; i >= 0; i--)
		replace(text, w.found.at[i], i ? "" : with);
	return true;
}
