/*
 * A text such as "Attribute id redefined" is one of known forms with names
 * filled in. The form is found, translated, and filled in anew.
 */
#include "base/library_words.h"

#include <stdbool.h>
#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/intl.h"

enum { MOST = 4 }; /* names in a form */

static const char *const forms[] = {
#define SAYS(form) form,
#include "base/library_words.def"
#undef SAYS
};

struct part {
	const char *at;
	size_t n;
};

/* Where the literal at form, which ends with the next %s or the form, is next.
 */
static const char *
literal_in(const char *text, const char *form, size_t n)
{
	size_t left = strlen(text);

	if (!form[n]) /* the last stands at the end */
		return left >= n && memcmp(text + left - n, form, n) == 0
		    ? text + left - n
		    : NULL;
	for (; left >= n; text++, left--)
		if (memcmp(text, form, n) == 0)
			return text;
	return NULL;
}

static size_t
literal_length(const char *form)
{
	const char *next = strstr(form, "%s");

	return next ? (size_t)(next - form) : strlen(form);
}

/* Is the text of this form? What it has for each %s. */
static bool
is_of(const char *text, const char *form, struct part parts[MOST])
{
	size_t n = literal_length(form);
	int part = 0;

	if (strncmp(text, form, n) != 0)
		return false;
	for (text += n, form += n; *form; part++) {
		const char *end;

		form += strlen("%s");
		n = literal_length(form);
		end = literal_in(text, form, n);
		if (!end)
			return false;
		parts[part] = (struct part){text, (size_t)(end - text)};
		text = end + n;
		form += n;
	}
	return !*text;
}

/* A part may be a text of its own: "Invalid expression in '1 +'". */
static const char *
filled(struct arena *arena, const char *form, const struct part *part)
{
	struct buf out;

	buf_init(&out, arena);
	while (*form) {
		size_t n = literal_length(form);

		buf_add(&out, form, (int)n);
		form += n;
		if (!*form)
			break;
		buf_puts(&out,
		    library_words(
			arena, arena_strndup(arena, part->at, part->n)));
		form += strlen("%s");
		part++;
	}
	return out.s;
}

const char *
library_words(struct arena *arena, const char *text)
{
	struct part parts[MOST];

	for (int i = 0; i < LEN(forms); i++) {
		const char *ours = _(forms[i]);

		if (ours != forms[i] && is_of(text, forms[i], parts))
			return filled(arena, ours, parts);
	}
	return text;
}
