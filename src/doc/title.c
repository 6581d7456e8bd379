/* The nearest thing to a title that a document has → its name. */
#include "doc/title.h"

#include <string.h>

#include "base/array.h"
#include "base/buf.h"
#include "base/utf8.h"

enum { TITLE_MAX = 40 }; /* characters of a text that was no title */

static const struct node *
first_of(const struct document *document, enum node_kind kind)
{
	for (const struct node *n = document->root->child; n; n = n->next)
		if (n->kind == kind)
			return n;
	return NULL;
}

static const char *
official_title(struct arena *arena, const struct official *official)
{
	struct buf out;

	buf_init(&out, arena);
	for (int i = 0; i < official->issuers.n; i++)
		buf_printf(
		    &out, "%s%s", i ? "　" : "", official->issuers.at[i]);
	if (out.n > 0 && official->number)
		buf_printf(&out, "　%s", official->number);
	return out.s;
}

/* One line without the white space around it. */
static const char *
shortened(struct arena *arena, const char *text)
{
	const char *end;
	int n = 0;

	text += strspn(text, " \t\n\r");
	end = text + strcspn(text, "\n");
	for (const char *s = text; s < end; n++) {
		if (n == TITLE_MAX)
			end = s;
		else
			utf8_next(&s, end);
	}
	return arena_strndup(arena, text, (size_t)(end - text));
}

static const char *
block_text(struct arena *arena, const struct node *n)
{
	const char *caption = n->kind == NODE_CHART ? n->as.chart.caption
	    : n->kind == NODE_TABLE		    ? n->as.table.caption
						    : NULL;

	if (n->kind == NODE_CHART && !caption)
		caption = n->as.chart.alt;
	return shortened(arena, caption ? caption : node_text(arena, n));
}

const char *
document_title(struct arena *arena, const struct document *document)
{
	const struct node *title = first_of(document, NODE_TITLE);
	const struct node *official = first_of(document, NODE_OFFICIAL);
	const char *text = "";

	if (title)
		return node_text(arena, title);
	if (official)
		text = official_title(arena, official->as.official);
	for (const struct node *n = document->root->child; n && !*text;
	     n = n->next)
		text = block_text(arena, n);
	return text;
}
