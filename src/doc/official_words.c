/* The words of <official>, and the order of its parts. */
#include "doc/official_words.h"

#include <string.h>

#include "base/array.h"
#include "base/utf8.h"

const struct node *
official_node(const struct node *root)
{
	const struct node *node = root->child;

	while (node && node->kind != NODE_OFFICIAL)
		node = node->next;
	return node;
}

const char *
official_ended(struct arena *arena, const char *text, const char *end)
{
	if (ends_with(text, end))
		return text;
	return arena_printf(arena, "%s%s", text, end);
}

const char *
official_copy(struct arena *arena, const struct style *style,
    const struct official *official)
{
	const char *text = official->copy_number;
	int n = (int)strlen(text), digits = style->official.copy_digits;

	if (n >= digits || strspn(text, "0123456789") < (size_t)n)
		return text;
	return arena_printf(arena, "%0*d%s", digits - n, 0, text);
}

const char *
official_day(struct arena *arena, const struct style *style,
    const struct official *official, struct date date)
{
	if (date_given(date))
		return date_chinese(arena, date);
	return official->undated ? style_word(style, WORD_DATE_OPEN) : "";
}

const char *
official_note(struct arena *arena, const struct official *official)
{
	const char *text = official->note;

	if (!text || strncmp(text, "（", strlen("（")) == 0)
		return text;
	return arena_printf(arena, "（%s）", text);
}

const char *
official_mark(
    struct arena *arena, const struct style *style, const char *office)
{
	return official_ended(arena, office, style->official.suffix);
}

bool
official_has_mark(const struct style *style, const struct official *official)
{
	return official->issuers.n > 0 &&
	    (style->official.form != OFFICIAL_DOCUMENT || official->number ||
		official->signers.n > 0);
}

bool
official_is_signed(const struct style *style, const struct official *official)
{
	return style->official.signature &&
	    (date_given(official->date) || official->issuers.n > 0);
}

bool
official_is_printed(const struct style *style, const struct official *official)
{
	enum official_form form = style->official.form;

	return form != OFFICIAL_LETTER &&
	    (date_given(official->printed_on) ||
		(official->printed_by && form != OFFICIAL_MINUTES));
}

const struct strings *
official_attachments(struct arena *arena, const struct node *official)
{
	const struct strings *told = &official->as.official->attachments;
	struct strings *titles;

	if (told->n > 0)
		return told;
	titles = arena_new(arena, struct strings);
	for (const struct node *c = official->parent->child; c; c = c->next)
		if (node_is_attachment(c) && c->child &&
		    c->child->kind == NODE_TITLE)
			*array_push(arena, titles) = node_text(arena, c->child);
	return titles;
}

bool
official_is_of_title(const struct style *style, const struct node *node)
{
	return node && node->kind == NODE_P && node->class_name &&
	    style_of(style, node)->keep_next;
}

void
official_visit(const struct style *style, const struct node *root,
    const struct official_walk *walk, void *self)
{
	const struct node *official = official_node(root);
	bool titled = false, ended = false;

	walk->head(self, official);
	for (const struct node *n = root->child; n; n = n->next) {
		if (n->kind == NODE_OFFICIAL)
			continue;
		if (!titled && n->kind != NODE_TITLE &&
		    !official_is_of_title(style, n)) {
			walk->addressee(self, official);
			titled = true;
		}
		if (!ended && (node_is_attachment(n) || node_is_enclosure(n))) {
			walk->end(self, official);
			ended = true;
		}
		walk->block(self, &n);
	}
	if (!titled)
		walk->addressee(self, official);
	if (!ended)
		walk->end(self, official);
	walk->imprint(self, official);
}
